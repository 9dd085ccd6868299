"""Java is found where it is, and asked for in words where it is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from samesource.engines import find_java as module
from samesource.engines.find_java import find_java
from samesource.errors import EngineError


@pytest.fixture(autouse=True)
def no_java(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Hide what this machine has."""
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    monkeypatch.setattr(module, "_FOLDERS", (f"{tmp_path.as_posix()}/jvm/*",))


def _java(home: Path, version: str, modules: str = "java.base jdk.incubator.vector") -> Path:
    (home / "bin").mkdir(parents=True)
    (home / "bin" / "java").touch(mode=0o755)
    (home / "release").write_text(f'JAVA_VERSION="{version}"\nMODULES="{modules}"\n', encoding="utf-8")
    return home


@pytest.mark.parametrize("version", ["17.0.15", "21", "21.0.2"])
def test_java_home_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: str) -> None:
    _java(tmp_path / "jvm" / "a", "17.0.1")
    chosen = _java(tmp_path / "mine", version)
    monkeypatch.setenv("JAVA_HOME", str(chosen))
    assert find_java() == chosen


def test_a_java_on_the_path_is_followed_to_its_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = _java(tmp_path / "elsewhere", "21.0.1")
    (tmp_path / "commands").mkdir()
    (tmp_path / "commands" / "java").symlink_to(home / "bin" / "java")
    monkeypatch.setenv("PATH", str(tmp_path / "commands"))
    assert find_java() == home


def test_a_wrong_java_is_passed_over_for_a_right_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("JAVA_HOME", str(_java(tmp_path / "old", "1.8.0_392")))
    right = _java(tmp_path / "jvm" / "java-17", "17.0.9")
    assert find_java() == right


@pytest.mark.parametrize(("version", "named"), [("1.8.0_392", "Java 8"), ("11.0.2", "Java 11"), ("25.0.1", "Java 25")])
def test_other_versions_are_refused_by_name(tmp_path: Path, version: str, named: str) -> None:
    _java(tmp_path / "jvm" / "only", version)
    with pytest.raises(EngineError, match=named):
        find_java()


def test_a_cut_down_runtime_is_no_java_for_spark(tmp_path: Path) -> None:
    _java(tmp_path / "jvm" / "cut", "17.0.9", modules="java.base")
    with pytest.raises(EngineError, match="needs Java 17 or 21"):
        find_java()


@pytest.mark.parametrize(
    ("system", "command", "line"),
    [
        ("Linux", "apt-get", "apt-get install openjdk-17-jre-headless"),
        ("Linux", "dnf", "dnf install"),
        ("Darwin", "brew", "brew install openjdk@17"),
        ("Windows", "winget", "winget install"),
        ("Linux", "emerge", "set JAVA_HOME"),
    ],
)
def test_a_missing_java_comes_with_the_install_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str, command: str, line: str
) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    (folder / command).touch(mode=0o755)
    monkeypatch.setattr(module.platform, "system", lambda: system)
    with pytest.raises(EngineError, match=line):
        find_java()
