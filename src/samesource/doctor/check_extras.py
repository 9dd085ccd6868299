"""Which optional parts are there."""

from __future__ import annotations

from samesource.doctor.extras import EXTRAS
from samesource.doctor.finding import Finding
from samesource.doctor.installed_version import installed_version
from samesource.doctor.list_requirements import list_requirements
from samesource.doctor.requirement import Requirement


def check_extras() -> list[Finding]:
    """Say of each extra whether it is installed, whole and in versions that fit, and what it gives."""
    required = list_requirements()
    return [_check(extra, gives, [one for one in required if one.extra == extra]) for extra, gives in EXTRAS.items()]


def _check(extra: str, gives: str, required: list[Requirement]) -> Finding:
    """Look at one extra; packages that another one brings too are no sign that it is wanted."""
    name, install = f"extra {extra}", f"Install it with: pip install 'samesource[{extra}]'"
    versions = {one.package: installed_version(one.package) for one in required}
    missing = sorted(package for package, version in versions.items() if not version)
    if missing or not required:
        lacks = f"; {', '.join(missing)} not installed" if missing else ""
        return Finding(name, "absent", f"{gives}{lacks}", install)
    unfit = [
        f"{one.package}{one.wanted} (found: {versions[one.package]})"
        for one in required
        if not one.allows(versions[one.package])
    ]
    if unfit:
        return Finding(name, "problem", f"{gives}: not as required: {', '.join(sorted(unfit))}", install)
    shown = ", ".join(f"{package} {version}" for package, version in sorted(versions.items()))
    return Finding(name, "well", f"{gives} ({shown})")
