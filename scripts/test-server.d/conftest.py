"""A server, and a client with the capabilities of an editor."""
import asyncio
import os
import random
import subprocess

import pytest
import pytest_asyncio
from lsprotocol import types
from pygls.protocol import default_converter
from pytest_lsp import LanguageClient, client_capabilities
from pytest_lsp.client import DEFAULT_CLIENT_FEATURES, register_lsp_features

from text import GOALLINT, TODAY


def pytest_report_header():
    return f"seed: {SEED}"


SEED = int(os.environ.get("GOALLINT_SERVER_SEED") or random.SystemRandom().randrange(1 << 32))


@pytest.fixture
def dice(request):
    """Random numbers that are the same for the same seed and test."""
    return random.Random(f"{SEED} {request.node.name}")


@pytest.fixture
def repo(tmp_path):
    """A git repo with goals that others support and an unusual line length."""
    folder = tmp_path.resolve() / "mål & planer"
    folder.mkdir()
    subprocess.run(["git", "init", "--quiet", folder], check=True)
    (folder / "company.yaml").write_text(
        "goals:\n  - id: growth\n    goal: By 31 December 2027, we will have opened 3 shops.\n    time-bound: 2027-12-31\n",
        encoding="utf-8")
    (folder / ".editorconfig").write_text("[*.yaml]\nmax_line_length = 90\n")
    return folder


class Session:
    """An editor with one document open."""

    def __init__(self, client, path, encoding):
        self.client, self.path, self.encoding = client, path, encoding
        self.uri, self.version, self.text = path.as_uri(), 0, ""

    async def open(self, text):
        self.version, self.text = self.version + 1, text
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(
            types.TextDocumentItem(uri=self.uri, language_id="yaml", version=self.version, text=text)))
        return await self.published()

    def change(self, *changes):
        """Sends changes: (start, end, new text) in code points of the text as it is when each is made."""
        sent = []
        for start, end, new in changes:
            if start is None:
                sent.append(types.TextDocumentContentChangeWholeDocument(text=new))
                self.text = new
                continue
            sent.append(types.TextDocumentContentChangePartial(range=self.range(start, end), text=new))
            self.text = self.text[:start] + new + self.text[end:]
        self.version += 1
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(
            text_document=types.VersionedTextDocumentIdentifier(uri=self.uri, version=self.version), content_changes=sent))

    async def published(self):
        """The diagnostics of the document as it is now."""
        while True:
            params = await self.client.published.get()
            if params.uri == self.uri and params.version == self.version:
                return params.diagnostics

    def range(self, start, end):
        from text import position

        return types.Range(
            start=types.Position(*position(self.text, start, self.encoding)),
            end=types.Position(*position(self.text, end, self.encoding)))

    @property
    def document(self):
        return types.TextDocumentIdentifier(uri=self.uri)


def make_client():
    """A client that keeps all diagnostics in the order in which they come, none lost."""
    client = LanguageClient(converter_factory=default_converter)
    client.published = asyncio.Queue()

    def keep(client: LanguageClient, params: types.PublishDiagnosticsParams):
        client.diagnostics[params.uri] = params.diagnostics
        client.published.put_nowait(params)

    def register(client: LanguageClient, params: types.RegistrationParams):
        pass

    register_lsp_features(client, {
        **DEFAULT_CLIENT_FEATURES,
        types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS: keep,
        types.CLIENT_REGISTER_CAPABILITY: register,
    })
    return client


async def connect(encodings, *, editor="visual-studio-code", pulls=False, options=None, arguments=()):
    """A client that is connected with a new server; what the server answered."""
    client = make_client()
    await client.start_io(GOALLINT, "server", "--today", TODAY, *arguments)
    capabilities = client_capabilities(editor)
    capabilities.general = capabilities.general or types.GeneralClientCapabilities()
    capabilities.general.position_encodings = [types.PositionEncodingKind(one) for one in encodings]
    capabilities.text_document.publish_diagnostics.version_support = True
    # The library takes an action with a command for a bare command.
    if capabilities.window:
        capabilities.window.show_document = None
    capabilities.text_document.diagnostic = types.DiagnosticClientCapabilities() if pulls else None
    answer = await client.initialize_session(types.InitializeParams(
        capabilities=capabilities, process_id=os.getpid(), initialization_options=options, workspace_folders=None))
    return client, answer


@pytest_asyncio.fixture
async def session(request, repo):
    """A session in the encoding that the test names; the server ends with it, as it should."""
    encoding = getattr(request, "param", "utf-16")
    client, answer = await connect([encoding])
    assert answer.capabilities.position_encoding == encoding
    yield Session(client, repo / "goals.yaml", encoding)
    server = client._server
    await client.shutdown_session()
    await server.wait()
    assert server.returncode == 0
