public import Source

/// The place of a node in its tree's arena.
public typealias NodeID = UInt32

/// A YAML stream as an arena of nodes, each with the bytes that it came from.
///
/// Aliases are nodes of their own and are never expanded; `resolved(_:)` follows one step. A copy of it is one reference.
public struct YAMLTree: Sendable {
    @usableFromInline let parts: TreeParts

    init(_ parts: TreeParts) { self.parts = parts }

    /// The bytes that were read, as UTF-8 (a UTF-16 file is transcoded: see `encoding`).
    @inlinable public var source: SourceText { parts.source }
    /// How the file was encoded on disk.
    public var encoding: Encoding { parts.encoding }
    /// All nodes, parents before their children.
    @inlinable public var nodes: YAMLNodes { YAMLNodes(parts) }
    /// The roots of the documents of the stream, in order; an empty document has no node.
    public var documents: [NodeID] { parts.documents }
    /// The ranges of the comments, `#` to the end of the line, in order.
    public var comments: [ByteRange] { parts.comments }
    /// What is wrong with the stream, in order of place; after a syntax error the tree holds what came before it.
    public var problems: [YAMLProblem] { parts.problems }

    /// An encoding that YAML knows and goallint reads.
    public enum Encoding: Sendable { case utf8, utf16LittleEndian, utf16BigEndian }
}

/// What a tree is made of; it never changes.
@usableFromInline
final class TreeParts: @unchecked Sendable {
    @usableFromInline let source: SourceText
    let encoding: YAMLTree.Encoding
    @usableFromInline let nodes: NodeArena
    /// The decoded values of scalars whose bytes do not stand in the source as they are (escapes, folding).
    @usableFromInline let decoded: [UInt8]
    let documents: [NodeID]
    let comments: [ByteRange]
    let problems: [YAMLProblem]

    init(_ source: SourceText, _ encoding: YAMLTree.Encoding, _ draft: consuming TreeDraft) {
        self.source = source
        self.encoding = encoding
        decoded = draft.decoded
        documents = draft.documents
        comments = draft.comments
        problems = draft.problems
        nodes = draft.nodes
    }
}

/// The parts of a tree that is being read.
struct TreeDraft: ~Copyable {
    var nodes: NodeArena
    var decoded: [UInt8] = []
    var documents: [NodeID] = []
    var comments: [ByteRange] = []
    var problems: [YAMLProblem] = []
}

/// One node: a scalar, a sequence, a mapping, or an alias of another node.
public struct YAMLNode: Sendable {
    /// What a node is.
    public enum Kind: UInt8, Sendable { case scalar, sequence, mapping, alias }
    /// How a node is written: `plain` … `folded` are styles of scalars, `block` and `flow` of collections.
    public enum Style: UInt8, Sendable { case plain, singleQuoted, doubleQuoted, literal, folded, block, flow }
    /// No node.
    @inlinable public static var none: NodeID { .max }

    /// What it is.
    public var kind: Kind
    /// How it is written.
    public var style: Style
    /// Whether the value of a scalar is decoded (1), whether the node carries an anchor (2), a tag (4):
    /// one byte, so that a node takes 32.
    @usableFromInline var flags: UInt8
    /// The first and the last byte (exclusive) of the node in the source, in bytes.
    ///
    /// Quotes, `>` and `|` headers are included; the blank lines behind a block scalar or collection, its anchor and its
    /// tag are not.
    public var start, end: UInt32
    /// Of a scalar: where its value begins and ends, in bytes of the source or of the decoded values.
    ///
    /// Of an alias: `valueStart` is the node that it names, or `none` where there is none before it.
    public var valueStart, valueEnd: UInt32
    /// The node that holds it, or `none`.
    public var parent: NodeID
    /// The first of its children, or `none`; the children of a mapping are key, value and so on in turn.
    public var firstChild: NodeID
    /// The next child of its parent, or `none`.
    public var nextSibling: NodeID

    /// Whether the value of a scalar does not stand in the source as it is, but was decoded.
    @inlinable public var isDecoded: Bool {
        get { flags & 1 != 0 }
        set { flags = newValue ? flags | 1 : flags & ~1 }
    }
    /// Whether the node carries an anchor.
    @inlinable public var hasAnchor: Bool { flags & 2 != 0 }
    /// Whether the node carries a tag.
    @inlinable public var hasTag: Bool { flags & 4 != 0 }

    init(
        kind: Kind, style: Style, start: UInt32, end: UInt32, valueStart: UInt32, valueEnd: UInt32,
        hasAnchor: Bool = false, hasTag: Bool = false
    ) {
        self.kind = kind
        self.style = style
        self.flags = (hasAnchor ? 2 : 0) | (hasTag ? 4 : 0)
        self.start = start
        self.end = end
        self.valueStart = valueStart
        self.valueEnd = valueEnd
        self.parent = Self.none
        self.firstChild = Self.none
        self.nextSibling = Self.none
    }
}

/// What is wrong with a YAML stream, at a place.
public struct YAMLProblem: Sendable, Equatable {
    /// The kinds of problem.
    public enum Kind: Sendable, Equatable {
        /// libyaml cannot read it; `message` says why.
        case syntax
        /// A limit of docs/limits.md is passed.
        case limit
        /// A mapping says a key a second time. `range` is the second key.
        case duplicateKey(first: ByteRange)
        /// An alias names no anchor before it.
        case undefinedAlias
        /// It is not YAML but something that is often mistaken for it; `message` helps.
        case notYAML
    }
    /// What kind of problem it is.
    public var kind: Kind
    /// Where it is, in bytes of the source.
    public var range: ByteRange
    /// What is wrong, in English, without a full stop.
    public var message: String

    /// A problem of `kind` at `range`.
    public init(_ kind: Kind, _ range: ByteRange, _ message: String) {
        self.kind = kind
        self.range = range
        self.message = message
    }
}

extension YAMLTree {
    /// Whether the stream could not be read to its end: it is no YAML, or it passes a limit.
    public var isBroken: Bool {
        problems.contains { $0.kind == .syntax || $0.kind == .limit || $0.kind == .notYAML }
    }

    /// The node at `id`.
    @inlinable
    public subscript(id: NodeID) -> YAMLNode { parts.nodes[Int(id)] }

    /// The bytes of the node in the source.
    @inlinable
    public func range(of id: NodeID) -> ByteRange {
        let node = self[id]
        return ByteRange(Int(node.start), Int(node.end))
    }

    /// The node itself, or what an alias names (one step, so that no cycle is followed); nil for an undefined alias.
    @inlinable @inline(__always)
    public func resolved(_ id: NodeID) -> NodeID? {
        let node = self[id]
        guard node.kind == .alias else { return id }
        return node.valueStart == YAMLNode.none ? nil : node.valueStart
    }

    /// The value of a scalar, as bytes of UTF-8 with escapes, folding and chomping done; empty for other nodes.
    @inlinable @inline(__always)
    public func value(of id: NodeID) -> ArraySlice<UInt8> {
        let node = self[id]
        guard node.kind == .scalar else { return [] }
        let range = Int(node.valueStart)..<Int(node.valueEnd)
        return node.isDecoded ? parts.decoded[range] : parts.source.bytes[range]
    }

    /// The value of a scalar as a string.
    public func string(of id: NodeID) -> String { String(decoding: value(of: id), as: UTF8.self) }

    /// The children of a sequence, or the keys and values in turn of a mapping.
    @inlinable
    public func children(of id: NodeID) -> ChildSequence { ChildSequence(of: self, upcoming: self[id].firstChild) }

    /// The children of a node, read from the arena.
    public struct ChildSequence: Sequence, IteratorProtocol {
        @usableFromInline let tree: YAMLTree
        @usableFromInline var upcoming: NodeID

        @inlinable
        init(of tree: YAMLTree, upcoming: NodeID) {
            self.tree = tree
            self.upcoming = upcoming
        }

        /// The next child.
        @inlinable
        public mutating func next() -> NodeID? {
            guard upcoming != YAMLNode.none else { return nil }
            let id = upcoming
            upcoming = tree[id].nextSibling
            return id
        }
    }
}
