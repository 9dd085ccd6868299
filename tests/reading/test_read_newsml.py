"""Agency items: ninjs and NewsML-G2."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from samesource.reading.read_documents import read_documents
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.records.read_statements import read_statements

NINJS_1 = {
    "uri": "http://cns.example/items/7",
    "type": "text",
    "versioncreated": "2030-04-03T18:10:00Z",
    "firstcreated": "2030-04-03T17:42:00Z",
    "language": "en-GB",
    "headline": "Keeper stays",
    "byline": "Jo Penhale",
    "located": "Saltby",
    "copyrightholder": "Coastal News Agency",
    "infosource": [{"name": "AFP"}],
    "body_text": "The council voted on Wednesday.\n\nHe stays.",
    "body_xhtml": "<p>The council voted on Wednesday.</p><p>He stays.</p>",
}
NINJS_3 = {
    "uri": "urn:cns:8",
    "standard": {"name": "ninjs", "version": "3.0"},
    "firstCreated": "2030-04-03T17:42:00Z",
    "versionCreated": "2030-04-03T18:10:00Z",
    "headlines": [{"role": "short", "value": "Keeper"}, {"role": "main", "value": "Keeper stays"}],
    "bodies": [{"contentType": "text/html", "value": "<p>The council voted on Wednesday.</p><p>He stays.</p>"}],
    "infoSources": [{"name": "AFP"}],
    "copyrightHolder": "Coastal News Agency",
    "language": "en",
}
NEWSML = """<?xml version="1.0" encoding="UTF-8"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:cns.example:20300403:7">
<rightsInfo><copyrightHolder literal="Coastal News Agency"/></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><provider literal="CNS"/><versionCreated>2030-04-03T18:10:00Z</versionCreated>
<firstCreated>2030-04-03T17:42:00Z</firstCreated></itemMeta>
<contentMeta><contentCreated>2030-04-03T17:00:00Z</contentCreated>
<infoSource><name>AFP</name></infoSource>
<headline>Keeper stays</headline>
<by>Jo Penhale</by><dateline>SALTBY, April 3</dateline><language tag="en-GB"/></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml">
<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
<body><p>The council voted on Wednesday.</p><p>He stays.</p></body></html></inlineXML></contentSet></newsItem>"""
NITF = """<nitf><head><title>Keeper stays</title>
<docdata><doc-id id-string="n7"/><date.issue norm="20300403T174200Z"/></docdata>
<pubdata name="The Saltby Inquirer" date.publication="20300403"/></head><body>
<body.head><hedline><hl1>Keeper stays</hl1></hedline>
<byline>By Jo Penhale</byline></body.head>
<body.content><block><p>The council voted on Wednesday.</p><p>He stays.</p></block>
</body.content></body></nitf>"""
BODY = "Keeper stays\n\nThe council voted on Wednesday.\n\nHe stays."


def read(folder: Path, name: str, data: str) -> tuple[list[DocumentRow], dict[str, str]]:
    (folder / name).write_text(data, encoding="utf-8")
    rows = list(read_documents([folder]))
    refused = {row.id: row.reason for row in rows if isinstance(row, RejectedRow)}
    return [row for row in rows if isinstance(row, DocumentRow)], refused


def said(row: DocumentRow) -> set[tuple[str, str]]:
    return {(statement.kind, statement.value) for statement in read_statements(row.statements_json)}


@pytest.mark.parametrize("item", [NINJS_1, NINJS_3], ids=["1.x", "3.x"])
def test_ninjs_of_either_age_is_read(tmp_path: Path, item: dict[str, Any]) -> None:
    (row,), refused = read(tmp_path, "item.json", json.dumps(item))
    assert not refused
    assert (row.text, row.title, row.outlet, row.language) == (BODY, "Keeper stays", "Coastal News Agency", "en")
    assert {("agency", "AFP"), ("guid", item["uri"]), ("modified", "2030-04-03T18:10:00Z")} <= said(row)
    assert (row.published, row.format) == ("2030-04-03T17:42:00Z", "ninjs")


def test_ninjs_items_in_lines_and_envelopes(tmp_path: Path) -> None:
    rows, _ = read(tmp_path, "items.jsonl", f"{json.dumps(NINJS_1)}\n{json.dumps(NINJS_3)}\n")
    assert [row.id for row in rows] == ["items.jsonl#1", "items.jsonl#2"]
    rows, _ = read(tmp_path, "items.json", json.dumps({"total": 2, "_items": [NINJS_1, NINJS_3]}))
    assert [row.text for row in rows if row.path == "items.json"] == [BODY, BODY]


def test_a_picture_is_refused_by_its_type(tmp_path: Path) -> None:
    rows, refused = read(tmp_path, "item.json", json.dumps({"uri": "x", "type": "picture", "headline": "A lamp"}))
    assert not rows
    assert "type picture" in refused["item.json"]


def test_a_json_feed_gives_its_items(tmp_path: Path) -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Harbour Blog",
        "items": [
            {
                "id": "1",
                "title": "Keeper stays",
                "content_html": "<p>The council voted on Wednesday.</p><p>He stays.</p>",
            }
        ],
    }
    (row,), _ = read(tmp_path, "feed.json", json.dumps(feed))
    assert (row.text, row.outlet) == (BODY, "Harbour Blog")


def test_newsml_is_read_with_all_its_times_and_parties(tmp_path: Path) -> None:
    (row,), refused = read(tmp_path, "item.xml", NEWSML)
    assert not refused
    assert (row.id, row.text, row.title, row.byline, row.language) == (
        "item.xml",
        BODY,
        "Keeper stays",
        "Jo Penhale",
        "en",
    )
    wanted = {
        ("published", "2030-04-03T17:00:00Z"),
        ("published", "2030-04-03T17:42:00Z"),
        ("agency", "AFP"),
        ("agency", "CNS"),
    }
    assert wanted <= said(row)
    assert ("dateline", "SALTBY, April 3") in said(row)


def test_a_message_of_several_items(tmp_path: Path) -> None:
    item = NEWSML.partition("?>")[2]
    package = '<packageItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="p"/>'
    other = item.replace("20300403:7", "20300403:8")
    message = f'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>{item}{other}{package}</itemSet></newsMessage>'
    rows, refused = read(tmp_path, "message.xml", message)
    assert [row.id[-2:] for row in rows] == [":7", ":8"]
    assert refused == {"message.xml#p": "the item is no report but a packageItem"}


def test_nitf_is_read(tmp_path: Path) -> None:
    (row,), _ = read(tmp_path, "item.xml", NITF)
    assert (row.text, row.outlet, row.byline) == (BODY, "The Saltby Inquirer", "By Jo Penhale")
    assert row.published == "2030-04-03T17:42:00Z"


@pytest.mark.parametrize("data", ["<newsItem", "<nitf/>", "<newsMessage xmlns='http://iptc.org/std/nar/2006-10-01/'/>"])
def test_broken_and_empty_items_are_refused(tmp_path: Path, data: str) -> None:
    rows, refused = read(tmp_path, "item.xml", data)
    assert not rows
    assert list(refused) == ["item.xml"]


def test_entities_stay_unexpanded(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("the secret of the harbour", encoding="utf-8")
    doctype = f'<!DOCTYPE newsItem [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt"><!ENTITY y "yyyyyyyyyy">]>'
    data = NEWSML.replace("?>", f"?>{doctype}", 1).replace("He stays.", "He &x; stays &y;.")
    rows, _ = read(tmp_path, "item.xml", data)
    texts = [row.text for row in rows if row.id == "item.xml"]
    assert texts
    assert "secret" not in texts[0]
    assert "yyyy" not in texts[0]
