import Goals

/// Regular expressions (of JSON Schema, so ECMA-262) for names in every spelling that goallint reads.
enum NamePattern {
    /// An expression for any of `names` (in kebab case), but for those that `properties` list as they stand.
    static func anySpelling(of names: [String], except listed: [String]) -> String {
        let exact = listed.map(escaped).joined(separator: "|")
        let ahead = exact.isEmpty ? "" : "(?!(?:\(exact))$)"
        return "^\(ahead)(?:\(names.map(spelling).joined(separator: "|")))$"
    }

    /// An expression for one name: any case, hyphens as other signs or none, accents as one letter, two, or left out.
    static func spelling(_ name: String) -> String {
        var result = ""
        for scalar in name.unicodeScalars {
            switch scalar {
            case "-", " ": result += "[-_ ./]*"
            case "a"..."z": result += "[\(scalar)\(upper(scalar))]"
            case "à"..."þ":
                let base = base(of: scalar)
                result += "(?:[\(scalar)\(upper(scalar))]|[\(base)\(upper(base))][\u{300}-\u{36F}]?)"
            default: result += escaped(String(scalar))
            }
        }
        return result
    }

    private static func upper(_ scalar: Unicode.Scalar) -> String { scalar.properties.uppercaseMapping }

    /// The letter without its accent.
    private static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "à"..."æ": "a"
        case "ç": "c"
        case "è"..."ë": "e"
        case "ì"..."ï": "i"
        case "ñ": "n"
        case "ò"..."ö", "ø": "o"
        case "ù"..."ü": "u"
        case "ý": "y"
        default: scalar
        }
    }

    /// A text in which no sign means anything but itself.
    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            if "\\^$.|?*+()[]{}/".contains(character) { result += "\\" }
            result.append(character)
        }
        return result
    }
}
