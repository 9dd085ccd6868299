"""The page on the Python interface: every public function with its signature, every class that they return."""

from __future__ import annotations

import ast
import dataclasses
import inspect
import re
import textwrap
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import samesource
from samesource import errors, independence, model
from samesource.records import collation, damage

HEAD = """\
What `import samesource` offers, with the signatures as they stand in the code. [Python](python.md) tells with examples
how to use it. Positions are half-open code points into a document's text as received; probabilities run from 0 to 1."""
RESULTS_HEAD = """\
Frozen dataclasses, in the order of their fields; `to_json` and `from_json` of `Trace` write and read them as
`trace.json`, whose keys have the names of the fields."""
ERRORS_HEAD = """\
Everything that samesource refuses to do on purpose raises one of these, with what failed, where, and what to do about
it."""
_HOME = re.compile(r"\b(?:samesource|pyarrow|collections|typing|pathlib|numpy)(?:\.\w+)*\.(?=\w)")


def describe_python() -> str:
    """Return the page."""
    public = {name: getattr(samesource, name) for name in samesource.__all__}
    functions = {name: value for name, value in public.items() if inspect.isfunction(value)}
    page = [f"# Python reference\n\n{HEAD}\n"]
    page.extend(_function(f"samesource.{name}", value) for name, value in functions.items())
    page.append("\n## samesource.independence\n\nUsable alone, on any table: [Independence](independence.md).\n")
    counting = {name: getattr(independence, name) for name in sorted(independence.__all__)}
    page.extend(_function(name, value, 3) for name, value in counting.items() if inspect.isfunction(value))
    page.append(f"\n## What is returned\n\n{RESULTS_HEAD}\n")
    page.extend(_class(value) for value in _result_classes(public))
    page.append(f"\n## Errors\n\n{ERRORS_HEAD}\n\n| error | raised where |\n|---|---|\n")
    page.extend(f"| `{name}` | {_first_line(value)} |\n" for name, value in _errors())
    return "".join(page)


def _function(name: str, function: Callable[..., Any], level: int = 2) -> str:
    """Return a section on a function: signature, then its docstring."""
    return f"\n{'#' * level} {name}\n\n```text\n{_signature(name, function)}\n```\n\n{inspect.getdoc(function) or ''}\n"


def _signature(name: str, function: Callable[..., Any]) -> str:
    """Return a signature, an argument a line where it is long."""
    signature = inspect.signature(function)
    line = f"{name.rpartition('.')[2]}{signature}".replace("'", "")
    line = _HOME.sub("", line).replace("(self, ", "(").replace("(self)", "()").replace("(cls, ", "(")
    if len(line) <= 100:
        return line
    arguments = [_HOME.sub("", str(argument)).replace("'", "") for argument in signature.parameters.values()]
    first = next((i for i, one in enumerate(signature.parameters.values()) if one.kind is one.KEYWORD_ONLY), None)
    if first is not None:
        arguments.insert(first, "*")
    returned = _HOME.sub("", str(signature.return_annotation)).replace("'", "")
    inside = "".join(f"    {argument},\n" for argument in arguments)
    return f"{name.rpartition('.')[2]}(\n{inside}) -> {returned}"


def _class(value: type) -> str:
    """Return a section on a dataclass: what it is, its fields with types and defaults, its methods."""
    document = inspect.getdoc(value) or ""
    meanings = _meanings(value)
    rows = "".join(
        f"| `{one.name}` | `{_cell(str(one.type))}` | {_default(one)} |"
        + (f" {_cell(meanings.get(one.name, ''))} |\n" if meanings else "\n")
        for one in (dataclasses.fields(value) if dataclasses.is_dataclass(value) else ())
        if not one.name.startswith("_")
    )
    head = (
        "| field | type | default | meaning |\n|---|---|---|---|"
        if meanings
        else "| field | type | default |\n|---|---|---|"
    )
    table = f"\n{head}\n{rows}" if rows else ""
    methods = [
        f"- `{_signature(name, _plain(method))}`: {_first_line(_plain(method))}\n"
        for name, method in vars(value).items()
        if not name.startswith("_") and callable(_plain(method)) and inspect.getdoc(_plain(method))
    ]
    listed = "\n" + "".join(methods) if methods else ""
    return f"\n### {value.__name__}\n\n{document}\n{table}{listed}"


def _meanings(value: type) -> dict[str, str]:
    """Return what the strings below fields say of them."""
    (tree,) = ast.parse(textwrap.dedent(inspect.getsource(value))).body
    found: dict[str, str] = {}
    for field, told in pairwise(getattr(tree, "body", [])):
        if isinstance(field, ast.AnnAssign) and isinstance(told, ast.Expr) and isinstance(told.value, ast.Constant):
            found[ast.unparse(field.target)] = " ".join(str(told.value.value).split())
    return found


def _result_classes(public: dict[str, Any]) -> list[type]:
    """List the classes that results are made of, the public ones first."""
    named = [value for value in public.values() if inspect.isclass(value)]
    inner = [
        value
        for module in (model, damage, collation)
        for value in vars(module).values()
        if inspect.isclass(value) and dataclasses.is_dataclass(value) and value.__module__ == module.__name__
    ]
    return list(dict.fromkeys(value for value in (*named, *inner) if not value.__name__.startswith("_")))


def _errors() -> list[tuple[str, type]]:
    """List the exceptions, the root first."""
    found = [
        (name, value)
        for name, value in vars(errors).items()
        if inspect.isclass(value) and issubclass(value, Exception) and value.__module__ == errors.__name__
    ]
    return [
        (name if value is errors.SamesourceError else f"{name}({value.__base__.__name__})", value)
        for name, value in found
    ]


def _plain(method: Any) -> Any:  # noqa: ANN401 - functions, class methods and properties
    return method.__func__ if isinstance(method, classmethod | staticmethod) else getattr(method, "fget", method)


def _default(one: dataclasses.Field[Any]) -> str:
    if one.default is not dataclasses.MISSING:
        return f"`{one.default!r}`"
    return "empty" if one.default_factory is not dataclasses.MISSING else "required"


def _first_line(value: object) -> str:
    return _cell((inspect.getdoc(value) or "").split("\n\n")[0].replace("\n", " "))


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
