"""Options, tables and locked versions are declared once and completely."""

from __future__ import annotations

import dataclasses
import re
import tomllib

from samesource.config import Config
from samesource.tables import ALL
from tests.house.sources import ROOT


def test_every_option_has_unit_and_reason() -> None:
    wrong = []
    for section in dataclasses.fields(Config()):
        options = dataclasses.fields(getattr(Config(), section.name))
        bare = [o.name for o in options if not o.metadata.get("unit") or not o.metadata.get("reason")]
        wrong.extend(f"{section.name}.{name}" for name in bare)
    assert not wrong, "\n".join(wrong)


def test_every_table_and_column_has_a_meaning() -> None:
    wrong = [f"{t.name}.{c.name}" for t in ALL for c in t.columns if len(c.meaning) < 3]
    assert not wrong, "\n".join(wrong)
    assert all(table.meaning for table in ALL)
    assert all(key in {c.name for c in table.columns} for table in ALL for key in table.key)


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = project["optional-dependencies"]
    named = set(extras) - {"bench", "fuzz"}  # tools compared with, and a fuzzer: installed where they can be
    wanted = [*project["dependencies"], *(line for name in sorted(named) for line in extras[name])]
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert [line for line in pins if not re.fullmatch(r"[a-z0-9-]+==[0-9][0-9a-z.]*", line)] == []
    locked = {line.split("==")[0] for line in pins}
    names = {re.sub(r"[-_.]+", "-", re.split(r"[><=\[ ]", line)[0]).lower() for line in wanted} - {"samesource"}
    assert names - locked == set()
