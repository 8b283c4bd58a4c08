"""Exactly one reply per outcome."""

from datetime import datetime
from typing import assert_never

from voice_booking.booking import outcomes as told
from voice_booking.salon.business import Salon
from voice_booking.speaking import appointments, callbacks, catalogue, failures, people, questions, refusals, visits
from voice_booking.speaking.desk import Desk
from voice_booking.speaking.reply import Reply


def reply_to(outcome: told.Outcome, salon: Salon, now: datetime) -> Reply:
    """The German reply and the wire's status for an outcome.

    Args:
        outcome: what became of a tool call.
        salon: the snapshot that the outcome was decided on.
        now: the start of the call, aware; relative days count from it.
    """
    desk = Desk.of(salon, now)
    match outcome:
        case (
            told.CategoriesListed()
            | told.ServicesListed()
            | told.ServiceUnclear()
            | told.OneAtATime()
            | told.ServiceUnknown()
        ):
            return catalogue.reply(outcome)
        case told.Missing() | told.TimeUnclear() | told.TimeWrong() | told.OfferUnknown():
            return questions.reply(outcome, desk)
        case (
            told.StaffUnclear()
            | told.StaffUnknown()
            | told.StaffNotQualified()
            | told.NobodyElse()
            | told.StaffHistoryUnknown()
        ):
            return people.reply(outcome, desk)
        case (
            told.StaffAway()
            | told.Closed()
            | told.OutsideHours()
            | told.TooSoon()
            | told.TooFar()
            | told.Taken()
            | told.OfferExpired()
            | told.WrongWeekday()
            | told.TreatedRecently()
            | told.NothingFree()
        ):
            return refusals.reply(outcome, desk)
        case told.SlotsFound() | told.Booked():
            return visits.reply(outcome, desk)
        case (
            told.AppointmentsFound()
            | told.WhichAppointment()
            | told.NoAppointment()
            | told.NotVerified()
            | told.NoticeTooShort()
            | told.MoveTo()
            | told.Rescheduled()
            | told.Cancelled()
        ):
            return appointments.reply(outcome, desk)
        case told.CallbackNoted():
            return callbacks.reply(outcome)
        case told.LineUnknown() | told.Failed() | told.Unreachable():
            return failures.reply(outcome)
        case _:
            assert_never(outcome)
