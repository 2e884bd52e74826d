import Workspace

extension LanguageServer {
    /// The first message: who the client is and what it can do; the answer says what the server can do.
    mutating func initialize(_ params: Params) throws(ResponseError) -> JSON {
        guard stage == .new else { throw .invalidRequest("initialize comes once") }
        guard case .object = params.json else { throw .invalidParams("params is no object") }
        client = ClientAbilities(params.json)
        parent = params.json["processId"]?.integer.flatMap { WatchedProcess($0) }
        if let settings = params.json["initializationOptions"] { take(settings: settings) }
        stage = .initialized
        return [
            "capabilities": capabilities,
            "serverInfo": ["name": "goallint", "version": .string(version)],
        ]
    }

    private var capabilities: JSON {
        [
            "positionEncoding": .string(client.encoding.rawValue),
            "textDocumentSync": ["openClose": true, "change": 2, "save": ["includeText": false]],
            "diagnosticProvider": [
                "identifier": "goallint", "interFileDependencies": true, "workspaceDiagnostics": false,
            ],
            "codeActionProvider": ["codeActionKinds": .array(ActionKind.allCases.map { .string($0.rawValue) })],
            "executeCommandProvider": ["commands": [.string(selectReason)]],
            "documentFormattingProvider": true,
            "documentRangeFormattingProvider": true,
            "hoverProvider": true,
            "completionProvider": ["triggerCharacters": [" "]],
            "documentSymbolProvider": true,
            "definitionProvider": true,
        ]
    }

    /// The client is ready for requests.
    mutating func didInitialize() {
        if client.watchesFiles {
            let watchers = ["**/*.yaml", "**/*.yml", "**/.gitignore", "**/.editorconfig"].map { pattern in
                JSON.object([("globPattern", .string(pattern))])
            }
            let registration: JSON = [
                "id": "goallint-files", "method": "workspace/didChangeWatchedFiles",
                "registerOptions": ["watchers": .array(watchers)],
            ]
            ask(.other, "client/registerCapability", ["registrations": [registration]])
        }
        if client.givesConfiguration { askForSettings() }
    }

    private mutating func askForSettings() {
        ask(.settings, "workspace/configuration", ["items": [["section": "goallint"]]])
    }

    // MARK: Settings

    /// The client's settings changed: it says them, or has to be asked for them.
    mutating func didChangeConfiguration(_ params: Params) {
        if client.givesConfiguration {
            askForSettings()
        } else if let settings = params.json["settings"] {
            take(settings: settings)
        }
    }

    /// Takes the settings of the client, by the names of flags in kebab or camel case, in an object of their own or under
    /// `goallint`.
    mutating func take(settings: JSON) {
        let own = settings["goallint"] ?? settings
        guard case .object(let members) = own else { return }
        var given: [(name: String, values: [String])] = []
        for member in members {
            let name = member.name.reduce(into: "") { $0 += $1.isUppercase ? "-" + $1.lowercased() : String($1) }
            switch member.value {
            case .string(let text): if !text.isEmpty { given.append((name, [text])) }
            case .bool(let isOn): if isOn { given.append((name, [])) }
            case .array(let items):
                let texts = items.compactMap(\.string)
                if !texts.isEmpty { given.append((name, texts)) }
            case .integer(let number): given.append((name, ["\(number)"]))
            case .null, .number, .object, .written: break
            }
        }
        let (options, problems) = readSettings(given)
        self.options = options
        for problem in problems { show(problem) }
        for root in repos.keys { repos[root]?.noteChange(of: nil) }
        checkAllAgain()
    }

    /// Shows the client's user what is wrong.
    mutating func show(_ message: String) {
        notify("window/showMessage", ["type": 1, "message": .string("goallint: " + message)])
    }
}
