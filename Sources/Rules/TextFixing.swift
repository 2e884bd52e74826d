import Diagnostics
import Goals
import Languages
import Sentences
import Source
import YAML

extension GoalSubject {
    /// The unsafe fix that gives a text other words; nil where none are asked for, or they cannot stand there.
    func rewriting(_ text: Reading.Text, _ make: (TextReading, LanguagePack) -> [UInt8]?) -> Fix? {
        guard settings.wantsFixes, let pack = reading.pack, isWhole(text), var words = make(text.reading, pack) else {
            return nil
        }
        while let last = words.last, last == 10 || last == 32 { words.removeLast() }
        // Line ends inside a text say something that one line would not.
        guard !words.isEmpty, !words.contains(10), !words.contains(13) else { return nil }
        return document.formatter.edit(words, in: text.node, width: settings.maxLineLength).map { Fix(.unsafe, [$0]) }
    }

    /// The unsafe fix that writes a date anew: in the words of a text, or, where it is all that a field says, in numbers.
    func redating(_ text: Reading.Text, _ make: (TextReading, SentenceWords) -> MendedDate?) -> Fix? {
        guard settings.wantsFixes, let pack = reading.pack, isWhole(text),
            let mended = make(text.reading, pack.sentenceWords(settings.writing))
        else { return nil }
        if text === reading.timeBound, mended.isAll, let day = mended.day { return redating(text.node, day) }
        return rewriting(text) { _, _ in mended.text }
    }

    /// The unsafe fix that gives a field another day.
    func redating(_ node: NodeID, _ day: CalendarDay) -> Fix? {
        guard settings.wantsFixes, document.formatter.mayWrite, !tree[node].hasAnchor else { return nil }
        return tree.edit(node, word: day.iso).map { Fix(.unsafe, [$0]) }
    }

    /// Whether all of a text was read.
    private func isWhole(_ text: Reading.Text) -> Bool {
        text.reading.text.count == tree.value(of: text.node).count
    }
}

extension YAMLTree {
    /// The edit that writes a word (letters, digits, hyphens and underscores, which no style has to escape) into a plain or
    /// quoted scalar, as its whole value.
    func edit(_ node: NodeID, word: String) -> Edit? {
        let style = self[node].style
        let isPlain = word.utf8.allSatisfy {
            $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2D || $0 == 0x5F
        }
        guard isPlain, style == .plain || style == .singleQuoted || style == .doubleQuoted else { return nil }
        let inset = style == .plain ? 0 : 1
        return Edit(ByteRange(Int(self[node].start) + inset, Int(self[node].end) - inset), Array(word.utf8))
    }
}
