import Source

/// The tokens of a text, in one pass over its bytes.
struct Tokens {
    /// The bytes of the text.
    let text: [UInt8]
    /// The same bytes in lower case.
    private(set) var lower: [UInt8]
    var tokens: [Token] = []
    var numbers: [NumberToken] = []
    /// Whether the text holds letters that are composed of two characters (NFD).
    private let isDecomposed: Bool
    /// Whether a sign of it can open or close a quotation or a bracket.
    private var hasMarks = false
    /// Whether a word holds a typographic apostrophe, which the lists of words write straight.
    private var hasApostrophe = false

    init(_ text: [UInt8], pack: LanguagePack) {
        self.text = text
        var decomposed = false
        lower = Tokens.lowered(text, &decomposed)
        isDecomposed = decomposed
        tokens.reserveCapacity(text.count / 5 + 4)
        scan(pack)
        joinNumbers(pack)
        joinPhrases(pack)
        if hasMarks { markQuotes() }
    }

    /// The bytes in lower case: ASCII and the letters of Latin-1, which are two bytes both ways.
    private static func lowered(_ text: [UInt8], _ decomposed: inout Bool) -> [UInt8] {
        var lower = text
        var index = 0
        while index < lower.count {
            let byte = lower[index]
            if byte >= 0x41, byte <= 0x5A {
                lower[index] = byte + 32
            } else if byte == 0xC3, index + 1 < lower.count {
                let next = lower[index + 1]
                if next >= 0x80, next <= 0x9E, next != 0x97 { lower[index + 1] = next + 32 }
                index += 1
            } else if byte == 0xCC {
                decomposed = true
            }
            index += 1
        }
        return lower
    }

    // MARK: Scanning

    private mutating func scan(_ pack: LanguagePack) {
        var at = 0
        var spaced = true
        while at < text.count {
            let byte = text[at]
            let space = spaceLength(at)
            if space > 0 {
                at += space
                spaced = true
                continue
            }
            var token: Token
            if isDigit(byte) {
                token = number(at, pack)
            } else if letterLength(at) > 0 {
                token = word(at, pack)
            } else {
                token = sign(at)
                let code = token.sign
                if code == 39 || code == 40 || code == 41 || code == Sign.quote { hasMarks = true }
            }
            if spaced { token.flags.insert(.spaced) }
            spaced = false
            at = Int(token.end)
            tokens.append(token)
        }
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

    /// The bytes of white space at a place: ordinary, no-break, narrow no-break and thin spaces; 0 where there is none.
    func spaceLength(_ at: Int) -> Int {
        switch text[at] {
        case 9, 10, 13, 32: return 1
        case 0xC2: return at + 1 < text.count && text[at + 1] == 0xA0 ? 2 : 0
        case 0xE2:
            guard at + 2 < text.count, text[at + 1] == 0x80 else { return 0 }
            return text[at + 2] == 0xAF || (text[at + 2] >= 0x80 && text[at + 2] <= 0x8B) ? 3 : 0
        default: return 0
        }
    }

    /// The bytes of a letter at a place; 0 where there is none.
    ///
    /// What is no ASCII and no known sign counts as a letter.
    private func letterLength(_ at: Int) -> Int {
        let byte = text[at]
        if byte < 0x80 { return (byte | 32) >= 97 && (byte | 32) <= 122 ? 1 : 0 }
        if byte >= 0xC3 && byte <= 0xDF { return 2 }
        if byte == 0xC2 { return 0 }
        if byte == 0xE2 || byte >= 0xF0 { return 0 }
        if byte >= 0xE0 { return 3 }
        return 1
    }

    private mutating func word(_ from: Int, _ pack: LanguagePack) -> Token {
        var at = from
        var capitals = 0
        var hasDigit = false
        var dots = 0
        scan: while at < text.count {
            let first = text[at]
            if (first | 32) >= 97, (first | 32) <= 122 {
                if first < 97 { capitals += 1 }
                at += 1
                continue
            }
            let length = letterLength(at)
            if length > 0 {
                if text[at] != lower[at] || (length == 2 && at + 1 < text.count && text[at + 1] != lower[at + 1]) {
                    capitals += 1
                }
                at += length
                continue
            }
            let byte = text[at]
            if isDigit(byte) {
                hasDigit = true
                at += 1
                continue
            }
            guard at + 1 < text.count else { break }
            switch byte {
            // "28-Jan-2027" is a date in three parts.
            case 45 where isDigit(text[at + 1]) && isMonth(from, at, pack): break scan
            case 39 where letterLength(at + 1) > 0, 45 where letterLength(at + 1) > 0 || isDigit(text[at + 1]),
                47 where letterLength(at + 1) > 0,
                58 where letterLength(at + 1) > 0 && text[at + 1] >= 97 && capitals > 0,
                38 where letterLength(at + 1) > 0:
                at += 1
            case 46 where letterLength(at + 1) > 0 && at - from <= 5:
                dots += 1
                at += 1
            case 0xE2
            where at + 3 < text.count && text[at + 1] == 0x80 && text[at + 2] == 0x99 && letterLength(at + 3) > 0:
                hasApostrophe = true
                at += 3
            default: break scan
            }
        }
        // A hyphen that stands for the rest of a word: "Vård- och omsorg", at the end before a full stop too.
        if at > from, at < text.count, text[at] == 45,
            at + 1 == text.count || spaceLength(at + 1) > 0 || at + 2 == text.count && text[at + 1] == 46
        {
            at += 1
        }
        var token = Token(.word, from, at)
        if text[from] != lower[from]
            || (from + 1 < text.count && letterLength(from) == 2 && text[from + 1] != lower[from + 1])
        {
            token.flags.insert(.capital)
        }
        if capitals > 1 { token.flags.insert(.capitals) }
        if hasDigit { token.flags.insert(.digits) }
        // An abbreviation keeps its full stop: "approx.", "m.m.", "v.".
        if at < text.count, text[at] == 46, at + 1 < text.count || pack.words.find(lower, from, at) == nil,
            let entry = pack.words.find(lower, from, at + 1)
        {
            token.end += 1
            take(entry, &token)
            if !entry.follows { token.flags.insert(.neverFollows) }
            return token
        }
        if dots > 0, at < text.count, text[at] == 46 {
            token.end += 1
        }
        look(&token, pack)
        return token
    }

    private func isMonth(_ from: Int, _ end: Int, _ pack: LanguagePack) -> Bool {
        (pack.words.find(lower, from, end)?.classes ?? 0) & WordTraits.month.classes != 0
    }

    private func take(_ entry: WordTable.Entry, _ token: inout Token) {
        token.traits = WordTraits(classes: entry.classes, marks: entry.marks)
        token.value = Int32(entry.value ?? -1)
        token.otherStart = Int32(entry.otherStart)
        token.otherLength = UInt8(entry.otherLength)
    }

    /// What the pack knows of a word: itself, then its genitive, its last part, its prefix, its ending.
    private func look(_ token: inout Token, _ pack: LanguagePack) {
        if isDecomposed, let composed = composed(Int(token.start), Int(token.end)) {
            lookUp(composed, 0, composed.count, &token, pack)
        } else if hasApostrophe {
            let word = Tokens.straight(lower[Int(token.start)..<Int(token.end)])
            lookUp(word, 0, word.count, &token, pack)
        } else {
            lookUp(lower, Int(token.start), Int(token.end), &token, pack)
        }
    }

    private func lookUp(_ bytes: [UInt8], _ start: Int, _ end: Int, _ token: inout Token, _ pack: LanguagePack) {
        var end = end
        if let entry = pack.words.find(bytes, start, end) {
            take(entry, &token)
            if !entry.follows { token.flags.insert(.neverFollows) }
            return
        }
        // No word is so long that taking it apart would tell more; and the work stays linear.
        guard end - start <= ReadingLimits.word else {
            token.flags.insert(.unknown)
            return
        }
        if end - start > 1, bytes[end - 1] == 45 { end -= 1 }
        for genitive in pack.morphology.genitives where hasSuffix(bytes, start, end, genitive) {
            if let entry = pack.words.find(bytes, start, end - genitive.utf8CodeUnitCount) {
                take(entry, &token)
                token.traits.insert(.genitive)
                return
            }
        }
        // The last part behind a hyphen, the first before a slash.
        var cut = end - 1
        while cut > start {
            if bytes[cut] == 45, cut + 1 < end, let entry = pack.words.find(bytes, cut + 1, end) {
                if isNumber(entry), takeNumber(bytes, start, end, &token, pack) { return }
                take(entry, &token)
                let part = pack.words.find(bytes, start, cut)
                // "May-June"
                let isMonth = entry.classes & WordTraits.month.classes != 0
                if isMonth, (part?.classes ?? 0) & WordTraits.month.classes != 0 {
                    token.flags.insert(.capital)
                    return
                }
                let parts = (part?.marks ?? 0) & Tokens.partsOfTime.marks
                if isMonth, parts != 0 {
                    // "mid-December"
                    token.traits = [.month, WordTraits(classes: 0, marks: parts)]
                    token.flags.insert(.capital)
                    return
                }
                // "best-run", "most-loved"
                if let part, part.classes & WordTraits.superlative.classes != 0,
                    entry.marks & Tokens.participles.marks != 0
                {
                    token.traits = [.adjective, .superlative, .vague]
                    return
                }
                joined(&token)
                token.prefix = UInt8(cut + 1 - start)
                return
            }
            if bytes[cut] == 47, let entry = pack.words.find(bytes, start, cut) {
                take(entry, &token)
                return
            }
            cut -= 1
        }
        for prefix in pack.morphology.prefixes where hasPrefix(bytes, start, end, prefix) {
            let length = prefix.utf8CodeUnitCount
            if end - start - length >= 3, let entry = pack.words.find(bytes, start + length, end),
                entry.otherLength > 0 || entry.classes & WordTraits.adjective.classes != 0
            {
                take(entry, &token)
                token.prefix = UInt8(length)
                return
            }
        }
        if pack.morphology.joinsWords, end - start >= 6 {
            // The longest known ending that leaves a part of at least two letters before it.
            var from = start + 2
            var endsInNumber = false
            while end - from >= 3 {
                if bytes[from] & 0xC0 != 0x80, let entry = partAt(bytes, from, end, pack, &endsInNumber) {
                    // "etthundra" ends in a verb too.
                    if endsInNumber, takeNumber(bytes, start, end, &token, pack) { return }
                    take(entry, &token)
                    joined(&token)
                    token.prefix = UInt8(from - start)
                    return
                }
                from += 1
            }
            if endsInNumber || endsInOne(bytes, end), takeNumber(bytes, start, end, &token, pack) { return }
        }
        token.flags.insert(.unknown)
        if tokens.isEmpty, end - start >= 6, let entry = misspelt(bytes, start, end, pack) {
            take(entry, &token)
            return
        }
        for ending in pack.morphology.endings
        where end - start >= ending.length && hasSuffix(bytes, start, end, ending.text) {
            token.traits = ending.traits
            return
        }
    }

    /// The verb that a first word of a goal was meant to be: two letters changed places, one is missing or too many.
    private func misspelt(_ bytes: [UInt8], _ start: Int, _ end: Int, _ pack: LanguagePack) -> WordTable.Entry? {
        let word = Array(bytes[start..<end])
        let forms: WordTraits = [.infinitive, .imperative]
        func known(_ candidate: [UInt8]) -> WordTable.Entry? {
            guard let entry = pack.words.find(candidate, 0, candidate.count), entry.marks & forms.marks != 0 else {
                return nil
            }
            return entry
        }
        for index in 1..<word.count {
            var swapped = word
            swapped.swapAt(index, index - 1)
            if let entry = known(swapped) { return entry }
            var shorter = word
            shorter.remove(at: index)
            if let entry = known(shorter) { return entry }
            var longer = word
            longer.insert(word[index], at: index)
            if let entry = known(longer) { return entry }
            // Another letter is missing inside: only where no suffix could have made a word of its own.
            for letter in UInt8(97)...122 where word.count <= 9 {
                longer[index] = letter
                if let entry = known(longer) { return entry }
            }
        }
        return nil
    }

    private static let partsOfTime: WordTraits = [.beginning, .middle, .end]
    /// What ends a compound that describes: best-run, most-loved.
    private static let participles: WordTraits = [.perfect, .gerund, .participle]
    private static let joinable: WordTraits = [.noun, .adjective, .unit, .timeUnit]
    private static let joinableShort: WordTraits = [.count, .person, .deliverable]

    private func partAt(
        _ bytes: [UInt8], _ from: Int, _ end: Int, _ pack: LanguagePack, _ isNumber: inout Bool
    ) -> WordTable.Entry? {
        let joinable = Tokens.joinable.classes
        func fits(_ entry: WordTable.Entry) -> Bool {
            let infinitives: WordTraits = [.infinitive, .passiveInfinitive]
            if entry.marks & infinitives.marks != 0, entry.otherLength > 0, end - from >= 5 { return true }
            if entry.marks & WordTraits.perfect.marks != 0, end - from >= 4 { return true }
            return entry.classes & joinable != 0
                && (end - from >= 4 || entry.classes & Tokens.joinableShort.classes != 0)
        }
        if let entry = pack.words.find(bytes, from, end) {
            if fits(entry) { return entry }
            if self.isNumber(entry) { isNumber = true }
        }
        for genitive in pack.morphology.genitives where hasSuffix(bytes, from, end, genitive) {
            if let entry = pack.words.find(bytes, from, end - genitive.utf8CodeUnitCount), fits(entry) { return entry }
        }
        return nil
    }

    /// Whether a word can end a number in words; the ones are articles too.
    private func isNumber(_ entry: WordTable.Entry) -> Bool {
        entry.classes & WordTraits.numberWord.classes != 0 || entry.marks & WordTraits.indefinite.marks != 0
    }

    /// "tjugoen", "hundraen": the shortest of the ones, which is the ending of many nouns too.
    private func endsInOne(_ bytes: [UInt8], _ end: Int) -> Bool {
        bytes[end - 1] == 110 && bytes[end - 2] == 101 && (bytes[end - 3] == 111 || bytes[end - 3] == 97)
    }

    /// Takes a whole word as the number that it spells: forty-two, tjugotvå.
    private func takeNumber(_ bytes: [UInt8], _ start: Int, _ end: Int, _ token: inout Token, _ pack: LanguagePack)
        -> Bool
    {
        guard let value = pack.spelled(bytes, start, end) else { return false }
        token.traits = .numberWord
        token.value = Int32(clamping: value)
        return true
    }

    /// What is left of a word when it is the last part of another: its noun or adjective, no longer a word of grammar.
    private func joined(_ token: inout Token) {
        token.traits = token.traits.intersection(Tokens.joinedTraits)
        token.value = -1
    }

    /// What a word can be as the last part of another: a noun, an adjective or a form of a verb, no word of grammar or time.
    private static let joinedTraits: WordTraits = [
        .noun, .abstract, .count, .rate, .level, .deliverable, .vanity, .person, .event, .nounUp, .nounDown, .adjective,
        .comparative,
        .superlative, .vague, .closedState, .verbUp, .verbDown, .times, .half, .closed, .make, .vagueVerb, .activity,
        .reach, .keep,
        .serve, .mental, .infinitive, .present, .past, .perfect, .gerund, .imperative, .passiveInfinitive,
        .passivePresent,
        .passivePerfect, .participle, .plural, .definite, .genitive, .dayPart,
    ]

    private func hasSuffix(_ bytes: [UInt8], _ start: Int, _ end: Int, _ suffix: StaticString) -> Bool {
        let length = suffix.utf8CodeUnitCount
        guard end - start > length else { return false }
        return suffix.matches(bytes, at: end - length)
    }

    private func hasPrefix(_ bytes: [UInt8], _ start: Int, _ end: Int, _ prefix: StaticString) -> Bool {
        guard end - start > prefix.utf8CodeUnitCount else { return false }
        return prefix.matches(bytes, at: start)
    }

    /// The lower-case bytes of a word with a + ring, a + diaeresis, o + diaeresis and e + acute composed.
    private func composed(_ start: Int, _ end: Int) -> [UInt8]? {
        var result: [UInt8] = []
        var index = start
        while index < end {
            if index + 2 < end, lower[index + 1] == 0xCC {
                let pair: [UInt8]? =
                    switch (lower[index], lower[index + 2]) {
                    case (97, 0x8A): [0xC3, 0xA5]
                    case (97, 0x88): [0xC3, 0xA4]
                    case (111, 0x88): [0xC3, 0xB6]
                    case (101, 0x81): [0xC3, 0xA9]
                    case (117, 0x88): [0xC3, 0xBC]
                    default: nil
                    }
                if let pair {
                    result += pair
                    index += 3
                    continue
                }
            }
            result.append(lower[index])
            index += 1
        }
        return result
    }

    // MARK: Signs

    private func sign(_ at: Int) -> Token {
        let byte = text[at]
        func made(_ code: UInt8, _ length: Int) -> Token {
            var token = Token(.sign, at, min(at + length, text.count))
            token.sign = code
            return token
        }
        if byte < 0x80 {
            if byte == 45, at + 1 < text.count, text[at + 1] == 62 { return made(Sign.arrow, 2) }
            if byte == 61, at + 1 < text.count, text[at + 1] == 62 { return made(Sign.arrow, 2) }
            if byte == 62, at + 1 < text.count, text[at + 1] == 61 { return made(Sign.atLeast, 2) }
            if byte == 60, at + 1 < text.count, text[at + 1] == 61 { return made(Sign.atMost, 2) }
            if byte == 46, at + 2 < text.count, text[at + 1] == 46, text[at + 2] == 46 { return made(Sign.ellipsis, 3) }
            if byte == 63 || byte == 95 || byte == 45 {
                // ??? and ____ are placeholders, --- a dash.
                var end = at
                while end < text.count, text[end] == byte { end += 1 }
                if end - at > 1 {
                    var token = made(byte == 45 ? Sign.dash : byte, end - at)
                    if byte != 45 { token.traits.insert(.placeholder) }
                    return token
                }
            }
            if byte == 34 { return made(Sign.quote, 1) }
            if byte == 36 { return made(Sign.currency, 1) }
            return made(byte, 1)
        }
        let next = at + 1 < text.count ? text[at + 1] : 0
        let third = at + 2 < text.count ? text[at + 2] : 0
        if byte == 0xC2 {
            switch next {
            case 0xA3, 0xA5: return made(Sign.currency, 2)
            case 0xB1: return made(Sign.plusMinus, 2)
            case 0xAB, 0xBB: return made(Sign.quote, 2)
            default: return made(Sign.other, 2)
            }
        }
        if byte == 0xE2 {
            switch (next, third) {
            case (0x80, 0x93), (0x80, 0x94): return made(Sign.dash, 3)
            case (0x80, 0x98), (0x80, 0x99), (0x80, 0x9C), (0x80, 0x9D), (0x80, 0x9E): return made(Sign.quote, 3)
            case (0x80, 0xA6): return made(Sign.ellipsis, 3)
            case (0x82, 0xAC): return made(Sign.currency, 3)
            case (0x86, 0x92), (0x87, 0x92), (0x9E, 0x9C), (0x9E, 0x94): return made(Sign.arrow, 3)
            case (0x89, 0xA5): return made(Sign.atLeast, 3)
            case (0x89, 0xA4): return made(Sign.atMost, 3)
            case (0x88, 0x92): return made(Sign.minus, 3)
            case (0x80, 0xB0): return made(Sign.perMille, 3)
            case (0x9C, 0x85), (0x9C, 0x93), (0x9C, 0x94): return made(Sign.check, 3)
            default: return made(Sign.other, 3)
            }
        }
        return made(Sign.other, byte >= 0xF0 ? 4 : 1)
    }

    // MARK: Expressions of several words

    private mutating func joinPhrases(_ pack: LanguagePack) {
        for index in tokens.indices where tokens[index].kind == .word && tokens[index].traits.contains(.phraseHead) {
            guard !tokens[index].flags.contains(.inPhrase) else { continue }
            var best = 0
            var found = WordTable.Entry()
            var last = index + 1
            while last < tokens.count, tokens[last].kind != .sign, !tokens[last].flags.contains(.neverFollows),
                let entry = expression(index, last, pack)
            {
                // A beginning of longer expressions that is none itself has no other mark.
                if entry.classes != 0 || entry.marks != WordTraits.phrasePrefix.marks || entry.otherLength > 0 {
                    best = last - index + 1
                    found = entry
                }
                guard entry.marks & WordTraits.phrasePrefix.marks != 0 else { break }
                last += 1
            }
            guard best > 0, !isVerbBeforeDate(index, best, found) else { continue }
            tokens[index].length = Int16(best)
            tokens[index].phraseTraits = WordTraits(
                classes: found.classes, marks: found.marks & ~WordTraits.phrasePrefix.marks)
            if found.value != nil { tokens[index].value = Int32(found.value ?? -1) }
            for later in index + 1..<index + best { tokens[later].flags.insert(.inPhrase) }
            if tokens[index].phraseTraits.contains(.name) {
                for part in index..<index + best { tokens[part].flags.formUnion([.quoted, .name]) }
            }
        }
    }

    /// The bytes of words with straight apostrophes.
    private static func straight(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var at = bytes.startIndex
        while at < bytes.endIndex {
            if bytes[at] == 0xE2, bytes[at...].starts(with: [0xE2, 0x80, 0x99]) {
                result.append(39)
                at += 3
            } else {
                result.append(bytes[at])
                at += 1
            }
        }
        return result
    }

    /// What is known of the words from one token to another, joined by single spaces.
    private func expression(_ first: Int, _ last: Int, _ pack: LanguagePack) -> WordTable.Entry? {
        if hasApostrophe { return spaced(first, last, pack) }
        let start = Int(tokens[first].start)
        let end = Int(tokens[last].end)
        // As they stand, unless other white space stands between them.
        for index in first + 1...last {
            let gap = Int(tokens[index].start) - Int(tokens[index - 1].end)
            guard gap == 1, lower[Int(tokens[index].start) - 1] == 32 else { return spaced(first, last, pack) }
        }
        return pack.words.find(lower, start, end)
    }

    private func spaced(_ first: Int, _ last: Int, _ pack: LanguagePack) -> WordTable.Entry? {
        var key: [UInt8] = []
        for index in first...last {
            guard index == first || tokens[index].flags.contains(.spaced) else { return nil }
            if index > first { key.append(32) }
            key += lower[Int(tokens[index].start)..<Int(tokens[index].end)]
        }
        if hasApostrophe { key = Tokens.straight(key[...]) }
        return pack.words.find(key, 0, key.count)
    }

    /// "books in 2027" is no booking in: a particle that a date follows is the date's preposition.
    private func isVerbBeforeDate(_ index: Int, _ length: Int, _ found: WordTable.Entry) -> Bool {
        let traits = WordTraits(classes: found.classes, marks: found.marks)
        guard
            traits.isDisjoint(with: [
                .deadlineWord, .during, .before, .within, .means, .compared, .current, .limit, .open, .hedge,
            ])
        else { return false }
        guard tokens[index + length - 1].isAny([.during, .deadlineWord, .within]), index + length < tokens.count else {
            return false
        }
        let next = tokens[index + length]
        if next.kind == .number {
            // "komma upp i 1 200": a count is no date.
            let number = numbers[Int(next.number)]
            if number.form != .plain { return number.form != .range }
            let isYear = number.value >= 1990 && number.value <= 2100 && !number.isGrouped && number.decimals == 0
            return isYear || index + length + 1 < tokens.count && tokens[index + length + 1].isAny(.month)
        }
        return next.isAny([.month, .weekday, .season, .next, .this, .end]) || next.flags.contains(.digits)
    }

    // MARK: Quotations

    /// Marks what stands between quotation marks, if they close, and in round brackets.
    private mutating func markQuotes() {
        var depth = 0
        var index = 0
        while index < tokens.count {
            let token = tokens[index]
            if token.isSign(40) {
                depth += 1
            } else if token.isSign(41) {
                depth = max(0, depth - 1)
            } else if depth > 0 {
                tokens[index].flags.insert(.bracketed)
            }
            if token.isSign(Sign.quote) || (token.isSign(39) && token.flags.contains(.spaced)) {
                if let close = closing(index) {
                    for inner in index...close { tokens[inner].flags.formUnion([.quoted, .name]) }
                    index = close
                }
            }
            index += 1
        }
    }

    private func closing(_ open: Int) -> Int? {
        var index = open + 2
        while index < tokens.count, index - open < 12 {
            let token = tokens[index]
            if token.isSign(Sign.quote) || token.isSign(39) { return index }
            index += 1
        }
        return nil
    }
}
