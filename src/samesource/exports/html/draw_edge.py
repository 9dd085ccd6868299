"""Draw one line of a lineage: the kind of derivation by its form."""

from __future__ import annotations

from dataclasses import dataclass

RADIUS = 11.5


@dataclass(frozen=True, slots=True)
class Route:
    """Down (or up) from a parent at `x`, round a corner, then right to the child."""

    x: float
    start: float
    end: float
    y: float

    @property
    def down(self) -> float:
        """Return 1 where the route runs down, -1 where it runs up."""
        return 1.0 if self.y >= self.start else -1.0

    @property
    def corner(self) -> float:
        """Return the radius of the corner, smaller where there is little room."""
        return max(0.0, min(10.0, self.end - self.x, abs(self.y - self.start)))

    def path(self, aside: float = 0.0) -> str:
        """Write the plain line, `aside` to its outer (negative: inner) side."""
        x, y = self.x - aside, self.y + self.down * aside
        bend = max(self.corner + aside, 0.0)
        bow = f"Q{x:.1f} {y:.1f} {x + bend:.1f} {y:.1f}"
        return f"M{x:.1f} {self.start:.1f}V{y - self.down * bend:.1f}{bow}H{self.end:.1f}"

    def wave(self) -> str:
        """Write the line as a wave."""
        high = abs(self.y - self.start) - self.corner
        wide = self.end - self.x - self.corner
        down, across = max(0, int(high / 4.5)), max(1, round(wide / 4.5))
        # The drop is the same for every line, so that lines in one lane cover each other.
        drop, reach = self.down * 4.5, wide / across
        first = f"M{self.x:.1f} {self.start:.1f}"
        if down:
            first += f"q4.4 {drop / 2:.2f} 0 {drop:.2f}" + f"t0 {drop:.2f}" * (down - 1)
        bend = f"V{self.y - self.down * self.corner:.1f}"
        bend += f"Q{self.x:.1f} {self.y:.1f} {self.x + self.corner:.1f} {self.y:.1f}"
        return first + bend + f"q{reach / 2:.2f} -4.4 {reach:.2f} 0" + f"t{reach:.2f} 0" * (across - 1)


def draw_edge(kind: str, route: Route, *, lost: bool = False, determined: bool = True) -> str:
    """Return a line's shapes: copy double, revision thick, excerpt cut, rewrite wavy, quote dotted, lost dashed."""
    shapes = [f'<path class="hit" d="{route.path()}"/>']
    if lost:
        shapes.append(f'<path class="e" d="{route.path()}" stroke-width="1.5" stroke-dasharray="5 4"/>')
    elif kind == "copy":
        shapes.extend(f'<path class="e" d="{route.path(aside)}" stroke-width="1.3"/>' for aside in (1.9, -1.9))
    elif kind == "revision":
        shapes.append(f'<path class="e" d="{route.path()}" stroke-width="2.6"/>')
    elif kind == "rewrite":
        shapes.append(f'<path class="e" d="{route.wave()}" stroke-width="1.4"/>')
    elif kind == "quote":
        dots = 'stroke-width="2.6" stroke-linecap="round" stroke-dasharray=".1 5.4"'
        shapes.append(f'<path class="e" d="{route.path()}" {dots}/>')
    else:
        shapes.append(f'<path class="e" d="{route.path()}" stroke-width="1.5"/>')
        shapes.append(_cut(route))
    if determined:
        shapes.append(f'<path class="arr" d="M{route.end + 6:.1f} {route.y:.1f}l-7.5-3.6v7.2z"/>')
    else:
        x, y = route.x, route.start + (route.y - route.down * route.corner - route.start) * 0.55
        if route.end - route.x > abs(route.y - route.start):
            x, y = (route.x + route.corner + route.end) / 2, route.y
        shapes.append(f'<circle class="qm" cx="{x:.1f}" cy="{y:.1f}" r="7.5"/>')
        shapes.append(f'<text class="qt" x="{x:.1f}" y="{y + 4:.1f}">?</text>')
    return "".join(shapes)


def _cut(route: Route) -> str:
    """Draw the two strokes that cut an excerpt's line, on its longer leg."""
    wide = route.end - route.x - route.corner
    if wide > abs(route.y - route.start):
        x = route.x + route.corner + wide / 2
        gap = f"M{x - 1.5:.1f} {route.y:.1f}h5"
        strokes = f"M{x - 3.5:.1f} {route.y + 5:.1f}l5-10M{x + 1.5:.1f} {route.y + 5:.1f}l5-10"
    else:
        y = (route.start + route.y - route.down * route.corner) / 2
        gap = f"M{route.x:.1f} {y - 2.5:.1f}v5"
        strokes = f"M{route.x - 5:.1f} {y:.1f}l10-5M{route.x - 5:.1f} {y + 5:.1f}l10-5"
    return f'<path class="gap" d="{gap}" stroke-width="6"/><path class="e" d="{strokes}" stroke-width="1.4"/>'
