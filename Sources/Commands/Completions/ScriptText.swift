extension String {
    /// Puts `value` where `mark` stands first; the marks of the templates are words that nothing else in them contains.
    mutating func replaceFirst(_ mark: String, by value: String) {
        guard let range = firstRange(of: mark) else { return }
        replaceSubrange(range, with: value)
    }

    /// Itself with a backslash before each of `characters`.
    func escaping(_ characters: String) -> String {
        var result = ""
        for character in self {
            if characters.contains(character) { result.append("\\") }
            result.append(character)
        }
        return result
    }
}
