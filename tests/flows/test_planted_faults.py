"""Faults planted by somebody who had not seen what looks for them, and changes that harm nobody."""

import pytest
from planted import Planted, hits, places, written
from planted_clean import CLEAN
from planted_logic import LOGIC
from planted_structure import STRUCTURE

from voice_booking.conversation.examine import examine
from voice_booking.conversation.faults import Severity
from voice_booking.speaking.welcome import NOTHING_KNOWN
from voice_booking.voice.tools.schemas import tools_of

TOOLS = tuple(tools_of())
FAULTS = (*STRUCTURE, *LOGIC)
LEAST_FAULTS, LEAST_CLEAN, LEAST_LETTERS = 50, 40, 20


def found_in(planted: Planted):
    """What must be looked at; notes are no alarm."""
    found = examine(written(planted), TOOLS, NOTHING_KNOWN).findings
    return [finding for finding in found if getattr(finding, "severity", Severity.ERROR) is not Severity.NOTE]


def test_enough_is_planted():
    assert len({fault.name for fault in FAULTS}) == len(FAULTS) >= LEAST_FAULTS
    assert len({change.name for change in CLEAN}) == len(CLEAN) >= LEAST_CLEAN


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_planted_fault_is_found_where_it_is(fault):
    found = found_in(fault)
    there = [finding for finding in found if any(hits(finding.path, place) for place in places(fault))]
    assert there, [str(finding) for finding in found]
    assert all(len(finding.message) > LEAST_LETTERS for finding in there)


@pytest.mark.parametrize("change", CLEAN, ids=lambda change: change.name)
def test_a_harmless_change_gives_no_alarm(change):
    assert [str(finding) for finding in found_in(change)] == []
