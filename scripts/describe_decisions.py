"""The list of decision records, by number."""

from __future__ import annotations

import re
from pathlib import Path

HEAD = """\
Why it is built as it is: each record says what was decided, what else was tried, and what was measured. The newest word
on a matter is the one with the highest number; a record that was replaced says by which."""


def describe_decisions(folder: Path) -> str:
    """Return the page: every record but the template, with its title."""
    rows = []
    for path in sorted(folder.glob("[0-9]*.md")):
        title = path.read_text(encoding="utf-8").partition("\n")[0].removeprefix("# ")
        match = re.fullmatch(r"(\d{4})(?: ·|\.) (.+)", title)
        if match is None:
            raise SystemExit(f"{path}: the title is not '# NNNN · Title'")
        if match.group(1) != "0000":
            rows.append(f"- {match.group(1)} · [{match.group(2)}]({path.name})\n")
    return f"# Decisions\n\n{HEAD}\n\n" + "".join(rows)
