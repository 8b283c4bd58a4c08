"""Replies for when nothing can be done now. A caller must never be left believing in an appointment."""

from voice_booking.booking.outcomes import Aftermath, Failed, LineUnknown, Unreachable
from voice_booking.speaking.reply import Reply

_NO_SALON = (
    "Es tut mir leid, dieser Anschluss ist im Moment keinem Salon zugeordnet. "
    "Ich kann hier leider keinen Termin vereinbaren. Bitte versuchen Sie es später noch einmal."
)
_BROKEN = "Das tut mir sehr leid, da ist bei uns gerade etwas schiefgegangen."
_DOWN = "Das tut mir leid, unser Kalender ist im Moment nicht erreichbar."
_CALENDAR = {
    Aftermath.NOTHING_TRIED: "Ich kann leider gerade nicht nachsehen.",
    Aftermath.NOT_BOOKED: "Den Termin habe ich nicht eingetragen.",
    Aftermath.UNKNOWN: "Ich kann nicht sagen, ob der Termin eingetragen ist. Bitte verlassen Sie sich nicht darauf.",
}


def reply(outcome: LineUnknown | Failed | Unreachable) -> Reply:
    match outcome:
        case LineUnknown():
            return Reply("service_unavailable", None, _NO_SALON, "done")
        case Failed(aftermath):
            return Reply("general_error", None, f"{_BROKEN} {_CALENDAR[aftermath]}", "callback")
        case Unreachable(aftermath):
            return Reply("service_unavailable", None, f"{_DOWN} {_CALENDAR[aftermath]}", "callback")
