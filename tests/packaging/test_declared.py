"""What the code imports is declared, what is declared is used, and extras are imported late."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions

import pytest

from samesource.doctor.extras import EXTRAS
from tests.house.sources import ROOT, Module, read_modules

FOR_OTHERS = {"lxml-html-clean", "pandas"}
"""Declared for the sake of a package that needs it and does not say so: trafilatura, and pyspark's Arrow functions."""
BROUGHT = {"py4j"}
"""Imported and not declared: a part of pyspark in all but name, which demands one version of it."""
OWN_PLACES = {"serve": ("web/", "commands/serve"), "spark": ("engines/spark",), "prov": ("exports/",)}
"""Extra → where its packages may be imported at the top of a file: only that extra's code imports these files."""


def _declared() -> dict[str, set[str]]:
    """Return the packages that the base (`""`) and each extra of runs declare."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    lines = {"": project["dependencies"], **{extra: project["optional-dependencies"][extra] for extra in EXTRAS}}
    return {extra: {_package(line) for line in named} for extra, named in lines.items()}


def _package(line: str) -> str:
    return re.sub(r"[-_.]+", "-", re.split(r"[><=\[ ;]", line)[0]).lower()


DECLARED = _declared()
DISTRIBUTIONS = {name: {_package(one) for one in found} for name, found in packages_distributions().items()}


def _imports(module: Module, *, top: bool) -> set[tuple[int, str]]:
    """Return (line, root of the name) of what a module imports from others; with `top` only what it imports at once."""
    nodes = module.tree.body if top else list(ast.walk(module.tree))
    found = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            found |= {(node.lineno, name.name.partition(".")[0]) for name in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found.add((node.lineno, node.module.partition(".")[0]))
    return {(line, name) for line, name in found if name not in sys.stdlib_module_names and name != "samesource"}


def test_every_import_is_declared() -> None:
    named = BROUGHT.union(*DECLARED.values())
    wrong = [
        f"{module.path}:{line} {name}"
        for module in read_modules()
        for line, name in sorted(_imports(module, top=False))
        if not DISTRIBUTIONS.get(name, {_package(name)}) & named
    ]
    assert not wrong, "\n".join(wrong)


def test_every_package_declared_is_used() -> None:
    code = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))
    imported: dict[str, set[str]] = {}
    for name, packages in DISTRIBUTIONS.items():
        for package in packages:
            imported.setdefault(package, set()).add(name)
    unused = [
        package
        for package in sorted(set().union(*DECLARED.values()) - FOR_OTHERS)
        if not any(
            re.search(rf"\b(?:import|from) {name}\b|\"{name}[\".]", code) for name in imported.get(package, {package})
        )
    ]
    assert not unused, f"declared and used nowhere: {unused}"


@pytest.mark.parametrize("extra", sorted(EXTRAS))
def test_extras_are_imported_late(extra: str) -> None:
    packages = DECLARED[extra] - DECLARED[""]
    wrong = [
        f"{module.path}:{line} {name}"
        for module in read_modules()
        if not module.path.startswith(OWN_PLACES.get(extra, ("nowhere/",)))
        for line, name in sorted(_imports(module, top=True))
        if DISTRIBUTIONS.get(name, set()) & packages
    ]
    assert not wrong, "\n".join(wrong)
