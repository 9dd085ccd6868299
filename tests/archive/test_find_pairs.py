"""What two documents share depends on neither's coming first."""

from __future__ import annotations

import itertools
from pathlib import Path

from samesource.archive.archive import Archive
from samesource.model import Document

# One stem, two forms, of which one is rarer: the shared key weighs more in one report than in the other.
_LOWER = (
    "Volunteers cut 310 bundles of reed on Tuesday at Averholt. The reed goes to the thatchers of Mellinby, they said."
)
_UPPER = (
    "Warden Ann Reed counted 310 bundles on Tuesday at Averholt. To a thatcher of Mellinby Reed sold all the bundles."
)
_READ = """
SELECT x.id, y.id, p.sketch_bands, p.passage_keys, p.anchor_kinds, p.anchor_weight FROM pairs p
JOIN documents x ON x.number = p.a JOIN documents y ON y.number = p.b
"""


def test_the_order_of_adding_does_not_show_in_pairs(tmp_path: Path) -> None:
    reports = [Document(id="a", text=_LOWER), Document(id="b", text=_UPPER)]
    found = []
    for number, order in enumerate(itertools.permutations(reports)):
        with Archive.create(tmp_path / str(number)) as archive:
            for one in order:
                archive.add([one])
            differing = archive._opened.connection.execute(
                "SELECT COUNT(*) FROM postings x JOIN postings y USING (channel, key) WHERE x.weight <> y.weight"
            ).fetchone()
            assert differing[0] > 0
            found.append(archive._opened.connection.execute(_READ).fetchall())
    assert found[0]
    assert found[0] == found[1]
