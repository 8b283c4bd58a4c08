"""Replies about a visit: what is free, and what is booked."""

from collections.abc import Sequence

from voice_booking.booking.identity import Detail
from voice_booking.booking.offers import Offer, OnFile
from voice_booking.booking.outcomes import Booked, SlotsFound
from voice_booking.scheduling.plan import Plan
from voice_booking.speaking import contrast, lengths, lists, money, offers, plans, readback, waiting
from voice_booking.speaking.desk import Desk
from voice_booking.speaking.numbers import digit_by_digit
from voice_booking.speaking.reply import Reply


def reply(outcome: SlotsFound | Booked, desk: Desk) -> Reply:
    match outcome:
        case SlotsFound():
            return _found(outcome, desk)
        case Booked():
            return _booked(outcome, desk)


def _found(outcome: SlotsFound, desk: Desk) -> Reply:
    data = offers.slots(outcome.offers, desk)
    if not outcome.offers:
        say = "Da ist leider nichts mehr frei. Wann würde es Ihnen sonst passen?"
        return Reply("slot_unavailable", "taken", say, "ask_time", data=data)
    if outcome.wished or len(outcome.offers) == 1:
        say = _one_free(outcome, desk)
    else:
        told = outcome.offers[: offers.MOST_OFFERS]
        free = f"ich hätte {offers.choice(told, desk)} frei"
        say = lists.sentences(free, _length_and_price(told), "Was passt Ihnen am besten?")
    return Reply("slots_found", None, say, "choose", data=data)


def _one_free(outcome: SlotsFound, desk: Desk) -> str:
    first = outcome.offers[0]
    moment = contrast.when(desk.wall(first.plan.start), desk.today)
    when = f"{moment}," if ", also" in moment else moment
    people = offers.with_whom(first, desk)
    free = f"{when} ist bei {people} frei" if people else f"{when} ist noch frei"
    yes = f"ja, {free}" if outcome.wished else free
    return lists.sentences(yes, _length_and_price([first]), "Passt das?")


def _length_and_price(told: Sequence[Offer]) -> str:
    """What holds for all of the offers, said once."""
    lengths_told = {_minutes(offer.plan) for offer in told}
    prices = {offer.plan.price_cents for offer in told}
    waits = waiting.included(told[0].plan)
    length = f"{waits}{lengths.familiar(lengths_told.pop())}" if len(lengths_told) == 1 else ""
    if len(prices) > 1:
        return f"das dauert {length}" if length else ""
    cents = prices.pop()
    if not length:
        return f"das kostet {money.price(cents)}" if cents else "das ist kostenlos"
    return f"{length} für {money.price(cents)}" if cents else f"das dauert {length} und ist kostenlos"


def _minutes(plan: Plan) -> int:
    return int((plan.end - plan.start).total_seconds()) // 60


def _booked(outcome: Booked, desk: Desk) -> Reply:
    besides = _besides(outcome.others, desk)
    done = "ich habe Ihren Termin vorgemerkt" if outcome.reserved else "Ihr Termin ist gebucht"
    greeted = f" auf {outcome.caller.name}" if outcome.caller and outcome.caller.greeted else ""
    say = lists.sentences(
        f"{done}{greeted}: {plans.visit(outcome.appointment.plan, desk)}",
        _still_open(outcome),
        waiting.what_to_expect(outcome.appointment.plan, desk),
        f"Terminnummer {digit_by_digit(outcome.appointment.confirmation_code)}",
        _otherwise(outcome),
        _written_down(outcome),
        besides,
    )
    data = plans.data(outcome.appointment, desk)
    if besides:
        data["others"] = [plans.data(visit.appointment, desk) for visit in outcome.others]
    status = "reserved" if outcome.reserved else "booked"
    return Reply(status, None, say, "choose" if besides else "done", outcome.warnings, data)


def _still_open(outcome: Booked) -> str:
    """The salon's calendar has not answered: it may still have something else there."""
    return "Der Salon trägt ihn noch ein und meldet sich, falls etwas dagegenspricht" if outcome.reserved else ""


def _otherwise(outcome: Booked) -> str:
    """What is different from what the caller was told before they said yes; nothing if nothing is."""
    plan, offered = outcome.appointment.plan, outcome.offered
    if offered is None:
        return ""
    news = [("dauert", lengths.familiar(_minutes(plan)))] if _minutes(plan) != _minutes(offered) else []
    if plan.price_cents != offered.price_cents:
        news.append(("kostet", money.price(plan.price_cents)) if plan.price_cents else ("ist", "kostenlos"))
    facts = [f"{verb} {'' if number else 'er '}{figure}" for number, (verb, figure) in enumerate(news)]
    return f"anders als vorhin gesagt {lists.all_of(facts)}"


def _besides(others: Sequence[OnFile], desk: Desk) -> str:
    """What the customer has besides, and perhaps no longer wants; nothing if there is nothing."""
    told = [plans.thing(visit.appointment.plan, desk) for visit in others]
    if len(told) == 1:
        return f"Außerdem haben Sie noch {told[0]}. Soll der bestehen bleiben?"
    return f"Außerdem haben Sie noch {lists.all_of(told)}. Sollen die bestehen bleiben?" if told else ""


def _written_down(outcome: Booked) -> str:
    """The details that were only heard; nothing if there are none."""
    caller = outcome.caller
    if caller is None:
        return ""
    told = {
        Detail.NAME: f"den Namen {readback.name(caller.name)}",
        Detail.PHONE: f"die Nummer {readback.phone(caller.phone)}" if caller.phone else "",
        Detail.EMAIL: f"die Adresse {readback.email(caller.email)}" if caller.email else "",
    }
    noted = [told[detail] for detail in caller.read_back if told[detail]]
    return f"Notiert habe ich {lists.all_of(noted)}" if noted else ""
