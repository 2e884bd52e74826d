/// Text that is added to a buffer of bytes, whole runs at a time.
extension [UInt8] {
    /// Adds `text` as UTF-8.
    @inlinable
    public mutating func add(utf8 text: String) {
        var text = text
        text.withUTF8 { bytes in unsafe append(contentsOf: bytes) }
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
            while index + 2 < bytes.count {
                guard unsafe bytes[index] == UInt8(ascii: "{"), unsafe bytes[index + 2] == UInt8(ascii: "}"),
                    case let digit = unsafe bytes[index + 1], digit >= 48, digit <= 57
                else {
                    index += 1
                    continue
                }
                unsafe append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
                fill(&self, Int(digit - 48))
                index += 3
                start = index
            }
            unsafe append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
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
                if count == limit {
                    unsafe append(contentsOf: UnsafeBufferPointer(rebasing: bytes[..<index]))
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
            unsafe append(contentsOf: bytes)
            return true
        }
    }
}
