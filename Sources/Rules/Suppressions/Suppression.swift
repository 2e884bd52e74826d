import Goals
import Source

/// A comment that tells rules to keep silent: `# goallint: ignore[vague, undated] until 2027-01-31 because …`.
struct Suppression {
    /// A rule or criterion that it names, and where.
    struct Name {
        var text: String
        var range: ByteRange
    }

    /// The whole comment.
    var comment: ByteRange
    /// Whether it holds for the whole file.
    var isForFile: Bool
    /// Whether it begins as a suppression does and is none: the word that stands there.
    var misspelt: String?
    /// What it names.
    var names: [Name] = []
    /// The last day on which it holds.
    var until: CalendarDay?
    /// What stands for that day and is none.
    var wrongDay: Name?
    /// Whether it says why.
    var hasReason = false

    /// The suppression that a comment is; nil where it is another comment.
    init?(_ comment: ByteRange, in bytes: [UInt8]) {
        var at = comment.start
        func skip(_ wanted: (UInt8) -> Bool) -> ByteRange {
            let start = at
            while at < comment.end, wanted(bytes[at]) { at += 1 }
            return ByteRange(start, at)
        }
        func skipSpace() { _ = skip { $0 == 32 || $0 == 9 } }
        func text(_ range: ByteRange) -> String { String(decoding: bytes[range.start..<range.end], as: UTF8.self) }
        _ = skip { $0 == UInt8(ascii: "#") }
        skipSpace()
        guard Suppression.mark.matches(bytes, at: at) else { return nil }
        at += Suppression.mark.utf8CodeUnitCount
        skipSpace()
        let word = text(skip { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 == UInt8(ascii: "-") })
        skipSpace()
        let hasList = at < comment.end && bytes[at] == UInt8(ascii: "[")
        self.comment = comment
        isForFile = word == "ignore-file"
        if word != "ignore", word != "ignore-file" {
            guard hasList else { return nil }
            misspelt = word
            return
        }
        if hasList {
            at += 1
            while at < comment.end, bytes[at] != UInt8(ascii: "]") {
                let range = skip { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "]") && $0 != 32 && $0 != 9 }
                if range.end > range.start { names.append(Name(text: text(range), range: range)) }
                _ = skip { $0 == UInt8(ascii: ",") || $0 == 32 || $0 == 9 }
            }
            at = min(at + 1, comment.end)
        }
        // What follows: `until DAY` and `because …`, in either order.
        while at < comment.end {
            let word = text(skip { $0 != 32 && $0 != 9 })
            skipSpace()
            if word == "until" {
                let range = skip { $0 != 32 && $0 != 9 }
                until = CalendarDay(iso: text(range)) ?? until
                // Behind a because it may be a word of the reason: "because we wait until May".
                if until == nil, !hasReason || range.count > 0 && bytes[range.start] <= 0x39 {
                    wrongDay = Name(text: text(range), range: range.count > 0 ? range : comment)
                }
            } else if word == "because" || word == "därför" || word == "eftersom" {
                hasReason = at < comment.end
            }
            skipSpace()
        }
    }

    private static let mark: StaticString = "goallint:"
}

extension CalendarDay {
    /// The day that YYYY-MM-DD is.
    init?(iso text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, text.utf8.count == 10, let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
