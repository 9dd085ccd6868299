"""The doctor says how an archive is, and what would do it good."""

from __future__ import annotations

import pytest

from samesource.archive.archive import Archive
from samesource.archive.examine_archive import examine_archive
from samesource.archive.page_sums import SUMS
from samesource.doctor.finding import Finding
from tests.archive.mill_fire import Fill


def looked(archive: Archive) -> dict[str, Finding]:
    return {finding.name: finding for finding in examine_archive(archive._opened)}


def test_a_new_archive_is_well(fill: Fill) -> None:
    with fill() as archive:
        found = looked(archive)
    assert {finding.state for finding in found.values()} == {"well"}
    assert found["documents"].found == "4 of 3 different texts in 2 stories, published 2031-10-14 to 2031-10-15"
    assert len(found) == 7


@pytest.mark.parametrize(
    ("change", "name"),
    [
        ("UPDATE meta SET value = '0.0.1' WHERE name = 'version'", "form"),
        ("INSERT INTO dirty SELECT DISTINCT witness FROM documents", "stories waiting"),
        ("UPDATE meta SET value = '1' WHERE name = 'epoch_documents'", "epoch"),
        ("UPDATE epoch SET groups = 0 WHERE kind = 'cap'", "epoch"),
    ],
)
def test_what_would_do_it_good_is_said(fill: Fill, change: str, name: str) -> None:
    with fill() as archive:
        archive._opened.connection.execute(change)
        finding = looked(archive)[name]
    assert finding.state == "absent"
    assert finding.remedy


def test_digests_that_lack_are_said(fill: Fill) -> None:
    with fill() as archive:
        (archive.directory / SUMS).unlink()
        assert looked(archive)["digests"].state == "absent"
