import Goals
import Source
import Synchronization

/// Texts that were read, for who reads a file again and again while one goal of it changes, as a language server does.
///
/// What it gives is what reading anew would give: the key holds all that a reading depends on.
public final class ReadingMemory: Sendable {
    /// All that a reading depends on but the team's words, which are the same for all that is kept.
    private struct Key: Hashable {
        let text: [UInt8]
        let language: Language
        let anchor: Anchor

        /// Of the text alone, since two readings of one text are rare, and not by its elements, which takes longer.
        func hash(into hasher: inout Hasher) { hasher.combine(StableHash.of(text)) }
    }

    /// A text, what a careful reader finds in it, and what was made of it.
    typealias Known = (reading: TextReading, judgement: Judgement, work: KeptWork)

    private struct Kept {
        let known: Known
        /// The last round that asked for it.
        var round: Int
    }

    private struct Rounds {
        /// The team's own words.
        var vocabulary: Vocabulary?
        var number = 0
        /// How many texts this round asked for.
        var asked = 0
        var texts: [Key: Kept] = [:]
    }

    private let rounds = Mutex(Rounds())

    /// A memory of nothing.
    public init() {}

    /// Begins a round, in which texts are read with `vocabulary`.
    ///
    /// Everything is forgotten where the words are others, and what the last round did not ask for where that has become
    /// more than what it did.
    public func beginRound(_ vocabulary: Vocabulary?) {
        rounds.withLock { rounds in
            let number = rounds.number
            if rounds.vocabulary != vocabulary {
                rounds.texts = [:]
            } else if rounds.texts.count > 2 * rounds.asked {
                rounds.texts = rounds.texts.filter { $0.value.round == number }
            }
            rounds.vocabulary = vocabulary
            rounds.number += 1
            rounds.asked = 0
        }
    }

    /// A text as it was read before, or read now.
    func read(_ text: [UInt8], _ pack: LanguagePack, _ anchor: Anchor) -> Known {
        let key = Key(text: text, language: pack.language, anchor: anchor)
        let (known, vocabulary) = rounds.withLock { rounds -> (Known?, Vocabulary?) in
            rounds.asked += 1
            guard let place = rounds.texts.index(forKey: key) else { return (nil, rounds.vocabulary) }
            rounds.texts.values[place].round = rounds.number
            return (rounds.texts.values[place].known, nil)
        }
        if let known { return known }
        let reading = TextReading(text, pack: pack, anchor: anchor, vocabulary: vocabulary)
        let new: Known = (reading, reading.judged(), KeptWork(reading, pack))
        rounds.withLock { $0.texts[key] = Kept(known: new, round: $0.number) }
        return new
    }
}
