"""Draw the time axis of a lineage drawing."""

from __future__ import annotations

from datetime import timedelta

from samesource.exports.html.place_rows import AXIS_END, LEFT, Axis

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_STEPS = (1, 2, 3, 7, 14, 30, 61, 122, 183, 365, 730, 1826, 3652)
_ROOM = 62


def draw_axis(axis: Axis, bottom: float) -> str:
    """Return the SVG of the axis: a line with days named above it, hours below it where they have room."""
    pixels = (AXIS_END - LEFT) / ((axis.last - axis.first) / timedelta(days=1))
    step = next((step for step in _STEPS if step * pixels >= _ROOM), _STEPS[-1])
    first = axis.first
    name = f"{_DAYS[first.weekday()]} {first.day} {_MONTHS[first.month - 1]} {first.year}"
    shapes = [f'<text class="dl" x="8" y="22">{name}</text>', '<path class="axis" d="M8 33H677"/>']
    if axis.exact:
        shapes.append('<text class="tl ut" x="683" y="37">UTC</text>')
    day = first.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=step)
    named_until = 8 + 7.2 * len(name)
    while axis.x(day) <= AXIS_END + 14:
        x = axis.x(day)
        shapes.append(f'<path class="day" d="M{x:.1f} 26V{bottom:.0f}"/>')
        label = f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"
        if step * pixels < 165:
            label = f"{day.day} {_MONTHS[day.month - 1][:3]}"
        if x + 6 > named_until:
            shapes.append(f'<text class="dl" x="{x + 6:.1f}" y="22">{label}</text>')
            named_until = x + 10 + 7.2 * len(label)
        day += timedelta(days=step)
    return "".join(shapes + (_hours(axis, pixels) if axis.exact else []))


def _hours(axis: Axis, pixels: float) -> list[str]:
    every = next((hours for hours in (1, 2, 3, 6, 12) if hours * pixels / 24 >= 30), None)
    if every is None:
        return []
    shapes = []
    hour = axis.first.replace(minute=0, second=0, microsecond=0)
    while axis.x(hour) <= AXIS_END + 14:
        x = axis.x(hour)
        if x >= 8 and hour.hour % every == 0:
            shapes.append(f'<path class="tick" d="M{x:.1f} 33v5"/>')
            if hour.hour:
                shapes.append(f'<text class="tl" x="{x:.1f}" y="48">{hour:%H}</text>')
        hour += timedelta(hours=1)
    return shapes
