/// The words for how far a goal has come, in every usual spelling; case, hyphens, underscores and spaces do not matter.
public enum StatusWords {
    /// The words of each status: health (`at risk`), traffic lights and pauses are open, since such goals still stand.
    public static let rows: [(status: Goal.Status, words: String)] = [
        (
            .open,
            """
            active, in-progress, doing, on-track, at-risk, behind, off-track, not-started, pending, pendiente, todo, to-do, \
            planned, planning, delayed, late, blocked, stalled, on-hold, hold, paused, parked, waiting, green, amber, yellow, \
            red, open, ongoing, started, new, backlog, next, current, wip, unfinished, ready, review, in-review, continuous, \
            deferred, postponed, upcoming, running, scheduled, progressing, now, later, live, in-development, underway, \
            aktiv, aktivt, pågår, pågående, ej-påbörjad, ej-påbörjat, inte-påbörjad, inte-påbörjat, påbörjad, påbörjat, \
            planerad, planerat, planeras, på-väg, försenad, försenat, risk, i-riskzonen, vilande, pausad, pausat, väntar, \
            öppen, öppet, grön, gul, röd, grönt, gult, rött, enligt-plan, framskjuten, uppskjuten, igång, startad, startat, \
            ny, nytt, parkerad, en-curso, em-andamento, laufend, offen, ikke-startet, pågår-enligt-plan
            """
        ),
        (
            .done,
            """
            done, complete, completed, achieved, accomplished, operational, finished, closed, met, delivered, reached, \
            success, succeeded, shipped, passed, resolved, released, launched, goal-met, hit, kept, fulfilled, \
            klart, klar, klara, uppnått, uppnådd, uppnådda, uppfyllt, uppfylld, nått, nådd, färdig, färdigt, avslutad, \
            avslutat, avslutade, genomförd, genomfört, slutförd, slutfört, levererad, levererat, lyckat, \
            concluido, concluído, hecho, completado, erledigt, fertig, ferdig, fullført
            """
        ),
        (
            .dropped,
            """
            dropped, cancelled, canceled, abandoned, superseded, failed, rejected, missed, obsolete, wont-do, won't-do, \
            wontfix, discarded, retired, broken, not-doing, declined, withdrawn, killed, scrapped, \
            nedlagd, nedlagt, avbruten, avbrutet, inställd, inställt, struken, struket, strukna, ersatt, misslyckat, misslyckad, \
            övergiven, övergivet, avskriven, avskrivet, utgår, utgått, ej-uppnått, cancelado, abgebrochen
            """
        ),
        (
            .draft,
            """
            draft, placeholder, idea, proposed, proposal, tentative, template, drafted, candidate, \
            utkast, förslag, idé, föreslagen, föreslaget, preliminär, preliminärt
            """
        ),
    ]

    /// The status that a text says, or nil where it says none that is known.
    ///
    /// Tried in turn: the whole text, what stands before its first punctuation mark, and its first word.
    public static func status(in text: ArraySlice<UInt8>) -> Goal.Status? {
        guard !text.isEmpty, text.count <= 64 else { return nil }
        if let status = word(text) { return status }
        if CheckMark.stands(in: text) { return .done }
        if text.contains(0x7C) { return nil }
        var end = text.startIndex
        while end < text.endIndex, !isPunctuation(text[end]) { end += 1 }
        if end < text.endIndex, let status = word(text[text.startIndex..<end]) { return status }
        end = text.startIndex
        while end < text.endIndex, text[end] != 0x20 { end += 1 }
        return end < text.endIndex ? word(text[text.startIndex..<end]) : nil
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x28, 0x2C, 0x3A, 0x3B, 0x2E, 0xE2: true
        default: false
        }
    }

    /// The status of exactly this word.
    static func word(_ text: ArraySlice<UInt8>) -> Goal.Status? {
        let hash = FieldTable.hash(text)
        var place = Int(truncatingIfNeeded: hash >> 55)
        while true {
            let entry = statusSlots[place]
            if entry == 0 { return nil }
            if (entry ^ hash) >> 8 == 0 { return Goal.Status(rawValue: UInt8(truncatingIfNeeded: entry) &- 1) }
            place = (place + 1) & 511
        }
    }

    /// The slots that the rows make: what `statusSlots` must hold.
    static func makeSlots() -> [UInt64] {
        var slots = [UInt64](repeating: 0, count: 512)
        for (status, words) in rows {
            for word in words.split(separator: ",") {
                let trimmed = word.drop { $0 == " " || $0 == "\n" }
                let hash = FieldTable.hash(Array(trimmed.utf8)[...])
                var place = Int(truncatingIfNeeded: hash >> 55)
                while slots[place] != 0, (slots[place] ^ hash) >> 8 != 0 { place = (place + 1) & 511 }
                if slots[place] == 0 { slots[place] = hash & ~0xFF | UInt64(status.rawValue + 1) }
            }
        }
        return slots
    }
}

/// A mark in a text that says that it is done.
enum CheckMark {
    /// Whether a text begins or ends with ✅, ✓, ✔ or ☑, or begins with `[x]`.
    static func stands(in text: ArraySlice<UInt8>) -> Bool {
        var bytes = Bytes.trimmed(text)
        // Nearly every text begins with a letter and ends with one or a full stop.
        guard let first = bytes.first, let last = bytes.last, first == 0xE2 || first == 0x5B || last >= 0x80 else {
            return false
        }
        if bytes.count >= 3, bytes.suffix(3).elementsEqual([0xEF, 0xB8, 0x8F]) { bytes = bytes.dropLast(3) }
        guard bytes.count >= 3 else { return false }
        if isMark(bytes.prefix(3)) || isMark(bytes.suffix(3)) { return true }
        return bytes[bytes.startIndex] == 0x5B && bytes[bytes.startIndex + 1] | 0x20 == 0x78
            && bytes[bytes.startIndex + 2] == 0x5D
    }

    private static func isMark(_ bytes: ArraySlice<UInt8>) -> Bool {
        let (first, second, third) = (bytes[bytes.startIndex], bytes[bytes.startIndex + 1], bytes[bytes.startIndex + 2])
        guard first == 0xE2 else { return false }
        return second == 0x9C && (third == 0x85 || third == 0x93 || third == 0x94) || second == 0x98 && third == 0x91
    }
}
