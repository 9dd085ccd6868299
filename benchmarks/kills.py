"""Kill a run again and again, resume it each time, and compare what it leaves with an undisturbed run's.

    python benchmarks/kills.py [DOCUMENTS] [KILLS] [--depth passages] [--seed 1]

A simulated corpus is traced twice: undisturbed, and with `kill -9` at seeded random moments of the time that the
undisturbed run took (spread evenly with jitter), in turn of the main process alone and of all its processes; each time
the same command is given again. trace.json (but for its time) and every exported table (as sorted rows) must be the
same, no process may outlive the main one by more than five seconds, and no spill folder may be left.
"""

from __future__ import annotations

import argparse
import hashlib
import itertools
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from process_tree import list_tree

PATIENCE = 5.0
SHARDS = 20


def start(corpus: Path, out: Path, work: Path, depth: str) -> subprocess.Popen[bytes]:
    """Start a run with a work folder, in a session of its own."""
    options = work.parent / "options.toml"
    rows = max(16, sum(1 for _ in corpus.open("rb")) // SHARDS)
    options.write_text(f"[engine]\nshard_rows = {rows}\nworker_rows = {rows}\n", encoding="utf-8")
    command = ["trace", corpus, "--config", options, "--depth", depth, "--work", work, "--out", out, "--tables"]
    return subprocess.Popen(
        [sys.executable, "-m", "samesource", *map(str, command)],
        env={**os.environ, "SOURCE_DATE_EPOCH": "0"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def finish(running: subprocess.Popen[bytes]) -> None:
    """Wait for the end of a run; exit where it fails."""
    _, complaints = running.communicate()
    if running.returncode:
        sys.exit(f"the run failed:\n{complaints.decode()}")


def kill(running: subprocess.Popen[bytes], everything: bool) -> list[int]:
    """Kill the main process, or it and all below; return processes of the run that still live after some seconds."""
    tree = list_tree(running.pid)
    for process in tree if everything else tree[:1]:
        os.kill(process, signal.SIGKILL)
    running.wait()
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and any(map(lives, tree)):
        time.sleep(0.05)
    return [process for process in tree if lives(process)]


def lives(process: int) -> bool:
    """Tell whether a process is there and no zombie."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False


def digests(out: Path) -> dict[str, str]:
    """Return a hash of each file that a run left."""
    files = sorted(path for path in out.rglob("*") if path.is_file())
    return {str(path.relative_to(out)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def trouble(corpus: Path, folder: Path, kills: int, depth: str, seed: int) -> tuple[float, float, int]:
    """Run undisturbed and disturbed; return their seconds and how many kills struck; exit where anything differs."""
    began = time.monotonic()
    finish(start(corpus, folder / "calm", folder / "calm-work", depth))
    seconds = time.monotonic() - began
    drawn = random.Random(seed)
    moments = sorted(seconds * (i + drawn.random()) / kills for i in range(kills))
    pauses = [moments[0], *(later - earlier for earlier, later in itertools.pairwise(moments))]
    began, struck = time.monotonic(), 0
    out, work = folder / "troubled", folder / "troubled-work"
    for i, pause in enumerate(pauses):
        running = start(corpus, out, work, depth)
        try:
            running.wait(timeout=pause + 1.0)  # a second for the start
            break
        except subprocess.TimeoutExpired:
            struck += 1
            if left := kill(running, everything=bool(i % 2)):
                sys.exit(f"processes outlive a killed run: {left}")
    finish(start(corpus, out, work, depth))
    longer = time.monotonic() - began
    calm, troubled = digests(folder / "calm"), digests(out)
    if differing := sorted(name for name in calm.keys() | troubled.keys() if calm.get(name) != troubled.get(name)):
        sys.exit(f"after {struck} kills these files differ: {', '.join(differing)}")
    if spilled := list(work.glob("samesource-spill-*")):
        sys.exit(f"spill folders are left: {spilled}")
    return seconds, longer, struck


def main() -> None:
    """Print one line; exit 1 where bytes differ."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", nargs="?", type=int, default=20_000)
    parser.add_argument("kills", nargs="?", type=int, default=10)
    parser.add_argument("--depth", default="passages")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plan = ["simulate", "corpus", folder / "corpus", "--documents", options.documents, "--seed", options.seed]
        subprocess.run([sys.executable, "-m", "samesource", *map(str, plan)], check=True, capture_output=True)
        corpus = folder / "corpus" / "documents.jsonl"
        calm, troubled, struck = trouble(corpus, folder, options.kills, options.depth, options.seed)
    print(f"{options.documents:,} documents, {struck} kills: same bytes; {calm:.0f} s undisturbed, {troubled:.0f} s so")


if __name__ == "__main__":
    main()
