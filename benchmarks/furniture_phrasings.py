"""Print how many phrasings of furniture are found, by kind.

    python benchmarks/furniture_phrasings.py [first|second|again]

`first` takes the half that the rules were improved by, `second` the other; `again` takes the set
that is kept unread.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.language.score_phrasings import AGAIN, FOLDER, score_phrasings

KINDS = ("byline", "date", "credit", "related", "url", "appeal", "keywords", "navigation")


def main() -> None:
    """Print a line a language: kinds as marked/right kind/all."""
    chosen = sys.argv[1] if len(sys.argv) > 1 else "all"
    folder, half = (AGAIN, "all") if chosen == "again" else (FOLDER, chosen)
    total: Counter[str] = Counter()
    for path in sorted(folder.glob("*.toml")):
        counts = score_phrasings(path.stem, half, folder)
        total += counts
        print(path.stem, _line(counts))
    print("all", _line(total))


def _line(counts: Counter[str]) -> str:
    """Write one line of counts."""
    found = sum(counts[f"{kind} marked"] for kind in KINDS)
    right = sum(counts[f"{kind} right kind"] for kind in KINDS)
    every = sum(counts[kind] for kind in KINDS)
    by_kind = " ".join(
        f"{kind} {counts[f'{kind} marked']}/{counts[f'{kind} right kind']}/{counts[kind]}" for kind in KINDS
    )
    rest = f"traps {counts['trap marked']}/{counts['trap']} story {counts['story marked']}/{counts['story']}"
    titles = f"titles {counts['title marked']}/{counts['title']}"
    return f"marked {found}/{every} right kind {right} | {by_kind} | {rest} {titles}"


if __name__ == "__main__":
    main()
