"""Score the marking of furniture on simulated sites: by form alone, by repetition alone, by both.

    python benchmarks/site_simulation.py [SEED ...]

Each seed makes 200 pages of 30 stories on three sites over twenty days, an agency's story on all of them. Precision
and recall are those of furniture by words and by lines; `agency` counts the agency's paragraphs with a marked word.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from samesource.evaluation.score_furniture import FurnitureScore, score_furniture
from samesource.simulation.simulate_site import simulate_site
from tests.stages.mark_pages import MODES, mark_pages

FIXED, OTHERS = 2031, tuple(range(201, 213))
FIGURES = ("word_precision", "word_recall", "line_precision", "line_recall")


def main() -> None:
    """Print the scores of the fixed seed in all modes, then mean and worst of others with both signals."""
    seeds = [int(argument) for argument in sys.argv[1:]] or OTHERS
    for mode in MODES:
        _show(f"seed {FIXED}, {mode}", _score(FIXED, mode))
    scores = []
    for seed in seeds:
        scores.append(_score(seed, "both"))
        _show(f"seed {seed}, both", scores[-1])
    for name in FIGURES:
        values = [getattr(score, name) for score in scores]
        print(f"{name:15} mean {sum(values) / len(values):.4f} worst {min(values):.4f}")
    total = sum((score.story_marked for score in scores), Counter[str]())
    print(f"story paragraphs with a marked word, {len(scores)} seeds: {dict(sorted(total.items()))}")


def _score(seed: int, mode: str) -> FurnitureScore:
    """Simulate, mark and score."""
    pages = simulate_site(seed)
    return score_furniture(pages, mark_pages(pages, mode))


def _show(label: str, score: FurnitureScore) -> None:
    """Print a line of figures."""
    figures = " ".join(f"{getattr(score, name):.4f}" for name in FIGURES)
    marked = " ".join(f"{kind} {count}" for kind, count in sorted(score.story_marked.items())) or "none"
    print(f"{label:22} words P R, lines P R: {figures} | agency {score.story_marked['agency']} | story: {marked}")


if __name__ == "__main__":
    main()
