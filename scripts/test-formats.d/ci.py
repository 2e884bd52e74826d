"""docs/ci.md, followed word by word as far as a machine without those services allows."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import yaml
from checks import ROOT, run

VAGUE = "created: 2026-09-01\ngoals:\n  - Get more visitors\n"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)


def commands():
    """Each example of the page: its section, and the lines of shell that it runs."""
    section = ""
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    for part in re.split(r"^## ", page, flags=re.M)[1:]:
        section, _, body = part.partition("\n")
        for kind, text in BLOCK.findall(body):
            if kind == "yaml":
                document = yaml.safe_load(text)
                if "jobs" in document:
                    yield section, [step["run"] for step in document["jobs"]["goals"]["steps"] if "run" in step]
                else:
                    yield section, document["goals"]["script"]
            elif kind == "groovy":
                yield section, ["pip install goallint"] + re.findall(r"sh '(.*)'", text)
            elif kind == "sh":
                # reviewdog itself is not here: what it would read is.
                yield section, ["pip install goallint", text.replace("| reviewdog -f=rdjson -reporter=github-pr-review", "> goals.rdjson")]


def try_page(checks, tools):
    packages = ROOT / ".build" / "packages"
    shutil.rmtree(packages, ignore_errors=True)
    made = run(ROOT / "scripts" / "package", packages, env=os.environ | {"GOALLINT_INSTALL": "1"})
    checks.that("ci: the wheel is built", made.returncode == 0, made.stdout)
    examples = list(commands())
    checks.equal("ci: the page has its examples", len(examples), 5)
    for section, lines in examples:
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name).resolve()
            subprocess.run([sys.executable, "-m", "venv", folder / ".venv"], check=True)
            (folder / "goals.yaml").write_text(VAGUE)
            # The name on PyPI stands for the wheel of this folder.
            environment = {
                "PATH": f"{folder}/.venv/bin:/usr/bin:/bin", "HOME": name, "PIP_NO_INDEX": "1", "LC_ALL": "C.UTF-8",
                "PIP_FIND_LINKS": str(packages), "PIP_DISABLE_PIP_VERSION_CHECK": "1",
            }
            if section.startswith("GitHub"):
                environment["GITHUB_ACTIONS"] = "true"
            statuses, said = [], ""
            for line in lines:
                done = run("bash", "-c", line, cwd=folder, env=environment)
                statuses.append(done.returncode)
                said += done.stdout
            fails = "--fail-on never" not in lines[-1]
            name = f"ci: {section}: {lines[-1].strip()[:60]}"
            checks.that(f"{name}: exit statuses", statuses == [0] * (len(lines) - 1) + [int(fails)], f"{statuses} {said}")
            for file in re.findall(r"(?:=|> )(goals[-.]\S+)", lines[-1]):
                checks.that(f"{name}: writes {file}", (folder / file).exists() and "vague" in (folder / file).read_text())
            if section.startswith("GitHub") and fails:
                checks.that(f"{name}: annotates", "::error file=goals.yaml,line=3,endLine=3,col=9" in said, said)
