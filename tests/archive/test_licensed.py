"""Licensed outlets and others."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from samesource.archive.judge_licence import judge_licence
from samesource.archive.licence import STANDINGS, Licence
from samesource.archive.list_uses import list_uses
from samesource.archive.read_licences import read_licences
from samesource.commands.ask_report import ask_report
from samesource.commands.list_notices import list_notices
from samesource.errors import InputError
from samesource.model import Trace
from tests.archive.mill_fire import AGENCY, HEADLINE, PAPER, Fill, wire

LIST = """outlet,source,from,until
Daily Echo,Atlantic Newswire,2031-01-01,2031-12-31
"""


def _write(folder: Path, text: str = LIST) -> Path:
    (folder / "licences.csv").write_text(text, encoding="utf-8")
    return folder / "licences.csv"


@pytest.mark.parametrize(
    ("outlet", "url", "day", "standing"),
    [
        ("Daily Echo", None, "2031-10-14", "licensed"),
        ("DAILY ECHO", None, "", "licensed"),
        ("Daily Echo", None, "2032-01-01", "outside"),
        ("Morning Post", None, "2031-10-14", "not-listed"),
        ("Echo", None, "2031-10-14", "not-listed"),
        ("Post", "https://news.post.example/a", "2031-10-14", "licensed"),
        (None, "https://www.post.example/a", "2031-10-14", "licensed"),
        (None, "https://notpost.example/a", "2031-10-14", "not-listed"),
        (None, None, "2031-10-14", "unknown"),
        ("The Atlantic Newswire", None, "2031-10-14", "own"),
    ],
)
def test_outlets_are_found_by_name_host_source_and_day(
    outlet: str | None, url: str | None, day: str, standing: str
) -> None:
    listed = [
        Licence("Daily Echo", AGENCY, "2031-01-01", "2031-12-31"),
        Licence("post.example"),
        Licence("Morning Post", "Pacific Newswire"),
    ]
    assert judge_licence(listed, outlet, url, AGENCY, day) == standing
    assert standing in STANDINGS


def test_a_list_is_read_and_its_faults_are_named(tmp_path: Path) -> None:
    assert read_licences(_write(tmp_path)) == [Licence("Daily Echo", AGENCY, "2031-01-01", "2031-12-31")]
    assert read_licences(_write(tmp_path, "Outlet;From\nA Paper;\n")) == [Licence("A Paper")]
    for text, fault in (
        ("outlet,fee\nA,1\n", "no column"),
        ("source,from\nA,\n", "no outlet"),
        ("outlet,until\nA,soon\n", "no day"),
    ):
        with pytest.raises(InputError, match=fault):
            read_licences(_write(tmp_path, text))
    with pytest.raises(InputError):
        read_licences(tmp_path / "nowhere.csv")


def test_what_derives_from_an_agency_s_copy_is_told_apart(
    tmp_path: Path, fill: Fill, capsys: pytest.CaptureFixture[str]
) -> None:
    kill = wire("kill", f"KILL: {HEADLINE}\n\nEditors: please do not use.", published="2031-10-15")
    with fill(kill) as archive:
        (use,) = list_uses(archive.trace(), read_licences(_write(tmp_path)))
        assert (use.source, [(one.document, one.licence) for one in use.carriers]) == (
            AGENCY,
            [("echo", "licensed"), ("herald", "not-listed")],
        )
        assert {"wire"} <= set(use.documents) <= {"wire", "kill"}
    folder, listed = tmp_path / "archive", tmp_path / "licences.csv"
    (tmp_path / "asked.txt").write_text(PAPER, encoding="utf-8")
    list_notices(folder, listed, as_json=False)
    told = capsys.readouterr().out
    assert "herald (The Herald; copy; not in the list given)" in told
    assert re.search(r"echo \(Daily Echo; .*; in the list given\)", told)
    list_notices(folder, listed, as_json=True)
    notice = json.loads(capsys.readouterr().out)
    assert [carrier["licence"] for carrier in notice["carriers"]] == ["licensed", "not-listed"]
    ask_report(folder, tmp_path / "asked.txt", listed, as_json=True)
    answer = capsys.readouterr().out
    content = json.loads(answer)
    assert [one["id"] for one in content["notices"]] == ["kill"]
    assert {c["document"]: c["licence"] for c in content["licences"][0]["carriers"]}["asked"] == "unknown"
    assert Trace.from_json(answer).documents, "it is still a trace"
    ask_report(folder, tmp_path / "asked.txt", listed, as_json=False)
    assert "not in the list given: herald (The Herald)" in capsys.readouterr().out
