"""`samesource verify` says what is wrong, where, and what to do."""

from __future__ import annotations

import json
from pathlib import Path

from samesource.archive.archive import Archive
from samesource.archive.writing import writing
from tests.archive.mill_fire import first_reports
from tests.command import run_command


def test_what_is_wrong_is_told_by_day_and_the_exit_code_says_so(tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    with Archive.create(folder) as archive:
        archive.add(first_reports())
    sound = run_command("verify", "--archive", folder, "--sample", "0")
    assert (sound.returncode, sound.stdout.splitlines()[-1]) == (0, "Nothing is wrong.")
    with Archive(folder) as archive, writing(archive._opened.connection, folder):
        archive._opened.connection.execute("UPDATE documents SET words = words + 1 WHERE id = 'ferry'")
    wrong = run_command("verify", "--archive", folder)
    assert wrong.returncode == 1
    assert "Published 2031-10-15:\n  document ferry: its row says other than its parts\n" in wrong.stdout
    told = json.loads(run_command("verify", "--archive", folder, "--json").stdout)
    assert (told["sound"], [fault["where"] for fault in told["faults"]]) == (False, ["document ferry"])
    nowhere = run_command("verify", "--archive", tmp_path)
    assert (nowhere.returncode, "no archive here" in nowhere.stderr) == (1, True)
