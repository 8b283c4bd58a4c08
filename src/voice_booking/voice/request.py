"""One tool call on its way through the door: who calls which salon, and how the answer is phrased and recorded."""

from dataclasses import dataclass
from datetime import datetime

from voice_booking.booking.calls import Answer, Call, Phrase
from voice_booking.booking.outcomes import Booked, Outcome
from voice_booking.booking.ports import Event, Ports
from voice_booking.booking.terms import Terms
from voice_booking.salon.business import Salon
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

    @property
    def call_start(self) -> datetime:
        return self.payload.call.started_at(self.now)

    @property
    def call(self) -> Call:
        heard = self.payload
        return Call(
            heard.call.call_id, self.tool, heard.args, heard.call.tool_call_id, self.salon, self.now, self.terms
        )

    def phrase(self, why: tuple[str, ...]) -> Phrase:
        """Turns outcomes into German; the event keeps words, reasons and answer for `voice-booking trace`."""

        def answer(outcome: Outcome) -> Answer:
            body = reply_to(outcome, self.salon, self.call_start).as_json()
            data = {"tool": self.tool, "args": dict(self.payload.args), "why": list(why), "reply": body}
            visit = outcome.appointment.id if isinstance(outcome, Booked) else None
            return Answer(body, (Event("tool_call", self.now, data, self.payload.call.call_id, visit),))

        return answer
