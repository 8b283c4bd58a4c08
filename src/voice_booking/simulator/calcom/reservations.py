"""Slot reservations: they hide a time from the slots and stop no booking; nothing but the uid protects them."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from voice_booking.simulator.calcom.bookings.rules import length
from voice_booking.simulator.calcom.checking import Field, is_count, is_positive, is_time, picked
from voice_booking.simulator.calcom.context import Context
from voice_booking.simulator.calcom.errors import Refused
from voice_booking.simulator.calcom.rows import EventType, Json, Reservation, State
from voice_booking.simulator.calcom.wire import Answer, moment, stamp, success

BODY = (
    Field("eventTypeId", is_count, required=True, says="must be a number"),
    Field("slotStart", is_time, required=True, says="must be a valid ISO 8601 date string"),
    Field("slotDuration", is_positive),
    Field("reservationDuration", is_positive),
)
DEFAULT_MINUTES = 5


def create(context: Context) -> Answer:
    """Hide a time for some minutes; 201."""
    row = _reservation(context, context.state.new_uid())
    return success(shape(row), 201)


def update(context: Context) -> Answer:
    """Move one. Its own time is in its way: a live reservation is not told from somebody else's."""
    uid = context.params["uid"]
    if uid not in context.state.reservations:
        raise Refused(404, f"Reservation with uid={uid} not found")
    return success(shape(_reservation(context, uid)))


def read(context: Context) -> Answer:
    """One reservation, null where there is none."""
    row = context.state.reservations.get(context.params["uid"])
    return success(shape(row) if row else None)


def delete(context: Context) -> Answer:
    """Let the time go."""
    uid = context.params["uid"]
    if context.state.reservations.pop(uid, None) is None:
        raise Refused(404, f"Reservation with uid={uid} not found")
    context.commit("reservation", uid)
    return success({"uid": uid})


def live(state: State, now: datetime) -> Iterable[Reservation]:
    """Those that have not run out."""
    return [row for row in state.reservations.values() if row.until > now]


def _reservation(context: Context, uid: str) -> Reservation:
    """Check and store. Only the same type's active bookings and live reservations are looked at."""
    body = picked(context.body(), BODY)
    event_type = context.state.event_types.get(int(body["eventTypeId"]))
    if event_type is None:
        raise Refused(404, f"Event Type with ID={body['eventTypeId']} not found")
    minutes = _minutes(context, event_type, body.get("reservationDuration"))
    start = moment(body["slotStart"]) or context.now
    end = start + length(event_type, body.get("slotDuration"))
    _check_overlap(context, event_type, start, end)
    host = event_type.host_ids[0] if event_type.host_ids else None
    until = context.now + timedelta(minutes=minutes)
    row = Reservation(uid, event_type.id, host, start, end, until, minutes)
    context.state.reservations[uid] = row
    context.commit("reservation", uid)
    return row


def _minutes(context: Context, event_type: EventType, asked: int | None) -> int:
    """How long it lasts; only those who have to do with the type may say. Raises `Refused` (401, 403)."""
    if asked is None:
        return DEFAULT_MINUTES
    if context.user is None:
        raise Refused(401, "reservationDuration can only be used for authenticated requests")
    if not context.may_manage(event_type):
        raise Refused(403, "reservationDuration can only be set by the owner of the event type or a member of its team")
    return int(asked)


def _check_overlap(context: Context, event_type: EventType, start: datetime, end: datetime) -> None:
    booked = any(
        row.is_active and row.event_type.id == event_type.id and row.start < end and start < row.end
        for row in context.state.bookings.values()
    )
    if booked:
        raise Refused(422, f"Can't reserve a slot because the event type with id={event_type.id} is booked then")
    reserved = any(
        row.event_type_id == event_type.id and row.start < end and start < row.end
        for row in live(context.state, context.now)
    )
    if reserved:
        raise Refused(422, "Can't reserve the same slot or an overlapping slot twice")


def shape(row: Reservation) -> Json:
    """How a reservation looks in an answer."""
    return {
        "eventTypeId": row.event_type_id,
        "slotStart": stamp(row.start),
        "slotEnd": stamp(row.end),
        "slotDuration": int((row.end - row.start).total_seconds() // 60),
        "reservationUid": row.uid,
        "reservationDuration": row.minutes,
        "reservationUntil": stamp(row.until),
    }
