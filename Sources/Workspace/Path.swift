/// The path of a file or a folder, as the bytes that the system knows it by: a name need not be valid UTF-8.
public struct Path: Hashable, Sendable {
    /// The bytes, without a zero at the end.
    public var bytes: [UInt8]

    /// The path of these bytes.
    public init(bytes: [UInt8]) { self.bytes = bytes }
    /// The path that `text` is.
    public init(_ text: String) { bytes = Array(text.utf8) }

    /// The path to show; what is no UTF-8 in it is replaced.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The path of `name` in this folder; the empty path is the current folder.
    public func appending(_ name: some Collection<UInt8>) -> Path {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 1 + name.count)
        result += bytes
        if let last = bytes.last, last != UInt8(ascii: "/") { result.append(UInt8(ascii: "/")) }
        result.append(contentsOf: name)
        return Path(bytes: result)
    }

    /// The path of `name` in this folder.
    public func appending(_ name: String) -> Path { appending(name.utf8) }

    /// The folder that holds it: empty for a bare name.
    public var folder: Path {
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return Path(bytes: []) }
        return Path(bytes: Array(bytes[..<max(slash, 1)]))
    }

    /// The last of its names.
    public var name: ArraySlice<UInt8> {
        guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return bytes[...] }
        return bytes[(slash + 1)...]
    }

    /// Whether it begins at the root.
    public var isAbsolute: Bool { bytes.first == UInt8(ascii: "/") }

    /// Whether it has no empty name, and none that may be the current folder.
    private var isTidy: Bool {
        guard let last = bytes.last, last != UInt8(ascii: "/") else { return false }
        var isAtStart = true
        for byte in bytes.dropFirst(isAbsolute ? 1 : 0) {
            if isAtStart, byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") { return false }
            isAtStart = byte == UInt8(ascii: "/")
        }
        return true
    }

    /// The same path without `./`, doubled slashes and a slash at the end; the current folder becomes the empty path.
    public var tidied: Path {
        if isTidy { return self }
        let parts = bytes.split(separator: UInt8(ascii: "/")).filter {
            !($0.count == 1 && $0.first == UInt8(ascii: "."))
        }
        var result: [UInt8] = isAbsolute ? [UInt8(ascii: "/")] : []
        for (index, part) in parts.enumerated() {
            if index > 0 { result.append(UInt8(ascii: "/")) }
            result.append(contentsOf: part)
        }
        return Path(bytes: result)
    }
}
