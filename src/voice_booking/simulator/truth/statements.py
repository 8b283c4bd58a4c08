"""From an utterance to the claims in it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from voice_booking.simulator.truth.amounts import greeted_in, names_in, numbers_in, prices_in
from voice_booking.simulator.truth.claims import Claim, Kind, Mode, Said
from voice_booking.simulator.truth.clauses import Clause, clauses, sentences
from voice_booking.simulator.truth.clock import lengths_in, times_in
from voice_booking.simulator.truth.days import days_in
from voice_booking.simulator.truth.facts import Names
from voice_booking.simulator.truth.house_words import place_in, ranges_in
from voice_booking.simulator.truth.names import people_in, services_in
from voice_booking.simulator.truth.numbers import in_figures
from voice_booking.simulator.truth.options import with_options

NO_NAMES = Names()
_TELLS_ON = (Mode.BOOKED, Mode.STANDS, Mode.MOVED, Mode.CANCELLED, Mode.RESERVED, Mode.OFFER)
_ON_THE_DAY = (Mode.OFFER, Mode.TAKEN, Mode.AWAY, Mode.OPEN, Mode.CLOSED)
_ATTACHED = {Kind.PRICE, Kind.LENGTH, Kind.CODE, Kind.END, Kind.WAIT, Kind.NAME, Kind.SPELLED, Kind.PHONE}
_WHAT_AND_WHO = {Kind.SERVICE, Kind.STAFF, Kind.UNKNOWN}
_HALF = (Kind.DATE, Kind.WEEKDAY, Kind.DAY, Kind.TIME)
_NEEDS_WHEN = ("Sie haben", "haben Sie", "kommen Sie", "Sie kommen", "Bis ")


def claims_in(utterance: str, now: datetime, zone: ZoneInfo, names: Names = NO_NAMES) -> tuple[Claim, ...]:
    """Everything that an agent claims with `utterance`, in order.

    Args:
        utterance: German, one or several sentences.
        now: aware.
        zone: of the branch; `morgen` is a day there.
        names: words that refer to the salon's people and services.
    """
    reader = _Reader(now.astimezone(zone), names)
    for sentence in sentences(in_figures(utterance)):
        for clause in clauses(sentence):
            reader.clause(clause, sentence)
    return tuple(reader.claims)


class _Reader:
    """Goes through an utterance, and remembers what it has been about."""

    def __init__(self, now: datetime, names: Names) -> None:
        self.claims: list[Claim] = []
        self._now = now
        self._names = names
        self._statement = 0
        self._mode: Mode | None = None
        self._day: tuple[Said, ...] = ()
        self._times: tuple[Said, ...] = ()
        self._services: tuple[Said, ...] = ()
        self._led: tuple[str, list[Said]] | None = None

    def clause(self, clause: Clause, sentence: str) -> None:
        said = sorted(self._named(clause.text), key=lambda word: word.start)
        if clause.silent:
            self._remember(said)
            return
        mode = clause.mode
        standing = mode is not Mode.STANDS or _is_standing(clause.text, said)
        if (
            not standing
            or (mode is Mode.OFFER and not _is_offer(clause.text, said))
            or (mode is Mode.DOES and not {word.kind for word in said} & _WHAT_AND_WHO)
        ):
            mode = None
        elif mode is Mode.DOES and any(word.kind in _HALF for word in said):
            mode = Mode.STANDS
        said = self._with_what_led_up(mode, said, sentence)
        if mode is None:
            self._loose(said, sentence)
        else:
            self._state(mode, clause.text, said, sentence)
        self._remember(said)

    def _with_what_led_up(self, mode: Mode | None, said: list[Said], sentence: str) -> list[Said]:
        """`Lisa schneidet morgen um drei, das ist gebucht`: the clause before names what this one tells of."""
        led, self._led = self._led, ((sentence, said) if mode is None else None)
        if led and mode in _TELLS_ON and mode is not Mode.OFFER and not said and led[0] == sentence:
            return led[1]
        return said

    def _state(self, mode: Mode, text: str, said: list[Said], sentence: str) -> None:
        self._statement += 1
        self._mode = mode
        self._add(Claim(Kind.STATE, mode, text, text, self._statement), sentence)
        if mode in _ON_THE_DAY:
            said = self._with_what_was_said(text, said)
        if mode is Mode.DOES and not any(word.kind is Kind.SERVICE for word in said):
            said = [*self._services, *said]
        if mode is Mode.OFFER:
            for option, word in with_options(said):
                self._add(_claim(word, mode, self._statement, option), sentence)
        else:
            self._told(mode, said, sentence)

    def _told(self, mode: Mode, said: list[Said], sentence: str) -> None:
        """One appointment after the other: the next begins with another service."""
        named: set[Kind] = set()
        for word in said:
            if mode in _TELLS_ON and word.kind is Kind.SERVICE and {Kind.SERVICE, Kind.TIME} <= named:
                self._statement += 1
                self._add(Claim(Kind.STATE, mode, word.words, word.words, self._statement), sentence)
                named = set()
            named.add(word.kind)
            self._add(_claim(word, mode, self._statement, 0), sentence)

    def _loose(self, said: list[Said], sentence: str) -> None:
        """Details of what was told just before, or of the catalogue."""
        going_on = self._mode in _TELLS_ON and not any(word.kind is Kind.SERVICE for word in said)
        another = [word for word in said if word.kind in (*_HALF, Kind.SERVICE)]
        if self._mode in _TELLS_ON and self._mode is not Mode.OFFER and len(another) > 1 and not _prices(said):
            self._statement += 1
            self._add(Claim(Kind.STATE, self._mode, sentence, sentence, self._statement), sentence)
            going_on = True
        elif not going_on:
            self._statement += 1
        mode = self._mode if going_on and self._mode else Mode.LOOSE
        for word in said:
            if (
                word.kind in _ATTACHED
                or (going_on and another and word.kind is not Kind.UNKNOWN)
                or word.kind is Kind.SERVICE
            ):
                self._add(_claim(word, mode, self._statement, 0), sentence)

    def _with_what_was_said(self, text: str, said: list[Said]) -> list[Said]:
        """The day named last goes on to be the day; `zur gleichen Zeit` is any time named before."""
        kinds = {word.kind for word in said}
        carried = list(said)
        if not kinds & {Kind.DATE, Kind.WEEKDAY, Kind.DAY}:
            carried = [*(replace(word, start=-1) for word in self._day), *carried]
        if "gleichen Zeit" in text and self._times:
            minutes = tuple(sorted({minute for word in self._times for minute in word.minutes}))
            carried.append(Said(Kind.TIME, minutes, text.index("gleichen Zeit"), "zur gleichen Zeit"))
        return sorted(carried, key=lambda word: word.start)

    def _remember(self, said: list[Said]) -> None:
        days = tuple(word for word in said if word.kind in (Kind.DATE, Kind.WEEKDAY, Kind.DAY))
        if days:
            self._day = (days[-1],) if len(days) < 2 or days[-1].start - days[-2].start > 24 else days[-2:]
        self._services = tuple(word for word in said if word.kind is Kind.SERVICE) or self._services
        self._times = (*self._times, *(word for word in said if word.kind is Kind.TIME))

    def _named(self, text: str) -> Iterator[Said]:
        yield from days_in(text, self._now.date())
        ranges = list(ranges_in(text))
        yield from ranges
        if not ranges:
            done = "fertig" in text.lower()
            yield from (replace(word, kind=Kind.END) if done else word for word in times_in(text))
        waits = "einwirk" in text.lower() and "mit einwirkzeit" not in text.lower()
        yield from (replace(word, kind=Kind.WAIT) if waits else word for word in lengths_in(text))
        yield from prices_in(text)
        yield from numbers_in(text)
        yield from place_in(text)
        people = list(people_in(text, self._names))
        yield from people
        customers = [*names_in(text)]
        yield from customers
        if not waits and "an der Reihe" not in text:
            yield from services_in(text, self._names)
        yield from greeted_in(text)

    def _add(self, claim: Claim, sentence: str) -> None:
        self.claims.append(replace(claim, sentence=sentence))


def _claim(word: Said, mode: Mode, statement: int, option: int) -> Claim:
    return Claim(word.kind, mode, word.value, word.words, statement, option, word.rough)


def _is_standing(text: str, said: list[Said]) -> bool:
    """`Sie haben` says something of an appointment only where it says when, or what."""
    if any(words in text for words in _NEEDS_WHEN):
        return any(word.kind in _HALF for word in said)
    return True


def _is_offer(text: str, said: list[Said]) -> bool:
    """`wäre` and `ginge` offer something only where they say when."""
    return "frei" in text or any(word.kind in _HALF for word in said) or "gleichen Zeit" in text


def _prices(said: list[Said]) -> bool:
    return any(word.kind in (Kind.PRICE, Kind.LENGTH) for word in said)
