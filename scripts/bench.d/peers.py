"""Programs of the field that can be had from PyPI, to be measured beside goallint on the same files."""
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
# What a Python file is filled with until it is as long as a goal file, for the linter that reads only Python.
PYTHON = 'def total_{}(rows):\n    """The sum of the second column."""\n    return sum(row[1] for row in rows if row)\n\n\n'


def python_files(repo, folder):
    """A Python file for each goal file, of the same size to within a function."""
    made = folder / "python"
    if not made.exists():
        for path in sorted(repo.rglob("*.yaml")):
            target = made / path.relative_to(repo).with_suffix(".py")
            target.parent.mkdir(parents=True, exist_ok=True)
            functions = (PYTHON.format(number) for number in range(path.stat().st_size // len(PYTHON) + 1))
            target.write_text("".join(functions).rstrip("\n") + "\n")
    return made


def commands(repo, folder):
    """By what a program does, in words: how it is called. Each takes as many threads as it takes by itself, and no cache."""
    made = subprocess.run(
        [ROOT / "scripts" / "venv", "peers", "ryl", "yamllint", "typos", "ruff"], check=True, stdout=subprocess.PIPE, text=True)
    programs = pathlib.Path(made.stdout.strip())

    def version(name):
        return subprocess.run([programs / name, "--version"], check=True, capture_output=True, text=True).stdout.split()[-1]

    return {
        f"ryl {version('ryl')}: YAML, one rule": [programs / "ryl", "check", "--no-cache", "--enable", "key-duplicates", repo],
        f"typos {version('typos')}: misspelt words": [programs / "typos", "--isolated", repo],
        f"ruff {version('ruff')}: Python files of the same size": [
            programs / "ruff", "check", "--isolated", "--no-cache", python_files(repo, folder)],
        f"yamllint {version('yamllint')}: YAML, one rule, one thread": [
            programs / "yamllint", "-d", "{rules: {key-duplicates: enable}}", repo],
    }
