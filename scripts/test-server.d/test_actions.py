"""What actions and formatting make of a text is what the command line makes of it."""
import pathlib

import pytest
from lsprotocol import types

from text import TODAY, applying, run

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
TEXT = (
    "goallint: 1\n"
    "ownr: Åsa 😀\n"
    "goals:\n"
    "  - goal: Increase monthly site visits by 10% (from 20,000 to 22,000) by the end of 2026 by publishing 3 blog posts a week\n"
    "    supports: groth\n"
    "  - Minska svarstiden från 9 till 4 minuter senast 1 maj 2027\n"
    "  - Get more visitors 😀 by May 2027\n"
)


def edits(action, session):
    """The edits of an action of the one document."""
    change, = action.edit.document_changes
    assert change.text_document.uri == session.uri
    assert change.text_document.version == session.version
    return change.edits


async def actions(session, start, end, only=None, diagnostics=()):
    context = types.CodeActionContext(diagnostics=list(diagnostics), only=only)
    return await session.client.text_document_code_action_async(
        types.CodeActionParams(text_document=session.document, range=session.range(start, end), context=context)) or []


def goal_files():
    """Files of the fixtures that hold goals in UTF-8."""
    for path in sorted((ROOT / "fixtures" / "goals").rglob("*.yaml")):
        try:
            path.read_bytes().decode()
        except UnicodeDecodeError:
            continue
        yield path


async def documents(session):
    """Opens the text above and all fixtures, one after the other, as the same document."""
    for text in [TEXT] + [path.read_bytes().decode() for path in goal_files()]:
        await session.open(text)
        yield text


@pytest.mark.parametrize("session", ["utf-8", "utf-16", "utf-32"], indirect=True)
async def test_mending_all(session):
    changed = 0
    async for text in documents(session):
        found = await actions(session, 0, 0, only=["source.fixAll.goallint"])
        done = run(["lint", "-", "--fix", "--quiet", "--stdin-filename", str(session.path), "--today", TODAY], text, session.path.parent)
        assert done.returncode in (0, 1), done.stderr
        new = applying(edits(found[0], session), text, session.encoding) if found else text
        assert new == done.stdout.decode()
        changed += new != text
    assert changed > 3


@pytest.mark.parametrize("session", ["utf-8", "utf-16", "utf-32"], indirect=True)
async def test_formatting(session):
    changed = 0
    async for text in documents(session):
        options = types.FormattingOptions(tab_size=4, insert_spaces=True)
        found = await session.client.text_document_formatting_async(
            types.DocumentFormattingParams(text_document=session.document, options=options))
        done = run(["format", "-", "--quiet", "--stdin-filename", str(session.path), "--today", TODAY], text, session.path.parent)
        new = applying(found or [], text, session.encoding)
        assert new == done.stdout.decode()
        changed += new != text
    assert changed > 3


async def test_the_fix_of_each_finding(session):
    """Each finding with a safe fix has an action; made one after the other they come to what mends all."""
    await session.open(TEXT)
    text, titles = TEXT, []
    for _ in range(20):
        found = [one for one in await actions(session, 0, len(text), only=["quickfix"]) if one.is_preferred]
        if not found:
            break
        titles.append(found[0].title)
        new = applying(edits(found[0], session), text, session.encoding)
        session.change((None, None, new))
        await session.published()
        text = new
    done = run(["lint", "-", "--fix", "--quiet", "--stdin-filename", str(session.path), "--today", TODAY], TEXT, session.path.parent)
    assert text == done.stdout.decode()
    assert set(titles) >= {"Replace “ownr” by “owner”", "Skriv SMART-meningen"}


async def test_ignoring(session):
    """The comment is that of `goallint suppress`, and what it silences is gone."""
    for diagnostic in await session.open(TEXT):
        found = await actions(session, 0, len(TEXT), diagnostics=[diagnostic])
        mine = [one for one in found if one.title.endswith(f"({diagnostic.code})") and one.diagnostics == [diagnostic]]
        if not mine:
            continue
        new = applying(edits(mine[0], session), TEXT, session.encoding)
        session.path.write_text(TEXT, encoding="utf-8", newline="")
        arguments = ["suppress", "--quiet", "--reason", "…", "--rule", diagnostic.code, "--today", TODAY, session.path.name]
        assert run(arguments, "", session.path.parent).returncode == 0
        written = session.path.read_bytes().decode()
        # The command silences all findings of a rule, the action one of them.
        comments = [line for line in new.splitlines() if line not in TEXT.splitlines()]
        assert len(comments) == 1 and comments[0] in written.splitlines()
        session.change((None, None, new))
        said = await session.published()
        assert not [one for one in said if one.code == diagnostic.code and one.message == diagnostic.message]
        session.change((None, None, TEXT))
        await session.published()


async def test_what_is_pointed_at(session):
    await session.open(TEXT)
    at = session.range(TEXT.index("more"), TEXT.index("more"))
    hover = await session.client.text_document_hover_async(types.HoverParams(session.document, at.start))
    assert "**vague**" in hover.contents.value and "2027-05-31" in hover.contents.value
    symbols = await session.client.text_document_document_symbol_async(types.DocumentSymbolParams(session.document))
    assert len(symbols) == 3
    for one in symbols:
        inner, outer = one.selection_range, one.range
        assert (outer.start.line, outer.start.character) <= (inner.start.line, inner.start.character)
        assert (inner.end.line, inner.end.character) <= (outer.end.line, outer.end.character)


async def test_completion_and_definition(session, repo):
    text = TEXT.replace("groth", "gro")
    await session.open(text)
    at = session.range(text.index("supports: gro") + 13, 0).start
    found = await session.client.text_document_completion_async(types.CompletionParams(session.document, at))
    growth, = [one for one in found.items if one.label == "growth"]
    new = applying([growth.text_edit], text, session.encoding)
    assert "supports: growth\n" in new
    session.change((None, None, new))
    assert "unknown-parent" not in [one.code for one in await session.published()]
    target = await session.client.text_document_definition_async(types.DefinitionParams(session.document, at))
    assert target.uri == (repo / "company.yaml").as_uri()
    assert (target.range.start.line, target.range.start.character) == (1, 8)
