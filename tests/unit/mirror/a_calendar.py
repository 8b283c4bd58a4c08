"""A calendar and a mapping in memory, for what is decided in many rounds."""

from dataclasses import replace

from tests.unit.mirror.a_company import found

from voice_booking.booking.calendar import OutcomeUnknown, Rejected
from voice_booking.mirror.event_types.mapping import RowStatus


class MemoryCalendar:
    """Event types of one team; `lose_next` drops the answers of as many writes, which happen all the same."""

    def __init__(self):
        self.types = {}
        self.made = 0
        self.lose_next = 0
        self.drops = {}

    async def event_types(self):
        return tuple(self.types.values())

    async def create_event_type(self, wanted):
        if any(each.slug == wanted.slug for each in self.types.values()):
            raise Rejected("slug_taken", "there is one with this slug")
        self.made += 1
        return self._answer(found(wanted, self.made, **self.drops))

    async def update_event_type(self, event_type_id, wanted):
        return self._answer(found(wanted, event_type_id, **self.drops))

    def _answer(self, there):
        self.types[there.id] = there
        if self.lose_next:
            self.lose_next -= 1
            raise OutcomeUnknown("the answer was lost")
        return there

    def change(self, event_type_id, **changes):
        self.types[event_type_id] = replace(self.types[event_type_id], **changes)


class MemoryBook:
    """Rows by place and event type, with the rule that a place has one active row."""

    def __init__(self, terms=()):
        self.kept = {}
        self.terms = terms

    async def rows(self):
        return tuple(self.kept.values())

    async def own_terms(self):
        return self.terms

    async def write(self, rows):
        for row in sorted(rows, key=lambda row: row.active):
            self.kept[row.place, row.event_type_id] = row
        active = [row.place for row in self.kept.values() if row.status is RowStatus.ACTIVE]
        assert len(active) == len(set(active))
