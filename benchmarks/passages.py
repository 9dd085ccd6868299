"""Score passages on pairs with planted reuse in the form of the PAN text-alignment corpora, by kind.

python benchmarks/passages.py FOLDER [PAIRS_A_KIND]
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from samesource.config import AlignConfig
from samesource.evaluation.score_pan import score_pan


def main() -> None:
    """Print plagdet, precision, recall and granularity of each kind, and what the run took."""
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    limit = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    started = time.process_time()
    for name, score in score_pan(Path(sys.argv[1]), AlignConfig(), limit).items():
        figures = f"{score.plagdet:.3f}  precision {score.precision:.3f}  recall {score.recall:.3f}"
        print(f"{name:24s}{figures}  granularity {score.granularity:.2f}  cases {score.cases}")
    print(f"CPU seconds             {time.process_time() - started:.1f}")


if __name__ == "__main__":
    main()
