"""The limits of style: sizes, one public name a file, docstrings, hints, names, errors."""

from __future__ import annotations

import ast
import re
import statistics

from tests.house.sources import Module, find_functions, is_public, read_modules

MEDIAN_LINES, MOST_LINES, MOST_FUNCTION_LINES = 150, 400, 60

DECLARATIONS = (
    "__init__.py",
    "tables.py",
    "config.py",
    "corpus_config.py",
    "witness_config.py",
    "model.py",
    "errors.py",
    "cli.py",
    "records/",
    "engines/base.py",
    "kernels/_jit.py",
)
"""Files that declare things rather than do one thing; `cli.py` declares the commands."""

NAMED_APART = {"comparing.py", "exporting.py", "tracing.py"}
"""Homes of `samesource.compare`, `export` and `trace`: a module of that name would hide the function."""

BROAD = {"Exception", "BaseException"}
MAY_CATCH_ALL = {"reading/isolate.py"}

VAGUE_MODULES = {"utils", "util", "helpers", "helper", "common", "manager", "misc", "tools", "stuff"}
SHORTENED = frozenset(
    [
        "cfg",
        "idx",
        "tmp",
        "cnt",
        "ptr",
        "buf",
        "arr",
        "lst",
        "dct",
        "fn",
        "msg",
        "res",
        "ret",
        "val",
        "vals",
        "num",
        "nums",
        "src",
        "dst",
        "tok",
        "toks",
        "sent",
        "sents",
        "doc",
        "docs",
        "para",
        "paras",
        "freq",
        "calc",
        "cand",
        "cands",
        "cov",
        "prev",
        "cur",
        "curr",
        "attr",
        "attrs",
        "ctx",
        "obj",
        "objs",
        "func",
        "params",
        "desc",
        "elem",
        "elems",
        "txt",
        "sim",
        "sims",
    ]
)
"""Shortened words that no parameter and no function name may use."""


def _is_declaration(module: Module) -> bool:
    return any(
        module.path == place or module.path.startswith(place) or module.path.endswith(f"/{place}")
        for place in DECLARATIONS
    )


def _is_record(node: ast.ClassDef) -> bool:
    """Tell whether a class only declares fields: a frozen dataclass, a NamedTuple, a TypedDict or a Protocol."""
    marks = {
        name.id
        for name in ast.walk(ast.Module(body=[*map(ast.Expr, node.decorator_list + node.bases)], type_ignores=[]))
        if isinstance(name, ast.Name)
    }
    return bool(marks & {"dataclass", "NamedTuple", "TypedDict", "Protocol"})


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name).lower()


def test_files_and_functions_are_short() -> None:
    modules = read_modules()
    long_files = [f"{m.path}: {m.lines} lines" for m in modules if m.lines > MOST_LINES]
    long_functions = [
        f"{m.path}:{f.lineno} {f.name}: {f.end_lineno - f.lineno + 1} lines"
        for m in modules
        for f in find_functions(m)
        if f.end_lineno is not None and f.end_lineno - f.lineno + 1 > MOST_FUNCTION_LINES
    ]
    assert not long_files, "\n".join(long_files)
    assert not long_functions, "\n".join(long_functions)
    assert statistics.median(m.lines for m in modules if not m.path.endswith("__init__.py")) < MEDIAN_LINES


def test_one_public_name_a_file_and_the_file_is_named_for_it() -> None:
    wrong = []
    for module in read_modules():
        if _is_declaration(module):
            continue
        doing = [
            node.name
            for node in module.tree.body
            if (isinstance(node, ast.FunctionDef) or (isinstance(node, ast.ClassDef) and not _is_record(node)))
            and is_public(node.name)
        ]
        stem = module.path.rsplit("/", 1)[-1].removesuffix(".py")
        if len(doing) > 1:
            wrong.append(f"{module.path}: {', '.join(doing)}")
        elif doing and is_public(stem) and module.path not in NAMED_APART and not _shares_name(stem, doing[0]):
            wrong.append(f"{module.path} holds {doing[0]}")
    assert not wrong, "\n".join(wrong)


def _shares_name(stem: str, name: str) -> bool:
    """Tell whether a file is named for its content: `html.py` for `write_html`, `duckdb.py` for `DuckDBEngine`."""
    flat = _snake(name)
    words = {word.rstrip("s") for word in flat.split("_")}
    return stem.replace("_", "") in flat.replace("_", "") or bool(
        words & {word.rstrip("s") for word in stem.split("_")}
    )


def test_public_functions_and_classes_have_docstrings_and_full_hints() -> None:
    wrong = []
    for module in read_modules():
        if ast.get_docstring(module.tree) is None:
            wrong.append(f"{module.path}: module without docstring")
        for node in ast.walk(module.tree):
            if (
                isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
                and is_public(node.name)
                and node.col_offset == 0
            ):
                first = (ast.get_docstring(node) or "").split("\n")[0]
                if not first.endswith("."):
                    wrong.append(f"{module.path}:{node.lineno} {node.name}: no one-line summary")
        for function in find_functions(module):
            given = [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]
            bare = [a.arg for a in given if a.annotation is None and a.arg not in {"self", "cls"}]
            if bare or function.returns is None:
                wrong.append(f"{module.path}:{function.lineno} {function.name}: hints missing {bare}")
    assert not wrong, "\n".join(wrong)


def test_no_vague_or_shortened_names() -> None:
    wrong = []
    for module in read_modules():
        if set(module.path.removesuffix(".py").split("/")) & VAGUE_MODULES:
            wrong.append(module.path)
        for node in ast.walk(module.tree):
            if isinstance(node, ast.ClassDef) and re.search(r"(Manager|Helper|Util|Utils)$", node.name):
                wrong.append(f"{module.path}:{node.lineno} {node.name}")
            if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and set(_snake(node.name).split("_")) & SHORTENED:
                wrong.append(f"{module.path}:{node.lineno} {node.name}")
            if isinstance(node, ast.arg) and set(node.arg.lower().split("_")) & SHORTENED:
                wrong.append(f"{module.path}:{node.lineno} parameter {node.arg}")
    assert not wrong, "\n".join(wrong)


def test_errors_are_ours_and_handlers_name_them() -> None:
    wrong = []
    for module in read_modules():
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Assert):
                wrong.append(f"{module.path}:{node.lineno} assert")
            if isinstance(node, ast.ExceptHandler) and module.path not in MAY_CATCH_ALL:
                kinds = (
                    {name.id for name in ast.walk(node.type) if isinstance(name, ast.Name)}
                    if node.type
                    else {"Exception"}
                )
                if kinds & BROAD:
                    wrong.append(f"{module.path}:{node.lineno} catches everything")
            if isinstance(node, ast.Raise) and node.exc is not None:
                made = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
                if isinstance(made, ast.Name) and made.id in BROAD | {"RuntimeError"}:
                    wrong.append(f"{module.path}:{node.lineno} raises {made.id}")
    assert not wrong, "\n".join(wrong)
