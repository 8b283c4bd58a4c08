"""Cancel: a visit ends, all of it at once, and its minutes are free."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from voice_booking.booking.appointments import Concern, Meant
from voice_booking.booking.calling_back import CallbackText
from voice_booking.booking.calls import Call, Phrase
from voice_booking.booking.mirroring.planning import planner
from voice_booking.booking.notice import too_late
from voice_booking.booking.offers import OnFile, Status
from voice_booking.booking.outcomes import Cancelled, Intent
from voice_booking.booking.ports import Cancel, Decision, Event, Facts, Ports, Remembered, Repeat, TryLater
from voice_booking.booking.verification import Refused


async def cancel(concern: Concern, ports: Ports, phrase: Phrase, text: CallbackText) -> Mapping[str, Any]:
    """The answer: cancelled once, or why not. No lock is needed to free time.

    Said again, the first answer is given again; but what was booked anew meanwhile is cancelled anew.

    Raises:
        SalonChanged: see `Ledger.settle`; nothing was cancelled.
        TryLater: see `Ledger.settle`; or the visit was being changed at the same time, again and again.
    """
    call = concern.call
    if call.tool_call_id:
        facts = await ports.ledger.ask(replace(call.question(), reply_keys=(call.delivery_key,)))
        if facts.reply is not None:
            return facts.reply
    question = concern.question(call.delivery_key, call.arguments_key)
    if planner(call.salon, call.now):
        question = replace(question, mirrored=())
    return (await ports.ledger.settle(question, lambda now: _decide(concern, now, phrase, text))).body


def _decide(concern: Concern, facts: Facts, phrase: Phrase, text: CallbackText) -> Decision:
    found = concern.visit(facts, Intent.CANCEL, text)
    # the visit that the first answer was about is gone: one that fits the words now is another
    if facts.reply is not None and (facts.contested or isinstance(found, Refused)):
        return Repeat(facts.reply)
    if isinstance(found, Refused):
        return concern.refusal(found, phrase)
    late = too_late(concern, found.visit, Intent.CANCEL, text)
    if late is not None:
        return concern.refusal(late, phrase)
    if facts.contested:
        raise TryLater("the visit is being changed at the same time, again and again")
    return _cancel(concern.call, found, facts, phrase)


def _cancel(call: Call, meant: Meant, facts: Facts, phrase: Phrase) -> Cancel:
    visit = meant.visit
    answer = phrase(Cancelled(visit.appointment))
    plan = visit.appointment.plan
    data = {"source": "phone", "start": plan.start.isoformat(), "end": plan.end.isoformat()}
    happened = Event("cancelled", call.now, data, call.id, visit.appointment.id)
    events = (*meant.events, happened, *answer.events)
    sheet, planned = facts.calendar.sheets.get(visit.appointment.id), planner(call.salon, call.now)
    mirror = planned.cancelled(sheet) if planned and sheet and sheet.rows else None
    return Cancel(visit, Status.CANCELLED, _remembered(call, visit, answer.body), events, mirror=mirror)


def _remembered(call: Call, visit: OnFile, body: Mapping[str, Any]) -> Remembered:
    """Without a tool call id nothing tells this delivery from the same words about a visit booked later."""
    remembered = call.remembered(body, also=(call.arguments_key,))
    own = call.delivery_key if call.tool_call_id else f"cancel:{visit.appointment.id}:{visit.version}"
    return replace(remembered, keys=(own,))
