public import Source

/// Writes new values of scalars into a document, each as an edit of the bytes of that scalar alone.
///
/// The scalar keeps its style where the value can stand in it. Every edit was read again, in a document of its own with
/// the same surroundings; where that does not give the value back there is no edit.
public struct ScalarWriter: Sendable {
    /// The document that is written into.
    public let tree: YAMLTree
    /// How many code points a line may have, or nil where lines are never folded.
    public let width: Int?
    /// What ends a line in this file.
    let lineEnd: [UInt8]

    /// A writer into `tree` that folds at `width` code points; nil folds nothing.
    public init(_ tree: YAMLTree, width: Int?) {
        self.tree = tree
        self.width = width.map { max($0, 1) }
        let bytes = tree.source.bytes
        if let first = bytes.firstIndex(where: \.isBreak), bytes[first] == .carriageReturn {
            lineEnd =
                first + 1 < bytes.count && bytes[first + 1] == .lineFeed
                ? [.carriageReturn, .lineFeed] : [.carriageReturn]
        } else {
            lineEnd = [.lineFeed]
        }
    }

    /// The edit that gives the scalar at `id` a new value, or nil where it cannot be written without loss.
    ///
    /// A block scalar keeps its header, indentation and chomping, and what chomping adds to `value` is as before. Long
    /// sentences fold at the width, but not in a flow collection on one line, not in a key, and not in a literal scalar
    /// that had one line. In a literal scalar of several lines the folds are part of the value, as they were before.
    ///
    /// - Parameters:
    ///   - value: UTF-8, of one line.
    ///   - unbreakable: ranges of bytes of `value` in which no line may end, such as a number and its unit.
    public func edit(replacing id: NodeID, with value: [UInt8], unbreakable: [ByteRange] = []) -> Edit? {
        let node = tree[id]
        guard node.kind == .scalar else { return nil }
        let range = tree.range(of: id)
        let place = ScalarPlace(tree, id)
        // A value that is not written can be only behind a colon or a dash, or an anchor or a tag of its own.
        if range.isEmpty, !node.hasAnchor, !node.hasTag {
            let parent = node.parent == YAMLNode.none ? nil : tree[node.parent].kind
            let indicator = parent == .mapping ? UInt8.colon : .dash
            guard !place.isKey, range.start > 0, tree.source.bytes[range.start - 1] == indicator else { return nil }
        }
        if node.style == .literal || node.style == .folded {
            if let text = blockScalar(id, value, unbreakable, place), place.holds(text, value, lineEnd) {
                return Edit(range, text)
            }
            // The comment in the header would be lost.
            guard !tree.source.bytes[range.start..<headerEnd(of: id)].contains(.hash) else { return nil }
        }
        for style in styles(after: node.style, value) {
            guard let text = flowScalar(value, style, unbreakable, place, id), place.holds(text, value, lineEnd) else {
                continue
            }
            return Edit(range, range.isEmpty ? [.space] + text : text)
        }
        return nil
    }

    // MARK: Plain and quoted

    /// The styles to try for a value, the one that it had first.
    private func styles(after style: YAMLNode.Style, _ value: [UInt8]) -> [YAMLNode.Style] {
        let quoted: [YAMLNode.Style] =
            value.contains(.doubleQuote) || value.contains(.backslash)
            ? [.singleQuoted, .doubleQuoted] : [.doubleQuoted, .singleQuoted]
        return switch style {
        case .singleQuoted: [.singleQuoted, .doubleQuoted]
        case .doubleQuoted: [.doubleQuoted]
        default: readsAsText(value) ? [.plain] + quoted : quoted
        }
    }

    /// The value in a style on one line, or filled into several where that is allowed; nil if it cannot stand in it.
    func flowScalar(
        _ value: [UInt8], _ style: YAMLNode.Style, _ unbreakable: [ByteRange], _ place: ScalarPlace, _ id: NodeID?
    ) -> [UInt8]? {
        guard let line = emitted(value, as: style, inFlow: place.isFlow), line.style == style else { return nil }
        guard let width, !place.isKey else { return line.text }
        var indentation = place.indentation + 2
        var first = 0
        if let id {
            let range = tree.range(of: id)
            let secondLine = tree.source.bytes[range.start..<range.end].firstIndex(where: \.isBreak)
            if place.isFlow, secondLine == nil { return line.text }
            if let secondLine {
                indentation = tree.indentation(ofLineAfter: secondLine, upTo: range.end) ?? indentation
            }
            first = tree.column(of: range.start) + (range.isEmpty ? 1 : 0)
        } else {
            first = place.firstColumn
        }
        let filling = Filling(line.text, value: value, unbreakable: unbreakable)
        return joined(filling.lines(first: first, indentation: indentation, width: width), indentation)
    }

    /// Lines put under one another.
    func joined(_ lines: [ArraySlice<UInt8>], _ indentation: Int) -> [UInt8] {
        var text: [UInt8] = []
        for (number, line) in lines.enumerated() {
            if number > 0 { text += lineEnd + Array(repeating: .space, count: indentation) }
            text += line
        }
        return text
    }

    // MARK: Block

    private func headerEnd(of id: NodeID) -> Int {
        let range = tree.range(of: id)
        return tree.source.bytes[range.start..<range.end].firstIndex(where: \.isBreak) ?? range.end
    }

    /// The value under the header that the scalar has.
    private func blockScalar(
        _ id: NodeID, _ value: [UInt8], _ unbreakable: [ByteRange], _ place: ScalarPlace
    ) -> [UInt8]? {
        guard value.standsInBlockScalar else { return nil }
        let range = tree.range(of: id)
        let header = headerEnd(of: id)
        var walk = ScalarWalk(tree.source.bytes, range, value: tree.value(of: id))
        let indentation = walk.indentationOfBlock() ?? max(place.indentation + 2, 1)
        let oldLines = tree.source.bytes[header..<range.end].split(whereSeparator: \.isBreak).count
        let mayFold = tree[id].style == .folded || oldLines > 1
        let lines = Filling(value, value: value, unbreakable: unbreakable)
            .lines(first: indentation, indentation: indentation, width: mayFold ? width : nil)
        let margin = lineEnd + Array(repeating: .space, count: indentation)
        return tree.source.bytes[range.start..<header] + margin + joined(lines, indentation)
    }
}

extension [UInt8] {
    /// Whether it can be the text of a block scalar on one line: no white space around it, nothing that needs an escape.
    var standsInBlockScalar: Bool {
        guard let first, let last, !first.isWhite, !last.isWhite else { return false }
        for place in indices {
            switch self[place] {
            case .tab: continue
            case ..<0x20, 0x7F: return false
            // C1 control characters, NEL among them.
            case 0xC2 where place + 1 < count && self[place + 1] < 0xA0: return false
            // LS and PS end lines too, and a byte order mark inside a text is lost.
            case 0xE2 where place + 2 < count && self[place + 1] == 0x80 && (self[place + 2] & 0xFE) == 0xA8:
                return false
            case 0xEF where place + 2 < count && self[place + 1] == 0xBB && self[place + 2] == 0xBF: return false
            default: continue
            }
        }
        return true
    }
}

extension YAMLTree {
    /// The column from 0, in code points, of the byte at `offset`.
    func column(of offset: Int) -> Int { source.bytes[startOfLine(at: offset)..<offset].codePointCount }

    /// The offset of the first byte of the line that holds `offset`, a byte order mark left out.
    func startOfLine(at offset: Int) -> Int {
        var start = offset
        while start > 0, !source.bytes[start - 1].isBreak { start -= 1 }
        return start == 0 ? min(source.byteOrderMarkLength, offset) : start
    }

    /// How far the first line with text behind the line end at `offset` is indented; nil where tabs are in its margin.
    func indentation(ofLineAfter offset: Int, upTo end: Int) -> Int? {
        var start = offset
        var place = offset
        while place < end, source.bytes[place].isWhite {
            if source.bytes[place] == .tab { return nil }
            if source.bytes[place].isBreak { start = place + 1 }
            place += 1
        }
        return place < end ? place - start : nil
    }
}
