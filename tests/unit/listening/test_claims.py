"""What an agent claims to have done, and what only sounds like it."""

import pytest

from voice_booking.listening.claims import Claimed, claims

BOOKED = [
    "Ihr Termin ist gebucht.",
    "Der Termin ist für Sie gebucht!",
    "Wunderbar, ich habe Sie für Dienstag um vierzehn Uhr eingetragen.",
    "Das habe ich eingetragen.",
    "Habe ich eingetragen, vielen Dank!",
    "Ihr Termin am Mittwoch um zehn Uhr ist bestätigt.",
    "Hiermit bestätige ich Ihren Termin am Freitag.",
    "Der Termin wurde erfolgreich gebucht.",
    "Ihre Buchung war erfolgreich.",
    "Die Buchung ist abgeschlossen.",
    "Super, gebucht!",
    "Gebucht.",
    "Ich hab den Haarschnitt für morgen gebucht.",
    "Sie sind für morgen um neun Uhr eingetragen.",
    "Damit ist Ihr Termin fest.",
    "Ihr Termin steht.",
    "Sie haben jetzt einen Termin am Donnerstag.",
    "Ich habe Ihnen den Termin bei Lisa reserviert.",
    "Der Termin ist für Sie vorgemerkt.",
    "Ihr Termin ist gebucht, kann ich sonst noch etwas für Sie tun?",
    "Ich habe den Termin gebucht. Möchten Sie noch etwas wissen?",
    "Ich habe Sie nicht für Montag, sondern für Dienstag eingetragen.",
    "Wir haben das so vereinbart.",
    "Wir sehen uns dann am Dienstag um vierzehn Uhr.",
    "Ich habe den Termin unter Ihrem Namen eingetragen.",
    "Ihr Termin ist bereits gebucht.",
    "Ich kann Ihnen sagen, dass Ihr Termin gebucht ist.",
    "Also, Herrenschnitt bei Max ist eingetragen.",
    "Der Termin ist gebucht worden.",
    "Kein Problem, das habe ich eingetragen.",
    "Gar kein Problem, Ihr Termin ist gebucht.",
    "Sie stehen für morgen um zehn Uhr im Kalender.",
    "Ihre Buchungsnummer lautet eins zwei drei vier fünf.",
    "Vielen Dank für Ihre Buchung!",
    "Der Termin ist bei uns im System hinterlegt.",
    "Ich habe für Sie den Damenhaarschnitt, morgen um vierzehn Uhr, gebucht.",
    "Hans Müller, richtig? Dann ist der Termin jetzt gebucht.",
    "Sie sind eingetragen, nicht wahr?",
]
MOVED = [
    "Ihr Termin ist auf Freitag verschoben.",
    "Ich habe Ihren Termin verlegt.",
    "Der Termin wurde umgebucht.",
    "Ihr Termin wurde von Montag auf Mittwoch gelegt.",
    "Ich habe Ihren Termin auf zehn Uhr geändert.",
    "Die Verschiebung ist erfolgt, der Termin ist verschoben.",
]
CANCELLED = [
    "Ihr Termin ist storniert.",
    "Ich habe Ihren Termin abgesagt.",
    "Der Termin wurde gestrichen.",
    "Ihr Termin am Montag ist gelöscht.",
    "Storniert.",
    "Ich habe den Termin am Freitag rausgenommen.",
    "Die Stornierung ist erfolgt.",
]
NOTHING = [
    "Soll ich den Termin buchen?",
    "Ist der Termin schon gebucht?",
    "Haben Sie bei uns schon einmal gebucht?",
    "Darf ich das so eintragen?",
    "Der Termin ist noch nicht gebucht.",
    "Leider konnte ich den Termin nicht buchen.",
    "Es wurde kein Termin eingetragen.",
    "Ich habe noch nichts gebucht.",
    "Ihr Termin ist nicht storniert.",
    "Der Termin ist leider schon gebucht.",
    "Vierzehn Uhr ist bereits anderweitig gebucht.",
    "Die Zeit ist für eine andere Kundin reserviert.",
    "Am Samstag sind wir ausgebucht.",
    "Sobald der Termin gebucht ist, bekommen Sie eine Nachricht.",
    "Wenn ich Sie eingetragen habe, sage ich Bescheid.",
    "Ich schaue, ob der Termin gebucht ist.",
    "Bevor der Termin gebucht ist, brauche ich Ihren Namen.",
    "Ich buche das jetzt für Sie.",
    "Einen Moment, ich trage das ein.",
    "Der Termin wird gebucht.",
    "Der Termin kann gebucht werden.",
    "Ihr Termin muss noch bestätigt werden.",
    "Dann wäre der Termin gebucht.",
    "Ich habe Ihre Telefonnummer notiert.",
    "Ich habe Ihren Rückrufwunsch notiert.",
    "Ich habe Sie für einen Rückruf vorgemerkt.",
    "Gern, das habe ich notiert. Der Salon ruft Sie zurück.",
    "Ich kann nicht bestätigen, dass Ihr Termin gebucht ist.",
    "Möchten Sie den Termin verschieben?",
    "Soll ich den Termin absagen?",
    "Ihr Termin konnte nicht verschoben werden.",
    "Um vierzehn Uhr ist Lisa frei. Passt Ihnen das?",
    "Guten Tag, Salon XYZ, was kann ich für Sie tun?",
    "Auf welchen Namen darf ich den Termin eintragen?",
    "Das tut mir leid, da ist etwas schiefgegangen. Gebucht ist nichts.",
    "Haben Sie jetzt einen Termin?",
    "Sind Sie sicher?",
    "Wann waren Sie zuletzt bei uns?",
    "Der Termin ist so gut wie gebucht.",
    "Ich habe da leider nichts gefunden, was gebucht ist.",
    "Ihre Buchungsnummer ist leider falsch.",
    "Wie lautet Ihre Buchungsnummer?",
    "Sie bekommen gleich eine Bestätigung.",
    "Möchten Sie, dass ich den Termin verschiebe?",
    "Kein Termin ist eingetragen.",
    "",
]


@pytest.mark.parametrize(
    ("said", "claimed"),
    [
        *((said, {Claimed.BOOKED}) for said in BOOKED),
        *((said, {Claimed.MOVED}) for said in MOVED),
        *((said, {Claimed.CANCELLED}) for said in CANCELLED),
        *((said, set()) for said in NOTHING),
    ],
)
def test_only_what_is_said_as_done_is_a_claim(said, claimed):
    assert claims(said) == claimed


def test_two_claims_in_one_breath_are_both_heard():
    said = "Ich habe den Termin am Montag storniert, und für Dienstag sind Sie eingetragen."
    assert claims(said) == {Claimed.CANCELLED, Claimed.BOOKED}
