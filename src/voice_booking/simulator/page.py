"""The calls and the calendar as one HTML page that needs nothing else: to open, mail or keep."""

import json
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from statistics import median

from babel.dates import format_date

from voice_booking.simulator.markup import Markup, element, together, whole_page
from voice_booking.simulator.results import CallResult, Check, Incident, Kind, RunResult, SessionResult, TurnResult
from voice_booking.simulator.svg import NARROW, WIDE, day_svg, hatch, legend
from voice_booking.simulator.visits import Day

TITLE = "Anrufe, durchgespielt"
LONG_SILENCE = timedelta(minutes=3)


def page(run: RunResult) -> str:
    """The whole page as text."""
    numbers = {id(call): n for n, call in enumerate(run.calls, start=1)}
    sections = (_session(session, [numbers[id(call)] for call in session.calls]) for session in run.sessions)
    return whole_page(TITLE, hatch(), _header(run), element("main", *sections))


def _header(run: RunResult) -> Markup:
    failed = sum(not call.passed for call in run.calls)
    turns = [turn for call in run.calls for turn in call.tool_calls]
    facts = [
        f"{len(run.calls)} Anrufe",
        f"{len(turns)} Werkzeugaufrufe",
        f"{_seconds(run.seconds)} gesamt",
    ]
    if turns:
        facts.append(f"Antwortzeit {median(turn.reply.latency_ms for turn in turns):.0f} ms (Median)")
    verdict = element("span", f"{failed} fehlgeschlagen" if failed else "alle bestanden", class_=_state(not failed))
    links = (
        element("li", element("a", _mark(call.passed), element("span", call.title), href=f"#anruf-{n}"))
        for n, call in enumerate(run.calls, start=1)
    )
    return element(
        "header",
        element("h1", TITLE),
        element("p", verdict, *(element("span", fact, class_="fact") for fact in facts), class_="facts"),
        element("nav", element("ol", *links), aria_label="Anrufe"),
    )


def _session(session: SessionResult, numbers: list[int]) -> Markup:
    calls = (_call(call, n) for call, n in zip(session.calls, numbers, strict=True))
    days = element("aside", *(day_figure(day, session.salon) for day in session.days)) if session.days else Markup("")
    return element(
        "section",
        element("h2", session.salon),
        element("div", element("div", *calls, class_="calls"), days, class_="columns"),
    )


def day_figure(day: Day, salon: str) -> Markup:
    """One day of the calendar, with what is told of processing times that were used."""
    date_text = format_date(day.date, "EEEE, d. MMMM y", locale="de_DE")
    label = f"Kalender {salon}, {date_text}"
    notes = [
        f"{inner.visit.customer} ({inner.block.start:%H:%M}–{inner.block.end:%H:%M}) "
        f"sitzt in der Einwirkzeit von {inner.inside.customer}."
        for inner in day.placed
        if inner.inside
    ]
    return element(
        "figure",
        element("figcaption", "Kalender ", element("strong", date_text)),
        element("div", day_svg(day, label, WIDE), class_="scroll wide"),
        element("div", day_svg(day, label, NARROW), class_="scroll narrow"),
        legend(),
        *(element("p", note, class_="note") for note in notes),
    )


def _call(call: CallResult, number: int) -> Markup:
    caller = "Nummer unterdrückt" if call.caller == "anonymous" else call.caller
    started = f"{_short_date(call.started.date())}, {call.started:%H:%M} Uhr"
    return element(
        "article",
        element("h3", element("span", str(number), class_="number"), element("span", call.title), _badge(call.passed)),
        element("p", f"{started} · {caller}", class_="quiet"),
        *_turns(call),
        _checks(call.checks, "Kalender: "),
        element("p", call.call_id, class_="quiet id"),
        id=f"anruf-{number}",
    )


def _turns(call: CallResult) -> Iterator[Markup]:
    """Turn by turn; where the clock was moved on, it is told."""
    before = call.started
    for turn in call.turns:
        if turn.at - before > LONG_SILENCE:
            yield element("p", f"{_short_date(turn.at.date())}, {turn.at:%H:%M} Uhr", class_="quiet")
        yield _incident(turn) if isinstance(turn, Incident) else _turn(turn)
        before = turn.at


def _turn(turn: TurnResult) -> Markup:
    caller = element("p", f"{_called(turn.call)}{turn.caller}", class_="bubble caller") if turn.caller else Markup("")
    say = turn.reply.say or f"keine Antwort (HTTP {turn.reply.http_status})"
    return together(caller, _tool(turn), element("p", say, class_="bubble agent"), _checks(turn.checks))


def _incident(incident: Incident) -> Markup:
    who = _called(incident.call)
    words = f"{incident.off} fällt aus" if incident.off else f"{who}legt auf"
    return together(element("p", words, class_="quiet"), _checks(incident.checks))


def _called(call: str | None) -> str:
    """The name of a further call, before its caller's words."""
    return f"{call.capitalize()}: " if call else ""


def _tool(turn: TurnResult) -> Markup:
    status = str(turn.reply.body.get("status", f"HTTP {turn.reply.http_status}"))
    twice = element("span", "zweimal zugestellt", class_="pill") if turn.again else Markup("")
    summary = element(
        "summary",
        element("code", turn.tool),
        element("span", status, class_="pill"),
        twice,
        element("span", f"{turn.reply.latency_ms:.0f} ms", class_="quiet"),
    )
    sent = element("pre", _pretty(turn.args))
    return element("details", summary, sent, element("pre", _pretty(turn.reply.body)), class_="tool")


def _pretty(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _checks(checks: tuple[Check, ...], of_what: str = "") -> Markup:
    """Folded away while all is well."""
    if not checks:
        return Markup("")
    failed = sum(not check.passed for check in checks)
    count = f"{len(checks)} Prüfungen" if len(checks) > 1 else "1 Prüfung"
    told = f"{of_what}{count}, {failed} fehlgeschlagen" if failed else f"{of_what}{count}"
    return element(
        "details",
        element("summary", _mark(not failed), told),
        element("ul", *(element("li", *_check(check)) for check in checks)),
        class_="checks",
        open=failed > 0,
    )


def _check(check: Check) -> tuple[Markup, ...]:
    got = element("span", f" – stattdessen: {check.got}", class_="failed") if not check.passed else Markup("")
    return (_mark(check.passed), element("span", _wanted(check)), got)


_IN_WORDS: Mapping[Kind, str] = {
    Kind.STATUS: "Status {}",
    Kind.REASON: "Grund {}",
    Kind.NEXT: "danach {}",
    Kind.SAYS: "sagt „{}“",
    Kind.SAYS_NOT: "sagt nie „{}“",
    Kind.CALENDAR: "im Kalender: {}",
    Kind.CANCELLED: "abgesagt: {}",
    Kind.CALLBACK: "auf der Rückrufliste: {}",
    Kind.REPEAT: "dieselbe Antwort bei der zweiten Zustellung",
    Kind.EARLIER: "steht schon im Kalender: {}",
    Kind.ENDED: "das Ende des Anrufs ist angekommen",
    Kind.CLOCK: "zur rechten Zeit: {}",
    Kind.DATA: "Daten {}",
}
_NOTHING_ELSE: Mapping[tuple[Kind, str], str] = {
    (Kind.CALENDAR, "nothing else"): "sonst steht nichts im Kalender",
    (Kind.CANCELLED, "nothing else"): "sonst ist nichts abgesagt",
    (Kind.CALLBACK, "nobody else"): "sonst steht niemand auf der Rückrufliste",
}


def _wanted(check: Check) -> str:
    if check.kind is Kind.WIRE and check.passed:
        return "wohlgeformte Antwort"
    words = _NOTHING_ELSE.get((check.kind, check.wanted), _IN_WORDS.get(check.kind, "{}"))
    return words.format(check.wanted)


def _mark(passed: bool) -> Markup:
    label = "bestanden" if passed else "fehlgeschlagen"
    return element("span", "✓" if passed else "✗", class_=f"mark {_state(passed)}", role="img", aria_label=label)


def _badge(passed: bool) -> Markup:
    return element("span", "bestanden" if passed else "fehlgeschlagen", class_=_state(passed))


def _state(passed: bool) -> str:
    return "passed" if passed else "failed"


def _short_date(day: date) -> str:
    return format_date(day, "EEE, d. MMM y", locale="de_DE")


def _seconds(seconds: float) -> str:
    return f"{seconds:.1f} s".replace(".", ",")
