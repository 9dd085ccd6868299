"""Score passages on pairs with planted reuse in the form of the PAN text-alignment corpora, by kind.

python benchmarks/passages.py FOLDER [PAIRS_A_KIND]
"""

from __future__ import annotations

import sys
from pathlib import Path

from samesource.commands.evaluate_passages import evaluate_passages


def main() -> None:
    """Print what `samesource evaluate passages` prints."""
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    evaluate_passages(Path(sys.argv[1]), None, int(sys.argv[2]) if len(sys.argv) > 2 else 0, as_json=False)


if __name__ == "__main__":
    main()
