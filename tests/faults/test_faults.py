"""Whatever the calendar does at whichever of its calls: in the end it agrees with us, and nobody was lied to."""

import json
import sys

import pytest
from structlog.testing import capture_logs
from tests.faults.enumeration import EFFECTS, Walks, enumerate_faults
from tests.faults.scene import OPERATIONS, set_up

from voice_booking.simulator.calcom.faults import Effect, Fault

pytestmark = pytest.mark.slow

PAIRS = 50
"""Of each operation; 300 of all."""
CHECKED_PAIRS = 15
"""Of booking where the calendar is asked for each time first."""


def counted(scene, name, pairs, besides=()):
    with capture_logs():  # printing them takes as long as walking
        counts = enumerate_faults(scene, name, most_pairs=pairs, besides=besides)
    sys.stdout.write(json.dumps({"operation": name, **vars(counts)}) + "\n")
    assert counts.singles == (len(EFFECTS) + len(besides)) * counts.calls >= len(EFFECTS) * 4
    assert counts.pairs_run == pairs
    return counts


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_fault_at_every_call_and_another_in_what_it_leads_to_are_got_over(tmp_path, name):
    counts = counted(set_up(tmp_path, "confirm_first"), name, PAIRS)
    assert counts.faults == []


@pytest.mark.parametrize("name", ["book", "move", "cancel"])
def test_a_calendar_that_only_follows_comes_to_agree_after_every_fault(tmp_path, name):
    counts = counted(set_up(tmp_path, "follow"), name, 0, besides=(Effect.HANG,))
    assert counts.faults == []


def test_a_calendar_that_is_asked_before_a_booking_may_fail_at_that_too(tmp_path):
    counts = counted(set_up(tmp_path, "slot_check"), "book", CHECKED_PAIRS)
    assert counts.faults == []


@pytest.mark.parametrize("look_up", [5, 6])
def test_a_look_up_that_is_told_that_the_time_is_taken_leaves_the_booking_in_doubt(tmp_path, look_up):
    walks = Walks(set_up(tmp_path, "confirm_first"), "move_later_within_itself")
    with capture_logs():
        walked = walks.walk((Fault(Effect.FAIL_AFTER, nth=4), Fault(Effect.TAKEN, nth=look_up)))
    assert walked.faults == ()
    assert walked.agreed
