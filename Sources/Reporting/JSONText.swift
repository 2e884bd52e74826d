/// JSON written by hand: a JSON encoder takes twenty times as long for a list of findings.
extension [UInt8] {
    /// Adds `text` as a JSON string, quotes included.
    package mutating func addJSON(_ text: String) {
        append(UInt8(ascii: "\""))
        // Most texts hold nothing to escape and are copied whole.
        if text.utf8.contains(where: needsEscape) {
            for byte in text.utf8 { addJSONByte(byte) }
        } else {
            append(contentsOf: text.utf8)
        }
        append(UInt8(ascii: "\""))
    }

    /// Adds valid UTF-8 as a JSON string, quotes included.
    package mutating func addJSON(_ text: [UInt8]) {
        append(UInt8(ascii: "\""))
        if text.contains(where: needsEscape) {
            for byte in text { addJSONByte(byte) }
        } else {
            append(contentsOf: text)
        }
        append(UInt8(ascii: "\""))
    }

    /// Adds `text` as a JSON string, or `null`.
    package mutating func addJSON(_ text: String?) {
        if let text { addJSON(text) } else { add("null") }
    }

    @inline(__always)
    private mutating func addJSONByte(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"):
            append(UInt8(ascii: "\\"))
            append(byte)
        case 10: add("\\n")
        case 13: add("\\r")
        case 9: add("\\t")
        case 0..<32, 127:
            add("\\u00")
            append(hexDigit(byte >> 4))
            append(hexDigit(byte & 15))
        default: append(byte)
        }
    }
}

/// Whether a byte cannot stand in a JSON string as it is.
@inline(__always)
private func needsEscape(_ byte: UInt8) -> Bool {
    byte < 32 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 127
}

/// The digit for a value from 0 to 15.
func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}
