internal import Source

extension YAMLTree {
    /// The tree of the YAML stream that `bytes` are, in UTF-8 or UTF-16.
    ///
    /// Never fails: what is wrong stands in `problems`, and the tree holds what came before it. Time and memory are linear
    /// in the size of the input.
    public static func parse(_ bytes: [UInt8]) -> YAMLTree {
        let input = decoding(bytes)
        var tree = YAMLTree(source: SourceText(input.bytes), encoding: input.encoding)
        if let problem = input.problem { tree.problems.append(problem) }
        guard input.bytes.count <= YAMLLimits.bytes else {
            let message = "larger than \(YAMLLimits.bytes / 1_000_000) MB"
            tree.problems.append(YAMLProblem(.limit, ByteRange(0, 0), message))
            return tree
        }
        unsafe input.bytes.withUnsafeBufferPointer { buffer in
            // libyaml asserts an address, which an empty buffer may lack.
            guard let base = buffer.baseAddress, !buffer.isEmpty else { return }
            if let range = unsafe directiveTooMany(in: buffer) {
                let message = "more than \(YAMLLimits.directives) directives before a document"
                tree.problems.append(YAMLProblem(.limit, range, message))
                return
            }
            unsafe tree.read(buffer, at: base)
        }
        tree.problems.sort { $0.range.start < $1.range.start }
        return tree
    }

    /// A tree without nodes.
    private init(source: SourceText, encoding: Encoding) {
        self.init(
            source: source, encoding: encoding, nodes: [], decoded: [], documents: [], comments: [], problems: [])
    }

    @unsafe
    private mutating func read(_ buffer: UnsafeBufferPointer<UInt8>, at base: UnsafePointer<UInt8>) {
        guard var parser = unsafe EventParser(base, count: buffer.count) else {
            problems.append(YAMLProblem(.syntax, ByteRange(0, 0), "out of memory"))
            return
        }
        var builder = unsafe TreeBuilder(buffer, at: base)
        guard let failure = builder.read(&parser) else { return unsafe take(builder) }
        if let offset = failure.byteOffset {
            unsafe readUpToBadBytes(buffer, at: base, failure, offset: min(offset, buffer.count))
            return
        }
        var marks = builder.marks
        let place = marks.byte(at: failure.index)
        let context = failure.contextIndex.map { marks.byte(at: $0) }
        unsafe take(builder)
        problems.append(unsafe syntaxProblem(failure, at: place, context: context, in: buffer))
    }

    /// Reads again what stands before bytes that are no text: libyaml reads ahead of its events, and would hide it.
    @unsafe
    private mutating func readUpToBadBytes(
        _ buffer: UnsafeBufferPointer<UInt8>, at base: UnsafePointer<UInt8>, _ failure: EventParser.Failure, offset: Int
    ) {
        if offset > 0, var parser = unsafe EventParser(base, count: offset) {
            var builder = unsafe TreeBuilder(UnsafeBufferPointer(rebasing: buffer[..<offset]), at: base)
            _ = builder.read(&parser)
            unsafe take(builder)
        }
        let range = ByteRange(offset, min(offset + 1, buffer.count))
        problems.append(YAMLProblem(.syntax, range, failure.problem))
    }

    @unsafe
    private mutating func take(_ builder: TreeBuilder) {
        nodes = builder.nodes
        decoded = builder.decoded
        documents = builder.documents
        comments = builder.comments
        problems += builder.problems
    }
}
