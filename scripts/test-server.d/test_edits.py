"""After each of many random edits the server says what a fresh lint says of the same text."""
import re

import pytest
from lsprotocol import types

from text import lint, shown

ENCODINGS = ["utf-8", "utf-16", "utf-32"]
START = (
    "goals:\r\n"
    "  - id: besök\n"
    "    goal: Få fler besökare 😀 till hemsidan\n"
    "    supports: growth\r\n"
    "  - goal: Increase monthly site visits by 10% (from 20,000 to 22,000)\n"
    "    measurable: {metric: visits, baseline: 20000, target: 22000}\n"
    "    relevant: {supports: [nobody, growth]}\n"
    "  - Minska svarstiden från 9 till 4 minuter senast 1 maj 2027  # goallint: ignore[vague]\n"
    "  - 𝒳 NPS 31 -> 40 by June 2027, e\u0301tc. 👩‍👩‍👧\r"
)
PIECES = [
    "å", "Ä", "ö", "😀", "𝒳", "e\u0301", "\u2028", "\u00a0", "more ", "bättre ", "TODO", "by 31 February 2027", "10%", " ", "\n",
    "\r\n", "\r", "\n  - ", "\n  - Get more visitors\n", "\r\n  - Öka antalet besök med 2 000 inom 3 månader\r\n", ":", "'",
    '"', "#", "[", "]", "{", "}", "\t", "supports: growth", "\n    status: done\n", "\n    supports: nobody\n", "|", "&a ", "*a",
    "# goallint: ignore[vague] because 😀\n", "\ufeff", "growth", "id: growth\n", "---\n", "\n    owner: Åsa Öberg\n",
]


def places(text):
    """The places of a text that a client can name: none between CR and LF."""
    return [at for at in range(len(text) + 1) if text[at - 1 : at + 1] != "\r\n"]


def edit(dice, text):
    """A random change: (start, end, new text)."""
    if dice.random() < 0.03:
        return None, None, "".join(dice.choices(PIECES, k=3)) + START
    possible = places(text)
    start = dice.choice(possible)
    if dice.random() < 0.5:
        end = start
    else:
        end = dice.choice([at for at in possible if start <= at <= start + 30])
    new = dice.choice(PIECES) if end == start or dice.random() < 0.6 else ""
    return start, end, new


@pytest.mark.parametrize("session", ENCODINGS, indirect=True)
async def test_200_edits(session, dice):
    said = shown(await session.open(START))
    assert said == lint(START, session.path, session.encoding)
    assert said
    for number in range(200):
        if len(session.text) > 4000:
            session.change((None, None, START))
            await session.published()
        changes, text = [], session.text
        for _ in range(dice.choice([1, 1, 1, 2, 5])):
            start, end, new = edit(dice, text)
            changes.append((start, end, new))
            text = new if start is None else text[:start] + new + text[end:]
        before = session.text
        session.change(*changes)
        said = shown(await session.published())
        assert said == lint(session.text, session.path, session.encoding), (number, before, changes)


@pytest.mark.parametrize("session", ENCODINGS, indirect=True)
async def test_edits_in_quick_succession(session, dice):
    await session.open(START)
    for _ in range(20):
        for _ in range(30):
            session.change(edit(dice, session.text))
            if len(session.text) > 4000:
                session.change((None, None, START))
        # Diagnostics of states in between may come or not; the last ones are those of the last text.
        assert shown(await session.published()) == lint(session.text, session.path, session.encoding)


async def test_places_beyond_the_end(session):
    """A place behind a line's end is its end, one behind the text's end is the end of the text."""
    await session.open("- Get more visitors\n- å")
    whole = types.Range(types.Position(1, 77), types.Position(99, 99))
    session.version += 1
    session.client.text_document_did_change(types.DidChangeTextDocumentParams(
        types.VersionedTextDocumentIdentifier(uri=session.uri, version=session.version),
        [types.TextDocumentContentChangePartial(range=whole, text=" få fler 😀\n"),
         types.TextDocumentContentChangePartial(
             range=types.Range(types.Position(0, 500), types.Position(1, 0)), text="\n\n")]))
    text = "- Get more visitors\n\n- å få fler 😀\n"
    assert shown(await session.published()) == lint(text, session.path, session.encoding)


async def test_pulled_diagnostics(repo, dice):
    from conftest import Session, connect

    client, _ = await connect(["utf-16"], pulls=True)
    session = Session(client, repo / "goals.yaml", "utf-16")
    client.text_document_did_open(types.DidOpenTextDocumentParams(types.TextDocumentItem(session.uri, "yaml", 1, START)))
    session.version, session.text = 1, START
    last = None
    for _ in range(30):
        answer = await client.text_document_diagnostic_async(
            types.DocumentDiagnosticParams(text_document=session.document, previous_result_id=last))
        assert shown(answer.items) == lint(session.text, session.path, "utf-16")
        last = answer.result_id
        same = await client.text_document_diagnostic_async(
            types.DocumentDiagnosticParams(text_document=session.document, previous_result_id=last))
        assert same.kind == "unchanged" and same.result_id == last
        last = None
        session.change(edit(dice, session.text))
    assert client.diagnostics == {}
    await client.shutdown_session()


async def test_other_files(session, repo):
    """What an open document says of another counts before what the disk says."""
    child = "- goal: By 31 May 2027, we will have opened the shop in Malmö.\n  supports: growth\n"
    said = shown(await session.open(child))
    assert said == lint(child, session.path, "utf-16")
    assert "unknown-parent" not in [one[2] for one in said]
    company = repo / "company.yaml"
    text = company.read_text(encoding="utf-8").replace("growth", "grow")
    session.client.text_document_did_open(
        types.DidOpenTextDocumentParams(types.TextDocumentItem(company.as_uri(), "yaml", 1, text)))
    said = shown(await session.published())
    company.write_text(text, encoding="utf-8")
    assert said == lint(child, session.path, "utf-16")
    assert "unknown-parent" in [one[2] for one in said]


async def test_a_configuration_that_changes(session, repo):
    text = "- Get more visitors\n"
    assert "vague" in [one[2] for one in shown(await session.open(text))]
    (repo / ".goallint.yaml").write_text("ignore: [vague]\n")
    session.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams(
        [types.FileEvent((repo / ".goallint.yaml").as_uri(), types.FileChangeType.Created)]))
    said = shown(await session.published())
    assert said == lint(text, session.path, "utf-16")
    assert re.search("vague", str(said)) is None
