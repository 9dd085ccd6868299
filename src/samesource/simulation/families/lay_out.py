"""A report as a scraper would save it."""

from __future__ import annotations

import random
import textwrap
from datetime import datetime, timedelta

from samesource.simulation.families.language_pack import LanguagePack
from samesource.simulation.families.member import Member

_WRAPPED = 0.2
"""Share of reports whose lines are broken at a fixed width."""

_WIDTHS = (64, 72, 80)
_DASHES = ("-", "–", "—")


def lay_out(member: Member, pack: LanguagePack, first_day: datetime, draws: random.Random) -> str:
    """Return headline, lines around the text, and paragraphs, in a typography of its own."""
    paragraphs = _paragraphs(member, draws)
    if member.dateline:
        paragraphs[0] = f"{member.dateline} {draws.choice(_DASHES)} {paragraphs[0]}"
    width = draws.choice(_WIDTHS) if draws.random() < _WRAPPED else 0
    pair = draws.randrange(len(pack.quotes) // 2)
    marks = pack.quotes[2 * pair : 2 * pair + 2]
    paragraphs = [_quoted(paragraph, marks) for paragraph in paragraphs]
    if width:
        paragraphs = [textwrap.fill(paragraph, width, break_long_words=False) for paragraph in paragraphs]
    head = [_quoted(member.title.text, marks)]
    if draws.random() < 0.5:
        head.append(draws.choice((member.outlet, draws.choice(pack.page["desk"]))))
    if member.shown is not None:
        head.append(draws.choice(pack.page["updated"]).format(date=_date(member.shown, pack, first_day)))
    furniture = draws.sample(pack.page["furniture"], draws.choice((0, 0, 1, 2, 3)))
    body = [*paragraphs]
    if len(furniture) > 2:
        body.insert(draws.randint(1, len(body)), furniture.pop())
    return "\n\n".join([*head, *body, *furniture]) + "\n"


def _paragraphs(member: Member, draws: random.Random) -> list[str]:
    """Return the sentences in paragraphs of one to three."""
    texts = [sentence.text for sentence in member.sentences]
    paragraphs = []
    while texts:
        length = draws.choice((1, 1, 2, 2, 3))
        paragraphs.append(" ".join(texts[:length]))
        texts = texts[length:]
    return paragraphs or [member.title.text]


def _quoted(text: str, marks: tuple[str, ...]) -> str:
    """Return the text with its straight quotation marks in pairs of `marks`."""
    pieces = text.split('"')
    return "".join(piece + (marks[i % 2] if i < len(pieces) - 1 else "") for i, piece in enumerate(pieces))


def _date(minutes: int, pack: LanguagePack, first_day: datetime) -> str:
    from babel.dates import format_date

    return str(format_date((first_day + timedelta(minutes=minutes)).date(), "long", locale=pack.locale))
