/// What is wrong with a configuration, and where.
public struct ConfigProblem: Error, Sendable, Hashable {
    /// The file.
    public var path: String
    /// The line and the column, both from 1; 0 where the file as a whole is meant.
    public var line, column: Int
    /// What is wrong, and a guess of what was meant.
    public var message: String

    /// The problem as a line of text, without a line feed.
    public var text: String {
        line > 0 ? "\(path):\(line):\(column): error: \(message)" : "\(path): error: \(message)"
    }
}
