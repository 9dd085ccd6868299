"""Pages of three invented news sites whose furniture is known."""

from __future__ import annotations

import datetime as dt
import random
from collections import defaultdict
from dataclasses import dataclass

from samesource.simulation.invented_names import InventedNames
from samesource.simulation.simulated_page import SimulatedPage, SimulatedPart
from samesource.simulation.site_furniture import SECTIONS, Occasion, Part, SiteFurniture
from samesource.simulation.story_writer import StoryWriter

_FIRST_DAY = dt.date(2031, 4, 3)
_SITES, _STORIES, _DAYS, _PAGES = 3, 30, 20, 200
_VERSIONS, _EDITIONS = 4, 2
_WAR = tuple(range(1, 7))
_EDITS = (("told", "informed"), ("shortly", "briefly"), ("said", "explained"), ("wants", "would like"), ("while", "as"))


@dataclass(frozen=True, slots=True)
class _Plan:
    """A page before its site puts furniture around it."""

    story: int
    site: int
    day: int
    section: str
    title: str
    paragraphs: tuple[tuple[str, str], ...]


def simulate_site(seed: int) -> list[SimulatedPage]:
    """Return 200 pages of 30 stories on three sites over 20 days, with the truth of every line.

    Story 0 is an agency's, carried by all sites in four daily versions, lightly edited; stories 1 to 6 are of one war,
    and the first site repeats a paragraph of background in them. What is known apart from the text is missing for some.
    """
    source = random.Random(f"site {seed}")  # noqa: S311 - simulation, no secrets
    names = InventedNames(source)
    order = f"order {seed}"
    sites = [SiteFurniture(source, names, place, order) for place in range(_SITES)]
    plans = _agency_pages(source, names) + _own_pages(source, names)
    rare = _draw_rare(source, plans)
    headlines: dict[tuple[int, int], set[str]] = defaultdict(set)
    for plan in plans:
        headlines[plan.site, plan.day].add(plan.title)
    pages = []
    for number, plan in enumerate(plans):
        others = headlines[plan.site, plan.day] | headlines[plan.site, plan.day - 1]
        shown = source.sample(sorted(others - {plan.title}), k=min(5, len(others - {plan.title})))
        day = _FIRST_DAY + dt.timedelta(days=plan.day)
        occasion = Occasion(day, plan.section, tuple(shown), tuple(rare[number]), _FIRST_DAY)
        lines = sites[plan.site].surround(plan.title, plan.paragraphs, occasion)
        pages.append(_page(source, number, plan, sites[plan.site], day, lines))
    return pages


def _agency_pages(source: random.Random, names: InventedNames) -> list[_Plan]:
    """Write the versions of the agency story and what each site makes of them."""
    writer = StoryWriter(source, names)
    paragraphs = [writer.paragraph() for _ in range(8)]
    start = source.randint(3, 10)
    plans = []
    for version in range(_VERSIONS):
        if version:
            kept = source.sample(range(1, len(paragraphs)), k=len(paragraphs) - 3)
            paragraphs = [writer.paragraph(), writer.paragraph(), *(paragraphs[i] for i in sorted(kept))]
            paragraphs.append(writer.paragraph())
        title = writer.title()
        for site in range(_SITES):
            edited = [(_edit(text, site), "agency") for text in paragraphs]
            for edition in range(_EDITIONS):
                shorter = tuple(edited[: len(edited) - 2 * edition])
                plans.append(_Plan(0, site, start + version, SECTIONS[edition], title, shorter))
    return plans


def _edit(text: str, site: int) -> str:
    """Return a site's wording: one or two words changed, each site in its own way."""
    for old, new in (_EDITS[site], _EDITS[site + 2]):
        text = text.replace(f" {old} ", f" {new} ")
    return text


def _own_pages(source: random.Random, names: InventedNames) -> list[_Plan]:
    """Write the sites' own stories, with updates on later days, until there are pages enough."""
    lands = (names.place(), names.place(), names.place())
    background = (
        f"The war began in the spring of 2029, when troops from {lands[0]} crossed the border of {lands[1]} near "
        f"{lands[2]}. Since then, {lands[0]} has held the eastern third of the country, and shells fall on the "
        f"refugees' road almost daily."
    )
    plans: list[_Plan] = []
    series: list[list[_Plan]] = []
    for story in range(1, _STORIES):
        writer = StoryWriter(source, names, *(("war", lands[story % 2]) if story in _WAR else ()))
        first = 2 * story + source.randint(0, 1) if story in _WAR else source.randint(0, _DAYS - 3)
        sites = [0] if story in _WAR else source.sample(range(_SITES), k=source.choice((1, 2, 2, 3)))
        for site in sites:
            told: list[tuple[str, str]] = [(writer.paragraph(), "story") for _ in range(source.randint(5, 9))]
            if story in _WAR:
                told.insert(source.randint(2, len(told)), (background, "background"))
            if source.random() < 0.3:
                told.insert(source.randint(1, len(told)), (writer.stock(), "stock"))
            plans.append(_Plan(story, site, first, source.choice(SECTIONS), writer.title(), tuple(told)))
            series.append([plans[-1]])
            series[-1].extend(_updates(source, writer, plans[-1]))
    wanted = _PAGES - _VERSIONS * _EDITIONS * _SITES - len(plans)
    later = [plan for chain in series for plan in chain[1:]]
    return plans + sorted(source.sample(later, k=wanted), key=lambda plan: (plan.story, plan.site, plan.day))


def _updates(source: random.Random, writer: StoryWriter, first: _Plan) -> list[_Plan]:
    """Write later pages of a story: the same text in another section, or some paragraphs changed on a later day."""
    made, told, day = [], list(first.paragraphs), first.day
    for _ in range(5):
        title = first.title
        if source.random() < 0.7:
            day += source.choice((0, 1))
            place = source.randrange(len(told))
            if told[place][1] == "story":
                told[place] = (writer.paragraph(), "story")
            told.insert(source.randint(0, 1), (writer.paragraph(), "story"))
            title = source.choice((title, writer.title()))
        made.append(_Plan(first.story, first.site, day, source.choice(SECTIONS), title, tuple(told)))
    return made


def _draw_rare(source: random.Random, plans: list[_Plan]) -> dict[int, list[int]]:
    """Put each of a site's three rare lines on three to five pages."""
    rare: dict[int, list[int]] = defaultdict(list)
    for site in range(_SITES):
        own = [number for number, plan in enumerate(plans) if plan.site == site]
        for k in range(3):
            for number in source.sample(own, k=source.randint(3, 5)):
                rare[number].append(k)
    return rare


def _page(
    source: random.Random, number: int, plan: _Plan, site: SiteFurniture, day: dt.date, lines: list[list[Part]]
) -> SimulatedPage:
    """Put a page together and forget some of what is known of it."""
    text, parts = "", []
    for line in lines:
        for i, (words, kind, form) in enumerate(line):
            text += " " if i else ""
            parts.append(SimulatedPart(len(text), len(text) + len(words), kind, form))
            text += words
        text += "\n\n"
    known = source.random()
    addressed = plan.site == _SITES - 1
    return SimulatedPage(
        id=f"page-{number:03}",
        text=text,
        parts=tuple(parts),
        site=plan.site,
        story=plan.story,
        outlet=None if addressed or known < 0.1 else site.name,
        url=f"https://{site.host}/{number}" if addressed and known >= 0.1 else None,
        published=None if 0.05 < known < 0.15 else day.isoformat(),
    )
