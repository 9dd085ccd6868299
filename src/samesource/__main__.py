"""The program's way in, by `samesource` and by `python -m samesource`."""

from __future__ import annotations

from samesource.engines.collect_rarely import collect_rarely
from samesource.pipes.one_thread_each import one_thread_each
from samesource.stop_signals import StopSignals


def main() -> None:
    """Run the command line; a stop while it is still being loaded ends it as any other stop does."""
    with StopSignals():
        one_thread_each()
        collect_rarely()
        from samesource.cli import main as run

        run()


if __name__ == "__main__":
    main()
