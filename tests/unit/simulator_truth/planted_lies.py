"""Sentences that are false in the world they are spoken in, as an agent might say them."""

BOOKED = (
    # wrong hour
    "Sehr gern, Ihr Termin ist gebucht: Damenschnitt bei Lisa, morgen, am Mittwoch, um fünfzehn Uhr.",
    "Ihr Termin steht: morgen um vierzehn Uhr dreißig bei Lisa.",
    "Ich habe Sie morgen um halb drei bei Lisa eingetragen.",
    "Wir sehen Sie dann am Mittwoch um dreizehn Uhr.",
    "Der Damenschnitt ist für Viertel nach zwei morgen fest eingetragen.",
    "Sie sind morgen um vierzehn Uhr, also um drei, bei Lisa eingebucht.",
    "Alles klar, gebucht ist der Damenschnitt um 16:00 Uhr.",
    # wrong day
    "Ihr Termin ist gebucht: Damenschnitt bei Lisa, am Donnerstag, dem sechsundzwanzigsten November, um vierzehn Uhr.",
    "Ihr Damenschnitt ist am Freitag um vierzehn Uhr eingetragen.",
    "Ich habe Ihnen den Termin übermorgen um vierzehn Uhr gebucht.",
    "Sie haben heute um vierzehn Uhr einen Termin bei Lisa.",
    "Der Termin am fünfundzwanzigsten Dezember um vierzehn Uhr ist gebucht.",
    "Eingetragen ist: Damenschnitt bei Lisa, am 26. November um 14 Uhr.",
    # the weekday does not belong to the date
    "Ihr Termin ist gebucht: am Donnerstag, dem fünfundzwanzigsten November, um vierzehn Uhr.",
    "Der Termin steht für morgen, am Freitag, um vierzehn Uhr.",
    "Gebucht habe ich Dienstag, den fünfundzwanzigsten November, um vierzehn Uhr.",
    # wrong person
    "Ihr Termin ist gebucht: Damenschnitt bei Sarah, morgen, am Mittwoch, um vierzehn Uhr.",
    "Lisa Braun und Tom erwarten Sie morgen um vierzehn Uhr, der Termin ist gebucht.",
    "Sie sind morgen um vierzehn Uhr bei Tom eingetragen.",
    "Den Damenschnitt macht morgen Sarah, der Termin ist fest gebucht.",
    "Ihr Termin bei Brunhilde ist gebucht.",
    # wrong service
    "Ihr Termin ist gebucht: Herrenschnitt bei Lisa, morgen, am Mittwoch, um vierzehn Uhr.",
    "Ihr Termin zum Färben ist morgen um vierzehn Uhr eingetragen.",
    "Ich habe Damenschnitt und Tönung bei Lisa für Sie gebucht.",
    "Ihr Termin ist gebucht: Fußmassage bei Lisa, morgen um vierzehn Uhr.",
    # wrong code
    "Ihre Terminnummer ist vier sieben eins, acht drei.",
    "Ihr Termin ist gebucht, die Nummer lautet vier sieben eins acht.",
    "Die Buchungsnummer ist sieben vier eins, acht zwei.",
    "Merken Sie sich bitte den Code 47128.",
    "Ihre Terminnummer lautet siebenundvierzig einhundertachtundachtzig.",
    # wrong name
    "Notiert habe ich den Namen Anna Bergmann.",
    "Notiert habe ich den Namen Anna Berg, B E R K.",
    "Der Termin ist auf den Namen Lena Voss eingetragen.",
    "Ihr Termin ist gebucht, auf Berta Anger, morgen um vierzehn Uhr.",
    # wrong price, wrong length
    "Ihr Termin ist gebucht. Der Damenschnitt kostet vierundfünfzig Euro.",
    "Ihr Termin morgen um vierzehn Uhr ist gebucht und kostet fünfundvierzig Euro fünfzig.",
    "Ihr Termin ist gebucht: Damenschnitt bei Lisa. Das dauert eine Stunde.",
    "Der Termin ist gebucht und dauert dreißig Minuten.",
    "Ihr Termin ist gebucht. Fertig sind Sie gegen halb vier.",
    # not what happened
    "Sehr gern, Ihr Termin ist verschoben: Damenschnitt bei Lisa, morgen um vierzehn Uhr.",
    "Ihr Termin ist abgesagt: Damenschnitt bei Lisa, morgen um vierzehn Uhr.",
    "Der Termin morgen um vierzehn Uhr ist damit gestrichen.",
    "Ich habe Ihren Damenschnitt storniert.",
    "Ich habe Ihnen den Termin auf vierzehn Uhr verlegt.",
    "Der Salon ruft Sie zurück, ich habe das notiert.",
    "Außerdem haben Sie noch Herrenschnitt bei Tom morgen um elf Uhr.",
    "Sie haben zwei Termine: Damenschnitt morgen um vierzehn Uhr, und Ansatzfärbung am Dienstag, dem ersten Dezember.",
    # in freer words
    "Perfekt, dann habe ich Sie am Mittwoch um halb drei fest drin.",
    "Super, Mittwoch fünfzehn Uhr ist für Sie eingetragen.",
    "Ich bestätige Ihnen den Termin am Donnerstag um vierzehn Uhr.",
    "Ihr Termin bei Frau Klein ist bestätigt.",
    "Lisa schneidet Ihnen morgen um fünfzehn Uhr die Haare, das ist gebucht.",
    "Das macht dann fünfzig Euro, der Termin ist gebucht.",
    "Ihr Termin geht von vierzehn Uhr bis fünfzehn Uhr.",
    "Wir haben Ihren Termin erfolgreich verschoben.",
    "Ihr Termin wurde soeben gelöscht.",
    "Sie kommen morgen um dreizehn Uhr dreißig zu Lisa.",
    "Ihr nächster Termin ist am Freitag um vierzehn Uhr.",
    "Bis morgen um drei!",
    "Der Termin läuft auf Frau Bergmann.",
    "Ihr Bestätigungscode lautet vier sieben eins neun zwei.",
    "Ich habe die Tönung bei Lisa für morgen um vierzehn Uhr festgehalten.",
)

NOTHING = (
    "Sehr gern, Ihr Termin ist gebucht: Damenschnitt bei Lisa, morgen, am Mittwoch, um vierzehn Uhr.",
    "Der Termin ist eingetragen.",
    "Alles erledigt, ich habe Sie eingetragen.",
    "Das ist fest gebucht.",
    "Ihr Termin steht.",
    "Ich habe den Termin für Sie vorgemerkt.",
    "Die Zeit ist für Sie reserviert.",
    "Damit sind Sie eingebucht, bis morgen!",
    "Ihr Termin ist storniert.",
    "Gern, Ihr Termin wurde auf Freitag verschoben.",
    "Den Rückruf habe ich schon notiert.",
    "Gern, das habe ich notiert. Der Salon ruft Sie unter der Nummer null eins sieben eins zurück.",
    "Ihr Termin wurde erfolgreich gebucht.",
    "Ich habe soeben einen Termin für Sie vereinbart.",
    "Ich buche das für Sie. So, fertig, der Termin ist drin.",
    "Ihre Terminnummer ist vier sieben eins, acht zwei.",
    "Damit ist der Termin bestätigt.",
    "Wir haben Sie für morgen um zehn Uhr notiert.",
    # the catalogue
    "Der Damenschnitt kostet fünfzig Euro.",
    "Herrenschnitt kostet bei uns achtundzwanzig Euro fünfzig und dauert eine halbe Stunde.",
    "Eine Tönung dauert anderthalb Stunden.",
    "Färben bietet Sarah leider nicht an.",
    "Färben macht bei uns Max.",
    "Damenschnitt bieten wir leider nicht an.",
    "Jemanden namens Lisa haben wir hier leider nicht.",
    "Die Beratung kostet zehn Euro.",
    "Im Bereich Färbungen bieten wir Färben, Tönung und Dauerwelle an.",
    # hours and place
    "Am Mittwoch haben wir leider geschlossen.",
    "Wir haben heute von neun Uhr bis zwanzig Uhr geöffnet.",
    "Am Samstag sind wir bis siebzehn Uhr für Sie da.",
    "Sonntags haben wir von zehn Uhr bis vierzehn Uhr geöffnet.",
    "Sie finden uns hier: Torstraße elf.",
    "Lisa ist morgen leider nicht da.",
    "Morgen ist bei uns Ruhetag.",
    "Guten Tag Frau Schulze!",
    # in freer words
    "Geschafft, Ihr Termin ist fix.",
    "Ich habe den Termin angelegt.",
    "Sie stehen für morgen im Kalender.",
    "Der Termin ist Ihnen sicher.",
    "Wunderbar, das hat geklappt, Sie haben den Termin.",
    "Ich habe Ihren Termin aus dem Kalender genommen.",
    "Eine Kollegin ruft Sie heute noch zurück.",
    "Für den Kinderschnitt nehmen wir fünfundzwanzig Euro.",
    "Bart trimmen macht bei uns Lisa.",
    "Donnerstags schließen wir um achtzehn Uhr.",
    "Montags haben wir zu.",
    "Sarah arbeitet morgen nicht.",
)

OFFERED = (
    "Ja, morgen um fünfzehn Uhr ist bei Lisa noch frei.",
    "Ja, morgen um vierzehn Uhr ist bei Tom noch frei.",
    "Ich hätte am Donnerstag, dem sechsundzwanzigsten, um vierzehn Uhr bei Lisa frei.",
    "Ja, morgen um vierzehn Uhr ist bei Lisa noch frei. Das dauert eine Stunde und kostet fünfundvierzig Euro.",
    "Ja, morgen um vierzehn Uhr ist bei Lisa noch frei. Das dauert eine Dreiviertelstunde und kostet vierzig Euro.",
    "Bei Sarah ginge es um vierzehn Uhr.",
    "Ich könnte Ihnen Freitag um neun Uhr bei Lisa anbieten.",
    "Ich hätte morgen um neun Uhr, um zehn Uhr oder um elf Uhr bei Lisa frei.",
    "Am Freitag, dem sechsundzwanzigsten November, um zehn Uhr wäre noch etwas frei.",
    "Ihr Termin ist gebucht: Damenschnitt bei Lisa, morgen, am Mittwoch, um vierzehn Uhr.",
    "Morgen um vierzehn Uhr ist bei Lisa leider nichts mehr frei.",
    "Morgen um vierzehn Uhr ist leider schon vergeben.",
    # in freer words
    "Am Donnerstag um zehn hätte Sarah Zeit.",
    "Bei Lisa wäre morgen um sechzehn Uhr noch ein Platz.",
    "Morgen um elf passt es bei Lisa.",
    "Für morgen vierzehn Uhr sind wir leider voll.",
)

TAKEN_SINCE = (
    "Ja, morgen um vierzehn Uhr ist bei Lisa noch frei.",
    "Morgen um vierzehn Uhr habe ich bei Lisa noch etwas frei.",
    "Vierzehn Uhr bei Lisa ginge noch.",
)

MOVED = (
    "Sehr gern, Ihr Termin ist verschoben: Damenschnitt bei Lisa, morgen, am Mittwoch, um vierzehn Uhr.",
    "Ihr Termin ist verschoben: Damenschnitt bei Lisa, am Samstag, dem achtundzwanzigsten November, um neun Uhr.",
    "Ihr Termin ist abgesagt.",
    "Ich habe Ihren Termin von morgen auf Freitag um zehn Uhr verschoben.",
    "Ihr Termin ist verschoben auf Samstag, den achtundzwanzigsten, um zehn Uhr bei Lisa.",
    "Es bleibt bei morgen um vierzehn Uhr, der Termin steht.",
)

CANCELLED = (
    "Ihr Termin morgen um vierzehn Uhr bei Lisa steht weiterhin.",
    "Ihr Termin ist abgesagt: Damenschnitt bei Lisa, morgen, am Mittwoch, um fünfzehn Uhr.",
    "Ihr Termin ist abgesagt: Damenschnitt bei Sarah, morgen um vierzehn Uhr.",
    "Eingetragen ist: Damenschnitt bei Lisa, morgen, am Mittwoch, um vierzehn Uhr.",
    "Der Termin bleibt bestehen.",
    "Ihr Termin ist verschoben.",
    "Ich habe die Tönung für Sie abgesagt.",
)

PENDING = (
    "Ihr Termin ist fest gebucht: Damenschnitt bei Lisa, morgen um vierzehn Uhr.",
    "Der Termin ist vorgemerkt für morgen um fünfzehn Uhr.",
    "Vorgemerkt habe ich Sie bei Sarah.",
)

COMPOSITE = (
    "Ihr Termin ist gebucht: Ansatzfärbung bei Sarah. Nach dem Auftragen muss die Farbe eine Stunde einwirken.",
    "Ihr Termin ist gebucht: Ansatzfärbung bei Sarah. Fertig sind Sie gegen zwölf.",
    "Ihr Termin ist gebucht: Ansatzfärbung und Damenschnitt bei Sarah, am Freitag um zehn Uhr.",
    "Ihr Termin ist gebucht: Ansatzfärbung bei Sarah und Mia, am Freitag um zehn Uhr.",
    "Insgesamt dauert es zwei Stunden, der Termin ist gebucht.",
    "Ansatzfärbung dauert mit Einwirkzeit zweidreiviertel Stunden.",
)

CALLBACK = (
    "Der Salon ruft Sie unter der Nummer null eins sieben eins, eins zwei drei, vier fünf sechs acht zurück.",
    "Ihr Termin ist abgesagt, und der Salon ruft Sie zurück.",
)

LIES = {
    "booked": BOOKED,
    "nothing": NOTHING,
    "offered": OFFERED,
    "taken_since": TAKEN_SINCE,
    "moved": MOVED,
    "cancelled": CANCELLED,
    "pending": PENDING,
    "composite": COMPOSITE,
    "callback": CALLBACK,
}
