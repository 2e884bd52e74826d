/// What is known of a language's hedges beyond which words hedge; read only where one is taken out.
struct MendingWords: Sendable {
    /// The first words of hedges that stand beside the sentence: "if" possible, "om" möjligt.
    private let heads: StaticString
    /// Hedges on which a clause hangs, so that they cannot go alone; commas between them.
    private let open: StaticString

    init(asideHeads: StaticString, openHedges: StaticString) {
        heads = asideHeads
        open = openHedges
    }

    var asideHeads: [[UInt8]] { split(heads, 32) }
    var openHedges: [[UInt8]] { split(open, 44) }

    private func split(_ list: StaticString, _ sign: UInt8) -> [[UInt8]] {
        list.description.utf8.split(separator: sign).map { Array($0.drop { $0 == 32 }) }
    }
}
