"""Calls for the salon's own people: who rang, what was said, what the tools did, and what came of it."""

import textwrap
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from voice_booking.booking.call_outcome import CallOutcome
from voice_booking.booking.call_records import (
    AGENT,
    INVOCATION,
    OUTBOUND,
    RESULT,
    USER,
    AfterCall,
    CallOnFile,
    CallRecord,
    Turn,
)
from voice_booking.booking.ports import Event
from voice_booking.office.desk import written

WIDTH = 98
_INDENT = 11

_OUTCOME = {
    CallOutcome.BOOKED: "gebucht",
    CallOutcome.MOVED: "verschoben",
    CallOutcome.CANCELLED: "abgesagt",
    CallOutcome.INFORMED: "Auskunft",
    CallOutcome.NOT_POSSIBLE: "ging nicht",
    CallOutcome.ABANDONED: "abgebrochen",
    CallOutcome.ERROR: "Fehler",
}
_END = {
    "user_hangup": "der Anrufer hat aufgelegt",
    "agent_hangup": "ordentlich beendet",
    "call_transfer": "an den Salon durchgestellt",
    "inactivity": "niemand hat mehr gesprochen",
    "max_duration_reached": "das Gespräch war zu lang",
}
_SPEAKER = {AGENT: "Agent", USER: "Anrufer"}


def call_lines(calls: Sequence[CallOnFile], zone: ZoneInfo) -> list[str]:
    """A line for each call, in their order, of at most 98 columns."""
    return [
        written.row(
            (
                (f"{call.recorded_at.astimezone(zone):%H:%M}", 5),
                (call.record.customer_number or "ohne Nummer", 16),
                (_length(call.record), 6),
                (_outcome(call), 11),
                (call.record.call_id, 52),
            )
        )
        for call in calls
    ]


def call_sheet(found: AfterCall, zone: ZoneInfo) -> list[str]:
    """Everything about one call, in lines of at most 98 columns."""
    call = found.call
    return [
        *_head(call, zone),
        *(["Liste:     steht auf der Rückrufliste: voice-booking callbacks --all"] if found.called_back else []),
        "",
        "Gespräch",
        *_conversation(call.record),
        "",
        "Werkzeuge",
        *_tools(found.events, zone),
    ]


def _head(call: CallOnFile, zone: ZoneInfo) -> list[str]:
    record = call.record
    agent = f"{record.agent_id or 'unbekannt'}, Version {'?' if record.agent_version is None else record.agent_version}"
    summary = str((record.analysis or {}).get("call_summary") or "")
    lines = [
        f"Anruf:     {record.call_id}",
        f"Zeit:      {written.moment(record.started_at or call.recorded_at, zone)}, Dauer {_length(record)}",
        f"{'An: ' if record.direction == OUTBOUND else 'Von:'}       {record.customer_number or 'ohne Nummer'}",
        f"Agent:     {agent}",
        f"Ende:      {_END.get(record.disconnection_reason or '', record.disconnection_reason or 'noch nicht')}",
        f"Ergebnis:  {_outcome(call)}",
    ]
    if record.cost_cents is not None:
        lines.append(f"Kosten:    {record.cost_cents / 100:.2f} US-Dollar".replace(".", ","))
    return lines + (_wrapped("Inhalt:    ", summary) if summary else [])


def _conversation(record: CallRecord) -> list[str]:
    if record.transcript is None:
        return ["  nicht (mehr) gespeichert"]
    return [line for turn in record.transcript for line in _turn(turn)]


def _turn(turn: Turn) -> list[str]:
    """What was said, and between it the tools; what only moves the flow on is left out."""
    if turn.role in _SPEAKER:
        at = "" if turn.second is None else f"{int(turn.second // 60)}:{int(turn.second % 60):02d}"
        return _wrapped(f"  {at:>5}  {_SPEAKER[turn.role]}: ", turn.text)
    if turn.role == INVOCATION:
        return _wrapped(f"  {'':>5}  → {turn.tool} ", turn.text)
    if turn.role == RESULT and turn.successful is False:
        return [f"  {'':>5}  ← keine Antwort"]
    return []


def _tools(events: Sequence[Event], zone: ZoneInfo) -> list[str]:
    calls = [event for event in events if event.kind == "tool_call"]
    return [_tool(event, zone) for event in calls] or ["  keine"]


def _tool(event: Event, zone: ZoneInfo) -> str:
    reply, latency = event.data["reply"], event.data.get("latency_ms")
    took = "" if latency is None else f"{round(latency)} ms"
    reason = f" ({reply['reason']})" if reply.get("reason") else ""
    told = (f"{event.at.astimezone(zone):%H:%M:%S}", 8), (event.data["tool"], 24), (f"{reply['status']}{reason}", 44)
    return f"  {written.row((*told, (took, 10)))}"


def _outcome(call: CallOnFile) -> str:
    return _OUTCOME[call.outcome] if call.outcome else "offen"


def _length(record: CallRecord) -> str:
    """Minutes and seconds."""
    if record.duration_ms is None:
        return "-"
    minutes, seconds = divmod(round(record.duration_ms / 1000), 60)
    return f"{minutes}:{seconds:02d}"


def _wrapped(label: str, text: str) -> list[str]:
    indent = " " * _INDENT
    return textwrap.wrap(text, WIDTH, initial_indent=label, subsequent_indent=indent) or [label.rstrip()]
