/// What the name of a file says of its content.
struct FileNaming {
    /// Whether a whole word of the name says goals, so that even a bare list of strings is one of goals.
    var saysGoals = false
    /// Whether a whole word of the name or of its folder says goals or what is much like them.
    var isNear = false

    init(_ path: String) {
        var words = Array(path.utf8)[...]
        if let dot = words.lastIndex(of: 0x2E), !words[dot...].contains(0x2F) { words = words[..<dot] }
        let name = words.lastIndex(of: 0x2F).map { words[($0 + 1)...] } ?? words
        var folder: ArraySlice<UInt8> = []
        if name.startIndex > words.startIndex {
            let rest = words[..<(name.startIndex - 1)]
            folder = rest.lastIndex(of: 0x2F).map { rest[($0 + 1)...] } ?? rest
        }
        saysGoals = FileNaming.hasWord(name, of: FileNaming.goalWords)
        isNear =
            saysGoals || FileNaming.hasWord(name, of: FileNaming.nearWords)
            || FileNaming.hasWord(folder, of: FileNaming.goalWords)
    }

    private static let goalWords = hashes(["goal", "goals", "okr", "okrs", "objective", "objectives", "mål", "målen"])
    private static let nearWords = hashes([
        "kpi", "kpis", "milestones", "milestone", "nyckeltal", "nyckelresultat", "commitments", "pledges", "promises",
        "targets",
        "resolutions", "ziele", "metas", "objetivos", "objectifs", "doelen", "tavoitteet", "delmål", "målsättningar",
        "åtaganden", "keyresults", "milstolpar", "nämndmål",
    ])

    private static func hashes(_ words: [String]) -> [UInt64] { words.map { FieldTable.hash(Array($0.utf8)[...]) } }

    private static func hasWord(_ text: ArraySlice<UInt8>, of words: [UInt64]) -> Bool {
        var start = text.startIndex
        while start < text.endIndex {
            var end = start
            while end < text.endIndex, Bytes.isLetter(text[end]) { end += 1 }
            if end > start, words.contains(FieldTable.hash(text[start..<end])) { return true }
            start = end + 1
        }
        return false
    }
}

extension GoalFile {
    /// Whether a whole word of a file's name says that it holds goals (goals, okr, mål …), so that a file that cannot be read
    /// is a finding and is not passed over.
    public static func nameSaysGoals(_ path: String) -> Bool { FileNaming(path).saysGoals }
}
