/// Settles which part each figure plays, by the clause in which it stands.
struct FigureRoles {
    private var reader: ClauseReader
    var tokens: [Token] { reader.tokens }
    var clause: Clause { reader.clause }
    var figures: [Figure] { reader.figures }

    /// The figures of a text that was taken apart, whose tokens are marked.
    init(reader: consuming ClauseReader) { self.reader = reader }

    /// Hands over the text that was taken apart, with the parts of its figures.
    mutating func take() -> (tokens: [Token], clause: Clause, figures: [Figure]) { reader.take() }

    private func isAside(_ index: Int) -> Bool { tokens[index].flags.contains(.aside) }

    /// Settles the part of each figure.
    mutating func settle() {
        guard !figures.isEmpty else { return }
        let isDirectional =
            !clause.verbClasses.isDisjoint(with: [.verbUp, .verbDown, .vagueVerb, .times, .half])
            && clause.verbClasses.isDisjoint(with: [.reach, .get])
        let worksOn = !clause.verbClasses.isDisjoint(with: [.activity, .vagueVerb]) && !clause.isPassive
        let objectStart = clause.rest.first?.lowerBound ?? -1
        for index in figures.indices {
            let figure = figures[index]
            if figure.role == .name || figure.role == .placeholder { continue }
            if isAside(figure.number), !reasonMeasures(figure.number) || clause.label.contains(figure.number) {
                reader.figures[index].role = .aside; continue
            }
            // "contracts with at least three bids": "with" is no change inside the subject.
            if figure.role == .change, clause.subject.contains(figure.number) {
                reader.figures[index].role = .modifier; continue
            }
            if clause.secondSentence > 0, figure.number > clause.secondSentence {
                if figure.role == .target, tellsHow { reader.figures[index].role = .modifier }
                continue
            }
            // "from at least 2 trusts": no level that it starts from where none is named to which it goes.
            if figure.role == .baseline, !isDirectional || clause.verbClasses.contains(.closed),
                !figures.contains(where: { $0.role == .target && $0.first >= figure.end })
            {
                reader.figures[index].role = .target
                continue
            }
            guard figure.role == .target else { continue }
            // "A friendlier reception at our three clinics": how many there are today.
            if clause.verb < 0, figure.kind == .plain, figure.first > 1, tokens[figure.first - 1].isAny(.possessive),
                tokens[figure.first - 2].isAny(.preposition), !tokens[figure.first - 2].isAny([.to, .from, .by, .of])
            {
                reader.figures[index].role = .modifier
                continue
            }
            if worksOn, clause.subject.contains(figure.number), figure.kind == .plain,
                clause.mood == .modal || clause.mood == .finite
            {
                reader.figures[index].role = .modifier
                continue
            }
            guard isDirectional, clause.mood != .nominal, clause.mood != .telegraph,
                !figure.hasLimit || figure.kind == .plain
            else { continue }
            // Of a verb with a direction only the level, the change or what stands right behind it is the target.
            let before = wordBefore(figure)
            if let before,
                tokens[before].isAny([.to]) && !tokens[before].isAny(.infinitive) || tokens[before].isSign(Sign.arrow)
            {
                continue
            }
            if figure.kind != .plain && figure.kind != .fraction { continue }
            // "Half of the groups will be led by someone under 40": how many of them.
            if figure.kind == .fraction, clause.subject.contains(figure.number), clause.isPassive { continue }
            if isFirstInObject(figure, objectStart) || isBound(figure) { continue }
            if let before, isLimit(before) || tokens[before].traits.contains(.limit), !behindRelative(figure) {
                continue
            }
            reader.figures[index].role = .modifier
        }
    }

    /// "Cut the number of fires: we put up 12 signs" in two sentences: the second tells how, and counts what is done.
    private var tellsHow: Bool {
        guard clause.verbClasses.contains(.verbDown), clause.verbClasses.isDisjoint(with: .verbUp),
            !figures.contains(where: { $0.number < clause.secondSentence && ($0.role == .target || $0.role == .change) }
            ),
            clause.secondSentence + 2 < tokens.count, tokens[clause.secondSentence + 1].isAny(.pronoun)
        else { return false }
        let said = tokens[(clause.secondSentence + 2)...].prefix(3)
        return said.contains { $0.isAny([.present, .infinitive]) }
            && !said.contains {
                $0.begins([.be, .have, .become, .get, .reach, .keep, .verbDown, .half]) || $0.isAny(.firstPerson)
            }
    }

    /// "Optimise the rosters so that overtime falls from 300 to 200": where the main clause has no figure, the result that
    /// it is done for is the target.
    private func reasonMeasures(_ number: Int) -> Bool {
        guard clause.verbClasses.contains(.vagueVerb), let reason = clause.reasons.first(where: { $0.contains(number) })
        else { return false }
        let inside = figures.filter { reason.contains($0.number) }
        return inside.contains { $0.role == .baseline } && inside.contains { $0.role == .target }
            && !figures.contains { !isAside($0.number) && ($0.role == .target || $0.role == .change) }
    }

    /// "get the bill under 1,200 kr", "lift the score above 50": an edge on the side to which the verb goes, at the end.
    private func isBound(_ figure: Figure) -> Bool {
        guard figure.first > 0, tokens[figure.first - 1].begins(.limit), tokens[figure.first - 1].isAny(.preposition),
            figure.first - 2 > clause.verb,
            tokens[figure.first - 2].isAny(.noun) || tokens[figure.first - 2].flags.contains(.unknown),
            !tokens[figure.first - 2].isAny(.plural) || tokens[figure.first - 2].isAny([.count, .rate, .level])
        else { return false }
        let isBelow = tokens[figure.first - 1].value == 2
        guard clause.verbClasses.isDisjoint(with: isBelow ? .verbUp : .verbDown),
            !clause.verbClasses.isDisjoint(with: [.verbUp, .verbDown])
        else { return false }
        return figure.end >= clause.body.upperBound || tokens[figure.end].isAny([.per, .during, .preposition])
            || tokens[figure.end].kind == .sign || tokens[figure.end].flags.contains(.time)
    }

    private func isLimit(_ index: Int) -> Bool {
        var at = index
        while at > 0, tokens[at].flags.contains(.inPhrase) { at -= 1 }
        return tokens[at].begins(.limit)
    }

    private func behindRelative(_ figure: Figure) -> Bool {
        var at = figure.first - 1
        while at >= 0, figure.first - at < 8, at > clause.verb {
            if tokens[at].traits.contains(.relative) { return true }
            if tokens[at].isSign(44) { return false }
            at -= 1
        }
        return false
    }

    private func wordBefore(_ figure: Figure) -> Int? {
        var at = figure.first - 1
        while at >= 0,
            tokens[at].begins([.article, .approx]) || tokens.isInEdge(at)
                || tokens[at].traits.contains(.limit) || tokens[at].isAny(.positionNoun)
                || tokens[at].traits.contains(.adjective) && !tokens[at].traits.contains(.noun)
        {
            if tokens[at].isAny([.to, .by, .from]) { break }
            at -= 1
        }
        return at >= 0 ? at : nil
    }

    private func isFirstInObject(_ figure: Figure, _ start: Int) -> Bool {
        guard start >= 0, figure.first >= start else { return false }
        return !(start..<figure.first).contains {
            !tokens[$0].begins([.limit, .approx, .open]) && !tokens.isInEdge($0)
        }
    }
}
