"""Stories and families made of tables, a component or a story a row, are those of all pairs taken together."""

from __future__ import annotations

import dataclasses
import json
import random
from collections.abc import Iterator

import pyarrow as pa
import pytest

from samesource.config import Config, EngineConfig
from samesource.engines.base import Engine
from samesource.engines.duckdb import DuckDBEngine
from samesource.records.about import About
from samesource.records.packing import pack
from samesource.records.relation import Relation
from samesource.records.story_member import StoryMember
from samesource.stages.digest_ids import digest_ids
from samesource.stages.families import families
from samesource.stages.group_families import group_families
from samesource.stages.group_stories import group_stories
from samesource.stages.listed_pair import LISTED_PAIR, read_listed_pair
from samesource.stages.row_of_relation import row_of_relation
from samesource.stages.stories import stories
from samesource.tables import DECLARED, RELATIONS, WITNESSES

Corpus = tuple[list[StoryMember], list[Relation], dict[str, str]]


@pytest.fixture
def engine() -> Iterator[Engine]:
    opened = DuckDBEngine(EngineConfig(workers=1))
    yield opened
    opened.close()


def corpus(seed: int, witnesses: int, pairs: int) -> Corpus:
    """Invent witnesses (some dated), judged pairs of every strength, and copies of a few."""
    generator = random.Random(seed)
    names = sorted(f"{generator.choice(['é #', 'a/', '漢'])}{i:03}" for i in range(witnesses))
    members = []
    for name in names:
        day = f"{generator.choice((2027, 2031))}-05-{generator.randint(1, 28):02}"
        dated = [{"value": day, "kind": "published", "precision": "day"}]
        members.append(StoryMember(name, dated if generator.random() < 0.6 else []))
    relations = {}
    for _ in range(pairs):
        a, b = sorted(generator.sample(names, 2))
        dependent = round(generator.random() ** 3, 6)
        same = max(dependent, round(generator.random() ** 2, 6))
        relations[a, b] = Relation(a, b, "rewrite", 0.5, dependent, same, 0.1, 0.1, [])
    copies = {f"copy {i}": generator.choice(names) for i in range(witnesses // 5)}
    return members, list(relations.values()), copies


def load(engine: Engine, given: Corpus) -> None:
    members, relations, copies = given
    witness = {**{member.id: member.id for member in members}, **copies}
    declared = [{"id": m.id, "about": pack(About(id=m.id, times=m.times))} for m in members]
    declared += [{"id": name, "about": pack(About(id=name))} for name in copies]
    rows = [{"id": name, "witness": first} for name, first in witness.items()]
    engine.load("declared", pa.Table.from_pylist(declared, schema=DECLARED.schema), DECLARED.schema)
    engine.load("witnesses", pa.Table.from_pylist(rows, schema=WITNESSES.schema), WITNESSES.schema)
    judged = [row_of_relation(relation) for relation in relations]
    for name in ("paired_relations", "relations"):
        engine.load(name, pa.Table.from_pylist(judged, schema=RELATIONS.schema), RELATIONS.schema)


def made(engine: Engine, config: Config) -> tuple[dict[str, str], dict[str, tuple[str, str]], dict[str, object]]:
    stories(engine, config)
    families(engine, config)
    of_story = {row["id"]: row["story"] for row in engine.fetch("stories").to_pylist()}
    of_family = {row["id"]: (row["story"], row["family"]) for row in engine.fetch("families").to_pylist()}
    sets = {row["story"]: json.loads(row["families_json"]) for row in engine.fetch("family_sets").to_pylist()}
    return of_story, of_family, sets


def expected(given: Corpus, config: Config) -> tuple[dict[str, str], dict[str, tuple[str, str]], dict[str, object]]:
    """Group everything at once with the pure functions."""
    members, relations, copies = given
    documents = {member.id: [member.id, *(c for c, w in copies.items() if w == member.id)] for member in members}

    def name(group: list[str]) -> str:
        return digest_ids(document for witness in group for document in documents[witness])

    of_story, of_family, sets = {}, {}, {}
    for group in group_stories(members, relations, config.relate):
        inside = [r for r in relations if r.a in group and r.b in group]
        parts = group_families(group, inside, config.relate)
        of_story |= dict.fromkeys(group, name(group))
        of_family |= {witness: (name(group), name(part)) for part in parts for witness in part}
        sets[name(group)] = {name(part): sorted(part) for part in parts}
    return of_story, of_family, sets


def configured(**options: float) -> Config:
    return dataclasses.replace(Config(), relate=dataclasses.replace(Config().relate, **options))  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("direct_pairs", [-1, 1_000])
@pytest.mark.parametrize(("witnesses", "pairs"), [(5, 4), (60, 40), (60, 160)])
def test_tables_give_the_groups_of_all_pairs_together(
    engine: Engine, seed: int, direct_pairs: int, witnesses: int, pairs: int
) -> None:
    given, config = corpus(seed, witnesses, pairs), configured(direct_pairs=direct_pairs)
    load(engine, given)
    assert made(engine, config) == expected(given, config)


def test_the_order_of_rows_changes_nothing(engine: Engine) -> None:
    members, relations, copies = corpus(3, 60, 120)
    load(engine, (members, relations, copies))
    first = made(engine, Config())
    load(engine, (members[::-1], relations[::-1], dict(reversed(copies.items()))))
    assert made(engine, Config()) == first


@pytest.mark.parametrize(("a", "b"), [("a 1", "b 2"), ("", " "), ("12 ", "3"), ("漢字", "é#1")])
def test_a_listed_pair_reads_back(engine: Engine, a: str, b: str) -> None:
    schema = pa.schema([("a", pa.string()), ("b", pa.string()), ("same_story", pa.int64()), ("dependent", pa.int64())])
    row = {"a": a, "b": b, "same_story": 123_456, "dependent": 7}
    engine.load("one", pa.Table.from_pylist([row], schema=schema), schema)
    engine.sql("listed", f"SELECT {LISTED_PAIR} AS listed FROM one r")
    pair = read_listed_pair(engine.fetch("listed").to_pylist()[0]["listed"])
    assert (pair.a, pair.b, pair.same_story, pair.dependent) == (a, b, 0.123456, 0.000007)
