"""Sessions of the language server that fuzzing starts from: what an editor sends, and what it should not."""
import json
import pathlib

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
REPO = "file:///repo/"
URI = REPO + "goals.yaml"

# What Tests/FuzzTargets/MessagesTarget.swift makes of the bits of the first byte.
LINES, INITIALIZED, PULLS, PIECE = 1, 2, 4, 8

CLIENT = {
    "general": {"positionEncodings": ["utf-32", "utf-16"]},
    "textDocument": {
        "synchronization": {"dynamicRegistration": True, "didSave": True},
        "publishDiagnostics": {"versionSupport": True, "codeDescriptionSupport": True, "dataSupport": True},
        "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix", "source.fixAll"]}},
                       "dataSupport": True, "resolveSupport": {"properties": ["edit"]}},
        "hover": {"contentFormat": ["plaintext", "markdown"]},
        "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
        "definition": {"linkSupport": True},
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
    },
    "workspace": {"workspaceEdit": {"documentChanges": True}, "configuration": True,
                  "didChangeWatchedFiles": {"dynamicRegistration": True}, "diagnostics": {"refreshSupport": True}},
    "window": {"showDocument": {"support": True}},
}


def request(number, method, **params):
    return {"jsonrpc": "2.0", "id": number, "method": method, "params": params}


def notification(method, **params):
    return {"jsonrpc": "2.0", "method": method, "params": params}


def place(line, character):
    return {"line": line, "character": character}


def span(*places):
    return {"start": place(*places[:2]), "end": place(*places[2:])}


def opened(text, uri=URI):
    return notification("textDocument/didOpen", textDocument={"uri": uri, "languageId": "yaml", "version": 1, "text": text})


def changed(version, *changes, uri=URI):
    parts = [{"text": text} if where is None else {"range": span(*where), "text": text} for where, text in changes]
    return notification("textDocument/didChange", textDocument={"uri": uri, "version": version}, contentChanges=parts)


def looked_at(text, line, character, uri=URI):
    """A document that is opened, and all that can be asked of it."""
    document = {"textDocument": {"uri": uri}}
    here = {**document, "position": place(line, character)}
    options = {"tabSize": 2, "insertSpaces": True}
    return [
        opened(text, uri),
        request(1, "textDocument/hover", **here),
        request(2, "textDocument/completion", **here, context={"triggerKind": 1}),
        request(3, "textDocument/definition", **here),
        request(4, "textDocument/documentSymbol", **document),
        request(5, "textDocument/codeAction", **document, range=span(0, 0, line, character), context={"diagnostics": []}),
        request(6, "textDocument/diagnostic", **document, identifier="goallint", previousResultId="x"),
        request(7, "textDocument/formatting", **document, options=options),
        request(8, "textDocument/rangeFormatting", **document, range=span(line, 0, line + 1, 0), options=options),
    ]


GOALS = ("goals:\n  - id: shop\n    supports: growth\n    goal: Try to increase paid seats from 400 to 480\n"
         "    deadline: 31 March 2027\n  - goal: Bli bäst på 🙂 kundservice\r\n    owner: Åsa\n")

TYPING = [
    opened(GOALS),
    changed(2, ((3, 9, 3, 16), ""), ((0, 0, 0, 0), "# å 🙂\n")),
    changed(3, ((6, 12, 6, 19), "Ö"), ((99, 0, 99, 0), "- x"), ((2, 0, 1, 0), "")),
    changed(4, (None, "goals:\n  - Get more visitors\n")),
    changed(5, ((1, 4, 1, 21), "Öka antalet besök med 2 000 senast den 31 december 2026")),
    notification("textDocument/didSave", textDocument={"uri": URI}),
    opened("goals:\n  - id: growth\n    goal: Open 3 shops by 2027-12-31\n", REPO + "company.yaml"),
    changed(2, ((1, 8, 1, 14), "shop"), uri=REPO + "company.yaml"),
    notification("textDocument/didClose", textDocument={"uri": URI}),
    notification("workspace/didChangeWatchedFiles", changes=[{"uri": REPO + "company.yaml", "type": 2}]),
]

LIFE = [
    request(0, "initialize", processId=None, rootUri=REPO, capabilities=CLIENT,
            initializationOptions={"goallint": {"ignore": ["vague"], "noContext": True, "today": "2026-11-24"}}),
    notification("initialized"),
    {"jsonrpc": "2.0", "id": 1, "result": None},
    {"jsonrpc": "2.0", "id": 2, "result": [{"select": "vague,undated", "unsafeFixes": True, "minScore": 3}]},
    notification("workspace/didChangeConfiguration", settings={"goallint": {"severity": "vague=error", "locale": "sv"}}),
    *looked_at(GOALS, 3, 20),
    request(9, "textDocument/hover", textDocument={"uri": URI}, position=place(3, 20)),
    notification("$/cancelRequest", id=9),
    request("ten", "workspace/executeCommand", command="goallint.selectReason", arguments=[URI, span(0, 0, 0, 3)]),
    request(11, "shutdown"),
    notification("exit"),
]

BROKEN = [
    request(1, "initialize"), request(1.5, "shutdown"), request(None, "shutdown"), request(2, "none/such"), [], 7, "x",
    {"jsonrpc": "1.0", "id": 3, "method": "shutdown"}, {"jsonrpc": "2.0", "id": 4}, {"jsonrpc": "2.0", "method": 5},
    notification("textDocument/didChange", textDocument={"uri": "file:///none"}, contentChanges=[]),
    notification("textDocument/didOpen", textDocument={"uri": "untitled:1", "text": 5}),
    opened("- a\n", "file://host/%00%zz/../..//goals.yaml"), opened("- a\n", "untitled:Untitled-1"),
    request(5, "textDocument/hover", textDocument={"uri": "untitled:Untitled-1"}, position=place(-1, 1e30)),
    request(6, "textDocument/hover", textDocument={"uri": "untitled:Untitled-1"}, position=place(2**62, 2**62)),
    request(7, "textDocument/hover", textDocument={"uri": "untitled:Untitled-1"}, position=place(0, 2**63 - 1)),
]

STREAMS = [
    b"Content-Length: 5\r\n\r\n{]abcContent-Length: 2\r\n\r\n{}", b"Content-Length: 2\r\n\r\n\xff\xfe", b"no header at all\r\n\r\n",
    b"Content-Length: 0\r\n\r\n", b"Content-Type: x\r\n\r\n{}", b"Content-Length: -5\r\n\r\n{}", b"content-length:2\n\n{}",
    b"Content-Length: 99999999999999999999\r\n\r\n{}", b"Content-Length: 256000001\r\n\r\n", b"Content-Length: 28\r\n\r\n{]Content-Length: 2\r\n\r\n{}123",
]


def seeds():
    """The inputs of the target `messages`."""
    texts = [GOALS] + [path.read_bytes().decode("utf-8", "replace") for path in sorted((ROOT / "fixtures" / "goals").glob("*.yaml"))]
    sessions = [(0, LIFE), (0, BROKEN), (INITIALIZED, TYPING), (INITIALIZED, BROKEN), (INITIALIZED | PULLS, TYPING)]
    for number, text in enumerate(texts):
        line = min(number, text.count("\n"))
        sessions.append((INITIALIZED | (PULLS if number % 2 else 0), looked_at(text[:6000], line, 4 + number)))
    for way, messages in sessions:
        contents = [json.dumps(message, ensure_ascii=False).encode() for message in messages]
        yield bytes([way | LINES]) + b"\n".join(contents)
        yield bytes([way | PIECE * 11]) + b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(c), c) for c in contents)
    for stream in STREAMS:
        for way in (0, INITIALIZED, INITIALIZED | PIECE):
            yield bytes([way]) + stream


def words():
    """The words of its dictionary."""
    return sorted({
        "Content-Length: ", "\r\n\r\n", '"jsonrpc": "2.0"', '"id": ', '"method": ', '"params": ', '"result": ', "null", "true",
        '"textDocument": {"uri": "%s"}' % URI, '"position": ', '"range": ', '{"line": 0, "character": 0}', '"contentChanges": [',
        '"newText": ', '"settings": {"goallint": {', "\\u00e5", "\\ud83d\\ude42", "\\ud83d", "\\n", "\\r", "1e30", "-1",
        *(f'"{m["method"]}"' for m in LIFE + TYPING + BROKEN if isinstance(m, dict) and isinstance(m.get("method"), str))})
