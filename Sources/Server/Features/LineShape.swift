import Goals

/// What one line of YAML looks like from outside, for places in a text that does not parse while it is typed.
struct LineShape {
    /// Where the line begins, and where its words do, dashes passed over.
    let start: Int, words: Int
    /// The column of the last dash before the words; nil where there is none.
    let dash: Int?
    /// The bytes of the key, without quotes, where the words begin with one.
    let key: Range<Int>?
    /// Where the value begins behind the key; nil without a key.
    let value: Int?
    /// Whether nothing stands on it, or a comment alone.
    let isBlank: Bool

    /// The column of its words, in bytes.
    var column: Int { words - start }

    /// The shape of the line between two bytes, the line end left out.
    init(_ bytes: [UInt8], from start: Int, to end: Int) {
        self.start = start
        var place = start
        var dash: Int?
        while place < end {
            if bytes[place] == 32 {
                place += 1
            } else if bytes[place] == UInt8(ascii: "-"), place + 1 == end || bytes[place + 1] == 32 {
                dash = place - start
                place += 1
            } else {
                break
            }
        }
        words = place
        self.dash = dash
        isBlank = place == end && dash == nil || place < end && bytes[place] == UInt8(ascii: "#")
        var colon = place
        while colon < end, bytes[colon] != UInt8(ascii: ":") || colon + 1 < end && bytes[colon + 1] != 32 {
            // What stands in brackets is no key of this line.
            if bytes[colon] == UInt8(ascii: "{") || bytes[colon] == UInt8(ascii: "[") || bytes[colon] == 35 {
                colon = end
                break
            }
            colon += 1
        }
        guard !isBlank, colon < end, colon > place else {
            key = nil
            value = nil
            return
        }
        var name = place..<colon
        if let first = bytes[name].first, first == 34 || first == 39, name.count > 2 {
            name = (name.lowerBound + 1)..<(name.upperBound - 1)
        }
        key = name
        var value = colon + 1
        while value < end, bytes[value] == 32 { value += 1 }
        self.value = value
    }

    /// The field that its key names.
    func field(_ bytes: [UInt8]) -> FieldName? { key.flatMap { FieldTable.field(named: bytes[$0]) } }
}
