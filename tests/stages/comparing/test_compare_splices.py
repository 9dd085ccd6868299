"""Quotations that join what was said apart."""

from __future__ import annotations

import pytest

from samesource import Document, compare

OLD = """The minister spoke for an hour on Monday in the town hall of Harburg. "We will build the bridge," she said,
"when the money has been found by the council and not before." Later she turned to the schools of the town. The roofs
leak and the heating fails in winter, she noted. "The children have waited long enough," she said.
"""


def quotes(spoken: str) -> list[tuple[str, str | None]]:
    new = f"The minister spoke for an hour on Monday in the town hall of Harburg. {spoken} Later she turned to the "
    new += "schools of the town. The roofs leak and the heating fails in winter, she noted.\n"
    found = compare(Document(id="a", text=OLD), Document(id="b", text=new)).changes
    return [(change.severity, change.subtype) for change in found if change.kind == "quote"]


@pytest.mark.parametrize(
    "spoken",
    [
        '"We will build the bridge," she said, "by the council and not before."',
        '"We will build the bridge," she said, "The children have waited long enough."',
        '"We will build the bridge, the children have waited long enough," she said.',
    ],
)
def test_what_was_said_apart_is_spliced(spoken: str) -> None:
    assert ("factual", "spliced") in quotes(spoken)


def test_an_utterance_whose_cue_has_moved_is_not() -> None:
    whole = '"We will build the bridge when the money has been found by the council and not before," she said.'
    assert not any(subtype == "spliced" for _, subtype in quotes(whole))
