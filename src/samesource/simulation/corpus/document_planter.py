"""The documents of a simulated corpus, one after another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from samesource.simulation.corpus.corpus_layout import CorpusLayout
from samesource.simulation.corpus.counter_draws import CounterDraws
from samesource.simulation.corpus.cut_text import cut_text
from samesource.simulation.corpus.edit_words import edit_words
from samesource.simulation.corpus.insert_passage import insert_passage
from samesource.simulation.corpus.misread_text import misread_text
from samesource.simulation.corpus.plant import (
    BOILERPLATE,
    EDITED,
    PASSAGE,
    RECOGNITION,
    TRUNCATED,
    WRAPPED,
    Plant,
)
from samesource.simulation.corpus.shuffled_numbers import ShuffledNumbers
from samesource.simulation.corpus.site_boilerplate import SiteBoilerplate
from samesource.simulation.corpus.vocabulary import Vocabulary

_FIRST = dt.datetime(2031, 1, 1, tzinfo=dt.UTC)
_MINUTES, _LATER = 365 * 24 * 60, 3 * 24 * 60
"""Originals appear within a year, copies within three days of theirs."""

_SITE_DOCUMENTS = 50
"""Documents that share a site's boilerplate, on average."""


@dataclass(frozen=True, slots=True)
class PlantedDocument:
    """A row of the corpus, and the truth that is written once this document is made."""

    id: str
    text: str
    published: str
    outlet: str
    cluster: dict[str, Any] | None = None
    passage: dict[str, Any] | None = None
    boilerplate: dict[str, Any] | None = None


class DocumentPlanter:
    """Makes documents in an order of the seed; each is made from `text_of(base)` alone, so nothing is kept."""

    def __init__(self, layout: CorpusLayout, text_of: Callable[[int], str], vocabulary: Vocabulary, seed: int) -> None:
        self._layout, self._text_of, self._vocabulary, self._seed = layout, text_of, vocabulary, seed
        self._order = ShuffledNumbers(layout.documents, seed, 3)
        counts = layout.counts()
        carried = counts[BOILERPLATE] + counts[WRAPPED]
        self.sites = [SiteBoilerplate(seed, i) for i in range(max(2, carried // _SITE_DOCUMENTS))] if carried else []
        self._digits = max(7, len(str(layout.documents)))

    def documents(self) -> Iterator[PlantedDocument]:
        """Yield every document."""
        for place in range(self._layout.documents):
            yield self._make(self._layout.plant(self._order.number(place)))

    def _id(self, slot: int) -> str:
        return f"simulated-{self._order.place(slot):0{self._digits}}"

    def _make(self, plant: Plant) -> PlantedDocument:
        """Make one document and its truth."""
        draws = CounterDraws(self._seed, 4, plant.slot)
        text = self._text_of(plant.base)
        copied = plant.slot != plant.original
        outlet, boilerplate, cluster, passage = f"outlet-{draws.below(40):02}.example", None, None, None
        if plant.kind == PASSAGE and copied:
            source = self._text_of(plant.base - 1)
            text, passage = self._host(plant, source, text, draws)
        elif plant.kind in {EDITED, TRUNCATED, RECOGNITION} and copied:
            text, facts = self._copy(plant, text, draws)
            cluster = self._pair(plant, facts)
        elif plant.kind in {WRAPPED, BOILERPLATE}:
            number = (plant.cluster + (plant.slot - plant.original)) % len(self.sites)
            site = self.sites[number]
            text, start, end = site.wrap(text)
            outlet = site.outlet
            boilerplate = {"id": self._id(plant.slot), "site": number, "story_start": start, "story_end": end}
            cluster = self._pair(plant, {"realised": 0.0}) if copied else None
        return PlantedDocument(
            self._id(plant.slot), text, self._published(plant), outlet, cluster, passage, boilerplate
        )

    def _copy(self, plant: Plant, text: str, draws: CounterDraws) -> tuple[str, dict[str, Any]]:
        """Return a copy of `text` as the plant has it, and what was done to it."""
        if plant.kind == EDITED:
            edit = edit_words(text, plant.rate, draws, self._vocabulary)
            return edit.text, {"realised": _share(edit.edited, edit.words)}
        if plant.kind == RECOGNITION:
            misread = misread_text(text, plant.rate, draws)
            return misread.text, {"realised": _share(misread.touched, len(text))}
        cut, start, end = cut_text(text, plant.rate, head=plant.head)
        facts = {"realised": _share(len(cut), len(text)), "kept": "head" if plant.head else "tail"}
        return cut, {**facts, "original_start": start, "original_end": end}

    def _host(self, plant: Plant, source: str, host: str, draws: CounterDraws) -> tuple[str, dict[str, Any]]:
        """Return a host with a passage of `source`, and where it lies."""
        inserted = insert_passage(source, host, plant.rate, draws, self._vocabulary)
        return inserted.text, {
            "source": self._id(plant.original),
            "source_start": inserted.source_start,
            "source_end": inserted.source_end,
            "host": self._id(plant.slot),
            "host_start": inserted.host_start,
            "host_end": inserted.host_end,
            "words": inserted.edit.words,
            "rate": plant.rate,
            "realised": _share(inserted.edit.edited, inserted.edit.words),
            "relation": "passage",
        }

    def _pair(self, plant: Plant, facts: dict[str, Any]) -> dict[str, Any]:
        """Return the truth of an original and one copy of it."""
        return {
            "cluster": f"{plant.kind}-{plant.cluster}",
            "kind": plant.kind,
            "rate": plant.rate,
            "original": self._id(plant.original),
            "member": self._id(plant.slot),
            "relation": "copy",
            **facts,
        }

    def _published(self, plant: Plant) -> str:
        """Return when a document appeared: copies and hosts after what they come from."""
        minutes = CounterDraws(self._seed, 5, plant.original).below(_MINUTES)
        if plant.slot != plant.original:
            minutes += 1 + CounterDraws(self._seed, 6, plant.slot).below(_LATER)
        return (_FIRST + dt.timedelta(minutes=minutes)).strftime("%Y-%m-%dT%H:%M:00Z")


def _share(part: int, whole: int) -> float:
    """Return a share to four decimals."""
    return (20_000 * part + whole) // (2 * whole) / 10_000 if whole else 0.0
