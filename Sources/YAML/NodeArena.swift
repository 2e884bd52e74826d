internal import CYAML

/// The nodes of a tree in memory of their own, which grows in place where it can and is never counted or zeroed.
@safe
@usableFromInline
struct NodeArena: ~Copyable {
    @usableFromInline private(set) var base: UnsafeMutablePointer<YAMLNode>
    @usableFromInline private(set) var count = 0
    private var capacity: Int

    /// An arena with room for `capacity` nodes, at least one.
    init(capacity: Int) {
        self.capacity = max(capacity, 1)
        unsafe base = .allocate(capacity: self.capacity)
    }

    deinit { unsafe base.deallocate() }

    /// The node at `place`.
    @inlinable
    subscript(place: Int) -> YAMLNode {
        precondition(place >= 0 && place < count, "no such node")
        return unsafe base[place]
    }

    /// The node at `id`.
    @inlinable
    subscript(id: NodeID) -> YAMLNode { self[Int(id)] }

    /// The node at `id`, to be changed; it stays where it is until the next `append`.
    @inline(__always)
    func pointer(to id: NodeID) -> UnsafeMutablePointer<YAMLNode> {
        assert(id < count, "no such node")
        return unsafe base + Int(id)
    }

    /// Whether the next `append` needs `reserve`.
    @inline(__always) var isFull: Bool { count == capacity }

    /// Puts a node behind the others, where there is room for it.
    @inline(__always)
    mutating func append(_ node: YAMLNode) -> NodeID {
        assert(!isFull, "no room")
        unsafe (base + count).initialize(to: node)
        count += 1
        return NodeID(truncatingIfNeeded: count - 1)
    }

    /// Makes room for `capacity` nodes in all.
    mutating func reserve(_ capacity: Int) {
        let grown = unsafe realloc(base, capacity * MemoryLayout<YAMLNode>.stride)
        guard let grown = unsafe grown else { preconditionFailure("out of memory") }
        unsafe base = grown.assumingMemoryBound(to: YAMLNode.self)
        self.capacity = capacity
    }
}

/// The nodes of a tree, parents before their children.
public struct YAMLNodes: RandomAccessCollection, Sendable {
    @usableFromInline let parts: TreeParts

    @inlinable
    init(_ parts: TreeParts) { self.parts = parts }

    /// The place of the first node.
    @inlinable public var startIndex: Int { 0 }
    /// The place behind the last node.
    @inlinable public var endIndex: Int { parts.nodes.count }
    /// The node at `place`.
    @inlinable public subscript(place: Int) -> YAMLNode { parts.nodes[place] }
}
