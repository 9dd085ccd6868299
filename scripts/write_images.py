"""Write the pictures of the documentation from the bundled example: the terminal summary and the report's first screen.

The report's picture needs Chromium (`chromium`) and, to be small, `pngquant`; without them only the summary is written.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console

import samesource
from samesource.summary import print_summary

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"


def write_images() -> None:
    """Trace the example and write `docs/images/summary.svg` and `docs/images/report.png`."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    example = ROOT / "examples" / "tollan-bank"
    reports = [str(path) for path in sorted(example.glob("*.txt"))]
    result = samesource.trace(reports, metadata=example / "metadata.csv")
    console = Console(record=True, width=108, file=io.StringIO(), force_terminal=True, highlight=False)
    print_summary(result, console)
    drawn = console.export_svg(title="samesource demo", unique_id="s")
    # The fonts that rich names lie on the network; a picture of ours fetches nothing.
    (IMAGES / "summary.svg").write_text(re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.DOTALL), encoding="utf-8")
    chromium = shutil.which("chromium")
    if chromium:
        with tempfile.TemporaryDirectory() as folder:
            result.save(folder)
            _photograph(chromium, Path(folder))


def _photograph(chromium: str, folder: Path) -> None:
    """Take the first screen, and make the picture small where `pngquant` is there."""
    picture = IMAGES / "report.png"
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--hide-scrollbars"]
    flags += [f"--user-data-dir={folder / 'profile'}", "--window-size=1366,768", f"--screenshot={picture}"]
    subprocess.run([chromium, *flags, (folder / "report.html").as_uri()], check=True, capture_output=True)
    smaller = shutil.which("pngquant")
    if smaller:
        subprocess.run([smaller, "--force", "--output", picture, "96", picture], check=True)


if __name__ == "__main__":
    write_images()
    sys.stdout.write(f"wrote {IMAGES}\n")
