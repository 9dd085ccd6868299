"""Feeds."""

from __future__ import annotations

from pathlib import Path

import pytest

from samesource.reading.read_documents import read_documents
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.records.read_statements import read_statements

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Saltby Inquirer</title><link>https://inquirer.example/</link><language>en-GB</language>
<item><title>Keeper &amp; lamp stay</title><link>https://inquirer.example/keeper</link>
<guid isPermaLink="false">inq-7</guid><pubDate>Wed, 03 Apr 2030 17:42:00 GMT</pubDate>
<dc:creator>Jo Penhale</dc:creator>
<source url="https://cns.example/rss">Coastal News Service</source><category>Coast</category>
<description>The council voted.</description>
<content:encoded><![CDATA[<p>The council voted on Wednesday.</p><figure><img><figcaption>The lamp</figcaption></figure>
<p>&#8220;He stays,&#8221; the mayor&nbsp;said.<br>So he does.</p><script>alert(1)</script>]]></content:encoded></item>
<item><title>Second</title><link>https://inquirer.example/2</link>
<description>Only a &lt;b&gt;teaser&lt;/b&gt; here.</description></item>
<item><title>Nothing</title><link>https://inquirer.example/3</link></item>
</channel></rss>"""

ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Blog</title><id>urn:x</id>
<updated>2030-04-04T00:00:00Z</updated>
<entry><title type="html">Keeper &lt;i&gt;stays&lt;/i&gt;</title><id>tag:harbour.example,2030:1</id>
<link rel="alternate" href="https://harbour.example/1"/><link rel="via" href="https://inquirer.example/keeper"/>
<published>2030-04-03T18:00:00+01:00</published><updated>2030-04-04T09:00:00Z</updated>
<author><name>Ravi Menon</name></author>
<source><title>The Saltby Inquirer</title><id>https://inquirer.example/feed</id></source>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One.</p><p>Two.</p></div></content></entry></feed>"""


def read(folder: Path, data: str, name: str = "feed.xml") -> tuple[list[DocumentRow], dict[str, str]]:
    (folder / name).write_text(data, encoding="utf-8")
    rows = list(read_documents([folder]))
    refused = {row.id: row.reason for row in rows if isinstance(row, RejectedRow)}
    return [row for row in rows if isinstance(row, DocumentRow)], refused


def said(row: DocumentRow) -> dict[str, str]:
    return {statement.kind: statement.value for statement in reversed(read_statements(row.statements_json))}


def test_entries_of_rss_give_their_full_text_and_name_their_source(tmp_path: Path) -> None:
    rows, refused = read(tmp_path, RSS)
    assert [row.id for row in rows] == ["feed.xml#inq-7", "feed.xml#https://inquirer.example/2"]
    assert rows[0].text == (
        "Keeper & lamp stay\n\nThe council voted on Wednesday.\n\n“He stays,” the mayor said.\n\nSo he does."
    )
    assert rows[1].text == "Second\n\nOnly a teaser here."
    assert refused == {"feed.xml#https://inquirer.example/3": "the entry has no text"}
    assert (rows[0].outlet, rows[0].byline, rows[0].language) == ("The Saltby Inquirer", "Jo Penhale", "en")
    assert said(rows[0])["via"] == "Coastal News Service"
    assert rows[0].published == "2030-04-03T17:42:00Z"
    assert all(statement.where == "feed" for statement in read_statements(rows[0].statements_json))


def test_entries_of_atom_keep_both_times_and_the_link_they_came_by(tmp_path: Path) -> None:
    (row,), _ = read(tmp_path, ATOM, "plain")
    assert row.text == "Keeper stays\n\nOne.\n\nTwo."
    facts = said(row)
    assert (facts["published"], facts["modified"]) == ("2030-04-03T18:00:00+01:00", "2030-04-04T09:00:00Z")
    assert (facts["original-url"], facts["via"]) == ("https://inquirer.example/keeper", "The Saltby Inquirer")
    assert row.url == "https://harbour.example/1"


def test_two_entries_of_one_id_are_two_documents(tmp_path: Path) -> None:
    item = "<item><guid>same</guid><title>A</title><description>Text {}.</description></item>"
    rows, _ = read(tmp_path, f"<rss version='2.0'><channel>{item.format(1)}{item.format(2)}</channel></rss>")
    assert [row.id for row in rows] == ["feed.xml#same", "feed.xml#2"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("<rss version='2.0'><channel><title>T</title></channel></rss>", "no entry"),
        ("<rss", "feed"),
        ("<feed xmlns='http://www.w3.org/2005/Atom'>", "feed"),
    ],
)
def test_a_feed_without_entries_is_refused(tmp_path: Path, data: str, reason: str) -> None:
    rows, refused = read(tmp_path, data)
    assert not rows
    assert reason in refused["feed.xml"]


def test_no_file_is_read_through_an_entity(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("the secret of the harbour, long enough to be read", encoding="utf-8")
    doctype = f'<!DOCTYPE rss [<!ENTITY x SYSTEM "file://{tmp_path}/secret">]>'
    item = "<item><title>A</title><description>Text &x; here.</description></item>"
    feed = f"<?xml version='1.0'?>{doctype}<rss version='2.0'><channel>{item}</channel></rss>"
    rows, _ = read(tmp_path, feed)
    assert not any("secret of" in row.text for row in rows if row.id.startswith("feed"))
