/// Cuts the bytes that come in into messages: a header with the length, and so many bytes (LSP 3.17, base protocol).
///
/// Where something else stands it looks for the next header. A header cannot stand in JSON: a line break in a string is
/// written as an escape, and nothing else begins with a C.
struct MessageFrames {
    /// What was cut off.
    enum Frame: Equatable {
        /// The content of a message.
        case content([UInt8])
        /// What stands there is no message, and why.
        case broken(String)
    }

    /// The longest message that is taken: a file of 100 MB with every byte escaped would be longer, and no goal file.
    static let longest = 256_000_000
    static let longestHeader = 4_096
    private static let mark: StaticString = "content-length:"

    private var buffer: [UInt8] = []
    private var at = 0
    /// Whether what comes next was already reported as broken.
    private var isLost = false

    /// Takes bytes that came in.
    mutating func add(_ bytes: [UInt8]) {
        if at > 65_536 || at == buffer.count {
            buffer.removeSubrange(..<at)
            at = 0
        }
        buffer += bytes
    }

    /// Cuts off what comes next; nil where more has to come in first.
    mutating func next() -> Frame? {
        while at < buffer.count {
            if isLost, !findHeader() { return nil }
            switch header() {
            case .unfinished: return nil
            case .broken(let why, let end):
                at = end
                isLost = true
                return .broken(why)
            case .length(let length, let start):
                guard buffer.count - start >= length else { return nil }
                at = start + length
                isLost = false
                return .content(Array(buffer[start..<at]))
            }
        }
        return nil
    }

    /// Tells that the content which was cut off last, `count` bytes, is no JSON: its length may be wrong.
    mutating func giveBack(_ count: Int) {
        isLost = true
        let end = at
        at -= count
        if !findHeader() || at >= end { at = end }
    }

    /// Moves on to the next header; false where none is there yet.
    private mutating func findHeader() -> Bool {
        let length = MessageFrames.mark.utf8CodeUnitCount
        var place = at
        while place < buffer.count {
            guard buffer[place] | 0x20 == UInt8(ascii: "c") else {
                place += 1
                continue
            }
            guard place + length <= buffer.count else { break }
            if isMark(at: place) {
                at = place
                return true
            }
            place += 1
        }
        at = place
        return false
    }

    private func isMark(at place: Int) -> Bool {
        guard place + MessageFrames.mark.utf8CodeUnitCount <= buffer.count else { return false }
        var index = place
        for byte in MessageFrames.mark.description.utf8 {
            let own = buffer[index]
            guard own == byte || (own | 0x20 == byte && own >= 0x41) else { return false }
            index += 1
        }
        return true
    }

    private enum Header {
        case unfinished
        case broken(String, end: Int)
        case length(Int, start: Int)
    }

    /// Reads the header at the cursor.
    private func header() -> Header {
        var length: Int?
        var start = at
        while true {
            guard let feed = buffer[start...].prefix(MessageFrames.longestHeader).firstIndex(of: 10) else {
                return buffer.count - start < MessageFrames.longestHeader
                    ? .unfinished : .broken("no header of a message", end: at + 1)
            }
            var line = buffer[start..<feed]
            if line.last == 13 { line.removeLast() }
            guard !line.isEmpty else {
                guard let length else { return .broken("a header without Content-Length", end: at + 1) }
                return .length(length, start: feed + 1)
            }
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), feed - at < MessageFrames.longestHeader else {
                return .broken("no header of a message", end: at + 1)
            }
            if isMark(at: start) {
                let digits = String(decoding: line[(colon + 1)...].filter { $0 != 32 }, as: UTF8.self)
                guard let number = Int(digits), number >= 0, digits.utf8.first != UInt8(ascii: "+") else {
                    return .broken("Content-Length is no number", end: feed + 1)
                }
                guard number <= MessageFrames.longest else {
                    return .broken("a message of more than \(MessageFrames.longest / 1_000_000) MB", end: feed + 1)
                }
                length = number
            }
            start = feed + 1
        }
    }
}
