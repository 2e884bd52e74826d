"""Measures goallint and its floor, and writes docs/performance.md. Called by scripts/bench."""
import datetime, json, os, pathlib, platform, subprocess, sys, time

sys.dont_write_bytecode = True
import curve  # noqa: E402
import peers  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PAGE = ROOT / "docs" / "performance.md"
# Asked before anything is measured.
LOAD = os.getloadavg()[0]
# Where the last part of the page begins, which is also measured alone.
CURVE = "## Cost against size"
# Written by scripts/profile, before the curve.
PROFILE = "## What is in the way"
TODAY = ["--no-config", "--today", "2026-11-24"]


def build(folder):
    """The floor as a dynamic and as a static program, the repo of 10,000 files and the file of 50 MB."""
    folder.mkdir(parents=True, exist_ok=True)
    source = HERE / "floor.c"
    for name, flags in (("floor", []), ("floor-static", ["-static"])):
        program = folder / name
        if not program.exists() or program.stat().st_mtime < source.stat().st_mtime:
            subprocess.run(["gcc", "-O2", *flags, "-o", program, source, "-lyaml", "-lpthread"], check=True)
    if not (folder / "big.yaml").exists():
        subprocess.run([sys.executable, HERE / "make_repo.py", folder], check=True)
    small = folder / "small" / "goals.yaml"
    small.parent.mkdir(exist_ok=True)
    small.write_bytes((folder / "repo" / "team-000" / "goals-00.yaml").read_bytes())


def quoted(words):
    return " ".join("'" + str(w).replace("'", "'\\''") + "'" for w in words)


def medians(commands, folder, runs, warmup=1, shell=True):
    """The median time of each command, and the mean of its time on a processor, in seconds.

    They take turns, so that a busy machine slows all of them.
    """
    times = {name: [] for name in commands}
    busy = {name: [] for name in commands}
    out = folder / "times.json"
    rounds = max(1, runs // 3)
    for turn in range(rounds):
        for name, words in commands.items():
            line = quoted(words) + (f" >{folder}/out.txt 2>/dev/null" if shell else "")
            options = ["--shell=bash"] if shell else ["--shell=none", "--output=null"]
            subprocess.run(
                ["hyperfine", "--style=none", "--ignore-failure", f"--warmup={warmup if turn == 0 else 0}",
                 f"--runs={max(2, runs // rounds)}", *options, f"--export-json={out}", line],
                check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            result = json.loads(out.read_text())["results"][0]
            times[name] += result["times"]
            busy[name].append(result["user"] + result["system"])
    return {name: (sorted(t)[len(t) // 2], sorted(busy[name])[len(busy[name]) // 2]) for name, t in times.items()}


def resident(words):
    """The largest resident set of a command, in bytes."""
    done = subprocess.run(["/usr/bin/time", "-f", "%M", *map(str, words)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    return int(done.stderr.strip().splitlines()[-1]) * 1024


def own_pages(words):
    """How much of a command's resident set are pages of its own file, in bytes: the most that was seen while it ran."""
    process = subprocess.Popen(list(map(str, words)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    most = 0
    while process.poll() is None:
        try:
            status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
        except OSError:
            break
        most = max([most, *(int(line.split()[1]) for line in status.splitlines() if line.startswith("RssFile"))])
        time.sleep(0.01)
    process.wait()
    return most * 1024


def machine():
    model = next((l.split(":", 1)[1].strip() for l in open("/proc/cpuinfo") if l.startswith("model name")), platform.machine())
    memory = int(next(l for l in open("/proc/meminfo") if l.startswith("MemTotal")).split()[1]) / 1048576
    return f"{model}, {os.cpu_count()} cores, {memory:.0f} GB, {platform.system()} {platform.release().split('-')[0]}"


def load():
    """A word of warning where other programs ran at the same time."""
    others = LOAD - 1
    return "" if others < 1 else f"About {others:.0f} other processes were running on these cores, so times are longer than on a quiet machine."


def typing(program, folder):
    """How long the language server takes from a keystroke in a file of 1 MB to its findings: a line that server.py prints."""
    path = folder / "megabyte.yaml"
    text = (folder / "big.yaml").read_bytes()[:1_050_000]
    path.write_bytes(text[:text.rfind(b"\n  - ") + 1])
    return subprocess.run(
        [sys.executable, HERE / "server.py", program, path, "60"], check=True, capture_output=True, text=True).stdout.strip()


def measure_curve(program, folder, runs):
    """The part of the page on cost against size, and the shapes of input that cost too much."""
    return curve.section(program, folder, runs, f"on {datetime.date.today().isoformat()}, on {machine()}")


def profile():
    """The part of the page that scripts/profile wrote; it stays."""
    _, heading, rest = PAGE.read_text(encoding="utf-8").partition(PROFILE)
    return heading + rest.partition(CURVE)[0]


def renew_curve(program, folder, quick):
    """Measures cost against size alone, and writes that part of the page."""
    part, steep = measure_curve(program, folder, 2 if quick else 5)
    print(part)
    if not quick:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(page.partition(CURVE)[0].rstrip() + "\n\n" + part, encoding="utf-8")
    return steep


def measure_all(program, folder, quick):
    """Measures everything, and writes the page."""
    runs = 3 if quick else 9
    build(folder)
    floor, static, repo, big, small = folder / "floor", folder / "floor-static", folder / "repo", folder / "big.yaml", folder / "small/goals.yaml"
    lint = [program, "lint", "-q", *TODAY]
    commands = {}
    for threads in (1, 2):
        commands[f"floor {threads}"] = [floor, "parse", threads, repo]
        commands[f"lint {threads}"] = [*lint, "--threads", threads, repo]
        commands[f"check {threads}"] = [program, "format", "--check", "-q", *TODAY, "--threads", threads, repo]
    commands["floor big"] = [floor, "parse", 1, big]
    commands["lint big"] = [*lint, "--threads", 1, big]
    t = medians(commands, folder, runs)
    t |= medians({"floor small": [static, "parse", 1, small], "lint small": [*lint, small]}, folder, 50 if quick else 400, warmup=5, shell=False)
    # The slowest of them takes half a minute, so that they run but twice.
    others = medians(peers.commands(repo, folder), folder, 2)
    server = typing(program, folder)
    part, steep = measure_curve(program, folder, 2 if quick else 5)
    memory = {
        "repo": resident([*lint, "--threads", 1, repo]), "repo 2": resident([*lint, "--threads", 2, repo]),
        "big": resident([*lint, "--threads", 1, big]), "small": resident([*lint, small]),
        "own": own_pages([*lint, "--threads", 1, repo]),
        "check": resident([program, "format", "--check", "-q", *TODAY, "--threads", 1, repo]),
    }

    def row(what, ours, base, reach):
        wall, cpu = ours[0] / base[0], ours[1] / base[1]
        return f"| {what} | {ours[0] * 1000:.4g} ms | {base[0] * 1000:.4g} ms | {wall:.2f} | {cpu:.2f} | {reach} |"

    def weight(what, key, reach):
        return f"| {what} | {memory[key] / 1e6:.1f} MB | {reach} |"

    cores = min(os.cpu_count(), 2)

    def peer(what, took):
        return f"| {what} | {took[0] * 1000:.4g} ms | {took[0] / t[f'floor {cores}'][0]:.1f} |"

    page = f"""# What goallint costs

Made by `scripts/bench` on {datetime.date.today().isoformat()}, on {machine()}.

The floor is what libyaml itself costs with nothing done to its events (`scripts/bench.d/floor.c`), on the same files with
the same number of threads; the files are those of `scripts/bench.d/make_repo.py`: 10,000 files of 1 to 3 goals, and one
file of 50 MB. All rules are on, the findings go to a file. Whole processes, medians, all of one run. {load()}

| what | goallint | floor | ratio | ratio of processor time | reach |
|---|---|---|---|---|---|
{row("lint, the repo, 1 thread", t["lint 1"], t["floor 1"], "1.5")}
{row("lint, the repo, 2 threads", t["lint 2"], t["floor 2"], "1.5")}
{row("lint, 50 MB in one file", t["lint big"], t["floor big"], "1.7")}
{row("format --check, the repo, 1 thread", t["check 1"], t["floor 1"], "2")}
{row("format --check, the repo, 2 threads", t["check 2"], t["floor 2"], "2")}
{row("lint, one small file, the process from start to end (floor: static)", t["lint small"], t["floor small"], "2")}

Programs of the field on the same 10,000 files, in the same run, each with its own number of threads and without a cache; none of
them reads what a text says:

| program | time | of the floor with {cores} threads |
|---|---|---|
{peer(f"goallint: all rules, {cores} threads", t[f"lint {cores}"])}
{chr(10).join(peer(what, took) for what, took in others.items())}

| memory, largest resident set | goallint | reach |
|---|---|---|
{weight("lint, the repo, 1 thread", "repo", "12 MB")}
{weight("lint, the repo, 2 threads", "repo 2", "12 MB")}
{weight("lint, 50 MB in one file", "big", "180 MB")}
{weight("format --check, the repo", "check", "")}
{weight("lint, one small file", "small", "")}

Of the repo's, {memory["own"] / 1e6:.1f} MB are pages of the program itself, its code and the words of both languages, which are read
from its file and shared by all that run it at the same time.

A keystroke in a file of 1 MB that an editor has open, from the change to the findings of the language server
(`scripts/bench.d/server.py`): {server}.

{profile()}{part}"""
    print(page)
    if not quick:
        PAGE.write_text(page, encoding="utf-8")
    return steep


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    measured = renew_curve if "--curve" in sys.argv else measure_all
    steep = measured(program, folder, "--quick" in sys.argv)
    if steep:
        sys.exit("ten times the size costs too much: " + "; ".join(steep))


main()
