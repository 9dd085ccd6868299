"""Lines that name who wrote, in Chinese."""

from __future__ import annotations

import re
from functools import cache

from samesource.language.furniture.block import Block
from samesource.language.furniture.names_chinese import is_chinese_name
from samesource.language.packs.read_furniture_pack import read_furniture_pack

_LONGEST = 60
"""Characters of the longest line of names."""
_EDGES = "()[]■□▲△●○◆◇★☆|/\"' -"
_CODE = re.compile(r"(?<=[)\]])\d{6,8}$")
"""A date that Taiwan's agency writes behind its bracket."""
_SPLIT = re.compile(r"[\s、,/|&;:·丨)(]+|(?<=[\u3400-\u9fff])[和与及暨](?=[\u3400-\u9fff])")
_FILED = re.compile(
    r".{0,12}(?:报[道导]|专电|报告|撰文|综合|整理|编译|摄影|采访|撰稿|实习|外电|[一-龥]{2}电|[一-龥]{2}讯)$|发自.{1,8}$"
)
_OTHER = re.compile(r"(?:图|摄|摄影|编辑|校对|制图|翻译|视频|责编|责任编辑)$")
_PLACE = re.compile(r"[\u3400-\u9fff]{2,6}$")


def is_chinese_byline(block: Block) -> bool:
    """Tell whether a line is names with a role (`本报记者 王小明 发自北京`), or a role before a colon or stroke."""
    line = block.lead.rstrip()
    if len(line) > _LONGEST or (line.endswith(("。", "!", "?", ",")) and not block.bracketed):
        return False
    bare = _CODE.sub("", line).strip(_EDGES)
    labelled = _role().match(bare)
    if labelled and re.match(r"\s*[:/|丨]\s*\S", bare[labelled.end() :]):
        rest = bare[labelled.end() :]
        return len(rest) <= 30 and not re.search(r"[。,!?]", rest)
    return _all_names([part for part in _SPLIT.split(bare) if part])


def _all_names(parts: list[str]) -> bool:
    """Tell whether names, roles, and where they reported from are all there is, and there is a name with a role."""
    names = roles = 0
    for i, part in enumerate(parts):
        if is_chinese_name(part):
            names += 1
            continue
        found = _role_in().match(part)
        rest = part[found.end() :] if found else part
        named = next((size for size in (3, 2, 4) if is_chinese_name(rest[:size])), 0)
        tail = rest[named:]
        if (found or named) and (not tail or (_FILED.match(tail) and len(tail) <= 12)):
            roles += bool(found) or bool(tail)
            names += bool(named)
        elif (names and _FILED.match(part)) or (roles and _OTHER.match(part)):
            roles += 1
        elif not (names and roles and i + 1 == len(parts) and _PLACE.match(part)):
            return False
    return names > 0 and roles > 0


@cache
def _roles() -> str:
    """Return the roles of those who write, the longest first."""
    roles = read_furniture_pack()["byline"]["zh"]
    return "(?:" + "|".join(sorted(roles, key=lambda role: (-len(role), role))) + ")"


@cache
def _role() -> re.Pattern[str]:
    """Return the pattern of a role, with what may qualify it."""
    return re.compile(
        rf"(?:本报|本刊|本台|本网|本社|特派|特约|首席|高级|资深|见习|实习|全媒体|融媒体|驻.{{1,6}}?)*{_roles()}"
    )


@cache
def _role_in() -> re.Pattern[str]:
    """Return the pattern of a role behind the name of an outlet."""
    return re.compile(rf".{{0,14}}?{_roles()}+")
