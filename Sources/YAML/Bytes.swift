internal import CYAML

extension UInt8 {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let tab = UInt8(ascii: "\t")
    static let hash = UInt8(ascii: "#")
    static let dash = UInt8(ascii: "-")
    static let colon = UInt8(ascii: ":")
    static let backslash = UInt8(ascii: "\\")
    static let doubleQuote = UInt8(ascii: "\"")
    static let singleQuote = UInt8(ascii: "'")

    @inline(__always) var isBreak: Bool { self == .lineFeed || self == .carriageReturn }
    @inline(__always) var isBlank: Bool { self == .space || self == .tab }
    @inline(__always) var isWhite: Bool { isBlank || isBreak }
    var isDigit: Bool { UInt8(ascii: "0") <= self && self <= UInt8(ascii: "9") }
}

extension UnsafeBufferPointer<UInt8> {
    /// The offset of the first `byte` at or after `start`.
    func firstOffset(of byte: UInt8, from start: Int) -> Int? {
        guard start < count, let base = baseAddress else { return nil }
        guard let found = unsafe memchr(base + start, Int32(byte), count - start) else { return nil }
        return unsafe UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// The offset of the first line end at or after `start`, or the end.
    func endOfLine(from start: Int) -> Int {
        var place = start
        while place < count, unsafe !self[place].isBreak { place += 1 }
        return place
    }

    /// The offset of the first byte of the line that holds `offset`.
    func startOfLine(at offset: Int) -> Int {
        var place = Swift.min(offset, count)
        while place > 0, unsafe !self[place - 1].isBreak { place -= 1 }
        return unsafe place == 0 ? byteOrderMarkLength : place
    }

    /// How many bytes a byte order mark takes at the start: 3 or 0.
    var byteOrderMarkLength: Int {
        unsafe count >= 3 && self[0] == 0xEF && self[1] == 0xBB && self[2] == 0xBF ? 3 : 0
    }

    /// Whether there are only blank lines and comments between two offsets.
    func holdsOnlyCommentsAndBlanks(from start: Int, to end: Int) -> Bool {
        var place = start
        while place < end {
            if unsafe self[place] == .hash {
                place = unsafe endOfLine(from: place)
            } else if unsafe self[place].isWhite {
                place += 1
            } else {
                return false
            }
        }
        return true
    }

    /// Whether `count` bytes at `offset` are those at `other`.
    @inline(__always)
    func holds(_ other: UnsafePointer<UInt8>, count length: Int, at offset: Int) -> Bool {
        guard offset >= 0, offset + length <= count, let base = baseAddress else { return false }
        return unsafe memcmp(base + offset, other, length) == 0
    }
}
