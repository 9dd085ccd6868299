"""What the house rules are checked on: the package's modules, parsed once."""

from __future__ import annotations

import ast
import functools
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "src" / "samesource"


@dataclass(frozen=True)
class Module:
    """One module of the package: its path below `src/samesource`, its text and its syntax tree."""

    path: str
    text: str
    tree: ast.Module

    @property
    def lines(self) -> int:
        """Count the lines."""
        return self.text.count("\n")

    @property
    def area(self) -> str:
        """Name the subpackage, or the module itself where it lies at the top."""
        return self.path.split("/")[0].removesuffix(".py")


@functools.cache
def read_modules() -> tuple[Module, ...]:
    """Parse every module of the package, in order of path."""
    found = []
    for path in sorted(PACKAGE.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        found.append(Module(path.relative_to(PACKAGE).as_posix(), text, ast.parse(text)))
    return tuple(found)


def find_functions(module: Module) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    """List every function and method of a module, nested ones too."""
    return [node for node in ast.walk(module.tree) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]


def is_public(name: str) -> bool:
    """Tell whether a name is meant for others."""
    return not name.startswith("_")
