"""What is told of reading while it goes on."""

from __future__ import annotations

Place = tuple[int, ...]
"""Where a member lies: its number, from 0, among the items of the container, in each container around it; () is the
whole file."""


class Watch:
    """Is told each step of reading; this one does nothing."""

    def begin(self, place: Place, id: str) -> None:  # noqa: A002 - the contract's name
        """Hear that reading of the member at `place` begins."""

    def step(self) -> None:
        """Hear that the next item of what is being read is asked for."""

    def passed(self) -> None:
        """Hear that an item was passed over, as done before."""

    def end(self, place: Place) -> None:
        """Hear that reading of the member at `place` has ended."""
