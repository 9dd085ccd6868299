"""What MkDocs does to pages beyond their Markdown: links that lead out of docs/, and the figures of the README."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
FIGURES = "<!-- the README's figures stand here on the site -->"
_LINK = re.compile(r"(!?)\[([^\]]*)\]\(([^)\s#]+)(#[^)\s]*)?\)")

_CODE = re.compile(r"(^```.*?^```$)", re.MULTILINE | re.DOTALL)


def on_page_markdown(markdown: str, *, page: Any, **_: Any) -> str:  # noqa: ANN401 - MkDocs calls it by name
    """Return a page's Markdown as the site shows it."""
    folder = (DOCS / page.file.src_uri).parent
    figures = _from_readme("## How far to trust it", folder) if FIGURES in markdown else ""
    parts = _CODE.split(markdown.replace(FIGURES, figures))
    return "".join(
        part if i % 2 else _LINK.sub(lambda match: _within(match, folder), part) for i, part in enumerate(parts)
    )


def _within(match: re.Match[str], folder: Path) -> str:
    """Keep a link that leads to a page or picture of the site; name the file of the repository for any other."""
    _, text, target, _anchor = match.groups()
    if "://" in target or target.startswith("mailto:"):
        return match.group()
    place = (folder / target).resolve()
    if place.is_relative_to(DOCS) and place.is_file():
        return match.group()
    name = place.relative_to(ROOT).as_posix()
    return f"`{name}`" if text.strip("`") == name else f"{text} (`{name}` in the repository)"


def _from_readme(heading: str, folder: Path) -> str:
    """Return a section of the README, without its heading, its links as seen from `folder`."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    section = readme.partition(f"{heading}\n")[2].partition("\n## ")[0]
    if not section:
        raise SystemExit(f"README.md has no section {heading!r}")

    def moved(match: re.Match[str]) -> str:
        sign, text, target, anchor = match.groups()
        if "://" in target:
            return match.group()
        return f"{sign}[{text}]({_relative((ROOT / target).resolve(), folder)}{anchor or ''})"

    return _LINK.sub(moved, section.strip())


def _relative(path: Path, folder: Path) -> str:
    """Return a path as seen from a folder."""
    ups = 0
    while not path.is_relative_to(folder):
        folder, ups = folder.parent, ups + 1
    return "../" * ups + path.relative_to(folder).as_posix()
