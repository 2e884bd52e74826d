import Diagnostics
import Source

/// What code actions are called.
enum ActionTitle {
    static let rewrite = Texts("Write the SMART sentence", "Skriv SMART-meningen")
    static let ignore = Texts("Ignore this, because …", "Bortse från detta, eftersom …")
    private static let unsafe = Texts(" (the meaning may change)", " (innebörden kan ändras)")
    private static let several = Texts("Mend it", "Åtgärda det")

    /// What a fix does: which words it puts where.
    static func of(_ fix: Fix, in bytes: [UInt8], _ locale: Locale) -> String {
        let end = fix.applicability == .unsafe ? unsafe[locale] : ""
        guard fix.edits.count == 1, let edit = fix.edits.first, edit.range.end <= bytes.count else {
            return several[locale] + end
        }
        let old = shown(Array(bytes[edit.range.start..<edit.range.end]), locale)
        let new = shown(edit.text, locale)
        switch (old.isEmpty, new.isEmpty) {
        case (false, false): return Texts("Replace \(old) by \(new)", "Ersätt \(old) med \(new)")[locale] + end
        case (true, false): return Texts("Insert \(new)", "Infoga \(new)")[locale] + end
        case (false, true): return Texts("Remove \(old)", "Ta bort \(old)")[locale] + end
        case (true, true): return several[locale] + end
        }
    }

    /// Words in quotes, on one line and not too long; empty where there are none.
    private static func shown(_ bytes: [UInt8], _ locale: Locale) -> String {
        let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !words.isEmpty else { return "" }
        let cut = words.count > 60 ? words.prefix(59) + "…" : words[...]
        return locale == .english ? "“\(cut)”" : "”\(cut)”"
    }
}
