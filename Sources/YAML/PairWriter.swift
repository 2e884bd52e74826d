public import Source

extension ScalarWriter {
    /// The edit that puts a new pair into the mapping at `mapping`: on a line of its own in a block mapping, in the line in
    /// a flow mapping; nil where it cannot be written without loss.
    ///
    /// The value is plain where it can be, and a folded block scalar (`>-`) where it does not fit the width.
    ///
    /// - Parameters:
    ///   - key: the key of the pair behind which the new one stands; nil puts it first.
    ///   - name: the new key, UTF-8.
    ///   - value: the new value, UTF-8, of one line.
    ///   - unbreakable: ranges of bytes of `value` in which no line may end.
    public func newPairEdit(
        in mapping: NodeID, after key: NodeID?, name: [UInt8], value: [UInt8], unbreakable: [ByteRange] = []
    ) -> Edit? {
        guard tree[mapping].kind == .mapping else { return nil }
        let isFlow = tree[mapping].style == .flow
        guard let name = pairName(name, isFlow: isFlow) else { return nil }
        return isFlow
            ? flowPair(in: mapping, after: key, name, value)
            : blockPair(in: mapping, after: key, name, value, unbreakable)
    }

    private func pairName(_ name: [UInt8], isFlow: Bool) -> [UInt8]? {
        let style: YAMLNode.Style = readsAsText(name) ? .plain : .doubleQuoted
        return emitted(name, as: style, inFlow: isFlow)?.text
    }

    private func styles(_ value: [UInt8]) -> [YAMLNode.Style] {
        let quoted: [YAMLNode.Style] =
            value.contains(.doubleQuote) || value.contains(.backslash)
            ? [.singleQuoted, .doubleQuoted] : [.doubleQuoted, .singleQuoted]
        return readsAsText(value) ? [.plain] + quoted : quoted
    }

    private func flowPair(in mapping: NodeID, after key: NodeID?, _ name: [UInt8], _ value: [UInt8]) -> Edit? {
        let start = Int(tree[mapping].start)
        let bytes = tree.source.bytes
        // A pair in a sequence, [a: b], has no braces that could hold a second one.
        guard start < bytes.count, bytes[start] == UInt8(ascii: "{") else { return nil }
        let place = ScalarPlace(newValueIn: mapping, of: tree, firstColumn: 0)
        for style in styles(value) {
            guard let text = emitted(value, as: style, inFlow: true), text.style == style,
                place.holds(text.text, value, lineEnd)
            else { continue }
            let pair = name + Array(": ".utf8) + text.text
            if let key {
                guard let end = endOfPair(key) else { return nil }
                return Edit(ByteRange(end, end), Array(", ".utf8) + pair)
            }
            let isEmpty = tree[mapping].firstChild == YAMLNode.none
            return Edit(ByteRange(start + 1, start + 1), isEmpty ? pair : pair + Array(", ".utf8))
        }
        return nil
    }

    private func blockPair(
        in mapping: NodeID, after key: NodeID?, _ name: [UInt8], _ value: [UInt8], _ unbreakable: [ByteRange]
    ) -> Edit? {
        let start = Int(tree[mapping].start)
        let column = tree.column(of: start)
        let margin = Array(repeating: UInt8.space, count: column)
        let first = column + name.codePointCount + 2
        let place = ScalarPlace(newValueIn: mapping, of: tree, firstColumn: first)
        guard let text = blockPairValue(value, unbreakable, place) else { return nil }
        let pair = name + Array(": ".utf8) + text
        guard let key else { return Edit(ByteRange(start, start), pair + lineEnd + margin) }
        guard let end = endOfPair(key) else { return nil }
        // The line ends behind a scalar that keeps them are part of its value.
        var last = tree[key].nextSibling
        while tree[last].style == .block, let child = tree.children(of: last).lastChild { last = child }
        if tree[last].kind == .scalar, tree.value(of: last).last == .lineFeed,
            tree.value(of: last).dropLast().last == .lineFeed
        {
            return nil
        }
        var offset = end
        while offset < tree.source.bytes.count, !tree.source.bytes[offset].isBreak { offset += 1 }
        return Edit(ByteRange(offset, offset), lineEnd + margin + pair)
    }

    private func blockPairValue(_ value: [UInt8], _ unbreakable: [ByteRange], _ place: ScalarPlace) -> [UInt8]? {
        for style in styles(value) {
            guard let line = emitted(value, as: style, inFlow: false), line.style == style,
                place.holds(line.text, value, lineEnd)
            else { continue }
            if let width, place.firstColumn + line.text.codePointCount > width, value.standsInBlockScalar {
                let indentation = place.indentation + 2
                let lines = Filling(value, value: value, unbreakable: unbreakable)
                    .lines(first: indentation, indentation: indentation, width: width)
                let margin = lineEnd + Array(repeating: .space, count: indentation)
                let folded = Array(">-".utf8) + margin + joined(lines, indentation)
                if place.holds(folded, value, lineEnd) { return folded }
            }
            return line.text
        }
        return nil
    }

    /// Where the pair of `key` ends: its value, or the anchor or tag that stands for one.
    private func endOfPair(_ key: NodeID) -> Int? {
        let value = tree[key].nextSibling
        return value == YAMLNode.none ? nil : Int(tree[value].end)
    }
}

extension YAMLTree.ChildSequence {
    /// The last of the children.
    fileprivate var lastChild: NodeID? { reduce(nil) { $1 } }
}
