extension [UInt8] {
    /// Adds text for an XML attribute or element.
    ///
    /// Control characters that XML 1.0 does not allow at all were made visible by `addSafe`.
    mutating func addXML(_ text: String) {
        var safe: [UInt8] = []
        safe.addSafe(text)
        addXML(safe)
    }

    /// Adds valid UTF-8 without control characters for an XML attribute or element.
    mutating func addXML(_ text: [UInt8]) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): add("&amp;")
            case UInt8(ascii: "<"): add("&lt;")
            case UInt8(ascii: ">"): add("&gt;")
            case UInt8(ascii: "\""): add("&quot;")
            case UInt8(ascii: "'"): add("&apos;")
            default: append(byte)
            }
        }
    }
}
