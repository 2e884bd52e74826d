"""goallint, asked through its command line what it read and would write."""
import json, pathlib, subprocess, sys, tempfile

OPTIONS = ["--no-config", "--today", "2026-11-24", "-q"]
# The day from which relative dates count.
ANCHOR = "2026-09-01"


class Tool:
    def __init__(self, program):
        self.program = program

    def goals(self, paths):
        """The goals of goal files as `summarize` writes them."""
        run = subprocess.run([self.program, "summarize", *OPTIONS, *map(str, paths)], capture_output=True, text=True)
        if run.returncode not in (0, 1):
            sys.exit(f"goallint summarize: exit {run.returncode}\n{run.stderr[:2000]}")
        return [goal for line in run.stdout.splitlines() for goal in json.loads(line)["goals"]]

    def read(self, texts, language=None):
        """One goal for each text, in order."""
        head = ["goallint: 1", f"created: {ANCHOR}", *([f"language: {language}"] if language else []), "goals:"]
        lines = [f"  - goal: {json.dumps(text, ensure_ascii=False)}" for text in texts]
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "goals.yaml"
            path.write_text("\n".join(head + lines) + "\n", encoding="utf-8")
            goals = self.goals([path])
        if len(goals) != len(texts):
            sys.exit(f"{len(texts)} goals were written, and {len(goals)} read")
        return goals
