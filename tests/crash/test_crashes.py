"""A crash at any moment leaves a visit wholly there or wholly gone, and whoever comes after finishes what was begun."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("operation", ["book", "reschedule", "cancel"])
def test_a_crash_at_any_moment_and_another_in_the_recovery_leave_it_whole(operation):
    walked = subprocess.run(
        [sys.executable, "-m", "tests.crash", "--database", "sqlite", operation],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert walked.returncode == 0, walked.stdout + walked.stderr
    counts = json.loads(walked.stdout.splitlines()[0])
    assert counts["singles"] == 3 * counts["suspensions"] > 100, counts
    assert counts["pairs"] > 1000, counts
    assert counts["pairs_run"] > counts["singles"], counts
    sys.stdout.write(walked.stdout)
