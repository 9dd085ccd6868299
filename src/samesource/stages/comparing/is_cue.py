"""Whether a word is the verb of a named source."""

from __future__ import annotations

from samesource.records.marker import Marker
from samesource.stages.comparing.side import Side


def is_cue(side: Side, marker: Marker) -> bool:
    """Tell whether a marker is the verb of a named source (officials believe): sources are compared by themselves."""
    return any(
        a.source
        and a.kind in ("said", "estimates")
        and a.start <= marker.start < a.end
        and marker.text.lower() in a.cue
        for a in side.attributions
        if a.sentence == marker.sentence
    )
