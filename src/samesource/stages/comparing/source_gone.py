"""Whether an edit takes the source of a statement away."""

from __future__ import annotations

from samesource.stages.comparing.side import Side


def source_gone(parent: Side, gone: list[int], child: Side, place: list[int]) -> bool:
    """Tell whether the words `gone` hold the named source of a statement, and none is named around `place`.

    `gone` are tokens of the parent, `place` those of the child where they stood.
    """
    if not gone or not place:
        return False
    low, high = parent.token_start[gone[0]], parent.token_end[gone[-1]]
    pronouns = parent.vocabulary.pronouns
    named = [
        a
        for a in parent.attributions
        if a.source and low <= a.start and a.end <= high and a.source.lower() not in pronouns
    ]
    if not named:
        return False
    around = {child.token_sentence[i] for i in place}
    own = {parent.token_sentence[i] for i in gone}
    kept = {(a.source, a.cue) for a in parent.attributions if a.sentence in own and a not in named}
    said = any(
        a.sentence in around and (a.source or a.kind == "said") and (a.source, a.cue) not in kept
        for a in child.attributions
    )
    quoted = any(speaker.speaker and speaker.sentence in around for speaker in child.speakers)
    return not said and not quoted
