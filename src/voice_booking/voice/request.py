"""One tool call on its way through the door: who calls which salon, and how the answer is phrased and recorded."""

from dataclasses import dataclass, field
from datetime import datetime
from time import perf_counter
from typing import Any

from voice_booking.booking.callbacks import Callback
from voice_booking.booking.calls import Answer, Call, Phrase
from voice_booking.booking.outcomes import Booked, Cancelled, Outcome, Rescheduled
from voice_booking.booking.ports import Event, Ports
from voice_booking.booking.terms import Terms
from voice_booking.salon.business import Salon
from voice_booking.scheduling.plan import Plan
from voice_booking.speaking import callbacks
from voice_booking.speaking.desk import Desk
from voice_booking.speaking.replies import reply_to
from voice_booking.voice.payloads import ToolCall


@dataclass(frozen=True, slots=True)
class ToolRequest:
    """A verified tool call and everything a tool needs to answer it."""

    tool: str
    """Without a version suffix."""
    payload: ToolCall
    salon: Salon
    ports: Ports
    terms: Terms
    now: datetime
    """UTC, by the app's clock."""
    received: float = field(default_factory=perf_counter)
    """When the last byte of the request was there, in seconds of `time.perf_counter`."""

    @property
    def call_start(self) -> datetime:
        return self.payload.call.started_at(self.now)

    @property
    def call(self) -> Call:
        heard = self.payload
        return Call(
            id=heard.call.call_id,
            tool=self.tool,
            arguments=heard.args,
            tool_call_id=heard.call.tool_call_id,
            salon=self.salon,
            now=self.now,
            terms=self.terms,
            phone=self.phone,
        )

    @property
    def phone(self) -> str | None:
        """The number on the display in E.164, None if it was withheld."""
        return self.payload.call.phone(self.salon.branch.country)

    def callback_text(self, callback: Callback, visit: Plan | None) -> str:
        """What the salon will read out when it calls back."""
        return callbacks.text(callback, visit, Desk.of(self.salon, self.call_start))

    def phrase(self, why: tuple[str, ...]) -> Phrase:
        """Turns outcomes into German; the event keeps words, reasons and answer for `voice-booking trace`."""

        def answer(outcome: Outcome) -> Answer:
            body = reply_to(outcome, self.salon, self.call_start).as_json()
            data = {"tool": self.tool, "args": dict(self.payload.args), "why": list(why), "reply": body, **self._how()}
            visit = outcome.appointment.id if isinstance(outcome, Booked | Rescheduled | Cancelled) else None
            return Answer(body, (Event("tool_call", self.now, data, self.payload.call.call_id, visit),))

        return answer

    def _how(self) -> dict[str, Any]:
        """Which delivery it was, and how long it took until it was decided; writing it down is still to come."""
        latency = (perf_counter() - self.received) * 1000
        return {"delivery": self.call.delivery_key, "latency_ms": round(latency, 1)}
