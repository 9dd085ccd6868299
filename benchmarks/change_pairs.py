"""Score the typed changes of our own pairs of paragraphs (benchmarks/changes/*.toml, seven languages).

usage: change_pairs.py [LANGUAGE ...] [--misses] [--spare]

The pairs were written for developing the comparators; figures on them flatter. A change is found where a reported one
tells it, as relay's scorer asks: half the words of the shorter span shared, and no long spans.
"""

from __future__ import annotations

import argparse
import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

from samesource.config import AlignConfig, ChangeConfig
from samesource.stages.align_pair import align_pair
from samesource.stages.find_changes import find_changes
from samesource.stages.prepare_document import prepare_document

FOLDER = Path(__file__).parent / "changes"
WORD = re.compile(r"\w+")


def words(text: str | None) -> list[str]:
    return [word.lower() for word in WORD.findall(text or "")]


def tells(recorded: str, said: str | None) -> bool:
    first, second = set(words(recorded)), set(words(said))
    shared = len(first & second) / min(len(first), len(second)) if first and second else 0.0
    return shared >= 0.5 and len(words(said)) <= max(12, 3 * len(words(recorded)))


def said_text(side: dict[str, Any] | None) -> str | None:
    return side["text"] if side else None


def matches(recorded: dict[str, str], change: dict[str, Any]) -> bool:
    return all(tells(recorded[side], said_text(change[side])) for side in ("old", "new") if side in recorded)


def pair_changes(pair: dict[str, Any], language: str) -> list[dict[str, Any]]:
    old, new = (prepare_document(side, pair[side].strip() + "\n", language=language) for side in ("old", "new"))
    return find_changes(new, [old], [align_pair(new, old, AlignConfig())], ChangeConfig())


def show(change: dict[str, Any]) -> str:
    return f"{change['kind']}/{change['severity']}: {said_text(change['old'])!r} -> {said_text(change['new'])!r}"


def score_language(language: str, arguments: argparse.Namespace) -> tuple[Counter[str], Counter[str]]:
    """Return how many changes were found, and how many there are, by what is counted."""
    found, total = Counter[str](), Counter[str]()
    for pair in tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))["pair"]:
        changes = pair_changes(pair, language)
        telling: set[int] = set()
        for recorded in pair["changes"]:
            hits = [change for change in changes if matches(recorded, change)]
            telling |= {id(change) for change in hits}
            same = any(hit["kind"].split("-")[0] == recorded["kind"].split("-")[0] for hit in hits)
            facts = any(hit["severity"] == "factual" for hit in hits)
            total.update([recorded["kind"], "all", "same kind", "as factual"])
            found.update([recorded["kind"], "all"] if hits else [])
            found.update(["same kind"] * same + ["as factual"] * facts)
            if arguments.misses and not (same and facts):
                print(f"  {'MISS' if not hits else 'kind'} {language} {recorded}", *map(show, hits), sep="\n       ")
        for old, new in pair["harmless"]:
            flagged = [c for c in changes if c["severity"] == "factual" and matches({"old": old, "new": new}, c)]
            total["harmless"] += 1
            found["harmless"] += bool(flagged)
        spare = [change for change in changes if change["severity"] == "factual" and id(change) not in telling]
        total["factual"] += sum(change["severity"] == "factual" for change in changes)
        found["factual"] += sum(change["severity"] == "factual" for change in changes) - len(spare)
        if arguments.spare:
            print(*(f"  SPARE {language} {show(change)}" for change in spare), sep="\n")
    return found, total


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("languages", nargs="*")
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--spare", action="store_true")
    arguments = parser.parse_args()
    languages = arguments.languages or sorted(path.stem for path in FOLDER.glob("??.toml"))
    found, total = Counter[str](), Counter[str]()
    for language in languages:
        own_found, own_total = score_language(language, arguments)
        print(language, *(f"{name} {own_found[name]}/{own_total[name]}" for name in ("all", "same kind", "as factual")))
        found, total = found + own_found, total + own_total
    for name in sorted(total):
        print(f"{name:20} {found[name]}/{total[name]} {found[name] / total[name]:.3f}")


if __name__ == "__main__":
    main()
