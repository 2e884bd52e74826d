import Goals
import Source

/// Takes a text apart: label, frame, actor, verb, object, deadline, means and reason.
struct ClauseReader {
    var tokens: [Token]
    let lower: [UInt8]
    let times: [TimeExpression]
    var figures: [Figure]
    let infinitivesBegin: Bool
    let beMakesPassive: Bool
    /// The endings of regular perfects: -ed, -at.
    let perfectEndings: [StaticString]
    var clause = Clause()
    /// "To free up two rooms, …": a purpose that stands first and has no word of its own for it.
    var purpose: TokenRange = 0..<0

    init(_ tokens: Tokens, times: [TimeExpression], figures: [Figure], pack: LanguagePack) {
        self.tokens = tokens.tokens
        lower = tokens.lower
        self.times = times
        self.figures = figures
        infinitivesBegin = pack.morphology.infinitivesBegin
        beMakesPassive = pack.morphology.beMakesPassive
        perfectEndings = pack.morphology.perfectEndings
    }

    @inline(__always)
    func token(_ index: Int) -> Token? { index >= 0 && index < tokens.count ? tokens[index] : nil }

    /// Hands over what was found, so that nothing of it is counted twice.
    mutating func take() -> (tokens: [Token], clause: Clause, figures: [Figure]) {
        var found = (tokens: [Token](), clause: Clause(), figures: [Figure]())
        swap(&found.tokens, &tokens)
        swap(&found.clause, &clause)
        swap(&found.figures, &figures)
        return found
    }

    /// Takes the whole text apart into `clause`.
    mutating func read() {
        takeBody()
        takeLabel()
        takeSecondSentence()
        takeFrame()
        takeFrameBehind()
        if let story = storyEnd(core, clause.secondSentence > 0 ? clause.secondSentence : clause.body.upperBound) {
            clause.isTwofold = true
            clause.reasons.append(core..<story)
        }
        takeAsides()
        takeDeadline()
        takeVerb()
        takeRest()
    }

    /// Where the words of the goal itself begin.
    var core: Int { max(clause.body.lowerBound, clause.frame.upperBound) }

    func next(_ index: Int) -> Token? { token(index + Int(max(1, tokens[index].length))) }

    private mutating func takeRest() {
        let end = clause.body.upperBound
        let from = clause.verb >= 0 ? clause.verb + clause.verbLength : core
        var start = -1
        func close(_ index: Int) {
            if start >= 0 { clause.rest.append(start..<index) }
            start = -1
        }
        for index in min(from, end)..<end {
            if isAside(index) || isDeadline(index) || clause.subject.contains(index) || clause.auxiliary.contains(index)
                || clause.between.contains(where: { $0.contains(index) })
            {
                close(index)
            } else if start < 0 {
                start = index
            }
        }
        close(end)
        if clause.verb < 0 { takeTelegraph() } else { takeDistantParticle() }
    }

    /// "bring the queue down from 7 to 2": the particle stands behind the object and gives the direction.
    private mutating func takeDistantParticle() {
        guard clause.verbClasses.isDisjoint(with: [.verbUp, .verbDown, .times, .half, .closed, .activity, .be]) else {
            return
        }
        for range in clause.rest {
            for index in range
            where tokens[index].isAny([.up, .down]) && tokens[index].isAny(.preposition)
                && !tokens[index].flags.contains(.inPhrase) && !tokens[index].flags.contains(.bracketed)
            {
                guard
                    index + 1 >= clause.body.upperBound || token(index + 1)?.isAny([.from, .to, .by]) == true
                        || token(index + 1)?.kind == .sign || isDeadline(index + 1)
                else { continue }
                clause.verbClasses.insert(tokens[index].isAny(.up) ? .verbUp : .verbDown)
                return
            }
        }
    }

    /// A metric with its levels, or a noun of change.
    private mutating func takeTelegraph() {
        guard let first = clause.rest.first else { return }
        let hasPair =
            figures.contains { $0.role == .baseline && !isAside($0.first) }
            && figures.contains { $0.role == .target && !isAside($0.first) }
        let noun = (first.lowerBound..<first.upperBound).first { index in
            tokens[index].isAny([.nounUp, .nounDown]) && !isAside(index)
                || tokens[index].isAny(.moreLess) && figures.contains { $0.end == index && $0.kind != .plain }
        }
        if hasPair {
            clause.mood = .telegraph
        } else if noun != nil {
            clause.mood = .changeNoun
        }
    }
}
