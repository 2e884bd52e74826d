/// How a team's own files name what goallint knows by other names.
public struct Dialect: Sendable, Equatable {
    /// A name as the team writes it, and the field that it means.
    public struct Name: Sendable, Equatable {
        let pattern: [UInt8]
        let field: FieldName

        /// Keys that `pattern` matches (`*` for any letters, case-blind) mean `field`.
        public init(_ pattern: String, means field: FieldName) {
            self.pattern = Array(pattern.utf8).map(Dialect.lowered)
            self.field = field
        }
    }

    /// The names, the first that matches wins.
    public var names: [Name]

    /// A dialect of `names`.
    public init(_ names: [Name] = []) { self.names = names }

    /// The field that a key means by the dialect; nil where it says nothing of it.
    func field(named key: ArraySlice<UInt8>) -> FieldName? {
        for name in names where Dialect.matches(name.pattern, key) { return name.field }
        return nil
    }

    private static func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

    /// Whether a pattern matches the whole of a text; a star takes as little as it must, and more where that fails.
    private static func matches(_ pattern: [UInt8], _ text: ArraySlice<UInt8>) -> Bool {
        var (at, place) = (0, text.startIndex)
        var star: (at: Int, place: Int)?
        while place < text.endIndex {
            if at < pattern.count, pattern[at] == 0x2A {
                star = (at, place)
                at += 1
            } else if at < pattern.count, pattern[at] == lowered(text[place]) {
                at += 1
                place += 1
            } else if let last = star {
                star = (last.at, last.place + 1)
                (at, place) = (last.at + 1, last.place + 1)
            } else {
                return false
            }
        }
        return pattern[at...].allSatisfy { $0 == 0x2A }
    }
}

extension GoalReader {
    /// The field that a key names: by the team's dialect, else by the table.
    func fieldName(_ key: ArraySlice<UInt8>) -> FieldName? {
        if let dialect = options.dialect, let name = dialect.field(named: key) { return name }
        return FieldTable.field(named: key)
    }
}
