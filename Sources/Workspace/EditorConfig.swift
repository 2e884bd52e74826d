/// What `.editorconfig` files say of the length of lines (editorconfig.org, specification 0.17).
public struct EditorConfig: Sendable {
    private struct File: Sendable {
        var isRoot = false
        var sections: [(glob: Glob, isForNames: Bool, maxLineLength: Int?)] = []
    }

    /// The files by the folder that holds them; a folder without one is remembered too.
    private var files: [Path: File] = [:]

    /// Nothing read yet.
    public init() {}

    /// The `max_line_length` for the file at `path`, in columns; nil where none is set or it is `off`.
    public mutating func maxLineLength(for path: Path) -> Int? {
        guard let folder = realPath(of: path.folder) else { return nil }
        var folders = [folder]
        while let last = folders.last, !file(in: last).isRoot, last.bytes.count > 1 { folders.append(last.folder) }
        var length: Int?
        let absolute = folder.appending(path.name)
        for folder in folders.reversed() {
            let below = absolute.bytes[(folder.bytes.count == 1 ? 1 : folder.bytes.count + 1)...]
            for section in file(in: folder).sections {
                if section.glob.matches(section.isForNames ? path.name : below) { length = section.maxLineLength }
            }
        }
        return length
    }

    private mutating func file(in folder: Path) -> File {
        if let known = files[folder] { return known }
        let file = (try? readFile(folder.appending(".editorconfig"))).map { EditorConfig.read($0.bytes) } ?? File()
        files[folder] = file
        return file
    }

    private static func read(_ bytes: [UInt8]) -> File {
        var file = File()
        var section: (glob: Glob, isForNames: Bool)?
        var isInPreamble = true
        for line in bytes.split(whereSeparator: { $0 == 10 || $0 == 13 }) {
            let line = trimmed(line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line)
            guard let first = line.first, first != UInt8(ascii: "#"), first != UInt8(ascii: ";") else { continue }
            if first == UInt8(ascii: "["), line.last == UInt8(ascii: "]") {
                isInPreamble = false
                var pattern = line.dropFirst().dropLast()
                let isForNames = !pattern.contains(UInt8(ascii: "/"))
                if pattern.first == UInt8(ascii: "/") { pattern = pattern.dropFirst() }
                section = (Glob(Array(pattern), .editorConfig), isForNames)
                continue
            }
            guard let equals = line.firstIndex(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") }) else {
                continue
            }
            let key = String(decoding: trimmed(line[..<equals]), as: UTF8.self).lowercased()
            let value = String(decoding: trimmed(line[(equals + 1)...]), as: UTF8.self).lowercased()
            if isInPreamble {
                if key == "root" { file.isRoot = value == "true" }
            } else if key == "max_line_length", let section {
                let length = Int(value).flatMap { $0 > 0 ? $0 : nil }
                if length != nil || value == "off" || value == "unset" {
                    file.sections.append((section.glob, section.isForNames, length))
                }
            }
        }
        return file
    }

    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text
        while let first = text.first, first == 32 || first == 9 { text = text.dropFirst() }
        while let last = text.last, last == 32 || last == 9 { text = text.dropLast() }
        return text
    }
}
