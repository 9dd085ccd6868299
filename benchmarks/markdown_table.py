"""Tables as Markdown, to be read in a terminal and pasted into a page."""

from __future__ import annotations

from collections.abc import Sequence


def print_table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print a header and rows; the first column is left-aligned, the others right."""
    lines = [list(header), *map(list, rows)]
    widths = [max(len(line[i]) for line in lines) for i in range(len(header))]
    marks = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    for line in [lines[0], marks, *lines[1:]]:
        cells = [
            line[0].ljust(widths[0]),
            *(cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True)),
        ]
        print(f"| {' | '.join(cells)} |", flush=True)


def share(value: float) -> str:
    """Show a share: three decimals, more where it is nearly one."""
    return f"{value:.4f}" if 0.9995 <= value < 1 else f"{value:.3f}"
