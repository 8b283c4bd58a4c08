"""How late a visit may still be changed by telephone."""

from datetime import timedelta

from voice_booking.booking.appointments import Concern
from voice_booking.booking.callbacks import CallbackReason
from voice_booking.booking.calling_back import CallbackText, callback_event, entry_for
from voice_booking.booking.offers import OnFile
from voice_booking.booking.outcomes import Intent, NoticeTooShort
from voice_booking.booking.verification import Refused
from voice_booking.salon.business import Salon

_REASONS = {Intent.MOVE: CallbackReason.MOVE, Intent.CANCEL: CallbackReason.CANCEL}


def too_late(concern: Concern, visit: OnFile, intent: Intent, text: CallbackText) -> Refused | None:
    """Why the visit can be moved or cancelled no more, with the call-back that it calls for; None if it still can."""
    call, planned = concern.call, visit.appointment
    minutes = notice_minutes(visit, call.salon, intent)
    if call.now + timedelta(minutes=minutes) <= planned.plan.start:
        return None
    entry = entry_for(
        call,
        _REASONS.get(intent, CallbackReason.ASKED),
        text,
        name=planned.customer.name,
        wish=concern.words,
        phone=call.phone or planned.customer.phone,
        visit=visit,
    )
    return Refused(NoticeTooShort(visit, intent, minutes, entry), (callback_event(entry),), (entry,))


def notice_minutes(visit: OnFile, salon: Salon, intent: Intent) -> int:
    """Before the start of the visit; of several services the longest notice counts."""
    booked = {item.service for item in visit.appointment.plan.items}
    services = [service for service in salon.services if service.id in booked]
    if intent is Intent.CANCEL:
        return max((service.cancel_notice_minutes for service in services), default=0)
    return max((service.move_notice_minutes for service in services), default=0)
