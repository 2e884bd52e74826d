internal import CYAML
internal import Source

/// Turns libyaml's events into the arena of a tree, in one pass.
///
/// All it is given is in ascending order of place, and it walks the bytes with that order once for the marks and once
/// for the gaps between the nodes, where the comments are.
@safe
struct TreeBuilder {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let base: UnsafePointer<UInt8>
    private(set) var marks: MarkCursor
    private var frames: [Frame] = []
    /// Where the gap after the last token with content begins.
    private var gapStart: Int
    private var anchors: [[UInt8]: NodeID] = [:]
    private var anchorCount = 0
    private var aliasCount = 0
    private var keys = KeyTable()

    private(set) var nodes: [YAMLNode] = []
    private(set) var decoded: [UInt8] = []
    private(set) var documents: [NodeID] = []
    private(set) var comments: [ByteRange] = []
    private(set) var problems: [YAMLProblem] = []

    /// A collection that is not closed yet.
    private struct Frame {
        var id: NodeID
        var lastChild: NodeID
    }

    /// A builder over bytes that outlive it; `base` is their address.
    init(_ bytes: UnsafeBufferPointer<UInt8>, at base: UnsafePointer<UInt8>) {
        unsafe self.bytes = unsafe bytes
        unsafe self.base = unsafe base
        let first = unsafe bytes.byteOrderMarkLength
        marks = unsafe MarkCursor(base, count: bytes.count, first: first)
        gapStart = first
        frames.reserveCapacity(YAMLLimits.depth)
        nodes.reserveCapacity(min(bytes.count / 12 + 8, 1 << 16))
    }

    /// Reads `parser` to its end, to a limit or to libyaml's failure, which is returned.
    mutating func read(_ parser: inout EventParser) -> EventParser.Failure? {
        while let event = unsafe parser.next() {
            switch unsafe event.pointee.type {
            case YAML_SCALAR_EVENT: unsafe addScalar(event)
            case YAML_SEQUENCE_START_EVENT: unsafe openSequence(event)
            case YAML_MAPPING_START_EVENT: unsafe openMapping(event)
            case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: unsafe closeCollection(event)
            case YAML_ALIAS_EVENT: unsafe addAlias(event)
            case YAML_DOCUMENT_START_EVENT: anchors.removeAll(keepingCapacity: true)
            case YAML_STREAM_END_EVENT:
                _ = unsafe passGap(to: bytes.count)
                return nil
            default: break
            }
            if isStopped {
                closeAll()
                return nil
            }
        }
        closeAll()
        return parser.failure
    }

    private var isStopped = false

    private mutating func stop(_ range: ByteRange, _ message: String) {
        problems.append(YAMLProblem(.limit, range, message))
        isStopped = true
    }

    // MARK: Nodes

    private mutating func addScalar(_ event: UnsafeMutablePointer<yaml_event_t>) {
        let anchor = unsafe event.pointee.data.scalar.anchor
        let hasTag = unsafe event.pointee.data.scalar.tag != nil
        let value = unsafe event.pointee.data.scalar.value
        let length = unsafe event.pointee.data.scalar.length
        var start = unsafe marks.byte(at: event.pointee.start_mark.index)
        var end = unsafe marks.byte(at: event.pointee.end_mark.index)
        let style: YAMLNode.Style =
            switch unsafe event.pointee.data.scalar.style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
            case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
            case YAML_LITERAL_SCALAR_STYLE: .literal
            case YAML_FOLDED_SCALAR_STYLE: .folded
            default: .plain
            }
        let hasProperties = unsafe anchor != nil || hasTag
        if hasProperties { start = passProperties(from: start, to: end) }
        let written = passGap(to: start)
        if style == .plain, length == 0 {
            // An empty document is no node.
            if frames.isEmpty, !hasProperties { return }
            // libyaml puts a value that is not written at the next token; here it stands right behind its indicator.
            if !hasProperties { start = written }
            end = start
        }
        var valueStart = start
        let limit = end
        switch style {
        case .plain: break
        case .singleQuoted, .doubleQuoted: valueStart += 1
        default: (valueStart, end) = passBlockScalar(from: start, to: end)
        }
        gapStart = max(gapStart, limit)
        var node = YAMLNode(
            kind: .scalar, style: style, isDecoded: false, start: UInt32(start), end: UInt32(end),
            valueStart: UInt32(valueStart), valueEnd: UInt32(valueStart + length), hasAnchor: unsafe anchor != nil,
            hasTag: hasTag)
        if length > 0, let value = unsafe value {
            let isInPlace = unsafe valueStart + length <= limit && bytes.holds(value, count: length, at: valueStart)
            if !isInPlace {
                node.isDecoded = true
                node.valueStart = UInt32(decoded.count)
                unsafe decoded.append(contentsOf: UnsafeBufferPointer(start: value, count: length))
                node.valueEnd = UInt32(decoded.count)
            }
        } else {
            node.valueEnd = node.valueStart
        }
        let id = add(node)
        unsafe define(anchor, id)
    }

    private mutating func addAlias(_ event: UnsafeMutablePointer<yaml_event_t>) {
        let start = unsafe marks.byte(at: event.pointee.start_mark.index)
        let end = unsafe marks.byte(at: event.pointee.end_mark.index)
        _ = passGap(to: start)
        gapStart = end
        let range = ByteRange(start, end)
        aliasCount += 1
        if aliasCount > YAMLLimits.aliases {
            return stop(range, "more than \(YAMLLimits.aliases) aliases")
        }
        let target = unsafe event.pointee.data.alias.anchor.flatMap { unsafe anchors[name(at: $0)] }
        if target == nil {
            let name = unsafe String(decoding: bytes[(start + 1)..<max(start + 1, min(end, start + 65))], as: UTF8.self)
            problems.append(YAMLProblem(.undefinedAlias, range, "no anchor named \(name) stands before this alias"))
        }
        _ = add(
            YAMLNode(
                kind: .alias, style: .plain, isDecoded: false, start: UInt32(start), end: UInt32(end),
                valueStart: target ?? YAMLNode.none, valueEnd: 0, hasAnchor: false, hasTag: false))
    }

    private mutating func openSequence(_ event: UnsafeMutablePointer<yaml_event_t>) {
        let isFlow = unsafe event.pointee.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE
        var start = unsafe marks.byte(at: event.pointee.end_mark.index)
        if isFlow {
            start -= 1
        } else if unsafe !(start < bytes.count && bytes[start] == .dash
            && (start + 1 == bytes.count || bytes[start + 1].isWhite))
        {
            // A sequence no deeper than its key has no token of its own: the event ends behind the first `-`.
            start -= 1
        }
        let anchor = unsafe event.pointee.data.sequence_start.anchor
        let hasTag = unsafe event.pointee.data.sequence_start.tag != nil
        unsafe open(.sequence, isFlow: isFlow, start: start, anchor: anchor, hasTag: hasTag)
    }

    private mutating func openMapping(_ event: UnsafeMutablePointer<yaml_event_t>) {
        let isFlow = unsafe event.pointee.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE
        var start = unsafe marks.byte(at: event.pointee.end_mark.index)
        if isFlow {
            // A pair in a flow sequence, [a: b], is a mapping without braces.
            let isEmpty = unsafe event.pointee.start_mark.index == event.pointee.end_mark.index
            if !isEmpty { start -= 1 }
        }
        let anchor = unsafe event.pointee.data.mapping_start.anchor
        let hasTag = unsafe event.pointee.data.mapping_start.tag != nil
        unsafe open(.mapping, isFlow: isFlow, start: start, anchor: anchor, hasTag: hasTag)
    }

    private mutating func open(
        _ kind: YAMLNode.Kind, isFlow: Bool, start: Int, anchor: UnsafeMutablePointer<UInt8>?, hasTag: Bool
    ) {
        let start = max(0, start)
        if frames.count == YAMLLimits.depth {
            return unsafe stop(
                ByteRange(start, min(start + 1, bytes.count)), "nested deeper than \(YAMLLimits.depth) levels")
        }
        let id = unsafe add(
            YAMLNode(
                kind: kind, style: isFlow ? .flow : .block, isDecoded: false, start: UInt32(start), end: UInt32(start),
                valueStart: 0, valueEnd: 0, hasAnchor: anchor != nil, hasTag: hasTag))
        frames.append(Frame(id: id, lastChild: YAMLNode.none))
        unsafe define(anchor, id)
    }

    private mutating func closeCollection(_ event: UnsafeMutablePointer<yaml_event_t>) {
        guard let frame = frames.popLast() else { return }
        let id = Int(frame.id)
        var end = 0
        if nodes[id].style == .flow {
            // The end of a pair without braces is put at the next token, and is then empty.
            let first = unsafe event.pointee.start_mark.index
            let last = unsafe event.pointee.end_mark.index
            if last > first { end = marks.byte(at: last) }
        }
        close(frame, end: end)
    }

    /// Closes a collection at `end`, or at the end of its last child where that is further on.
    private mutating func close(_ frame: Frame, end: Int) {
        let id = Int(frame.id)
        var end = max(UInt32(end), nodes[id].start)
        if frame.lastChild != YAMLNode.none { end = max(end, nodes[Int(frame.lastChild)].end) }
        nodes[id].end = end
        if nodes[id].kind == .mapping { findDuplicateKeys(in: frame.id) }
    }

    private mutating func closeAll() {
        while let frame = frames.popLast() { close(frame, end: 0) }
    }

    @inline(__always)
    private mutating func add(_ node: YAMLNode) -> NodeID {
        var node = node
        let id = NodeID(nodes.count)
        let top = frames.count - 1
        if top >= 0 {
            let frame = frames[top]
            node.parent = frame.id
            if frame.lastChild == YAMLNode.none {
                nodes[Int(frame.id)].firstChild = id
            } else {
                nodes[Int(frame.lastChild)].nextSibling = id
            }
            frames[top].lastChild = id
        } else {
            documents.append(id)
        }
        if nodes.count == nodes.capacity { grow(at: Int(node.start)) }
        nodes.append(node)
        return id
    }

    /// Makes room for as many nodes as the rest of the file will have if it is like what came before.
    private mutating func grow(at place: Int) {
        let density = Double(nodes.count) / Double(max(place, 1))
        let estimate = unsafe Int(density * Double(bytes.count) * 1.02) + 64
        unsafe nodes.reserveCapacity(min(max(estimate, nodes.count + nodes.count / 4), nodes.count * 2 + bytes.count))
    }

    @inline(__always)
    private mutating func define(_ anchor: UnsafeMutablePointer<UInt8>?, _ id: NodeID) {
        if let anchor = unsafe anchor { unsafe define(named: anchor, id) }
    }

    private mutating func define(named anchor: UnsafeMutablePointer<UInt8>, _ id: NodeID) {
        anchorCount += 1
        if anchorCount > YAMLLimits.anchors {
            let start = Int(nodes[Int(id)].start)
            return stop(ByteRange(start, start), "more than \(YAMLLimits.anchors) anchors")
        }
        unsafe anchors[name(at: anchor)] = id
    }

    private func name(at pointer: UnsafeMutablePointer<UInt8>) -> [UInt8] {
        unsafe Array(UnsafeBufferPointer(start: pointer, count: strlen(pointer)))
    }

    // MARK: Bytes

    /// Notes the comments between the last token and `end`, and returns the end of the last byte in that gap that is
    /// neither blank nor comment.
    @inline(__always)
    private mutating func passGap(to end: Int) -> Int {
        var place = gapStart
        var written = place
        while place < end {
            let byte = unsafe base[place]
            if byte == .hash {
                let start = place
                place = endOfComment(from: start)
                comments.append(ByteRange(start, place))
            } else {
                place += 1
                if byte > .space { written = place }
            }
        }
        gapStart = max(place, gapStart)
        return written
    }

    /// Where the comment at `start` ends: libyaml ends it at NEL, LS and PS too.
    private func endOfComment(from start: Int) -> Int {
        var place = start
        while unsafe place < bytes.count {
            switch unsafe base[place] {
            case .lineFeed, .carriageReturn: return place
            case 0xC2 where unsafe place + 1 < bytes.count && base[place + 1] == 0x85: return place
            case 0xE2
            where unsafe place + 2 < bytes.count && base[place + 1] == 0x80
                && (base[place + 2] == 0xA8 || base[place + 2] == 0xA9):
                return place
            default: place += 1
            }
        }
        return place
    }

    /// Where a scalar's own text begins behind its anchor and its tag.
    private func passProperties(from start: Int, to end: Int) -> Int {
        var place = start
        while place < end {
            switch unsafe base[place] {
            case .hash:
                place = endOfComment(from: place)
            case UInt8(ascii: "!"):
                // Only a verbatim tag, !<...>, may hold commas and brackets.
                let isVerbatim = unsafe place + 1 < end && base[place + 1] == UInt8(ascii: "<")
                while place < end, unsafe !base[place].isWhite, unsafe isVerbatim || !base[place].endsTag { place += 1 }
            case UInt8(ascii: "&"):
                place += 1
                while place < end, unsafe base[place].isAnchorByte { place += 1 }
            case let byte where byte.isWhite:
                place += 1
            default: return place
            }
        }
        return end
    }

    /// Where a block scalar's first text stands, and where its last line with text ends; notes a comment in its header.
    private mutating func passBlockScalar(from start: Int, to limit: Int) -> (text: Int, end: Int) {
        var place = start
        while place < limit, unsafe !base[place].isBreak {
            if unsafe base[place] == .hash {
                let end = endOfComment(from: place)
                comments.append(ByteRange(place, end))
                place = end
                break
            }
            place += 1
        }
        let header = place
        var end = limit
        while end > header, unsafe base[end - 1].isWhite { end -= 1 }
        if end == header {
            // No text at all: what is left is the header without what trails it.
            while end > start, unsafe base[end - 1].isBlank { end -= 1 }
            return (limit, end)
        }
        // Blanks at the end of the last line are part of the text.
        while end < limit, unsafe !base[end].isBreak { end += 1 }
        while place < end, unsafe base[place].isWhite { place += 1 }
        return (place, end)
    }

    // MARK: Keys

    private mutating func findDuplicateKeys(in mapping: NodeID) {
        keys.removeAll()
        var id = nodes[Int(mapping)].firstChild
        while id != YAMLNode.none {
            let node = nodes[Int(id)]
            if node.kind == .scalar {
                let first = unsafe decoded.withUnsafeBufferPointer { decoded in
                    unsafe keys.insert(id, nodes: nodes, source: bytes, decoded: decoded)
                }
                if let first { reportDuplicate(node, first: nodes[Int(first)]) }
            }
            guard node.nextSibling != YAMLNode.none else { break }
            id = nodes[Int(node.nextSibling)].nextSibling
        }
    }

    private mutating func reportDuplicate(_ node: YAMLNode, first: YAMLNode) {
        let value =
            unsafe node.isDecoded
            ? decoded[Int(node.valueStart)..<Int(node.valueEnd)]
            : ArraySlice(bytes[Int(node.valueStart)..<Int(node.valueEnd)])
        // Merge keys may be said again.
        if value.elementsEqual("<<".utf8), node.style == .plain { return }
        let name = String(decoding: value.prefix(60), as: UTF8.self)
        let range = ByteRange(Int(first.start), Int(first.end))
        problems.append(
            YAMLProblem(
                .duplicateKey(first: range), ByteRange(Int(node.start), Int(node.end)), "the key \(name) stands twice"))
    }
}

extension UInt8 {
    /// Whether it ends a tag that is not verbatim.
    var endsTag: Bool {
        self == UInt8(ascii: ",") || self == UInt8(ascii: "[") || self == UInt8(ascii: "]") || self == UInt8(ascii: "{")
            || self == UInt8(ascii: "}")
    }

    /// Whether libyaml takes it as part of an anchor's name.
    var isAnchorByte: Bool {
        isDigit || self == UInt8(ascii: "_") || self == .dash
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
    }
}
