"""Replies about what the salon offers."""

from collections.abc import Sequence
from typing import Any

from voice_booking.booking.outcomes import (
    CategoriesListed,
    OneAtATime,
    ServicesListed,
    ServiceUnclear,
    ServiceUnknown,
)
from voice_booking.salon.services import Category, Service
from voice_booking.speaking import lists, names
from voice_booking.speaking.reply import Reply

MOST_NAMES = 6
"""How many names can be read out in one breath."""


def reply(outcome: CategoriesListed | ServicesListed | ServiceUnclear | OneAtATime | ServiceUnknown) -> Reply:
    match outcome:
        case CategoriesListed():
            return _categories_listed(outcome)
        case ServicesListed():
            return _services_listed(outcome)
        case ServiceUnclear():
            return _unclear(outcome)
        case OneAtATime():
            return _one_at_a_time(outcome)
        case ServiceUnknown():
            return _unknown(outcome)


def _categories_listed(outcome: CategoriesListed) -> Reply:
    data = {"categories": _category_data(outcome.categories), "services": []}
    return Reply("services_listed", None, _which_category(outcome.categories), "ask_service", data=data)


def _which_category(categories: Sequence[Category]) -> str:
    if not categories:
        return "Was darf es für Sie sein?"
    asked = lists.one_of(_read_out([category.name for category in categories], "etwas anderes"))
    return f"Worum geht es: {asked}?"


def _services_listed(outcome: ServicesListed) -> Reply:
    data = {"services": [_service_data(service) for service in outcome.services]}
    data["categories"] = _category_data([outcome.category] if outcome.category else [])
    return Reply("services_listed", None, _what_we_offer(outcome), "ask_service", data=data)


def _what_we_offer(outcome: ServicesListed) -> str:
    area = f"im Bereich {names.thing(outcome.category.name)}" if outcome.category else ""
    if not outcome.services:
        return lists.sentences(
            f"{area or 'da'} haben wir im Moment leider nichts im Angebot", "Was darf es sonst sein?"
        )
    known = [names.service_name(service) for service in outcome.services]
    offered = lists.all_of(known[:MOST_NAMES])
    we_offer = f"{area} bieten wir" if area else "wir bieten"
    if len(known) > MOST_NAMES:
        question = "Ist das Richtige dabei, oder suchen Sie etwas anderes?"
        return lists.sentences(f"{we_offer} unter anderem {offered} an", question)
    return lists.sentences(f"{we_offer} {offered} an", "Was darf es sein?" if known[1:] else "Darf es das sein?")


def _unclear(outcome: ServiceUnclear) -> Reply:
    asked = lists.one_of([names.service_name(service) for service in outcome.candidates])
    data = {"candidates": [{"key": service.key, "name": service.name} for service in outcome.candidates]}
    if not outcome.certain:
        return Reply("ambiguous_service", None, f"Meinen Sie {asked}?", "ask_service", data=data)
    clear = lists.all_of([names.service_name(service) for service in outcome.certain])
    say = lists.sentences(f"{clear} habe ich", f"Und meinen Sie außerdem {asked}?")
    data["certain"] = [{"key": service.key, "name": service.name} for service in outcome.certain]
    return Reply("ambiguous_service", None, say, "ask_service", data=data)


def _one_at_a_time(outcome: OneAtATime) -> Reply:
    wished = [names.service_name(service) for service in outcome.services]
    say = f"Das trage ich gern nacheinander ein. Womit fangen wir an: {lists.one_of(wished)}?"
    data = {"candidates": [{"key": service.key, "name": service.name} for service in outcome.services]}
    return Reply("ambiguous_service", None, say, "ask_service", data=data)


def _unknown(outcome: ServiceUnknown) -> Reply:
    wanted = names.heard(outcome.heard) or "das"
    near = outcome.nearest
    question = (
        f"Darf es etwas aus dem Bereich {names.thing(near.name)} sein?" if near else _which_category(outcome.categories)
    )
    say = lists.sentences(f"{wanted} bieten wir leider nicht an", question)
    data = {"categories": _category_data([near] if near else outcome.categories)}
    return Reply("unknown_service", None, say, "ask_service", data=data)


def _read_out(known: Sequence[str], rest: str) -> list[str]:
    spoken = [names.thing(name) for name in known[:MOST_NAMES]]
    return [*spoken, rest] if len(known) > MOST_NAMES else spoken


def _category_data(categories: Sequence[Category]) -> list[dict[str, Any]]:
    return [{"key": category.key, "name": category.name} for category in categories]


def _service_data(service: Service) -> dict[str, Any]:
    prices = {"price_cents": service.price_cents, "minutes": service.minutes}
    return {"key": service.key, "name": service.name, "category": service.category, **prices}
