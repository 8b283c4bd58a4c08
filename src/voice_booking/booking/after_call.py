"""The call is over: what came of it, and whether the salon owes the caller a word.

It does when the caller may believe in what is not in the calendar: the agent said so, or the caller had agreed and the
call ended before anything was done; and when the last thing the caller heard was that something broke. Once for each
call, and not if the caller has got an appointment after all.
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID, uuid5

from voice_booking.booking.call_outcome import BROKE, CallOutcome, kinds_done, line_broke, outcome_of
from voice_booking.booking.call_records import AGENT, INVOCATION, RESULT, USER, AfterCall, CallBook, Settled, Turn
from voice_booking.booking.callbacks import Callback, CallbackReason
from voice_booking.booking.calling_back import CallbackText
from voice_booking.booking.identity import same_name
from voice_booking.listening.claims import Claimed, claims
from voice_booking.listening.consent import agrees
from voice_booking.salon.business import Salon
from voice_booking.scheduling.plan import Plan

SETTLE_CALL = "settle_call"
"""Kind of the task that looks at what came of a call."""
_DOES = {"book_appointment": "booked", "reschedule_appointment": "rescheduled", "cancel_appointment": "cancelled"}
"""Tool that changes the calendar -> kind of event when it did."""
_CLAIMED = {Claimed.BOOKED: "booked", Claimed.MOVED: "rescheduled", Claimed.CANCELLED: "cancelled"}
_REASON = {"rescheduled": CallbackReason.MOVE, "cancelled": CallbackReason.CANCEL}
_CHANGES = frozenset(_DOES.values())
_WISH_ARGS = ("termin", "dienstleistung", "abschnitt", "datum", "uhrzeit", "mitarbeiter", "anmerkung")
_CUT_OFF = frozenset({"user_hangup", "inactivity", "max_duration_reached", "manual_stopped"})


@dataclass(frozen=True, slots=True)
class Owed:
    """Why the caller is to be called back."""

    reason: CallbackReason
    wanted: str
    """What the caller wants done: the kind of event that did not happen."""


@dataclass(frozen=True, slots=True)
class Came:
    """What came of a call."""

    outcome: CallOutcome
    first: bool
    """Whether nobody had looked at the call before."""
    listed: bool
    """Whether an entry was put on the call-back list."""


async def settle_call(call_id: str, salon: Salon, now: datetime, calls: CallBook, text: CallbackText) -> Came | None:
    """Write down what came of a call, and put it on the call-back list if the caller is owed a word.

    Returns None if there is no such call.

    Raises:
        TryLater: the database cannot be reached.
    """
    after = await calls.after(salon.company.id, call_id)
    if after is None:
        return None
    due = owed(after)
    outcome = came_of(after)
    entry = entry_after(due, after, salon, now, text) if due else None
    listed = await calls.settle(Settled(salon.company.id, call_id, outcome, entry, now, made_good(after)))
    return Came(outcome, first=after.call.outcome is None, listed=listed)


def came_of(after: AfterCall) -> CallOutcome:
    """As the events show it; what only the transcript shows, a lie or an apology that nobody recorded, is an error."""
    wrong = amiss(after)
    if wrong is not None and wrong.reason in (CallbackReason.FAILED, CallbackReason.CLAIMED):
        return CallOutcome.ERROR
    return outcome_of(after.events, after.call.record.disconnection_reason)


def owed(after: AfterCall) -> Owed | None:
    """What is owed to the caller: nothing if somebody calls them already, or if they have booked since."""
    return None if after.called_back or after.booked_since else amiss(after)


def amiss(after: AfterCall) -> Owed | None:
    """What the caller may believe in that is not so, or what broke."""
    done = kinds_done(after.events) & _CHANGES
    turns = after.call.record.transcript or ()
    false = _claimed_falsely(turns, done)
    if false:
        return Owed(_REASON.get(false, CallbackReason.CLAIMED), false)
    unheard = _unheard(turns, done) or _agreed_only(after, turns, done)
    if unheard:
        return Owed(_REASON.get(unheard, CallbackReason.BROKEN_OFF), unheard)
    if not done and _broke(after):
        return Owed(CallbackReason.FAILED, "booked")
    return None


def made_good(after: AfterCall) -> tuple[UUID, ...]:
    """Entries about a booking that failed, by who has booked in this call since."""
    return tuple(entry.id for entry in after.waiting if _is_about_booking(entry, after) and _booked_later(entry, after))


def _booked_later(entry: Callback, after: AfterCall) -> bool:
    return any(
        made.at >= entry.created_at and (not entry.name or same_name(entry.name, made.name)) for made in after.booked
    )


def _is_about_booking(entry: Callback, after: AfterCall) -> bool:
    """What failed in another call may have been anything; in this one, the events tell."""
    if entry.reason in (CallbackReason.BROKEN_OFF, CallbackReason.CLAIMED):
        return True
    calls = [event.data for event in after.events if event.kind == "tool_call"]
    failed = {data["tool"] for data in calls if data["reply"]["status"] in BROKE}
    mine = entry.reason is CallbackReason.FAILED and entry.call_id == after.call.record.call_id
    return mine and failed <= {"book_appointment", "check_availability", "list_services"}


def entry_after(due: Owed, after: AfterCall, salon: Salon, now: datetime, text: CallbackText) -> Callback:
    """The entry for the list; the same call always has the same one."""
    record = after.call.record
    args = _arguments(after, due.wanted)
    entry = Callback(
        id=uuid5(salon.company.id, f"callback:{record.call_id}:after"),
        reason=due.reason,
        created_at=now,
        name=str(args.get("name") or ""),
        phone=record.customer_number,
        wish=", ".join(str(args[name]) for name in _WISH_ARGS if args.get(name)),
        text="",
        call_id=record.call_id,
        proposals=_chosen(after, args, now) if due.wanted == "booked" else (),
    )
    return replace(entry, text=text(entry, None))


def _claimed_falsely(turns: Sequence[Turn], done: set[str]) -> str | None:
    """What the agent said to be done although it is not: the kind of event that is missing."""
    found_visits = False
    for turn in turns:
        if turn.role == RESULT:
            found_visits = _found_visits(turn, found_visits)
        if turn.role != AGENT:
            continue
        for claim in sorted(claims(turn.text)):
            missing = _CLAIMED[claim]
            stands = claim is Claimed.BOOKED and (found_visits or "rescheduled" in done)
            if missing not in done and not stands:
                return missing
    return None


def _found_visits(turn: Turn, before: bool) -> bool:
    """Whether the visits that the agent speaks of are ones that it has looked up, and no new ones."""
    reply = _json(turn.text)
    if reply.get("status") == "appointments_found":
        return bool(reply.get("appointments"))
    return before and not reply.get("slots")


def _unheard(turns: Sequence[Turn], done: set[str]) -> str | None:
    """What a tool was asked to do last, if it did not, and the agent said nothing any more."""
    for place in range(len(turns) - 1, -1, -1):
        turn = turns[place]
        kind = _DOES.get(_base(turn.tool)) if turn.role == INVOCATION else None
        if kind is None:
            continue
        answer = next((n for n in range(place, len(turns)) if _answers(turns[n], turn)), len(turns))
        heard = any(later.role == AGENT for later in turns[answer:])
        return None if heard or kind in done else kind
    return None


def _agreed_only(after: AfterCall, turns: Sequence[Turn], done: set[str]) -> str | None:
    """A yes to what was offered, and then the line went dead before any tool was called."""
    if done or after.call.record.disconnection_reason not in _CUT_OFF:
        return None
    offered = _last(turns, lambda turn: turn.role == RESULT and bool(_json(turn.text).get("slots")))
    if offered is None or any(turn.role == INVOCATION for turn in turns[offered:]):
        return None
    said = [agrees(turn.text) for turn in turns[offered:] if turn.role == USER]
    decided = [answer for answer in said if answer is not None]
    return "booked" if decided and decided[-1] else None


def _broke(after: AfterCall) -> bool:
    """Whether the last that was heard of a tool, or of the line itself, is that something broke.

    A tool that did not get as far as the database has no event; that it apologised stands in the transcript.
    """
    record = after.call.record
    turns = record.transcript or ()
    last = _last(turns, lambda turn: turn.role == RESULT)
    if last is not None and (turns[last].successful is False or _json(turns[last].text).get("status") in BROKE):
        return True
    statuses = [event.data["reply"]["status"] for event in after.events if event.kind == "tool_call"]
    if last is None and statuses and statuses[-1] in BROKE:
        return True
    return line_broke(record.disconnection_reason) and any(turn.role == USER for turn in turns)


def _arguments(after: AfterCall, wanted: str) -> Mapping[str, Any]:
    """The caller's words, the last ones where they were told twice: those of the tool that was to do it."""
    calls = [event.data["args"] for event in after.events if event.kind == "tool_call"]
    asked = [
        _json(turn.text)
        for turn in after.call.record.transcript or ()
        if turn.role == INVOCATION and _DOES.get(_base(turn.tool)) == wanted
    ]
    told: dict[str, Any] = {}
    for args in (*calls, *asked):
        told |= {name: value for name, value in args.items() if _is_told(value)}
    return told


def _is_told(value: object) -> bool:
    """A variable that was never set is no word of the caller's."""
    return isinstance(value, str) and bool(value.strip()) and "{{" not in value and value.casefold() != "none"


def _chosen(after: AfterCall, args: Mapping[str, Any], now: datetime) -> tuple[Plan, ...]:
    """The slot that the caller had chosen, else those that they were told of last; none that is over."""
    named = [str(args.get("slot_id") or "").strip().upper()]
    told = [event.data["reply"].get("slots") or [] for event in after.events if event.kind == "tool_call"]
    last: list[Mapping[str, str]] = next((slots for slots in reversed(told) if slots), [])
    offers = {offer.slot_id: offer.plan for offer in after.offers}
    ids = named if named[0] in offers else [slot["slot_id"] for slot in last]
    return tuple(offers[id_] for id_ in ids if id_ in offers and offers[id_].start > now)


def _base(tool: str) -> str:
    """Without the version that published flows call it by."""
    head, mark, version = tool.rpartition("_v")
    return head if mark and version.isdecimal() else tool


def _answers(turn: Turn, invocation: Turn) -> bool:
    return turn.role == RESULT and turn.tool_call_id == invocation.tool_call_id


def _last(turns: Sequence[Turn], wanted: Callable[[Turn], bool]) -> int | None:
    return next((place for place in range(len(turns) - 1, -1, -1) if wanted(turns[place])), None)


def _json(text: str) -> Mapping[str, Any]:
    """An object; empty for all that is none."""
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
