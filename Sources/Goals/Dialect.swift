import Source

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
        for name in names where matchesWildcard(name.pattern, key, fold: Dialect.lowered) { return name.field }
        return nil
    }

    private static func lowered(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }
}

extension GoalReader {
    /// The field that a key names: by the team's dialect, else by the table.
    @inline(__always)
    func fieldName(_ key: ArraySlice<UInt8>) -> FieldName? {
        if let dialect = options.dialect, let name = dialect.field(named: key) { return name }
        return FieldTable.field(named: key)
    }
}
