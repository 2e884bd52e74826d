public import YAML

/// What a caller knows of a file and its language before its goals are read.
public struct GoalReading {
    /// Whether the configuration's `files` name the file as a goal file.
    public var isNamedByConfig: Bool
    /// What a text shows at a glance; asked only where a goal has two texts.
    public var judge: (ArraySlice<UInt8>) -> TextTraits
    /// How the team's own files name things.
    public var dialect: Dialect?

    /// The options as given.
    public init(
        isNamedByConfig: Bool = false, judge: @escaping (ArraySlice<UInt8>) -> TextTraits = TextTraits.simple,
        dialect: Dialect? = nil
    ) {
        self.dialect = dialect
        self.isNamedByConfig = isNamedByConfig
        self.judge = judge
    }
}

extension GoalFile {
    /// The goals of a tree.
    ///
    /// - Parameter fileName: the file's name or path; a whole word of its name (goals, okr, mål …) helps to tell goals.
    public static func read(_ tree: YAMLTree, fileName: String, options: GoalReading = GoalReading()) -> GoalFile {
        var reader = GoalReader(tree, FileNaming(fileName), options)
        reader.goals.reserveCapacity(4)
        reader.readDocuments()
        return reader.file()
    }
}
