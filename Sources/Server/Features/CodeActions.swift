import Reporting
import Diagnostics
import Rules
import Source
import Summaries

/// What a code action does.
enum ActionKind: String, CaseIterable {
    case mend = "quickfix"
    case rewrite = "refactor.rewrite"
    case mendAll = "source.fixAll.goallint"
}

/// The command that selects the reason of a suppression which was just written.
let selectReason = "goallint.selectReason"

extension LanguageServer {
    /// What can be done at a range: mend what is found there, write the SMART sentence, ignore it, mend all.
    mutating func codeActions(_ params: Params) throws(ResponseError) -> JSON {
        let document = try document(params)
        let wanted = document.bytes(of: try params.range("range"), client.encoding)
        let only = params.json["context"]?["only"]?.array?.compactMap(\.string)
        /// Whether the client asks for a kind: by its name, by one above it, or for all.
        func wants(_ kind: ActionKind) -> Bool {
            only?.contains { $0.isEmpty || kind.rawValue == $0 || kind.rawValue.hasPrefix($0 + ".") } ?? true
        }
        guard client.takesCodeActions, let checked = check(document.uri, details: true),
            let settings = checked.settings,
            checked.report.verdict != .passedOver, checked.report.source.bytes == document.bytes
        else { return [] }
        let found = checked.report.diagnostics.filter {
            $0.range.start <= wanted.end && wanted.start <= $0.range.end
        }
        var writer = DiagnosticWriter(checked, of: document, client)
        let shown = found.map { writer.json($0) }
        var actions: [JSON] = []
        if wants(.mend) {
            for (finding, diagnostic) in zip(found, shown) {
                guard let fix = finding.fix, !fix.edits.isEmpty else { continue }
                actions.append(
                    action(
                        title(of: fix, for: finding, checked, document), .mend, fix.edits, of: document,
                        [diagnostic], isPreferred: fix.applicability == .safe))
            }
        }
        if wants(.rewrite), let action = rewriting(document, checked, found, at: wanted.start) {
            actions.append(action)
        }
        // Each comment is tried on the whole text: of a selection with a great many findings in a long one none is offered.
        if wants(.mend), found.count <= max(1, 4_000_000 / max(1, document.bytes.count)) {
            for (finding, diagnostic) in zip(found, shown) {
                if let action = ignoring(finding, diagnostic, document, checked, settings) { actions.append(action) }
            }
        }
        if wants(.mendAll) {
            let fixed = fix(
                document.bytes, path: checked.report.path, settings: settings, includesUnsafe: options.fixesUnsafely,
                repo: given(document, checked, settings))
            if !fixed.edits.isEmpty {
                let title = Texts("Mend all that can be mended", "Åtgärda allt som går att åtgärda")
                actions.append(action(title[locale(checked)], .mendAll, fixed.edits, of: document, []))
            }
        }
        return .array(actions)
    }

    func action(
        _ title: String, _ kind: ActionKind, _ edits: [Edit], of document: OpenDocument, _ diagnostics: [JSON],
        isPreferred: Bool = false, command: JSON? = nil
    ) -> JSON {
        var members: [(name: String, value: JSON)] = [
            ("title", .string(title)), ("kind", .string(kind.rawValue)), ("edit", workspaceEdit(edits, of: document)),
        ]
        if !diagnostics.isEmpty { members.append(("diagnostics", .array(diagnostics))) }
        if isPreferred { members.append(("isPreferred", true)) }
        if let command { members.append(("command", command)) }
        return .object(members)
    }

    /// The language in which a document is spoken of.
    func locale(_ checked: Checked) -> Locale {
        checked.context.locale ?? checked.report.diagnostics.first?.locale ?? .english
    }

    /// What a fix does, in words.
    private func title(
        of fix: Fix, for finding: Diagnostic, _ checked: Checked, _ document: OpenDocument
    ) -> String {
        let locale = checked.context.locale ?? finding.locale
        if checked.context.rules[finding.rule.index].name == "not-canonical" { return ActionTitle.rewrite[locale] }
        return ActionTitle.of(fix, in: document.bytes, locale)
    }

    /// Writes the sentence of the goal at a place, where no finding offers that.
    private mutating func rewriting(
        _ document: OpenDocument, _ checked: Checked, _ found: [Diagnostic], at offset: Int
    ) -> JSON? {
        guard let outline = outline(document.uri), let index = outline.goal(at: offset),
            index < checked.report.goals.count
        else { return nil }
        let isOffered = found.contains {
            $0.goal == index && $0.fix != nil && checked.context.rules[$0.rule.index].name == "not-canonical"
        }
        let goal = checked.report.goals[index]
        guard !isOffered, let sentence = goal.sentence, sentence != goal.text else { return nil }
        let edits = sentences(of: document).filter { outline.goal(at: $0.range.start) == index }
        guard !edits.isEmpty else { return nil }
        let locale = checked.context.locale ?? (goal.language == "sv" ? .swedish : .english)
        return action(ActionTitle.rewrite[locale], .rewrite, edits, of: document, [])
    }

    /// Silences a finding as `goallint suppress` does; the reason is the user's to write.
    private func ignoring(
        _ finding: Diagnostic, _ diagnostic: JSON, _ document: OpenDocument, _ checked: Checked,
        _ settings: LintSettings
    ) -> JSON? {
        // Where a reason is a duty, none is made up: the linter goes on asking for it.
        let reason = settings.team.requiresReason ? "" : "…"
        let result = suppress([finding], of: checked.report, document.bytes, settings, reason: reason)
        guard let edit = result.edits.first, result.left.isEmpty else { return nil }
        let locale = checked.context.locale ?? finding.locale
        let title = ActionTitle.ignore[locale] + " (\(checked.context.rules[finding.rule.index].name))"
        return action(
            title, .mend, result.edits, of: document, [diagnostic],
            command: client.showsDocuments ? selection(of: reason, behind: edit, in: document) : nil)
    }
}
