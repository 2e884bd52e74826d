"""What stands in every package."""
import dataclasses
import pathlib
import subprocess
import tempfile

SUMMARY = "Says where goals are vague, unmeasurable or undated, and writes each as one SMART sentence"
DESCRIPTION = """\
goallint keeps the goals of a team honest. It reads goal files in YAML, in
English and Swedish, says where a goal is vague, unmeasurable or undated, and
asks what would mend it; and it rewrites each goal into one SMART sentence.
"""
ADDRESS = "https://goallint.dev"


@dataclasses.dataclass
class File:
    """A file of a package: where it stands below the root of an installation, as `share/man/man1/goallint.1`."""

    path: str
    data: bytes
    mode: int = 0o644


class Package:
    """The program, and what belongs to it."""

    def __init__(self, root, program, epoch, machine):
        self.root = root
        self.program = program
        self.epoch = epoch
        self.machine = machine
        said = self.said("--version").decode().split()
        assert len(said) == 2 and said[0] == "goallint", said
        self.version = said[1]

    def said(self, *arguments):
        """What the program writes to standard output."""
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder) / "goallint"
            path.write_bytes(self.program)
            path.chmod(0o755)
            return subprocess.run([path, *arguments], capture_output=True, check=True).stdout

    def completions(self, shell):
        """The script that completes command lines in a shell."""
        return self.said("completions", shell)

    def page(self):
        """The man page."""
        return self.read("docs/goallint.1")

    def read(self, path):
        """The bytes of a file of the project."""
        return (self.root / path).read_bytes()

    def manual(self):
        """The man page, and the completions where each shell looks for those of a distribution's packages."""
        return [
            File("share/man/man1/goallint.1", self.page()),
            File("share/bash-completion/completions/goallint", self.completions("bash")),
            File("share/fish/vendor_completions.d/goallint.fish", self.completions("fish")),
        ]
