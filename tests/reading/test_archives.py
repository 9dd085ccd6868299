"""Archives: every member once, with an id that leads nowhere else, and a word for what is none."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import struct
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from samesource.config import ReadingConfig
from samesource.reading.archives.member_id import member_id
from samesource.reading.read_documents import read_documents
from samesource.reading.rows import DocumentRow, RejectedRow

STORY = "The council of Saltby voted on Wednesday to keep the last lighthouse keeper on the coast.\n"
PACKINGS: dict[str, Callable[[bytes], bytes]] = {
    "": bytes,
    ".gz": gzip.compress,
    ".bz2": bz2.compress,
    ".xz": lzma.compress,
    ".zst": zstandard.ZstdCompressor().compress,
}


def make_zip(members: dict[str, str | bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return packed.getvalue()


def make_tar(members: dict[str, str | bytes], form: int = tarfile.PAX_FORMAT) -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=form) as archive:
        for name, data in members.items():
            entry = tarfile.TarInfo(name)
            content = data.encode() if isinstance(data, str) else data
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return packed.getvalue()


MAKERS = {"zip": make_zip, "tar": make_tar}


def read(path: Path, data: bytes, **options: int) -> tuple[dict[str, str], dict[str, str]]:
    path.write_bytes(data)
    rows = list(read_documents([path], config=ReadingConfig(**options)))
    documents = {row.id.partition("#")[2]: row.text for row in rows if isinstance(row, DocumentRow)}
    return documents, {row.id.partition("#")[2]: row.reason for row in rows if isinstance(row, RejectedRow)}


@pytest.mark.parametrize("packing", PACKINGS)
@pytest.mark.parametrize("kind", MAKERS)
def test_members_however_packed(tmp_path: Path, kind: str, packing: str) -> None:
    inner = make_zip({"deep/e.txt": STORY})
    members: dict[str, str | bytes] = {
        "b/c.txt": STORY,
        "a.md": "# Keeper\n",
        "d.jsonl": '{"text": "One."}\n{"text": "Two."}\n',
        "more.zip": inner,
        "f.txt.gz": gzip.compress(STORY.encode()),
        ".hidden.txt": STORY,
        "__MACOSX/._a.md": STORY,
        "folder/.git/config": STORY,
        "empty.txt": "",
    }
    documents, rejected = read(tmp_path / f"all.{kind}{packing}", PACKINGS[packing](MAKERS[kind](members)))
    assert documents == {
        "b/c": STORY,
        "a.md": "Keeper",
        "d.jsonl#1": "One.",
        "d.jsonl#2": "Two.",
        "more.zip#deep/e": STORY,
        "f.txt.gz": STORY,
    }
    assert rejected == {"empty": "empty"}


def test_the_order_in_a_zip_does_not_matter(tmp_path: Path) -> None:
    names = ["z.txt", "a.txt", "m/b.txt"]
    one = read(tmp_path / "a.zip", make_zip(dict.fromkeys(names, STORY)))
    other = read(tmp_path / "a.zip", make_zip(dict.fromkeys(sorted(names), STORY)))
    assert one == other
    assert list(one[0]) == ["a", "m/b", "z"]


@pytest.mark.parametrize("form", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_every_form_of_tar(tmp_path: Path, form: int) -> None:
    name = "é" * 40 + "/story.txt" if form == tarfile.USTAR_FORMAT else "é" * 120 + "/story.txt"
    documents, rejected = read(tmp_path / "a.tar", make_tar({name: STORY}, form))
    assert documents == {name.removesuffix(".txt"): STORY}
    assert not rejected


def test_what_is_no_file_in_a_tar_is_a_row(tmp_path: Path) -> None:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        for name, kind in (("soft", b"2"), ("hard", b"1"), ("character", b"3"), ("block", b"4"), ("pipe", b"6")):
            entry = tarfile.TarInfo(name)
            entry.type, entry.linkname = kind, "/etc/passwd"
            archive.addfile(entry)
    documents, rejected = read(tmp_path / "a.tar", packed.getvalue())
    assert not documents
    assert [rejected[name].split(",")[0] for name in ("soft", "hard")] == ["a link"] * 2
    assert [rejected[name].split(",")[0] for name in ("character", "block", "pipe")] == ["a device"] * 3


def test_a_link_and_an_encrypted_member_of_a_zip_are_rows(tmp_path: Path) -> None:
    link = zipfile.ZipInfo("link.txt")
    link.external_attr = 0o120777 << 16
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(link, "/etc/passwd")
        archive.writestr("secret.txt", STORY)
        archive.writestr("story.txt", STORY)
    data = bytearray(packed.getvalue())
    for mark, place in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        starts = [i for i in range(len(data)) if data[i : i + 4] == mark]
        struct.pack_into("<H", data, starts[1] + place, 1)
    documents, rejected = read(tmp_path / "a.zip", bytes(data))
    assert documents == {"story": STORY}
    assert rejected == {"link": "a link, not a file", "secret": "encrypted: it needs a password"}


@pytest.mark.parametrize(
    ("member", "kind"),
    [
        ({"[Content_Types].xml": "", "word/document.xml": ""}, "docx"),
        ({"[Content_Types].xml": "", "xl/workbook.xml": ""}, "xlsx"),
        ({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": ""}, "odt"),
        ({"mimetype": "application/epub+zip"}, "epub"),
    ],
)
def test_office_files_are_named(tmp_path: Path, member: dict[str, str | bytes], kind: str) -> None:
    documents, rejected = read(tmp_path / "a.zip", make_zip(member))
    assert not documents
    assert len(rejected) == 1
    assert kind in rejected[""]


@pytest.mark.parametrize("kind", MAKERS)
def test_empty_archives_say_so(tmp_path: Path, kind: str) -> None:
    assert read(tmp_path / f"a.{kind}", MAKERS[kind]({}))[1] == {"": "the archive is empty"}
    assert "hidden" in read(tmp_path / f"a.{kind}", MAKERS[kind]({".a": STORY}))[1][""]


@pytest.mark.parametrize("packing", PACKINGS)
def test_what_was_read_of_a_damaged_tar_stays(tmp_path: Path, packing: str) -> None:
    whole = make_tar({name: STORY * 3000 + name for name in "abcdef"})
    packed = PACKINGS[packing](whole)
    cut = packed[: len(packed) * 3 // 4]
    documents, rejected = read(tmp_path / f"a.tar{packing}", cut)
    if packing in ("", ".gz"):
        assert "a" in documents
    assert all(text == STORY * 3000 + name for name, text in documents.items())
    assert any("damaged or cut short" in reason for reason in rejected.values())


def test_a_broken_header_ends_a_tar_with_a_row(tmp_path: Path) -> None:
    data = bytearray(make_tar({"a.txt": STORY, "b.txt": STORY, "c.txt": STORY}))
    data[1024 + 150] ^= 0xFF
    documents, rejected = read(tmp_path / "a.tar", bytes(data))
    assert documents == {"a": STORY}
    assert "what came before stays" in rejected[""]


def test_containers_too_deep_are_rows(tmp_path: Path) -> None:
    data = make_zip({"story.txt": STORY})
    for _ in range(2):
        data = make_zip({"in.zip": data})
    assert read(tmp_path / "a.zip", data, maximum_depth=3)[0] == {"in.zip#in.zip#story": STORY}
    assert "nested more than 2" in read(tmp_path / "a.zip", data, maximum_depth=2)[1]["in.zip#in.zip#story"]


def test_what_all_members_unpack_to_is_bounded(tmp_path: Path) -> None:
    members: dict[str, str | bytes] = {f"{number}.txt": STORY * 1000 for number in range(10)}
    documents, rejected = read(
        tmp_path / "a.zip", make_zip(members), unpacked_bytes=len(STORY) * 5500, unpacked_ratio=1
    )
    assert list(documents) == ["0", "1", "2", "3", "4"]
    assert "decompression bomb" in rejected["5"]
    assert "decompression bomb" in rejected[""]
    assert len(rejected) == 2


def test_names_of_old_archives(tmp_path: Path) -> None:
    data = make_zip({"x" * 6 + ".txt": STORY})
    assert list(read(tmp_path / "a.zip", data.replace(b"xxxxxx", "caf\u00e9x".encode()))[0]) == ["caf\u00e9x"]
    assert list(read(tmp_path / "a.zip", data.replace(b"xxxxxx", b"caf\x82xx"))[0]) == ["caf\u00e9xx"]


@given(st.text(max_size=400))
def test_an_id_is_a_path_that_leads_nowhere(name: str) -> None:
    id_ = member_id("a.zip", name)
    assert id_.startswith("a.zip#")
    inner = id_.removeprefix("a.zip#")
    assert not {"", ".", ".."} & set(inner.split("/")[:-1])
    assert inner.split("/")[-1] not in (".", "..")
    assert not any(character < " " for character in inner)
    assert len(inner) < 330
    inner.encode("utf-8")
