import Goals
public import Languages
import Source
public import YAML

/// Why a sentence is left as written.
public enum Obstacle: Sendable, Equatable {
    /// The language is neither Swedish nor English.
    case language
    /// There is nothing of which a sentence could be composed: no verb, no object, no figure and no deadline.
    case notEnough
    /// It is a template.
    case placeholder
    /// Two sentences stand in one text.
    case severalSentences
    /// It is longer than what is read of a text.
    case tooLong
    /// Words without a verb, of which none can be told without inventing one.
    case noVerb
    /// It has a label whose place in the sentence is not known.
    case label
    /// It says when something begins, and not by when it is reached.
    case beginning
    /// The verb has no form that the sentence could take.
    case form
    /// It only promises to try, which is no end state.
    case hedge
    /// Its date has two readings, and a person must say which is meant.
    case ambiguousDate
    /// Sentence and fields, or the sentence and itself, contradict each other.
    case contradiction
    /// The calendar has no such day.
    case impossibleDate
    /// These words would be lost.
    case loses([String])
    /// A text of `measurable` finds no place.
    case measurable
    /// The composed sentence does not read as it was composed.
    case notTheSame
    /// Several goals have the same scalar for their sentence.
    case shared

    init(_ obstacle: TextParts.Obstacle) {
        self =
            switch obstacle {
            case .severalSentences: .severalSentences
            case .noVerb: .noVerb
            case .template: .placeholder
            case .label: .label
            case .beginning: .beginning
            case .form: .form
            case .hedge: .hedge
            case .ambiguousDate: .ambiguousDate
            }
    }
}

/// What a goal's sentence becomes.
public enum Composition: Sendable, Equatable {
    /// The canonical sentence, as UTF-8.
    case sentence([UInt8])
    /// It is left as written.
    case left(Obstacle)
}

/// Composes the canonical sentence of one goal from its sentence, from its fields, or from both.
public struct Composer {
    let reading: Reading
    let tree: YAMLTree
    let pack: LanguagePack
    let words: SentenceWords

    /// The canonical sentence of a goal, or why it is left.
    ///
    /// - Parameters:
    ///   - isConsistent: whether it is known already that the goal does not contradict itself.
    ///   - writing: how the team writes its sentences.
    public static func compose(
        _ reading: Reading, tree: YAMLTree, isTemplate: Bool, isConsistent: Bool = false,
        writing: WritingStyle = .standard
    ) -> Composition {
        guard let pack = reading.pack else { return .left(.language) }
        if reading.isTruncated(in: tree) { return .left(.tooLong) }
        if isTemplate || reading.sentence?.judgement.isTemplate == true { return .left(.placeholder) }
        let composer = Composer(reading: reading, tree: tree, pack: pack, words: pack.sentenceWords(writing))
        return composer.compose(isConsistent)
    }

    /// - Parameter isAgain: whether the sentence is one that was composed just now.
    private func compose(_ isConsistent: Bool, isAgain: Bool = false) -> Composition {
        if reading.sentence?.reading.impossibleDate != nil || reading.timeBound?.reading.impossibleDate != nil {
            return .left(.impossibleDate)
        }
        if reading.hasImpossibleField { return .left(.impossibleDate) }
        if !isConsistent, reading.disagreement(tree) != nil { return .left(.contradiction) }
        let own = reading.sentence.map { $0.parts(in: pack) }
        var base: TextParts
        switch chosen(own) {
        case .failure(let failure): return .left(failure.obstacle)
        case .success(let parts): base = parts
        }
        if let obstacle = base.obstacle { return .left(Obstacle(obstacle)) }
        joinMeans(&base, own)
        if let own, base.reason.isEmpty { base.reason = own.reason }
        var sentence = Sentence(base)
        placeDeadline(&sentence, own)
        if reading.sentence == nil, sentence.deadline.isEmpty, sentence.parts.change.isEmpty,
            sentence.parts.levels.isEmpty, sentence.parts.figureValues.isEmpty
        {
            return .left(.notEnough)
        }
        let text = sentence.written(in: words)
        // A sentence that is canonical already loses nothing and reads as itself.
        if let own = reading.sentence, NumberStyle.isOnlyDifference(own.reading.text, text) { return .sentence(text) }
        let new = TextReading(text, pack: pack, anchor: reading.anchor)
        if let lost = lostWords(in: new), !lost.isEmpty { return .left(.loses(lost)) }
        guard readsTheSame(new, sentence) else { return .left(.notTheSame) }
        // Words that a field says behind its day, if they are none of a day, would be written once more each time.
        if !sentence.apposition.isEmpty, !isAgain {
            let composer = Composer(
                reading: reading.replacingSentence(with: text), tree: tree, pack: pack, words: words)
            guard composer.compose(true, isAgain: true) == .sentence(text) else { return .left(.notTheSame) }
        }
        return .sentence(text)
    }

    struct Failure: Error { let obstacle: Obstacle }

    // MARK: Which text has the verb and the object

    private var measuresByField: Bool { reading.measure.target != nil || reading.measurable != nil }

    /// The sentence where it has its target or a closed end, else the fields.
    private func chosen(_ own: TextParts?) -> Result<TextParts, Failure> {
        if let own, let sentence = reading.sentence {
            let judged = sentence.judgement
            let isWhole = judged.hasTarget || !judged.isVague || (reading.specific == nil && !measuresByField)
            if isWhole {
                var parts = own
                if parts.obstacle == nil, needsLevels(parts, judged) { addFigures(&parts) }
                return .success(parts)
            }
        }
        return fromFields(reading.specific.map { $0.parts(in: pack) }, own)
    }

    /// Whether the figures of the fields have a place in a sentence: a verb with a direction that lacks its level.
    private func needsLevels(_ parts: TextParts, _ judged: Judgement) -> Bool {
        parts.direction != 0 && parts.levels.isEmpty && parts.aspect == .perfect
    }

    /// Joins the figures of the fields to a verb and an object.
    private func addFigures(_ parts: inout TextParts) {
        if let figures = mappingFigures(parts) {
            // Levels of something else, or of the other direction, are not those of this sentence.
            guard figures.direction == 0 || figures.direction == parts.direction, isAbout(parts) else { return }
            guard parts.tailHoldsLevel == false else { return }
            if !parts.change.isEmpty {
                if figures.hasBaseline {
                    parts.levels = figures.written(unlessCountedBy: parts.object); parts.bracketsLevels = true
                }
            } else if !parts.objectHoldsFigure {
                parts.levels = figures.written(unlessCountedBy: parts.object)
            }
            return
        }
        guard parts.change.isEmpty, !parts.objectHoldsFigure, let measured = reading.measurable?.parts(in: pack)
        else { return }
        _ = takeQuantities(of: measured, into: &parts)
    }

    /// Whether the metric of the fields names what the sentence speaks of.
    private func isAbout(_ parts: TextParts) -> Bool {
        guard let metric = metricText, !metric.isEmpty else { return true }
        let said = parts.actor + [32] + parts.object
        return contains(said, metric) || sharesWord(said, metric) || sharesStem(said, metric)
    }

    /// Takes change, levels and tail of a text that measures; whether there were any.
    private func takeQuantities(of measured: TextParts, into parts: inout TextParts) -> Bool {
        guard !measured.change.isEmpty || !measured.levels.isEmpty else { return false }
        if !parts.change.isEmpty, !measured.change.isEmpty { return false }
        if parts.change.isEmpty { parts.change = measured.change }
        if parts.levels.isEmpty {
            parts.levels = lowered(measured.levels)
            parts.bracketsLevels = !parts.change.isEmpty
        }
        parts.change = lowered(parts.change)
        if !measured.tail.isEmpty {
            parts.tail = parts.tail.isEmpty ? measured.tail : parts.tail + [32] + measured.tail
        }
        parts.figureValues += measured.figureValues
        return true
    }

    private func lowered(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        if let first = bytes.first, first >= 0x41, first <= 0x5A { bytes[0] = first + 32 }
        return bytes
    }

    /// Verb and object of `specific` or of what measures, with the figures of what measures.
    private func fromFields(_ specific: TextParts?, _ own: TextParts?) -> Result<TextParts, Failure> {
        let measured = reading.measurable.map { $0.parts(in: pack) }
        let figures = mappingFigures(nil)
        let direction = figures?.direction ?? measured?.direction ?? 0
        let measuredDirection = direction != 0 ? direction : measured?.levelDirection ?? 0
        let verbText = [specific, own].compactMap { $0 }.first {
            $0.obstacle == nil && $0.direction != 0 && (measuredDirection == 0 || $0.direction == measuredDirection)
        }
        if [specific, own].compactMap({ $0 }).contains(where: {
            $0.obstacle == nil && $0.direction != 0 && measuredDirection != 0 && $0.direction != measuredDirection
        }) {
            return .failure(Failure(obstacle: .contradiction))
        }
        guard figures != nil || measured != nil else {
            // No measure at all: what `specific` says, as it says it.
            if let specific, specific.obstacle == nil, reading.specific?.judgement.isVague == false {
                return .success(specific)
            }
            if let own { return .success(own) }
            return .failure(Failure(obstacle: specific?.obstacle.map { Obstacle($0) } ?? .notEnough))
        }
        var parts = TextParts()
        if let verbText {
            parts = verbText
            if let specific, parts.means.isEmpty { parts.means = specific.means }
        } else {
            parts.direction = measuredDirection
            guard measuredDirection != 0 else {
                if let measured, measured.obstacle == nil, !measured.verb.isEmpty { return .success(measured) }
                if let own, own.obstacle == nil { return .success(own) }
                if let specific, specific.obstacle == nil, reading.specific?.judgement.isVague == false,
                    measured == nil || reading.specific?.judgement.hasTarget == true
                {
                    return .success(specific)
                }
                return .failure(Failure(obstacle: measured != nil ? .measurable : .notEnough))
            }
            // "The number should fall by 40%": of a subject that falls by itself, and no one can fall it.
            parts.verb =
                measured?.verbIsDirectional == true && measured?.aspect == .perfect
                    && !(measured?.object.isEmpty == true && measured?.actor.isEmpty == false)
                ? measured?.verb ?? [] : measuredDirection > 0 ? words.increased : words.reduced
            if measured?.isPassive == true { parts.verb = measuredDirection > 0 ? words.increased : words.reduced }
            parts.isFirstPerson = own?.isFirstPerson ?? false
            parts.means = specific?.means ?? []
        }
        parts.obstacle = nil
        // The object: the one that contains the other; the metric where neither does.
        let metric = figures != nil ? metricText : measured.flatMap { objectOf($0) }
        let object = bestObject(verbText?.object ?? [], metric, fallback: [own, specific].compactMap { $0?.object })
        guard !object.isEmpty else { return .failure(Failure(obstacle: .notEnough)) }
        parts.object = object
        if let figures {
            parts.levels = figures.written(unlessCountedBy: object)
            parts.change = verbText?.change ?? []
            parts.bracketsLevels = !parts.change.isEmpty
            parts.figureValues = figures.values + (verbText?.figureValues ?? [])
        } else if let measured {
            if !takeQuantities(of: measured, into: &parts), !takeBare(into: &parts) {
                return .failure(Failure(obstacle: .measurable))
            }
        }
        return .success(parts)
    }

    /// A bare "25%" is a change behind a verb with a direction.
    private func takeBare(into parts: inout TextParts) -> Bool {
        guard let text = reading.measurable, let figure = text.reading.onlyFigure else { return false }
        parts.change = words.change + [32] + figure
        return true
    }

    /// The subject of what measures is the object of who does it; else its object.
    private func objectOf(_ measured: TextParts) -> [UInt8]? {
        if !measured.actor.isEmpty, measured.object.isEmpty { return measured.actor }
        return measured.object.isEmpty ? nil : measured.object
    }

    private func bestObject(_ said: [UInt8], _ metric: [UInt8]?, fallback: [[UInt8]]) -> [UInt8] {
        guard let metric, !metric.isEmpty else { return said.isEmpty ? [] : said }
        let definite = words.definite(metric)
        guard !said.isEmpty else { return definite }
        let said = said
        if contains(said, metric) { return said }
        if contains(metric, said) { return definite }
        // "the number of active mentors" names "active mentors" as well; of two that share a word the longer.
        return sharesWord(said, metric)
            ? (said.count >= metric.count ? said : definite)
            : said.isEmpty ? definite : sharesStem(said, metric) ? said : definite
    }

    private func contains(_ long: [UInt8], _ short: [UInt8]) -> Bool {
        guard short.count <= long.count, let first = short.first else { return false }
        for start in 0...(long.count - short.count) where long[start] | 32 == first | 32 {
            if long[start..<start + short.count].elementsEqual(short, by: { $0 | 32 == $1 | 32 }) { return true }
        }
        return false
    }

    private func wordsOf(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] { bytes.split(separator: 32).filter { $0.count > 3 } }

    private func sharesWord(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        let other = wordsOf(b)
        return wordsOf(a).contains { word in other.contains { $0.elementsEqual(word, by: { $0 | 32 == $1 | 32 }) } }
    }

    /// Whether a word of one begins as a word of the other does: besöken, besök.
    private func sharesStem(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        let other = wordsOf(b)
        return wordsOf(a).contains { word in
            other.contains { candidate in
                let length = min(word.count, candidate.count, 5)
                return length >= 4
                    && word.prefix(length).elementsEqual(candidate.prefix(length), by: { $0 | 32 == $1 | 32 })
            }
        }
    }

    private var metricText: [UInt8]? {
        guard let node = reading.measure.metric, tree[node].kind == .scalar else { return nil }
        return Array(tree.value(of: node)).trimmed
    }

    // MARK: Means and deadline

    private func joinMeans(_ parts: inout TextParts, _ own: TextParts?) {
        if let own, !own.means.isEmpty { parts.means = own.means; return }
        if parts.means.isEmpty, let specific = reading.specific, specific.reading.hasMeans {
            parts.means = specific.parts(in: pack).means
        }
        if parts.means.isEmpty, let means = reading.means {
            let found = means.parts(in: pack).means
            if !found.isEmpty { parts.means = found }
        }
        parts.means = lowered(parts.means)
    }

    private func placeDeadline(_ sentence: inout Sentence, _ own: TextParts?) {
        if let field = reading.fieldDeadline {
            if let day = field.day {
                sentence.deadline = words.deadline(day)
            } else if let text = reading.timeBound {
                let parts = text.parts(in: pack)
                sentence.deadline =
                    parts.dayWithoutYear.isEmpty
                    ? parts.deadlineWords : words.deadline(withoutYear: parts.dayWithoutYear)
            }
            if let text = reading.timeBound { sentence.apposition = text.reading.wordsBehindDeadline }
            return
        }
        let source = own ?? sentence.parts
        guard !source.deadlineWords.isEmpty else { return }
        if source.isPeriod, sentence.parts.isLasting {
            sentence.deadline = source.deadlineWords
        } else if let day = source.day {
            sentence.deadline = words.deadline(day)
        } else if !source.dayWithoutYear.isEmpty {
            sentence.deadline = words.deadline(withoutYear: source.dayWithoutYear)
        } else {
            sentence.deadline = source.deadlineWords
        }
    }

    // MARK: What must hold of the new sentence

    /// The words of the old sentence that are not in the new one; nil where there was none.
    private func lostWords(in new: TextReading) -> [String]? {
        guard let old = reading.sentence else { return nil }
        var there = new.allWords
        let replaces = old.judgement.isVague && measuresByField
        var lost: [String] = []
        for word in old.reading.contentWords {
            if let place = there.firstIndex(of: word.text) {
                there.remove(at: place)
                continue
            }
            if replaces, word.isGrammar || word.isVague || there.contains(where: { isForm(word.text, of: $0) }) {
                continue
            }
            lost.append(old.reading.words(word.range))
        }
        return lost
    }

    /// "stays" beside "stay", "invånarna" beside "invånare": another form of the same word.
    private func isForm(_ word: [UInt8], of other: [UInt8]) -> Bool {
        let (long, short) = word.count >= other.count ? (word, other) : (other, word)
        return short.count >= 4 && long.count - short.count <= 2 && long.starts(with: short)
    }

    /// Whether the new words would be taken for the language of the old ones: "per cent" can be all that told it.
    private func staysInLanguage(_ text: [UInt8]) -> Bool {
        let language = LanguageDetection.detect(text).language
        guard let language, language != reading.language else { return true }
        // A file or the team can say another language than the words do.
        return reading.sentence.map { LanguageDetection.detect($0.reading.text).language == language } ?? false
    }

    /// Whether the new sentence, read again, says what it was composed of: it composes to itself, with the same day.
    private func readsTheSame(_ again: TextReading, _ sentence: Sentence) -> Bool {
        let parts = again.parts(in: pack)
        guard again.auxiliaryCount == 1, staysInLanguage(again.text) else { return false }
        guard parts.obstacle == nil, parts.aspect == sentence.parts.aspect, parts.verb.starts(with: sentence.parts.verb)
        else { return false }
        if let day = reading.fieldDeadline?.day ?? sentence.parts.day, !sentence.parts.isPeriod,
            !sentence.deadline.isEmpty, sentence.apposition.isEmpty, again.deadlineDay != day
        {
            return false
        }
        var second = Sentence(parts)
        second.deadline = sentence.deadline
        second.apposition = sentence.apposition
        return sentence.apposition.isEmpty ? second.written(in: words) == again.text : true
    }
}

extension Array where Element == UInt8 {
    /// The text without space and full stops around it.
    var trimmed: [UInt8] {
        var slice = self[...]
        while let first = slice.first, first == 32 || first == 10 { slice = slice.dropFirst() }
        while let last = slice.last, last == 32 || last == 10 || last == 46 { slice = slice.dropLast() }
        return Array(slice)
    }
}
