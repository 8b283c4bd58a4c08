"""Calls through a flow as one HTML page that needs nothing else: figures, charts, transcripts, calendars."""

import json
from collections.abc import Iterator

from voice_booking.simulator.markup import Markup, element, whole_page
from voice_booking.simulator.page import day_figure
from voice_booking.simulator.phone.charts import bars, grid, histogram
from voice_booking.simulator.phone.conversation import ToolCall, Who
from voice_booking.simulator.phone.results import PhoneReport, PhoneResult
from voice_booking.simulator.svg import hatch

TITLE = "Anrufe durch den Gesprächsablauf"
MOST_CALLS = 60
"""So many transcripts at most, those of failed calls first; a page is to be opened, not downloaded."""


def report_page(report: PhoneReport) -> str:
    """The whole page as text."""
    shown = sorted(report.results, key=lambda result: result.passed)[:MOST_CALLS]
    calls = (_call(result, number) for number, result in enumerate(shown, start=1))
    main = element("main", _charts(report), element("section", element("h2", "Gespräche"), *calls))
    return whole_page(TITLE, hatch(), _header(report), main)


def _header(report: PhoneReport) -> Markup:
    failed, steady = len(report.failed), f"{report.steady} von {len(report.by_scenario)} Szenarien mit jeder Saat"
    verdict = f"{failed} fehlgeschlagen" if failed else "alle bestanden"
    facts = (
        f"Ablauf {report.flow}",
        f"{len(report.results)} Anrufe",
        steady,
        f"{report.claims} Aussagen geprüft, {report.lies} falsch",
        f"{report.seconds:.1f} s gesamt".replace(".", ","),
    )
    told = (element("span", fact, class_="fact") for fact in facts)
    state = "failed" if failed else "passed"
    return element(
        "header", element("h1", TITLE), element("p", element("span", verdict, class_=state), *told, class_="facts")
    )


def _charts(report: PhoneReport) -> Markup:
    tools: dict[str, list[float]] = {}
    for result in report.results:
        for call in result.conversation.tool_calls:
            if call.answered:
                tools.setdefault(call.name, []).append(call.latency_ms)
    scenarios = list(report.by_scenario.values())
    return element(
        "section",
        element("h2", "Zahlen"),
        _figure("Dauer der Anrufe", histogram(report.durations, "s", "Dauer der Anrufe in Sekunden")),
        _figure("Antwortzeit der Werkzeuge: Median und P95", bars(tools, "ms", "Antwortzeit der Werkzeuge")),
        _figure("Alle Werkzeuge einer Buchung", histogram(report.server_shares, "ms", "Anteil des Servers je Buchung")),
        _figure("Jede Zeile ein Szenario, jedes Feld eine Saat", grid(scenarios, "Ergebnisse je Szenario und Saat")),
    )


def _figure(caption: str, chart: Markup) -> Markup:
    return element("figure", element("figcaption", caption), element("div", chart, class_="scroll")) if chart else chart


def _call(result: PhoneResult, number: int) -> Markup:
    call = result.conversation
    state, told = ("passed", "bestanden") if result.passed else ("failed", "fehlgeschlagen")
    title = element("span", f"{result.title} · Saat {result.seed}")
    when = f"{call.started:%d.%m.%Y %H:%M} · {call.caller_number}"
    facts = f"{when} · {call.seconds:.0f} s · {call.questions} Fragen · {call.end.value}"
    return element(
        "article",
        element("h3", element("span", str(number), class_="number"), title, element("span", told, class_=state)),
        element("p", facts, class_="quiet"),
        *(element("p", f"Absichtlich: {fault}", class_="quiet") for fault in call.faults),
        *_moments(result),
        _checks(result),
        *(day_figure(day, call.salon) for day in result.days),
        id=f"anruf-{number}",
    )


def _moments(result: PhoneResult) -> Iterator[Markup]:
    for moment in result.conversation.moments:
        if isinstance(moment, ToolCall):
            yield _tool(moment)
        else:
            who = "agent" if moment.who is Who.AGENT else "caller"
            yield element("p", moment.text, class_=f"bubble {who}", title=f"{moment.at:%H:%M:%S} · {moment.node}")


def _tool(call: ToolCall) -> Markup:
    came = call.status or (f"HTTP {call.http_status}" if call.http_status else "keine Antwort")
    summary = element(
        "summary",
        element("code", call.name),
        element("span", came, class_="pill"),
        element("span", f"{call.latency_ms:.0f} ms", class_="quiet"),
    )
    sent, got = (json.dumps(dict(each), ensure_ascii=False, indent=2) for each in (call.args, call.reply))
    return element("details", summary, element("pre", sent), element("pre", got), class_="tool")


def _checks(result: PhoneResult) -> Markup:
    """Folded away while all is well."""
    lines = [element("li", _sign(check.passed), check.wanted, *_instead(check.got)) for check in result.checks]
    lines += [element("li", _sign(False), wrong) for wrong in (*result.lies, *result.conversation.unexpected)]
    if not lines:
        return Markup("")
    summary = element("summary", _sign(result.passed), f"{len(lines)} Prüfungen, {result.claims} Aussagen")
    return element("details", summary, element("ul", *lines), class_="checks", open=not result.passed)


def _instead(got: str) -> tuple[Markup, ...]:
    return (element("span", f" – stattdessen: {got}", class_="failed"),) if got else ()


def _sign(passed: bool) -> Markup:
    state, told = ("passed", "bestanden") if passed else ("failed", "fehlgeschlagen")
    return element("span", "✓" if passed else "✗", class_=f"mark {state}", role="img", aria_label=told)
