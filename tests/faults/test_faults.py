"""Whatever the calendar does at whichever of its calls: in the end it agrees with us, and nobody was lied to."""

import json
import sys

import pytest
from structlog.testing import capture_logs
from tests.faults.enumeration import EFFECTS, enumerate_faults
from tests.faults.scene import OPERATIONS, set_up

from voice_booking.salon.calendar import CalendarMode

pytestmark = pytest.mark.slow

PAIRS = 50
"""Of each operation; 300 of all."""


def counted(scene, name, pairs):
    with capture_logs():  # printing them takes as long as walking
        counts = enumerate_faults(scene, name, most_pairs=pairs)
    sys.stdout.write(json.dumps({"operation": name, **vars(counts)}) + "\n")
    assert counts.singles == len(EFFECTS) * counts.calls >= len(EFFECTS) * 4
    assert counts.pairs_run == pairs
    return counts


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_fault_at_every_call_and_another_in_what_it_leads_to_are_got_over(tmp_path, name):
    counts = counted(set_up(tmp_path, CalendarMode.CONFIRM_FIRST), name, PAIRS)
    assert counts.faults == []


@pytest.mark.parametrize("name", ["book", "move", "cancel"])
def test_a_calendar_that_only_follows_comes_to_agree_after_every_fault(tmp_path, name):
    counts = counted(set_up(tmp_path, CalendarMode.FOLLOW), name, 0)
    assert counts.faults == []
