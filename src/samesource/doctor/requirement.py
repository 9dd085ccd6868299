"""One line of what the package requires."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(r"([A-Za-z0-9._-]+)\s*(\[[^\]]*\])?\s*\(?([^;)]*)\)?\s*(?:;(.*))?")
_EXTRA = re.compile(r"extra\s*==\s*['\"]([\w-]+)['\"]")
_BOUND = re.compile(r"(>=|<=|==|!=|~=|<|>)\s*([\w.*+!]+)")


@dataclass(frozen=True, slots=True)
class Requirement:
    """A package, the versions that will do as (sign, version), and the extra that wants it (empty: every run does)."""

    package: str
    bounds: tuple[tuple[str, str], ...]
    extra: str
    parts: tuple[str, ...] = ()
    """Extras of that package that are wanted with it."""

    @classmethod
    def parse(cls, line: str) -> Requirement | None:
        """Read a line of a package's metadata (PEP 508, as far as we write it); None where it names a part of ours."""
        match = _LINE.fullmatch(line.strip())
        if match is None or match.group(1).lower() == "samesource":
            return None
        extra = _EXTRA.search(match.group(4) or "")
        parts = tuple(re.findall(r"[\w-]+", match.group(2) or ""))
        return cls(match.group(1), tuple(_BOUND.findall(match.group(3))), extra.group(1) if extra else "", parts)

    def allows(self, version: str) -> bool:
        """Tell whether a version will do: leading whole numbers are compared, and >=, < and == are looked at."""
        have = _numbers(version)
        for sign, bound in self.bounds:
            wanted = _numbers(bound)
            length = max(len(have), len(wanted))
            left, right = _padded(have, length), _padded(wanted, length)
            if (sign == ">=" and left < right) or (sign == "<" and left >= right) or (sign == "==" and left != right):
                return False
        return True

    @property
    def wanted(self) -> str:
        """Return the versions that will do, as they are written."""
        return ",".join(f"{sign}{version}" for sign, version in self.bounds)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d+", version.partition("+")[0].partition("rc")[0]))


def _padded(numbers: tuple[int, ...], length: int) -> tuple[int, ...]:
    return numbers + (0,) * (length - len(numbers))
