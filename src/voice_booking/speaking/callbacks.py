"""Call-backs: what the caller hears of them, and what the salon reads out when it calls."""

from voice_booking.booking.callbacks import Callback, CallbackReason
from voice_booking.booking.outcomes import CallbackNoted
from voice_booking.scheduling.plan import Plan
from voice_booking.speaking import lists, names, plans, readback
from voice_booking.speaking.desk import Desk
from voice_booking.speaking.reply import Reply

_WHY = {
    CallbackReason.ASKED: "gern, das habe ich notiert",
    CallbackReason.MOVE: "gern, das habe ich notiert",
    CallbackReason.CANCEL: "gern, das habe ich notiert",
    CallbackReason.NOT_VERIFIED: "so komme ich leider nicht weiter, ich habe es aber notiert",
    CallbackReason.STAFF_AWAY: "das habe ich notiert",
    CallbackReason.FAILED: "das habe ich notiert",
    CallbackReason.BROKEN_OFF: "das habe ich notiert",
    CallbackReason.CLAIMED: "das habe ich notiert",
    CallbackReason.NOT_KEPT: "das habe ich notiert",
    CallbackReason.NOT_MOVED: "das habe ich notiert",
    CallbackReason.CLASHES: "das habe ich notiert",
    CallbackReason.CANCELLED_THERE: "das habe ich notiert",
}

_SORRY = {
    CallbackReason.FAILED: "Bei Ihrem Anruf ist bei uns leider etwas schiefgegangen, das tut uns sehr leid",
    CallbackReason.BROKEN_OFF: "Ihr Anruf bei uns ist leider abgebrochen, bevor alles fest war, das tut uns leid",
    CallbackReason.CLAIMED: "Bei Ihrem Anruf klang es, als sei Ihr Termin fest, das war ein Fehler von uns und tut uns"
    " sehr leid",
}


def reply(outcome: CallbackNoted) -> Reply:
    noted = outcome.callback
    number = f" unter der Nummer {readback.phone(noted.phone)}" if noted.phone else ""
    if noted.phone and outcome.on_display:
        number = " unter dieser Nummer"
    say = lists.sentences(_WHY[noted.reason], f"der Salon ruft Sie{number} zurück")
    return Reply("callback_noted", None, say, "done", data={"callback_id": str(noted.id)})


def text(callback: Callback, visit: Plan | None, desk: Desk, *, booking: bool = True) -> str:
    """What the salon can read out, mail or send: greeting, what has happened, what stands, what could be instead.

    Args:
        callback: the entry, whose own `text` is not read.
        visit: the appointment that it is about, as it stands; None if it is about none.
        desk: where and when it is to be said.
        booking: whether the caller wanted to book, where something broke.
    """
    greeting = f"Guten Tag {callback.name}" if callback.name else "Guten Tag"
    here = f"hier ist {names.spoken_words(desk.salon.company.name)}"
    return lists.sentences(
        f"{greeting}, {here}", *_what_happened(callback, visit, desk, booking=booking), _instead(callback, desk)
    )


def _what_happened(callback: Callback, visit: Plan | None, desk: Desk, *, booking: bool) -> tuple[str, ...]:
    match callback.reason:
        case CallbackReason.ASKED:
            return ("Sie hatten um einen Rückruf gebeten", f"Es ging um: {callback.wish}" if callback.wish else "")
        case CallbackReason.MOVE | CallbackReason.CANCEL:
            do = "verschieben" if callback.reason is CallbackReason.MOVE else "absagen"
            which = f" {plans.thing(visit, desk)}" if visit else ""
            wish = f"Gesagt hatten Sie: {callback.wish}" if callback.wish else ""
            return (f"Sie wollten Ihren Termin{which} {do}, und am Telefon ging das nicht mehr", wish)
        case CallbackReason.NOT_VERIFIED:
            return (
                "Sie wollten etwas zu einem Termin wissen, und am Telefon passte die Terminnummer nicht",
                "Ich helfe Ihnen gern weiter",
            )
        case CallbackReason.NOT_KEPT:
            was = f"Wir hatten für Sie vorgemerkt: {plans.thing(visit, desk)}" if visit else ""
            return (
                was,
                "Leider ist die Zeit nun doch vergeben und Ihr Termin findet nicht statt, das tut uns sehr leid",
            )
        case CallbackReason.NOT_MOVED:
            stays = (
                f"Ihr Termin bleibt, wie er war: {plans.thing(visit, desk)}"
                if visit
                else "Ihr Termin bleibt, wie er war"
            )
            return ("Sie wollten Ihren Termin verschieben, und die neue Zeit ist leider doch vergeben", stays)
        case CallbackReason.CANCELLED_THERE:
            about = f"Es geht um Ihren Termin {plans.thing(visit, desk)}" if visit else "Es geht um Ihren Termin"
            return (about, "Der Salon musste ihn leider absagen, das tut uns sehr leid")
        case CallbackReason.STAFF_AWAY | CallbackReason.CLASHES:
            about = f"Es geht um Ihren Termin {plans.thing(visit, desk)}" if visit else "Es geht um Ihren Termin"
            return (about, "Leider können wir ihn so nicht halten, das tut uns sehr leid")
        case CallbackReason.FAILED | CallbackReason.BROKEN_OFF | CallbackReason.CLAIMED:
            missing = "Ein Termin ist dabei nicht zustande gekommen" if booking and visit is None else ""
            wish = f"Es ging um: {callback.wish}" if callback.wish else ""
            return (_SORRY[callback.reason], missing, wish)


def _instead(callback: Callback, desk: Desk) -> str:
    if callback.reason is CallbackReason.CANCEL:
        return "Sollen wir ihn für Sie absagen?"
    if not callback.proposals:
        return "Wann würde es Ihnen passen?"
    options = [plans.thing(plan, desk) for plan in callback.proposals]
    return f"Wir könnten Ihnen {lists.one_of(options)} anbieten"
