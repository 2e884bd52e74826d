#!/usr/bin/env python3
"""Write what a fuzz target starts from: inputs, and a dictionary. Called by scripts/fuzz.

usage: scripts/fuzz.d/seeds.py TARGET FOLDER

The inputs are the files of fixtures/, the sentences and values in them for targets that read one text, and the
artifacts of earlier runs under fixtures/bugs/. The dictionary has YAML's signs, names of fields, and words.
"""
import hashlib
import pathlib
import re
import sys

sys.dont_write_bytecode = True
import sessions  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SIGNS = ["- ", ": ", "? ", "# ", "|", ">-", "&a ", "*a", "!!str ", "---\n", "...\n", "%YAML 1.1\n", "%TAG ! x\n", "<<: ",
         "\r\n", "\u0085", "\u2028", "\ufeff", "\\x41", "\\\n", "\t", "{", "}", "[", "]", "''", '"', "  "]
NUMBERS = ["10%", "1 000", "2,000", "1.5", "10k", "3 MSEK", "$5", "€", "20–30", "<=", ">= 5", "½", "1e9", "99999999999", "pp",
           "2026-02-31", "2026-12-31", "31/12/2026", "Q3 2027", "Q2-Q3-2026", "v. 42", "week 53", "2027", "12:30", "T10:00Z"]


def word_list(language, section_size=40):
    """The first words of each file of a language."""
    words = []
    for path in sorted((ROOT / "Sources" / "Languages" / language / "words").glob("*.txt")):
        lines = [l for l in path.read_text(encoding="utf-8").splitlines() if l and l[0] not in "#["]
        step = max(1, len(lines) // section_size)
        words += [re.split(r"[:|\t]", line)[0].strip().split("  ")[0] for line in lines[::step]]
    return [w for w in words if w]


def fields():
    table = (ROOT / "Sources" / "Goals" / "FieldTable.swift").read_text(encoding="utf-8")
    return sorted(set(re.findall(r"[a-zåäö][a-zåäö-]{2,20}(?=,| ?\"|\n)", table)))


def options():
    table = (ROOT / "Sources" / "Workspace" / "Config" / "ConfigTable.swift").read_text(encoding="utf-8")
    return sorted(set(re.findall(r'"([a-z][a-z-]+)"', table)))


def sentences(language):
    text = (ROOT / "fixtures" / "accuracy" / f"{language}.yaml").read_text(encoding="utf-8")
    return re.findall(r'^ *(?:text|sentence): "?(.+?)"?$', text, re.M)


def files(*folders):
    for folder in folders:
        for path in sorted((ROOT / "fixtures" / folder).rglob("*")):
            if path.is_file() and path.suffix in (".yaml", ".yml"):
                yield path.read_bytes()


def seeds(target):
    """The inputs, and the words of the dictionary."""
    if target in ("english", "swedish"):
        found = [s.encode() for s in sentences({"english": "en", "swedish": "sv"}[target])]
        return found, NUMBERS + word_list(target.capitalize())
    if target == "dates":
        values = NUMBERS + ["by 1 March", "end of Q2", "senast mars", "from 20 to 30", "hälften", "on_hold", "[TBC]", "80 %"]
        return [bytes([n]) + v.encode() for v in values for n in range(12)], NUMBERS + ["januari", "May", "slutet av", "H1"]
    if target == "config":
        docs = re.findall(r"```yaml\n(.*?)```", (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8"), re.S)
        return list(files("schema/good/config", "schema/bad/config")) + [d.encode() for d in docs], SIGNS + options()
    if target == "surroundings":
        texts = ["a/b.yaml\n*.yaml\n!b.yaml\n/a/**\n**/b\na[!b-z]\\*\n", "b.yaml\nroot = true\n[*.{yaml,yml}]\nmax_line_length = 80\n",
                 "x.yaml\n[{1..9}.yaml]\nmax_line_length=off\n", 'x\n{"version": 1, "entries": [{"path": "goals.yaml", "rule": "vague", "hash": "x", "count": 1}]}']
        return [t.encode() for t in texts], ["**", "[!", "{a,b}", "{1..3}", "\\", "max_line_length", "root = true", "entries", "count"]
    if target == "messages":
        return list(sessions.seeds()), sessions.words() + SIGNS[:10] + fields()
    words = SIGNS + NUMBERS + fields() + ["# goallint: ignore[vague] because x", "# goallint: ignore-file[all]", "until 2027-01-31"]
    return list(files("goals", "shapes", "schema", "bugs")), words


def quoted(word):
    return "".join(f"\\x{b:02x}" if b < 0x20 or b > 0x7E or b in b'"\\' else chr(b) for b in word.encode())


def main():
    target, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    (folder / target).mkdir(parents=True, exist_ok=True)
    inputs, words = seeds(target)
    for data in inputs:
        (folder / target / hashlib.sha1(data).hexdigest()[:16]).write_bytes(data)
    lines = [f'"{quoted(w)}"' for w in dict.fromkeys(words)]
    (folder / f"{target}.dict").write_text("\n".join(lines) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
