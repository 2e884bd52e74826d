import Source

/// How many code points of a quote from a file are shown.
let longestQuote = 60

extension [UInt8] {
    /// Adds words from outside so that a terminal cannot be steered by them: control characters and marks that turn the
    /// direction of writing are shown as an escape, and a text longer than `limit` code points is cut.
    mutating func addSafe(_ text: String, limit: Int = .max) {
        // Most texts are short and hold nothing of the kind: they are copied whole.
        if add(plain: text, limit: limit) { return }
        var count = 0
        for scalar in text.unicodeScalars {
            if count == limit {
                add("…")
                return
            }
            count += 1
            if scalar == "\n" || scalar == "\r" || scalar == "\t" {
                append(32)
            } else if isUnsafeToShow(scalar) {
                add("\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}")
            } else {
                append(contentsOf: UTF8.encode(scalar).unsafelyUnwrappedBytes)
            }
        }
    }
}

extension Optional where Wrapped == UTF8.EncodedScalar {
    /// The bytes of a scalar; every Unicode scalar has some.
    fileprivate var unsafelyUnwrappedBytes: UTF8.EncodedScalar { self ?? UTF8.encodedReplacementCharacter }
}

/// Whether a code point could steer a terminal or hide what a line says: controls (C0, C1, DEL), line and paragraph
/// separators, bidirectional controls (Unicode TR9, "Trojan Source") and invisible ones.
func isUnsafeToShow(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xFFFE...0xFFFF:
        true
    case 0xE0000...0xE007F: true
    default: false
    }
}
