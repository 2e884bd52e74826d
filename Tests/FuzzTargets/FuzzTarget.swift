import Glibc

/// One thing that is tried with bytes that nobody chose.
///
/// Beside a crash, a hang or too much memory, which libFuzzer sees by itself, a target ends the process where something
/// does not hold that must (`require`).
struct FuzzTarget: Sendable {
    /// What scripts/fuzz calls it.
    let name: String
    /// Tries one input.
    let run: @Sendable ([UInt8]) -> Void

    /// All targets.
    static let all: [FuzzTarget] = [
        .yaml, .lint, .format, .english, .swedish, .dates, .config, .suppressions, .surroundings, .messages,
    ]

    /// The target that GOALLINT_FUZZ_TARGET names.
    static let chosen: FuzzTarget = {
        let name = unsafe getenv("GOALLINT_FUZZ_TARGET").map { unsafe String(cString: $0) } ?? ""
        guard let target = all.first(where: { $0.name == name }) else {
            fatalError("GOALLINT_FUZZ_TARGET is one of \(all.map(\.name).joined(separator: ", "))")
        }
        return target
    }()
}

/// Ends the process where something does not hold: a crash for libFuzzer, which keeps the input.
func require(_ holds: Bool, _ what: @autoclosure () -> String) {
    guard !holds else { return }
    fatalError(what())
}

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func tryOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe FuzzTarget.chosen.run(Array(UnsafeBufferPointer(start: start, count: count)))
    return 0
}
