public import Goals
public import Source
public import YAML

/// What goallint understood of one goal: its texts as they were read, and what its fields say.
///
/// A class, though nothing of it changes, so that handing it on costs one count.
public final class Reading: Sendable {
    /// One text of a goal, read.
    ///
    /// A class, though nothing of it changes: many rules look at it, and a copy costs one count instead of ten.
    public final class Text: Sendable {
        /// The scalar in the tree.
        public let node: NodeID
        /// What it says.
        public let reading: TextReading
        /// What a careful reader finds in it.
        public let judgement: Judgement
        /// What was made of it, for who reads the same text again and again; nil where it is made each time.
        let keptWork: KeptWork?

        init(node: NodeID, reading: TextReading, judgement: Judgement, keptWork: KeptWork? = nil) {
            self.node = node
            self.reading = reading
            self.judgement = judgement
            self.keptWork = keptWork
        }

        /// The parts of the text as the sentence writes them.
        public func parts(in pack: LanguagePack) -> TextParts {
            keptWork?.parts ?? reading.parts(in: pack)
        }
    }

    /// When a goal is to be reached, and who says so.
    public struct Deadline: Sendable {
        /// Who says something of a goal.
        public enum Origin: Sendable { case field, sentence, label, inherited }
        /// Who says it.
        public var origin: Origin
        /// The scalar that says it.
        public var node: NodeID
        /// The words of it, as bytes of that scalar's value.
        public var words: ByteRange
        /// Its last day; nil where it can't be counted.
        public var day: CalendarDay?
    }

    /// What the fields of `measurable` say.
    public struct Measure: Sendable {
        /// The scalar of the metric, and of the unit.
        public var metric, unit: NodeID?
        /// The level it starts from, and the target.
        public var baseline, target: FieldFigure?
    }

    /// The language of the goal.
    public let language: Language
    /// The pack of that language; nil for `other`.
    public let pack: LanguagePack?
    /// From where its relative deadlines count.
    public let anchor: Anchor
    /// The sentence, the second text, and the texts of fields; nil where there is none.
    public let sentence, label, specific, measurable, timeBound, means: Text?
    /// The texts that say what the goal is: sentence, label, specific and measurable; all of them, and those that are no
    /// templates.
    public let texts, writtenTexts: [Text]
    /// All texts in the order sentence, label, specific, measurable, time-bound, means.
    public let everyText: [Text]
    /// The mapping of `measurable`, or the figures beside the sentence.
    public let measure: Measure
    /// Whether the sentence is longer than what is read of a text, so that it is not written anew.
    public func isTruncated(in tree: YAMLTree) -> Bool {
        // What was cut lost a character at most.
        guard let sentence, sentence.reading.text.count >= ReadingLimits.text - 3 else { return false }
        return tree.value(of: sentence.node).count > ReadingLimits.text
    }
    /// When it is to be reached, by the first that says it: a field, the sentence, the label, what stands above.
    public let deadline: Deadline?
    /// Whether a date of a field is no day of the calendar.
    let impossibleField: Bool
    /// The deadline of the fields alone.
    public let fieldDeadline: Deadline?

    /// What was understood of a goal.
    ///
    /// - Parameters:
    ///   - language: the language of its texts.
    ///   - fallback: the anchor day where neither the goal nor its file names one.
    ///   - vocabulary: the team's own words.
    ///   - memory: texts that were read before.
    ///   - above: the last day of the goal that this one measures, as its own texts or fields say it.
    public init(
        _ goal: Goal, in file: GoalFile, tree: YAMLTree, language: Language, fallback: CalendarDay?,
        vocabulary: Vocabulary? = nil, memory: ReadingMemory? = nil, above: CalendarDay? = nil
    ) {
        self.language = language
        let pack = LanguagePack.pack(for: language)
        self.pack = pack
        let context = file.contexts[goal.context]
        func day(_ name: FieldName) -> CalendarDay? {
            goal.field(name, in: tree).flatMap { FieldDate.read($0.value, in: tree)?.first }
        }
        let ownPeriod = goal.periodField(in: tree).flatMap {
            FieldDate.read($0.value, in: tree, year: context.period?.last.civil.year)?.range
        }
        // A plan that says only its last day is one of the year that ends on it.
        let lastYear = context.deadline.map { DayRange($0.adding(days: -364), $0) }
        let anchor = Anchor(
            day: day(.start) ?? day(.created) ?? context.start ?? context.created ?? fallback,
            period: ownPeriod ?? context.period ?? lastYear, start: (ownPeriod ?? context.period)?.first)
        self.anchor = anchor

        func read(_ node: NodeID?) -> Text? {
            guard let pack, let node, tree[node].kind == .scalar else { return nil }
            let value = tree.value(of: node)
            guard !value.isEmpty else { return nil }
            if let memory {
                let known = memory.read(ReadingLimits.cut(value), pack, anchor)
                return Text(
                    node: node, reading: known.reading, judgement: known.judgement, keptWork: known.work)
            }
            let reading = TextReading(ReadingLimits.cut(value), pack: pack, anchor: anchor, vocabulary: vocabulary)
            return Text(node: node, reading: reading, judgement: reading.judged())
        }
        func text(_ name: FieldName) -> Text? {
            for field in goal.fields where field.name == name && field.value != goal.sentence && field.section == nil {
                if let node = tree.resolved(field.value), tree[node].kind == .scalar { return read(node) }
            }
            return nil
        }
        sentence = read(goal.sentence)
        label = read(goal.label)
        specific = text(.specific)
        measurable = text(.measurable)
        means = text(.means)
        var all: [Text] = []
        all.reserveCapacity(2)
        if let sentence { all.append(sentence) }
        if let label { all.append(label) }
        if let specific { all.append(specific) }
        if let measurable { all.append(measurable) }
        texts = all
        writtenTexts = all.contains { $0.judgement.isTemplate } ? all.filter { !$0.judgement.isTemplate } : all
        let time = goal.deadlineField(in: tree)
        func figure(_ name: FieldName) -> FieldFigure? { goal.figure(name, in: tree) }
        measure = Measure(
            metric: goal.field(.metric, in: tree)?.value, unit: goal.field(.unit, in: tree)?.value,
            baseline: figure(.baseline), target: figure(.target))

        // The deadline of the fields: a date, or words that the language reads.
        var fromField: Deadline?
        var timeText: Text?
        var impossible = false
        if let own = goal.ownDeadline(in: tree, year: anchor.period?.last.civil.year) {
            let node = tree.resolved(own.field.value) ?? own.field.value
            let count = tree.value(of: node).count
            switch own.date {
            case .day(let day): fromField = Deadline(origin: .field, node: node, words: ByteRange(0, count), day: day)
            case .period(let range):
                fromField = Deadline(origin: .field, node: node, words: ByteRange(0, count), day: range.last)
            case .impossible: impossible = true
            case .text(let scalar):
                timeText = read(scalar)
                // "month", "morning", "short term": a length or a part of the day, which dates nothing.
                if own.field.name == .period, timeText?.reading.deadlineTime == nil { timeText = nil }
            }
            // A period says less than a day of the sentence, unless that says no more than its year.
            if own.field.name == .period || own.field.name == .week, let range = own.date.range, fromField != nil,
                let said = [sentence, label].lazy.compactMap({ $0?.reading.deadlineTime }).first(where: { $0.saysDay }),
                let last = said.lastDay, !(last >= range.last && said.from.map { $0 <= range.first } ?? false)
            {
                fromField = nil
            }
        } else if let time, let node = tree.resolved(time.value), tree[node].kind == .scalar {
            timeText = read(node)
        }
        timeBound = timeText
        if let timeText { all.append(timeText) }
        if let means { all.append(means) }
        everyText = all
        if fromField == nil, let timeText, let time = timeText.reading.deadlineTime {
            fromField = Deadline(
                origin: .field, node: timeText.node, words: timeText.reading.bytes(time.first, time.end),
                day: time.lastDay)
        }
        fieldDeadline = fromField
        impossibleField = impossible
        var found = fromField
        // Words that no day can be counted from: they say more than nothing, and less than any day.
        var words: Deadline?
        for (text, origin) in [
            (sentence, Deadline.Origin.sentence), (label, .label), (measurable, .field), (specific, .field),
        ] where found == nil {
            guard let text, let time = text.reading.deadlineTime else { continue }
            if origin == .field, time.kind == .event || time.traits.contains(.level) { continue }
            let said = Deadline(
                origin: origin, node: text.node, words: text.reading.bytes(time.first, time.end), day: time.lastDay)
            if said.day != nil { found = said } else if words == nil { words = said }
        }
        if found == nil, let inherited = above ?? file.inheritedDeadline(of: goal) {
            let node = context.periodNode ?? goal.entry
            found = Deadline(
                origin: .inherited, node: node, words: ByteRange(0, tree.value(of: node).count), day: inherited)
        }
        deadline = found ?? words
    }

    /// A reading with another sentence.
    private init(_ other: Reading, sentence: Text) {
        language = other.language
        pack = other.pack
        anchor = other.anchor
        self.sentence = sentence
        label = other.label
        specific = other.specific
        measurable = other.measurable
        timeBound = other.timeBound
        means = other.means
        texts = other.texts
        writtenTexts = other.writtenTexts
        everyText = other.everyText
        measure = other.measure
        deadline = other.deadline
        impossibleField = other.impossibleField
        fieldDeadline = other.fieldDeadline
    }

    /// The same reading with other words for its sentence: those of it that the formatter may write.
    public func replacingSentence(with words: [UInt8]) -> Reading {
        guard let pack, let sentence else { return self }
        let reading = TextReading(words, pack: pack, anchor: anchor)
        return Reading(self, sentence: Text(node: sentence.node, reading: reading, judgement: reading.judged()))
    }

}

extension TextReading {
    /// The expression of time that is the deadline.
    var deadlineTime: TimeExpression? { clause.deadline >= 0 ? times[clause.deadline] : nil }

    /// Whether it says a deadline.
    public var hasDeadline: Bool { clause.deadline >= 0 }

    /// The words of the deadline, or nil; their last day is `deadlineDay`.
    public var deadlineWords: ByteRange? { deadlineTime.map { bytes($0.first, $0.end) } }

    /// Whether it says a day or a period, and not only an event ("before launch", "till lektionerna").
    public var hasDate: Bool { deadlineTime.map { $0.kind != .event } ?? false }

    /// The last day of the deadline, where it can be counted.
    public var deadlineDay: CalendarDay? { deadlineTime?.lastDay }

    /// Whether the calendar has no such day as a date of the text says, and which words say it.
    public var impossibleDate: ByteRange? {
        times.first { $0.traits.contains(.impossible) }.map { bytes($0.core, $0.end) }
    }
}
