"""Find the Java that Spark needs."""

from __future__ import annotations

import os
import platform
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from samesource.errors import EngineError

ACCEPTED = (17, 21)
_FOLDERS = (
    "/usr/lib/jvm/*",
    "/usr/java/*",
    "/opt/java/*",
    "/opt/homebrew/opt/openjdk@*/libexec/openjdk.jdk/Contents/Home",
    "/usr/local/opt/openjdk@*/libexec/openjdk.jdk/Contents/Home",
    "/Library/Java/JavaVirtualMachines/*/Contents/Home",
    "C:/Program Files/Eclipse Adoptium/*",
    "C:/Program Files/Microsoft/jdk-*",
    "C:/Program Files/Java/*",
)


def find_java() -> Path:
    """Return the home folder of a Java 17 or 21, from JAVA_HOME, the PATH or the usual folders.

    Raises EngineError with the install line for this platform where there is none.
    """
    refused: list[str] = []
    for home in _candidates():
        version = _java_version(home)
        if version in ACCEPTED:
            return home
        if version is not None:
            refused.append(f"{home} is Java {version}")
    found = f"; found: {', '.join(sorted(set(refused)))}" if refused else ""
    raise EngineError(f"Spark needs Java 17 or 21{found}", where="engine spark", remedy=_install_line())


def _candidates() -> Iterator[Path]:
    """Yield the folders that may be a Java home, the user's own choice first."""
    if os.environ.get("JAVA_HOME"):
        yield Path(os.environ["JAVA_HOME"])
    command = shutil.which("java")
    if command:
        yield Path(command).resolve().parent.parent
    for pattern in _FOLDERS:
        root = Path(Path(pattern).anchor)
        if pattern.startswith(root.as_posix()):
            yield from sorted(root.glob(pattern[len(root.as_posix()) :]))


def _java_version(home: Path) -> int | None:
    """Return the feature version that the `release` file of a Java home states, or None where it is no Java home."""
    try:
        release = (home / "release").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    if not any((home / "bin" / name).exists() for name in ("java", "java.exe")):
        return None
    modules = re.search(r'^MODULES="([^"]*)"', release, re.MULTILINE)
    if modules and "jdk.incubator.vector" not in modules.group(1).split():
        return None  # a cut-down runtime that Spark 4 does not boot on
    version = re.search(r'^JAVA_VERSION="(?:1\.)?(\d+)', release, re.MULTILINE)
    return int(version.group(1)) if version else None


def _install_line() -> str:
    """Say how to install Java on this platform."""
    system = platform.system()
    if system == "Darwin":
        return "Install it with: brew install openjdk@17"
    if system == "Windows":
        return "Install it with: winget install EclipseAdoptium.Temurin.17.JDK"
    if shutil.which("dnf"):
        return "Install it with: sudo dnf install java-21-openjdk-headless"
    if shutil.which("apt-get"):
        return "Install it with: sudo apt-get install openjdk-17-jre-headless"
    return "Install a Java 17 or 21 runtime and set JAVA_HOME to its folder."
