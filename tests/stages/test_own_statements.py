"""What documents tell of themselves."""

from __future__ import annotations

import numpy as np

from samesource.records.prepared import Prepared
from samesource.stages.own_statements import own_statements
from samesource.stages.prepare_document import prepare_document

FILED = """Harbour bridge closes for repairs
By Anna Kowalska

PORTVALE, March 3 (NWS) - The harbour bridge closes on Monday.
"Nobody expected cracks of this length in the northern girders," said engineer Tom Whitfield.
"""
TOLD = """Bridge shut

The bridge over the harbour will be shut from Monday, as engineer Tom Whitfield found long cracks in its girders.
"""


def _stated(*texts: str) -> dict[str, np.ndarray]:
    witnesses: list[Prepared] = [prepare_document(f"d{number}", text) for number, text in enumerate(texts)]
    count = len(witnesses)
    return own_statements(witnesses, np.ones((count, count), dtype=bool))


def test_who_files_signs_and_quotes_looks_earlier() -> None:
    stated = _stated(FILED, TOLD)
    assert stated["byline"][0, 1] == 1.0
    assert stated["dateline"][0, 1] == 1.0
    assert stated["quotations"][0, 1] > 0.0


def test_who_says_that_he_corrects_looks_later() -> None:
    stated = _stated(FILED, FILED + "\n(Corrects day of closing in first paragraph.)\n")
    assert stated["corrected"][0, 1] == 1.0


def test_what_one_text_tells_the_other_takes_back() -> None:
    for name, values in _stated(FILED, TOLD, FILED + TOLD).items():
        assert np.array_equal(values, -values.T), name


def test_a_date_beside_a_document_is_told_apart_from_one_that_its_page_shows() -> None:
    for beside, given in (({"published": "2031-03-02"}, 1.0), ({}, 0.0)):
        witnesses = [
            prepare_document("d1", TOLD, metadata={"published": "2031-03-01"}),
            prepare_document("d2", f"Published: 2 March 2031\n\n{TOLD}", metadata=beside),
        ]
        stated = own_statements(witnesses, np.ones((2, 2), dtype=bool))
        assert stated["dates"][0, 1] > 0.0
        assert stated["dates_given"][0, 1] == given
