"""Last stage: one `When` of all drafts and refusals of a sentence."""

from voice_booking.listening.time.alternatives import share
from voice_booking.listening.time.days import Here
from voice_booking.listening.time.drafts import SILENT, SLOTS, Draft, Drafting
from voice_booking.listening.time.merging import spanned_day
from voice_booking.listening.time.moods import mood_of
from voice_booking.listening.time.pieces import PIECES, Part, Piece
from voice_booking.listening.time.readings import Reading, reading_of
from voice_booking.listening.time.refusals import Meaning, with_refusals
from voice_booking.listening.time.sentences import Sentence
from voice_booking.listening.when import (
    AnyOf,
    AtMoment,
    AtTime,
    Flag,
    Grain,
    Lasting,
    NoTime,
    OnDate,
    TimeProblem,
    When,
    WhichOf,
    Wish,
    Wrong,
)

_CERTAIN = 0.97
_REPAIRED = 0.9
_LISTED = 0.9
_ASKED = 0.5
_PAST = Wrong(TimeProblem.PAST)
_SONDERN, _TOLD = PIECES["SONDERN"], PIECES["TOLD"]
_LINKS = frozenset(PIECES.codes("AND OR COMMA"))


def answer(pieces: list[Piece], sentence: Sentence, here: Here) -> When:
    """What the pieces of one sentence mean together."""
    if SLOTS.keys().isdisjoint([found.kind for found in pieces]):
        return mood_of(pieces, sentence)
    wished = Drafting(sentence.hesitations)
    for found in pieces:
        if not found.excluded and found.kind not in SILENT:
            wished.read(found)
    drafts = [draft for draft in share(wished.drafts) if draft.part is not Part.NIGHT or draft.filled() != {"part"}]
    denied = _denied(pieces, drafts)
    if not drafts and not denied:
        return mood_of(pieces, sentence)
    meant = _combined(drafts, here, doubtful=wished.doubtful)
    if denied:
        meant = with_refusals(meant, [reading_of(draft, here) for draft in denied], here)
    if meant.wish == _PAST and _is_tale(pieces):
        return When(NoTime(), Grain.DAY, _REPAIRED)
    why = (*(word for draft in drafts for word in draft.why), *(f"not({w})" for draft in denied for w in draft.why))
    confidence = meant.confidence * (_REPAIRED if sentence.repaired else 1)
    return When(meant.wish, meant.grain, round(confidence, 2), meant.flags, tuple(dict.fromkeys(why)))


def _denied(pieces: list[Piece], drafts: list[Draft]) -> list[Draft]:
    """What is refused; nothing where a correction says what is wished instead."""
    excluded = any([found.excluded for found in pieces])
    if not excluded or (drafts and any(found.kind == _SONDERN for found in pieces)):
        return []
    refused = Drafting(set())
    for found in pieces:
        if found.excluded or found.kind in _LINKS:
            refused.read(found)
    return _within_wish(share(refused.drafts), drafts)


def _is_tale(pieces: list[Piece]) -> bool:
    """ "letzten Dienstag hat mich die Anna geschnitten" tells, "gestern" alone asks for what is past."""
    return any(found.kind == _TOLD for found in pieces)


def _within_wish(denied: list[Draft], drafts: list[Draft]) -> list[Draft]:
    """ "nächste Woche, aber nicht am Montag": that week's Monday."""
    if len(drafts) == 1 and drafts[0].span is not None:
        for draft in denied:
            if draft.day is not None:
                draft.day = spanned_day(draft.day, drafts[0].span) or draft.day
    return denied


def _combined(drafts: list[Draft], here: Here, *, doubtful: bool) -> Meaning:
    readings = [reading_of(draft, here) for draft in drafts]
    if len(readings) > 1:
        readings = [reading for reading in readings if reading.wishes != (_PAST,)] or readings[:1]
        readings = _without_lengths(readings)
    if not readings:
        return Meaning(NoTime(), Grain.DAY, _CERTAIN)
    if len(readings) == 1:
        return _single(readings[0])
    wrong = next((r for r in readings if isinstance(r.wishes[0], Wrong)), None)
    if wrong:
        return _single(wrong)
    return _several(readings, doubtful=doubtful)


def _without_lengths(readings: list[Reading]) -> list[Reading]:
    points = [reading for reading in readings if not isinstance(reading.wishes[0], Lasting)]
    return points or readings


def _single(reading: Reading) -> Meaning:
    if len(reading.wishes) == 1:
        return Meaning(reading.wishes[0], reading.grain, _CERTAIN, reading.flags)
    return Meaning(WhichOf(_distinct(reading.wishes)), reading.grain, _ASKED, reading.flags)


def _several(readings: list[Reading], *, doubtful: bool) -> Meaning:
    grain = readings[0].grain
    flags = frozenset.intersection(*(reading.flags for reading in readings))
    if doubtful:
        return _asked(_distinct(tuple(w for reading in readings for w in reading.wishes)), grain, flags)
    items = _distinct(tuple(_nearest(reading, readings) for reading in readings))
    if len(items) == 1:
        return Meaning(items[0], grain, _CERTAIN, flags)
    if any(isinstance(item, WhichOf) for item in items):
        return _asked(_distinct(tuple(w for reading in readings for w in reading.wishes)), grain, flags)
    return Meaning(AnyOf(items), grain, _LISTED, flags)


def _asked(items: tuple[Wish, ...], grain: Grain, flags: frozenset[Flag]) -> Meaning:
    return (
        Meaning(items[0], grain, _CERTAIN, flags) if len(items) == 1 else Meaning(WhichOf(items), grain, _ASKED, flags)
    )


def _distinct(wishes: tuple[Wish, ...]) -> tuple[Wish, ...]:
    return tuple(dict.fromkeys(wishes))


def _nearest(reading: Reading, readings: list[Reading]) -> Wish:
    """ "um acht oder neun": of two readings the one next to the sure alternative."""
    if len(reading.wishes) == 1:
        return reading.wishes[0]
    sure = [_minute(other.wishes[0]) for other in readings if len(other.wishes) == 1]
    anchors = [minute for minute in sure if minute is not None]
    if not anchors or any(_minute(wish) is None for wish in reading.wishes) or isinstance(reading.wishes[0], OnDate):
        return WhichOf(reading.wishes)
    return min(reading.wishes, key=lambda wish: min(abs((_minute(wish) or 0) - anchor) for anchor in anchors))


def _minute(wish: Wish) -> int | None:
    match wish:
        case AtTime(clock):
            return clock.hour * 60 + clock.minute
        case AtMoment(moment):
            return moment.hour * 60 + moment.minute
    return None
