"""The program's way in, by `samesource` and by `python -m samesource`."""

from __future__ import annotations

import sys

from samesource.engines.collect_rarely import collect_rarely
from samesource.stop_on_signal import stop_on_signal


def main() -> None:
    """Run the command line; a stop while it is still being loaded ends it as any other stop does."""
    stop_on_signal()
    try:
        collect_rarely()
        from samesource.cli import main as run

        run()
    except KeyboardInterrupt:
        sys.stderr.write("samesource: stopped; nothing half-written is left\n")
        sys.exit(130)


if __name__ == "__main__":
    main()
