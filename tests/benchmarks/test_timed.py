from __future__ import annotations

import sys

import pytest

from tests.benchmarks.load_script import load_script

timed = load_script("timed")

BURN = "import time\nwhile time.process_time() < {seconds}: pass"
HELD = "import time; held = bytearray({mebibytes} << 20); held[::4096] = b'x' * len(held[::4096]); time.sleep(0.5)"


def test_processor_time_is_that_of_a_process_and_of_all_that_it_waited_for() -> None:
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {BURN.format(seconds=0.3)!r}])"
    taken = timed.run_command([sys.executable, "-c", f"{child}\n{BURN.format(seconds=0.2)}"])
    assert taken.processor_seconds >= 0.5


def test_processor_time_counts_children_that_nobody_waited_for() -> None:
    child = f"subprocess.Popen([sys.executable, '-c', {BURN.format(seconds=0.4)!r}], stdout=subprocess.PIPE)"
    after = "child.stdout.read(); time.sleep(0.5); os._exit(0)"
    taken = timed.run_command([sys.executable, "-c", f"import os, subprocess, sys, time; child = {child}; {after}"])
    assert taken.processor_seconds >= 0.3


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_memory_is_the_highest_sum_over_the_processes() -> None:
    small = timed.run_command([sys.executable, "-c", HELD.format(mebibytes=1)])
    child = f"subprocess.Popen([sys.executable, '-c', {HELD.format(mebibytes=60)!r}])"
    large = timed.run_command(
        [sys.executable, "-c", f"import subprocess, sys; waited = {child}; {HELD.format(mebibytes=60)}; waited.wait()"]
    )
    assert small.mebibytes > 3
    assert large.mebibytes - small.mebibytes > 60


def test_a_command_that_fails_ends_the_benchmark_with_what_it_said() -> None:
    with pytest.raises(SystemExit, match="no such luck"):
        timed.run_command([sys.executable, "-c", "raise SystemExit('no such luck')"])
