"""A factual change with where it entered, how far it went and whether it was set right."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Damage:
    """One factual change of a family, followed down the lineage; document lists are sorted and leave out `child`.

    Only documents below `child` are followed, copies included; among the documents given, as everything.
    """

    family: str
    parent: str
    child: str
    """Where it entered."""
    kind: str
    subtype: str | None
    description: str
    old: str | None
    new: str | None
    determined: bool
    """Whether the direction of that edge is; if not, `child` may as well be the one that kept the older words."""
    update: bool
    """The outlet's own later version of its text, or a version that says it corrects: no damage."""
    carried: tuple[str, ...]
    """Documents that received it and say the same."""
    inherited: int
    """How many they are."""
    outlets: int
    """Outlets, where known, among `child` and `carried`."""
    restored: tuple[str, ...]
    """Documents that have the parent's reading again: the correction reached them."""
    corrected: int
    """How many they are."""
    altered: tuple[str, ...]
    """Documents that say a third thing."""
    dropped: tuple[str, ...]
    """Documents that leave the passage out."""
    unclear: tuple[str, ...]
    """Documents that reword the passage so that neither can be told."""
    notice: str | None
    """A document of the family whose own note of correction speaks of it."""
