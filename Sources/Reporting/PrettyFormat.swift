import Diagnostics
import Source
import Summaries

extension OutputFormat {
    /// For a terminal: each finding with its source line, the range marked, and the question.
    public static let pretty = OutputFormat("pretty", "with the source line marked, as on a terminal") { buffer, part in
        for index in part.range {
            buffer.addTextLine(index, &part, withQuestion: false)
            buffer.addSnippet(part.report.diagnostics[index], &part)
        }
    }
}

/// How many columns of a source line are shown.
private let snippetWidth = 100

extension [UInt8] {
    /// Adds the source line with the range marked below it, and the question.
    fileprivate mutating func addSnippet(_ diagnostic: Diagnostic, _ part: inout OutputFormat.Part) {
        let place = part.position(at: diagnostic.range.start)
        let bytes = part.report.source.bytes
        let number = String(place.line)
        let margin = String(repeating: " ", count: Swift.max(4, number.utf8.count))
        add(String(repeating: " ", count: margin.utf8.count - number.utf8.count) + number + " | ")

        // A long line is shown from a little before the mark, and never walked whole: it may be the whole file.
        let markStart = Swift.min(diagnostic.range.start, bytes.count)
        var first = markStart
        while first > 0, markStart - first < 60, bytes[first - 1] != 10, bytes[first - 1] != 13 { first -= 1 }
        let isCut = first > 0 && bytes[first - 1] != 10 && bytes[first - 1] != 13
        if isCut {
            while first < markStart, bytes[first] & 0xC0 == 0x80 { first += 1 }
            add("…")
        } else if first == 0 {
            first = Swift.min(part.report.source.byteOrderMarkLength, markStart)
        }
        var last = markStart
        while last < bytes.count, last - markStart < snippetWidth * 4, bytes[last] != 10, bytes[last] != 13 {
            last += 1
        }
        let lineGoesOn = last < bytes.count && bytes[last] != 10 && bytes[last] != 13
        while lineGoesOn, last > first, bytes[last] & 0xC0 == 0x80 { last -= 1 }
        let markEnd = Swift.min(Swift.max(diagnostic.range.end, markStart), last)
        let text = String(decoding: bytes[first..<last], as: UTF8.self)
        var width = 0
        var offset = first
        var blank = isCut ? 1 : 0
        var mark = 0
        var before: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            let columns: Int
            if scalar == "\t" {
                columns = 4 - width % 4
                add(String(repeating: " ", count: columns))
            } else if isUnsafeToShow(scalar) {
                columns = 1
                add("\u{FFFD}")
            } else {
                columns = columnWidth(scalar, after: before)
                append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
            if offset < markStart { blank += columns } else if offset < markEnd { mark += columns }
            before = scalar
            offset += UTF8.width(scalar)
            width += columns
            if width >= snippetWidth, offset < last || lineGoesOn {
                add("…")
                break
            }
        }
        add("\n" + margin + " | " + String(repeating: " ", count: blank))
        if part.context.isColored { add(diagnostic.severity.color) }
        add(String(repeating: "^", count: Swift.max(1, mark)))
        if part.context.isColored { add("\u{1B}[0m") }
        addLineBreak()
        var question: [UInt8] = []
        question.addQuestion(of: diagnostic, in: part.context)
        if !question.isEmpty {
            add(margin + " = ")
            append(contentsOf: question)
            addLineBreak()
        }
        addLineBreak()
    }
}

/// How many columns of a terminal a code point adds behind another.
///
/// What a joiner ties on shows no picture of its own, and the selector of emoji makes a sign of one column one of two
/// (Unicode TR51).
func columnWidth(_ scalar: Unicode.Scalar, after last: Unicode.Scalar) -> Int {
    switch (last, scalar) {
    case ("\u{200D}", _): 0
    case ("\u{A9}"..., "\u{FE0F}"): columnWidth(last) == 1 ? 1 : 0
    default: columnWidth(scalar)
    }
}

/// How many columns of a terminal a code point takes: none for marks that combine, two for wide ones (Unicode TR11).
func columnWidth(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x300: 1
    case 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x64B...0x65F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200C...0x200D,
        0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0x1F3FB...0x1F3FF:
        0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
        0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD, 0x231A...0x231B, 0x23E9...0x23EC, 0x2705, 0x274C,
        0x2728, 0x2753...0x2755, 0x2757, 0x2B50:
        2
    default: 1
    }
}
