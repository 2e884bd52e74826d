internal import Source

/// A text of one line filled into lines of a width, broken at the spaces where that is allowed.
struct Filling {
    /// The text on one line, as it is to be written.
    let text: [UInt8]
    /// The offsets in `text` of the spaces at which a line may end, in order.
    let breaks: [Int]

    /// The text as it is written, of a value with ranges that are not to be broken.
    ///
    /// A break is a single space between two words, both in the value and as written; none stands where the next line would
    /// begin with an indicator.
    init(_ text: [UInt8], value: [UInt8], unbreakable: [ByteRange]) {
        self.text = text
        let spaces = value.indices.filter { value[$0] == .space }
        var breaks: [Int] = []
        var number = 0
        for place in text.indices where text[place] == .space {
            defer { number += 1 }
            guard number < spaces.count, place > 0, place + 1 < text.count else { continue }
            let offset = spaces[number]
            guard text[place - 1] != .space, text[place + 1] != .space, text[place - 1] != .backslash else { continue }
            guard !text[place + 1].isIndicatorAtLineStart, place > 1, place + 2 < text.count else { continue }
            if unbreakable.contains(where: { $0.start <= offset && offset < $0.end }) { continue }
            breaks.append(place)
        }
        self.breaks = breaks
    }

    /// The lines that hold as much as fits.
    ///
    /// The first begins at the column `first`, the others at `indentation`, both from 0, and none passes `width` unless one
    /// word alone does; nil fills nothing.
    func lines(first: Int, indentation: Int, width: Int?) -> [ArraySlice<UInt8>] {
        guard let width else { return [text[...]] }
        var lines: [ArraySlice<UInt8>] = []
        var lineStart = 0
        var column = first
        var wordStart = 0
        for wordEnd in breaks + [text.count] {
            let length = text[wordStart..<wordEnd].codePointCount
            if wordStart > lineStart, column + length > width {
                lines.append(text[lineStart..<(wordStart - 1)])
                lineStart = wordStart
                column = indentation
            }
            column += length + 1
            wordStart = wordEnd + 1
        }
        lines.append(text[lineStart...])
        return lines
    }
}

extension Sequence<UInt8> {
    /// How many code points these bytes of UTF-8 are.
    var codePointCount: Int { reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
}

extension UInt8 {
    /// Whether a line that begins with it may look like something else than text.
    fileprivate var isIndicatorAtLineStart: Bool {
        switch self {
        case .hash, .dash, .colon, UInt8(ascii: "?"), UInt8(ascii: "%"), UInt8(ascii: "."), .tab: true
        default: false
        }
    }
}
