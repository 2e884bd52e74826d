/// What a client says that it can do, as far as it matters here.
struct ClientAbilities {
    /// What the characters of positions count.
    var encoding = PositionEncoding.utf16
    /// It asks for diagnostics itself, so that none are sent unasked.
    var pullsDiagnostics = false
    /// It can be told to ask for diagnostics again.
    var refreshesDiagnostics = false
    /// It takes the version of the document with diagnostics, and the address of a rule's page.
    var takesVersion = false, takesCodeDescription = false
    /// It knows code actions, and not commands alone.
    var takesCodeActions = false
    /// It takes edits of one version of a document.
    var takesDocumentChanges = false
    /// It shows Markdown when something is pointed at.
    var showsMarkdown = false
    /// It takes symbols in a tree.
    var takesSymbolTree = false
    /// It watches files for a server that asks for it.
    var watchesFiles = false
    /// It can be asked for its settings.
    var givesConfiguration = false
    /// It shows a place of a document when asked to.
    var showsDocuments = false

    init() {}

    /// The abilities that the parameters of `initialize` tell.
    init(_ params: JSON) {
        let all = params["capabilities"] ?? .null
        let text = all["textDocument"] ?? .null
        let workspace = all["workspace"] ?? .null
        func can(_ json: JSON?, _ path: String...) -> Bool {
            var json = json
            for name in path { json = json?[name] }
            return json?.bool ?? false
        }
        // Where a client names none, it counts in UTF-16 (LSP 3.17, position encodings).
        let offered = all["general"]?["positionEncodings"]?.array ?? []
        encoding = offered.compactMap { $0.string.flatMap(PositionEncoding.init(rawValue:)) }.first ?? .utf16
        if let pull = text["diagnostic"], case .object = pull { pullsDiagnostics = true }
        refreshesDiagnostics =
            can(workspace, "diagnostics", "refreshSupport") || can(workspace, "diagnostic", "refreshSupport")
        takesVersion = can(text, "publishDiagnostics", "versionSupport")
        takesCodeDescription =
            can(text, "publishDiagnostics", "codeDescriptionSupport")
            || can(text, "diagnostic", "codeDescriptionSupport")
        if let literals = text["codeAction"]?["codeActionLiteralSupport"], case .object = literals {
            takesCodeActions = true
        }
        takesDocumentChanges = can(workspace, "workspaceEdit", "documentChanges")
        showsMarkdown = text["hover"]?["contentFormat"]?.array?.contains { $0.string == "markdown" } ?? false
        takesSymbolTree = can(text, "documentSymbol", "hierarchicalDocumentSymbolSupport")
        watchesFiles = can(workspace, "didChangeWatchedFiles", "dynamicRegistration")
        givesConfiguration = can(workspace, "configuration")
        showsDocuments = can(all["window"], "showDocument", "support")
    }
}
