"""What publishers withdraw and correct."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from samesource.archive.archive import Archive
from samesource.archive.notice import Notice
from samesource.archive.read_notice import read_notice
from samesource.commands.add_reports import add_reports
from samesource.commands.describe_notices import describe_notices
from samesource.model import Document
from samesource.reading.read_documents import read_documents
from samesource.reading.rows import DocumentRow
from tests.archive.mill_fire import AGENCY, HEADLINE, OTHER, PAPER, STORY, WIRE, Fill, wire

KILL = f"KILL: {HEADLINE}\n\nEditors: please do not use the story. A corrected version will follow."
NEWSML = """<?xml version="1.0"?><newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:aw:mill" version="3">
<itemMeta><itemClass qcode="ninat:text"/><provider literal="Atlantic Newswire"/>
<versionCreated>2031-10-16T08:00:00Z</versionCreated><pubStatus qcode="stat:{status}"/></itemMeta>
<contentMeta><headline>Item withdrawn</headline></contentMeta></newsItem>"""
FEED = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">
<title>Atlantic Newswire</title><id>urn:feed</id><updated>2031-10-16T00:00:00Z</updated>{entries}</feed>"""
ENTRY = """<entry><title>{title}</title><id>urn:aw:mill</id><updated>2031-10-14T09:00:00Z</updated>
<content type="text">{text}</content></entry>"""
DELETED = """<at:deleted-entry ref="urn:aw:mill" when="2031-10-16T09:00:00Z">
<at:comment>Wrong mill</at:comment></at:deleted-entry>"""
STATUSES = [("canceled", ["withdrawn"]), ("withheld", ["withdrawn"]), ("usable", [])]


def _ninjs(folder: Path, name: str, **properties: str) -> Path:
    item = {"uri": "urn:aw:mill", "headline": HEADLINE, "copyrightholder": AGENCY, **properties}
    (folder / name).write_text(json.dumps(item), encoding="utf-8")
    return folder / name


def _told(archive: Archive, name: str) -> list[tuple[str, tuple[str, ...], list[str]]]:
    return [
        (notice.kind, notice.documents, [carrier.document for carrier in notice.carriers])
        for notice in archive.notices(name)
    ]


def test_a_kill_names_its_copy_and_those_that_still_carry_it(fill: Fill) -> None:
    with fill(wire("kill", KILL, published="2031-10-15")) as archive:
        (notice,) = archive.notices("wire")
        assert (notice.id, notice.kind, notice.day, notice.publisher) == ("kill", "withdrawn", "2031-10-15", AGENCY)
        assert notice.documents == ("wire",)
        assert [(carrier.document, carrier.outlet) for carrier in notice.carriers] == [
            ("echo", "Daily Echo"),
            ("herald", "The Herald"),
        ]
        assert notice.words.startswith("KILL: Fire at Brackwell")
        assert archive.notices("ferry") == []
        assert archive.story_of("wire"), "nothing is deleted"
        assert archive.forget(["kill"]) == ["kill"]
        assert archive.notices() == []


def test_notices_may_come_before_what_they_are_about(tmp_path: Path) -> None:
    given = [wire(), wire("kill", KILL), Document(id="echo", text=PAPER, outlet="Daily Echo")]
    told = []
    for number, order in enumerate((given, given[::-1])):
        with Archive.create(tmp_path / str(number)) as archive:
            for document in order:
                archive.add([document])
            told.append(_told(archive, "wire"))
    assert told == [[("withdrawn", ("wire",), ["echo"])]] * 2


def test_a_status_withdraws_with_or_without_a_text(tmp_path: Path, fill: Fill) -> None:
    with fill() as archive:
        archive.add([_ninjs(tmp_path, "item.json", body_text=STORY, pubstatus="usable")])
        assert archive.notices("item.json") == []
        (receipt,) = archive.add([_ninjs(tmp_path, "gone.json", pubstatus="canceled")])
        assert (receipt.status, receipt.story) == ("added", None)
        (again,) = archive.add([_ninjs(tmp_path, "gone.json", pubstatus="canceled")])
        assert again.status == "known"
        (notice,) = archive.notices("item.json")
        assert notice.documents == ("item.json",)
        assert "echo" in [carrier.document for carrier in notice.carriers]


@pytest.mark.parametrize(
    ("status", "kinds"), [("canceled", ["withdrawn"]), ("withheld", ["withdrawn"]), ("usable", [])]
)
def test_statuses_in_newsml(tmp_path: Path, status: str, kinds: list[str]) -> None:
    (tmp_path / "gone.xml").write_text(NEWSML.format(status=status), encoding="utf-8")
    read = [read_notice(row) for row in read_documents([tmp_path / "gone.xml"])]
    assert [notice.kind for notice in read if notice] == kinds
    assert all(("identity", "urn:aw:mill") in notice.names for notice in read if notice)


NITF = """<nitf><head><docdata><doc-id id-string="urn:aw:2"/><correction id-string="urn:aw:mill" info="toll"/>
<du-key key="mill-fire"/></docdata><pubdata name="Atlantic Newswire"/></head>
<body><body.head><hedline><hl1>Fire at mill kills two</hl1></hedline></body.head>
<body.content><p>Two workers died.</p></body.content></body></nitf>"""
NEWSML_1 = """<NewsML><NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:aw:mill</PublicIdentifier>
</NewsIdentifier></Identification><NewsManagement><Status FormalName="Canceled"/>
<ThisRevisionCreated>20311016T080000Z</ThisRevisionCreated></NewsManagement></NewsItem></NewsML>"""


@pytest.mark.parametrize(("text", "kind"), [(NITF, "corrected"), (NEWSML_1, "withdrawn")])
def test_older_formats_of_agencies(tmp_path: Path, text: str, kind: str) -> None:
    (tmp_path / "item.xml").write_text(text, encoding="utf-8")
    (notice,) = [read_notice(row) for row in read_documents([tmp_path / "item.xml"])]
    assert notice
    assert notice.kind == kind
    assert ("identity", "urn:aw:mill") in notice.names


def test_an_entry_that_its_feed_deleted(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    with Archive.create(tmp_path / "archive") as archive:
        path.write_text(FEED.format(entries=ENTRY.format(title=HEADLINE, text=STORY)), encoding="utf-8")
        assert archive.add([path])[0].id == "feed.xml#urn:aw:mill"
        path.write_text(FEED.format(entries=DELETED), encoding="utf-8")
        archive.add([path])
        (notice,) = archive.notices("feed.xml#urn:aw:mill")
        assert (notice.kind, notice.day, notice.words) == ("withdrawn", "2031-10-16", "Wrong mill")


def test_a_corrected_version_marks_the_one_before_and_not_what_follows_it(fill: Fill) -> None:
    corrected = f"CORRECTED-{HEADLINE}".replace("three", "four") + f"\n\n{STORY.replace('Three', 'Four')}"
    with fill() as archive:
        archive.add([wire(text=corrected, published="2031-10-15")])
        archive.add([Document(id="late", text=corrected, outlet="Late News", published="2031-10-16")])
        (notice,) = archive.notices("wire")
        assert (notice.id, notice.kind, notice.documents) == ("wire@2", "corrected", ("wire",))
        assert "late" not in [carrier.document for carrier in notice.carriers]
        assert archive.notices("wire@2") == [notice], "which it is, and is not about"


def test_a_carrier_that_took_it_back_carries_it_no_more(fill: Fill) -> None:
    with fill(wire("kill", KILL)) as archive:
        archive.add([Document(id="echo", text="We have taken down this report.", outlet="Daily Echo")])
        assert _told(archive, "wire") == [("withdrawn", ("wire",), ["herald"])]


LABELLED = [
    "ZURÜCKGEZOGEN: Brand in Papierfabrik fordert drei Tote",
    "Annulation : Incendie mortel dans une papeterie",
    "ANULADA - Incendio mortal en una fábrica de papel",
    "Annullare: incendio mortale in una cartiera",
    "Intrekking: dodelijke brand in papierfabriek",
    "АННУЛИРОВАНИЕ: пожар на бумажной фабрике",
    "撤稿：造纸厂火灾致三人死亡",
    "[WITHDRAWN] Fire at Brackwell paper mill kills three",
    "BERICHTIGUNG - Brand in Papierfabrik fordert drei Tote",
    "RECTIFICATIF Incendie mortel dans une papeterie",
    "UPDATE 2-CORRECTED-Fire at Brackwell paper mill kills three",
]
NOT_LABELLED = [
    "Paper withdraws its story about the mill fire and says sorry",
    "How corrections work: a guide for readers",
    "Correction in oil prices continues as traders sell",
    "Kill-joy or hero? The man who stopped the festival",
    "Kill Bill: twenty years on",
    "CORRECTION IN MARKETS DEEPENS",
    "Zeitung zieht Bericht zurück: Warum die Korrektur nicht reicht",
    "Korrektur der Wachstumsprognose: Minister rechnet mit weniger",
    "Retrait de permis : 5 000 conducteurs concernés",
    "Retirada de tropas: el presidente anuncia un calendario",
    "La rettifica arriva tardi: il giornale si scusa",
    "Rückzug aus dem Osten: Armee verlässt Stützpunkt",
    "Исправление ошибок стоило агентству доверия",
    "更正报告引发争议",
]


def _row(title: str) -> DocumentRow:
    return DocumentRow("one", f"{title}\n\n{STORY}", outlet=AGENCY, title=title)


@pytest.mark.parametrize("title", LABELLED)
def test_labels_are_known_in_many_languages(title: str) -> None:
    assert read_notice(_row(title)) is not None


@pytest.mark.parametrize("title", NOT_LABELLED)
def test_reports_about_corrections_have_no_label(title: str) -> None:
    assert read_notice(_row(title)) is None


@pytest.mark.parametrize(
    "document",
    [
        wire("other", f"Correction: {HEADLINE}\n\nThe agency was wrong, we report.", outlet="Daily Echo"),
        wire("other", f"Agency withdraws “{HEADLINE}”\n\nThe agency has withdrawn its report on the mill."),
        wire("other", f"Kill: a word and its history\n\nEditors send a kill when a story is wrong.\n\n{OTHER}"),
        wire("other", "Correction: the ferry stays\n\nA report on the ferry gave a wrong number of commuters."),
        Document(id="other", text=f"KILL: {HEADLINE}\n\nPlease do not use."),
        Document(id="other", text="KILL: mill\n\nPlease do not use https://wire.example/mill or what it says."),
    ],
)
def test_what_is_no_notice_of_its_own_publisher_s_copy_marks_nothing(fill: Fill, document: Document) -> None:
    with fill(document) as archive:
        assert archive.notices() == []


def test_a_headline_that_two_items_have_names_neither(fill: Fill) -> None:
    with fill(wire("next-year", f"{HEADLINE}\n\n{OTHER}"), wire("kill", KILL)) as archive:
        assert archive.notices() == []


def test_nobody_takes_back_what_is_another_s(tmp_path: Path, fill: Fill) -> None:
    with fill() as archive:
        archive.add([_ninjs(tmp_path, "item.json", body_text=STORY)])
        archive.add([_ninjs(tmp_path, "gone.json", pubstatus="canceled", copyrightholder="Pacific Newswire")])
        assert archive.notices("item.json") == []
        assert [notice.documents for notice in archive.notices()] == [()]


def test_a_feed_takes_back_its_own_entries_alone(tmp_path: Path, fill: Fill) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(FEED.format(entries=DELETED).replace("<title>Atlantic Newswire</title>", ""), encoding="utf-8")
    with fill() as archive:
        archive.add([_ninjs(tmp_path, "item.json", body_text=STORY), path])
        assert archive.notices("item.json") == []
        archive.add([_ninjs(tmp_path, "gone.json", pubstatus="canceled", copyrightholder="")])
        assert [notice.id for notice in archive.notices("item.json")] == ["gone.json"], "an agency's own format may"


def test_several_notices_may_name_one_report(fill: Fill) -> None:
    again = wire("again", f"CORRECTION: {HEADLINE}\n\nThe mill employs 410 people.")
    with fill(wire("kill", KILL), wire("kill-2", f"{KILL} This is the second message."), again) as archive:
        assert [(notice.id, notice.documents) for notice in archive.notices()] == [
            ("again", ("wire",)),
            ("kill", ("wire",)),
            ("kill-2", ("wire",)),
        ]


def test_slugs_count_for_a_week(tmp_path: Path, fill: Fill) -> None:
    times = {"early": "2031-09-01T08:00:00Z", "late": "2031-10-14T08:00:00Z"}
    with fill() as archive:
        for name, time in times.items():
            told = {"uri": f"urn:aw:{name}", "slugline": "MILL-FIRE", "firstcreated": time}
            archive.add([_ninjs(tmp_path, f"{name}.json", body_text=f"{STORY} {name}", **told)])
            kill = {
                "uri": f"urn:aw:kill-{name}",
                "headline": "KILL: mill",
                "slugline": "MILL-FIRE",
                "firstcreated": time,
            }
            archive.add([_ninjs(tmp_path, f"kill-{name}.json", body_text="Please do not use.", **kill)])
        assert {notice.id: notice.documents for notice in archive.notices()} == {
            "kill-early.json": ("early.json",),
            "kill-late.json": ("late.json",),
        }


def test_a_notice_survives_what_it_is_about_being_compacted_and_expired(fill: Fill) -> None:
    with fill(wire("kill", KILL, published="2031-10-15")) as archive:
        before = _told(archive, "wire")
        archive.compact()
        assert _told(archive, "wire") == before
        archive.expire("2031-10-15")
        assert archive.notices() == []
        archive.add([wire(text=WIRE)])
        assert [notice.id for notice in archive.notices("wire")] == ["kill"]


def test_adding_says_what_was_withdrawn_and_where_it_still_is(
    tmp_path: Path, fill: Fill, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = _ninjs(tmp_path, "gone.json", pubstatus="canceled", uri="wire", versioncreated="2031-10-16T08:00:00Z")
    with fill() as archive:
        add_reports(archive, [str(gone)], {}, as_json=False)
    told = capsys.readouterr().out
    assert "Withdrawn by Atlantic Newswire on 2031-10-16: wire (notice gone.json)." in told
    assert "Still carried by 2 reports" in told
    assert "herald (The Herald; copy)" in told


def test_a_terminal_is_given_words_alone() -> None:
    hostile = Notice("k", "withdrawn", "2031-10-15", AGENCY, "KILL \x1b[2J\u202e fire\x07", declared=True, documents=())
    told = "".join(describe_notices([hostile]))
    assert told.isprintable()
    assert "KILL �[2J� fire�" in told
