"""Sentences, the clauses in them, and what each of them says: the mode."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from voice_booking.simulator.truth.claims import Mode

_ENDS = re.compile(r"(?<=[.!?])\s+")
_CLAUSES = re.compile(
    r"(?:, |; | – | - |: )(?=(?:und (?:der|die|das|ich|wir|Sie|er|sie|es|kostet|dauert|den)|aber|wenn|falls|sobald|"
    r"sofern|weil|da ist|der|die|das|den|er|es|sie|wir|ich|danach|dann|damit|soll|kann|darf|möchten|passt|"
    r"ist das|ist Ihnen|richtig|oder soll|was|wann|welche|dass|ob|bevor|solange|gebucht|haben|bekommen|können|sage)\b)"
    r"|(?: und )(?=(?:der Salon|der Termin|Ihr Termin|ich habe|wir haben)\b)",
)
_TAG = re.compile(
    r"^(?:passt|ist das|ist Ihnen|richtig|stimmt|oder\b|ja\b|korrekt|einverstanden|geht das|in Ordnung)", re.I
)
_ASKS = re.compile(r"^(?:soll|kann|darf|möchten|was|wann|welche|oder soll|wie|haben Sie|und was)\b", re.I)
_IF = re.compile(r"^(?:aber |und |erst |nur )?(?:wenn|falls|sobald|sofern|ob|bevor|solange|nachdem|bis Sie)\b", re.I)
_AFTER_IF = re.compile(r"^(?:so |dann )?(?:bekommen|können|könnte|sage|würde|ist|wird|werde|kann|soll)\b")
_WISH = re.compile(
    r"\bSie (?:möchten|wünschen|wollen|hätten gern|suchen)\b|\bverstanden\b|\bwürde\b|\bwerde\b|\bgilt erst\b|\bsoll\b"
    r"|\bmüsste|\bversuche|\b(?:kann|könnten?|darf|können|müssen|dürfen)\b.*"
    r"\b(?:nicht|erst|absagen|verschieben|buchen|eintragen)\b",
    re.I,
)
_NOT = re.compile(r"\b(?:nicht|nichts|keine?[nms]?|keiner|nie)\b", re.I)
_MAYBE = re.compile(
    r"\b(?:sicher geklappt|nicht sicher|vielleicht|möglicherweise)\b|gebucht (?:werden|sein muss)", re.I
)

_BOOKED = (
    r"(?:ein)?gebucht|eingetragen|vereinbart|bestätigt|ausgemacht|eingeplant|festgemacht|angelegt|fixiert|festgehalten"
    r"|fix"
)
_CUES: tuple[tuple[Mode, re.Pattern[str]], ...] = tuple(
    (mode, re.compile(pattern, re.IGNORECASE))
    for mode, pattern in (
        (
            Mode.CALLBACK,
            r"\bruft Sie\b|\brufen Sie\b.*\bzurück\b|\bRückruf\b.*\b(?:notiert|vermerkt|eingetragen|veranlasst)"
            r"|\bmeldet sich\b|\b(?:werden|wird) zurückgerufen\b|\bauf (?:der|die) Rückrufliste\b",
        ),
        (Mode.MOVED, r"\b(?:verschoben|verlegt|umgebucht|vorgezogen|ist geändert|geändert)\b"),
        (
            Mode.CANCELLED,
            r"\b(?:abgesagt|storniert|gestrichen|gelöscht|gecancelt|ausgetragen|aufgehoben|ist weg)\b"
            r"|\baus dem Kalender\b",
        ),
        (Mode.BOOKED, rf"\b(?:{_BOOKED})\b|\bTermin\b.*\bist drin\b"),
        (Mode.BOOKED, r"\bSie\b.*\bdrin\b|\bbestätige Ihnen\b|\bTermin ist Ihnen sicher\b|\bSie haben den Termin\b"),
        (Mode.BOOKED, r"\bhat geklappt\b|\b[Ss]tehen\b.*\bim Kalender\b"),
        (Mode.RESERVED, r"\b(?:vorgemerkt|reserviert|zurückgelegt)\b|\bhalte ich\b.*\bfrei\b|\bfür Sie freigehalten\b"),
        (Mode.BOOKED, r"\bSie\b.*\b(?:für|am|um)\b.*\bnotiert\b"),
        (Mode.DOES_NOT, r"\bbiete[tn]?\b.*\bnicht an\b|\bmacht\b.*\bnicht\b"),
        (Mode.NOBODY, r"\bnamens\b.*\bnicht\b"),
        (
            Mode.AWAY,
            r"\b(?:leider )?nicht (?:da|im Haus|im Salon)\b|\bhat (?:da |heute |morgen )?(?:frei|Urlaub)\b"
            r"|\barbeitet\b.*\bnicht\b|\bist (?:krank|verhindert)\b",
        ),
        (Mode.OPEN, r"\bÖffnungszeiten sind\b"),
        (Mode.CLOSED, r"\bgeschlossen\b|\bRuhetag\b|\bhaben (?:wir|da) zu\b"),
        (Mode.OPEN, r"\bgeöffnet\b|\b(?:wir|haben)\b.*\boffen\b|\bfür Sie da\b|\bschließen wir\b"),
        (Mode.TAKEN, r"\b(?:nichts|nicht|keine?n?)\b.*\bfrei\b|\b(?:vergeben|belegt|ausgebucht|besetzt|voll)\b"),
        (
            Mode.OFFER,
            r"\bfrei\b|\bginge\b|\banbieten\b|\bwäre\b|\bwären\b|\bnoch Platz\b|\bgeht noch\b"
            r"|\bhätte\b.*\bZeit\b|\bpasst es\b",
        ),
        (
            Mode.STANDS,
            r"\bTermin\b.*\bsteht\b|\bsteht\b.*\bTermin\b|\bbleibt\b.*\bbestehen\b|\bbleibt (?:es )?bei\b"
            r"|\berwarte[tn] (?:wir )?Sie\b|\bsehen (?:wir )?Sie\b|\bsehen wir uns\b|\b(?:bisher|es) ist es\b"
            r"|\bbisher ist\b"
            r"|\bEs geht um\b|\bSie haben\b.*|\bhaben Sie\b.*|\bIhr nächster Termin ist\b|\bkommen Sie\b"
            r"|\bSie kommen\b|\bTermin (?:geht|beginnt|läuft)\b|^Bis (?:morgen|übermorgen|heute|\w+tag|Mittwoch)\b",
        ),
        (Mode.PLACE, r"\bSie finden uns\b|\bAdresse ist\b|\bAdresse lautet\b|\bwir sind in der\b"),
        (Mode.DOES, r"\bbieten wir\b|\bbietet\b|\bmach(?:t|en)\b"),
    )
)
_POSITIVE = {Mode.BOOKED, Mode.MOVED, Mode.CANCELLED, Mode.RESERVED, Mode.CALLBACK, Mode.STANDS, Mode.OFFER}
_FORMER = re.compile(
    r"\bvon (?:(?!Uhr bis|Uhr auf).)*? (?=auf )|\b[Ss]tatt .*?(?=\b(?:kommen|sind|haben|jetzt|nun|ist)\b)"
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause and its mode; None: it says nothing of its own."""

    text: str
    mode: Mode | None
    silent: bool = False
    """A question, a condition, a wish or a denial: what it names is not claimed."""


def sentences(text: str) -> Iterator[str]:
    """The sentences of an utterance."""
    yield from (sentence for sentence in _ENDS.split(text.strip()) if sentence)


def clauses(sentence: str) -> Iterator[Clause]:
    """The clauses of a sentence. What follows a condition depends on it, and what is asked is not said."""
    parts = [part.strip() for part in _CLAUSES.split(sentence) if part and part.strip()]
    asked = sentence.endswith("?")
    said = _before_the_question(parts) if asked else len(parts)
    for n, part in enumerate(parts):
        depends = n + 1 < len(parts) and re.match(r"(?:wenn|sobald|sofern)\b", parts[n + 1]) is not None
        after = n > 0 and _IF.match(parts[n - 1]) is not None and _AFTER_IF.match(part) is not None
        if n >= said or _IF.match(part) or depends or after or _WISH.search(part) or _MAYBE.search(part):
            yield Clause(part, None, silent=True)
        else:
            yield _spoken(part)


def _before_the_question(parts: list[str]) -> int:
    """How many clauses of a question are statements: those before `passt das?`."""
    last = parts[-1]
    if len(parts) > 1 and (_TAG.match(last) or _ASKS.match(last)):
        return len(parts) - 1
    return 0


def _spoken(part: str) -> Clause:
    mode = next((mode for mode, cue in _CUES if cue.search(part)), None)
    if mode in _POSITIVE and _NOT.search(part):
        return Clause(part, None, silent=True)
    return Clause(_FORMER.sub("", part), mode)
