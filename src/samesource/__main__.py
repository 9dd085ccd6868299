"""The program's way in, by `samesource` and by `python -m samesource`."""

from __future__ import annotations

import sys

from samesource.engines.collect_rarely import collect_rarely


def main() -> None:
    """Run the command line; a stop while it is still being loaded ends it as any other stop does."""
    collect_rarely()
    try:
        from samesource.cli import main as run

        run()
    except KeyboardInterrupt:
        sys.stderr.write("samesource: stopped; nothing half-written is left\n")
        sys.exit(130)


if __name__ == "__main__":
    main()
