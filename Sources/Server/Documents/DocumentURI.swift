import Workspace

/// Addresses of files (RFC 3986, RFC 8089).
enum DocumentURI {
    /// The file that an address names; nil where it names none of this machine.
    static func path(of uri: String) -> Path? {
        let bytes = Array(uri.utf8)
        guard bytes.count > 7, uri.lowercased().hasPrefix("file://") else { return nil }
        guard let slash = bytes[7...].firstIndex(of: UInt8(ascii: "/")) else { return nil }
        let host = String(decoding: bytes[7..<slash], as: UTF8.self).lowercased()
        guard host.isEmpty || host == "localhost" else { return nil }
        var path: [UInt8] = []
        var place = slash
        while place < bytes.count {
            let byte = bytes[place]
            // A query or a fragment is no part of the file's name.
            if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { break }
            if byte == UInt8(ascii: "%"), place + 2 < bytes.count, let high = digit(bytes[place + 1]),
                let low = digit(bytes[place + 2])
            {
                path.append(high << 4 | low)
                place += 3
            } else {
                path.append(byte)
                place += 1
            }
        }
        guard !path.contains(0) else { return nil }
        return Path(bytes: path).tidied
    }

    /// The address of a file.
    static func uri(of path: Path) -> String {
        var text: [UInt8] = Array("file://".utf8)
        for byte in path.bytes {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 48...57,
                UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
                text.append(byte)
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                text += Array((digits.utf8.count == 1 ? "%0" : "%").utf8) + Array(digits.utf8)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 48...57: byte - 48
        case 65...70, 97...102: (byte | 0x20) - 87
        default: nil
        }
    }
}
