"""What public readers make of each format, compared with the JSON."""
import collections
import csv
import json
import re
import urllib.parse
import xml.etree.ElementTree

import junitparser
import wcwidth
from checks import ROOT, run

HERE = ROOT / "scripts" / "test-formats.d"
SCHEMA = ROOT / "schema"


def try_all(checks, tools, goals, out, goallint):
    report = json.loads((out / "json").read_text(encoding="utf-8"))
    findings = [Finding(found, goals) for found in report["diagnostics"]]
    checks.that("json: has findings of each severity", all(count > 10 for count in severities(findings).values()))
    summary = report["summary"]
    counts = {word: summary[f"{word}s"] for word in ("error", "warning", "note")}
    checks.equal("json: its summary counts its findings", counts, dict(severities(findings)))
    holds(checks, tools, "json", SCHEMA / "report.schema.json", out / "json")
    ndjson(checks, tools, report, out, goallint)
    sarif(checks, tools, findings, out)
    gitlab(checks, tools, findings, out)
    reviewdog(checks, tools, findings, out)
    checkstyle(checks, findings, out)
    junit(checks, findings, out)
    github(checks, findings, out)
    text(checks, findings, out, goallint)
    pretty(checks, findings, out)


class Finding:
    """A finding of the JSON, with its place in the units of others: counted here from the file's own bytes."""

    def __init__(self, found, goals):
        self.path, self.rule, self.severity = found["path"], found["rule"], found["severity"]
        self.said = f"{found['message']}. {found['help']}".rstrip()
        self.line = found["range"]["start"]["line"]
        self.column, self.fix = found["range"]["start"]["column"], found["fix"]
        self.end_line, self.end_column = found["range"]["end"]["line"], found["range"]["end"]["column"]
        self.start, self.end = found["range"]["start"]["offset"], found["range"]["end"]["offset"]
        data = (goals / self.path).read_bytes()
        self.is_utf8 = not data.startswith((b"\xff\xfe", b"\xfe\xff")) and b"\0" not in data
        begin = max(data.rfind(b"\n", 0, self.start), data.rfind(b"\r", 0, self.start)) + 1
        before = data[begin : self.start].removeprefix(b"\xef\xbb\xbf") if begin == 0 else data[begin : self.start]
        self.before = before.decode("utf-8", "replace")
        self.text = data[self.start : self.end].decode("utf-8", "replace")

    def column_in(self, unit):
        size = {"utf8": len(self.before.encode()), "utf16": len(self.before.encode("utf-16-le")) // 2}
        return size.get(unit, len(self.before)) + 1


def severities(findings):
    return collections.Counter(found.severity for found in findings)


def holds(checks, tools, name, schema, *files):
    """check-jsonschema finds the files as the schema wants them."""
    done = run(tools / "check-jsonschema", "--schemafile", schema, *files)
    checks.that(f"{name}: {schema.name} holds", done.returncode == 0, done.stdout[-2000:])


def lines(checks, tools, name, schema, part, text, folder):
    """Each line holds against a part of a schema; what they say."""
    whole = json.loads(schema.read_text(encoding="utf-8"))
    one = folder / f"{name}.schema.json"
    items = {"$ref": f"#/$defs/{part}"} if part else {key: whole[key] for key in whole if key not in ("$defs", "$schema")}
    one.write_text(json.dumps({"$schema": whole["$schema"], "type": "array", "items": items, "$defs": whole["$defs"]}))
    said = [json.loads(line) for line in text.splitlines()]
    (folder / f"{name}.array").write_text(json.dumps(said))
    holds(checks, tools, name, one, folder / f"{name}.array")
    return said


def ndjson(checks, tools, report, out, goallint):
    said = lines(checks, tools, "ndjson", SCHEMA / "report.schema.json", "finding", (out / "ndjson").read_text("utf-8"), out)
    checks.that("ndjson: says what json says", said == report["diagnostics"])
    (out / "rules").write_text(goallint("rules", "--format", "json").stdout, encoding="utf-8")
    holds(checks, tools, "rules", SCHEMA / "rules.schema.json", out / "rules")
    summary = goallint("summarize", "--no-config", ".").stdout
    said = lines(checks, tools, "summarize", SCHEMA / "summary.schema.json", None, summary, out)
    checks.that("summarize: a line a file", len(said) > 20 and len({one["path"] for one in said}) == len(said))


def sarif(checks, tools, findings, out):
    done = run(tools / "sarif-kit", "validate", out / "sarif")
    checks.that("sarif: sarif-kit finds the schema of 2.1.0 held", done.returncode == 0, done.stdout[-2000:])
    file = (out / "sarif").rename(out / "goals.sarif")
    done = run(tools / "sarif", "summary", file)
    for severity, count in severities(findings).items():
        good = re.search(rf"^{severity}: {count}$", done.stdout, re.M)
        checks.that(f"sarif: sarif-tools counts as many of severity {severity}", good, done.stdout)
    run(tools / "sarif", "csv", "--output", out / "sarif.csv", file)
    with open(out / "sarif.csv", newline="", encoding="utf-8") as table:
        rows = sorted((row["Severity"], row["Code"], urllib.parse.unquote(row["Location"]), row["Line"]) for row in csv.DictReader(table))
    wanted = sorted((one.severity, one.rule, one.path, str(one.line)) for one in findings)
    checks.that("sarif: sarif-tools reads the same places", rows == wanted, f"{rows[:3]}\n{wanted[:3]}")
    run_ = json.loads(file.read_text(encoding="utf-8"))["runs"][0]
    rules = run_["tool"]["driver"]["rules"]
    checks.that("sarif: each rule has its page and help", all(rule["helpUri"] and rule["help"]["text"] for rule in rules))
    prints = [json.dumps(result["partialFingerprints"]) for result in run_["results"]]
    checks.equal("sarif: no two fingerprints are the same", len(set(prints)), len(prints))
    checks.equal("sarif: says what its columns count", run_["columnKind"], "unicodeCodePoints")
    columns = [result["locations"][0]["physicalLocation"]["region"]["startColumn"] for result in run_["results"]]
    checks.that("sarif: and counts so", columns == [one.column for one in findings])
    fixes = [len(result.get("fixes", [])) for result in run_["results"]]
    checks.that("sarif: has the fixes", fixes == [int(one.fix is not None) for one in findings] and sum(fixes) > 0)


def gitlab(checks, tools, findings, out):
    holds(checks, tools, "gitlab", HERE / "gitlab.schema.json", out / "gitlab")
    said = json.loads((out / "gitlab").read_text(encoding="utf-8"))
    places = [(one["check_name"], one["location"]["path"], one["location"]["lines"]["begin"]) for one in said]
    checks.that("gitlab: the same places", places == [(one.rule, one.path, one.line) for one in findings])
    checks.equal("gitlab: no two fingerprints are the same", len({one["fingerprint"] for one in said}), len(said))


def reviewdog(checks, tools, findings, out):
    holds(checks, tools, "rdjson", HERE / "reviewdog.schema.json", out / "rdjson")
    said = json.loads((out / "rdjson").read_text(encoding="utf-8"))["diagnostics"]
    each = lines(checks, tools, "rdjsonl", HERE / "reviewdog.schema.json", "diagnostic", (out / "rdjsonl").read_text("utf-8"), out)
    without = [{key: value for key, value in one.items() if key != "source"} for one in each]
    checks.that("rdjsonl: says what rdjson says", without == said)
    starts = [one["location"]["range"]["start"]["column"] for one, found in zip(said, findings) if found.is_utf8]
    wanted = [found.column_in("utf8") for found in findings if found.is_utf8]
    checks.that("rdjson: columns count bytes of UTF-8", starts == wanted and len(said) == len(findings))


def checkstyle(checks, findings, out):
    root = xml.etree.ElementTree.parse(out / "checkstyle").getroot()
    said = [
        (file.get("name"), int(error.get("line")), int(error.get("column")), error.get("severity"), error.get("source"))
        for file in root.iter("file")
        for error in file.iter("error")
    ]
    words = {"error": "error", "warning": "warning", "note": "info"}
    wanted = [(one.path, one.line, one.column, words[one.severity], f"goallint.{one.rule}") for one in findings]
    checks.that("checkstyle: an XML reader sees the same places", root.tag == "checkstyle" and said == wanted)


def junit(checks, findings, out):
    suites = junitparser.JUnitXml.fromfile(str(out / "junit"))
    results = [result for suite in suites for case in suite for result in case.result]
    failed = [one for one in results if isinstance(one, junitparser.Failure)]
    skipped = [one for one in results if isinstance(one, junitparser.Skipped)]
    count = severities(findings)
    checks.equal("junit: junitparser counts the failures", len(failed), count["error"] + count["warning"])
    checks.equal("junit: junitparser counts the notes", len(skipped), count["note"])
    suites.update_statistics()
    said = [(suite.name, suite.tests, suite.failures, suite.skipped) for suite in suites]
    again = junitparser.JUnitXml.fromfile(str(out / "junit"))
    checks.equal("junit: the sums are those of the cases", [(one.name, one.tests, one.failures, one.skipped) for one in again], said)


def github(checks, findings, out):
    expression = re.compile(r"::(error|warning|notice) file=([^,]*),line=(\d+),endLine=(\d+),col=(\d+)(?:,endColumn=(\d+))?,title=([^:]*)::(.*)")
    said = []
    for line in (out / "github").read_text(encoding="utf-8").splitlines():
        match = expression.fullmatch(line)
        path = urllib.parse.unquote(match[2])
        said.append((match[1].replace("notice", "note"), path, int(match[3]), int(match[5]), match[7]))
    wanted = [
        (one.severity, one.path, one.line, one.column_in("utf16") if one.is_utf8 else said[index][3], one.rule)
        for index, one in enumerate(findings)
    ]
    checks.that("github: the commands say the same places", said == wanted)


def text(checks, findings, out, goallint):
    expression = re.compile(r"(.+?):(\d+):(\d+): (error|warning|note): (.*) \[([^\]\s]+)\]")
    for unit in ("codepoint", "utf8", "utf16"):
        output = goallint(
            "lint", "--no-config", "--quiet", "--today", "2026-11-24", "--format", "text", "--column-unit", unit, ".").stdout
        matches = [expression.fullmatch(line) for line in output.splitlines()]
        said = [(match[1], int(match[2]), int(match[3]), match[4], match[6]) for match in matches if match]
        wanted = [
            (one.path, one.line, one.column_in(unit) if one.is_utf8 else said[index][2], one.severity, one.rule)
            for index, one in enumerate(findings)
        ]
        checks.that(f"text: columns in {unit}", len(matches) == len(said) and said == wanted)


def pretty(checks, findings, out):
    """The marks stand below what they mark, in the columns of a terminal as wcwidth counts them."""
    blocks = (out / "pretty").read_text(encoding="utf-8").split("\n\n")
    blocks = [block for block in blocks if block.strip()]
    checks.equal("pretty: a block a finding", len(blocks), len(findings))
    wrong = []
    for block, found in zip(blocks, findings):
        rows = block.strip("\n").split("\n")
        margin = rows[1].index(" | ") + 3
        line, marks = rows[1][margin:], rows[2][margin:]
        start, end = marks.index("^") if "^" in marks else -1, len(marks)
        columns = [wcwidth.wcswidth(line[:count]) for count in range(len(line))]
        marked = "".join(character for character, column in zip(line, columns) if start <= column < end)
        # A tab is shown as spaces, and a long line is cut.
        wanted = re.split(r"[\r\n]", found.text)[0]
        same = re.sub(r"\s+", " ", marked.rstrip("…")).strip() == re.sub(r"\s+", " ", wanted[: len(marked)]).strip()
        if found.is_utf8 and not same and not wanted.startswith(marked.rstrip("…")):
            wrong.append((found.path, found.line, found.rule, marked, wanted))
    checks.that("pretty: the marks stand below what they mark", not wrong, "\n".join(map(str, wrong[:5])))
