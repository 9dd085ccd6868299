"""Show from when to when a story's reports run."""

from __future__ import annotations

from samesource.exports.views.read_graph import StoryGraph


def show_dates(graph: StoryGraph) -> str:
    """Return `14 to 16 Oct 2031`, one date, or nothing where no time is known."""
    times = sorted((time for time in graph.times.values() if time), key=lambda time: time.moment)
    if not times:
        return ""
    first, last = times[0].moment, times[-1].moment
    end = f"{last.day} {last:%b %Y}"
    if first.date() == last.date():
        return end
    start = f"{first.day}"
    if (first.year, first.month) != (last.year, last.month):
        start += f" {first:%b}"
    if first.year != last.year:
        start += f" {first.year}"
    return f"{start} to {end}"
