"""Spans of days and standing wishes: weeks, weekends, months and their parts; "dienstags", "unter der Woche"."""

from voice_booking.listening.time.calendar import pick_of
from voice_booking.listening.time.grammar import Phrase, Rule
from voice_booking.listening.time.pieces import Part, Pick, Piece, Recurring, Span, Unit, piece
from voice_booking.listening.time.words import KINDS

_WORKDAYS = (0, 1, 2, 3, 4)
_WEEKEND = (5, 6)


def _portion(phrase: Phrase) -> int | None:
    return phrase.number_of(KINDS.codes("PORTION WPORTION MPORTION YPORTION"))


def _week(phrase: Phrase) -> Piece:
    pick = pick_of(phrase)
    return piece("SPAN", Span(Unit.WEEK, pick=Pick.THIS if pick is Pick.PLAIN else pick, portion=_portion(phrase)))


def _plain_week_part(phrase: Phrase) -> Piece:
    """ "Anfang der Woche" rolls on to the next one once it is over; "dieser Woche" does not."""
    return piece("SPAN", Span(Unit.WEEK, pick=pick_of(phrase), portion=_portion(phrase)))


def _weekend(phrase: Phrase) -> Piece:
    return piece("SPAN", Span(Unit.WEEKEND, pick=pick_of(phrase)))


def _month(phrase: Phrase) -> Piece:
    return piece("SPAN", Span(Unit.MONTH, pick=pick_of(phrase), portion=_portion(phrase)))


def _named_month(phrase: Phrase) -> Piece:
    month, year = phrase.number_of(KINDS["MON"]), phrase.number_of(KINDS["YEAR"])
    return piece("SPAN", Span(Unit.MONTH, number=month, year=year, portion=_portion(phrase)))


def _year(phrase: Phrase) -> Piece:
    return piece("SPAN", Span(Unit.YEAR, pick=pick_of(phrase), portion=_portion(phrase)))


def _year_turn(_: Phrase) -> Piece:
    return piece("SPAN", Span(Unit.YEAR_TURN))


def _week_number(phrase: Phrase) -> Piece | None:
    number = phrase.numbers()[0]
    return piece("SPAN", Span(Unit.WEEK, number=number)) if 1 <= number <= 53 else None


def _month_week(phrase: Phrase) -> Piece | None:
    """ "in der ersten Dezemberwoche"."""
    month = phrase.value_of(KINDS["MONWEEK"])
    nth = -1 if phrase.has(KINDS["LAST"]) else phrase.numbers()[0]
    return piece("SPAN", Span(Unit.MONTH_WEEK, number=int(str(month)), until=nth)) if nth <= 4 else None


def _week_of(phrase: Phrase) -> Piece:
    """The week around, before or after the day that follows."""
    return piece("WEEKOF", 1 if phrase.has(KINDS["NACH"]) else -1 if phrase.has(KINDS["VOR"]) else 0)


def _ahead(phrase: Phrase) -> Piece:
    """ "in zwei bis drei Wochen"."""
    first, last = phrase.numbers()[:2]
    days = 7 if phrase.has(KINDS["WEEKU"]) else 1
    return piece("SPAN", Span(Unit.AHEAD, number=min(first, last) * days, until=max(first, last) * days + 1))


def _next_days(phrase: Phrase) -> Piece:
    """ "in den nächsten zwei Wochen": from today on."""
    numbers = phrase.numbers()
    days = (numbers[0] if numbers else 1) * (7 if phrase.has(KINDS["WEEKU"]) else 1)
    return piece("SPAN", Span(Unit.AHEAD, number=0, until=days + 1))


def _habit(phrase: Phrase) -> Piece:
    values = [v for k, v in zip(phrase.kinds, phrase.values, strict=True) if k in KINDS.codes("WD WDS")]
    return piece("RECUR", Recurring((int(values[0]),)))  # type: ignore[call-overload]


def _workdays(_: Phrase) -> Piece:
    return piece("RECUR", Recurring(_WORKDAYS))


def _weekends(_: Phrase) -> Piece:
    return piece("RECUR", Recurring(_WEEKEND))


def _part(phrase: Phrase) -> Piece:
    return piece("PART", Part(str(phrase.value_of(KINDS.codes("PART PARTS")))))


def _morning(_: Phrase) -> Piece:
    return piece("PART", Part.MORNING)


_LEAD = "(?:IN|AM|ZUM|UM|AUF)? ART?"

SPAN_RULES = (
    Rule("span.week_of", "(?:IN DER|DER|IN THIS)? WEEKU (?:VOR|NACH)(?=DEN?(?:HOLI|O|DATE|WD|XDAY)|O XDAY)", _week_of),
    Rule("span.week_of", "(?:IN DER|DER|IN) WEEKU (?=(?:VOM|VON|AB|DEN|AM)?(?:ORD|DORD|DATE|HOLI))", _week_of),
    Rule("span.week_part", f"{_LEAD} PORTION ART? WHICH? ART? WEEKU", _plain_week_part),
    Rule("span.week_part", f"{_LEAD} WHICH? WPORTION", _plain_week_part),
    Rule("span.month_part", f"{_LEAD} PORTION (?:VOM|VON|IN|DEN|DER)? MON (?:YEAR)?", _named_month),
    Rule("span.month_part", f"{_LEAD} PORTION (?:DEN|DER|VOM|VON)? WHICH? MONU", _month),
    Rule("span.month_part", f"{_LEAD} WHICH? MPORTION", _month),
    Rule("span.next_days", "(?:IN|DEN|DER|IN DEN|IN DER)+ (?:NEXT|COMING)CARD(?:DAYU|WEEKU)", _next_days),
    Rule("span.ahead", "(?:IN|UEBER)(?:NUM|DIG|ONE)(?:BIS|ODER|COMMA)?CARD(?:DAYU|WEEKU)", _ahead),
    Rule("span.week_number", "(?:IN|AM)? DER? KW CARD", _week_number),
    Rule("span.week_number", "(?:IN)? DER? O KW", _week_number),
    Rule("span.week", "(?:IN|AUF)?ART? WHICH WEEKU", _week),
    Rule("span.weekend", f"{_LEAD} WHICH? WEND", _weekend),
    Rule("span.weekends", "EVERY WEND|EVERY AM WEND|WENDS", _weekends),
    Rule("span.month", "IN? ART? WHICH MONU", _month),
    Rule("span.month_week", f"{_LEAD} (?:ORD|DORD|LAST) MONWEEK", _month_week),
    Rule("span.year_part", f"{_LEAD} PORTION (?:DEN|DER|VOM)? WHICH? YEARU|ZUM? WHICH? YPORTION", _year),
    Rule("span.year_turn", "YEARTURN", _year_turn),
    Rule("span.year", "IN? ART? WHICH YEARU", _year),
    Rule("span.named_month", "(?:IN|IN DEN|AM)? MON (?:YEAR)?", _named_month),
    Rule("habit.weekday", "(?:AM|EVERY)? WDS|EVERY AM? WD", _habit),
    Rule("habit.workdays", "WORKDAYS", _workdays),
)  # fmt: skip
PART_RULES = (
    Rule("part.after_day", "(?<=D_ANY) AM? MORGEN", _morning),
    Rule("part.day", "(?:AM|IN DER?|UM|ZUM|AM DEN|UEBER|EVERY)? (?:PART|PARTS)", _part),
)  # fmt: skip
