"""Python, the package, and what it is built on."""

from __future__ import annotations

import platform
import sys

import samesource
from samesource.doctor.finding import Finding
from samesource.doctor.installed_version import installed_version
from samesource.doctor.list_requirements import list_requirements

_LEAST_PYTHON = (3, 11)


def check_versions() -> list[Finding]:
    """Say which Python and package these are, and which required packages are missing or unfit."""
    found = f"{platform.python_version()} at {sys.executable}"
    fit = sys.version_info >= _LEAST_PYTHON
    python = Finding("python", "well" if fit else "problem", found, "" if fit else "Install Python 3.11 or newer.")
    return [python, _package(), _dependencies()]


def _package() -> Finding:
    """Compare the code that runs with what is installed."""
    installed = installed_version("samesource")
    if not installed:
        return Finding(
            "samesource",
            "absent",
            f"{samesource.__version__}, run from a folder and not installed: versions are not checked",
            "Install it with: pip install samesource",
        )
    if installed != samesource.__version__:
        return Finding(
            "samesource",
            "problem",
            f"{samesource.__version__} runs, {installed} is installed",
            "Install it again: pip install --force-reinstall --no-deps samesource",
        )
    return Finding("samesource", "well", installed)


def _dependencies() -> Finding:
    """List what is required of every run and is missing or does not fit."""
    wrong = []
    required = [requirement for requirement in list_requirements() if not requirement.extra]
    for requirement in required:
        version = installed_version(requirement.package)
        if not version or not requirement.allows(version):
            wrong.append(f"{requirement.package}{requirement.wanted} (found: {version or 'none'})")
    if wrong:
        remedy = "Install what fits: pip install --upgrade samesource"
        return Finding("dependencies", "problem", f"not as required: {', '.join(sorted(wrong))}", remedy)
    return Finding("dependencies", "well", f"all {len(required)} as required")
