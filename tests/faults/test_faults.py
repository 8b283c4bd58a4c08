"""Whatever the calendar does at whichever of its calls: in the end it agrees with us, and nobody was lied to."""

import json
import sys

import pytest
from tests.faults.enumeration import EFFECTS, enumerate_faults
from tests.faults.scene import OPERATIONS, set_up

from voice_booking.salon.calendar import CalendarMode

pytestmark = pytest.mark.slow

PAIRS = 50
"""Of each operation; 300 of all."""


@pytest.fixture(scope="module")
def confirming(tmp_path_factory):
    return set_up(tmp_path_factory.mktemp("confirming"), CalendarMode.CONFIRM_FIRST)


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_fault_at_every_call_and_one_more_in_what_follows(confirming, name):
    counts = enumerate_faults(confirming, name, most_pairs=PAIRS)
    sys.stdout.write(json.dumps({"operation": name, **vars(counts)}) + "\n")
    assert counts.singles == len(EFFECTS) * counts.calls >= len(EFFECTS) * 4
    assert counts.pairs_run == PAIRS
    assert counts.faults == []
