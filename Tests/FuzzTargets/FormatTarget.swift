import Diagnostics
import Source
import TestSupport

@testable import Rules

extension FuzzTarget {
    /// The formatter and its promises.
    static let format = FuzzTarget(name: "format") { bytes in checkFormatting(bytes) }
}

/// Formatting twice is formatting once, only sentences change, and `not-canonical` says the same.
func checkFormatting(_ bytes: [UInt8]) {
    let width: Int? = bytes.count % 2 == 0 ? 72 : nil
    var settings = fuzzSettings
    settings.maxLineLength = width
    let result = format(bytes, path: "goals.yaml", settings: settings, maxLineLength: width)
    let isOwnFault = result.problems.contains {
        $0.message == Leaving.internalError.english || $0.message == Leaving.internalError.swedish
    }
    require(!isOwnFault, "an internal error")
    require(applying(result.edits, to: bytes) == result.formatted, "the edits make another file")
    if !result.edits.isEmpty {
        let again = format(result.formatted, path: "goals.yaml", settings: settings, maxLineLength: width)
        require(again.formatted == result.formatted, "formatted twice it is not formatted once")
        let difference = Difference(bytes, result.formatted, path: "goals.yaml")
        require(difference.faults.isEmpty, difference.faults.joined(separator: "; "))
    }
}
