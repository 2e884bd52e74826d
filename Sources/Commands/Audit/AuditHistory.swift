import Goals
import Reporting
import Rules
import Summaries
import Workspace

/// How the goals of a repo came to be as they are: an audit of each of a few of its revisions, as it would have been on its day.
///
/// The configuration is today's, so that what changes are the goals and not what is asked of them.
struct AuditHistory: Sendable {
    private let options: Options
    private let work: Work
    private let context: ReportContext
    /// How many revisions are looked at, at most.
    private static let mostPoints = 12

    init(_ options: Options, _ work: Work, _ context: ReportContext) {
        self.options = options
        self.work = work
        self.context = context
    }

    /// The points of the trend, the oldest first, and the audit now as the last.
    func trend(since start: String, now: AuditReport) throws(FileError) -> [TrendPoint] {
        var folders: [(folder: Path, file: Path?)] = []
        for argument in options.arguments.isEmpty ? [Path(".")] : options.arguments {
            let tidy = argument.tidied
            if (try? kind(of: argument)) == .folder {
                folders.append((tidy, nil))
            } else {
                folders.append((tidy.folder, tidy))
            }
        }
        guard let first = folders.first else { return [] }
        let revisions = AuditHistory.spread(try GitHistory(first.folder).revisions(since: start))
        var points: [TrendPoint] = []
        var before: AuditReport?
        for revision in revisions {
            let report = try report(revision, folders)
            add(report, day: revision.day, revision: revision.hash, after: before, to: &points)
            before = report
        }
        add(now, day: now.audit.todayText, revision: "", after: before, to: &points)
        return points
    }

    private func add(
        _ report: AuditReport, day: String, revision: String, after before: AuditReport?, to points: inout [TrendPoint]
    ) {
        var point = TrendPoint(report.audit, day: day, revision: revision)
        if let before {
            let change = AuditComparison(
                before: before.audit, now: report.audit, keysBefore: { before.keys(ofFile: $0) },
                keysNow: { report.keys(ofFile: $0) })
            point.new = change.new.reduce(0, +)
            point.resolved = change.resolved.reduce(0, +)
        }
        points.append(point)
    }

    /// The last revision of each day, and of too many days the first, the last and some between, evenly.
    static func spread(_ revisions: [GitHistory.Revision]) -> [GitHistory.Revision] {
        var days: [GitHistory.Revision] = []
        for revision in revisions {
            // The first is where the trend begins, whatever else came on its day.
            if days.count > 1, days.last?.day == revision.day { days.removeLast() }
            days.append(revision)
        }
        guard days.count > mostPoints else { return days }
        return (0..<mostPoints).map { days[$0 * (days.count - 1) / (mostPoints - 1)] }
    }

    /// The audit of a revision.
    private func report(_ revision: GitHistory.Revision, _ folders: [(folder: Path, file: Path?)]) throws(FileError)
        -> AuditReport
    {
        var paths = PathList()
        var blobs: [Path: String] = [:]
        for (folder, file) in folders {
            for entry in try GitHistory(folder).files(in: revision) where file == nil || entry.path == file {
                if blobs.updateValue(entry.blob, forKey: entry.path) == nil { paths.append(entry.path, isNamed: false) }
            }
        }
        paths.sort()
        var plan = ConfigPlan(paths, work.request)
        plan.dropExcluded(from: &paths)
        let needed = (0..<paths.count).compactMap { blobs[paths[$0]] }
        let contents = try GitHistory(folders[0].folder).contents(of: Array(Set(needed)).sorted())
        let day = CalendarDay(isoDay: revision.day)
        let reading = AuditReading()
        let files = paths
        let queue = WorkQueue(count: files.count)
        let settingsPlan = plan
        let hashes = blobs
        let progress = Progress(options, label: revision.day + ": ", total: files.count)
        defer { progress.finish() }
        onThreads(options.threads(forFiles: files.count)) { _ in
            while let number = queue.next() {
                let path = files[number]
                guard var settings = settingsPlan.settings(number)?.lint, let hash = hashes[path],
                    let bytes = contents[hash]
                else { continue }
                if let day { settings.today = day }
                progress.step(goals: reading.add(bytes, path: path.text, settings, context, isNamed: false))
            }
        }
        var dated = options
        dated.today = day ?? options.today
        return AuditReport(reading.audit(dated), context) { [store = reading.store] in store.line(at: $0) }
    }
}
