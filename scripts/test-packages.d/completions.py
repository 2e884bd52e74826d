"""Real shells complete command lines of goallint, with the scripts that a package installed."""
import re

import pexpect
from checks import run

# A line, what is offered or completed to, and what is not.
ROWS = [
    ("goallint f", ["format"], ["lint"]),
    ("goallint ", ["lint", "format", "explain", "goals.yaml"], ["notes.txt"]),
    ("goallint lint --sel", ["--select"], ["--ignore"]),
    ("goallint --sta", ["--statistics"], []),
    ("goallint format --ch", ["--check"], []),
    ("goallint format --f", [], ["--fix", "--fail-on"]),
    ("goallint lint --select vague", ["vague-word"], ["undated"]),
    ("goallint lint --select vague,undat", ["vague,undated"], []),
    ("goallint lint --select=vague,undat", ["vague,undated"], []),
    ("goallint lint --select time", ["time-bound"], []),
    ("goallint suppress --rule hedg", ["hedged"], []),
    ("goallint lint --format ", ["sarif", "json", "junit", "pretty", "auto"], ["goals.yaml"]),
    ("goallint lint --format=sar", ["sarif"], []),
    ("goallint lint --fail-on ", ["error", "warning", "note", "never"], ["goals.yaml"]),
    ("goallint lint --column-unit utf", ["utf8", "utf16"], ["codepoint"]),
    ("goallint lint --locale ", ["en", "sv"], ["goals.yaml"]),
    ("goallint lint --config n", ["notes.txt"], []),
    ("goallint lint go", ["goals.yaml"], []),
    ("goallint lint --quiet go", ["goals.yaml"], []),
    ("goallint --fail-on note format --dif", ["--diff"], []),
    ("goallint explain unda", ["undated"], ["goals.yaml"]),
    ("goallint help sum", ["summarize"], []),
    ("goallint completions ", ["bash", "zsh", "fish"], ["goals.yaml"]),
    ("goallint init ", ["folder"], ["goals.yaml"]),
]
END = re.compile(r"<<(.*?)>>", re.S)
PROMPT = "@@ "
# Where a terminal is told to move or to colour.
CONTROL = re.compile(r"\x1b(\[[0-9;?]*[A-Za-z]|[=>]|\][^\x07]*\x07)|[\x00\x07\x0f]")


def try_all(checks, share, scratch):
    """Tries all rows in bash, zsh and fish; `share` is the folder share of an installation."""
    folder = scratch / "completed"
    (folder / "folder").mkdir(parents=True)
    for name in ("goals.yaml", "notes.txt"):
        (folder / name).touch()
    for shell, offer in (("bash", bash(share, folder)), ("zsh", zsh(share, folder)), ("fish", fish(share, folder))):
        for line, wanted, unwanted in ROWS:
            said = offer(line)
            # What was typed is no offer.
            words = set(re.split(r"[\s/]+", said)) | {said.strip()}
            words |= {word.partition("=")[2].rstrip(",") for word in words if "=" in word} | {word.rstrip("=,") for word in words}
            good = all(word in words for word in wanted) and not any(word in words for word in unwanted)
            checks.that(f"{shell} completes: {line}", good, f"  wanted {wanted}, not {unwanted}, got {said!r}")


def typed(child, line):
    """Types a line and a tab; what is shown, and the line as it stands then."""
    child.send(f"{line}\t")
    # Shows the line and empties it; the prompt comes again when the shell listens again.
    child.send("\x18p")
    child.expect(END)
    shown = CONTROL.sub("", child.before).replace("\r", "\n").replace(PROMPT, "")
    left = child.match[1]
    child.expect_exact(PROMPT)
    # The list, without the line that was typed, and what the line has become.
    return f"{shown.removeprefix(line)}\n{left}"


def spawn(command, arguments, folder, **more):
    environment = {"PATH": "/usr/bin:/bin", "TERM": "vt100", "LC_ALL": "C.UTF-8", "HOME": str(folder)} | more
    child = pexpect.spawn(
        command, arguments, cwd=str(folder), env=environment, encoding="utf-8", timeout=30, dimensions=(300, 200)
    )
    child.delaybeforesend = None
    return child


def bash(share, folder):
    """A bash that has loaded what the package brings."""
    child = spawn("bash", ["--norc", "--noprofile", "-i"], folder, PS1=PROMPT)
    for line in (
        "bind 'set show-all-if-ambiguous on' 'set page-completions off' 'set completion-query-items -1'",
        "bind 'set enable-bracketed-paste off'",
        r"""bind -x '"\C-xp": echo "<<$READLINE_LINE>>"; READLINE_LINE='""",
        f"source {share}/bash-completion/completions/goallint",
        "echo rea''dy",
    ):
        child.sendline(line)
    child.expect("ready\r")
    child.expect_exact(PROMPT)
    return lambda line: typed(child, line)


def zsh(share, folder):
    """A zsh that loads what the package brings when it is asked."""
    child = spawn("zsh", ["-f", "-i"], folder)
    for line in (
        f"fpath=({share}/zsh/vendor-completions $fpath)",
        "autoload -U compinit && compinit -u -D",
        "LISTMAX=1000; setopt no_beep auto_list no_list_ambiguous; unsetopt prompt_sp zle_bracketed_paste 2>/dev/null",
        f"unset zle_bracketed_paste; PS1='{PROMPT}'",
        r"show-line() { zle -I; print -r -- '<<'$BUFFER'>>'; BUFFER= }; zle -N show-line; bindkey '^Xp' show-line",
        "print rea''dy",
    ):
        child.sendline(line)
    child.expect("ready\r")
    child.expect_exact(PROMPT)
    return lambda line: typed(child, line)


def fish(share, folder):
    """A fish that loads what the package brings when it is asked."""
    environment = {
        "PATH": f"{share.parent}/bin:/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C.UTF-8", "XDG_DATA_DIRS": str(share)
    }

    def offer(line):
        offered = run("fish", "-c", f"complete -C {line!r}", cwd=folder, env=environment).stdout
        return "\n".join(part.split("\t")[0] for part in offered.splitlines())

    return offer
