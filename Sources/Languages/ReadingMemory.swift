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
        let new: Known = (reading, reading.judged(), KeptWork())
        rounds.withLock { $0.texts[key] = Kept(known: new, round: $0.number) }
        return new
    }
}

/// What is made of a text that is read once and asked for often.
final class KeptWork: Sendable {
    private let parts = Mutex<TextParts?>(nil)
    private let meaning = Mutex<MeaningParts?>(nil)

    /// The parts of `text`, which is always the same.
    func parts(of text: TextReading, in pack: LanguagePack) -> TextParts {
        parts.withLock { KeptWork.kept(&$0) { text.parts(in: pack) } }
    }

    /// What `text`, which is always the same, adds to the meaning of its goal.
    func meaning(of text: TextReading) -> MeaningParts {
        meaning.withLock {
            KeptWork.kept(&$0) {
                var parts = MeaningParts()
                text.addMeaning(to: &parts)
                return parts
            }
        }
    }

    private static func kept<Value>(_ kept: inout Value?, _ make: () -> Value) -> Value {
        if let kept { return kept }
        let made = make()
        kept = made
        return made
    }
}
