"""What is agreed with one customer, as the salon's own people write it: `A=+30`, `+10,00`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from voice_booking.listening.callers import understand_phone
from voice_booking.listening.understanding import Understood
from voice_booking.office.appointment_book.book import NotUnderstood
from voice_booking.office.desk import written
from voice_booking.salon.business import Salon
from voice_booking.salon.customers import Customer, CustomerTerms
from voice_booking.salon.services import Service

MOST_MINUTES = 240
_MINUTES = re.compile(r"\s*(?P<segment>\w+)\s*=\s*(?P<minutes>[+-]?\d{1,3})\s*")
_MONEY = re.compile(r"\s*(?P<sign>[+-]?)(?P<euros>\d{1,4})(?:[.,](?P<cents>\d\d))?\s*(?:€|EUR|Euro)?\s*")


def phone_said(text: str, salon: Salon) -> str:
    """A telephone number in E.164. Raises `NotUnderstood`."""
    understood = understand_phone(text, salon.branch.country)
    if not isinstance(understood, Understood):
        raise NotUnderstood(f"„{text}“ ist keine Telefonnummer")
    return understood.value


def service_said(key: str, salon: Salon) -> Service:
    """The service with that key. Raises `NotUnderstood`, naming those there are."""
    service = salon.service_by_key.get(key)
    if service is None:
        raise NotUnderstood(f"es gibt keine Leistung {key}; es gibt: {', '.join(salon.service_by_key)}")
    return service


def terms_said(service: Service, segments: Iterable[str], price: str, salon: Salon) -> CustomerTerms:
    """Own terms for a service.

    Args:
        service: of the salon.
        segments: `A=+30` for each segment (by its key) that takes longer, or shorter.
        price: `+10,00` on top, in euros; empty: the price stays.

    Raises:
        NotUnderstood: no such segment, or lengths or a price that nobody can have.
    """
    terms = CustomerTerms(service.key, dict(_minutes(text, service) for text in segments), _cents(price))
    for member in salon.staff:
        parts = (part for part in service.segments if member.segment_skill(service, part.key))
        if any(member.segment_minutes(service, part, terms) < 1 for part in parts):
            raise NotUnderstood(f"so bliebe {member.name} keine Zeit für {service.name}")
        if member.skill(service) and member.own_version(service, terms).price_cents < 0:
            raise NotUnderstood(f"so wäre {service.name} billiger als umsonst")
    return terms


def with_terms(customer: Customer, terms: CustomerTerms) -> Customer:
    """The customer with these terms in place of those for the same service; terms that add nothing are none."""
    others = tuple(one for one in customer.terms if one.service != terms.service)
    adds = bool(terms.extra_minutes) or terms.extra_cents != 0
    return replace(customer, terms=(*others, terms) if adds else others)


def terms_line(terms: CustomerTerms, services: Mapping[str, Service]) -> str:
    """`Balayage: Segment A +30 Min., +10,00 €`."""
    service = services.get(terms.service)
    minutes = [f"Segment {key} {extra:+d} Min." for key, extra in terms.extra_minutes.items()]
    sign = "+" if terms.extra_cents > 0 else ""
    money = [f"{sign}{written.price(terms.extra_cents)}"] if terms.extra_cents else []
    return f"{service.name if service else terms.service}: {', '.join((*minutes, *money))}"


def _minutes(text: str, service: Service) -> tuple[str, int]:
    found = _MINUTES.fullmatch(text)
    if not found:
        raise NotUnderstood(f"„{text}“: so geht es: A=+30")
    minutes, keys = int(found["minutes"]), {segment.key.casefold(): segment.key for segment in service.segments}
    key = keys.get(found["segment"].casefold())
    if key is None:
        raise NotUnderstood(f"{service.name} hat kein Segment {found['segment']}; es hat: {', '.join(keys.values())}")
    if abs(minutes) > MOST_MINUTES:
        raise NotUnderstood(f"{minutes} Minuten sind zu viele; höchstens {MOST_MINUTES}")
    return key, minutes


def _cents(text: str) -> int:
    if not text:
        return 0
    found = _MONEY.fullmatch(text)
    if not found:
        raise NotUnderstood(f"„{text}“ ist kein Betrag; so geht es: +10,00")
    cents = int(found["euros"]) * 100 + int(found["cents"] or 0)
    return -cents if found["sign"] == "-" else cents
