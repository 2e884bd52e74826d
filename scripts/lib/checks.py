"""What the scripts that try goallint in other programs have in common."""
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = ROOT / ".build" / "release" / "goallint"


class Checks:
    """Counts what holds and what does not; `end` says it as scripts/test does."""

    def __init__(self):
        self.passed = self.failed = 0

    def that(self, name, holds, said=""):
        """`holds` is expected; where it does not, `said` helps to see why."""
        if holds:
            self.passed += 1
            print(f"ok: {name}", flush=True)
        else:
            self.failed += 1
            print(f"FAILED: {name}\n{said}".rstrip(), flush=True)

    def equal(self, name, is_, expected):
        """`is_` equals `expected`."""
        self.that(name, is_ == expected, f"  is:       {is_!r}\n  expected: {expected!r}")

    def end(self):
        """The sum, and the end of the script."""
        print(f"{self.passed} passed, {self.failed} failed")
        sys.exit(1 if self.failed else 0)


def run(*command, **options):
    """Runs a command of another program, at most five minutes; its outcome, with what it wrote to either stream."""
    options = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "stdin": subprocess.DEVNULL} | options
    return subprocess.run([str(part) for part in command], text=True, timeout=300, **options)


def need(*packages):
    """Installs Debian packages that are missing."""
    environment = os.environ | {"GOALLINT_INSTALL": "1"}
    subprocess.run([ROOT / "scripts" / "install-needs", *packages], check=True, env=environment)


def build():
    """Builds goallint where its sources are newer."""
    environment = os.environ | {"GOALLINT_INSTALL": "1"}
    subprocess.run([ROOT / "scripts" / "build"], check=True, env=environment)


def environment(name, *packages):
    """Runs this script again in a Python environment that has packages from PyPI, and returns in that one."""
    made = subprocess.run([ROOT / "scripts" / "venv", name, *packages], check=True, stdout=subprocess.PIPE, text=True)
    bin = pathlib.Path(made.stdout.strip())
    if pathlib.Path(sys.prefix) != bin.parent:
        sys.exit(subprocess.run([bin / "python", *sys.argv]).returncode)
    return bin
