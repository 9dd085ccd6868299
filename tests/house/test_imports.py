"""The import rule of docs/architecture.md."""

from __future__ import annotations

import ast

import pytest

from tests.house.sources import Module, read_modules

MAY_IMPORT = {
    "kernels": {"kernels"},
    "records": {"records", "errors"},
    "language": {"language", "kernels", "records", "errors"},
    "reading": {"reading", "language", "records", "tables", "config", "errors", "model", "pipes"},
    "stages": {"stages", "kernels", "language", "records", "tables", "config", "errors", "engines.base"},
    "corpus": {"corpus", "kernels", "language", "records", "tables", "errors", "reading", "stages"}
    | {"config", "corpus_config", "apply_options"},
    "engines": {
        "engines",
        "kernels._jit",
        "kernels.aligning.keeps_machine_code",
        "records",
        "tables",
        "config",
        "errors",
        "pipes",
    },
    "exports": {"exports", "encoding", "model", "errors", "language.find_host"}
    | {"records.collation", "records.damage", "records.denied_dependence"},
    "web": {"web", "exports", "encoding", "model", "shelf", "errors", "config", "serve_config"}
    | {"collation.collate_trace"},
    "pipes": {"pipes"},
    "tables": set(),
    "errors": set(),
    "config": {"config_option", "corpus_config", "witness_config"},
    "corpus_config": {"config_option"},
    "witness_config": {"config_option"},
    "config_option": set(),
}
"""Area -> what of the package its modules may import; an area not named may import anything but what NEVER says."""

ALSO = {"stages/ingest.py": {"reading"}, "engines/run_kernel.py": {"reading.isolate"}}
"""Single files that may import more: where reading ends and the tables begin; the one guard around foreign calls."""

NEVER = {
    "cli": {"stages", "kernels", "language", "engines"},
    "summary": {"stages", "kernels", "engines"},
    "model": {"stages", "kernels", "engines"},
}
ENGINES = {"duckdb": "engines/duckdb", "pyspark": "engines/spark"}


def _imported(module: Module) -> list[tuple[int, str]]:
    """List (line, full name of the module imported), late imports too."""
    found = []
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            found.extend((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            if node.module == "samesource":
                found.extend((node.lineno, f"samesource.{name.name}") for name in node.names)
            else:
                found.append((node.lineno, node.module))
        elif isinstance(node, ast.ImportFrom):
            found.append((node.lineno, "relative import"))
    return found


def _covers(places: set[str], name: str) -> bool:
    return any(name == place or name.startswith(f"{place}.") for place in places)


def test_each_area_imports_only_what_it_may() -> None:
    wrong = []
    for module in read_modules():
        for line, name in _imported(module):
            inside = name.removeprefix("samesource.")
            if name == "relative import":
                wrong.append(f"{module.path}:{line} relative import")
            if not name.startswith("samesource."):
                continue
            allowed = MAY_IMPORT.get(module.area, {inside}) | ALSO.get(module.path, set())
            if not _covers(allowed, inside):
                wrong.append(f"{module.path}:{line} imports {name}")
            if _covers(NEVER.get(module.area, set()), inside):
                wrong.append(f"{module.path}:{line} imports {name}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("engine", sorted(ENGINES))
def test_only_its_own_files_import_an_engine(engine: str) -> None:
    wrong = [
        f"{module.path}:{line}"
        for module in read_modules()
        for line, name in _imported(module)
        if name.split(".")[0] == engine and not module.path.startswith(ENGINES[engine])
    ]
    assert not wrong, "\n".join(wrong)
