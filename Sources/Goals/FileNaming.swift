/// What the name of a file says of its content.
struct FileNaming {
    /// Whether a whole word of the name says goals, so that even a bare list of strings is one of goals.
    var saysGoals = false
    /// Whether a whole word of the name or of its folder says goals or what is much like them.
    var isNear = false

    init(_ path: String) {
        let bytes = path.utf8Span.span
        let slash = FileNaming.last(0x2F, in: bytes, before: bytes.count)
        let start = slash.map { $0 + 1 } ?? 0
        var end = bytes.count
        if let dot = FileNaming.last(0x2E, in: bytes, before: end), dot >= start { end = dot }
        let name = bytes.extracting(start..<end)
        saysGoals = FileNaming.hasWord(name, of: FileNaming.goalWords)
        isNear = saysGoals || FileNaming.hasWord(name, of: FileNaming.nearWords)
        guard !isNear, let slash else { return }
        let folderStart = FileNaming.last(0x2F, in: bytes, before: slash).map { $0 + 1 } ?? 0
        isNear = FileNaming.hasWord(bytes.extracting(folderStart..<slash), of: FileNaming.goalWords)
    }

    /// Where `byte` stands last before `end`.
    private static func last(_ byte: UInt8, in bytes: Span<UInt8>, before end: Int) -> Int? {
        var place = end
        while place > 0 {
            place -= 1
            if bytes[place] == byte { return place }
        }
        return nil
    }

    private static let goalWords = hashes(["goal", "goals", "okr", "okrs", "objective", "objectives", "mål", "målen"])
    private static let nearWords = hashes([
        "kpi", "kpis", "milestones", "milestone", "nyckeltal", "nyckelresultat", "commitments", "pledges", "promises",
        "targets",
        "resolutions", "ziele", "metas", "objetivos", "objectifs", "doelen", "tavoitteet", "delmål", "målsättningar",
        "åtaganden", "keyresults", "milstolpar", "nämndmål",
    ])

    private static func hashes(_ words: [String]) -> [UInt64] { words.map { FieldTable.hash(Array($0.utf8)[...]) } }

    private static func hasWord(_ text: Span<UInt8>, of words: [UInt64]) -> Bool {
        var start = 0
        while start < text.count {
            var end = start
            while end < text.count, Bytes.isLetter(text[end]) { end += 1 }
            if end > start, words.contains(FieldTable.hash(text.extracting(start..<end))) { return true }
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
