"""What inputs of ten shapes cost at a size and at ten times that size: is the cost linear? Called by measure.py."""
import resource
import subprocess

# Ten times the size may cost so much more, and no more.
REACH = 11
DAY = ["--no-config", "--today", "2026-11-24"]
COMMANDS = {"lint": ["lint", "-q", *DAY], "format": ["format", "--check", "-q", *DAY]}


def goals(size):
    """Small goals of all kinds: those that are written anew, vague ones, ones that are good."""
    lines = ["- Increase paid seats from 400 to {0} by 31 March 2027", "- Get more visitors", "- Öka antalet besök med {0} senast maj 2027",
             "- By 31 March 2027, we will have cut waste from {0} to 8 kg by weighing it."]
    return "".join(lines[i % 4].format(500 + i % 4000) + "\n" for i in range(size))


def long_text(size):
    words = "increase paid seats from 400 to 480 by 31 March 2027, och öka antalet besök; "
    return "goals:\n  - goal: " + (words.replace(": ", " ") * (size // len(words) + 1))[:size].strip() + "\n    deadline: 2027-03-31\n"


def deep(size):
    """Goals that hold goals, 20 levels of them: as deep as a file may be."""
    parts = ["goals:\n"]
    for chain in range(size):
        for level in range(20):
            indent = "  " * (1 + 2 * level)
            parts.append(f"{indent}- goal: Open {chain % 90 + 2} shops by 2027-12-31\n{indent}  goals:\n")
        parts.append("  " * 41 + "- Get more visitors\n")
    return "".join(parts)


def wide(size):
    return "goals:\n  - goal: Open 3 shops by 31 December 2027\n" + "".join(f"    field-{i}: value {i}\n" for i in range(size))


def comments(size):
    lines = ["# What the board said in May: not yet", "  - Get more visitors  # who?", "# goallint: ignore[vague] because it is a slogan",
             "  - Increase paid seats from 400 to 480 by 31 March 2027 # agreed"]
    return "goals:\n" + "".join(lines[i % 4] + "\n" for i in range(size))


def aliases(size):
    """As many as a file may have at ten times the size."""
    return "goals:\n  - &g\n    goal: Open 3 shops\n    deadline: &d 2027-12-31\n" + "".join(
        f"  - goal: Open {i % 90 + 2} shops\n    deadline: *d\n" for i in range(size))


def ids(size):
    """Each goal has an id, and supports another; some ids are said twice, some parents are not there."""
    return "goals:\n" + "".join(
        f"  - id: g{i if i % 50 else i // 2}\n    supports: {'g' if i % 40 else 'h'}{(i * 7) % size}\n    goal: Open {i % 90 + 2} shops by 31 December 2027\n"
        for i in range(size))


def findings(size):
    """Goals with as many findings as one can have."""
    return "goallint: 1\ngoals:\n" + "".join(
        f"  - goal: Try to improve quality asap and be the best, if possible, soon {i}\n    goal: twice\n    deadlin: 2026-02-31\n    owner: TBD\n"
        for i in range(size))


def documents(size):
    return "".join(f"---\ngoals:\n  - Increase paid seats from 400 to {500 + i % 900} by 31 March 2027\n" for i in range(size))


def files(size):
    """A folder of files; each says what others say, so that all are read with the repo in mind."""
    return [f"goals:\n  - id: f{i}\n    goal: Increase paid seats from 400 to {500 + i % 90} by 31 March 2027\n" for i in range(size)]


# A name, what is counted, the smaller size, and what makes the input.
SHAPES = [
    ("many small goals", "goals", 10_000, goals),
    ("one long text", "bytes", 1_000_000, long_text),
    ("deep", "chains of 20 goals", 250, deep),
    ("wide", "fields of one goal", 10_000, wide),
    ("many comments", "comments", 10_000, comments),
    ("many aliases", "aliases", 1_000, aliases),
    ("many ids", "ids", 5_000, ids),
    ("long lists of findings", "goals with eight findings", 2_000, findings),
    ("many files", "files", 1_000, files),
    ("many documents", "documents", 5_000, documents),
]


def written(folder, name, size, make):
    """The file or the folder of a shape."""
    path = folder / "shapes" / f"{name.replace(' ', '-')}-{size}"
    if make is files:
        path.mkdir(parents=True, exist_ok=True)
        for number, text in enumerate(make(size)):
            (path / f"goals-{number}.yaml").write_text(text, encoding="utf-8")
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    path = path.with_suffix(".yaml")
    path.write_text(make(size), encoding="utf-8")
    return path


def processor_time(words):
    """What one run takes of a processor, in seconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run([str(word) for word in words], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        raise SystemExit(f"{' '.join(map(str, words))}: {done.stderr}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(program, folder, runs):
    """By shape and command: the least processor time at the size and at ten times the size, in seconds.

    All shapes are measured in each round, so that a minute in which the machine is slow is not one shape's alone; the least of all
    rounds is what it disturbed least.
    """
    table = []
    for name, unit, size, make in SHAPES:
        paths = [written(folder, name, count, make) for count in (size, 10 * size)]
        table.append((name, unit, size, paths, {command: [float("inf")] * 2 for command in COMMANDS}))
    for _ in range(runs):
        for _, _, _, paths, row in table:
            for command, words in COMMANDS.items():
                for index, path in enumerate(paths):
                    # The smaller one is short: what disturbs it weighs more.
                    for _ in range(3 if index == 0 else 1):
                        row[command][index] = min(row[command][index], processor_time([program, *words, "--threads", 1, path]))
    return [(name, unit, size, row) for name, unit, size, _, row in table]


def section(program, folder, runs, said):
    """The part of docs/performance.md; and the shapes that cost too much."""
    lines, steep = [], []
    for name, unit, size, row in measure(program, folder, runs):
        cells = []
        for command, (small, large) in row.items():
            ratio = large / small
            if ratio > REACH:
                steep.append(f"{name}, {command}: {ratio:.1f}")
            cells.append(f"{small * 1000:.0f} ms | {large * 1000:.0f} ms | {ratio:.1f}{' **too much**' if ratio > REACH else ''}")
        lines.append(f"| {name} | {size:,} {unit} | {' | '.join(cells)} |\n")
    return f"""## Cost against size

Made by `scripts/bench --curve` {said}. Ten times the size may cost at most {REACH} times as much, for
every shape of input: processor time of whole processes on one thread, the least of {runs} rounds.

| shape | size | lint | of 10 times the size | ratio | format --check | of 10 times the size | ratio |
|---|---|---|---|---|---|---|---|
{''.join(lines)}""", steep
