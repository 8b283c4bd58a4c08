"""What people do in Cal.com behind our back: the webhooks go out as they do for everybody."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any

from voice_booking.simulator.calcom.bookings.by_hosts import hand_over
from voice_booking.simulator.calcom.bookings.changing import succeed, withdraw
from voice_booking.simulator.calcom.bookings.creating import written
from voice_booking.simulator.calcom.context import Context
from voice_booking.simulator.calcom.event_types.of_teams import keep, remove
from voice_booking.simulator.calcom.rows import Attendee, Booking, Busy, EventType, Working
from voice_booking.simulator.calcom.wire import Request
from voice_booking.simulator.calcom.world import CalcomWorld


@dataclass(frozen=True, slots=True)
class Edits:
    """Edits of one world by its staff. Nothing is checked that a person at a screen could override.

    Raises:
        KeyError: there is no such booking, event type, user or key.
        Refused: two bookings of one host would have the same start and end (409).
    """

    world: CalcomWorld

    def _context(self) -> Context:
        world = self.world
        return Context(world.state, world.now(), Request("EDIT", "/stand-in"), {}, None, world.state.last_id)

    def move(self, uid: str, start: datetime, minutes: int | None = None) -> Booking:
        """Somebody drags a booking to another time: a new uid, as with every move."""
        former = self.world.state.bookings[uid]
        length = former.end - former.start if minutes is None else timedelta(minutes=minutes)
        context = self._context()
        by = context.state.users[former.host_ids[0]].email
        return succeed(context, former, span=(start, start + length), hosts=former.host_ids, by=by)

    def cancel(self, uid: str, reason: str = "") -> Booking:
        """Somebody cancels a booking."""
        return withdraw(self._context(), self.world.state.bookings[uid], reason)

    def book(
        self,
        event_type_id: int,
        start: datetime,
        minutes: int | None = None,
        *,
        name: str = "Laufkundin",
        email: str = "laufkundin@kunden.example",
        metadata: Mapping[str, Any] | None = None,
    ) -> Booking:
        """Somebody makes a booking in Cal.com, over whatever else is there."""
        context = self._context()
        state, now = context.state, context.now
        event_type = state.event_types[event_type_id]
        length = timedelta(minutes=event_type.minutes if minutes is None else minutes)
        attendee = Attendee(name, email, "Europe/Berlin", "de")
        booking = Booking(
            id=state.next_id(),
            uid=state.new_uid(),
            event_type=event_type,
            host_ids=event_type.host_ids,
            start=start,
            end=start + length,
            status="accepted",
            attendee=attendee,
            created=now,
            updated=now,
            location="integrations:daily",
            metadata=dict(metadata or {}),
        )
        return written(context, booking)

    def hand_over(self, uid: str, user_id: int) -> Booking:
        """Somebody gives a booking to another host. It keeps its uid, and no trigger of today's list tells of it."""
        by = self.world.state.users[user_id].id
        return hand_over(self._context(), self.world.state.bookings[uid], (user_id,), by=by)

    def erase(self, uid: str) -> None:
        """A booking is deleted from the database: no webhook, and nothing answers to its uid."""
        del self.world.state.bookings[uid]

    def busy(self, user_id: int, start: datetime, end: datetime) -> Busy:
        """Somebody writes an entry into a connected calendar: no webhook, only the slots know."""
        row = Busy(self.world.state.next_id(), self.world.state.users[user_id].id, start, end)
        self.world.state.busy[row.id] = row
        return row

    def lose_calendar(self, user_id: int) -> None:
        """A connected calendar cannot be read any more: its owner looks fully booked."""
        self.world.state.unreadable[self.world.state.users[user_id].id] = self.world.now()

    def regain_calendar(self, user_id: int) -> None:
        """It can be read again."""
        del self.world.state.unreadable[user_id]

    def day_off(self, user_id: int, day: date) -> None:
        """Somebody overrides a day of their default schedule with nothing."""
        state = self.world.state
        row = state.schedules[state.users[user_id].default_schedule_id or 0]
        off = Working(day, time(0), time(0))
        state.schedules[row.id] = replace(row, working=(*(part for part in row.working if part.day != day), off))

    def change_event_type(self, event_type_id: int, **settings: object) -> EventType:
        """Somebody changes settings, by their names in the interface (`lengthInMinutes=90`)."""
        row = self.world.state.event_types[event_type_id]
        changed = replace(row, settings={**row.settings, **settings})
        keep(self._context(), changed)
        return changed

    def delete_event_type(self, event_type_id: int) -> None:
        """Somebody deletes an event type; its bookings stay."""
        remove(self._context(), self.world.state.event_types[event_type_id])

    def make_managed(self, event_type_id: int) -> EventType:
        """Somebody turns a team type into a template: it cannot be booked any more, its children can."""
        row = self.world.state.event_types[event_type_id]
        settings = {**row.settings, "metadata": {"managedEventConfig": {}}}
        changed = replace(row, settings=settings, scheduling_type="managed")
        keep(self._context(), changed)
        return changed

    def revoke_key(self, key: str) -> None:
        """Somebody deletes an API key: 401 from now on."""
        del self.world.state.keys[key]
