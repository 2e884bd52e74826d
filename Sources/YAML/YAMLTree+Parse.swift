internal import Source

extension YAMLTree {
    /// The tree of the YAML stream that `bytes` are, in UTF-8 or UTF-16.
    ///
    /// Never fails: what is wrong stands in `problems`, and the tree holds what came before it. Time and memory are linear
    /// in the size of the input.
    public static func parse(_ bytes: [UInt8]) -> YAMLTree {
        let input = decoding(bytes)
        let parts = unsafe input.bytes.withUnsafeBufferPointer { buffer in
            var draft = unsafe read(buffer)
            if let problem = input.problem { draft.problems.insert(problem, at: 0) }
            if draft.problems.count > 1 { draft.problems.sort { $0.range.start < $1.range.start } }
            return TreeParts(SourceText(input.bytes), input.encoding, draft)
        }
        return YAMLTree(parts)
    }

    @unsafe
    private static func read(_ buffer: UnsafeBufferPointer<UInt8>) -> TreeDraft {
        guard buffer.count <= YAMLLimits.bytes else {
            let message = "larger than \(YAMLLimits.bytes / 1_000_000) MB"
            return TreeDraft(YAMLProblem(.limit, ByteRange(0, 0), message))
        }
        // libyaml asserts an address, which an empty buffer may lack.
        guard let base = buffer.baseAddress, !buffer.isEmpty else { return TreeDraft() }
        if let range = unsafe directiveTooMany(in: buffer) {
            let message = "more than \(YAMLLimits.directives) directives before a document"
            return TreeDraft(YAMLProblem(.limit, range, message))
        }
        return unsafe read(buffer, at: base)
    }

    @unsafe
    private static func read(_ buffer: UnsafeBufferPointer<UInt8>, at base: UnsafePointer<UInt8>) -> TreeDraft {
        guard var parser = unsafe EventParser(base, count: buffer.count) else {
            return TreeDraft(YAMLProblem(.syntax, ByteRange(0, 0), "out of memory"))
        }
        var builder = unsafe TreeBuilder(buffer, at: base)
        guard let failure = builder.read(&parser) else { return builder.draft }
        if let offset = failure.byteOffset {
            return unsafe readUpToBadBytes(buffer, at: base, failure, offset: min(offset, buffer.count))
        }
        let place = builder.marks.byte(at: failure.index)
        let context = failure.contextIndex.map { builder.marks.byte(at: $0) }
        builder.draft.problems.append(unsafe syntaxProblem(failure, at: place, context: context, in: buffer))
        return builder.draft
    }

    /// Reads again what stands before bytes that are no text: libyaml reads ahead of its events, and would hide it.
    @unsafe
    private static func readUpToBadBytes(
        _ buffer: UnsafeBufferPointer<UInt8>, at base: UnsafePointer<UInt8>, _ failure: EventParser.Failure, offset: Int
    ) -> TreeDraft {
        let problem = YAMLProblem(.syntax, ByteRange(offset, min(offset + 1, buffer.count)), failure.problem)
        guard offset > 0, var parser = unsafe EventParser(base, count: offset) else { return TreeDraft(problem) }
        var builder = unsafe TreeBuilder(UnsafeBufferPointer(rebasing: buffer[..<offset]), at: base)
        _ = builder.read(&parser)
        builder.draft.problems.append(problem)
        return builder.draft
    }
}

extension TreeDraft {
    /// A tree without nodes, and what is wrong with the stream.
    fileprivate init(_ problems: YAMLProblem...) {
        nodes = NodeArena(capacity: 0)
        self.problems = problems
    }
}
