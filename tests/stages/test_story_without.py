"""A story less one witness is measured, and judged, as if that one had never been there."""

from __future__ import annotations

import dataclasses
import itertools
import random
from collections.abc import Callable

import numpy as np
import pytest

from samesource.config import Config
from samesource.records.alignment import Alignment
from samesource.records.prepared import Prepared
from samesource.stages.align_pair import align_pair
from samesource.stages.choose_parents import choose_parents
from samesource.stages.heard_story import HeardStory
from samesource.stages.hold_directions import hold_directions
from samesource.stages.judge_company import CompanyJudge
from samesource.stages.judge_pair import judge_pair
from samesource.stages.measure_story import measure_story
from samesource.stages.prepare_document import prepare_document
from samesource.stages.story_measures import StoryMeasures
from samesource.stages.story_without import StoryWithout
from samesource.stages.weigh_family import weigh_family
from tests.stages.family import EXCERPT, INDEPENDENT, ORIGINAL, REWRITE, STRANGER

CONFIG = Config()
WORDS = (
    "crack",
    "cracks",
    "harbour",
    "harbours",
    "divers",
    "Falk",
    "forty",
    "estimate",
    "estimates",
    "survey",
    "berths",
)
Story = tuple[list[Prepared], list[Alignment]]


def _revise(text: str, draw: random.Random) -> str:
    """Change words, slip in misspellings, drop and move sentences."""
    sentences = [part for part in text.replace("\n", " ").split(". ") if part.strip()]
    for _ in range(draw.randint(1, 5)):
        place = draw.randrange(len(sentences))
        words = sentences[place].split()
        spot = draw.randrange(len(words))
        if draw.random() < 0.4:
            words[spot] = draw.choice(WORDS)
        elif len(words[spot]) > 5:
            words[spot] = words[spot][:2] + words[spot][3:]
        sentences[place] = " ".join(words)
        if draw.random() < 0.3 and len(sentences) > 3:
            sentences.insert(draw.randrange(len(sentences)), sentences.pop(draw.randrange(len(sentences))))
        if draw.random() < 0.2 and len(sentences) > 4:
            sentences.pop()
    return ". ".join(sentences)


@pytest.fixture(scope="module", params=range(3))
def story(request: pytest.FixtureRequest) -> Story:
    """Return revisions of revisions, one of them in another language's stems, with some dates and outlets."""
    draw = random.Random(request.param)
    texts = [ORIGINAL, EXCERPT, REWRITE, INDEPENDENT, STRANGER, "Crack."]
    while len(texts) < 9:
        texts.append(_revise(draw.choice(texts[:-1]), draw))
    documents = []
    for number, text in enumerate(texts):
        about = {"outlet": draw.choice(["Ellery Courier", "Harbour Echo"]), "url": f"https://n{number}.example/a"}
        if draw.random() < 0.5:
            about["times"] = [{"value": f"2031-05-{draw.randint(1, 9):02}", "kind": "published", "trust": 0.9}]
        read = prepare_document(f"d{number}", text, language="de" if number == 7 else "en")
        documents.append(dataclasses.replace(read, about={**read.about, **about}))
    return documents, [align_pair(a, b, CONFIG.align) for a, b in itertools.combinations(documents, 2)]


def _flat(measures: StoryMeasures) -> dict[str, np.ndarray]:
    """List every array by which families are weighed."""
    every = range(len(measures.story.ids))
    shares = {f"residuals {x}": measures.residuals.of(x) for x in every}
    shares |= {f"gain {x} {y}": measures.seconds.gain(x, y) for x in every for y in every}
    shares |= {
        f"lesser {x} {y}": np.array([measures.seconds.lesser(x, y, z) for z in every]) for x in every for y in every
    }
    story = {"known": measures.story.known, "likeness": measures.story.likeness, **measures.story.share}
    parts = {"edge": measures.edge_values, "stated": measures.stated, "thirds": measures.thirds, "story": story}
    named = {f"{part} {name}": values for part, found in parts.items() for name, values in found.items()}
    return {**named, **shares, "twins": measures.twins, "alike": measures.alike}


def test_less_one_witness_is_the_others_alone(story: Story) -> None:
    documents, aligned = story
    fewer = StoryWithout(measure_story(documents, aligned, CONFIG.lineage))
    judged = [judge_pair(pair, *_ends(pair, documents), CONFIG.relate) for pair in aligned]
    for k, left_out in enumerate(documents):
        rest = [document for document in documents if document is not left_out]
        plain, fast = measure_story(rest, aligned, CONFIG.lineage), fewer.measures(k)
        assert fast.story.ids == plain.story.ids
        expected, found = _flat(plain), _flat(fast)
        assert expected.keys() == found.keys()
        for name, values in expected.items():
            assert np.array_equal(values, found[name]), (left_out.id, name)
        by_plain, by_fast = (weigh_family(plain.story.ids, m, judged, CONFIG.lineage) for m in (plain, fast))
        assert np.array_equal(by_plain.log_weights, by_fast.log_weights)
        assert np.array_equal(by_plain.direction, by_fast.direction)


def _ends(pair: Alignment, documents: list[Prepared]) -> tuple[Prepared, Prepared]:
    named = {document.id: document for document in documents}
    return named[pair.a], named[pair.b]


def test_dependence_in_company_is_what_the_judge_says(story: Story) -> None:
    documents, aligned = story
    judge = CompanyJudge(documents, aligned, CONFIG.relate)
    judged = judge.judge([judge_pair(pair, *_ends(pair, documents), CONFIG.relate) for pair in aligned])
    dependence = judge.leaving_out(judged)
    for without in ("d0", "d4", "d7"):
        expected = [(relation.a, relation.b, relation.dependent) for relation in judge.judge(judged, without)]
        assert dependence(without) == expected


@pytest.mark.parametrize("limits", [{}, {"thirds_limit": 8}])
def test_directions_are_held_the_same_whichever_way_witnesses_are_left_out(
    story: Story, limits: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    documents, aligned = story
    config = dataclasses.replace(CONFIG.lineage, determined=0.6, **limits)
    relations = [judge_pair(pair, *_ends(pair, documents), CONFIG.relate) for pair in aligned]
    members = [document.id for document in documents[:4]] + ["d6", "d8"]

    def hold() -> tuple[list[list[float]], dict[tuple[int, int], list[tuple[str, float]]]]:
        heard = HeardStory(documents, aligned, relations, config, CONFIG.relate)
        graph = choose_parents(weigh_family(members, heard.measures, relations, config), config)
        held = hold_directions(graph, heard, members, config, relate=CONFIG.relate)
        return held.direction.tolist(), held.leans

    fast = hold()
    monkeypatch.setattr(HeardStory, "_leave_out", property(_plainly))
    assert fast == hold()
    assert fast[1]


def _plainly(heard: HeardStory) -> Callable[[str], StoryMeasures]:
    rest, config = heard.witnesses, heard._config
    return lambda name: measure_story([one for one in rest if one.id != name], heard._alignments, config)
