"""What it costs to add one report to an archive of thousands, and to add them a thousand at a time.

    python benchmarks/archive_reuters.py [FOLDER] [--sizes 2000 5000 19043] [--single 200] [--batch 1000]

FOLDER (default ../shared/data/reuters21578) holds documents.jsonl.gz. For each size an archive is made of that many
stories but those to be added later; then reports are added one by one (warm, after ten that are not counted), asked
about one by one, and added in one batch. Prints Markdown: how long making took, medians and 99th percentiles, CPU,
size on disk and the peak memory of the process. Each size runs in a process of its own.
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

WARM = 10


def read_documents(folder: Path) -> list[dict[str, str]]:
    """Read the stories of a folder in an order that is the same every time, and no order of days."""
    found = sorted(folder.glob("*.jsonl.gz"))
    rows = [json.loads(line) for path in found for line in gzip.decompress(path.read_bytes()).splitlines()]
    random.Random(21578).shuffle(rows)
    return rows


def measure(folder: Path, size: int, single: int, batch: int) -> dict[str, float]:
    """Make one archive and add to it."""
    import samesource as ss

    rows = read_documents(folder)[:size]
    held, later = rows[: -single - batch - WARM], rows[-single - batch - WARM :]
    documents = [
        ss.Document(**{name: row.get(name) for name in ("id", "text", "title", "published", "outlet")}) for row in rows
    ]
    first, rest = documents[: len(held)], documents[len(held) :]
    with tempfile.TemporaryDirectory() as name:
        began, cpu = time.perf_counter(), time.process_time()
        archive = ss.Archive.create(Path(name) / "archive", first)
        archive.add(first)
        made = time.perf_counter() - began, time.process_time() - cpu
        archive.close()
        size_on_disk = sum(path.stat().st_size for path in (Path(name) / "archive").iterdir())
        found = in_process_of_its_own(Path(name) / "archive", later, single)
    return {"made": made[0], "made_cpu": made[1], "disk": size_on_disk, **found, "documents": len(first) + len(rest)}


def in_process_of_its_own(archive: Path, later: list[dict[str, str]], single: int) -> dict[str, float]:
    """Time additions in a fresh process, so that its memory is that of adding alone."""
    command = [sys.executable, __file__, "--add", str(archive), "--single", str(single)]
    done = subprocess.run(command, input=json.dumps(later), capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def add(archive: Path, rows: list[dict[str, str]], single: int) -> dict[str, float]:
    """Add reports one by one, ask about them, and add the rest at once."""
    import samesource as ss

    documents = [
        ss.Document(**{name: row.get(name) for name in ("id", "text", "title", "published", "outlet")}) for row in rows
    ]
    walls, cpus, asked, related = [], [], [], 0
    with ss.Archive(archive) as opened:
        for number, document in enumerate(documents[: WARM + single]):
            began, cpu = time.perf_counter(), time.process_time()
            (receipt,) = opened.add([document])
            trace = opened.story(str(receipt.story))
            if number >= WARM:
                walls.append(time.perf_counter() - began)
                cpus.append(time.process_time() - cpu)
                related += len(trace.documents) > 1
        memory = peak_memory()
        for document in documents[WARM : WARM + single : 4]:
            began = time.perf_counter()
            opened.ask(document.text or "")
            asked.append(time.perf_counter() - began)
        began, cpu = time.perf_counter(), time.process_time()
        opened.add(documents[WARM + single :])
        batch = time.perf_counter() - began, time.process_time() - cpu
    count = len(documents) - WARM - single
    return {
        "median": median(walls), "p99": ranked(walls, 0.99), "worst": max(walls), "median_cpu": median(cpus),
        "p99_cpu": ranked(cpus, 0.99), "mean_cpu": sum(cpus) / len(cpus), "ask": median(asked), "memory": memory,
        "batch_each": batch[0] / count, "batch_cpu_each": batch[1] / count, "mean": sum(walls) / len(walls),
        "related": related / len(walls),
    }  # fmt: skip


def peak_memory() -> float:
    """Return the peak of this process in MiB; what Linux tells by getrusage begins with that of the parent."""
    told = Path("/proc/self/status")
    if not told.is_file():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return next(int(line.split()[1]) / 1024 for line in told.read_text().splitlines() if line.startswith("VmHWM"))


def median(values: list[float]) -> float:
    """Return the middle value."""
    return sorted(values)[len(values) // 2]


def ranked(values: list[float], share: float) -> float:
    """Return the least value that `share` of all do not exceed (nearest rank)."""
    return sorted(values)[max(0, math.ceil(len(values) * share) - 1)]


def main() -> None:
    """Measure every size and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=Path("../shared/data/reuters21578"))
    parser.add_argument("--sizes", nargs="*", type=int, default=[2_000, 5_000, 19_043])
    parser.add_argument("--single", type=int, default=200)
    parser.add_argument("--batch", type=int, default=1_000)
    parser.add_argument("--add", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.add:
        print(json.dumps(add(options.add, json.load(sys.stdin), options.single)))
        return
    if options.one:
        print(json.dumps(measure(options.folder, options.one, options.single, options.batch)))
        return
    heads = (
        "documents",
        "made, s",
        "CPU ms each",
        "MiB on disk",
        "add one, ms: median",
        "p99",
        "worst",
        "CPU median",
        "p99",
    )
    print(f"| {' | '.join(heads)} |\n|{'--:|' * len(heads)}")
    told = []
    for size in options.sizes:
        command = [sys.executable, __file__, str(options.folder), "--one", str(size), "--single", str(options.single)]
        done = subprocess.run([*command, "--batch", str(options.batch)], check=True, stdout=subprocess.PIPE, text=True)
        got = json.loads(done.stdout.splitlines()[-1])
        each = 1000 * got["made_cpu"] / got["documents"]
        times = [1000 * got[name] for name in ("median", "p99", "worst", "median_cpu", "p99_cpu")]
        cells = " | ".join(f"{value:,.0f}" for value in times)
        print(f"| {size:,} | {got['made']:,.0f} | {each:.1f} | {got['disk'] / 2**20:,.0f} | {cells} |", flush=True)
        told.append((size, got))
    for size, got in told:
        print(
            f"\n{size:,}: ask {1000 * got['ask']:,.0f} ms median; one by one {1000 * got['mean']:.0f} ms on average "
            f"({1000 * got['mean_cpu']:.0f} CPU), in a batch of {options.batch:,} {1000 * got['batch_each']:.1f} ms "
            f"({1000 * got['batch_cpu_each']:.1f} CPU) each; peak memory of adding one by one "
            f"{got['memory']:,.0f} MiB; {100 * got['related']:.0f} % joined a story."
        )


if __name__ == "__main__":
    main()
