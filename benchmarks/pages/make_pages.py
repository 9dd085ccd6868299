"""Make the forty pages, their truths and what their heads tell from `pages.toml`, `stories/` and `templates/`.

    python benchmarks/pages/make_pages.py [FOLDER]

FOLDER (default: this one) gets `html/<id>.html.gz`, `ground-truth.json` and `expected.json`; the same bytes every time.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
import textwrap
import tomllib
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup, escape

HERE = Path(__file__).resolve().parent
FACTS = ("title", "published", "modified", "byline", "outlet", "canonical", "based_on", "language")
LINK = re.compile(r"\[([^\]]+)\]\(([^)]+)\)")
LONG_WORD = re.compile(r"[^\W\d_]{16,}")


@dataclass(frozen=True)
class Block:
    """One block of a story: paragraph, heading, question, quote, list, table, or the time-stamped head of an entry."""

    kind: str
    text: str = ""
    items: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    time: str = ""

    @property
    def truth(self) -> str:
        """Say what a reader reads, without markup."""
        if self.rows:
            return "\n".join(" ".join(plain(cell) for cell in row) for row in self.rows)
        return "\n".join(plain(item) for item in self.items) if self.items else plain(self.text)


@dataclass(frozen=True)
class Story:
    """One invented story: its facts, and its blocks in order."""

    facts: dict[str, Any]
    body: list[Block] = field(default_factory=list)


def plain(text: str) -> str:
    """Strip links and emphasis."""
    return LINK.sub(r"\1", text).replace("*", "")


def read_story(path: Path) -> Story:
    """Read a story: facts in TOML between lines of `+++`, then blocks apart by empty lines."""
    _, facts, body = path.read_text(encoding="utf-8").split("+++\n", 2)
    return Story(tomllib.loads(facts), [read_block(block) for block in re.split(r"\n\s*\n", body.strip())])


def read_block(text: str) -> Block:
    """Tell what a block is from its first character."""
    lines = text.split("\n")
    joined = " ".join(line.strip() for line in lines)
    if text.startswith("## "):
        return Block("heading", joined[3:])
    if text.startswith("? "):
        return Block("question", joined[2:])
    if text.startswith("> "):
        return Block("quote", joined[2:].replace(" > ", " "))
    if text.startswith("- "):
        return Block("list", items=tuple(line.removeprefix("- ") for line in lines))
    if text.startswith("| "):
        return Block("table", rows=tuple(tuple(cell.strip() for cell in line.strip("| ").split("|")) for line in lines))
    if text.startswith("@ "):
        time, heading = joined[2:].split(" ", 1)
        return Block("entry", heading, time=time)
    return Block("paragraph", joined)


def inline(text: str) -> Markup:
    """Write links and emphasis as HTML."""
    safe = LINK.sub(r'<a href="\2">\1</a>', str(escape(text)))
    safe = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", safe)
    return Markup(re.sub(r"\*(.+?)\*", r"<em>\1</em>", safe))


def soften(text: str) -> Markup:
    """Put a soft hyphen into every long word, as sites with narrow columns do."""
    return inline(LONG_WORD.sub(lambda word: f"{word[0][:8]}\u00ad{word[0][8:]}", text))


def entities(text: str) -> Markup:
    """Write every character outside ASCII as an entity, by turns decimal and hexadecimal."""
    parts = []
    for character in str(inline(text)):
        code = ord(character)
        parts.append(character if code < 128 else f"&#{code};" if code % 2 else f"&#x{code:X};")
    return Markup("".join(parts))


def wrapped(text: str, width: int = 68) -> str:
    """Wrap hard, as wires do."""
    return textwrap.fill(plain(text), width)


def date(moment: str, form: str) -> str:
    """Write an ISO moment in the form of `strftime`."""
    return datetime.fromisoformat(moment).strftime(form)


def make_environment() -> jinja2.Environment:
    """Load the templates; what is missing is an error, not an empty string."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE / "templates"), autoescape=True, undefined=jinja2.StrictUndefined
    )
    environment.filters |= {
        "inline": inline,
        "plain": plain,
        "soften": soften,
        "entities": entities,
        "wrapped": wrapped,
        "date": date,
    }
    return environment


def expect(page: dict[str, Any], story: Story) -> dict[str, str]:
    """Say which facts the page tells, and what they are."""
    facts = {**story.facts, "canonical": story.facts["url"], **page.get("expected", {})}
    told = {*page["tells"], *page.get("expected", {})}
    return {name: facts[name] for name in FACTS if name in told}


def main() -> None:
    """Write the pages."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else HERE
    (folder / "html").mkdir(parents=True, exist_ok=True)
    environment = make_environment()
    truths, expected = {}, {}
    for page in tomllib.loads((HERE / "pages.toml").read_text(encoding="utf-8"))["page"]:
        story = read_story(HERE / "stories" / f"{page['story']}.md")
        facts = {**story.facts, **page.get("facts", {})}
        html = environment.get_template(f"{page['template']}.html").render(**facts, body=story.body)
        name = f"{page['template']}-{page['story']}"
        data = html.encode(page.get("encoding", "utf-8"), errors="xmlcharrefreplace")
        (folder / "html" / f"{name}.html.gz").write_bytes(gzip.compress(data, mtime=0))
        truths[name] = {"articleBody": "\n\n".join(block.truth for block in story.body), "url": story.facts["url"]}
        expected[name] = expect(page, story)
    for file, content in (("ground-truth.json", truths), ("expected.json", expected)):
        text = json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True)
        (folder / file).write_text(text + "\n", encoding="utf-8")
    print(f"{len(truths)} pages in {folder}")


if __name__ == "__main__":
    main()
