"""What `samesource trace` takes for one large family: 20,000 copies of one report, 500 revisions, 500 rewrites.

    python benchmarks/large_families.py [copies] [revisions] [rewrites] [--documents N] [--keep FOLDER]

`copies`: most word for word, a hundred with slips of a scraper, lines cut hard, or page furniture around them.
`revisions`: one report changed a little at every step along a random tree. `rewrites`: a family of
`samesource simulate families`. Whole processes, from files to report.html. Prints wall and processor seconds, peak
memory, and what was found: copies under one witness, pairs of parent and child beside the true ones.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Callable
from pathlib import Path

from markdown_table import print_table
from news_text import write_news
from timed import Timed, run_timed

Edges = set[frozenset[str]]
"""Pairs of parent and child, without direction: how a revision was made tells little of which came first."""

NOISY = 100
SIZES = {"copies": 20_000, "revisions": 500, "rewrites": 500}
MENU = "Home\nNews\nSport\nWeather\n\n"
APPEAL = "\n\nSubscribe to our newsletter and never miss a story.\nShare this article\n"


def make_copies(folder: Path, documents: int) -> Edges:
    """Write copies of one report as records, a hundred of them damaged or wrapped; no edge is asked for."""
    draw = random.Random(7)
    text = write_news("ascii", 1, seed=7, words=350)[0]
    records = []
    for number in range(documents):
        shown = _disturb(text, number, draw) if number % max(1, documents // NOISY) == 1 else text
        records.append(json.dumps({"id": f"copy-{number:05}", "text": shown}))
    (folder / "copies.jsonl").write_text("\n".join(records) + "\n", encoding="utf-8")
    return set()


def _disturb(text: str, number: int, draw: random.Random) -> str:
    """Give a copy slips of a scraper, hard line ends or the furniture of a page."""
    kind = number % 3
    if kind == 0:
        letters = list(text)
        for _ in range(draw.randint(1, 6)):
            place = draw.randrange(1, len(letters) - 1)
            letters[place] = draw.choice(["", "e", letters[place] * 2])
        return "".join(letters)
    if kind == 1:
        width = draw.randint(55, 75)
        return "\n\n".join(textwrap.fill(part, width) for part in text.split("\n\n"))
    return MENU + text + APPEAL


def make_revisions(folder: Path, documents: int) -> Edges:
    """Write one report and revisions of revisions: sentences put in, left out, replaced, figures changed."""
    draw = random.Random(11)
    texts = write_news("ascii", 2_000 * documents, seed=11, words=300)
    fresh = [sentence for text in texts[1:] for sentence in _sentences(text)]
    versions, edges = [_sentences(texts[0])], set()
    for number in range(1, documents):
        above = draw.randrange(number)
        version = list(versions[above])
        for _ in range(draw.randint(1, 4)):
            _revise(version, fresh, draw)
        versions.append(version)
        edges.add(frozenset((f"revision-{above:03}", f"revision-{number:03}")))
    for number, version in enumerate(versions):
        (folder / f"revision-{number:03}.txt").write_text(" ".join(version) + "\n", encoding="utf-8")
    return edges


def _sentences(text: str) -> list[str]:
    return [part.strip(". ") + "." for part in text.replace("\n\n", " ").split(". ") if part.strip(". ")]


def _revise(version: list[str], fresh: list[str], draw: random.Random) -> None:
    """Change one place of a report."""
    place, change = draw.randrange(len(version)), draw.random()
    if change < 0.3:
        version.insert(place, fresh.pop())
    elif change < 0.5 and len(version) > 10:
        version.pop(place)
    elif change < 0.7:
        version[place] = fresh.pop()
    else:
        words = version[place].split()
        words[draw.randrange(len(words))] = str(draw.randint(10, 99_999))
        version[place] = " ".join(words)


def make_rewrites(folder: Path, documents: int) -> Edges:
    """Write a simulated family of which nothing is withheld and return its true edges."""
    family = folder.parent / "simulated"
    command = [sys.executable, "-m", "samesource", "simulate", "families", family, "--families", 1]
    options = ["--documents", documents, "--withheld", 0, "--seed", 3]
    subprocess.run([*map(str, command), *map(str, options)], check=True, capture_output=True)
    for path in sorted((family / "reports").iterdir()):
        path.rename(folder / path.name)
    truth = json.loads(next((family / "truth").glob("*.json")).read_text(encoding="utf-8"))
    named = {document["id"]: Path(document["file"]).stem for document in truth["documents"]}
    return {
        frozenset((named[parent["id"]], named[document["id"]]))
        for document in truth["documents"]
        for parent in document["parents"]
    }


MAKERS: dict[str, Callable[[Path, int], Edges]] = {
    "copies": make_copies,
    "revisions": make_revisions,
    "rewrites": make_rewrites,
}


def _tell(name: str, out: Path, true: Edges) -> str:
    """Say in a few words what the run found."""
    trace = json.loads((out / "trace.json").read_text(encoding="utf-8"))
    if name == "copies":
        witnesses = {document["witness"] for document in trace["documents"]}
        largest = max(len(story["documents"]) for story in trace["stories"])
        return f"{largest:,} of {len(trace['documents']):,} shown in one story, {len(witnesses)} witnesses"
    found = {frozenset((edge["parent"], edge["child"])) for family in trace["lineage"] for edge in family["edges"]}
    right = len(found & true)
    return f"undirected edges: precision {right / max(1, len(found)):.2f}, recall {right / max(1, len(true)):.2f}"


def main() -> None:
    """Make and time each kind and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", choices=[*SIZES, []], default=[])
    parser.add_argument("--documents", type=int, default=0, help="another size for all kinds")
    parser.add_argument("--keep", type=Path, default=None, help="a folder that keeps what is made and found")
    given = parser.parse_args()
    rows = []
    with tempfile.TemporaryDirectory() as name:
        for kind in given.kinds or SIZES:
            folder = (given.keep or Path(name)) / kind
            (folder / "given").mkdir(parents=True, exist_ok=True)
            count = given.documents or SIZES[kind]
            true = MAKERS[kind](folder / "given", count)
            timed: Timed = run_timed("trace", folder / "given", "--out", folder / "out")
            cost = [f"{timed.seconds:.1f}", f"{timed.processor_seconds:.1f}", f"{timed.mebibytes:,.0f}"]
            rows.append([kind, f"{count:,}", *cost, _tell(kind, folder / "out", true)])
            print(f"{kind}: {timed.seconds:.1f} s", file=sys.stderr, flush=True)
    print_table(["one family of", "documents", "s", "CPU s", "peak MiB", "found"], rows)


if __name__ == "__main__":
    main()
