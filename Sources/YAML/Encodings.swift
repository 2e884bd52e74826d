internal import Source

/// The bytes of a file as UTF-8, how they were encoded, and where that went wrong, in bytes of the UTF-8.
///
/// UTF-16 is told by its byte order mark or, as YAML's first character is ASCII, by the zero beside it (YAML 1.2, 5.2).
func decoding(_ bytes: [UInt8]) -> (bytes: [UInt8], encoding: YAMLTree.Encoding, problem: YAMLProblem?) {
    guard bytes.count >= 2 else { return (bytes, .utf8, nil) }
    let big: Bool
    switch (bytes[0], bytes[1]) {
    case (0xFE, 0xFF): big = true
    case (0xFF, 0xFE): big = false
    case (0, 1...): big = true
    case (1..., 0): big = false
    default: return (bytes, .utf8, nil)
    }
    if bytes.count >= 4, !big, bytes[2] == 0, bytes[3] == 0 {
        return ([], .utf16LittleEndian, YAMLProblem(.syntax, ByteRange(0, 0), "this is UTF-32: save it as UTF-8"))
    }
    let encoding: YAMLTree.Encoding = big ? .utf16BigEndian : .utf16LittleEndian
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var problem: YAMLProblem?
    var place = 0
    func unit(_ at: Int) -> UInt32 {
        big ? UInt32(bytes[at]) << 8 | UInt32(bytes[at + 1]) : UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at])
    }
    while place + 1 < bytes.count {
        var code = unit(place)
        place += 2
        if code & 0xFC00 == 0xD800, place + 1 < bytes.count, unit(place) & 0xFC00 == 0xDC00 {
            code = 0x10000 + (code & 0x3FF) << 10 + (unit(place) & 0x3FF)
            place += 2
        }
        let start = text.count
        if let scalar = Unicode.Scalar(code) {
            text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        } else {
            text.append(contentsOf: UTF8.encodedReplacementCharacter)
            problem =
                problem
                ?? YAMLProblem(.syntax, ByteRange(start, text.count), "half a character of UTF-16 (a lone surrogate)")
        }
    }
    if place < bytes.count {
        problem =
            problem ?? YAMLProblem(.syntax, ByteRange(text.count, text.count), "half a character of UTF-16 at the end")
    }
    return (text, encoding, problem)
}
