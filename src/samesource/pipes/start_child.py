"""Start a process of our own."""

from __future__ import annotations

import os
import subprocess
import sys

from samesource.pipes.one_thread_each import THREADS


def start_child(module: str, *, quiet: bool = False) -> subprocess.Popen[bytes]:
    """Start `python -m module`, fed and heard over pipes; what a quiet one writes on stderr is lost.

    A plain child process: nothing of the caller's main module runs again in it. It has a session of its own, so that
    Ctrl-C goes to this process alone, which then stops it. Raises OSError where no process can be started.
    """
    paths = [path or os.getcwd() for path in sys.path]  # noqa: PTH109 - what "" means in sys.path
    return subprocess.Popen(  # noqa: S603 - our own interpreter and module
        [sys.executable, "-P", "-m", module],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL if quiet else None,
        env={**THREADS, **os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        start_new_session=True,
    )
