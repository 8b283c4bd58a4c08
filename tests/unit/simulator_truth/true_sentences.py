"""Sentences that are true in the world they are spoken in, or that claim nothing."""

ANYWHERE = (
    "Was darf ich für Sie tun?",
    "Salon XYZ Mitte, guten Tag! Hier spricht eine KI, die mitschreibt, wenn es Ihnen recht ist. Was darf ich tun?",
    "Möchten Sie einen Termin ausmachen, verschieben oder absagen?",
    "Soll ich den Termin für Sie eintragen?",
    "Auf welchen Namen darf ich den Termin eintragen?",
    "Soll ich Ihren Termin am Freitag um zehn Uhr absagen?",
    "Möchten Sie lieber um neun Uhr oder um zehn Uhr kommen?",
    "Meinen Sie Herrenschnitt, Damenschnitt oder Kinderschnitt?",
    "Einen Moment bitte.",
    "Ich sehe nach.",
    "Ihr Termin ist noch nicht gebucht.",
    "Es ist noch nichts gebucht. Welche Uhrzeit passt Ihnen?",
    "Wenn ich den Termin gebucht habe, bekommen Sie eine Terminnummer.",
    "Sobald der Termin gebucht ist, sage ich Ihnen die Nummer.",
    "Falls der Termin nicht passt, können wir ihn verschieben.",
    "Sie möchten also morgen um fünfzehn Uhr zu Tom, ist das richtig?",
    "Sie wünschen einen Termin am Freitag um neun Uhr.",
    "Ich buche Ihnen das gern. Wann passt es Ihnen?",
    "Der Termin gilt erst, wenn er gebucht ist.",
    "Es tut mir sehr leid, mit dem Termin hat es gerade nicht sicher geklappt. Bitte verlassen Sie sich nicht darauf.",
    "Es tut mir leid, ich bin nicht sicher, ob das angekommen ist. Bitte rufen Sie uns später noch einmal an.",
    "Soll der Salon Sie zurückrufen?",
    "Ich verbinde Sie. Einen Moment bitte.",
    "Vielen Dank für Ihren Anruf. Auf Wiederhören!",
    "Über Termine darf ich nur mit Ihrer Terminnummer Auskunft geben. Das sind die fünf Ziffern aus der Buchung.",
    "Diese Terminnummer passt leider nicht zu dem Namen. Wie lautet die Terminnummer?",
    "Das wäre leider schon vorbei. Wann möchten Sie gern kommen?",
    "Wenn jemand in Gefahr ist, wählen Sie bitte sofort die eins eins zwei. Sonst verbinde ich Sie mit dem Salon.",
    "Fußmassage bieten wir leider nicht an.",
    "Jemanden namens Brunhilde haben wir hier leider nicht. Möchten Sie zu Lisa oder Sarah?",
    "Färben bietet Max leider nicht an, das macht bei uns Sarah. Ist Ihnen das recht?",
    "Ein Damenschnitt kostet fünfundvierzig Euro und dauert eine Dreiviertelstunde.",
    "Der Herrenschnitt kostet achtundzwanzig Euro.",
    "Herrenschnitt dauert eine halbe Stunde und kostet achtundzwanzig Euro.",
    "Die Tönung dauert eine Stunde.",
    "Ansatzfärbung dauert mit Einwirkzeit eine Stunde und fünfundvierzig Minuten und kostet zweiundsechzig Euro.",
    "Ansatzfärbung dauert mit Einwirkzeit eindreiviertel Stunden und kostet zweiundsechzig Euro.",
    "Bart trimmen kostet vierzehn Euro und dauert eine Viertelstunde.",
    "Die fünfzehn-Minuten-Beratung ist kostenlos.",
    "Färben dauert anderthalb Stunden und kostet fünfundachtzig Euro.",
    "Am Sonntag, dem neunundzwanzigsten, haben wir leider geschlossen.",
    "Wir haben morgen von neun Uhr bis achtzehn Uhr geöffnet.",
    "Unsere Öffnungszeiten sind montags bis mittwochs und freitags von neun Uhr bis achtzehn Uhr, donnerstags von neun "
    "Uhr bis zwanzig Uhr und samstags von neun Uhr bis sechzehn Uhr.",
    "Donnerstags haben wir bis zwanzig Uhr offen.",
    "Heute haben wir bis achtzehn Uhr geöffnet.",
    "Am Freitag, dem fünfundzwanzigsten Dezember, haben wir leider geschlossen, da ist Erster Weihnachtstag.",
    "An Heiligabend, am vierundzwanzigsten Dezember, haben wir von neun Uhr bis dreizehn Uhr geöffnet.",
    "Sie finden uns hier: Torstraße eins, eins null eins eins neun Berlin.",
    "Unsere Adresse ist Torstraße 1 in Berlin.",
    "Tom ist am Montag, dem dreißigsten, leider nicht da.",
    "Morgen um neunzehn Uhr passt leider nicht in unsere Öffnungszeiten, wir haben von neun Uhr bis achtzehn Uhr "
    "geöffnet.",
    "Im Bereich Färbungen bieten wir Färben, Tönung und Ansatzfärbung an. Was darf es sein?",
    "So weit im Voraus kann ich leider noch nicht buchen, nur bis Sonntag, den dreiundzwanzigsten Mai.",
    "Am Telefon kann ich Ihren Termin so kurz vorher leider nicht mehr absagen, das geht nur bis vierundzwanzig "
    "Stunden vorher.",
    "Den Termin kann ich erst verschieben, wenn ich Ihre Terminnummer kenne.",
    "Ich habe verstanden: Damenschnitt. Wann möchten Sie kommen?",
    "Ich würde Sie dann am Freitag um zehn Uhr eintragen. Ist das recht?",
    "Sagen Sie mir bitte, welchen Termin ich absagen soll.",
    "Bei welchem Termin soll ich etwas ändern?",
    "Ohne die Terminnummer darf ich leider nichts sagen. Soll der Salon Sie deswegen zurückrufen?",
    "Dafür hole ich Ihnen am besten einen Menschen aus dem Salon.",
    "Ich finde leider keinen Termin unter diesem Namen.",
    "Die Farbe braucht nach dem Auftragen etwas Zeit zum Einwirken. In der genannten Dauer ist das schon enthalten.",
    "Danke, dass Sie Bescheid sagen. Möchten Sie den Termin verschieben, oder soll der Salon Sie gleich zurückrufen?",
    "Bitte kommen Sie zehn Minuten früher.",
    "Sie können bis vierundzwanzig Stunden vorher absagen.",
    "Ob der Termin gebucht ist, kann ich gerade leider nicht sagen.",
    "Dann ist also nichts gebucht.",
    # in freer words
    "Montags haben wir von neun Uhr bis achtzehn Uhr geöffnet.",
    "Donnerstags schließen wir um zwanzig Uhr.",
    "Sonntags haben wir zu.",
    "Für den Kinderschnitt nehmen wir neunzehn Euro.",
    "Bart trimmen macht bei uns Max oder Tom.",
    "Möchten Sie, dass eine Kollegin zurückruft?",
)

BOOKED = (
    "Sehr gern, Ihr Termin ist gebucht: Damenschnitt bei Lisa, morgen, am Mittwoch, um vierzehn Uhr. Ihre "
    "Terminnummer ist vier sieben eins, acht zwei. Notiert habe ich den Namen Anna Berg, B E R G. Wir freuen "
    "uns auf Sie!",
    "Ihr Termin steht: morgen um vierzehn Uhr bei Lisa.",
    "Ich habe Sie morgen um zwei bei Lisa eingetragen.",
    "Der Damenschnitt ist am Mittwoch, dem fünfundzwanzigsten November, um vierzehn Uhr eingetragen.",
    "Sie haben morgen um vierzehn Uhr einen Termin bei Lisa.",
    "Sie haben am Mittwoch um zwei Uhr einen Damenschnitt bei Lisa Braun.",
    "Eingetragen ist: Damenschnitt bei Lisa, morgen, am Mittwoch, um vierzehn Uhr. Was darf ich für Sie tun?",
    "Es bleibt bei morgen um vierzehn Uhr.",
    "Ihre Terminnummer ist vier sieben eins, acht zwei.",
    "Die Nummer lautet siebenundvierzig eins zweiundachtzig.",
    "Merken Sie sich bitte den Code 47182.",
    "Der Termin ist auf den Namen Anna Berg eingetragen.",
    "Ihr Termin ist gebucht. Der Damenschnitt kostet fünfundvierzig Euro.",
    "Ihr Termin ist gebucht: Damenschnitt bei Lisa. Das dauert eine Dreiviertelstunde.",
    "Fertig sind Sie gegen Viertel vor drei, der Termin ist gebucht.",
    "Ihr Termin morgen um 14:00 Uhr ist gebucht und kostet 45 Euro.",
    "Gern, bisher ist es Damenschnitt bei Lisa morgen um vierzehn Uhr. Wann würde es Ihnen besser passen?",
    "Es geht um Damenschnitt bei Lisa, morgen um vierzehn Uhr. Soll ich diesen Termin absagen?",
    "Ihr Termin bleibt bestehen.",
    "Wir sehen Sie dann am Mittwoch um vierzehn Uhr.",
    "Guten Tag Frau Berg! Was darf ich für Sie tun?",
    "Der Termin ist vorgemerkt und gebucht, morgen um vierzehn Uhr.",
    "Ihr Termin ist bestätigt.",
    "Der Termin ist nicht abgesagt, er steht weiterhin morgen um vierzehn Uhr.",
    "Möchten Sie den Damenschnitt morgen um vierzehn Uhr lieber auf Freitag verschieben?",
    "Danach müssen Sie nur noch bis vierzehn Uhr fünfundvierzig bleiben.",
    "Gebucht ist der fünfundzwanzigste November, vierzehn Uhr, bei Lisa.",
    "Sie sind bei Lisa eingebucht, am 25.11. um 14 Uhr.",
    # in freer words
    "Sie kommen morgen um vierzehn Uhr zu Lisa.",
    "Ihr Termin geht von vierzehn Uhr bis vierzehn Uhr fünfundvierzig.",
    "Ihr nächster Termin ist am Mittwoch um vierzehn Uhr.",
    "Bis morgen um zwei!",
    "Ihr Bestätigungscode lautet vier sieben eins acht zwei.",
    "Der Termin läuft auf Frau Berg.",
    "Sie stehen für morgen im Kalender.",
)

OFFERED = (
    "Ja, morgen um vierzehn Uhr ist bei Lisa noch frei. Das dauert eine Dreiviertelstunde und kostet fünfundvierzig "
    "Euro. Soll ich den Termin für Sie eintragen?",
    "Ich hätte morgen um vierzehn Uhr bei Lisa oder am Freitag, dem siebenundzwanzigsten, um zehn Uhr bei Sarah frei. "
    "Was passt Ihnen am besten?",
    "Frei wäre am Freitag, dem siebenundzwanzigsten, um zehn Uhr bei Sarah.",
    "Zur gleichen Zeit ginge es bei Lisa.",
    "Am Freitag um zehn Uhr ginge es bei Sarah.",
    "Morgen um vierzehn Uhr ist bei Sarah leider nichts mehr frei. Bei Lisa ginge es um vierzehn Uhr.",
    "Bei Sarah ist morgen um vierzehn Uhr leider schon vergeben.",
    "Am nächsten dran wäre morgen um zwei bei Lisa.",
    "Soll ich morgen um fünfzehn Uhr versuchen?",
    "Die Zeit morgen um vierzehn Uhr halte ich für Sie frei.",
    "Vierzehn Uhr bei Lisa ist für Sie reserviert, bis wir auflegen.",
)

MOVED = (
    "Sehr gern, Ihr Termin ist verschoben: Damenschnitt bei Sarah, am Samstag, dem achtundzwanzigsten November, um "
    "neun Uhr. Ihre Terminnummer bleibt die gleiche.",
    "Ihr Termin wurde auf Samstag um neun Uhr verlegt.",
    "Ich habe Ihren Termin von morgen auf Samstag um neun Uhr verschoben.",
    "Statt morgen um vierzehn Uhr kommen Sie nun am Samstag um neun Uhr zu Sarah, das ist eingetragen.",
    "Ihr Termin ist geändert: Damenschnitt bei Sarah, am Samstag, dem achtundzwanzigsten November, um neun Uhr.",
    "Eingetragen ist: Damenschnitt bei Sarah, am Samstag, dem achtundzwanzigsten November, um neun Uhr.",
)

CANCELLED = (
    "Ihr Termin ist abgesagt: Damenschnitt bei Lisa, morgen, am Mittwoch, um vierzehn Uhr.",
    "Ich habe Ihren Damenschnitt storniert.",
    "Der Termin morgen um vierzehn Uhr ist gestrichen.",
    "Ihr Termin ist hiermit abgesagt.",
    "Sie haben jetzt keinen Termin mehr bei uns.",
    "Der Termin steht nicht mehr im Kalender.",
)

PENDING = (
    "Der Termin ist vorgemerkt: Damenschnitt bei Lisa, morgen um vierzehn Uhr.",
    "Ich habe Sie für morgen um vierzehn Uhr vorgemerkt.",
    "Der Termin ist noch nicht fest gebucht.",
)

COMPOSITE = (
    "Sehr gern, Ihr Termin ist gebucht: Ansatzfärbung bei Sarah, am Freitag, dem siebenundzwanzigsten November, um "
    "zehn Uhr. Nach dem Auftragen muss die Farbe gut eine halbe Stunde einwirken, danach folgen noch Auswaschen "
    "und Föhnen. "
    "Fertig sind Sie gegen Viertel vor zwölf. Ihre Terminnummer ist fünf fünf fünf, neun fünf.",
    "Ihr Termin ist gebucht: Ansatzfärbung bei Sarah. Nach dem Auftragen muss die Farbe etwa fünfunddreißig Minuten "
    "einwirken.",
    "Insgesamt dauert es eine Stunde und fünfundvierzig Minuten, der Termin ist gebucht.",
)

CALLBACK = (
    "Gern, das habe ich notiert. Der Salon ruft Sie unter der Nummer null eins sieben eins, eins zwei drei, vier fünf "
    "sechs sieben zurück.",
    "Den Rückruf habe ich schon notiert. Der Salon meldet sich bei Ihnen.",
    "Er bleibt erst einmal bestehen, und der Salon ruft Sie zurück.",
    "Das klärt der Salon am Telefon mit Ihnen.",
)

TRUTHS = {
    "nothing": ANYWHERE,
    "booked": BOOKED,
    "offered": OFFERED,
    "moved": MOVED,
    "cancelled": CANCELLED,
    "pending": PENDING,
    "composite": COMPOSITE,
    "callback": CALLBACK,
}
