"""Replies for when nothing can be done now. A caller must never be left believing in an appointment."""

from voice_booking.booking.outcomes import Failed, LineUnknown
from voice_booking.speaking.reply import Reply

_NO_SALON = (
    "Es tut mir leid, dieser Anschluss ist im Moment keinem Salon zugeordnet. "
    "Ich kann hier leider keinen Termin vereinbaren. Bitte versuchen Sie es später noch einmal."
)
_SORRY = (
    "Das tut mir sehr leid, da ist bei uns gerade etwas schiefgegangen. "
    "Es ist kein Termin gebucht. Dürfen wir Sie dazu zurückrufen?"
)


def reply(outcome: LineUnknown | Failed) -> Reply:
    match outcome:
        case LineUnknown():
            return Reply("service_unavailable", None, _NO_SALON, "done")
        case Failed():
            return Reply("general_error", None, _SORRY, "callback")
