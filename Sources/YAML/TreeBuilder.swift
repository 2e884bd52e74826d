internal import CYAML
internal import Source

/// Turns libyaml's events into the arena of a tree, in one pass.
///
/// All it is given is in ascending order of place, and it walks the bytes with that order once for the marks and once
/// for the gaps between the nodes, where the comments are.
@safe
struct TreeBuilder: ~Copyable {
    let bytes: UnsafeBufferPointer<UInt8>
    let base: UnsafePointer<UInt8>
    var marks: MarkCursor
    /// Where the gap after the last token with content begins.
    var gapStart: Int
    /// What was read so far.
    var draft: TreeDraft
    /// The innermost collection that is not closed yet, and how many such there are.
    ///
    /// Until it is closed, `valueEnd` of a collection is its last child.
    private var collection = YAMLNode.none
    private var depth = 0
    private var anchors: [[UInt8]: NodeID] = [:]
    private var anchorCount = 0
    private var aliasCount = 0

    /// A builder over bytes that outlive it; `base` is their address.
    init(_ bytes: UnsafeBufferPointer<UInt8>, at base: UnsafePointer<UInt8>) {
        unsafe self.bytes = unsafe bytes
        unsafe self.base = unsafe base
        let first = unsafe bytes.byteOrderMarkLength
        marks = unsafe MarkCursor(base, count: bytes.count, first: first)
        gapStart = first
        draft = TreeDraft(nodes: NodeArena(capacity: min(bytes.count / 12 + 8, 1 << 16)))
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
        draft.problems.append(YAMLProblem(.limit, range, message))
        isStopped = true
    }

    // MARK: Nodes

    private mutating func addScalar(_ event: UnsafeMutablePointer<yaml_event_t>) {
        let start = unsafe marks.byte(at: event.pointee.start_mark.index)
        let length = unsafe event.pointee.data.scalar.length
        // Folding takes bytes away, so that a plain value that stands in the source ends where the scalar does.
        guard unsafe event.pointee.data.scalar.style == YAML_PLAIN_SCALAR_STYLE, length > 0,
            unsafe event.pointee.data.scalar.anchor == nil, unsafe event.pointee.data.scalar.tag == nil,
            let value = unsafe event.pointee.data.scalar.value,
            unsafe bytes.holds(value, count: length, at: start)
        else { return unsafe addScalar(event, at: start) }
        let end = start + length
        unsafe marks.skip(to: event.pointee.end_mark.index, at: end)
        noteComments(to: start)
        gapStart = max(gapStart, end)
        _ = add(
            YAMLNode(
                kind: .scalar, style: .plain, start: UInt32(start), end: UInt32(end), valueStart: UInt32(start),
                valueEnd: UInt32(end)))
    }

    /// Adds a scalar of any style, with or without an anchor and a tag, whose token begins at `tokenStart`.
    private mutating func addScalar(_ event: UnsafeMutablePointer<yaml_event_t>, at tokenStart: Int) {
        let scalar = unsafe event.pointee.data.scalar
        let length = unsafe scalar.length
        var start = tokenStart
        var end = unsafe marks.byte(at: event.pointee.end_mark.index)
        let style: YAMLNode.Style =
            switch unsafe scalar.style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
            case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
            case YAML_LITERAL_SCALAR_STYLE: .literal
            case YAML_FOLDED_SCALAR_STYLE: .folded
            default: .plain
            }
        let hasProperties = unsafe scalar.anchor != nil || scalar.tag != nil
        if hasProperties { start = passProperties(from: start, to: end) }
        let written = passGap(to: start)
        if style == .plain, length == 0 {
            // An empty document is no node.
            if depth == 0, !hasProperties { return }
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
        var node = unsafe YAMLNode(
            kind: .scalar, style: style, start: UInt32(start), end: UInt32(end), valueStart: UInt32(valueStart),
            valueEnd: UInt32(valueStart + length), hasAnchor: scalar.anchor != nil, hasTag: scalar.tag != nil)
        if length > 0, let value = unsafe scalar.value {
            let isInPlace = unsafe valueStart + length <= limit && bytes.holds(value, count: length, at: valueStart)
            if !isInPlace {
                node.isDecoded = true
                node.valueStart = UInt32(draft.decoded.count)
                unsafe draft.decoded.append(contentsOf: UnsafeBufferPointer(start: value, count: length))
                node.valueEnd = UInt32(draft.decoded.count)
            }
        } else {
            node.valueEnd = node.valueStart
        }
        let id = add(node)
        unsafe define(scalar.anchor, id)
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
            let message = "no anchor named \(name) stands before this alias"
            draft.problems.append(YAMLProblem(.undefinedAlias, range, message))
        }
        _ = add(
            YAMLNode(
                kind: .alias, style: .plain, start: UInt32(start), end: UInt32(end),
                valueStart: target ?? YAMLNode.none, valueEnd: 0))
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
        if depth == YAMLLimits.depth {
            return unsafe stop(
                ByteRange(start, min(start + 1, bytes.count)), "nested deeper than \(YAMLLimits.depth) levels")
        }
        let id = unsafe add(
            YAMLNode(
                kind: kind, style: isFlow ? .flow : .block, start: UInt32(start), end: UInt32(start), valueStart: 0,
                valueEnd: YAMLNode.none, hasAnchor: anchor != nil, hasTag: hasTag))
        collection = id
        depth += 1
        unsafe define(anchor, id)
    }

    private mutating func closeCollection(_ event: UnsafeMutablePointer<yaml_event_t>) {
        guard collection != YAMLNode.none else { return }
        var end = 0
        if draft.nodes[collection].style == .flow {
            // The end of a pair without braces is put at the next token, and is then empty.
            let first = unsafe event.pointee.start_mark.index
            let last = unsafe event.pointee.end_mark.index
            if last > first { end = marks.byte(at: last) }
        }
        close(end: end)
    }

    /// Closes the innermost collection at `end`, or at the end of its last child where that is further on.
    private mutating func close(end: Int) {
        let id = collection
        let node = unsafe draft.nodes.pointer(to: id)
        let lastChild = unsafe node.pointee.valueEnd
        let childEnd = lastChild == YAMLNode.none ? 0 : draft.nodes[lastChild].end
        unsafe node.pointee.end = max(UInt32(end), node.pointee.start, childEnd)
        unsafe node.pointee.valueEnd = 0
        collection = unsafe node.pointee.parent
        depth -= 1
        if unsafe node.pointee.kind == .mapping { findDuplicateKeys(in: id) }
    }

    private mutating func closeAll() {
        while collection != YAMLNode.none { close(end: 0) }
    }

    @inline(__always)
    private mutating func add(_ node: YAMLNode) -> NodeID {
        if draft.nodes.isFull { grow(at: Int(node.start)) }
        var node = node
        node.parent = collection
        let id = draft.nodes.append(node)
        guard collection != YAMLNode.none else {
            draft.documents.append(id)
            return id
        }
        let parent = unsafe draft.nodes.pointer(to: collection)
        if unsafe parent.pointee.valueEnd == YAMLNode.none {
            unsafe parent.pointee.firstChild = id
        } else {
            unsafe draft.nodes.pointer(to: parent.pointee.valueEnd).pointee.nextSibling = id
        }
        unsafe parent.pointee.valueEnd = id
        return id
    }

    /// Makes room for as many nodes as the rest of the file will have if it is like what came before.
    private mutating func grow(at place: Int) {
        let count = draft.nodes.count
        let density = Double(count) / Double(max(place, 1))
        let estimate = unsafe Int(density * Double(bytes.count) * 1.02) + 64
        draft.nodes.reserve(unsafe min(max(estimate, count + count / 4 + 1), count * 2 + bytes.count))
    }

    @inline(__always)
    private mutating func define(_ anchor: UnsafeMutablePointer<UInt8>?, _ id: NodeID) {
        if let anchor = unsafe anchor { unsafe define(named: anchor, id) }
    }

    private mutating func define(named anchor: UnsafeMutablePointer<UInt8>, _ id: NodeID) {
        anchorCount += 1
        if anchorCount > YAMLLimits.anchors {
            let start = Int(draft.nodes[id].start)
            return stop(ByteRange(start, start), "more than \(YAMLLimits.anchors) anchors")
        }
        unsafe anchors[name(at: anchor)] = id
    }

    private func name(at pointer: UnsafeMutablePointer<UInt8>) -> [UInt8] {
        unsafe Array(UnsafeBufferPointer(start: pointer, count: strlen(pointer)))
    }

    // MARK: Keys

    private mutating func findDuplicateKeys(in mapping: NodeID) {
        let pairs = unsafe draft.decoded.withUnsafeBufferPointer { decoded in
            unsafe DuplicateKeys.pairs(in: mapping, draft.nodes, source: bytes, decoded: decoded)
        }
        for pair in pairs { reportDuplicate(draft.nodes[pair.key], first: draft.nodes[pair.first]) }
    }

    private mutating func reportDuplicate(_ node: YAMLNode, first: YAMLNode) {
        let value =
            unsafe node.isDecoded
            ? draft.decoded[Int(node.valueStart)..<Int(node.valueEnd)]
            : ArraySlice(bytes[Int(node.valueStart)..<Int(node.valueEnd)])
        // Merge keys may be said again.
        if value.elementsEqual("<<".utf8), node.style == .plain { return }
        let name = String(decoding: value.prefix(60), as: UTF8.self)
        let range = ByteRange(Int(first.start), Int(first.end))
        draft.problems.append(
            YAMLProblem(
                .duplicateKey(first: range), ByteRange(Int(node.start), Int(node.end)), "the key \(name) stands twice"))
    }
}
