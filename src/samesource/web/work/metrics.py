"""What the service counts of itself."""

from __future__ import annotations

from collections import Counter

BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)
"""Upper bounds of the histogram, in seconds."""


class Metrics:
    """Requests by route, method and status, and how long they took."""

    def __init__(self) -> None:
        self.in_flight = 0
        self._requests: Counter[tuple[str, str, int]] = Counter()
        self._within: Counter[tuple[str, float]] = Counter()
        self._seconds: dict[str, float] = {}

    def count(self, route: str, method: str, status: int, seconds: float) -> None:
        """Take note of a finished request; `route` is the address as declared, never as asked for."""
        self._requests[route, method, status] += 1
        self._seconds[route] = self._seconds.get(route, 0.0) + seconds
        for bound in BOUNDS:
            if seconds <= bound:
                self._within[route, bound] += 1

    def write(self, gauges: dict[str, tuple[str, float]]) -> str:
        """Write all in Prometheus' text format 0.0.4, `gauges` (name: help, value) after the requests."""
        lines = ["# HELP samesource_requests_total Requests answered.", "# TYPE samesource_requests_total counter"]
        for (route, method, status), count in sorted(self._requests.items()):
            labels = f'route="{_escape(route)}",method="{_escape(method)}",status="{status}"'
            lines.append(f"samesource_requests_total{{{labels}}} {count}")
        lines += [
            "# HELP samesource_request_seconds Time to answer.",
            "# TYPE samesource_request_seconds histogram",
        ]
        totals: Counter[str] = Counter()
        for (route, _, _), count in self._requests.items():
            totals[route] += count
        for route in sorted(totals):
            name = f'route="{_escape(route)}"'
            for bound in BOUNDS:
                lines.append(f'samesource_request_seconds_bucket{{{name},le="{bound}"}} {self._within[route, bound]}')
            lines.append(f'samesource_request_seconds_bucket{{{name},le="+Inf"}} {totals[route]}')
            lines.append(f"samesource_request_seconds_sum{{{name}}} {self._seconds[route]:.6f}")
            lines.append(f"samesource_request_seconds_count{{{name}}} {totals[route]}")
        told = {"requests_in_flight": ("Requests being answered.", float(self.in_flight))} | gauges
        for name, (says, value) in told.items():
            lines += [f"# HELP samesource_{name} {says}", f"# TYPE samesource_{name} gauge"]
            lines.append(f"samesource_{name} {value:g}")
        return "\n".join(lines) + "\n"


def _escape(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
