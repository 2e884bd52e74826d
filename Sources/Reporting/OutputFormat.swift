import Diagnostics
import Source
public import Summaries

/// A way to write findings: what stands first, what each file gives, and what stands last.
///
/// A format only fills a buffer. The pieces of a file are made by the worker that linted it, and joined in order of path.
///
/// A class, though nothing of it changes: each file refers to it.
public final class OutputFormat: Sendable {
    /// Its name on the command line.
    public let name: String
    /// What it is for, in one line.
    public let summary: String
    /// What it counts columns in; nil: what the user asks for.
    let unit: ColumnUnit?
    /// Whether it names the goals of findings, so that reports must list them.
    public let namesGoals: Bool
    /// Whether it writes fixes, so that they must be made.
    public let writesFixes: Bool
    /// What stands between two pieces.
    public let separator: String
    /// What stands before the first piece.
    let header: @Sendable (inout [UInt8], ReportContext) -> Void
    /// What a part of a file's findings gives.
    ///
    /// A file with no finding gives one empty part.
    let piece: @Sendable (inout [UInt8], inout Part) -> Void
    /// What stands behind the last piece.
    let footer: @Sendable (inout [UInt8], RunTotals, ReportContext) -> Void

    init(
        _ name: String, _ summary: String, unit: ColumnUnit? = nil, namesGoals: Bool = false, writesFixes: Bool = false,
        separator: String = "",
        header: @escaping @Sendable (inout [UInt8], ReportContext) -> Void = { _, _ in },
        piece: @escaping @Sendable (inout [UInt8], inout Part) -> Void,
        footer: @escaping @Sendable (inout [UInt8], RunTotals, ReportContext) -> Void = { _, _, _ in }
    ) {
        self.name = name
        self.summary = summary
        self.unit = unit
        self.namesGoals = namesGoals
        self.writesFixes = writesFixes
        self.separator = separator
        self.header = header
        self.piece = piece
        self.footer = footer
    }

    /// Some of the findings of one file: a few hundred, and the next ones afterwards.
    struct Part {
        let report: FileReport
        let context: ReportContext
        /// Which findings these are.
        var range = 0..<0
        var cursor: LineCursor
        var fingerprints = Fingerprints()
        /// The path as it is shown to people.
        let safePath: [UInt8]

        /// The line and the column of a byte, both from 1.
        mutating func position(at offset: Int) -> Position { cursor.position(at: offset, in: report.source) }

        /// The line and the column behind the last byte of a finding.
        func endPosition(of diagnostic: Diagnostic) -> Position {
            var ahead = cursor
            return ahead.position(at: diagnostic.range.end, in: report.source)
        }

        /// The findings of this part.
        var diagnostics: ArraySlice<Diagnostic> { report.diagnostics[range] }
        /// Whether this part is the file's first, and its last.
        var isFirst: Bool { range.lowerBound == 0 }
        var isLast: Bool { range.upperBound == report.diagnostics.count }
    }

    /// Adds what stands before the first piece.
    public func begin(_ context: ReportContext, into buffer: inout [UInt8]) { header(&buffer, context) }

    /// Adds what stands behind the last piece.
    public func end(_ totals: RunTotals, _ context: ReportContext, into buffer: inout [UInt8]) {
        footer(&buffer, totals, context)
    }

    /// The pieces of one file, a few hundred findings each, so that a file with a million of them needs no great buffer.
    public func pieces(of report: FileReport, _ context: ReportContext) -> FilePieces {
        FilePieces(format: self, report: report, context: context)
    }
}

/// What one file gives in one format, piece by piece.
public struct FilePieces: Sendable {
    private let format: OutputFormat
    private var part: OutputFormat.Part
    private var isDone = false

    init(format: OutputFormat, report: FileReport, context: ReportContext) {
        self.format = format
        var path: [UInt8] = []
        path.addSafe(report.path)
        part = OutputFormat.Part(
            report: report, context: context, cursor: LineCursor(unit: format.unit ?? context.columnUnit),
            safePath: path)
    }

    /// Adds the next piece; false where there is none.
    public mutating func addNext(into buffer: inout [UInt8]) -> Bool {
        guard !isDone else { return false }
        if part.range.upperBound > 0, !buffer.isEmpty { buffer.add(format.separator) }
        let next = part.range.upperBound
        part.range = next..<min(next + 512, part.report.diagnostics.count)
        format.piece(&buffer, &part)
        isDone = part.isLast
        return true
    }
}
