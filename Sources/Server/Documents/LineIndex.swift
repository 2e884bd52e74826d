import Source

/// Where the lines of a text begin, so that a position is found without a walk over the whole text.
///
/// LF, CR LF and a lone CR end a line (LSP 3.17, text documents).
struct LineIndex: Equatable {
    /// The offsets of the first bytes of the lines; the first is 0.
    private(set) var starts: [Int]

    init(_ bytes: [UInt8]) { starts = [0] + LineIndex.starts(bytes, from: 0, to: bytes.count) }

    /// The beginnings of lines behind line ends that stand in a part of a text.
    private static func starts(_ bytes: [UInt8], from start: Int, to end: Int) -> [Int] {
        var found: [Int] = []
        var place = start
        while place < end {
            let byte = bytes[place]
            place += 1
            if byte == 10 || byte == 13 && !(place < bytes.count && bytes[place] == 10) { found.append(place) }
        }
        return found
    }

    /// The byte at a position: a line past the end is the end of the text, a character past the end of its line the end
    /// of that line, one inside a character its first byte.
    func offset(of position: TextPosition, in bytes: [UInt8], _ encoding: PositionEncoding) -> Int {
        guard position.line < starts.count else { return bytes.count }
        var place = starts[position.line]
        var end = position.line + 1 < starts.count ? starts[position.line + 1] : bytes.count
        if end > place, position.line + 1 < starts.count {
            end -= 1
            if bytes[end] == 10, end > place, bytes[end - 1] == 13 { end -= 1 }
        }
        if encoding == .utf8 {
            var found = min(place + min(position.character, bytes.count), end)
            while found > place, found < bytes.count, bytes[found] & 0xC0 == 0x80 { found -= 1 }
            return found
        }
        var rest = position.character
        while place < end {
            let width = encoding.width(bytes[place])
            guard rest >= width else { break }
            rest -= width
            repeat { place += 1 } while place < end && bytes[place] & 0xC0 == 0x80
        }
        return place
    }

    /// Follows an edit: `range` of the old text became `count` bytes, which `bytes` now hold.
    mutating func follow(_ range: ByteRange, count: Int, in bytes: [UInt8]) {
        // A CR before the edit, or an LF behind it, may have become or ceased to be a line end of its own.
        let from = max(0, range.start - 1)
        let oldEnd = range.end + 1
        let delta = count - range.count
        let first = firstPlace(after: from)
        let behind = firstPlace(after: oldEnd)
        let middle = LineIndex.starts(bytes, from: from, to: min(range.start + count + 1, bytes.count))
        starts.replaceSubrange(first..<behind, with: middle)
        if delta != 0 { for index in (first + middle.count)..<starts.count { starts[index] += delta } }
    }

    /// The first line that begins behind `offset`; the first line of all never does.
    private func firstPlace(after offset: Int) -> Int {
        var low = 1
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle + 1 } else { high = middle }
        }
        return min(low, starts.count)
    }
}
