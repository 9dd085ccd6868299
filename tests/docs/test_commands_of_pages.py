"""Every command that a page shows exists, with its options, and does what it is shown for."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

import samesource
from samesource.cli import app
from samesource.errors import SamesourceError
from samesource.kernels._jit import use_compiled
from tests.docs.blocks import SHELLS, Block, inline_commands, list_pages, read_blocks
from tests.docs.shell import check_command, check_mention, own_arguments, split_commands
from tests.docs.stage import set_stage
from tests.house.sources import ROOT

PAGES = {path.relative_to(ROOT).as_posix(): path for path in list_pages()}
BLOCKS = {name: read_blocks(path) for name, path in PAGES.items()}


def _runs(block: Block) -> bool:
    """Tell whether there is anything in a block to run."""
    if block.language == "python":
        return True
    return block.language in SHELLS and any(own_arguments(words) is not None for words in split_commands(block))


RUN = sorted(name for name, blocks in BLOCKS.items() if any(_runs(block) and not block.mark for block in blocks))
SLOW = sorted(name for name, blocks in BLOCKS.items() if any(block.mark == "slow" for block in blocks))


@pytest.mark.parametrize("name", sorted(PAGES))
def test_commands_and_options_exist(name: str) -> None:
    wrong = [
        f"{block.place}: {' '.join(words)}: {fault}"
        for block in BLOCKS[name]
        if block.language in SHELLS
        for words in split_commands(block)
        if (fault := check_command(words))
    ]
    wrong += [
        f"{place}: {command}: {fault}"
        for place, command in inline_commands(PAGES[name])
        if (fault := check_mention(command))
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", sorted(PAGES))
def test_python_can_be_compiled(name: str) -> None:
    for block in BLOCKS[name]:
        if block.language == "python":
            compile(block.code, block.place, "exec")


def test_scripts_that_pages_name_are_there() -> None:
    wrong = [
        f"{name}: {script}"
        for name, path in PAGES.items()
        for script in re.findall(r"\b(?:benchmarks|scripts|tests)/[\w/]+\.py\b", path.read_text(encoding="utf-8"))
        if not (ROOT / script).is_file()
    ]
    assert not wrong, "\n".join(wrong)


def _run_page(name: str, folder: Path, marks: set[str]) -> None:
    """Run the blocks of a page in order, as a reader would, with those marked so."""
    set_stage(folder)
    names: dict[str, Any] = {"samesource": samesource, "__name__": "page"}
    for block in BLOCKS[name]:
        if block.mark and block.mark not in marks:
            continue
        if block.language == "python":
            exec(compile("\n" * (block.line - 1) + block.code, block.page, "exec"), names)
        elif block.language in SHELLS:
            for words in split_commands(block):
                _run_command(block, words)


def _run_command(block: Block, words: list[str]) -> None:
    """Run one of our own commands; others were looked at by their names."""
    arguments = own_arguments(words)
    if arguments is None:
        return
    if arguments[0] == "serve" or (arguments[0] == "watch" and "--once" not in arguments):
        pytest.fail(f"{block.place}: {' '.join(words)} never ends: mark it <!-- only parsed: REASON -->")
    use_compiled(False)  # as in a process of its own: what ran before must not choose
    try:
        code = app(arguments, standalone_mode=False)
    except SamesourceError as error:
        pytest.fail(f"{block.place}: {' '.join(words)}: {error}")
    assert not code, f"{block.place}: {' '.join(words)}: exit code {code}"


@pytest.mark.parametrize("name", RUN)
def test_pages_run(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    _run_page(name, tmp_path, set())


@pytest.mark.slow
@pytest.mark.parametrize("name", SLOW)
def test_pages_run_with_what_takes_minutes(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    _run_page(name, tmp_path, {"slow"})


def _block(code: str, language: str = "sh") -> Block:
    return Block("page.md", 1, language, code, "")


@pytest.mark.parametrize(
    "code",
    [
        "samesource tarce reports/",
        "samesource trace reports/ --outt result",
        "samesource compare one.txt",
        "samesource trace reports/ --workers many",
        "samesource simulate novels out",
        "make coffee",
        "pip install 'samesource[teleport]'",
        "python benchmarks/no_such_thing.py",
        "frobnicate --all",
    ],
)
def test_wrong_commands_are_found(code: str) -> None:
    assert all(check_command(words) for words in split_commands(_block(code)))


def test_wrong_mentions_are_found() -> None:
    assert check_mention("samesource trace --sideways")
    assert check_mention("samesource tarce")
    assert check_mention("samesource dedupe CORPUS OUT --depth passages") == ""


def test_blocks_are_read_as_they_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.docs.blocks.ROOT", tmp_path)
    page = tmp_path / "page.md"
    page.write_text(
        "# A page\n\n    samesource demo\n\n```\nsamesource doctor\n```\n\n<!-- only parsed: network -->\n```sh\n"
        "samesource trace a \\\n  --fetch && make test # not this\n```\n\n```text\nsamesource nothing\n```\n",
        encoding="utf-8",
    )
    blocks = read_blocks(page)
    assert [(block.line, block.language, block.mark) for block in blocks] == [
        (3, "sh", ""),
        (6, "sh", ""),
        (11, "sh", "only parsed"),
        (16, "text", ""),
    ]
    assert split_commands(blocks[2]) == [["samesource", "trace", "a", "--fetch"], ["make", "test"]]
