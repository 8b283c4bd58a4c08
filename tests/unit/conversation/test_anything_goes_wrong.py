"""Whatever happens to a document, it is told what is wrong with it; nothing breaks."""

import random

import pytest
from a_flow import GIVEN, a_flow

from voice_booking.conversation.examine import examine
from voice_booking.voice.tools.schemas import tools_of

VALUES = (None, True, 7, -1, 0.5, "", "foo", "{{foo}}", [], {}, ["foo"], {"foo": "bar"})


def places(value):
    """Every place in a document, as the object or list that holds it, and the key."""
    keys = range(len(value)) if isinstance(value, list) else list(value) if isinstance(value, dict) else ()
    for key in keys:
        yield value, key
        yield from places(value[key])


@pytest.mark.parametrize("seed", range(8))
def test_no_damage_to_a_document_breaks_the_examination(seed):
    chance = random.Random(seed)
    tools = tools_of()
    for _ in range(20):
        document = a_flow()
        holder, key = chance.choice(list(places(document)))
        if chance.random() < 0.2:
            del holder[key]
        else:
            holder[key] = chance.choice(VALUES)
        found = examine(document, tools, GIVEN)
        assert found.flow is not None or found.errors
        assert all(finding.code and finding.message for finding in found.findings)
