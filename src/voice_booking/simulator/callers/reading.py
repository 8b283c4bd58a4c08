"""What a caller makes of the agent's German: what is asked, what is offered, what is said to be done.

A small reader of its own. It shares nothing with the server's ears or with the texts the server speaks from.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from voice_booking.simulator.callers.times import Mention, mentions, moment_of


class Ask(StrEnum):
    """What the agent wants to hear now."""

    WISH = "wish"
    SERVICE = "service"
    TIME = "time"
    CHOICE = "choice"
    YES_TO_OFFER = "yes_to_offer"
    STAFF = "staff"
    NAME = "name"
    PHONE = "phone"
    CODE = "code"
    CANCEL = "cancel"
    WHICH_APPOINTMENT = "which_appointment"
    KEEP_OTHER = "keep_other"
    CALLBACK = "callback"
    CONNECT = "connect"
    LATE = "late"
    NEW_ONE = "new_one"
    THIS_STAFF = "this_staff"
    THIS_SERVICE = "this_service"
    ANYTHING_ELSE = "anything_else"
    MEANING = "meaning"
    STILL_THERE = "still_there"
    SOMETHING = "something"
    """A question that this caller does not understand."""
    NOTHING = "nothing"


class Claim(StrEnum):
    """What the agent says has come about."""

    BOOKED = "booked"
    RESERVED = "reserved"
    MOVED = "moved"
    CANCELLED = "cancelled"
    CALLBACK = "callback"
    TRANSFERRED = "transferred"
    FAILED = "failed"
    TOLD_VISITS = "told_visits"
    TOLD_HOURS = "told_hours"
    TOLD_ADDRESS = "told_address"
    TOLD_PRICE = "told_price"
    TOLD_SERVICES = "told_services"
    REFUSED = "refused"
    NO_VISIT = "no_visit"
    FAREWELL = "farewell"


@dataclass(frozen=True, slots=True)
class Offer:
    """A time the caller could take; wall time. `people`: with whom, in lower case, "" if that was not said."""

    moment: datetime
    people: str


@dataclass(frozen=True, slots=True)
class Heard:
    ask: Ask
    claims: frozenset[Claim]
    offers: tuple[Offer, ...]
    question: str
    """The sentence with the question, in lower case."""
    text: str
    """Everything, in lower case."""
    not_offered: str = ""
    """What the agent says is not offered, in lower case."""


_ASKED = tuple(
    (ask, re.compile(pattern))
    for ask, pattern in (
        (Ask.STILL_THERE, r"sind sie noch da"),
        (Ask.ANYTHING_ELSE, r"sonst noch etwas für sie tun"),
        (Ask.CANCEL, r"soll ich (diesen|den) termin absagen"),
        (Ask.CONNECT, r"mit einem menschen .*verbinden"),
        (Ask.LATE, r"verschieben, oder soll der salon sie"),
        (Ask.CALLBACK, r"soll (der salon|man|wir)? ?sie .*zurückrufen"),
        (Ask.KEEP_OTHER, r"soll(en)? (der|die) bestehen bleiben"),
        (Ask.WHICH_APPOINTMENT, r"welchen möchten sie|um welchen geht es|an welchem tag sollte er sein"),
        (Ask.NAME, r"auf welchen namen|wie (ist|lautet) ihr name|wie heißen sie|ihren? namen"),
        (Ask.PHONE, r"telefonnummer|unter welcher nummer"),
        (Ask.CODE, r"terminnummer"),
        (Ask.NEW_ONE, r"möchten sie (einen|einen neuen|einen termin|vielleicht etwas anderes) ?(ausmachen)?$"),
        (Ask.WISH, r"was darf ich für sie tun|wie kann ich (ihnen )?helfen|ausmachen, verschieben oder absagen"),
        (Ask.YES_TO_OFFER, r"soll ich den termin .*eintragen|passt (ihnen )?das|soll ich .*(buchen|eintragen)"),
        (Ask.CHOICE, r"was passt ihnen|welchen termin darf ich|welcher .*passt"),
        (Ask.THIS_STAFF, r"ist ihnen das recht"),
        (Ask.STAFF, r"zu wem möchten sie|^möchten sie (zum beispiel )?zu |bei wem möchten"),
        (Ask.TIME, r"\bwann\b|an welchem tag|um wie ?viel uhr|welche uhrzeit"),
        (Ask.THIS_SERVICE, r"darf es (das|etwas aus dem bereich .*) sein|ist das richtige dabei"),
        (
            Ask.SERVICE,
            r"was darf (ich für sie eintragen|es)|worum geht es|welche leistung|womit fangen wir an|"
            r"und meinen sie außerdem|herrenpflege, damenpflege",
        ),
        (Ask.MEANING, r"^meinen sie "),
    )
)
_CLAIMED = tuple(
    (claim, re.compile(pattern))
    for claim, pattern in (
        (Claim.BOOKED, r"termin ist gebucht|ist (für sie )?(fest )?gebucht"),
        (Claim.RESERVED, r"vorgemerkt"),
        (Claim.MOVED, r"termin ist (verschoben|geändert)|so steht ihr termin schon"),
        (Claim.CANCELLED, r"termin ist abgesagt|ist storniert"),
        (Claim.CALLBACK, r"ruft sie .*zurück|rückruf habe ich schon|meldet sich bei ihnen|klärt der salon am telefon"),
        (Claim.TRANSFERRED, r"ich verbinde sie"),
        (
            Claim.FAILED,
            r"nicht sicher geklappt|schiefgegangen|nicht erreichbar|nicht sicher, ob|nicht dazu kommen|"
            r"klappt gerade nicht",
        ),
        (Claim.TOLD_VISITS, r"eingetragen ist:|sie haben (\w+ )?termine"),
        (Claim.TOLD_HOURS, r"unsere öffnungszeiten"),
        (Claim.TOLD_ADDRESS, r"sie finden uns"),
        (Claim.TOLD_PRICE, r"\bkostet\b|kostenlos|\bfür \w+ euro\b"),
        (Claim.TOLD_SERVICES, r"bieten wir|wir bieten"),
        (Claim.REFUSED, r"\bleider\b"),
        (Claim.NO_VISIT, r"kein kommender termin|einen solchen termin finde ich"),
        (Claim.FAREWELL, r"auf wiederhören"),
    )
)
_GREETED = re.compile(r"guten tag [^!]*! [^.]*ki\b|guten tag! [^.]*ki\b")
"""Somebody took up the telephone, and now it is the caller's turn."""
_NOT_OFFERED = re.compile(r"(?:^|[.!?] )(?P<what>[^.!?]+) bieten wir leider nicht an")
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_WITH = re.compile(r"\b(?:bei|mit) (?P<people>[a-zäöüß]+(?: [a-zäöüß]+)?)")
_NO_OFFER = re.compile(r"\bleider\b|geöffnet|nicht mehr frei")
_OFFERED = re.compile(r"\bfrei\b|ginge es|am nächsten dran|hätte ich|ich hätte|frei wäre")
_SAME_TIME = "zur gleichen zeit ginge es"


def understand(text: str, today: date) -> Heard:
    """What the caller makes of everything the agent has said since their last word; `today` for `morgen` and such."""
    lower = " ".join(text.lower().split())
    sentences = _SENTENCE.split(lower)
    questions = [sentence for sentence in sentences if sentence.endswith("?")]
    question = questions[-1] if questions else ""
    not_offered = _NOT_OFFERED.search(lower)
    if len(questions) > 1 and "sind sie noch da" in question:
        question = questions[-2]
    return Heard(
        ask=_ask(question, lower),
        claims=frozenset(claim for claim, pattern in _CLAIMED if pattern.search(lower)),
        offers=_offers(sentences, today),
        question=question,
        text=lower,
        not_offered=not_offered["what"] if not_offered else "",
    )


def _ask(question: str, text: str) -> Ask:
    if not question and _GREETED.search(text):
        return Ask.WISH
    if not question:
        return Ask.CODE if re.search(r"wie lautet die terminnummer", text) else Ask.NOTHING
    asked = question.rstrip("?! ")
    return next((ask for ask, pattern in _ASKED if pattern.search(asked)), Ask.SOMETHING)


def _offers(sentences: list[str], today: date) -> tuple[Offer, ...]:
    found: list[Offer] = []
    day: date | None = None
    refused: datetime | None = None
    for sentence in sentences:
        told = mentions(sentence, today)
        if _NO_OFFER.search(sentence) or not _OFFERED.search(sentence):
            day = next((mention.day for mention in told if mention.day), day)
            clock = next((mention.clock for mention in told if mention.clock), None)
            refused = moment_of(day, clock) if day and clock and "leider" in sentence else refused
            if "bisher ist es" in sentence or "meinen sie" in sentence:
                day = None
            if "das nächste mal frei wäre" not in sentence:
                continue
        offers, day = _offers_in(sentence, told, day, refused)
        found += offers
    return tuple(found[:3])


def _offers_in(
    sentence: str, told: tuple[Mention, ...], day: date | None, refused: datetime | None
) -> tuple[list[Offer], date | None]:
    offers: list[tuple[datetime, str]] = []
    if _SAME_TIME in sentence and refused:
        at = sentence.index(_SAME_TIME) + len(_SAME_TIME)
        offers.append((refused, _people(sentence[at:])))
    for place, mention in enumerate(told):
        if mention.day:
            day = mention.day
        elif mention.clock and day:
            end = next((other.start for other in told[place + 1 :]), len(sentence))
            people = _people(sentence[mention.end : end]) or _before(sentence, mention.start)
            offers.append((moment_of(day, mention.clock), people))
    last = next((people for _, people in reversed(offers) if people), "")
    return [Offer(moment, people or last) for moment, people in offers], day


def _people(words: str) -> str:
    found = _WITH.search(words)
    return found["people"].removesuffix(" noch").removesuffix(" frei").removesuffix(" oder") if found else ""


def _before(sentence: str, at: int) -> str:
    """`bei Fabian ginge es um …`: whom the words just before a time speak of."""
    clause = re.split(r"[,;]", sentence[:at])[-1]
    return _people(clause) if "ginge es" in clause else ""
