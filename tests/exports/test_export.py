"""Every format can be had of the example, in the same bytes each time; what cannot be had is refused with words."""

from __future__ import annotations

import dataclasses
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import samesource
from samesource.collation.check_tei import check_tei
from samesource.collation.read_tei import read_tei
from samesource.commands.export_trace import export_trace
from samesource.errors import InputError, MissingExtraError, NotFoundError, OptionError, OutputError
from samesource.exports.safe_name import safe_name
from samesource.exports.select_story import select_story
from samesource.exports.write_files import write_files
from samesource.model import Document, Trace
from samesource.render_export import EXPORT_FORMATS, render_export
from samesource.stages.prepare_document import prepare_document
from tests.command import STORY, run_command
from tests.exports.hostile_traces import hostile_traces
from tests.exports.small_trace import small_trace

NEED_TEXTS = ("tei", "webannotation", "passim")

pytestmark = pytest.mark.filterwarnings("ignore:Dataset.default_context:DeprecationWarning")


def _or_skip(form: str) -> None:
    if form == "prov":
        pytest.importorskip("prov", reason="PROV is an extra: pip install 'samesource[prov]'")


@pytest.mark.parametrize("form", EXPORT_FORMATS)
def test_every_format_of_the_example_is_the_same_each_time(example: Trace, form: str) -> None:
    _or_skip(form)
    files = render_export(example, form)
    assert all(files.values())
    assert all(Path(name).name == name for name in files)
    again = Trace.from_json(example.to_json(with_text=True))
    assert render_export(again, form) == files


@pytest.mark.parametrize("form", EXPORT_FORMATS)
def test_a_story_alone_has_nothing_of_the_others(example: Trace, form: str) -> None:
    _or_skip(form)
    story, other = example.stories[0], example.stories[-1]
    (stranger,) = other.documents
    written = b"".join(render_export(example, form, story=story.id).values())
    if form not in {"passim", "stemma", "tei", "webannotation"}:
        assert stranger.encode() in b"".join(render_export(example, form).values()) or form == "parquet"
    assert stranger.encode() not in written


def test_the_texts_of_the_example_read_back_from_tei(example: Trace) -> None:
    files = render_export(example, "tei")
    assert files
    known = {document.id: _normalised(document) for document in example.documents}
    read = {}
    for data in files.values():
        assert check_tei(data.decode()) == []
        collation = read_tei(data)
        read |= {witness.id: collation.text(number) for number, witness in enumerate(collation.witnesses)}
    assert read == {name: known[name] for name in read}
    families = [document.family for document in example.documents]
    assert read.keys() == {document.id for document in example.documents if families.count(document.family) > 1}


def _normalised(document: Document) -> str:
    known = {"outlet": document.outlet, "url": document.url}
    received = (document.text or "").encode("utf-8", "replace").decode()
    text: str = prepare_document(document.id, received, language=document.language, metadata=known).text
    return text


@given(hostile_traces())
@settings(max_examples=6)
def test_hostile_texts_read_back_from_tei(trace: Trace) -> None:
    (data,) = render_export(trace, "tei").values()
    assert check_tei(data.decode()) == []
    collation = read_tei(data)
    read = [collation.text(number) for number in range(len(collation.witnesses))]
    assert sorted(read) == sorted(map(_normalised, trace.documents))


@pytest.mark.parametrize("form", NEED_TEXTS)
def test_a_trace_without_texts_says_how_to_get_them(form: str) -> None:
    bare = Trace.from_json(small_trace().to_json())
    with pytest.raises(InputError, match="--with-text"):
        render_export(bare, form)


@pytest.mark.parametrize("form", sorted(EXPORT_FORMATS.keys() - set(NEED_TEXTS)))
def test_other_formats_do_without_texts(form: str) -> None:
    _or_skip(form)
    assert render_export(Trace.from_json(small_trace().to_json()), form)


@pytest.mark.parametrize("form", ["tei", "stemma"])
def test_a_lone_report_has_no_lineage(form: str) -> None:
    alone = Trace("", "", {}, "", documents=(Document("words", "a", family="f"),))
    with pytest.raises(InputError):
        render_export(alone, form)


def test_what_is_unknown_is_refused() -> None:
    trace = small_trace()
    with pytest.raises(OptionError, match="prov, tei, graphml"):
        render_export(trace, "rdf")
    with pytest.raises(OptionError, match=r"s1 \(4 documents\)"):
        render_export(trace, "graphml", story="s9")
    with pytest.raises(OptionError, match="--flavour"):
        render_export(trace, "graphml", flavour="xml")


def test_a_story_keeps_what_is_its_own() -> None:
    trace = small_trace()
    assert select_story(trace, None) is trace
    chosen = select_story(trace, "s2")
    assert [document.id for document in chosen.documents] == ["e"]
    assert (chosen.lineage, chosen.changes, chosen.claims, chosen.damage) == ((), (), (), ())
    assert select_story(trace, "s1") == dataclasses.replace(
        trace, documents=trace.documents[:4], stories=trace.stories[:1]
    )


def test_files_go_where_they_are_wanted(tmp_path: Path) -> None:
    trace = small_trace()
    assert samesource.export(trace, "graphml", tmp_path / "one.graphml") == [tmp_path / "one.graphml"]
    assert samesource.export(trace, "graphml", tmp_path / "folder") == [tmp_path / "folder" / "lineage.graphml"]
    assert samesource.export(trace, "stemma", str(tmp_path)) == [tmp_path / "stemma.f1.gv"]
    written = samesource.export(trace, "csv", tmp_path / "tables")
    assert {path.name for path in written} >= {"documents.csv", "edges.csv", "csv-metadata.json"}
    assert all(path.is_file() for path in written)
    with pytest.raises(OptionError, match=r"\.zip"):
        samesource.export(trace, "csv", tmp_path / "tables.csv")
    with pytest.raises(OutputError):
        samesource.export(trace, "csv", tmp_path / "one.graphml" / "inside")


def test_equal_files_give_equal_zips(tmp_path: Path) -> None:
    first, second = (tmp_path / name for name in ("a.zip", "b.ZIP"))
    for path in (first, second):
        samesource.export(small_trace(), "csv", path)
    assert first.read_bytes() == second.read_bytes()
    with zipfile.ZipFile(first) as archive:
        assert archive.testzip() is None
        assert archive.read("roots.csv").startswith(b"family,document,probability\r\n")


def test_the_ending_tells_the_form_of_prov(tmp_path: Path) -> None:
    pytest.importorskip("prov", reason="PROV is an extra: pip install 'samesource[prov]'")
    pytest.importorskip("rdflib", reason="PROV in RDF is an extra: pip install 'samesource[prov]'")
    for name, start in (("p.json", b"{"), ("p.xml", b"<?xml"), ("p.ttl", b"@prefix"), ("p", b"{")):
        (path,) = samesource.export(small_trace(), "prov", tmp_path / name)
        assert path.read_bytes().startswith(start)


def test_a_part_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.startswith("prov.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "prov", None)
    with pytest.raises(MissingExtraError, match=r"samesource\[prov\]"):
        render_export(small_trace(), "prov")


@pytest.mark.parametrize("flavour", ["xml", "turtle"])
def test_a_form_that_is_missing_is_named(monkeypatch: pytest.MonkeyPatch, flavour: str) -> None:
    serializers = pytest.importorskip("prov.serializers", reason="PROV is an extra: pip install 'samesource[prov]'")
    monkeypatch.setattr(serializers.Registry, "serializers", {})
    with pytest.raises(MissingExtraError, match=r"samesource\[prov\]"):
        render_export(small_trace(), "prov", flavour=flavour)


@given(st.text(max_size=200), st.text(max_size=200))
def test_different_texts_have_different_safe_names(a: str, b: str) -> None:
    names = [safe_name("kind", text) for text in (a, b)]
    assert (names[0] == names[1]) == (a == b)
    for name in names:
        assert len(name) <= 120
        assert name.isascii()
        assert all(character.isalnum() or character in "._-" for character in name)
        assert not name.endswith("..")


def test_writing_nothing_by_a_hostile_name(tmp_path: Path) -> None:
    name = safe_name("tei", "../../outside")
    (path,) = write_files({f"{name}.xml": b"x"}, tmp_path)
    assert path.parent == tmp_path


def test_the_command(tmp_path: Path) -> None:
    (tmp_path / "trace.json").write_text(small_trace().to_json(), encoding="utf-8")
    done = run_command("export", tmp_path, "--format", "graphml")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("<?xml")
    refused = {
        ("--format", "csv"): (2, "--out"),
        ("--format", "passim", "--story", "s1"): (1, "--with-text"),
    }
    for options, (code, says) in refused.items():
        done = run_command("export", tmp_path / "trace.json", *options)
        assert (done.returncode, done.stdout) == (code, "")
        assert says in done.stderr
    done = run_command("export", tmp_path / "nowhere", "--format", "graphml")
    assert done.returncode == 1
    assert "samesource trace" in done.stderr


def test_a_story_of_an_archive(tmp_path: Path) -> None:
    from samesource.archive.archive import Archive

    with Archive.create(tmp_path / "archive") as archive:
        archive.add([Document(STORY, "first"), Document(f"{STORY}More follows.", "second")])
        (story,) = [entry.id for entry in archive.stories()]
    out = tmp_path / "lineage.graphml"
    export_trace(tmp_path / "archive", "graphml", out, story=story, flavour=None)
    assert out.read_bytes().count(b"<node ") == 2
    with pytest.raises(OptionError, match=rf"{story} \(2 documents\)"):
        export_trace(tmp_path / "archive", "graphml", out, story=None, flavour=None)
    with pytest.raises(NotFoundError):
        export_trace(tmp_path / "archive", "graphml", out, story="none", flavour=None)
