"""Draw the key to the lines of a lineage drawing."""

from __future__ import annotations

_ARROW = '<path class="arr" d="M55 9l-7.5-3.6v7.2z"/>'
_WAVE = "M1 9q2.3-4.4 4.6 0" + "t4.6 0" * 9


def draw_key() -> list[tuple[str, str, str]]:
    """Return for each kind of line its name, its SVG shapes (56 by 18) and a word of explanation."""
    double = '<path class="e" d="M1 7.1H47M1 10.9H47" stroke-width="1.3"/>'
    cut = (
        '<path class="e" d="M1 9H47" stroke-width="1.5"/><path class="gap" d="M21.5 9h5" stroke-width="6"/>'
        '<path class="e" d="M19.5 14l5-10M24.5 14l5-10" stroke-width="1.4"/>'
    )
    dots = 'stroke-width="2.6" stroke-linecap="round" stroke-dasharray=".1 5.4"'
    question = '<circle class="qm" cx="28" cy="9" r="7.5"/><text class="qt" x="28" y="13">?</text>'
    return [
        ("copy", double + _ARROW, "same text"),
        ("revision", f'<path class="e" d="M1 9H48" stroke-width="2.6"/>{_ARROW}', "edited, extended"),
        ("excerpt", cut + _ARROW, "cut, passages kept"),
        ("rewrite", f'<path class="e" d="{_WAVE}" stroke-width="1.4"/>{_ARROW}', "reworded"),
        ("quote", f'<path class="e" d="M2 9H48" {dots}/>{_ARROW}', "a passage only"),
        (
            "lost source",
            f'<path class="e" d="M1 9H48" stroke-width="1.5" stroke-dasharray="5 4"/>{_ARROW}',
            "not among those given",
        ),
        ("undetermined", f'<path class="e" d="M1 9H55" stroke-width="1.5"/>{question}', "which came first is open"),
    ]
