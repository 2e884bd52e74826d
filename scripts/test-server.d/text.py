"""A text as a client keeps it, and what the command line says of it: made without the server's own code."""
import json
import os
import re
import subprocess

GOALLINT = os.environ["GOALLINT"]
TODAY = "2026-11-24"
LINE_END = re.compile(r"\r\n|\n|\r")


def width(character, encoding):
    """How many units a character takes."""
    if encoding == "utf-8":
        return len(character.encode())
    if encoding == "utf-16":
        return 2 if ord(character) > 0xFFFF else 1
    return 1


def position(text, index, encoding):
    """The line and the character, both from 0, of a place in a text."""
    line, start = 0, 0
    for end in LINE_END.finditer(text):
        if end.end() > index:
            break
        line, start = line + 1, end.end()
    return line, sum(width(character, encoding) for character in text[start:index])


def index(text, line, character, encoding):
    """The place in a text of a line and a character, both from 0."""
    starts = [0] + [end.end() for end in LINE_END.finditer(text)]
    place = starts[line]
    while character > 0:
        character -= width(text[place], encoding)
        place += 1
    assert character == 0, "a position inside a character"
    return place


def applying(edits, text, encoding):
    """What text edits make of a text; their places are all in the old one."""
    places = []
    for number, edit in enumerate(edits):
        start, end = edit.range.start, edit.range.end
        places.append(
            (index(text, start.line, start.character, encoding), index(text, end.line, end.character, encoding), number, edit.new_text))
    for start, end, _, new in sorted(places, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def run(arguments, text, folder):
    """Runs the program with a text as its standard input."""
    return subprocess.run(
        [GOALLINT, *arguments], input=text.encode(), capture_output=True, cwd=folder, timeout=60)


def lint(text, path, encoding, folder=None):
    """The findings of a fresh lint as (range, severity, rule, message), in the order of the output."""
    done = run(["lint", "-", "--stdin-filename", str(path), "--today", TODAY, "--format", "json"], text, folder or path.parent)
    assert done.returncode in (0, 1), done.stderr
    data = text.encode()

    def place(offset):
        return position(text, len(data[:offset].decode()), encoding)

    found = []
    for one in json.loads(done.stdout)["diagnostics"]:
        message = one["message"] if one["message"][-1] in ".?!" or not one["help"] else one["message"] + "."
        found.append((
            (*place(one["range"]["start"]["offset"]), *place(one["range"]["end"]["offset"])),
            {"error": 1, "warning": 2, "note": 3}[one["severity"]], one["rule"],
            message + (" " + one["help"] if one["help"] else ""),
        ))
    return found


def shown(diagnostics):
    """The diagnostics of the protocol in the same form."""
    return [(
        (one.range.start.line, one.range.start.character, one.range.end.line, one.range.end.character),
        int(one.severity), one.code, one.message,
    ) for one in diagnostics]
