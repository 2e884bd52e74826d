import Languages
import Source
import Summaries
import Workspace

/// A document that the client has open: its text is the client's, whatever the disk says.
struct OpenDocument {
    /// Its address as the client writes it.
    let uri: String
    /// The file that it is; nil for one that is on no disk yet.
    let path: Path?
    /// The file's absolute path, by which the repo knows it.
    let file: Path?
    /// The client's number of this state.
    private(set) var version: Int?
    /// The text as UTF-8.
    private(set) var bytes: [UInt8]
    private(set) var lines: LineIndex
    /// Its texts that were read before: all but one are the same after a keystroke.
    let memory = ReadingMemory()
    /// What was found out about the text, until it changes.
    var findings: Checked?
    /// What was found out with fixes and summaries.
    var details: Checked?
    /// Where its goals stand.
    var outline: Outline?
    /// What the text says to the rest of the repo, where it was not checked since it changed.
    var facts: FileFacts?
    /// What it said to the rest of the repo when it was checked last.
    var toldFacts: FileFacts?

    init(uri: String, version: Int?, text: String) {
        self.uri = uri
        self.version = version
        path = DocumentURI.path(of: uri)
        file = path.map { absolutePath(of: $0) }
        bytes = Array(text.utf8)
        lines = LineIndex(bytes)
    }

    /// The text in which ranges lie.
    var source: SourceText { SourceText(bytes) }

    /// The byte at a position.
    func offset(of position: TextPosition, _ encoding: PositionEncoding) -> Int {
        lines.offset(of: position, in: bytes, encoding)
    }

    /// The bytes of a range; one that is given backwards is turned.
    func bytes(of range: TextRange, _ encoding: PositionEncoding) -> ByteRange {
        let (start, end) = (offset(of: range.start, encoding), offset(of: range.end, encoding))
        return ByteRange(min(start, end), max(start, end))
    }

    /// Puts `text` in the place of a range, or of the whole text.
    mutating func change(_ range: TextRange?, to text: String, _ encoding: PositionEncoding) {
        guard let range else {
            bytes = Array(text.utf8)
            lines = LineIndex(bytes)
            return
        }
        let old = bytes(of: range, encoding)
        bytes.replaceSubrange(old.start..<old.end, with: text.utf8)
        lines.follow(old, count: text.utf8.count, in: bytes)
    }

    /// The client's text is another one now.
    mutating func finishChange(version: Int?) {
        self.version = version
        facts = nil
        forget()
    }

    /// Nothing is known of the text any more.
    mutating func forget() {
        findings = nil
        details = nil
        outline = nil
    }
}
