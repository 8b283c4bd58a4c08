"""Replies about a visit: what is free, and what is booked."""

from collections.abc import Sequence

from voice_booking.booking.identity import Detail
from voice_booking.booking.offers import Offer, OnFile
from voice_booking.booking.outcomes import Booked, SlotsFound
from voice_booking.speaking import clock, contrast, lengths, lists, money, offers, plans, readback, waiting
from voice_booking.speaking.desk import Desk
from voice_booking.speaking.numbers import digit_by_digit
from voice_booking.speaking.reply import Reply

_GOES_WITHOUT_SAYING_MINUTES = 60
"""Up to here nobody needs to be told how long a haircut takes."""


def reply(outcome: SlotsFound | Booked, desk: Desk) -> Reply:
    match outcome:
        case SlotsFound():
            return _found(outcome, desk)
        case Booked():
            return _booked(outcome, desk)


def _found(outcome: SlotsFound, desk: Desk) -> Reply:
    data = offers.slots(outcome.offers, desk)
    if not outcome.offers:
        say = "Da ist leider nichts mehr frei. Wann passt es Ihnen sonst?"
        return Reply("slot_unavailable", "taken", say, "ask_time", data=data)
    if outcome.wished or len(outcome.offers) == 1:
        say = _one_free(outcome, desk)
    else:
        told = outcome.offers[: offers.MOST_OFFERS]
        say = lists.sentences(f"ich hätte {offers.choice(told, desk)} frei{_cost(told, desk)}", "Was passt Ihnen?")
    return Reply("slots_found", None, say, "choose", data=data)


def _one_free(outcome: SlotsFound, desk: Desk) -> str:
    first = outcome.offers[0]
    moment = contrast.when(desk.wall(first.plan.start), desk.today)
    when = f"{moment}," if ", also" in moment else moment
    people = offers.with_whom(first, desk)
    free = f"{when} ist bei {people} frei" if people else f"{when} ist noch frei"
    yes = f"ja, {free}" if outcome.wished else free
    return lists.sentences(f"{yes}{_cost([first], desk)}", "Passt das?")


def _cost(told: Sequence[Offer], desk: Desk) -> str:
    """What holds for all of the offers, said once: how long, if it takes long, and the price.

    Whoever will have to wait for something to take effect hears it before their yes, of one offer also the end.
    """
    plan = told[0].plan
    waits = waiting.included(plan)
    long = waits or any(offers.minutes(offer.plan) > _GOES_WITHOUT_SAYING_MINUTES for offer in told)
    alike = len({offers.minutes(offer.plan) for offer in told}) == 1
    length = f"{waits}{lengths.familiar(offers.minutes(plan))}" if long and alike else ""
    if not length:
        return _price(told, ", für ")
    if waits and len(told) == 1:
        end = clock.about(desk.wall(plan.end))
        return f"{_price(told, ', für ')}. {lists.capitalised(waits)}sind Sie {end} fertig"
    return f", {length}{_price(told, ' für ')}"


def _price(told: Sequence[Offer], before: str) -> str:
    prices = {offer.plan.price_cents for offer in told}
    if len(prices) > 1:
        return ""
    cents = prices.pop()
    return f"{before}{money.price(cents)}" if cents else ", das ist kostenlos"


def _booked(outcome: Booked, desk: Desk) -> Reply:
    besides = _besides(outcome.others, desk)
    done = "ist vorgemerkt" if outcome.reserved else "ist gebucht"
    plan = outcome.appointment.plan
    told = plans.without_whom if waiting.somebody_stays(plan, desk) else plans.visit
    say = lists.sentences(
        f"{done}: {told(plan, desk)}{_in_whose_name(outcome)}",
        _still_open(outcome),
        waiting.waits(plan, desk),
        _code(outcome),
        _otherwise(outcome),
        _written_down(outcome),
        besides,
    )
    data = plans.data(outcome.appointment, desk)
    if besides:
        data["others"] = [plans.data(visit.appointment, desk) for visit in outcome.others]
    status = "reserved" if outcome.reserved else "booked"
    return Reply(status, None, say, "choose" if besides else "done", outcome.warnings, data)


def _in_whose_name(outcome: Booked) -> str:
    """The name that was only heard, by its letters; the given name of whom we greeted; else nothing."""
    caller = outcome.caller
    if caller is None:
        return ""
    if Detail.NAME in caller.read_back:
        return f", auf {readback.name(caller.name)}"
    return f", auf {caller.name}" if caller.greeted else ""


def _code(outcome: Booked) -> str:
    """For whom their own telephone does not prove who they are when they call again."""
    caller = outcome.caller
    known_again = caller is not None and caller.phone is not None and Detail.PHONE not in caller.read_back
    return "" if known_again else f"Terminnummer {digit_by_digit(outcome.appointment.confirmation_code)}"


def _still_open(outcome: Booked) -> str:
    """The salon's calendar has not answered: it may still have something else there."""
    return "Der Salon trägt ihn noch ein und meldet sich, falls etwas dagegenspricht" if outcome.reserved else ""


def _otherwise(outcome: Booked) -> str:
    """What is different from what the caller was told before they said yes; nothing if nothing is."""
    plan, offered = outcome.appointment.plan, outcome.offered
    if offered is None:
        return ""
    takes = offers.minutes(plan)
    news = [("dauert", lengths.familiar(takes))] if takes != offers.minutes(offered) else []
    if plan.price_cents != offered.price_cents:
        news.append(("kostet", money.price(plan.price_cents)) if plan.price_cents else ("ist", "kostenlos"))
    facts = [f"{verb} {'' if number else 'er '}{figure}" for number, (verb, figure) in enumerate(news)]
    return f"anders als vorhin gesagt {lists.all_of(facts)}"


def _besides(others: Sequence[OnFile], desk: Desk) -> str:
    """What the customer has besides, and perhaps no longer wants; nothing if there is nothing."""
    told = [plans.short(visit.appointment.plan, desk) for visit in others]
    if len(told) == 1:
        return f"Außerdem haben Sie noch {told[0]}. Soll der bestehen bleiben?"
    return f"Außerdem haben Sie noch {lists.all_of(told)}. Sollen die bestehen bleiben?" if told else ""


def _written_down(outcome: Booked) -> str:
    """Number and address that were only heard; nothing if there are none."""
    caller = outcome.caller
    if caller is None:
        return ""
    told = {
        Detail.PHONE: f"die Nummer {readback.phone(caller.phone)}" if caller.phone else "",
        Detail.EMAIL: f"die Adresse {readback.email(caller.email)}" if caller.email else "",
    }
    noted = [told[detail] for detail in caller.read_back if told.get(detail)]
    return f"Notiert habe ich {lists.all_of(noted)}" if noted else ""
