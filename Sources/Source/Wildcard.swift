/// Whether a pattern with `*` for any bytes matches the whole of a text; a star takes as little as it must, and more where
/// that fails.
///
/// - Parameter fold: what a byte of the text counts as, for patterns that are blind to case.
@inlinable
public func matchesWildcard(
    _ pattern: [UInt8], _ text: ArraySlice<UInt8>, fold: (UInt8) -> UInt8 = { $0 }
) -> Bool {
    var (at, place) = (0, text.startIndex)
    var star: (at: Int, place: Int)?
    while place < text.endIndex {
        if at < pattern.count, pattern[at] == 0x2A {
            star = (at, place)
            at += 1
        } else if at < pattern.count, pattern[at] == fold(text[place]) {
            at += 1
            place += 1
        } else if let last = star {
            star = (last.at, last.place + 1)
            (at, place) = (last.at + 1, last.place + 1)
        } else {
            return false
        }
    }
    return pattern[at...].allSatisfy { $0 == 0x2A }
}
