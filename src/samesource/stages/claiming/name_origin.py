"""Who is named behind a claim."""

from __future__ import annotations

from collections.abc import Sequence

from samesource.records.attribution import Attribution

Cues = dict[int, tuple[Attribution | None, bool]]


def name_origin(
    roots: Sequence[int], asserting: Sequence[int], names: dict[int, str], cues: Cues, order: Sequence[int]
) -> dict[str, str] | None:
    """Name a claim's origin as the root-most document that names one does; null where none does."""
    for document in [*roots, *(d for d in order if d in asserting)]:
        if names.get(document):
            return {"name": names[document], "kind": _kind(names[document])}
        cue = cues[document][0]
        if cue is not None and cue.kind == "first-hand":
            return {"name": "the reporter", "kind": "witness"}
    return None


def distinct_origins(roots: Sequence[int], names: dict[int, str]) -> list[str]:
    """List the origins that independent texts name and that share no word with one another, first named first."""
    found: list[str] = []
    for document in roots:
        name = names.get(document, "")
        if name and not any(_words(name) & _words(other) for other in found):
            found.append(name)
    return found


def _words(name: str) -> set[str]:
    return {word for word in name.casefold().replace("-", " ").split() if len(word) > 2}


def _kind(name: str) -> str:
    return "person" if len(name.split()) > 1 and all(part[0].isupper() for part in name.split()) else "source"
