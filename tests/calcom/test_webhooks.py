"""What the salon's people do in Cal.com reaches our side: signed, once, in any order."""

from datetime import timedelta

import pytest
from tests.calcom.both_sides import COLOUR, CUT, BothSides


@pytest.fixture
async def both(database, database_url):
    async with BothSides(database, database_url).open() as opened:
        yield opened


async def test_what_we_book_comes_back_as_no_news(both):
    assert (await both.ask("book_appointment", **COLOUR, uhrzeit="10 Uhr"))["status"] == "booked"
    asked = len(both.world.trace)
    await both.told()
    assert len(both.world.trace) == asked
    assert await both.visits() == [("booked", 1)]
    assert await both.sql("SELECT count(*) FROM busy") == [(0,)]


async def test_a_visit_that_is_cancelled_in_the_calendar_is_cancelled_and_called_back_about(both):
    await both.ask("book_appointment", **CUT, uhrzeit="10 Uhr")
    both.edits.cancel(both.standing[0].uid)
    await both.told()
    assert await both.visits() == [("cancelled", 2)]
    assert await both.sql("SELECT reason, status FROM callback") == [("cancelled_there", "open")]
    assert await both.sql("SELECT count(*) FROM ledger WHERE appointment_id IS NOT NULL") == [(0,)]


async def test_a_part_that_is_cancelled_in_the_calendar_is_for_a_person_to_look_at(both):
    await both.ask("book_appointment", **COLOUR, uhrzeit="10 Uhr")
    both.edits.cancel(both.standing[1].uid)
    await both.told()
    assert await both.visits() == [("booked", 1)]
    assert await both.sql("SELECT reason FROM callback") == [("clashes",)]
    assert await both.sql("SELECT count(*) FROM event WHERE kind = 'requires_manual_review'") == [(1,)]


async def test_a_visit_that_is_moved_in_the_calendar_is_moved(both):
    await both.ask("book_appointment", **CUT, uhrzeit="10 Uhr")
    was = both.standing[0]
    both.edits.move(was.uid, was.start + timedelta(hours=3))
    await both.told()
    assert await both.visits() == [("booked", 2)]
    assert await both.sql("SELECT count(*) FROM callback") == [(0,)]
    assert await both.free("10 Uhr")
    assert not await both.free("13 Uhr")
