"""Regions: stories grouped anew where something changed are those that grouping everything gives."""

from __future__ import annotations

import itertools
import json
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from samesource.apply_options import apply_options
from samesource.archive.create_archive import create_archive
from samesource.archive.default_epoch import default_epoch
from samesource.archive.find_changed import find_changed
from samesource.archive.find_region import find_region
from samesource.archive.judged import Chances, Pair
from samesource.archive.layout import PARTS, PARTS_A_DOCUMENT
from samesource.archive.near_pairs import near_pairs
from samesource.archive.open_archive import open_archive
from samesource.archive.opened import Opened
from samesource.archive.pack_part import pack_part
from samesource.config import Config
from samesource.engines.open_engine import open_engine
from samesource.records.about import About
from samesource.records.packing import pack
from samesource.records.relation import Relation
from samesource.records.story_member import StoryMember
from samesource.stages.link_stories import link_stories

COUNT = 26
CONFIG = apply_options(Config(), {"relate": {"likely_limit": 4}})
_DOCUMENT = (
    "INSERT INTO documents (number, id, day, words, words_key, seniority, witness) VALUES (?, ?, '', 1, 0, '', ?)"
)
_PAIR = "INSERT INTO pairs VALUES (?, ?, 1, 0, 0, 0, 0, 0, ?, ?, 0)"
_JUDGED = "INSERT INTO judged (a, b, same_story, dependent, content) VALUES (?, ?, ?, ?, X'')"
_NEAR = "UPDATE pairs SET near_a = ? WHERE a = ? AND b = ?"
_BLOCK = "UPDATE documents SET block = ? WHERE number IN (SELECT value FROM json_each(?))"


def name(number: int) -> str:
    return f"d{number:02}"


def draw_chances(draw: random.Random) -> dict[Pair, Chances]:
    """Judge all pairs of reports of eight events, a few of other events as alike as those of one."""
    event = [draw.randrange(8) for _ in range(COUNT)]
    told = {}
    for a, b in itertools.combinations(range(COUNT), 2):
        same = (
            draw.randint(150_000, 990_000) if event[a] == event[b] or draw.random() < 0.06 else draw.randint(0, 190_000)
        )
        told[a, b] = (same, draw.choice([0, 0, same // 2, same * 9 // 10]))
    return told


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    engine = open_engine(CONFIG.engine)
    create_archive(tmp_path / "archive", CONFIG, default_epoch(engine, CONFIG))
    engine.close()
    archive = open_archive(tmp_path / "archive")
    yield archive
    archive.engine.close()
    archive.connection.close()


def add(opened: Opened, number: int, held: set[int], chances: dict[Pair, Chances], draw: random.Random) -> None:
    """Insert a document with its pairs, of which some are near."""
    execute = opened.connection.execute
    execute(_DOCUMENT, (number, name(number), number))
    packed = pack_part({"id": name(number), "about": pack(About(name(number)))})
    execute("INSERT INTO parts VALUES (?, ?)", (number * PARTS_A_DOCUMENT + PARTS.index("declared"), packed))
    for other in sorted(held):
        a, b = sorted((number, other))
        execute(_PAIR, (a, b, *chances[a, b]))
        execute(_JUDGED, (a, b, *chances[a, b]))
        execute(_NEAR, (int(draw.random() < (0.6 if chances[a, b][0] > 150_000 else 0.1)), a, b))


def group_all(opened: Opened, held: set[int], chances: dict[Pair, Chances]) -> set[frozenset[int]]:
    """Group everything as the stages do: the near pairs, and those with a likely neighbour in common."""
    near = near_pairs(opened, held)
    likely: dict[int, set[int]] = {}
    for (a, b), (same, _) in near.items():
        if same >= 300_000:
            likely.setdefault(a, set()).add(b)
            likely.setdefault(b, set()).add(a)
    between: set[Pair] = set()
    for number, own in likely.items():

        def place(other: int, number: int = number) -> tuple[int, int, str]:
            same, dependent = near[min(number, other), max(number, other)]
            return -dependent, -same, name(other)

        nearest = sorted(own, key=place)[: CONFIG.relate.likely_limit]
        between |= set(itertools.combinations(sorted(nearest), 2))
    judged = [
        Relation(name(a), name(b), "", 0.0, chances[a, b][1] / 1e6, chances[a, b][0] / 1e6, 0.0, 0.0, [])
        for a, b in near.keys() | between
    ]
    groups, _ = link_stories([StoryMember(name(number), []) for number in held], judged, CONFIG.relate)
    return {frozenset(int(one[1:]) for one in group) for group in groups}


@pytest.mark.parametrize("seed", range(24))
def test_what_changes_is_grouped_as_if_everything_were(opened: Opened, seed: int) -> None:
    draw = random.Random(seed)
    chances = draw_chances(draw)
    held: set[int] = set()
    found: set[frozenset[int]] = set()
    looked_at = 0
    for number in draw.sample(range(COUNT), COUNT):
        before = near_pairs(opened, held)
        for a, b in itertools.combinations(sorted(draw.sample(sorted(held), min(4, len(held)))), 2):
            opened.connection.execute(_NEAR, (draw.randint(0, 1), a, b))
        add(opened, number, held, chances, draw)
        held.add(number)
        dirty = {number, *find_changed(opened, before, near_pairs(opened, held), {number})}
        region = find_region(opened, dirty)
        looked_at += len(region.component.witnesses)
        opened.connection.executemany(_BLOCK, [(min(block), json.dumps(sorted(block))) for block in region.blocks])
        found = {group for group in found if not group & region.component.witnesses} | set(region.groups)
        assert found == group_all(opened, held, chances)
    assert looked_at < COUNT * (COUNT + 1) / 2
