"""Event types that were changed behind our back are noticed within the hour, by what has happened to them."""

from tests.calcom.both_sides import COMPANY, LISA, TOM, BothSides

from voice_booking.telemetry import CALENDAR_DRIFT


def drift(kind):
    return CALENDAR_DRIFT.labels(COMPANY.key, kind)._value.get()


async def test_drift_is_counted_by_class(database, database_url):
    async with BothSides(database, database_url).open() as both:
        both.edits.delete_event_type(both.type_of(LISA))
        both.edits.make_managed(both.type_of(TOM))
        both.edits.change_event_type(both.type_of(LISA, 15), lengthInMinutes=20)
        await both.work(seconds=3600)
        assert {kind: drift(kind) for kind in ("deleted", "managed", "changed", "segments")} == {
            "deleted": 1,
            "managed": 1,
            "changed": 1,
            "segments": 0,
        }
