"""Write constraints.txt: the version of every package that samesource and its extras pull in, as installed here.

Run it in an environment where the tests pass: `.venv/bin/python scripts/lock_versions.py`.
"""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement

TARGET = Path(__file__).resolve().parent.parent / "constraints.txt"
EXTRAS = ("", "dev", "browser", "docs", "spark")
HEAD = "# Versions that the tests pass with; made by scripts/lock_versions.py. Equal results are promised for these.\n"


def find_closure(root: str, extras: tuple[str, ...]) -> dict[str, str]:
    """Return name -> version of all that `root` with `extras` needs on this platform, `root` itself left out."""
    found: dict[str, str] = {}
    waiting = [(root, extra) for extra in extras]
    seen: set[tuple[str, str]] = set()
    while waiting:
        name, extra = waiting.pop()
        name = re.sub(r"[-_.]+", "-", name).lower()
        if (name, extra) in seen:
            continue
        seen.add((name, extra))
        try:
            package = distribution(name)
        except PackageNotFoundError:
            continue
        found[name] = package.version
        for line in package.requires or ():
            needed = Requirement(line)
            if needed.marker is None or needed.marker.evaluate({"extra": extra}):
                waiting.extend((needed.name, wanted) for wanted in ("", *needed.extras))
    found.pop(root)
    return found


def write_constraints(path: Path) -> None:
    """Write one `name==version` line a package, sorted by name."""
    closure = find_closure("samesource", EXTRAS)
    path.write_text(HEAD + "".join(f"{name}=={closure[name]}\n" for name in sorted(closure)), encoding="utf-8")


if __name__ == "__main__":
    write_constraints(TARGET)
