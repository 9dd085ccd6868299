"""What docs/exports.md shows is what the bundled example gives."""

from __future__ import annotations

import re

import pytest

from samesource.model import Trace
from samesource.render_export import EXPORT_FORMATS, render_export
from tests.house.sources import ROOT

PAGE = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")

pytestmark = pytest.mark.filterwarnings("ignore:Dataset.default_context:DeprecationWarning")


def _masked(text: str) -> str:
    """Return text without layout, probabilities, and names of families, which move whenever a model does."""
    return re.sub(r"\s+", "", re.sub(r"\b[0-9a-f]{12}\b", "#", re.sub(r"\b[01]\.\d+", "#", text)))


@pytest.mark.parametrize("form", ["prov", "tei", "graphml", "webannotation", "csv", "passim", "stemma"])
def test_the_example_of_a_format_is_true(example: Trace, form: str) -> None:
    if form == "prov":
        pytest.importorskip("rdflib", reason="PROV in RDF is an extra: pip install 'samesource[prov]'")
    files = render_export(example, form, flavour="turtle" if form == "prov" else None)
    written = _masked("\n".join(data.decode() for data in files.values()))
    section = re.search(rf"^## {form}\b.*?^```text\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
    assert section
    for line in section[1].splitlines():
        assert _masked(line) in written


def test_every_format_has_its_line() -> None:
    for form in EXPORT_FORMATS:
        assert f"| `{form}` |" in PAGE
        assert f"--format {form}" in PAGE
