/// Which versions a configuration asks for: `>=0.2, <1`; a bare `0.2` is every 0.2.x.
struct VersionRequirement: Sendable {
    private var conditions: [(sign: String, version: [Int])] = []

    /// Reads conditions with commas between; nil where one is none.
    init?(_ text: String) {
        for part in text.split(separator: ",") {
            let words = part.drop { $0 == " " }
            let sign = words.prefix { "<>=!~^".contains($0) }
            guard let version = VersionRequirement.numbers(words.dropFirst(sign.count).filter { $0 != " " }),
                ["", "=", "==", "!=", ">", ">=", "<", "<="].contains(String(sign))
            else { return nil }
            conditions.append((String(sign), version))
        }
        if conditions.isEmpty { return nil }
    }

    /// Whether `version` fulfils all conditions.
    func allows(_ version: String) -> Bool {
        guard let own = VersionRequirement.numbers(version.prefix { $0 != "-" && $0 != "+" }) else { return false }
        return conditions.allSatisfy { condition in
            let order = VersionRequirement.order(own, condition.version)
            return switch condition.sign {
            case ">": order > 0
            case ">=": order >= 0
            case "<": order < 0
            case "<=": order <= 0
            case "!=": !own.starts(with: condition.version)
            default: own.starts(with: condition.version)
            }
        }
    }

    private static func numbers(_ text: some StringProtocol) -> [Int]? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
        let numbers = parts.compactMap { $0 }
        return numbers.isEmpty || numbers.count != parts.count ? nil : numbers
    }

    private static func order(_ left: [Int], _ right: [Int]) -> Int {
        for index in 0..<max(left.count, right.count) {
            let (a, b) = (index < left.count ? left[index] : 0, index < right.count ? right[index] : 0)
            if a != b { return a - b }
        }
        return 0
    }
}
