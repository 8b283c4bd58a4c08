"""Prices, codes, telephone numbers and names that are read out, in words whose numbers are figures."""

import re
from collections.abc import Iterator

from voice_booking.simulator.truth.claims import Kind, Said

_PRICE = re.compile(
    r"\b(?P<euro>\d+|einen)(?:,(?P<cents>\d{2}))?\s?(?:Euro|€)(?:\s(?:und\s)?(?P<more>\d{1,2})\b(?:\sCent)?)?", re.I
)
_FREE_OF_CHARGE = re.compile(r"\b(?:kostenlos|kostenfrei|gratis|umsonst|kostet nichts)\b", re.I)
_CODE = re.compile(
    r"\b(?:Terminnummer|Buchungsnummer|Bestätigungsnummer|Bestätigungscode|Code|Nummer)\b"
    r"(?: (?:ist|lautet|wäre|heißt|bleibt|dafür|dazu|Ihres Termins)){0,3}:? (?P<digits>\d[\d, -]*)",
    re.I,
)
_PHONE = re.compile(
    r"\b(?:Telefonnummer|Rufnummer|unter(?: der)?(?: Nummer)?|die Nummer)\b:? (?P<digits>0[\d, -]*)", re.I
)
_NAME = re.compile(
    r"\b(?:[Nn]amen?|[Aa]uf(?! den)|für(?= (?:Frau|Herrn)))(?: ist| lautet)? (?P<name>(?:Herrn? |Frau )?[A-ZÄÖÜ][\w-]+"
    r"(?: (?!Eingetragen|Gebucht)[A-ZÄÖÜ][a-zäöüß][\w-]*){0,3})"
)
_CAPITALS = "".join(sign for sign in map(chr, range(ord("A"), 0x180)) if sign.isupper())
_SPELLED = re.compile(rf"\b(?P<letters>[{_CAPITALS}](?: (?:SS|[{_CAPITALS}ßẞ])){{1,20}})\b")
"""Foreign letters too; a sharp s may be read out as two."""
_NO_NAME = re.compile(
    r"^(?:Ihre|Ihren|Sie|Wieder|Wunsch|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Den)"
)
_GREETED = re.compile(
    r"\b[Gg]uten (?:Tag|Morgen|Abend),? (?P<name>(?:Frau|Herr) [A-ZÄÖÜ][\w-]+|[A-ZÄÖÜ][\w-]+ [A-ZÄÖÜ][\w-]+)"
)


def prices_in(text: str) -> Iterator[Said]:
    """Prices in cents."""
    for found in _PRICE.finditer(text):
        euros = 1 if not found["euro"].isdigit() else int(found["euro"])
        cents = euros * 100 + int(found["cents"] or found["more"] or 0)
        yield Said(Kind.PRICE, cents, found.start(), found[0])
    for found in _FREE_OF_CHARGE.finditer(text):
        yield Said(Kind.PRICE, 0, found.start(), found[0])


def numbers_in(text: str) -> Iterator[Said]:
    """Confirmation codes and telephone numbers, as digits."""
    for kind, pattern in ((Kind.PHONE, _PHONE), (Kind.CODE, _CODE)):
        for found in pattern.finditer(text):
            digits = re.sub(r"\D", "", found["digits"])
            if (kind is Kind.PHONE) == digits.startswith("0"):
                yield Said(kind, digits, found.start(), found[0].strip(" ,"))


def names_in(text: str) -> Iterator[Said]:
    """Names of customers, said and spelled."""
    for found in _NAME.finditer(text):
        if not _NO_NAME.match(found["name"]):
            yield Said(Kind.NAME, found["name"], found.start("name"), found["name"])
    for found in _SPELLED.finditer(text):
        yield Said(Kind.SPELLED, found["letters"].replace(" ", ""), found.start(), found[0])


def greeted_in(text: str) -> Iterator[Said]:
    """Who is greeted by name."""
    for found in _GREETED.finditer(text):
        yield Said(Kind.NAME, found["name"], found.start("name"), found["name"])
