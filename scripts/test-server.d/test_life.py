"""Broken messages, requests that are taken back, and how the server ends."""
import json
import signal
import subprocess

import pytest
from lsprotocol import types

from text import GOALLINT, TODAY

URI = "file:///nowhere/goals.yaml"


class Raw:
    """A server at whose streams bytes are written and read as they are."""

    def __init__(self, process_id=None):
        self.process = subprocess.Popen(
            [GOALLINT, "server", "--today", TODAY], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.send(id=0, method="initialize", params={"processId": process_id, "rootUri": None, "capabilities": {}})
        assert self.receive()["id"] == 0
        self.send(method="initialized", params={})

    def write(self, data):
        self.process.stdin.write(data)
        self.process.stdin.flush()

    def send(self, **message):
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.write(b"Content-Length: %d\r\n\r\n%s" % (len(content), content))

    def receive(self):
        length = None
        while (line := self.process.stdout.readline()) != b"\r\n":
            assert line, "the server ended"
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        return json.loads(self.process.stdout.read(length))

    def answer(self, id):
        """The answer to a request; what comes unasked is passed over."""
        while (message := self.receive()).get("id") != id:
            assert "method" in message, message
        return message

    def is_alive(self):
        """Whether it still answers."""
        self.send(id="alive", method="textDocument/documentSymbol", params={"textDocument": {"uri": URI}})
        return bool(self.answer("alive"))

    def close(self):
        """Leaves nothing behind."""
        self.process.kill()
        self.process.wait()
        self.process.stdin.close()
        self.process.stdout.close()

    def end(self):
        self.send(id="end", method="shutdown")
        assert self.answer("end") == {"jsonrpc": "2.0", "id": "end", "result": None}
        self.send(method="exit")
        return self.process.wait(30)


@pytest.fixture
def raw():
    server = Raw()
    yield server
    server.close()


@pytest.mark.parametrize("data, code", [
    (b"Content-Length: 5\r\n\r\n{]abc", -32700),
    (b"Content-Length: 2\r\n\r\n\xff\xfe", -32700),
    (b"Content-Length: 0\r\n\r\n", -32700),
    (b"no header at all\r\n\r\n", -32700),
    (b"Content-Type: x\r\n\r\n{}", -32700),
    (b"Content-Length: -5\r\n\r\n{}", -32700),
    (b"Content-Length: many\r\n\r\n{}", -32700),
    (b"Content-Length: 99999999999999999999999\r\n\r\n{}", -32700),
    (b"Content-Length: 9999999999\r\n\r\n{}", -32700),
    # The length takes the next message in: what follows it is found all the same.
    (b'Content-Length: 999\r\n\r\n{"jsonrpc": ' + b" " * 1000, -32700),
    (b"Content-Length: 2\r\n\r\n[]", -32600),
    (b"Content-Length: 4\r\n\r\nnull", -32600),
    (b"Content-Length: 200000\r\n\r\n" + b"[" * 200000, -32700),
    (b'Content-Length: 40\r\n\r\n{"jsonrpc":"2.0","id":9,"method":"nope"}', -32601),
    (b'Content-Length: 55\r\n\r\n{"jsonrpc":"2.0","id":9,"method":"textDocument/hover" }', -32602),
    (b'Content-Length: 41\r\n\r\n{"jsonrpc":"3.0","id":9,"method":"hover"}', -32600),
])
def test_broken_messages(raw, data, code):
    raw.write(data)
    answer = raw.receive()
    assert answer["error"]["code"] == code
    assert answer["error"]["message"]
    assert answer["id"] in (None, 9)
    assert raw.is_alive()
    assert raw.end() == 0


def test_a_message_in_pieces(raw):
    content = b'{"jsonrpc":"2.0","id":1,"method":"nope"}'
    for byte in b"Content-Length: %d\r\n\r\n%s" % (len(content), content):
        raw.write(bytes([byte]))
    assert raw.receive()["id"] == 1


def test_a_client_that_does_not_read(raw):
    """Neither side waits for the other for ever, however much both write."""
    goals = "\n".join(f"- Get more visitors {number}" for number in range(2000))
    for version in range(40):
        raw.send(method="textDocument/didOpen", params={
            "textDocument": {"uri": f"file:///nowhere/{version}/goals.yaml", "languageId": "yaml", "version": 1, "text": goals}})
    seen = set()
    while len(seen) < 40:
        message = raw.receive()
        assert len(message["params"]["diagnostics"]) >= 2000
        seen.add(message["params"]["uri"])
    assert raw.end() == 0


def test_requests_that_are_taken_back(raw):
    """Each request is answered once: with its result, or with the error for what was taken back."""
    text = "goals:\n" + "".join(f"  - id: g{number}\n    goal: Get more visitors\n" for number in range(3000))
    raw.send(method="textDocument/didOpen", params={
        "textDocument": {"uri": URI, "languageId": "yaml", "version": 1, "text": text}})
    batch = b""
    for number in range(1, 9):
        for message in (
            {"id": number, "method": "textDocument/formatting",
             "params": {"textDocument": {"uri": URI}, "options": {"tabSize": 2, "insertSpaces": True}}},
            {"method": "$/cancelRequest", "params": {"id": number}} if number != 8 else {"method": "$/setTrace", "params": {}},
        ):
            content = json.dumps({"jsonrpc": "2.0", **message}).encode()
            batch += b"Content-Length: %d\r\n\r\n%s" % (len(content), content)
    raw.write(batch)
    answers = {}
    while len(answers) < 8:
        message = raw.receive()
        if "id" in message:
            assert message["id"] not in answers
            answers[message["id"]] = message.get("error", {}).get("code")
    assert answers[8] is None
    assert set(answers.values()) <= {None, -32800}
    assert -32800 in answers.values()
    assert raw.end() == 0


def test_exit_without_shutdown(raw):
    raw.send(method="exit")
    assert raw.process.wait(30) == 1


def test_the_end_of_its_input(raw):
    raw.process.stdin.close()
    assert raw.process.wait(30) == 1


def test_the_end_of_its_input_after_shutdown(raw):
    raw.send(id=1, method="shutdown")
    raw.receive()
    raw.process.stdin.close()
    assert raw.process.wait(30) == 0


@pytest.mark.parametrize("is_reaped", [True, False])
def test_the_end_of_its_client(is_reaped):
    """It ends when the client's process does, though its input stays open."""
    client = subprocess.Popen(["sleep", "1000"])
    server = Raw(client.pid)
    assert server.is_alive()
    client.send_signal(signal.SIGKILL)
    if is_reaped:
        client.wait()
    assert server.process.wait(30) == 1
    client.wait()
    server.close()


def test_a_client_in_another_namespace():
    """A process that cannot be seen from the start is none that ended."""
    gone = subprocess.Popen(["true"])
    gone.wait()
    server = Raw(gone.pid)
    with pytest.raises(subprocess.TimeoutExpired):
        server.process.wait(3)
    assert server.is_alive()
    assert server.end() == 0
    server.close()


@pytest.mark.parametrize("editor", ["visual-studio-code", "neovim", "emacs"])
async def test_editors(editor, repo):
    """With the capabilities of each editor a session goes well from start to end."""
    from conftest import Session, connect

    client, answer = await connect(["utf-16"], editor=editor)
    assert answer.server_info.name == "goallint"
    session = Session(client, repo / "goals.yaml", "utf-16")
    assert [one.code for one in await session.open("- Get more visitors\n")] == ["undated", "vague", "unmeasurable"]
    place = types.Position(0, 8)
    assert await client.text_document_hover_async(types.HoverParams(session.document, place))
    found = await client.text_document_code_action_async(types.CodeActionParams(
        session.document, types.Range(place, place), types.CodeActionContext([])))
    assert found
    server = client._server
    await client.shutdown_session()
    await server.wait()
    assert server.returncode == 0


async def test_settings(repo):
    from conftest import Session, connect

    client, _ = await connect(["utf-16"], options={"ignore": ["vague", "unmeasurable"], "locale": "sv"})
    session = Session(client, repo / "goals.yaml", "utf-16")
    said = await session.open("- Get more visitors\n")
    assert [one.code for one in said] == ["undated"]
    assert "Till vilken dag" in said[0].message
    client.workspace_did_change_configuration(
        types.DidChangeConfigurationParams({"goallint": {"select": ["vague"], "lokale": "sv"}}))
    await client.shutdown_session()
