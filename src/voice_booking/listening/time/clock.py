"""Clock times: "halb drei", "viertel nach vier", "fünf vor halb", "sechzehn Uhr dreißig", "14.30", eastern quarters."""

from voice_booking.listening.time.grammar import Phrase, Rule
from voice_booking.listening.time.pieces import Clock, Edge, Flaw, Piece, Window, piece
from voice_booking.listening.time.words import KINDS
from voice_booking.listening.when import TimeProblem

_HOURS = KINDS.codes("NUM DIG ONE NULL DORD ORD")
_MINUTES_AROUND = frozenset({3, 5, 7, 8, 10, 12, 15, 20, 25})
_OFFSETS = {KINDS["QUART"]: -45, KINDS["HALF"]: -30, KINDS["THREEQ"]: -15}
INVALID = Flaw(TimeProblem.INVALID)


def clock_at(hour: int, minute: int, about: bool = False, certain: bool = False) -> Piece:
    """A clock from what was said: an hour of 1 to 12 leaves open which half of the day is meant."""
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        return piece("BAD", INVALID)
    if certain or hour > 12 or hour == 0:
        return piece("CLOCK", Clock(hour * 60 + minute, sure=True, about=about))
    return piece("CLOCK", Clock((hour % 12) * 60 + minute, sure=False, about=about))


def relative_clock(hour: int, offset: int, about: bool = False) -> Piece | None:
    """Minutes before or after the full hour: offset -30 is "halb"."""
    if hour > 24:
        return None
    minute = hour * 60 + offset
    if hour > 12 or hour == 0:
        return piece("CLOCK", Clock(minute % 1440, sure=True, about=about))
    return piece("CLOCK", Clock(minute % 720, sure=False, about=about))


def _about(phrase: Phrase) -> bool:
    return phrase.value_of(KINDS["UM"]) == "about"


def _hour(phrase: Phrase) -> int:
    return [value for kind, value in zip(phrase.kinds, phrase.values, strict=True) if kind in _HOURS][-1]  # type: ignore[return-value]


def _half(phrase: Phrase) -> Piece | None:
    return relative_clock(_hour(phrase), -30, _about(phrase))


def _quarter(phrase: Phrase) -> Piece | None:
    """ "viertel drei" is 2:15, "dreiviertel drei" 2:45."""
    return relative_clock(_hour(phrase), -15 if phrase.has(KINDS["THREEQ"]) else -45, _about(phrase))


def _around(phrase: Phrase) -> Piece | None:
    """ "zehn nach drei", "viertel vor halb", "fünf vor halb vier"; Swiss "ab" and Austrian "über" are after."""
    amount = _amount(phrase)
    if amount is None:
        return None
    sign = -1 if phrase.has(KINDS["VOR"]) else 1
    half = -30 if phrase.has(KINDS["HALF"]) else 0
    return relative_clock(_hour(phrase), sign * amount + half, _about(phrase))


def _amount(phrase: Phrase) -> int | None:
    if phrase.has(KINDS["QUART"]) or phrase.has(KINDS["PIECE"]):
        return 15
    numbers = phrase.numbers()
    if len(numbers) < 2 or not 1 <= numbers[0] <= 29:
        return None
    if not phrase.has(KINDS["MINU"]) and phrase.has(KINDS.codes("AB UEBER")) and numbers[0] not in _MINUTES_AROUND:
        return None
    return numbers[0]


def _hour_and_minute(phrase: Phrase) -> Piece:
    numbers = phrase.numbers()
    minute = numbers[1] if len(numbers) == 2 else numbers[-1]
    return clock_at(numbers[0], minute, _about(phrase))


def _an_hourglass(phrase: Phrase) -> bool:
    """ "eine Uhr" is a thing; one o'clock is "ein Uhr"."""
    return any(
        kind == KINDS["ONE"] and word.startswith(("eine", "ne", "n"))
        for kind, word in zip(phrase.kinds, phrase.words, strict=True)
    )


def _full_hour(phrase: Phrase) -> Piece | None:
    if _an_hourglass(phrase):
        return None
    return clock_at(_hour(phrase), 0, _about(phrase))


def _written(phrase: Phrase) -> Piece:
    text = str(phrase.value_of(KINDS["CLOCK"])).replace("h", ":")
    hour, minute = (int(part) for part in text.split(":")[:2])
    return clock_at(hour, minute, _about(phrase), certain=text.startswith("0"))


def _with_dot(phrase: Phrase) -> Piece | None:
    """ "14.30" is a clock; "um 10.12" as well, but a bare "10.12" may be a date."""
    hour, minute = phrase.pair_of(KINDS["PAIR"])
    if phrase.has(KINDS.codes("UM UHR")) or (minute > 12 and hour <= 24 and not phrase.has(KINDS["AM"])):
        return clock_at(hour, minute, _about(phrase))
    return None


def _two_numbers(phrase: Phrase) -> Piece | None:
    """ "vierzehn dreißig"."""
    hour, minute = phrase.numbers()[:2]
    if hour > 24 or not 10 <= minute <= 55 or minute % 5:
        return None
    return clock_at(hour, minute, _about(phrase))


def _bare_after_um(phrase: Phrase) -> Piece | None:
    hour = _hour(phrase)
    return clock_at(hour, 0, _about(phrase)) if hour <= 24 else None


def _swiss(phrase: Phrase) -> Piece | None:
    """ "am drü" is three o'clock."""
    hour = _hour(phrase)
    return clock_at(hour, 0) if 1 <= hour <= 12 else None


def _midnight(_: Phrase) -> Piece:
    return piece("CLOCK", Clock(0, sure=True))


def _four_digits(phrase: Phrase) -> Piece | None:
    """ "1430 Uhr"."""
    number = phrase.value_of(KINDS.codes("BIG YEAR"))
    if not isinstance(number, int):
        return None
    return clock_at(number // 100, number % 100)


def _between_parts(phrase: Phrase) -> Piece | None:
    """ "zwischen halb und dreiviertel vier"."""
    hour = _hour(phrase)
    offsets = [_OFFSETS[kind] for kind in phrase.kinds if kind in _OFFSETS]
    bounds = [made.value for offset in offsets if (made := relative_clock(hour, offset))]
    if len(bounds) != 2 or offsets[0] >= offsets[1]:
        return None
    start, end = (Edge(clock=bound) for bound in bounds if isinstance(bound, Clock))
    return piece("HOURS", Window(start, end))


def _unfinished(_: Phrase) -> Piece:
    """ "fünf nach halb", and no hour."""
    return piece("NOISE")


def _weak(phrase: Phrase) -> Piece | None:
    number = phrase.numbers()[0]
    return piece("WEAKNUM", number)


_LEAD = "(?:UM DER?|AM(?=HALF|QUART|THREEQ))?"
_STEP = "(?:ONE? QUART|ONE? PIECE|N MINU?)"
_NOT_COUNTED = "(?!COUNTED)"
_NO_TWO = "(?!COMMA? (?:N|MINU)|COUNTED|UHR|MON|UND N)"
_NOT_ANOTHER = "(?!UHR|COUNTED|NACH H|VOR H|VOR HALF|NACH HALF)"

CLOCK_RULES = (
    Rule("clock.around", f"{_LEAD}{_STEP}(?:NACH|VOR|UEBER|AB)HALF? H UHR?{_NOT_COUNTED}", _around),
    Rule("clock.quarter", f"{_LEAD}(?:QUART|THREEQ)AUF? H UHR?{_NOT_COUNTED}", _quarter),
    Rule("clock.half", f"{_LEAD}HALF H UHR?{_NOT_COUNTED}", _half),
    Rule("clock.digits", "UM? DER? CLOCK UHR?", _written),
    Rule("clock.dot", "(?:UM|AM)? PAIR UHR?", _with_dot),
    Rule("clock.hour_minute", f"{_LEAD} H UHR UND? NULL? (?:NUM|DIG|NULL|DORD) MINU?{_NOT_ANOTHER}", _hour_and_minute),
    Rule("clock.hour", f"{_LEAD} H UHR", _full_hour),
    Rule("clock.two_numbers", f"(?<!N)(?<!N COMMA)(?:UM DER?)? N CARD{_NO_TWO}", _two_numbers),
    Rule("clock.at", f"UM DER? (?:CARD|NULL|O){_NOT_COUNTED}", _bare_after_um),
    Rule("clock.swiss", f"AM NUM{_NOT_COUNTED}(?!MON)", _swiss),
    Rule("clock.midnight", "UM? MIDNIGHT", _midnight),
)  # fmt: skip
CLOCK_FIRST_RULES = (
    Rule("clock.military", "UM? (?:BIG|YEAR) UHR", _four_digits),
    Rule("clock.between_parts", "ZWISCHEN PARTED UND PARTED H UHR?", _between_parts),
    Rule("clock.unfinished", "UM? N (?:VOR|NACH) HALF(?!H)", _unfinished),
)
WEAK_RULES = (Rule("clock.bare", f"(?:NUM|DIG|NULL){_NOT_COUNTED}", _weak),)
