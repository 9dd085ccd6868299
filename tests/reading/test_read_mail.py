from __future__ import annotations

import io
import json
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from samesource.config import ReadingConfig
from samesource.errors import InputError
from samesource.reading.mail.plain_subject import plain_subject
from samesource.reading.mail.unflow_text import unflow_text
from samesource.reading.read_mail import read_mail
from samesource.reading.read_received import read_received
from samesource.reading.received import Received
from samesource.reading.rows import DocumentRow, RejectedRow
from samesource.reading.start_received import start_received
from samesource.stages.normalise_text import normalise_text
from tests.reading.make_pdf import PdfPage, make_pdf

TITLE = "Harbour bridge closed until spring"
STORY = (
    (
        "The council of Tollan voted on Tuesday to close the old harbour bridge for repairs that will last until May, "
        "a spokeswoman said."
    ),
    "Engineers had warned in March that two of the four pillars were damaged, “badly and for good”.",
    "Die Brücke trug täglich 12.400 Wagen; le maire a promis de l’aide — jusqu’à l’été.",
)


def mail(text: str = "\n\n".join(STORY), **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = headers.pop("subject", TITLE)
    message["From"] = headers.pop("sender", "Mara Ilven <mara@tollan.example>")
    message["Date"] = headers.pop("date", "Tue, 04 Mar 2025 09:30:00 +0100")
    if text:
        message.set_content(text)
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    return message


def received(data: bytes) -> Received:
    return start_received("a.eml", "a.eml", "a.eml", io.BytesIO(data))


def read(message: EmailMessage | bytes) -> list[DocumentRow | RejectedRow]:
    data = message if isinstance(message, bytes) else message.as_bytes()
    return list(read_received(received(data), ReadingConfig()))


def only(message: EmailMessage | bytes) -> DocumentRow:
    rows = read(message)
    assert len(rows) == 1, rows
    assert isinstance(rows[0], DocumentRow), rows
    return rows[0]


def said(row: DocumentRow) -> set[tuple[str, str]]:
    return {(kind, value) for kind, value, _ in json.loads(row.statements_json)}


def wanted() -> str:
    return normalise_text("\n\n".join((TITLE, *STORY))).text


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "cp1252"])
def test_any_encoding_gives_the_same_text(encoding: str, charset: str) -> None:
    message = mail("")
    message.set_content("\n\n".join(STORY), charset=charset, cte=encoding)
    row = only(message)
    assert normalise_text(row.text).text == wanted()
    assert (row.title, row.byline, row.published) == (TITLE, "Mara Ilven", "2025-03-04T09:30:00+01:00")


def test_a_page_a_flowed_text_and_a_plain_one_say_the_same() -> None:
    page = mail("")
    page.set_content("<h1>" + TITLE + "</h1><p>" + "</p><p>".join(STORY) + "</p>", subtype="html")
    flowed = mail("")
    flowed.set_content("\n\n".join(STORY).replace(" the ", " the \n").replace(" of ", " of \n"))
    flowed.set_param("format", "flowed")
    for message in (page, flowed, mail()):
        assert normalise_text(only(message).text).text == wanted()
        assert normalise_text(only(message.as_bytes(policy=SMTP)).text).text == wanted()


def test_of_alternatives_the_plain_one_counts_unless_it_is_a_stub() -> None:
    message = mail()
    message.add_alternative("<p>Another wording of it all that nobody reads here</p>", subtype="html")
    assert normalise_text(only(message).text).text == wanted()
    stub = mail("Your program cannot show this message.")
    stub.add_alternative("<div>" + "</div><div>".join(STORY) + "</div>", subtype="html")
    assert normalise_text(only(stub).text).text == wanted()


def test_undeclared_bytes_and_wrong_charsets_are_read() -> None:
    head = b"Subject: =?utf-8?q?Br=C3=BCcke?= zu =?nonsense?b?eA==?=\nFrom: Agnes B\xc3\xb6hm <a@b.example>\n"
    row = only(head + b"Content-Type: text/plain; charset=x-nothing\n\nDie Br\xc3\xbccke\0 bleibt gesperrt.\n")
    assert row.text.startswith("Brücke zu")
    assert row.text.endswith("Die Brücke bleibt gesperrt.")
    assert row.byline == "Agnes Böhm"


def test_headers_become_statements() -> None:
    row = only(
        mail(
            sender="Tollan Press Service <desk@tollan.example>",
            subject="RE: AW: [press] Fwd[2]: Harbour bridge closed",
            List_Id="Press <press.tollan.example>",
            Message_ID="<123@tollan.example>",
            Content_Language="de-AT, en",
        )
    )
    assert row.title == "Harbour bridge closed"
    assert row.byline is None
    assert row.language == "de"
    assert {("via", "Tollan Press Service"), ("via", "Press"), ("guid", "123@tollan.example")} <= said(row)


@pytest.mark.parametrize(
    ("sender", "person", "via"),
    [
        ("Mara Ilven (Tollan Press) <m@x.example>", "Mara Ilven", "Tollan Press"),
        ('"Ilven, Mara" <m@x.example>', "Mara Ilven", None),
        ("Mara Ilven via Tollan List <m@x.example>", "Mara Ilven", "Tollan List"),
        ("m@x.example", None, "m@x.example"),
        ("m@x.example (Mara Ilven)", "Mara Ilven", None),
        ("=?utf-8?q?Ilven=2C_Mara?= <m@x.example>", "Mara Ilven", None),
    ],
)
def test_only_people_are_authors(sender: str, person: str | None, via: str | None) -> None:
    row = only(mail(sender=sender))
    assert row.byline == person
    assert {value for kind, value in said(row) if kind == "via"} == ({via} if via else set())


@pytest.mark.parametrize(
    "block",
    [
        (
            "-----Original Message-----\nFrom: Ada Brenn [mailto:a@x.example]\nSent: 2 March 2025 08:00\nTo: m@x.org\n"
            "Subject: Harbour\n\n"
        ),
        (
            "---------- Weitergeleitete Nachricht ---------\nVon: *Ada Brenn* <a@x.example>\nDatum: 2025-03-02T08:00\n"
            "Betreff: Harbour\n\n"
        ),
    ],
)
def test_a_forwarded_report_keeps_author_and_time(block: str) -> None:
    row = only(mail("FYI\n\n" + block + "\n\n".join(STORY), subject="WG: " + TITLE))
    assert row.title == TITLE
    assert row.byline is not None
    assert row.byline.startswith("Ada Brenn")
    assert row.published == "2025-03-02T08:00"
    assert ("via", "Mara Ilven") in said(row)
    assert ("published", "2025-03-04T09:30:00+01:00") in said(row)


def test_quoting_marks_are_taken_off_and_depths_kept_apart() -> None:
    text = only(mail("I agree.\n> He said so\n> himself.\n>> Did he?\nYes.\n-- \nMara")).text
    assert text.endswith("I agree.\n\nHe said so\nhimself.\n\nDid he?\n\nYes.\n-- \nMara")


def test_attachments_become_members_and_pictures_are_passed_over() -> None:
    page = PdfPage()
    page.text(72, 700, "The bridge over the harbour of Tollan stays closed.", 11)
    message = mail()
    message.add_attachment(make_pdf([page]), maintype="application", subtype="pdf", filename="../release.pdf")
    message.add_attachment(STORY[0], filename="note.txt")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    message.add_attachment(mail(subject="The mail inside"))
    message.add_attachment(b"\0\1\2", maintype="application", subtype="octet-stream", filename="note.txt")
    rows = read(message)
    assert [row.id for row in rows] == [
        "a.eml",
        *(f"a.eml#{n}" for n in ("release.pdf", "note.txt", "part-3", "4-note.txt")),
    ]
    assert [row.text for row in rows[1:3] if isinstance(row, DocumentRow)] == [page.shown[0][1], STORY[0] + "\n"]
    assert isinstance(rows[3], DocumentRow)
    assert rows[3].title == "The mail inside"
    assert isinstance(rows[4], RejectedRow)


def test_a_mail_of_pictures_only_is_refused() -> None:
    message = mail("")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="scan.png")
    (row,) = read(message)
    assert isinstance(row, RejectedRow)
    assert "image/png" in row.reason


def test_a_mailbox_yields_each_mail() -> None:
    one = b"From a@b.example Tue Mar  4 09:30:00 2025\n" + mail().as_bytes() + b"\n>From here on it is text.\n\n"
    rows = read(one + one)
    assert [row.id for row in rows] == ["a.eml#1", "a.eml#2"]
    assert all(isinstance(row, DocumentRow) and row.text.endswith("From here on it is text.") for row in rows)


@pytest.mark.parametrize(
    ("subject", "plain"),
    [("Re: x", "x"), ("TR : x", "x"), ("回复：x", "x"), ("Re:", "Re:"), ("Regime: x", "Regime: x"), ("[a] x", "[a] x")],
)
def test_subjects_lose_what_programs_add(subject: str, plain: str) -> None:
    assert plain_subject(subject) == plain


def test_flowed_lines_join_within_one_depth_only() -> None:
    assert unflow_text("a \nb\n>c \n> d\n-- \nx \n y", delete_space=False) == "a b\n> c d\n--\nx y"
    assert unflow_text("漢 \n字", delete_space=True) == "漢字"


HOSTILE = {
    "nested": b"".join(b'Content-Type: multipart/mixed; boundary="%d"\n\n--%d\n' % (i, i) for i in range(100_000)),
    "one header": b"Subject: " + b"=?utf-8?q?=41?= " * 1_000_000 + b"\n\ntext here\n",
    "parameters": b"Content-Type: text/plain" + b";\n a=1" * 300_000 + b"\n\ntext\n",
    "parameters inside": b'Content-Type: multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain'
    + b";\n a=1" * 300_000
    + b"\n\ntext\n--b--\n",
    "empty": b"",
    "nothing": b"\n\n\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_mails_are_refused(name: str) -> None:
    with pytest.raises(InputError):
        list(read_mail(received(HOSTILE[name]), ReadingConfig()))


def test_many_headers_and_long_lines_are_bearable() -> None:
    data = b"".join(b"X-%d: y\n" % i for i in range(50_000)) + b"Subject: The bridge\n\n" + b"a" * 3_000_000
    assert only(data).title == "The bridge"
