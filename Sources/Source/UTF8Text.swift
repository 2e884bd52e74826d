/// Text that is added to a buffer of bytes, whole runs at a time.
extension [UInt8] {
    /// Adds `text` as UTF-8.
    @inlinable
    public mutating func add(utf8 text: String) {
        var text = text
        text.withUTF8 { unsafe add($0) }
    }

    /// Adds `bytes`.
    @inlinable
    public mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        // Where no room is added to an empty list, the library still writes its count, into the one that all threads share.
        guard !bytes.isEmpty else { return }
        append(addingCapacity: bytes.count) { unsafe $0.add(bytes) }
    }

    /// Adds a text in which `{0}` … `{9}` stand for something else.
    ///
    /// - Parameter fill: adds what stands for a number.
    @inlinable
    public mutating func add(template text: String, _ fill: (inout [UInt8], Int) -> Void) {
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            var index = 0
            while let brace = unsafe bytes.firstBrace(from: index), brace + 2 < bytes.count {
                index = brace + 1
                guard unsafe bytes[brace + 2] == UInt8(ascii: "}"), case let digit = unsafe bytes[brace + 1],
                    digit >= 48, digit <= 57
                else { continue }
                unsafe add(UnsafeBufferPointer(rebasing: bytes[start..<brace]))
                fill(&self, Int(digit - 48))
                index = brace + 3
                start = index
            }
            unsafe add(UnsafeBufferPointer(rebasing: bytes[start...]))
        }
    }

    /// Adds `text` if all of it is letters, digits and signs that any terminal shows as they are: ASCII, Latin-1, dashes and
    /// quotation marks; of a text longer than `limit` code points the first ones and `…`; whether it was added.
    @inlinable
    public mutating func add(plain text: String, limit: Int) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var count = 0
            var index = 0
            while index < bytes.count {
                // Eight at once where none of them is beyond the limit.
                while count + 8 <= limit, index + 8 <= bytes.count, unsafe bytes.hasPlainASCII(at: index) {
                    count += 8
                    index += 8
                }
                guard index < bytes.count else { break }
                if count == limit {
                    unsafe add(UnsafeBufferPointer(rebasing: bytes[..<index]))
                    add(utf8: "…")
                    return true
                }
                let byte = unsafe bytes[index]
                count += 1
                if byte >= 32, byte < 127 {
                    index += 1
                } else if byte == 0xC3 {
                    index += 2
                } else if byte == 0xE2, index + 2 < bytes.count, unsafe bytes[index + 1] == 0x80,
                    case let last = unsafe bytes[index + 2], last >= 0x90, last <= 0xA6
                {
                    index += 3
                } else {
                    return false
                }
            }
            unsafe add(bytes)
            return true
        }
    }
}

/// Text that is written where room was made for it.
extension OutputSpan<UInt8> {
    /// Adds `text` as UTF-8.
    @inlinable
    public mutating func add(utf8 text: String) {
        var text = text
        text.withUTF8 { unsafe add($0) }
    }

    /// Adds `bytes`.
    @inlinable
    public mutating func add(_ bytes: [UInt8]) { unsafe bytes.withUnsafeBufferPointer { unsafe add($0) } }

    /// Adds `bytes`.
    @inlinable
    public mutating func add(_ bytes: ArraySlice<UInt8>) { unsafe bytes.withUnsafeBufferPointer { unsafe add($0) } }

    /// Adds `bytes`.
    @inlinable
    public mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        precondition(bytes.count <= freeCapacity)
        unsafe withUnsafeMutableBufferPointer { buffer, count in
            guard let end = buffer.baseAddress else { return }
            unsafe (end + count).initialize(from: start, count: bytes.count)
            count += bytes.count
        }
    }

    /// Adds `number` in decimal digits.
    @inlinable
    public mutating func add(_ number: Int) {
        if number < 0 { append(UInt8(ascii: "-")) }
        var rest = number.magnitude
        var power: UInt = 1
        while rest / power >= 10 { power *= 10 }
        while power > 0 {
            append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest / power))
            rest %= power
            power /= 10
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Eight bytes, the first the lowest.
    @inlinable
    func word(at index: Int) -> UInt64 {
        unsafe UInt64(
            littleEndian: UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: index, as: UInt64.self))
    }

    /// The first opening brace at `start` or behind it.
    @inlinable
    func firstBrace(from start: Int) -> Int? {
        let braces: UInt64 = 0x7B7B_7B7B_7B7B_7B7B
        var index = start
        while index + 8 <= count {
            // A byte that is zero when each is compared with a brace; what is found above the first may be none.
            let word = unsafe word(at: index) ^ braces
            let found = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
            if found != 0 { return index + found.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < count {
            if unsafe self[index] == UInt8(ascii: "{") { return index }
            index += 1
        }
        return nil
    }

    /// Whether eight bytes are letters, digits and signs of ASCII, or spaces.
    @inlinable
    func hasPlainASCII(at index: Int) -> Bool {
        let word = unsafe word(at: index)
        let high: UInt64 = 0x8080_8080_8080_8080
        // From 32 on the high bit is set when 96 is added; below 127 it is not when 1 is.
        return word & high == 0 && (word &+ 0x6060_6060_6060_6060) & high == high
            && (word &+ 0x0101_0101_0101_0101) & high == 0
    }
}
