"""The pieces of code that pages show."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from tests.house.sources import ROOT

GENERATED = {"commands.md", "options.md", "tables.md", "formats.md", "python-reference.md", "export-tables.md"}
SHELLS = {"sh", "bash", "console"}
_FENCE = re.compile(r"```(\w*)")
_MARK = re.compile(r"<!-- (only parsed|slow): (.+) -->")
_COMMAND = re.compile(r"(?:\$ )?(?:\.venv/bin/)?samesource ")


@dataclass(frozen=True)
class Block:
    """A block of code: where it stands, its language, its lines, and what the mark above it says (empty: none)."""

    page: str
    line: int
    language: str
    code: str
    mark: str

    @property
    def place(self) -> str:
        """Say where it stands."""
        return f"{self.page}:{self.line}"


def list_pages() -> list[Path]:
    """List the pages that people wrote and readers follow."""
    docs = [path for path in sorted((ROOT / "docs").rglob("*.md")) if path.name not in GENERATED]
    return [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *docs]


def read_blocks(page: Path) -> list[Block]:
    """Return the blocks of a page in order; one without a language, or indented, that begins with a command is `sh`.

    A comment `<!-- only parsed: REASON -->` or `<!-- slow: REASON -->` above a block marks it.
    """
    name = page.relative_to(ROOT).as_posix()
    lines = page.read_text(encoding="utf-8").split("\n")
    blocks, mark, i = [], "", 0
    while i < len(lines):
        fence = _FENCE.match(lines[i].strip())
        indented = lines[i].startswith("    ") and _COMMAND.match(lines[i].strip())
        start = i
        if fence:
            i += 1
            indent = len(lines[start]) - len(lines[start].lstrip())
            while not lines[i].strip().startswith("```"):
                i += 1
            inside = [line[indent:] for line in lines[start + 1 : i]]
            language = fence.group(1) or ("sh" if inside and _COMMAND.match(inside[0]) else "")
            blocks.append(Block(name, start + 2, language, "\n".join(inside), mark))
        elif indented:
            while i + 1 < len(lines) and lines[i + 1].startswith("    "):
                i += 1
            blocks.append(Block(name, start + 1, "sh", "\n".join(line[4:] for line in lines[start : i + 1]), mark))
        told = _MARK.fullmatch(lines[i].strip())
        mark = told.group(1) if told else (mark if not lines[i].strip() else "")
        i += 1
    return blocks


def inline_commands(page: Path) -> list[tuple[str, str]]:
    """Return (place, command) for commands named within sentences."""
    text = re.sub(
        r"^```.*?^```", lambda match: "\n" * match.group().count("\n"), page.read_text("utf-8"), flags=re.M | re.S
    )
    name = page.relative_to(ROOT).as_posix()
    return [
        (f"{name}:{text.count(chr(10), 0, match.start()) + 1}", match.group(1))
        for match in re.finditer(r"`((?:\.venv/bin/)?samesource [^`\n]+)`", text)
    ]
