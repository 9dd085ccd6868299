from __future__ import annotations

import base64
import hashlib
import json
import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from samesource.errors import OutputError
from samesource.exports.html import write_html
from samesource.exports.html.render_report import render_report
from samesource.model import Trace
from tests.exports.read_page import Page
from tests.exports.small_trace import TEXTS, replace_texts, small_trace
from tests.exports.trace_from_truth import trace_from_truth

GOLDEN = Path(__file__).parent.parent / "golden"
HOSTILE = (
    "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"'><svg onload=alert(3)>"
    "</style><style>*{display:none}</style><!-- {{ 7*7 }} {% raw %} &lt;b&gt; \u2028\u202e\x00 ]]>"
)


def _page(trace: Trace, *, share: bool = False) -> Page:
    return Page(render_report(trace, {d.id: d.text for d in trace.documents if d.text is not None}, share=share))


def test_the_page_is_well_formed_and_names_everything_once() -> None:
    for trace in (small_trace(), trace_from_truth()[0]):
        page = _page(trace)
        assert not page.open
        assert [name for name, count in page.ids.items() if count > 1] == []
        inner = [link[1:] for link in page.links if link.startswith("#")]
        marks = re.compile(r"c\d+-\d+-\d+[on]$")
        assert [name for name in inner if name not in page.ids and not marks.match(name)] == []


def test_the_page_needs_nothing_from_outside() -> None:
    page = _page(small_trace())
    assert not {"link", "img", "iframe", "object", "embed", "base", "form"} & set(page.tags)
    assert not {"src", "srcset", "style", "action", "data", "formaction"} & set(page.attributes)
    assert not [name for name in page.attributes if name.startswith("on")]
    assert not [link for link in page.links if not link.startswith(("#", "http://", "https://"))]


def test_its_policy_admits_its_own_style_and_script_only() -> None:
    source = render_report(small_trace(), TEXTS)
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', source)
    assert policy
    assert "unsafe" not in policy[1]
    assert "default-src 'none'" in policy[1]
    style = source.split("<style>", 1)[1].split("</style>", 1)[0]
    script = source.rsplit("<script>", 1)[1].split("</script>", 1)[0]
    for inline in (style, script):
        digest = base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy[1]


@settings(max_examples=12)
@example(HOSTILE)
@given(st.text(min_size=1, max_size=60))
def test_what_articles_say_stays_text(words: str) -> None:
    calm, trace = small_trace(), small_trace().to_dict(with_text=True)
    for document in trace["documents"]:
        document["text"] += words
        document["title"] = document["outlet"] = document["byline"] = words
        document["declared"] = [{"kind": words, "value": words}]
        document["furniture"] = [{"start": 0, "end": 3, "kind": words}]
    for story in trace["stories"]:
        story["title"] = words
    for change in trace["changes"]:
        change["description"] = change["old"]["text"] = words
    for claim in trace["claims"]:
        claim["text"] = claim["origin"]["name"] = claim["reason"] = words
        for assertion in claim["assertions"]:
            assertion["reading"] = assertion["attribution"] = words
    for edge in trace["lineage"][0]["edges"]:
        for evidence in edge["evidence"]:
            evidence["says"] = words
    page = _page(Trace.from_dict(trace))
    plain = _page(calm)
    assert len(page.scripts) == 2
    assert page.scripts[1] == plain.scripts[1]
    json.loads(page.scripts[0])
    assert page.tags["style"] == 1
    assert set(page.tags) <= set(plain.tags)
    assert set(page.attributes) <= set(plain.attributes)
    assert not page.open


def test_every_text_stands_there_once_at_its_positions() -> None:
    page = _page(small_trace())
    told = {json.dumps(pieces): pieces for pieces in page.pieces.values()}
    for text in TEXTS.values():
        assert any("".join(words for _, words in pieces) == text for pieces in told.values())
    for pieces in page.pieces.values():
        position = 0
        for start, words in pieces:
            assert start == position
            position += len(words)


def test_a_shared_report_quotes_but_does_not_reprint() -> None:
    trace, texts = trace_from_truth()
    page = Page(render_report(trace, texts, share=True))
    assert "excerpts, not whole articles" in page.text
    by_length = {len(text): text for text in texts.values()}
    for pieces in page.pieces.values():
        quoted = sum(len(words) for _, words in pieces)
        source = next(t for t in by_length.values() if all(t[s : s + len(w)] == w for s, w in pieces) and pieces)
        assert quoted <= 0.36 * len(source)


def test_the_answer_is_the_headline_and_readable_without_script() -> None:
    page = _page(small_trace())
    for words in (
        "Four reports, one to three independent texts; both claims rest on a single origin each",
        "no dependence found is not proof of independence",
        "direction undetermined",
        "not among the documents given",
        "40 → 400",
        "The denial is turned round.",
        "scan.bin",
        "a binary file, not a text",
        "حادث على الجسر",
    ):
        assert words in page.text, words
    assert "copied by" not in page.text.lower()


def test_the_script_gets_the_positions_it_lays_out() -> None:
    page = _page(small_trace())
    data = json.loads(page.scripts[0])
    pair = next(pair for pair in data["p"].values() if pair["g"])
    parent, child = page.pieces[f"x{pair['p']}"], page.pieces[f"x{pair['c']}"]
    whole = ["".join(words for _, words in pieces) for pieces in (parent, child)]
    for _, _, _, kind, old, new in pair["g"]:
        said = whole[0][slice(*old)], whole[1][slice(*new)]
        assert said == {"number": ("40", "400"), "negation": ("Nobody was hurt", "People were hurt")}[kind]


@pytest.mark.parametrize("count", [0, 1, 2, 10])
def test_any_number_of_documents_makes_a_report(count: int) -> None:
    documents = [{"id": f"copy {n}", "text": "One sentence, told again.", "witness": "copy 0"} for n in range(count)]
    story = {
        "id": "s",
        "title": "One sentence",
        "documents": [d["id"] for d in documents],
        "families": ["f"],
        "independent_texts": {"estimate": 1, "low": 1, "high": 1},
    }
    edge = {
        "kind": "copy",
        "probability": 1.0,
        "direction": 0.5,
        "determined": False,
        "evidence": [],
        "parent": "copy 0",
    }
    edges = [edge | {"child": d["id"]} for d in documents[1:]]
    trace = Trace.from_dict(
        {
            "created": "",
            "version": "",
            "options": {},
            "epoch": "",
            "documents": documents,
            "stories": [story] if count else [],
            "lineage": [{"family": "f", "edges": edges}],
        }
    )
    page = _page(trace)
    assert not page.open
    expected = {0: "Nothing could be read", 1: "One report", 2: "Two reports, one independent text", 10: "Ten reports"}
    assert expected[count] in page.text
    if count == 10:
        assert "×10" in page.text
        assert "nine more copies of the same words" in page.text


def test_several_stories_come_with_a_table_of_them() -> None:
    first, second = (trace_from_truth(family)[0].to_dict() for family in ("c1", "b5"))
    lists = ("documents", "stories", "relations", "lineage", "changes", "claims")
    both = first | {name: first[name] + second[name] for name in lists}
    page = _page(Trace.from_dict(both))
    assert page.tags["table"] > 4
    assert "reports tell two stories" in page.text
    assert not page.open
    assert all(count == 1 for count in page.ids.values())


def test_equal_traces_make_equal_pages(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write_html(small_trace(), tmp_path / name / "report.html")
    assert (tmp_path / "one/report.html").read_bytes() == (tmp_path / "two/report.html").read_bytes()
    assert [path.name for path in (tmp_path / "one").iterdir()] == ["report.html"]


def test_what_the_page_says_is_as_agreed() -> None:
    golden = GOLDEN / "report.txt"
    said = re.sub(r" (?=\d\d? |[A-Z][a-z]+ )", "\n", _page(replace_texts(small_trace(), TEXTS)).text) + "\n"
    assert said == golden.read_text(encoding="utf-8"), f"rewrite {golden.name} if the change is meant"


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with pytest.raises(OutputError, match=r"report\.html"):
        write_html(small_trace(), tmp_path / "file" / "report.html")
