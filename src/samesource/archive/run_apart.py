"""Run a module of this package in a process of its own."""

from __future__ import annotations

import subprocess
import sys

from samesource.errors import ArchiveError


def run_apart(module: str, *arguments: str, given: bytes = b"") -> bytes:
    """Run `python -m samesource.archive.MODULE` with `given` on its stdin and return its stdout.

    Raise ArchiveError where it fails.
    """
    command = [sys.executable, "-m", f"samesource.archive.{module}", *arguments]
    done = subprocess.run(command, input=given, capture_output=True, check=False)  # noqa: S603 - our own modules
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().splitlines()
        raise ArchiveError(f"the archive's file cannot be read: {said[-1] if said else 'no reason given'}")
    return done.stdout
