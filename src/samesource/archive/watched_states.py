"""What is known of files and feeds that are followed."""

from __future__ import annotations

from collections.abc import Mapping

from samesource.archive.explaining import explaining
from samesource.archive.opened import Opened
from samesource.archive.writing import writing

_READ = "SELECT source, state FROM watched"
_KEEP = "INSERT OR REPLACE INTO watched (source, state) VALUES (?, ?)"
_DROP = "DELETE FROM watched WHERE source = ?"


class WatchedStates:
    """States by source: of a file its size and time, of an address what its server calls what it last sent."""

    def __init__(self, opened: Opened) -> None:
        self._opened = opened
        with explaining(opened.directory):
            self._held: dict[str, str] = dict(opened.connection.execute(_READ).fetchall())

    @property
    def held(self) -> Mapping[str, str]:
        """Return the states of all sources."""
        return self._held

    def keep(self, states: Mapping[str, str | None]) -> None:
        """Write down the states that have changed, in one transaction; None drops one."""
        changed = {name: state for name, state in states.items() if self._held.get(name) != state}
        if not changed:
            return
        with writing(self._opened.connection, self._opened.directory):
            for name, state in sorted(changed.items()):
                self._opened.connection.execute(*((_KEEP, (name, state)) if state is not None else (_DROP, (name,))))
        self._held.update({name: state for name, state in changed.items() if state is not None})
        for name in [name for name, state in changed.items() if state is None]:
            del self._held[name]
