/// The generated source of the slot tables, so that a test can compare it with what is committed and write it anew.
enum SlotsFile {
    /// The text of `Slots.swift`.
    static func text() -> String {
        var text = """
            // Made from FieldTable.rows and StatusWords.rows: GOALLINT_REWRITE=1 swift test --filter SlotsTests

            /// An open-addressed table of field names: the hash of a name, in its last byte the field's number plus one.
            let fieldSlots: [UInt64] = [

            """
        text += lines(FieldTable.makeSlots())
        text += """
            ]

            /// An open-addressed table of status words: the hash of a word, in its last byte the status's number plus one.
            let statusSlots: [UInt64] = [

            """
        return text + lines(StatusWords.makeSlots()) + "]\n"
    }

    private static func lines(_ slots: [UInt64]) -> String {
        var text = ""
        var line = "   "
        for slot in slots {
            let word = slot == 0 ? " 0," : " 0x\(String(slot, radix: 16)),"
            if line.utf8.count + word.utf8.count > 120 {
                text += line + "\n"
                line = "   "
            }
            line += word
        }
        return text + line + "\n"
    }
}
