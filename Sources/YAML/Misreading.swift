internal import Source

/// The help that goes with a file which libyaml cannot read because it is something else, or for a common slip.
@unsafe
func misreading(
    _ failure: EventParser.Failure, at place: Int, context: Int?, in bytes: UnsafeBufferPointer<UInt8>
) -> YAMLProblem? {
    if let range = unsafe conflictMarker(in: bytes) {
        return YAMLProblem(.notYAML, range, "this is an unresolved merge conflict")
    }
    let line = ByteRange(unsafe bytes.startOfLine(at: place), unsafe bytes.endOfLine(from: place))
    if let range = unsafe tabIndentation(of: line, in: bytes) {
        return YAMLProblem(.notYAML, range, "a tab is used as indentation, which YAML forbids: use spaces")
    }
    if unsafe looksLikeMarkdown(bytes, failingLine: line) {
        return YAMLProblem(.notYAML, line, "this is Markdown, not YAML")
    }
    if failure.problem.hasPrefix("mapping values are not allowed"),
        let range = unsafe valueWithColon(in: line, before: place, bytes)
    {
        return YAMLProblem(.notYAML, range, "quote the value: it holds a colon and a space")
    }
    return unsafe valueWithIndicator(failure, at: place, context: context, lineEnd: line.end, in: bytes)
}

/// The value that begins with a sign that means something else in YAML: `*bold*` would be an alias.
@unsafe
private func valueWithIndicator(
    _ failure: EventParser.Failure, at place: Int, context: Int?, lineEnd: Int, in bytes: UnsafeBufferPointer<UInt8>
) -> YAMLProblem? {
    let isAlias = failure.context == "while scanning an alias"
    let start = isAlias ? context ?? place : place
    guard isAlias || failure.problem.hasPrefix("found character that cannot start any token"),
        start < lineEnd, unsafe "*@`%".utf8.contains(bytes[start])
    else { return nil }
    var end = lineEnd
    while end > start + 1, unsafe bytes[end - 1].isBlank { end -= 1 }
    let sign = unsafe Character(Unicode.Scalar(bytes[start]))
    return YAMLProblem(.notYAML, ByteRange(start, end), "quote the value: it begins with \(sign)")
}

/// The line `<<<<<<< …` that a later line `>>>>>>> …` closes.
@unsafe
private func conflictMarker(in bytes: UnsafeBufferPointer<UInt8>) -> ByteRange? {
    var opening: ByteRange?
    var start = unsafe bytes.byteOrderMarkLength
    while start < bytes.count {
        let end = unsafe bytes.endOfLine(from: start)
        if unsafe opening == nil && bytes.holds(sevenOf: UInt8(ascii: "<"), at: start) {
            opening = ByteRange(start, end)
        } else if let opening, unsafe bytes.holds(sevenOf: UInt8(ascii: ">"), at: start) {
            return opening
        }
        start = end + 1
    }
    return nil
}

/// The tabs among the white space that a line begins with.
@unsafe
private func tabIndentation(of line: ByteRange, in bytes: UnsafeBufferPointer<UInt8>) -> ByteRange? {
    var text = line.start
    while text < line.end, unsafe bytes[text].isBlank { text += 1 }
    guard text < line.end, var start = (line.start..<text).first(where: { unsafe bytes[$0] == .tab }) else {
        return nil
    }
    var end = start
    while end < text, unsafe bytes[end] == .tab { end += 1 }
    if start < line.start { start = line.start }
    return ByteRange(start, end)
}

/// How many bytes at the start of a file are looked at for signs of Markdown, beside the line that cannot be read.
private let markdownReach = 65_536

/// Whether the file has the signs of Markdown: two kinds of them, or one at the very line that cannot be read.
@unsafe
private func looksLikeMarkdown(_ bytes: UnsafeBufferPointer<UInt8>, failingLine: ByteRange) -> Bool {
    var kinds: Set<MarkdownSign> = []
    var failing: MarkdownSign?
    var start = unsafe bytes.byteOrderMarkLength
    var isFirst = true
    while start < bytes.count {
        let end = unsafe bytes.endOfLine(from: start)
        if end > start {
            if let sign = unsafe MarkdownSign(
                of: UnsafeBufferPointer(rebasing: bytes[start..<end]), isFirstLine: isFirst)
            {
                kinds.insert(sign)
                if start == failingLine.start { failing = sign }
            }
            isFirst = false
        }
        start = end + 1
        if start > markdownReach, start < failingLine.start { start = failingLine.start }
        if start > max(markdownReach, failingLine.start) { break }
    }
    // A line of hashes alone is a comment in YAML as well; it needs company.
    if kinds.count >= 2, !kinds.isDisjoint(with: [.bold, .checkbox, .fence, .link, .prose, .table]) {
        return kinds != [.prose, .link] || failing != nil
    }
    return failing == .bold || failing == .fence
}

/// What shows that a line is Markdown.
private enum MarkdownSign {
    case heading, bold, checkbox, fence, link, prose, table

    @unsafe
    init?(of line: UnsafeBufferPointer<UInt8>, isFirstLine: Bool) {
        let text = unsafe String(decoding: line.prefix(300), as: UTF8.self)
        let trimmed = text.drop { $0 == " " }
        let item = trimmed.hasPrefix("- ") || trimmed.hasPrefix("* ") ? trimmed.dropFirst(2) : trimmed[...]
        if trimmed.hasPrefix("```") || trimmed.hasPrefix("~~~") {
            self = .fence
        } else if text.hasPrefix("#") {
            let hashes = text.prefix { $0 == "#" }.count
            guard hashes <= 6, text.dropFirst(hashes).hasPrefix(" "), hashes > 1 || isFirstLine else { return nil }
            self = .heading
        } else if item.hasPrefix("**"), item.dropFirst(2).contains("**") {
            self = .bold
        } else if item.hasPrefix("[ ] ") || item.hasPrefix("[x] ") || item.hasPrefix("[X] ") {
            self = .checkbox
        } else if item.hasPrefix("["), item.contains("](") {
            self = .link
        } else if trimmed.hasPrefix("|"), trimmed.dropFirst(2).contains("|") {
            self = .table
        } else if let first = text.first, first.isLetter, text.split(separator: " ").count >= 4,
            !text.contains(": "), !text.hasSuffix(":")
        {
            self = .prose
        } else {
            return nil
        }
    }
}

/// The value on `line` that the colon at `place` is part of: what stands behind an earlier colon and space.
@unsafe
private func valueWithColon(
    in line: ByteRange, before place: Int, _ bytes: UnsafeBufferPointer<UInt8>
) -> ByteRange? {
    var colon = line.start
    while colon + 1 < place {
        if unsafe bytes[colon] == .colon, unsafe bytes[colon + 1].isBlank { break }
        colon += 1
    }
    guard colon + 1 < place else { return nil }
    var start = colon + 1
    while start < place, unsafe bytes[start].isBlank { start += 1 }
    var end = line.end
    while end > start, unsafe bytes[end - 1].isBlank { end -= 1 }
    return ByteRange(start, end)
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a conflict marker of seven times `byte` stands at `offset`.
    fileprivate func holds(sevenOf byte: UInt8, at offset: Int) -> Bool {
        guard offset + 7 <= count else { return false }
        for place in offset..<(offset + 7) where unsafe self[place] != byte { return false }
        return unsafe offset + 7 == count || self[offset + 7].isWhite
    }
}
