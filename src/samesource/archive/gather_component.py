"""What belongs to witnesses that are grouped together."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Set
from dataclasses import dataclass, field

from samesource.archive.asked import ASKED
from samesource.archive.judged import Chances, Pair
from samesource.archive.near_pairs import near_pairs
from samesource.archive.opened import Opened

_DOCUMENTS = """
SELECT d.number, d.id, w.number, w.id, d.story FROM documents d JOIN documents w ON d.witness = w.number
WHERE d.witness IN (SELECT value FROM json_each(?))
"""


@dataclass(frozen=True, slots=True)
class Component:
    """Witnesses, and all that belongs to them."""

    witnesses: frozenset[int]
    documents: dict[int, tuple[str, str]]
    """Number to id and its witness' id, copies included."""
    witness_of: dict[int, int]
    """Number to its witness' number."""
    stories: dict[int, str]
    """Number to the story that a document was in until now."""
    pairs: dict[Pair, Chances] = field(default_factory=dict)
    """Pairs inside that candidates found and kept, then those completed too."""

    def restrict(self, witnesses: Set[int]) -> Component:
        """Keep some of the witnesses only."""
        kept = {number for number, witness in self.witness_of.items() if witness in witnesses}
        return dataclasses.replace(
            self,
            witnesses=self.witnesses & witnesses,
            documents={number: told for number, told in self.documents.items() if number in kept},
            witness_of={number: told for number, told in self.witness_of.items() if number in kept},
            stories={number: told for number, told in self.stories.items() if number in kept},
            pairs={pair: told for pair, told in self.pairs.items() if witnesses >= set(pair)},
        )


def gather_component(opened: Opened, witnesses: Iterable[int]) -> Component:
    """Read the documents and pairs of witnesses, and what is asked about among them."""
    inside = frozenset(witnesses)
    rows = opened.connection.execute(_DOCUMENTS, (json.dumps(sorted(inside)),)).fetchall()
    documents = {number: (name, witness) for number, name, _, witness, _ in rows}
    witness_of = {number: witness for number, _, witness, _, _ in rows}
    if opened.asked and opened.asked.witness in inside:
        asked = opened.asked
        documents[ASKED] = asked.id, documents[asked.witness][0] if asked.witness != ASKED else asked.id
        witness_of[ASKED] = asked.witness
    pairs = near_pairs(opened, inside) if len(inside) > 1 else {}
    return Component(
        inside,
        documents,
        witness_of,
        {number: story for number, *_, story in rows if story},
        {pair: chances for pair, chances in pairs.items() if inside >= set(pair)},
    )
