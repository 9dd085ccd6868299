"""The site has every page, says nothing that its generator doubts, and asks nothing of the network."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.sources import ROOT
from tests.web.open_browser import open_browser

DOCS = ROOT / "docs"


def test_every_page_has_its_place() -> None:
    told = re.findall(r"^\s+- [^:\n]+: (\S+\.md)$", (ROOT / "mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE)
    written = {path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md") if path.parent.name != "decisions"}
    assert len(told) == len(set(told))
    assert set(told) == written | {"decisions/index.md"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site strictly."""
    if importlib.util.find_spec("mkdocs") is None:
        pytest.skip("needs the extra docs; `make site` installs it")
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.mark.slow
def test_nothing_is_loaded_from_the_network(site: Path) -> None:
    loading = re.compile(r"<(?:script|img|iframe|link)\b[^>]*(?:src|href)=[\"']?(?:https?:)?//[^>]*>|@import[^;]*//")
    asked = [
        f"{page.relative_to(site)}: {found}"
        for page in (*site.rglob("*.html"), *site.rglob("*.css"))
        for found in loading.findall(page.read_text(encoding="utf-8"))
    ]
    assert not asked, "\n".join(asked)


@pytest.mark.slow
def test_the_readme_s_figures_are_on_the_page_about_trust(site: Path) -> None:
    page = (site / "trust.html").read_text(encoding="utf-8")
    assert "independent reports accused of deriving" in page
    assert "figures stand here" not in page


@pytest.mark.slow
def test_links_out_of_the_documentation_name_the_file(site: Path) -> None:
    start = (site / "index.html").read_text(encoding="utf-8")
    assert "README.md" in start
    assert 'href="../' not in start


@pytest.mark.slow
def test_search_works_from_a_disk_and_asks_nobody(site: Path) -> None:
    with open_browser() as browser:
        page = browser.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto((site / "guides" / "researcher.html").as_uri())
        page.fill("input.md-search__input", "undetermined")
        page.wait_for_selector(".md-search-result__link", timeout=20_000)
        assert "matching documents" in page.inner_text(".md-search-result__meta")
    assert [address for address in asked if not address.startswith(("file:", "data:", "blob:", "about:"))] == []
