"""Replies for times that cannot be had: why not, and what else is free."""

from collections.abc import Sequence
from datetime import date, datetime

from voice_booking.booking.offers import Offer, OnFile
from voice_booking.booking.outcomes import (
    Closed,
    NothingFree,
    OfferExpired,
    OutsideHours,
    StaffAway,
    Taken,
    TooFar,
    TooSoon,
    TreatedRecently,
    WrongWeekday,
)
from voice_booking.german import WEEKDAYS
from voice_booking.salon.hours import WallSpan
from voice_booking.salon.staff import StaffMember
from voice_booking.speaking import calendar, clock, hours, lengths, lists, names, offers, plans, waiting
from voice_booking.speaking.desk import Desk
from voice_booking.speaking.reply import Reply

Refusal = (
    StaffAway
    | Closed
    | OutsideHours
    | TooSoon
    | TooFar
    | Taken
    | OfferExpired
    | WrongWeekday
    | TreatedRecently
    | NothingFree
)
_MOST_ALTERNATIVES = 2
"""After a no nobody waits for a third."""
_PLURAL_DAYS = ("ferien", "tage")


def reply(outcome: Refusal, desk: Desk) -> Reply:
    match outcome:
        case StaffAway(member, day):
            sorry = f"{names.person(member, desk.salon)} ist {_inserted(day, desk)} leider nicht da"
            return _refused("staff_unavailable", "staff_away", sorry, outcome.offers, desk, member=member)
        case Closed(day, holiday):
            reason = "holiday" if holiday else "closed"
            sorry = _closed(day, holiday, desk)
            return _refused("slot_unavailable", reason, sorry, outcome.offers, desk, wished=desk.noon(day))
        case OutsideHours(start):
            sorry = _outside(desk.wall(start), outcome.hours, desk)
            return _refused("slot_unavailable", "outside_hours", sorry, outcome.offers, desk, wished=start)
        case TooSoon(earliest):
            sorry = "so kurzfristig geht es leider nicht"
            if outcome.offers:
                return _refused("policy_violation", "too_soon", sorry, outcome.offers, desk)
            return _refused("policy_violation", "too_soon", f"{sorry}, frühestens {desk.when(earliest)}", (), desk)
        case TooFar(last_day):
            until = calendar.until_day_of_month(last_day, desk.today)
            sorry = f"so weit im Voraus geht es leider nicht, nur {until}"
            return _refused("policy_violation", "too_far", sorry, outcome.offers, desk)
        case Taken(start, member):
            sorry = _own(outcome.own, desk) if outcome.own else _taken(start, member, desk)
            if outcome.stays:
                sorry = f"{sorry}, Ihr bisheriger Termin bleibt also bestehen"
            return _refused("slot_unavailable", "taken", sorry, outcome.offers, desk, wished=start, member=member)
        case OfferExpired():
            sorry = "dieser Termin ist inzwischen leider nicht mehr frei"
            return _refused("slot_unavailable", "offer_expired", sorry, outcome.offers, desk)
        case WrongWeekday() | TreatedRecently():
            return _against_the_rules(outcome, desk)
        case NothingFree():
            return _nothing_free(outcome, desk)


def _refused(
    status: str,
    reason: str | None,
    sorry: str,
    instead: Sequence[Offer],
    desk: Desk,
    *,
    wished: datetime | None = None,
    member: StaffMember | None = None,
) -> Reply:
    if not instead:
        say = lists.sentences(sorry, "Wann passt es Ihnen sonst?")
        return Reply(status, reason, say, "ask_time", data=offers.slots((), desk))
    told = instead[:_MOST_ALTERNATIVES]
    say = lists.sentences(sorry, _takes(told)) + " " + offers.alternatives(told, desk, wished, member)
    return Reply(status, reason, say, "choose", data=offers.slots(told, desk))


def _takes(told: Sequence[Offer]) -> str:
    """How long it takes, where somebody will have to wait for something to take effect."""
    waits = waiting.included(told[0].plan)
    alike = len({offers.minutes(offer.plan) for offer in told}) == 1
    return f"das dauert {waits}{lengths.familiar(offers.minutes(told[0].plan))}" if waits and alike else ""


def _against_the_rules(outcome: WrongWeekday | TreatedRecently, desk: Desk) -> Reply:
    service = names.service_name(outcome.service)
    if isinstance(outcome, WrongWeekday):
        days = lists.all_of([f"{WEEKDAYS[number - 1].lower()}s" for number in outcome.weekdays])
        sorry = f"{service} machen wir leider nur {days}"
        return _refused("policy_violation", None, sorry, outcome.offers, desk, wished=desk.noon(outcome.day))
    apart = lengths.days(outcome.days)
    earliest = calendar.on_day(outcome.earliest, desk.today)
    sorry = f"zwischen zwei Terminen für {service} braucht es mindestens {apart}, möglich ist es wieder {earliest}"
    return _refused("policy_violation", "too_soon", sorry, outcome.offers, desk)


def _nothing_free(outcome: NothingFree, desk: Desk) -> Reply:
    who = f"bei {names.person(outcome.member, desk.salon)} " if outcome.member else ""
    sorry = f"in dieser Zeit ist {who}leider nichts frei"
    told = outcome.next_offers[: offers.MOST_OFFERS]
    data = offers.slots(told, desk)
    if not told:
        ask = "Auch danach finde ich leider nichts. Soll der Salon Sie zurückrufen?"
        return Reply("slot_unavailable", "taken", f"{lists.sentence(sorry)} {ask}", "callback", data=data)
    again = [offers.slot(offer, desk) for offer in told]
    question = "Passt das?" if len(told) == 1 else "Was passt Ihnen?"
    say = lists.sentences(sorry, f"das nächste Mal frei wäre {lists.one_of(again)}", question)
    return Reply("slot_unavailable", "taken", say, "choose", data=data)


def _inserted(day: date, desk: Desk) -> str:
    """A day in the middle of a sentence: an inserted date ends with a comma there."""
    spoken = calendar.on_day(day, desk.today)
    return f"{spoken}," if "," in spoken else spoken


def _closed(day: date, holiday: str | None, desk: Desk) -> str:
    if not holiday:
        return f"{_inserted(day, desk)} haben wir leider geschlossen"
    closed = f"{calendar.on_day_of_month(day, desk.today)} haben wir leider geschlossen"
    name = names.spoken_words(holiday)
    return f"{closed}, da {'sind' if name.lower().endswith(_PLURAL_DAYS) else 'ist'} {name}"


def _outside(start: datetime, opening: Sequence[WallSpan], desk: Desk) -> str:
    wished = calendar.joined(calendar.on_day(start.date(), desk.today), clock.at(start.time()))
    open_then = any(span.contains(start.time()) for span in opening)
    why = "reicht die Zeit dafür leider nicht" if open_then else "passt leider nicht in unsere Öffnungszeiten"
    sorry = f"{wished} {why}"
    return f"{sorry}, wir haben {hours.spans(opening)} geöffnet" if opening else sorry


def _own(own: OnFile, desk: Desk) -> str:
    return f"da haben Sie selbst schon einen Termin: {plans.visit(own.appointment.plan, desk)}"


def _taken(start: datetime | None, member: StaffMember | None, desk: Desk) -> str:
    who = f"bei {names.person(member, desk.salon)} " if member else ""
    when = desk.when(start) if start else "in dieser Zeit"
    return f"{when} ist {who}leider nichts frei"
