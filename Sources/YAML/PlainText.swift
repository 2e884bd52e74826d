/// Whether a plain scalar with this value is read as a text by YAML 1.1 and 1.2, and not as a number, a truth value, a
/// null, a date or a merge key.
func readsAsText(_ value: [UInt8]) -> Bool {
    guard let first = value.first, value.count <= 64 else { return !value.isEmpty }
    let lower = value.map { UInt8(ascii: "A") <= $0 && $0 <= UInt8(ascii: "Z") ? $0 | 0x20 : $0 }
    if words.contains(where: { lower.elementsEqual($0.utf8) }) { return false }
    // Numbers of every base and form, sexagesimal too, dates and times.
    let isNumeric = lower.allSatisfy { byte in
        byte.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte) || "+-._:,xotz \t".utf8.contains(byte)
    }
    guard isNumeric, first.isDigit || "+-.".utf8.contains(first) else { return true }
    // Two words that are both made of digits and letters are a text, but a date and a time are two words as well.
    return !lower.contains(where: \.isDigit)
}

private let words = [
    "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", "-.inf", "+.inf", ".nan", "=", "<<",
]
