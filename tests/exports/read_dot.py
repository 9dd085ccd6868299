"""Read a dot file of the plain kind: quoted names, attributes in brackets (Graphviz, The DOT Language)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_TOKEN = re.compile(r'"((?:[^"\\]|\\.)*)"|(->|[{}\[\]=,;])|([A-Za-z_]\w*)|(\s+)', re.DOTALL)


@dataclass
class Dot:
    """What a dot file says."""

    nodes: dict[str, dict[str, str]] = field(default_factory=dict)
    edges: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)


def read_dot(text: str) -> Dot:
    """Parse a digraph; raise ValueError for anything that the grammar does not have."""
    tokens = _tokens(text)
    if [tokens[0], tokens[2], tokens[-1]] != ["digraph", "{", "}"]:
        raise ValueError("no digraph")
    read, at = Dot(), 3
    while tokens[at] != "}":
        name, at = tokens[at], at + 1
        target = None
        if tokens[at] == "->":
            target, at = tokens[at + 1], at + 2
        attributes: dict[str, str] = {}
        if tokens[at] == "[":
            at += 1
            while tokens[at] != "]":
                if tokens[at] == ",":
                    at += 1
                if tokens[at + 1] != "=":
                    raise ValueError(f"no attribute at {tokens[at : at + 3]}")
                attributes[tokens[at].strip('"')] = tokens[at + 2].strip('"')
                at += 3
            at += 1
        if tokens[at] != ";":
            raise ValueError(f"no end of statement at {tokens[at]}")
        at += 1
        if target is None:
            read.nodes[name.strip('"')] = attributes
        else:
            read.edges.append((name.strip('"'), target.strip('"'), attributes))
    return read


def _tokens(text: str) -> list[str]:
    found, end = [], 0
    while end < len(text):
        token = _TOKEN.match(text, end)
        if token is None:
            raise ValueError(f"not dot: {text[end : end + 20]!r}")
        if token[4] is None:
            found.append(token[0])
        end = token.end()
    return found
