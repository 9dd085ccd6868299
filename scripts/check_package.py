"""Build wheel and source archive into dist/, install the wheel into an empty environment, and run the example there.

`make package` runs it. The environment is made in a temporary folder, from the package index that pip uses, and the
program runs with nothing on its path but that environment: no compiler, no tools. Prints sizes and times, and fails
where the wheel or the environment is larger than promised or anything in it does not run.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
LARGEST_WHEEL = 5_000_000
LARGEST_ENVIRONMENT = 850_000_000
COMPILERS = ("cc", "gcc", "clang", "c++", "ld")


def size_of(folder: Path) -> int:
    """Return the bytes of disk that a folder takes, whole blocks; a file with several names is counted once."""
    states = [path.lstat() for path in folder.rglob("*")]
    return sum({(state.st_dev, state.st_ino): _on_disk(state) for state in states}.values())


def _on_disk(state: os.stat_result) -> int:
    return state.st_blocks * 512 if hasattr(state, "st_blocks") else state.st_size


def build() -> Path:
    """Build both archives and return the wheel."""
    for old in (*DIST.glob("*.whl"), *DIST.glob("*.tar.gz")):
        old.unlink()
    for target in ("sdist", "wheel"):
        command = [sys.executable, "-m", "hatchling", "build", "--directory", str(DIST), "--target", target]
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return next(DIST.glob("*.whl"))


def run_alone(environment: Path, *arguments: str) -> float:
    """Run the installed program with nothing else on its path; return the seconds it took."""
    programs = environment / "bin"
    surroundings = {"PATH": str(programs), "HOME": str(environment.parent)}
    began = time.perf_counter()
    command = [str(programs / "samesource"), *arguments]
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"samesource {' '.join(arguments)} failed: {done.stdout}{done.stderr}")
    return time.perf_counter() - began


def main() -> int:
    """Build, install, run and tell."""
    wheel = build()
    with tempfile.TemporaryDirectory() as folder:
        environment = Path(folder) / "empty"
        venv.create(environment, with_pip=True)
        bare = size_of(environment)
        pip = [str(environment / "bin" / "python"), "-m", "pip", "--disable-pip-version-check", "install", "-qq"]
        began = time.perf_counter()
        subprocess.run([*pip, str(wheel)], check=True)
        installing = time.perf_counter() - began
        there = [name for name in COMPILERS if (environment / "bin" / name).exists()]
        if there:
            raise SystemExit(f"a compiler came with the packages: {', '.join(there)}")
        demo = run_alone(environment, "demo", "--out", str(Path(folder) / "demo"))
        run_alone(environment, "doctor")
        whole = size_of(environment)
    print(f"wheel                          {wheel.stat().st_size / 2**20:8.1f} MiB  (at most {LARGEST_WHEEL:,} bytes)")
    print(f"environment, installed and run {whole / 2**20:8.1f} MiB  (at most {LARGEST_ENVIRONMENT:,} bytes)")
    print(f"of it pip, before installing   {bare / 2**20:8.1f} MiB")
    print(f"pip install                    {installing:8.1f} s")
    print(f"samesource demo, first run     {demo:8.1f} s")
    return int(wheel.stat().st_size > LARGEST_WHEEL or whole > LARGEST_ENVIRONMENT)


if __name__ == "__main__":
    sys.exit(main())
