"""Commands as pages write them."""

from __future__ import annotations

import re
import shlex
import tomllib
from typing import Any

import typer
import typer.main

from samesource.cli import app
from tests.docs.blocks import Block
from tests.house.sources import ROOT

OUTSIDE = {"spark-submit", "packed/bin/venv-pack", "curl"}
"""Programs that are not ours."""


def split_commands(block: Block) -> list[list[str]]:
    """Return the words of each command of a block: comments gone, lines joined, `a && b` taken apart."""
    lines = block.code.split("\n")
    if block.language == "console":
        lines = [line.removeprefix("$ ") for line in lines if line.startswith(("$ ", "  "))]
    joined = "\n".join(lines).replace("\\\n", " ")
    commands: list[list[str]] = []
    for line in joined.split("\n"):
        words: list[str] = []
        for word in shlex.split(line, comments=True):
            if word == "&&":
                commands.append(words)
                words = []
            else:
                words.append(word)
        commands.append(words)
    return [words for words in commands if words]


def own_arguments(words: list[str]) -> list[str] | None:
    """Return the arguments of a samesource command; None for any other program."""
    if words[0] in {"samesource", ".venv/bin/samesource"}:
        return words[1:]
    return words[3:] if words[1:3] == ["-m", "samesource"] else None


def check_command(words: list[str]) -> str:
    """Say what is wrong with a command, without running it; empty where nothing is."""
    arguments = own_arguments(words)
    if arguments is not None:
        return _check_own(arguments)
    program, rest = words[0], words[1:]
    if program == "make":
        targets = re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
        return "".join(
            f"no target {word} in the Makefile; " for word in rest if "=" not in word and word not in targets
        )
    if program.rpartition("/")[2] in {"pip", "pip3"}:
        return _check_install(rest)
    if program.rpartition("/")[2] in {"python", "python3"}:
        named = rest[0] if rest else ""
        return "" if named == "-m" or (ROOT / named).is_file() else f"no file {named}"
    return "" if program in OUTSIDE else f"{program} is neither ours nor known to these tests"


def check_mention(command: str) -> str:
    """Say what is wrong with a command named in a sentence: its name and options count, not its arguments."""
    words = own_arguments(shlex.split(command.replace("…", ""))) or []
    found, rest = _find(words)
    if isinstance(found, str):
        return found
    known = {name for parameter in found.params for name in (*parameter.opts, *parameter.secondary_opts)}
    return "".join(
        f"no option {word}; " for word in rest if word.startswith("--") and word.partition("=")[0] not in known
    )


def _find(words: list[str]) -> tuple[Any, list[str]]:
    """Return the command named and the words left; what is wrong, in words, where there is none."""
    command: Any = typer.main.get_command(app)
    rest = list(words)
    while hasattr(command, "commands") and rest and not rest[0].startswith("-"):
        name = rest.pop(0)
        if name not in command.commands:
            return f"no command {name}", rest
        command = command.commands[name]
    return command, rest


def _check_own(arguments: list[str]) -> str:
    """Parse a command as it would be, options, values and required arguments."""
    command, rest = _find(arguments)
    if isinstance(command, str):
        return command
    if hasattr(command, "commands"):
        return check_mention(shlex.join(["samesource", *arguments]))
    try:
        command.make_context("samesource", rest)
    except typer.TyperException as error:
        return str(error.format_message())
    return ""


def _check_install(words: list[str]) -> str:
    """Hold the extras named against those declared."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    named = {
        extra for word in words for extra in re.findall(r"[\w-]+", "".join(re.findall(r"^samesource\[(.+)\]", word)))
    }
    unknown = sorted(named - set(project["optional-dependencies"]))
    return f"no extra {', '.join(unknown)}" if unknown else ""
