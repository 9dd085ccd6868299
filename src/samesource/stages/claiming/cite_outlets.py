"""Which outlets of a story a text names, and where."""

from __future__ import annotations

import re
from collections.abc import Iterable

from samesource.records.prepared import Prepared

_SHORTEST = 3
"""Letters; shorter names are found in too many words and initials."""


def cite_outlets(witness: Prepared, outlets: Iterable[str]) -> list[tuple[int, str]]:
    """List (sentence, outlet) for each outlet that the body or headline of a text names as it is written, in order.

    A leading article may differ. Cost: outlets × characters of the text.
    """
    starts = witness.sentence_start
    found: list[tuple[int, str]] = []
    for outlet in sorted(set(outlets)):
        name = re.sub(r"^(?:the|le|la|les|l'|el|los|las|il|lo|i|o|os|a|der|die|das) ", "", outlet, flags=re.IGNORECASE)
        if len(name.strip("@#. ")) < _SHORTEST or name not in witness.text:
            continue
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", witness.text):
            sentence = max(0, int(starts.searchsorted(match.start(), side="right")) - 1)
            found.append((sentence, outlet))
    return sorted(set(found))
