"""Laws of claims on small stories of our own."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from samesource.config import AlignConfig, ClaimConfig
from samesource.records.lineage import Lineage
from samesource.records.prepared import Prepared
from samesource.stages.align_pair import align_pair
from samesource.stages.find_claims import find_claims
from samesource.stages.prepare_document import prepare_document

WIRE = (
    "Flood water covered the lower town of Marlow on Sunday night. "
    "Some 2,400 people left their homes, according to the county fire service. "
    'The mayor, Lena Marsh, said the river was "higher than in any spring we remember" at the old bridge. '
    "The railway to the coast stays closed until 14 March. "
    "Farmers upstream lost about 180 sheep."
)
REWRITE = (
    "The lower part of Marlow was under flood water on Sunday night. "
    "The county fire service said 2,400 people had to leave their homes. "
    'Mayor Lena Marsh called the river "higher than in any spring we remember" at the old bridge. '
    "Until 14 March the railway to the coast remains closed. "
    "About 810 sheep were lost by farmers upstream."
)
OWN = (
    "We walked through Marlow at dawn, past sandbags and a stranded bus. "
    "2,400 people have left their homes in the town, the county fire service told us at the school gate. "
    "A baker handed out bread from a boat in Mill Lane."
)
OTHER = (
    "The council of Dunmore opened a library with 9,300 books on Friday. Children read aloud all afternoon in the hall."
)


def _story(texts: dict[str, str]) -> list[Prepared]:
    return [prepare_document(name, text, language="en") for name, text in texts.items()]


def _claims(
    texts: dict[str, str],
    parents: dict[str, list[str]],
    *,
    copies: int = 0,
    reverse: bool = False,
    changes: tuple[dict[str, Any], ...] = (),
) -> list[dict[str, Any]]:
    witnesses = _story(texts)
    alignments = [
        align_pair(a, b, AlignConfig()) for a, b in itertools.combinations(sorted(witnesses, key=lambda w: w.id), 2)
    ]
    edges = [{"parent": parent, "child": child} for child, found in parents.items() for parent in found]
    ids = sorted(texts)
    documents = [{"id": name, "witness": name, "outlet": name.upper(), "published": None} for name in ids]
    documents += [{"id": f"copy{i}", "witness": ids[0], "outlet": f"COPY{i}", "published": None} for i in range(copies)]
    samples = [[parents.get(name, []) for name in ids]]
    lineage = Lineage("family", "story", ids, ids, edges, [], [], [], samples)
    if reverse:
        witnesses, alignments, documents = witnesses[::-1], alignments[::-1], documents[::-1]
    return find_claims("story", witnesses, alignments, [lineage], list(changes), documents, ClaimConfig())


def _claim(claims: list[dict[str, Any]], words: str) -> dict[str, Any]:
    (found,) = [claim for claim in claims if words in claim["text"]]
    return found


def _people(claims: list[dict[str, Any]]) -> dict[str, Any]:
    return _claim([claim for claim in claims if claim["kind"] == "number"], "2,400")


REVISION = {"parent": "first", "child": "second", "kind": "revision"}
CHAIN = {"wire": WIRE, "rewrite": REWRITE}


@pytest.fixture(scope="module")
def chain() -> list[dict[str, Any]]:
    return _claims(CHAIN, {"rewrite": ["wire"]})


def test_a_rewrite_is_a_second_document_but_no_second_text(chain: list[dict[str, Any]]) -> None:
    people = _people(chain)
    assert people["support"]["documents"] == 2
    assert people["support"]["outlets"] == 2
    assert people["support"]["independent_texts"] == {"estimate": 1, "low": 1, "high": 1}
    assert people["verdict"] == "single-text"
    assert people["origin"]["name"] == "county fire service"


def test_a_slipped_figure_is_an_altered_reading_of_the_same_claim(chain: list[dict[str, Any]]) -> None:
    sheep = _claim(chain, "180 sheep")
    assert {a["document"]: a["status"] for a in sheep["assertions"]} == {"wire": "asserts", "rewrite": "alters"}
    assert {a["reading"] for a in sheep["assertions"]} == {"180", "810"}
    assert sheep["support"]["documents"] == 1


def test_a_quotation_has_its_speaker_as_origin(chain: list[dict[str, Any]]) -> None:
    (river,) = [claim for claim in chain if claim["kind"] == "quote"]
    assert river["origin"]["name"].endswith("Lena Marsh")
    assert {a["document"] for a in river["assertions"]} == {"wire", "rewrite"}


def test_positions_are_those_of_the_text_as_received(chain: list[dict[str, Any]]) -> None:
    for claim in chain:
        for assertion in claim["assertions"]:
            text = CHAIN[assertion["document"]]
            assert text[assertion["start"] : assertion["end"]] == assertion["text"]


def test_the_order_of_the_inputs_changes_nothing(chain: list[dict[str, Any]]) -> None:
    assert _claims(CHAIN, {"rewrite": ["wire"]}, reverse=True) == chain


def test_copies_raise_documents_and_outlets_but_never_texts(chain: list[dict[str, Any]]) -> None:
    copied = {claim["text"]: claim["support"] for claim in _claims(CHAIN, {"rewrite": ["wire"]}, copies=3)}
    for claim in chain:
        before, after = claim["support"], copied[claim["text"]]
        assert after["independent_texts"] == before["independent_texts"]
        held = any(a["document"] == "rewrite" and a["status"] != "alters" for a in claim["assertions"])
        assert after["documents"] == before["documents"] + 3 * held
        assert after["outlets"] == before["outlets"] + 3 * held


def test_an_independent_second_text_raises_the_count_and_one_origin_stays_one() -> None:
    people = _people(_claims({**CHAIN, "visit": OWN}, {"rewrite": ["wire"]}))
    assert people["support"]["documents"] == 3
    assert people["support"]["independent_texts"]["estimate"] == 2
    assert people["support"]["independent_origins"]["estimate"] == 1
    assert people["verdict"] == "single-origin"


def test_a_merger_of_both_adds_a_document_and_no_text() -> None:
    texts = {**CHAIN, "visit": OWN, "both": REWRITE + " " + OWN}
    people = _people(_claims(texts, {"rewrite": ["wire"], "both": ["rewrite", "visit"]}))
    assert people["support"]["documents"] == 4
    assert people["support"]["independent_texts"]["estimate"] == 2


def test_an_unrelated_document_leaves_the_claims_of_others_alone(chain: list[dict[str, Any]]) -> None:
    wider = _claims({**CHAIN, "zz": OTHER}, {"rewrite": ["wire"]})
    shared = {(c["text"], c["verdict"], len(c["assertions"])) for c in chain}
    assert shared <= {(c["text"], c["verdict"], len(c["assertions"])) for c in wider}
    assert all({a["document"] for a in c["assertions"]} in ({"zz"}, {"wire"}, {"wire", "rewrite"}) for c in wider)


def test_a_claim_of_one_document_is_a_claim_too_and_ranks_below_shared_ones() -> None:
    claims = _claims({**CHAIN, "visit": OWN}, {"rewrite": ["wire"]})
    alone = next(i for i, claim in enumerate(claims) if "baker" in claim["text"])
    shared = [i for i, claim in enumerate(claims) if claim["support"]["documents"] > 1]
    assert claims[alone]["verdict"] == "single-text"
    assert max(shared) < alone


def test_an_outlet_that_cites_those_who_cite_it_is_a_circle() -> None:
    first = "The Marlow Herald said that 2,400 people had left their homes in the lower town on Sunday."
    second = "Some 2,400 people had left their homes in the lower town on Sunday, the fire service believes."
    claims = _claims({"blog": first, "the marlow herald": second}, {"the marlow herald": ["blog"]})
    assert _people(claims)["verdict"] == "circular"


def test_ids_depend_on_content_alone_and_differ() -> None:
    ids = [claim["id"] for claim in _claims(CHAIN, {"rewrite": ["wire"]})]
    assert len(set(ids)) == len(ids)
    assert ids == [claim["id"] for claim in _claims(dict(reversed(CHAIN.items())), {"rewrite": ["wire"]})]


def test_a_story_of_one_short_text_has_its_claims() -> None:
    claims = _claims({"zz": OTHER}, {})
    assert {claim["verdict"] for claim in claims} == {"single-text"}
    assert any("9,300" in claim["text"] for claim in claims)


def test_no_more_claims_than_asked_for() -> None:
    witnesses = _story(CHAIN)
    documents = [{"id": w.id, "witness": w.id, "outlet": None, "published": None} for w in witnesses]
    assert len(find_claims("story", witnesses, [], [], [], documents, ClaimConfig(maximum=2))) == 2


def _side(texts: dict[str, str], name: str, words: str) -> dict[str, Any]:
    start = texts[name].index(words)
    return {"text": words, "start": start, "end": start + len(words)}


def _change(texts: dict[str, str], kind: str, old: str, new: str) -> dict[str, Any]:
    sides = {"old": _side(texts, "first", old), "new": _side(texts, "second", new)}
    known = {"parent": "first", "child": "second", "kind": kind, "severity": "factual", "confidence": 0.8}
    return {**known, **sides, "subtype": None, "description": ""}


def test_a_typed_change_inside_both_sentences_makes_another_reading_which_is_handed_down() -> None:
    texts = {
        "first": "The lower dam was never inspected by the county engineers in spring. Rain fell on Monday.",
        "second": "The lower dam was inspected by the county engineers in spring. Rain fell on Monday.",
        "third": "In spring the lower dam was inspected by engineers of the county. Rain fell on Monday.",
    }
    parents = {"second": ["first"], "third": ["second"]}
    found = _claim(
        _claims(texts, parents, changes=(_change(texts, "negation", "never", "was inspected"),)), "inspected"
    )
    readings = {a["document"]: a["reading"] for a in found["assertions"]}
    assert readings["first"] != readings["second"] == readings["third"]
    assert len({a["status"] for a in found["assertions"]}) == 2
    assert found["support"]["independent_texts"]["estimate"] == 1


def test_a_cosmetic_change_makes_no_reading() -> None:
    texts = {
        "first": "The lower dam was never inspected by the county engineers in spring.",
        "second": "The lower dam was never inspected by the county engineers in Spring.",
    }
    change = {**_change(texts, "typography", "spring", "Spring"), "severity": "cosmetic"}
    found = _claim(_claims(texts, {"second": ["first"]}, changes=(change,)), "inspected")
    assert {a["status"] for a in found["assertions"]} == {"asserts"}


def test_a_converted_value_is_no_other_reading_and_another_unit_is() -> None:
    texts = {
        "first": "Tenants get 24 months of free repairs from the housing office. The fence is 17 kilometres long.",
        "second": "Tenants get two years of free repairs from the housing office. The fence is 17 miles long.",
    }
    claims = _claims(texts, {"second": ["first"]})
    assert {a["status"] for a in _claim(claims, "repairs")["assertions"]} == {"asserts"}
    assert [a["status"] for a in _claim(claims, "fence")["assertions"]] == ["asserts", "alters"]


def test_an_independent_report_shares_the_figure_in_other_words() -> None:
    texts = {
        "first": "The lottery in Dunmore paid out 48,350 crowns to the winners on Friday night. Nobody complained.",
        "second": "Forty people took home money. The sum was 48,350 all told, we counted it at the counter.",
    }
    found = _claim(_claims(texts, {}), "48,350")
    assert {a["document"] for a in found["assertions"]} == {"first", "second"}
    assert found["support"]["independent_texts"]["estimate"] == 2


def test_two_values_of_one_clause_are_one_claim_until_one_is_altered() -> None:
    texts = {
        "first": "The firm of 640 workers has 84 branches in the county. It was founded by two brothers.",
        "second": "The firm of 640 workers has 84 branches in the county. Its founders were two brothers.",
    }
    assert len([c for c in _claims(texts, {"second": ["first"]}) if "branches" in c["text"]]) == 1
    texts["second"] = texts["second"].replace("84", "48")
    claims = [c for c in _claims(texts, {"second": ["first"]}) if "branches" in c["text"]]
    assert sorted(len({a["reading"] for a in c["assertions"]}) for c in claims) == [1, 2]


def test_a_hedge_is_told_unless_the_first_text_has_it_too() -> None:
    plain = "The company sold 5,150 boats to the island in March. Nobody answered our calls."
    hedged = "The company reportedly sold 5,150 boats to the island in March. Nobody answered our calls."
    for texts, status in (
        ({"first": plain, "second": hedged}, ["asserts", "hedges"]),
        ({"first": hedged, "second": hedged + " It rained."}, ["asserts", "asserts"]),
    ):
        found = _claim(_claims(texts, {"second": ["first"]}), "5,150")
        assert [a["status"] for a in found["assertions"]] == status
        assert found["support"]["documents"] == 2


def test_a_shortened_quotation_is_part_of_the_claim() -> None:
    whole = '"We shall rebuild the pier before winter, plank by plank, whatever the sea has in mind," said Ada Lund.'
    part = 'Ada Lund vowed to rebuild the pier "before winter, plank by plank", come what may in the months ahead.'
    claims = _claims({"first": whole, "second": part}, {"second": ["first"]})
    (found,) = [c for c in claims if c["kind"] == "quote"]
    assert [a["status"] for a in found["assertions"]] == ["asserts", "partly"]
    assert found["support"]["independent_texts"]["estimate"] == 1


def test_two_reporters_who_saw_it_are_two_origins() -> None:
    texts = {
        "first": "At noon our reporter counted 1,370 people on the square in front of the town hall of Dunmore.",
        "second": "We counted 1,370 people on the square. A band played. The town hall of Dunmore stayed shut.",
    }
    found = _claim(_claims(texts, {}), "1,370")
    assert found["support"]["independent_origins"]["estimate"] == 2
    assert found["verdict"] == "independently-reported"
    copied = _claim(_claims(texts, {"second": ["first"]}), "1,370")
    assert copied["verdict"] == "single-text"


def test_a_text_below_a_lost_source_is_no_second_text_where_that_source_derives_from_one_given() -> None:
    people = _people(_claims(CHAIN, {"rewrite": ["gone"], "gone": ["wire"]}))
    assert people["support"]["independent_texts"]["estimate"] == 1
    assert _people(_claims(CHAIN, {"rewrite": ["gone"]}))["support"]["independent_texts"]["estimate"] == 2


def test_somebody_who_counted_is_an_origin_beside_an_official_one() -> None:
    official = "The harbour office of Dunmore said on Friday that 1,370 seals had come ashore. The beach is closed."
    watcher = "From the dunes Mira Holt looked down all morning. She had counted 1,370 seals when the tide turned back."
    found = _claim(_claims({"first": official, "second": watcher}, {}), "1,370")
    assert found["verdict"] == "independently-reported"
    assert "harbour office" in found["reason"]
    assert "had counted" in found["reason"]
    both = "The harbour office of Dunmore, where somebody had counted them, said that 1,370 seals had come ashore."
    told = _claim(_claims({"first": official, "second": both.replace("where", "when")}, {}), "1,370")
    assert told["verdict"] != "contradicted"
    assert (
        _claim(_claims({"first": official, "second": watcher}, {"second": ["first"]}), "1,370")["verdict"]
        == "single-text"
    )


def test_two_texts_that_name_strangers_to_each_other_have_two_origins_but_documents_are_anybodys() -> None:
    first = "The airline Polarwing said on Friday that 158 passengers were on board. The runway is closed until Monday."
    second = "Mira Holt, who sold the tickets, said 158 passengers had boarded. It snowed all morning in Dunmore."
    found = _claim(_claims({"first": first, "second": second}, {}), "158")
    assert found["verdict"] == "independently-reported"
    assert "Polarwing" in found["reason"]
    assert "Mira Holt" in found["reason"]
    both = second.replace("who sold the tickets", "a clerk of Polarwing")
    assert _claim(_claims({"first": first, "second": both}, {}), "158")["verdict"] == "single-origin"
    paper = second.replace("Mira Holt, who sold the tickets, said", "A letter said")
    assert _claim(_claims({"first": first, "second": paper}, {}), "158")["verdict"] == "single-origin"


def test_texts_that_agree_are_contradicted_by_an_independent_one_but_not_by_a_slip() -> None:
    texts = {
        "first": "At the fair of Dunmore the fire brigade counted 1,370 visitors on Sunday evening. It rained.",
        "second": "A goat won a prize. At the fair of Dunmore 1,370 visitors were counted by the fire brigade.",
        "third": "At the fair of Dunmore the fire brigade counted 1,520 visitors on Sunday evening. Two cows fled.",
    }
    (claim,) = [c for c in _claims(texts, {}) if c["kind"] == "number" and "visitors" in c["text"]]
    assert claim["verdict"] == "contradicted"
    assert "1520" in claim["reason"]
    texts["third"] = texts["third"].replace("1,520", "1,730")
    (claim,) = [c for c in _claims(texts, {}) if c["kind"] == "number" and "visitors" in c["text"]]
    assert claim["verdict"] != "contradicted"


def test_a_figure_inside_a_quotation_is_its_speakers() -> None:
    text = '"We have 158 passengers on the list, and all of them are well," said Mira Holt. Snow fell in Dunmore.'
    found = [c for c in _claims({"first": text}, {}) if c["kind"] == "number"]
    assert [c["origin"]["name"] for c in found] == ["Mira Holt"]


def test_an_independent_text_with_another_figure_disagrees_and_a_derived_one_alters() -> None:
    first = "At the fair of Dunmore the fire brigade counted 1,370 visitors on Sunday evening. It rained."
    other = "At the fair of Dunmore the fire brigade counted 1,520 visitors on Sunday evening. A goat won a prize."
    for parents, status in (({}, "asserts"), ({"second": ["first"]}, "alters")):
        (claim,) = [c for c in _claims({"first": first, "second": other}, parents) if c["kind"] == "number"]
        told = {a["document"]: (a["reading"], a["status"]) for a in claim["assertions"]}
        assert told["first"] == ("1370", "asserts")
        assert told["second"] == ("1520", status)


def test_an_outlets_later_version_sets_its_figure_where_as_much_stands_behind_both() -> None:
    early = "At the fair of Dunmore the fire brigade counted 1,370 visitors on Sunday evening. It rained all day long."
    later = early.replace("1,370", "1,520")
    texts = {
        "first": early,
        "second": later,
        "third": "We met 1,520 visitors at the fair of Dunmore, the fire brigade says. A goat won a prize.",
        "fourth": early + " Nobody minded.",
    }
    witnesses = sorted(_story(texts), key=lambda w: w.id)
    pairs = [align_pair(a, b, AlignConfig()) for a, b in itertools.combinations(witnesses, 2)]
    ids = [witness.id for witness in witnesses]
    edges = [REVISION, {"parent": "first", "child": "fourth"}]
    for outlet, main in (("A", "1520"), ("B", "1370")):
        outlets = {"first": "A", "second": outlet, "third": "C", "fourth": "D"}
        documents = [{"id": i, "witness": i, "outlet": outlets[i], "published": None} for i in ids]
        lineage = Lineage("family", "story", ids, ids, edges, [], [], [], [])
        claims = find_claims("story", witnesses, pairs, [lineage], [], documents, ClaimConfig())
        (claim,) = [c for c in claims if c["kind"] == "number"]
        assert main.replace("1", "1,", 1) in claim["text"]
        assert {a["reading"] for a in claim["assertions"]} == {"1370", "1520"}


def test_a_later_version_alone_does_not_outweigh_two_texts() -> None:
    early = "At the fair of Dunmore the fire brigade counted 1,370 visitors on Sunday evening. It rained all day long."
    other = "The fire brigade counted 1,370 visitors at the fair of Dunmore on Sunday. A goat won a prize."
    texts = {"first": early, "second": early.replace("1,370", "1,730"), "third": other}
    witnesses = sorted(_story(texts), key=lambda w: w.id)
    pairs = [align_pair(a, b, AlignConfig()) for a, b in itertools.combinations(witnesses, 2)]
    ids = [witness.id for witness in witnesses]
    documents = [{"id": i, "witness": i, "outlet": "C" if i == "third" else "A", "published": None} for i in ids]
    lineage = Lineage("family", "story", ids, ids, [REVISION], [], [], [], [])
    claims = find_claims("story", witnesses, pairs, [lineage], [], documents, ClaimConfig())
    (claim,) = [c for c in claims if c["kind"] == "number"]
    assert {a["document"]: a["status"] for a in claim["assertions"]}["second"] == "alters"
    assert claim["support"]["independent_texts"]["estimate"] == 2


def test_values_joined_in_one_clause_are_each_shown_with_their_own_part() -> None:
    joined = "The jet passed within 15 metres of the tower and released eight flares over the harbour. "
    texts = {"first": joined + "It was foggy.", "second": joined + "Nobody was hurt."}
    shown = {c["text"] for c in _claims(texts, {"second": ["first"]}) if c["kind"] == "number"}
    assert shown == {"The jet passed within 15 metres of the tower", "… and released eight flares over the harbour."}


def test_a_day_is_the_same_day_where_its_year_is_left_away() -> None:
    texts = {
        "first": "The council of Marlow locked the gates of the church on 12 May. It rained.",
        "second": "On 12 May 2031 the first respondent chained the gates. Nobody came out to protest.",
    }
    found = [c for c in _claims(texts, {}) if c["kind"] == "date"]
    assert [len(c["assertions"]) for c in found] == [2]


def test_reports_that_share_a_name_alone_share_no_statement() -> None:
    pier = "The old pier of Saint Brannock Haven is to be painted green by volunteers next spring. "
    choir = "A choir of pensioners from Saint Brannock Haven sang in the rain outside. "
    texts = {"first": pier + "Children cheered.", "second": choir + "Nobody listened to it for long."}
    assert all(len(claim["assertions"]) == 1 for claim in _claims(texts, {}))


def test_a_figure_that_a_text_sets_aside_is_not_asserted() -> None:
    old = "The night watchman of the museum, a man of 54, was found tied to a chair. The police are looking for a van."
    new = "The night watchman of the museum, a man of 56 and not 54, was found tied to a chair. Police look for a van."
    (claim,) = [c for c in _claims({"old": old, "new": new}, {"new": ["old"]}) if c["kind"] == "number"]
    assert {a["document"]: (a["reading"], a["status"]) for a in claim["assertions"]} == {
        "old": ("54", "alters"),
        "new": ("56", "asserts"),
    }


def test_a_quotation_is_followed_into_other_words_and_to_another_speaker() -> None:
    words = "We shall never again let the river win"
    first = f'The mayor, Lena Marsh, opened the bridge with Otto Brandt. Marsh said: "{words}."'
    reworded = (
        "Lena Marsh, the mayor, opened the bridge together with Otto Brandt. "
        '"Never again will this river win against us all," said Marsh.'
    )
    swapped = f'Mayor Lena Marsh and Otto Brandt opened the bridge. "{words}," said Otto Brandt.'
    claims = _claims({"a": first, "b": reworded, "c": swapped}, {"b": ["a"], "c": ["a"]})
    (claim,) = [c for c in claims if c["kind"] == "quote"]
    assert {a["document"]: a["status"] for a in claim["assertions"]} == {"a": "asserts", "b": "alters", "c": "alters"}
