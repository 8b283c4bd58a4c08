"""Windows: ab, bis, vor, nach, zwischen, von … bis, over clocks, days, and both."""

from voice_booking.listening.time.grammar import Grammar, Phrase, Rule
from voice_booking.listening.time.pieces import (
    PIECES,
    Clock,
    Day,
    Edge,
    Part,
    Piece,
    Recurring,
    Span,
    Unit,
    Window,
    piece,
)


def _edge(pieces: list[Piece], *, after: bool = False) -> Edge:
    edge = Edge(after=after)
    for found in pieces:
        match found.value:
            case Clock():
                edge = edge._replace(clock=found.value)
            case Day():
                edge = edge._replace(day=found.value)
            case Span():
                edge = edge._replace(span=found.value)
            case Part():
                edge = edge._replace(part=found.value)
    return edge


def _window(start: Edge | None, end: Edge | None, *, over: bool = False) -> Piece:
    edges = [edge for edge in (start, end) if edge]
    dated = any(edge.day or edge.span for edge in edges)
    timed = any(edge.clock or edge.part for edge in edges)
    kind = "MOMENTS" if dated and timed else "DAYS" if dated else "HOURS"
    return piece(kind, Window(start, end, over))


def _split(phrase: Phrase, joints: str) -> tuple[list[Piece], list[Piece]]:
    """The wishes before and after the last joint."""
    pieces: list[Piece] = phrase.values  # type: ignore[assignment]
    position = max(index for index, found in enumerate(pieces) if found.kind in joints)
    wishes = PIECES.codes("CLOCK DAY PART SPAN")
    return (
        [found for found in pieces[:position] if found.kind in wishes],
        [found for found in pieces[position + 1 :] if found.kind in wishes],
    )


def _both(phrase: Phrase) -> Piece | None:
    left, right = _split(phrase, PIECES.codes("AND TO"))
    start, end = _edge(left), _edge(right)
    if bool(start.clock or start.part) != bool(end.clock or end.part):
        return None  # "von Mittwoch bis Freitag um drei" bounds days only; the clock is left for the rest
    return _window(start, end)


def _range(phrase: Phrase) -> Piece | None:
    """ "Mittwoch bis Freitag", "14 bis 16 Uhr"; "Samstag bis zwölf" is no range but an end."""
    left, right = _split(phrase, PIECES["TO"])
    start, end = _edge(left), _edge(right)
    timed = bool(start.clock or start.part), bool(end.clock or end.part)
    dated = bool(start.day or start.span), bool(end.day or end.span)
    fits = timed[0] == timed[1] and (dated[0] or timed[0]) and (dated[1] or timed[1])
    return _window(start, end) if fits else None


def _habits(phrase: Phrase) -> Piece | None:
    """ "montags bis freitags"."""
    first, _, last = (found.value for found in phrase.values)  # type: ignore[attr-defined]
    days = (last.weekdays[-1] - first.weekdays[0]) % 7 + 1
    return piece("RECUR", Recurring(tuple((first.weekdays[0] + n) % 7 for n in range(days))))


def _open_end(phrase: Phrase) -> Piece:
    pieces: list[Piece] = phrase.values  # type: ignore[assignment]
    return _window(_edge(pieces), None)


def _after(phrase: Phrase) -> Piece:
    pieces: list[Piece] = phrase.values  # type: ignore[assignment]
    return _window(_edge(pieces, after=True), None)


def _open_start(phrase: Phrase) -> Piece:
    """The end of "bis Freitag" lies after Friday; that of "vor Freitag" before it; a clock is a clock."""
    pieces: list[Piece] = phrase.values  # type: ignore[assignment]
    return _window(None, _edge(pieces, after=pieces[0].kind != PIECES["BEFORE"]))


def _over(phrase: Phrase) -> Piece:
    pieces: list[Piece] = phrase.values  # type: ignore[assignment]
    return _window(None, _edge(pieces), over=True)


_EDGE = (
    "(?:SPAN? DAY PART? CLOCK|SPAN? DAY PART|CLOCK PART? DAY|CLOCK DAY|PART? CLOCK PART?|PART DAY|DAY SPAN?|SPAN DAY"
    "|SPAN|PART)"
)
_DAY_ONLY = "(?:DAY SPAN?|SPAN DAY|SPAN)"

_RULES: tuple[Rule[Piece], ...] = (
    Rule("window.between", f"BETWEEN {_EDGE} AND {_EDGE}", _both),
    Rule("window.between", f"BETWEEN {_DAY_ONLY} AND {_DAY_ONLY}", _both),
    Rule("window.from_to", f"(?:VON|FROM) COMMA? {_EDGE} COMMA? TO+ {_EDGE}", _both),
    Rule("window.from_to", f"(?:VON|FROM) {_DAY_ONLY} TO+ {_DAY_ONLY}", _both),
    Rule("window.habits", "RECUR TO RECUR", _habits),
    Rule("window.range", f"{_EDGE} TO {_EDGE}", _range),
    Rule("window.range", f"{_DAY_ONLY} TO {_DAY_ONLY}", _range),
    Rule("window.from", f"(?:FROM|NOTEARLIER) {_EDGE}", _open_end),
    Rule("window.after", "AFTER PART (?=CLOCK)", _after),
    Rule("window.after", f"AFTER {_EDGE}", _after),
    Rule("window.until", f"(?:TO+|NOTLATER) {_EDGE}", _open_start),
    Rule("window.over_by", f"OVERBY {_EDGE}", _over),
    Rule("window.before", f"BEFORE {_EDGE}", _open_start),
    Rule("window.until_behind", f"{_EDGE} TO(?=$|COMMA|STOP|NOISE)", _open_start),
    Rule("window.from_behind", f"{_EDGE} FROM(?=$|COMMA|STOP|NOISE)", _open_end),
)  # fmt: skip


def _shifted(phrase: Phrase) -> Piece:
    distance, found = (p.value for p in phrase.values)  # type: ignore[attr-defined]
    return piece("DAY", found._replace(shift=found.shift + distance))


def _week_of_day(phrase: Phrase) -> Piece:
    weeks, day = (p.value for p in phrase.values)  # type: ignore[attr-defined]
    return piece("SPAN", Span(Unit.WEEK, of=day, until=weeks))


_SHIFT_RULES = (
    Rule("calendar.days_around", "AFTERDAYS DAY", _shifted),
    Rule("span.week_of_day", "WEEKOF DAY", _week_of_day),
)
_SHIFTS: Grammar[Piece] = Grammar(PIECES, _SHIFT_RULES)
_WINDOWS: Grammar[Piece] = Grammar(PIECES, _RULES)
CUES = frozenset(PIECES.codes("FROM TO OVERBY BEFORE AFTER BETWEEN NOTLATER NOTEARLIER AFTERDAYS WEEKOF"))
"""Kinds of pieces without which there are no windows."""


def with_windows(pieces: list[Piece]) -> list[Piece]:
    """The pieces, where phrases of prepositions and bounds have become windows."""
    return _applied(_WINDOWS, _applied(_SHIFTS, pieces))


def _applied(grammar: Grammar[Piece], pieces: list[Piece]) -> list[Piece]:
    phrase = Phrase("".join(found.kind for found in pieces), list(pieces), [""] * len(pieces))
    result: list[Piece] = []
    position = 0
    while found := grammar.find(phrase, position):
        rule, made, start, end = found
        part = pieces[start:end]
        made.position, made.end = part[0].position, part[-1].end
        made.why = f"{rule.name}({'; '.join(p.why for p in part if p.why)})"
        result += pieces[position:start]
        result.append(made)
        position = end
    return result + pieces[position:]
