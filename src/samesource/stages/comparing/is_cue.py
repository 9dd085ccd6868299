"""Whether a word is the verb of a named source."""

from __future__ import annotations

from samesource.language.attributions_words import attribution_words
from samesource.records.marker import Marker
from samesource.stages.comparing.side import Side


def is_cue(side: Side, marker: Marker) -> bool:
    """Tell whether a marker is the verb of a source (officials believe): sources are compared by themselves."""
    words = attribution_words(side.prepared.language)
    first = marker.text.lower().split()[0]
    if words is not None and marker.value == "doubt" and words.estimate.fullmatch(first):
        return True
    return any(
        a.source
        and a.kind in ("said", "estimates")
        and a.start <= marker.start < a.end
        and marker.text.lower() in a.cue
        for a in side.attributions
        if a.sentence == marker.sentence
    )
