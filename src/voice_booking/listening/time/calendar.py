"""Days by date, name or distance: "am dritten zwölften", "25.11.", "nächsten Dienstag", "in acht Tagen"."""

from datetime import date, datetime

from voice_booking.listening.time.clock import INVALID
from voice_booking.listening.time.grammar import Phrase, Rule
from voice_booking.listening.time.pieces import Day, Exact, Flaw, Pick, Piece, piece
from voice_booking.listening.time.words import KINDS
from voice_booking.listening.when import TimeProblem

_PICKS = {
    KINDS["NEXT"]: Pick.NEXT,
    KINDS["COMING"]: Pick.COMING,
    KINDS["THIS"]: Pick.THIS,
    KINDS["AFTERNEXT"]: Pick.AFTER_NEXT,
    KINDS["LAST"]: Pick.LAST,
}
_OFFERS = 3
"""Offers are made up to three at a time: "der zweite" chooses one of them and is no day."""
_LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def pick_of(phrase: Phrase) -> Pick:
    """Which one the adjective picks: nächste, kommende, diese …"""
    return next((_PICKS[kind] for kind in phrase.kinds if kind in _PICKS), Pick.PLAIN)


def full_year(year: int) -> int:
    return year + 2000 if year < 100 else year


def calendar_day(number: int, month: int | None, year: int | None = None) -> Piece:
    """A date, or the flaw that there is no such date in any year."""
    if not 1 <= number <= 31 or (month is not None and not 1 <= month <= 12):
        return piece("BAD", INVALID)
    if month is not None and number > _LONGEST_MONTH[month - 1]:
        return piece("BAD", INVALID)
    return piece("DAY", Day(number=number, month=month, year=year))


def _with_month_name(phrase: Phrase) -> Piece:
    number = phrase.numbers()[0]
    month = phrase.number_of(KINDS["MON"])
    year = phrase.number_of(KINDS["YEAR"])
    return calendar_day(number, month, year)


def _two_ordinals(phrase: Phrase) -> Piece | None:
    number, month = phrase.numbers()[:2]
    return calendar_day(number, month, phrase.number_of(KINDS["YEAR"]))


def _written(phrase: Phrase) -> Piece:
    parts = phrase.value_of(KINDS["DATE"])
    assert isinstance(parts, tuple)  # noqa: S101 - the tokeniser makes nothing else
    year = full_year(parts[2]) if len(parts) == 3 else phrase.number_of(KINDS["YEAR"])
    return calendar_day(parts[0], parts[1], year)


def _dotted(phrase: Phrase) -> Piece | None:
    """ "am 10.12" without the second dot."""
    number, month = phrase.pair_of(KINDS["PAIR"])
    if phrase.has(KINDS.codes("AM DEN BIS VOM AB ZUM")) or month > 12:
        return calendar_day(number, month)
    return piece("DAY", Day(number=number, month=month)) if month <= 12 and number <= 31 and month % 5 else None


def _day_of_month(phrase: Phrase) -> Piece:
    return calendar_day(phrase.numbers()[0], None)


def _stamp(phrase: Phrase) -> Piece:
    text = str(phrase.value_of(KINDS["STAMP"])).upper()
    try:
        if len(text) > 10:
            return piece("MOMENTS", Exact(datetime.fromisoformat(text.replace(" ", "T"))))
        year, month, number = (int(part) for part in text.split("-"))
        day = date(year, month, number)
    except ValueError:
        return piece("BAD", INVALID)
    return piece("DAY", Day(number=day.day, month=day.month, year=day.year))


def _relative(phrase: Phrase) -> Piece:
    return piece("DAY", Day(offset=phrase.number_of(KINDS.codes("DAYREL MORGEN"))))


def _weekday(phrase: Phrase) -> Piece:
    weekday = phrase.number_of(KINDS["WD"])
    return piece("DAY", Day(weekday=weekday, pick=pick_of(phrase)))


def _anchored(phrase: Phrase) -> Piece:
    """ "den Samstag drauf": from the day that was named before."""
    forward = phrase.number_of(KINDS["THEREAFTER"]) == 1
    return piece("DAY", Day(weekday=phrase.number_of(KINDS["WD"]), forward=forward, anchor=Day()))


def _nth_weekday(phrase: Phrase) -> Piece | None:
    """ "am ersten Montag im Dezember", "am letzten Freitag im Monat"."""
    weekday = phrase.number_of(KINDS["WD"])
    numbers = [v for k, v in zip(phrase.kinds, phrase.values, strict=True) if k in KINDS.codes("ORD DORD")]
    nth = -1 if phrase.has(KINDS["LAST"]) else numbers[0]
    if not isinstance(weekday, int) or not isinstance(nth, int) or nth > 5:
        return None
    month = phrase.number_of(KINDS["MON"])
    pick = Pick.NEXT if phrase.has(KINDS.codes("NEXT COMING")) else Pick.PLAIN
    return piece("DAY", Day(weekday=weekday, nth=nth, month=month, pick=pick))


def _last_day(phrase: Phrase) -> Piece:
    """ "am letzten Tag des Monats"."""
    pick = Pick.NEXT if phrase.has(KINDS.codes("NEXT COMING")) else Pick.PLAIN
    return piece("DAY", Day(nth=-1, month=phrase.number_of(KINDS["MON"]), pick=pick))


def _distance(phrase: Phrase) -> Piece:
    """ "in acht Tagen" is a week in German, "in vierzehn Tagen" two."""
    count = phrase.numbers()[0]
    if phrase.has(KINDS["MONU"]):
        return piece("DAY", Day(months=count))
    if phrase.has(KINDS["YEARU"]):
        return piece("DAY", Day(months=12 * count))
    days = count * (7 if phrase.has(KINDS["WEEKU"]) else 1)
    return piece("DAY", Day(shift=7 if days == 8 and phrase.has(KINDS["DAYU"]) else days))


def _beyond(_: Phrase) -> Piece:
    """ "in 5000 Wochen": a time, but none that anybody can come at."""
    return piece("BAD", INVALID)


def _some_weeks(phrase: Phrase) -> Piece:
    minutes = phrase.number_of(KINDS["SOMEHALF"]) or 0
    return piece("DAY", Day(shift=round(minutes / 60 * 7)))


def _half_year(phrase: Phrase) -> Piece:
    return piece("DAY", Day(months=6 if phrase.has(KINDS["HALF"]) else 3))


def _ago(phrase: Phrase) -> Piece:
    return piece("BAD", Flaw(TimeProblem.PAST))


def _holiday(phrase: Phrase) -> Piece:
    return piece("DAY", Day(holiday=str(phrase.value_of(KINDS["HOLI"]))))


def _numbered_holiday(phrase: Phrase) -> Piece | None:
    """ "am zweiten Weihnachtstag", "dritter Advent"."""
    numbers = phrase.numbers()
    which = numbers[0] if numbers else 1
    name = phrase.value_of(KINDS["XDAY"])
    if which > (4 if name == "advent" else 2):
        return None
    return piece("DAY", Day(holiday=f"{name}{which}"))


def _days_before(phrase: Phrase) -> Piece:
    """ "einen Tag vor …": how far from the day that follows."""
    numbers = phrase.numbers()
    count = (numbers[0] if numbers else 1) * (7 if phrase.has(KINDS["WEEKU"]) else 1)
    return piece("AFTERDAYS", -count if phrase.has(KINDS["VOR"]) else count)


def _nominative(phrase: Phrase) -> Piece | None:
    """ "der fünfte wäre gut"."""
    number = phrase.numbers()[0]
    return calendar_day(number, None) if phrase.words[0] == "der" and number > _OFFERS else None


def _weak_ordinal(phrase: Phrase) -> Piece:
    number = phrase.numbers()[0]
    if phrase.has(KINDS["DER"]) and (phrase.words[0] != "der" or number <= _OFFERS):
        return piece("NOISE")
    return piece("WEAKORD", number)


_ON = "(?:AM|DEN|ZUM|VOM|IN|DER|AM DEN|ZUM DEN|VON DEN)"
_YEAR = "(?:YEAR)?"
_BEYOND_COUNT = "(?!UHR|COUNTED|CARD|ODER O|COMMA O|UND O)"
_A_DAY = "(?=DEN?(?:HOLI|O|DATE|WD|DAYREL|XDAY)|O XDAY)"

CALENDAR_RULES = (
    Rule("calendar.stamp", f"{_ON}? STAMP", _stamp),
    Rule("calendar.written", f"{_ON}? DATE {_YEAR}", _written),
    Rule("calendar.nth_weekday", f"{_ON}?(?:O|LAST) WD (?:IN|DEN|DER|VOM|VON)? (?:MON|WHICH? MONU)", _nth_weekday),
    Rule("calendar.month_name", f"{_ON}?(?:ORD|DORD|DIG|NUM) (?:IN|VOM)? MON {_YEAR}", _with_month_name),
    Rule("calendar.month_first", "IN? MON DER O(?!COUNTED|UHR)", _with_month_name),
    Rule("calendar.last_day", f"{_ON}? LAST DAYU (?:IN|VOM|DEN|DER|VON) (?:MON|WHICH? MONU)", _last_day),
    Rule("calendar.numbered_holiday", f"{_ON}?(?:ORD|DORD|NUM|DIG)? XDAY", _numbered_holiday),
    Rule("calendar.two_ordinals", f"{_ON}?O O(?!UHR|UNIT|XDAY|ODER O|COMMA O|UND O) {_YEAR}", _two_ordinals),
    Rule("calendar.two_numbers", f"(?:AM|DEN|VOM|ZUM)(?:O|CARD)(?:CARD|ORD){_BEYOND_COUNT} {_YEAR}", _two_ordinals),
    Rule("calendar.dot", f"(?:{_ON}|BIS|AB)? PAIR (?!UHR) {_YEAR}", _dotted),
    Rule("calendar.ordinal", "(?:AM|DEN|ZUM|VOM|AM DEN)O(?!COUNTED|UHR|HALF|WEND|TERMIN|VON WORD)", _day_of_month),
    Rule("calendar.ordinal_after_weekday", "(?<=WD)(?:COMMA)?(?:DER|DEN)?O(?!UNIT|UHR)", _day_of_month),
    Rule("calendar.ordinal_after_weekday2", "(?<=WD COMMA)(?:DER|DEN)?O(?!UNIT|UHR)", _day_of_month),
    Rule("calendar.number", "(?:AM|DEN) DIG(?!UHR|COUNTED|COMMA? DIG|BIG)", _day_of_month),
    Rule("calendar.holiday", f"(?:{_ON}|AM)? HOLI", _holiday),
    Rule("calendar.days_before", f"(?:AM|DEN|ONE|CARD)?(?:DAYU|WEEKU)(?:VOR|NACH){_A_DAY}", _days_before),
    Rule("calendar.distance", "(?:IN|UEBER)(?:NUM|DIG|ONE)LONG", _distance),
    Rule("calendar.beyond", "IN (?:BIG|YEAR) LONG", _beyond),
    Rule("calendar.distance_half", "(?:IN|UEBER) SOMEHALF WEEKU", _some_weeks),
    Rule("calendar.half_year", "IN ONE (?:HALF|QUART) YEARU", _half_year),
    Rule("calendar.ago", "VOR (?:ONE|NUM|DIG|SOMEHALF)LONG", _ago),
    Rule("calendar.anchored", f"{_ON}? WD THEREAFTER", _anchored),
    Rule("calendar.weekday", f"{_ON}? WHICH? ART? WD", _weekday),
    Rule("calendar.relative", "(?:AM|DEN|ZUM)?DAYREL DAYU?", _relative),
    Rule("calendar.tomorrow", "AM? MORGEN", _relative),
)  # fmt: skip
WEAK_DAY_RULES = (
    Rule("calendar.nominative", "DER O(?!COUNTED|UHR|TERMIN|WORD)", _nominative),
    Rule("calendar.bare_ordinal", "(?:DER|IN)?O(?!COUNTED|UHR|TERMIN)", _weak_ordinal),
)
