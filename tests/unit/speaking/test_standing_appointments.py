"""What is said of appointments that stand, and of call-backs about them."""

from uuid import UUID

from visits import NOW, appointment, berlin, salon, visit

from voice_booking.booking.callbacks import Callback, CallbackReason
from voice_booking.booking.offers import OnFile, Status
from voice_booking.booking.outcomes import Intent, NoticeTooShort, NotVerified, Rescheduled, WhichAppointment
from voice_booking.speaking.callbacks import text as callback_text
from voice_booking.speaking.desk import Desk
from voice_booking.speaking.replies import reply_to

XYZ = salon("xyz")
CUT = XYZ.service_by_key["damenschnitt"]
LISA, SARAH = (XYZ.staff_by_key[key] for key in ("lisa", "sarah"))


def said(outcome):
    return reply_to(outcome, XYZ, NOW).say


def on_file(start, code="12345"):
    return OnFile(appointment(visit(start, LISA, CUT), code), XYZ.branch.id, Status.BOOKED, 1)


def test_an_unverified_caller_hears_the_same_whether_there_is_an_appointment_or_not():
    asked = NotVerified(Intent.CANCEL, wrong_code=False, name_known=True)
    assert said(asked) == (
        "Über Termine darf ich nur mit Ihrer Terminnummer Auskunft geben. "
        "Wie lautet die Terminnummer? Das sind die fünf Ziffern aus der Buchung."
    )
    assert reply_to(asked, XYZ, NOW).data == {}


def test_several_appointments_are_told_apart_by_day_and_hour():
    both = (on_file(berlin(25, 14)), on_file(berlin(27, 9)))
    assert said(WhichAppointment(both, Intent.CANCEL)) == (
        "Sie haben zwei Termine: Damenschnitt morgen um vierzehn Uhr, "
        "und Damenschnitt am Freitag, dem siebenundzwanzigsten, um neun Uhr. Welchen möchten Sie absagen?"
    )


def test_a_moved_visit_is_told_with_its_new_time_and_the_number_that_stays():
    moved = Rescheduled(appointment(visit(berlin(26, 11), LISA, CUT), "12345"), visit(berlin(25, 14), LISA, CUT))
    reply = reply_to(moved, XYZ, NOW)
    assert (reply.status, reply.next, reply.data["confirmation_code"]) == ("rescheduled", "done", "12345")
    assert reply.say == (
        "Sehr gern, Ihr Termin ist verschoben: Damenschnitt bei Lisa, "
        "am Donnerstag, dem sechsundzwanzigsten November, um elf Uhr. Ihre Terminnummer bleibt die gleiche."
    )


def test_too_late_to_cancel_says_that_the_visit_still_stands():
    noted = Callback(UUID(int=1), CallbackReason.ASKED, NOW, "Anna Klein", None, "", "")
    reply = reply_to(NoticeTooShort(on_file(berlin(25, 14)), Intent.CANCEL, 1440, noted), XYZ, NOW)
    assert (reply.status, reply.reason, reply.next) == ("policy_violation", "too_soon", "callback")
    assert "Er bleibt erst einmal bestehen" in reply.say


def test_a_call_back_text_tells_what_stands_and_what_could_be_instead():
    standing, instead = visit(berlin(25, 14), LISA, CUT), visit(berlin(26, 9), SARAH, CUT)
    about = Callback(
        UUID(int=1),
        CallbackReason.STAFF_AWAY,
        NOW,
        "Anna Klein",
        None,
        "",
        "",
        appointment_id=None,
        proposals=(instead,),
    )
    assert callback_text(about, standing, Desk.of(XYZ, NOW)) == (
        "Guten Tag Anna Klein, hier ist Salon XYZ. Es geht um Ihren Termin Damenschnitt bei Lisa morgen um vierzehn "
        "Uhr. Leider können wir ihn so nicht halten, das tut uns sehr leid. Wir könnten Ihnen Damenschnitt bei Sarah "
        "am Donnerstag, dem sechsundzwanzigsten, um neun Uhr anbieten."
    )
