public import Languages
import Goals

/// The slots of a canonical sentence, as they will be written.
public struct Sentence: Sendable {
    /// The parts: from the sentence, from fields, or from both.
    public var parts: TextParts
    /// The deadline as it begins the sentence, with its preposition: "By 31 December 2026", "Inom 6 veckor"; empty for none.
    public var deadline: [UInt8] = []
    /// What else is said of the day: "the day of the run".
    public var apposition: [UInt8] = []

    /// A sentence of `parts` with no deadline yet.
    public init(_ parts: TextParts) { self.parts = parts }

    /// The sentence in the order and words of a language.
    public func written(in words: SentenceWords) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(256)
        func add(_ bytes: [UInt8]) {
            guard !bytes.isEmpty else { return }
            if !result.isEmpty, result.last != 32 { result.append(32) }
            result += bytes
        }
        let actor = parts.actor.isEmpty ? words.actor(isFirstPerson: parts.isFirstPerson) : parts.actor
        if !deadline.isEmpty {
            result += deadline
            if !apposition.isEmpty { result += [44, 32] + apposition }
            if !words.verbSecond || !apposition.isEmpty { result.append(44) }
        }
        if words.verbSecond, !deadline.isEmpty {
            add(words.will)
            add(actor)
        } else {
            add(actor)
            add(words.will)
        }
        let isBetween = words.adverbsBeforeHave || parts.isNegated
        if parts.aspect == .perfect {
            if isBetween { add(parts.adverbs) }
            add(words.have)
            if !isBetween { add(parts.adverbs) }
        } else {
            add(parts.adverbs)
        }
        add(parts.verb)
        add(parts.object)
        add(parts.change)
        if parts.bracketsLevels, !parts.levels.isEmpty {
            if !result.isEmpty, result.last != 32 { result.append(32) }
            result.append(40)
            result += parts.levels
            result.append(41)
        } else {
            add(parts.levels)
        }
        add(parts.tail)
        add(parts.means)
        add(parts.reason)
        while let last = result.last, last == 46 || last == 44 || last == 32 || last == 33 { result.removeLast() }
        capitalise(&result)
        result.append(46)
        return result
    }

    private func capitalise(_ bytes: inout [UInt8]) {
        guard let first = bytes.first else { return }
        if first >= 0x61, first <= 0x7A { bytes[0] = first - 32 }
        if first == 0xC3, bytes.count > 1, bytes[1] >= 0xA0, bytes[1] <= 0xBE, bytes[1] != 0xB7 { bytes[1] -= 32 }
    }
}
