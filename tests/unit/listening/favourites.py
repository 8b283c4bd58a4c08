"""Ways in which people say with whom they would rather be, though anybody will do; the person stands in braces.

`{dem}`, `{den}` and `{der}` are the name with its article or title, `{nom}` is the bare name.
"""

RATHER = """
am liebsten {der}|am liebsten bei {dem}|am liebsten zu {dem}|am liebsten aber {der}|am liebsten wär mir {der}
am allerliebsten {der}|am liebsten hätte ich {den}|am liebsten natürlich {der}|am liebsten wieder zu {dem}
lieber {der}|lieber zu {dem}|lieber wär mir {der}|gern {der}|gern bei {dem}|gern zu {dem}|gerne auch {der}
gern wieder bei {dem}|gern halt {der}|sehr gern bei {dem}|vorzugsweise {der}|vorzugsweise bei {dem}|bevorzugt {der}
bevorzugt bei {dem}|bevorzugt aber {der}|idealerweise {der}|idealerweise bei {dem}|ideal wär {der}
optimal wäre {der}|wenn möglich {der}|wenn möglich bei {dem}|wenn's geht {der}|wenn's geht bei {dem}
wenn es geht zu {dem}|wenn's passt {der}|wenn ich's mir aussuchen darf {der}|wenn ich wählen darf, {der}
wenn ich mir was wünschen darf, {der}|wenn ich es mir aussuchen kann, dann {der}
wenn's sich einrichten lässt bei {dem}|nach Möglichkeit {der}|nach Möglichkeit bei {dem}|möglichst {der}
möglichst bei {dem}|am besten {der}|am besten bei {dem}|am besten zu {dem}
"""
WOULD_BE = """
{der} wäre schön|{der} wär schön|{der} wär super|{der} wäre toll|{der} wäre prima|{der} wär klasse
{der} wäre perfekt|{der} wär mir am liebsten|{der} wäre mir am liebsten|{der} wär mir lieber|{der} wär mir recht
{der} wär mir lieb|{der} wär natürlich super|{der} wär halt schön|{der} wäre schon toll|{der} wär mein Favorit
{der} wäre mein Wunsch|{der} wär meine erste Wahl|{der} wäre die erste Wahl|schön wäre {der}|schön wär's bei {dem}
toll wäre {der}|super wär {der}|bei {dem} wär's mir am liebsten|bei {dem} wäre es schön|bei {dem} wäre super
bei {dem} wär natürlich prima|mein Favorit wäre {der}|mein Favorit ist {der}|mein Wunsch wäre {der}
erste Wahl wär {der}|meine erste Wahl ist {der}|{der} wär mir angenehm|über {den} würd ich mich freuen
bei {dem} würd ich mich freuen|zu {dem} würd ich gern|zu {dem} würd ich gern wieder|zu {dem} ging ich gern
zu {dem} geh ich gern|zu {dem} geh ich am liebsten|zu {dem} möcht ich gern|zu {dem} möchte ich gern wieder
bei {dem} möcht ich gern|bei {dem} war ich immer zufrieden|{den} hätt ich gern|{den} hätte ich gern
{den} hätt ich gern wieder|{den} hätte ich am liebsten|{den} nehm ich gern|{den} würd ich nehmen
{den} nehm ich am liebsten|{den} mag ich|{den} mag ich am liebsten|{den} mag ich gern|{der} macht das immer so schön
{der} macht das immer gut|{der} macht's am besten|{der} schneidet am besten|{der} kennt meine Haare
{der} weiß wie ich's mag|{der} kennt mich schon|{der} hat's letztes Mal super gemacht
mit {dem} war ich sehr zufrieden|mit {dem} war ich immer zufrieden|mit {dem} komm ich gut klar
mit {dem} versteh ich mich gut|mit {dem} hab ich gute Erfahrungen|von {dem} bin ich begeistert
"""
PLAINLY = """
{der}|{nom}|bei {dem}|zu {dem}|bei {dem} bitte|zu {dem} bitte|{der} bitte|{der} zum Beispiel|zum Beispiel {der}
zum Beispiel bei {dem}|bei {dem} zum Beispiel|etwa bei {dem}|sagen wir {der}|sagen wir bei {dem}|dann {der}
dann nehm ich {den}|dann bei {dem}|also {der}|also bei {dem}|versuchen Sie's bei {dem}|probieren Sie's bei {dem}
schauen Sie mal bei {dem}|fragen Sie mal bei {dem}|gucken Sie erst bei {dem}|erst mal bei {dem} schauen|zuerst {der}
zuerst bei {dem} probieren|in erster Linie {der}|hat {der} was frei|hat {der} Zeit|ist {der} frei|kann {der}
könnte {der}|wenn {der} Zeit hat, gern|wenn {der} frei ist, gern zu {dem}|falls {der} da ist, gern {der}
ich dachte an {den}|ich hätte an {den} gedacht|ich würd sagen {der}|ich wünsch mir {den}|ich hätte gern {den}
ich möchte gern zu {dem}|ich möchte zu {dem}|ich würde gern zu {dem}|ich geh meistens zu {dem}
ich bin sonst immer bei {dem}|normalerweise bin ich bei {dem}|normalerweise macht das {der}
sonst macht das immer {der}|{der} macht das sonst immer|{der} darf gern|{der} darf gern wieder
{der} kann das gern machen|gern darf {der} das machen|{der} soll's machen|{der} sollte es machen|gern auch {der}
{der} wenn's geht|{der} wenn möglich|bei {dem}, wenn's geht|bei {dem}, wenn möglich
"""
CONTRASTED = """
aber am liebsten {der}|aber gern {der}|aber lieber {der}|aber {der} wäre schön|aber bei {dem} wär's mir am liebsten
aber wenn's geht bei {dem}|aber wenn möglich {der}|aber vorzugsweise {der}|aber bevorzugt {der}|aber {der} wär super
aber {den} hätt ich am liebsten|aber zu {dem} geh ich am liebsten|allerdings am liebsten {der}|allerdings gern {der}
allerdings wär mir {der} am liebsten|allerdings bevorzugt bei {dem}|wobei {der} schön wäre
wobei mir {der} am liebsten wär|wobei {der} natürlich toll wär|obwohl {der} schon schön wär|nur wenn's geht {der}
nur wär {der} mir am liebsten|bloß wär mir {der} am liebsten|aber eine Präferenz hätt ich schon, {den}
aber wenn ich wählen kann {der}|aber wenn's {der} sein könnte, wär das toll|aber ideal wär {der}
aber {den} würd ich bevorzugen|aber bitte erst bei {dem} schauen
"""
FAVOURITES = {
    name.lower(): tuple(form.strip() for line in text.split("\n") for form in line.split("|") if form.strip())
    for name, text in {
        "RATHER": RATHER,
        "WOULD_BE": WOULD_BE,
        "PLAINLY": PLAINLY,
        "CONTRASTED": CONTRASTED,
    }.items()
}
"""Class → ways."""
NO_MATTER_WHO = (
    "egal wer",
    "sonst egal",
    "ansonsten ist mir das gleich",
    "sonst irgendwer",
    "zur Not auch jemand anders",
    "mir ist jeder recht",
    "ich nehm auch wen anders",
    "wenn nicht, dann wer Zeit hat",
    "da bin ich flexibel",
    "die anderen sind mir auch recht",
    "bei wem ist mir wurscht",
    "muss aber nicht sein",
)
"""Ways to say that anybody else will do as well."""
NO_MATTER_WHEN = (
    "egal wann",
    "Tag ist egal",
    "die Uhrzeit ist mir gleich",
    "wann ist mir wurscht",
    "zeitlich bin ich flexibel",
    "Uhrzeit ist mir egal",
)
"""Indifference about time, which is none about people."""
WISHES = """
ich komm sonst immer zu {dem}, geht da am Freitag was|zu {dem} würd ich gern|so gegen fünf bei {dem} bitte
bei {dem} wär toll|Ich soll mir einen Termin bei {dem} holen, hat meine Nachbarin gesagt|das soll mir {der} machen
am liebsten von {dem}|geht das bei {dem}|das macht bei Ihnen doch {der}
meine Freundin war bei {dem} und war begeistert, da möcht ich auch hin
meine Schwester schwört auf {den}, da will ich auch hin|man hat mir {den} empfohlen|{der} wurde mir empfohlen
mir wurde {der} ans Herz gelegt|ich hab gehört {der} macht das super, hat {der} noch was frei
ich hab nur Gutes über {den} gehört, da hätt ich gern einen Termin|hat {der} am Montag noch einen Platz für mich
wann hätte {der} denn mal Zeit|wann ist {der} wieder da, ich bräuchte einen Termin
wie sieht's bei {dem} nächste Woche aus|was hat {der} denn am Mittwoch noch
ist bei {dem} am Samstag noch was zu machen|ich bräuchte dringend {den}|ich bin Stammkunde bei {dem}
ich bin eigentlich immer bei {dem}|ich war letztes Mal bei {dem} und möchte wieder hin
ich war schon mal bei {dem}, das war super, da wieder|{der} weiß schon wie ich's will
{der} hat mir das letzte Mal so schön die Haare gemacht, gern wieder|bitte wieder {der}|einmal {der} bitte
ich nehm {den}|ich nehm dann {den}|dann machen wir's bei {dem}|tragen Sie mich bei {dem} ein
schreiben Sie mich bei {dem} auf|machen Sie mir was bei {dem} aus|machen wir einen Termin bei {dem}
buchen Sie mir {den} für Donnerstag|reservieren Sie mir was bei {dem}|können Sie mich bei {dem} einschieben
kann mich {der} noch dazwischennehmen|krieg ich bei {dem} noch was|bekomm ich diese Woche noch was bei {dem}
gibt's bei {dem} noch eine Lücke|hätten Sie bei {dem} spontan was frei
ich hätte mal wieder Lust auf einen Termin bei {dem}|ich wollt mal fragen ob {der} am Freitag Zeit hat
ich wollte fragen wann {der} kann|sagen Sie, arbeitet {der} am Samstag, da würd ich gern kommen
{der} soll mir mal wieder die Haare schneiden|{der} müsste mich mal wieder hübsch machen|{der} darf wieder ran
lassen Sie mal {den} ran|ich vertrau da nur {dem}|da lass ich nur {den} ran|an meine Haare lass ich nur {den}
ich lass mir das nur von {dem} machen|niemand kann das so gut wie {der}|keiner macht das so gut wie {der}
es gibt für mich nur {den}|ich möchte zu niemand anderem als zu {dem}|wenn {der} da ist komm ich vorbei
wenn {der} Zeit hat, dann sehr gern|falls {der} noch was frei hat, nehm ich's|egal wann, Hauptsache bei {dem}
mir ist die Zeit egal, nur bei {dem} soll's sein|auch gern später, aber bei {dem}|nicht vor zehn, aber bei {dem}
nicht so früh bitte, bei {dem} wenn's geht|nicht am Montag, bei {dem} aber gern
es eilt nicht, bei {dem} hätt ich gern|keine Ahnung ob {der} da ist, aber zu {dem} würd ich gern
bei {dem}, nicht wahr, am Freitag|{der}, genau, zu {dem} bitte|nein, bei {dem} bitte|doch, bei {dem} passt
bei {dem} ist super, den nehm ich|zu {dem} geh ich seit Jahren|seit Jahren schneidet mich {der}
{der} schneidet mich seit zehn Jahren, dabei bleibt's|sonst macht mir das immer {der}|mein Mann will auch zu {dem}
mein Sohn möchte unbedingt zu {dem}|meine Tochter mag nur {den}|für meine Mutter einen Termin bei {dem}
meine Frau hätte gern einen Termin bei {dem}|mein Mann braucht einen Termin, bei {dem} bitte
wir kommen zu zweit, beide bei {dem}|am Telefon hieß es {der} hätte Freitag Zeit, das nehm ich
Sie hatten gesagt {der} wäre am Montag da, dann bitte da|ich würd's gern mal bei {dem} probieren
ich möchte {den} mal ausprobieren|diesmal möcht ich zu {dem}|diesmal bei {dem} bitte
ich möchte wechseln und zwar zu {dem}|ich würde gern zu {dem} wechseln|lieber zu {dem} als zu jemand anderem
da bin ich wählerisch, nur bei {dem}|ich bestehe auf {den}|ohne Umschweife, bei {dem} bitte
bitte unbedingt bei {dem}|möglichst bei {dem}|wenn's irgendwie geht bei {dem}|ich hoff {der} hat noch was frei
hoffentlich hat {der} noch Zeit|hoffentlich geht's bei {dem}|ich freu mich schon auf {den}
Grüß Gott, bei {dem} hätt ich gern an Termin|Servus, kannt i bei {dem} am Freitag kemma
hätt {der} am Freitag no Zeit|i mecht zu {dem}|moin, is bei {dem} noch was frei|ick möchte zu {dem}
isch möscht gern zu {dem}|chönnt i bei {dem} cho|bei {dem}, aber nicht vor zehn|bei {dem}, nur nicht am Montag
bei {dem} bitte, Montag geht bei mir nicht|bei {dem}, morgens kann ich nicht
ich kann nicht vor vier, bei {dem} bitte|nicht so kurz wie letztes Mal, und bitte bei {dem}
nicht zu kurz bitte, {der} weiß Bescheid|die Farbe hat nicht so lang gehalten, kann {der} da nochmal drüber
der letzte Schnitt war nicht so meins, da soll {der} nochmal ran|wenn {der} nicht kann, dann halt nächste Woche
wenn {der} diese Woche nicht mehr kann, nehm ich nächste|wenn {der} nicht da ist, ruf ich nochmal an
wenn {der} am Freitag nicht kann, geht auch Samstag|ich weiß nicht genau wann, aber bei {dem}
ich hab keine Eile, bei {dem} bitte|ich hab keinen Termin, kann {der} mich trotzdem nehmen
online war bei {dem} nichts mehr frei, geht telefonisch was
im Internet find ich keinen Termin bei {dem}, haben Sie noch was|{der} hat sicher keine Zeit mehr heute, oder
geht bei {dem} heute gar nichts mehr|ist bei {dem} wirklich gar nichts mehr frei|hat {der} denn gar keine Lücke
hätte {der} nicht vielleicht morgen Zeit|könnte das nicht {der} machen|kann das nicht wieder {der} machen
warum nicht {der}, der macht das doch gut|ich möchte nichts Kompliziertes, bei {dem} bitte
nur Spitzen, sonst nichts, bei {dem}|waschen muss nicht sein, aber {der} soll schneiden
föhnen brauch ich nicht, bei {dem} am Freitag|ohne Waschen, bei {dem} bitte|ohne Termin geht bei {dem} nichts oder
ich komm nicht allein, wir sind zu zweit, bei {dem} bitte|es muss nicht diese Woche sein, bei {dem} halt
das muss nicht heute sein, aber bei {dem}|keine Farbe, nur schneiden, bei {dem}|kein Problem, dann bei {dem}
keine Sorge, bei {dem} hab ich Zeit|ich bin nicht so der Frühaufsteher, nachmittags bei {dem}
ich war lange nicht da, bei {dem} war ich immer|ich war noch nie bei Ihnen, {der} wurde mir empfohlen
ich kenn mich nicht aus, meine Frau sagt zu {dem}|Entschuldigung, ich hab Sie nicht verstanden, bei {dem} wollt ich
nein nicht Dienstag, Mittwoch, bei {dem}|nein, nicht färben, schneiden, bei {dem}|nicht heute, morgen bei {dem}
auf keinen Fall vor neun, bei {dem}|auf keinen Fall zu kurz, und bei {dem} bitte|lieber nicht so spät, bei {dem}
ich will nicht stören, hat {der} Zeit|ich hab's letztes Mal nicht geschafft, jetzt aber zu {dem}
letztes Mal musste ich absagen, jetzt möcht ich wieder zu {dem}
ich hab meinen Termin bei {dem} verpasst und bräuchte einen neuen bei ihr
ich muss meinen Termin bei {dem} verschieben, Freitag geht nicht|mir geht's nicht um den Preis, bei {dem} bitte
das ist nicht dringend, bei {dem} in den nächsten zwei Wochen
mehr als zwanzig Euro will ich nicht zahlen, bei {dem} bitte
meine Haare sind schwierig, das kann nicht jeder, {der} schon|das kann nicht jeder, drum bei {dem}
ich lass nicht jeden ran, nur {den}|ich geh nicht zu jedem, bei {dem} bitte
mir ist nicht egal wer, ich möchte zu {dem}|es ist mir nicht egal, ich will zu {dem}
ich möchte zu niemandem sonst, nur zu {dem}|bei den anderen war ich nicht zufrieden, bei {dem} schon
alle anderen können's nicht, nur {der}|die anderen will ich nicht, nur {den}
ich will keinen anderen, bei {dem} bitte|bitte keine Aushilfe, bei {dem}|nicht zum Lehrling bitte, zu {dem}
nicht wieder zu einer Neuen, bitte zu {dem}|nicht immer jemand anders, am liebsten {der}
ich möchte nicht ständig wechseln, bei {dem} bitte|beim alten Friseur war's nix, jetzt probier ich {den}
mein alter Friseur hat mich verschnitten, {der} soll's richten
im andern Salon haben sie mir die Haare ruiniert, kann {der} das retten
ich hab mir die Haare selbst verschnitten, {der} muss retten|die Haare sind eine Katastrophe, {der} muss ran
ich seh furchtbar aus, hat {der} heute noch Zeit
ich bin so unzufrieden mit meinen Haaren, bei {dem} hätt ich gern einen Termin
mir graut's vor meiner Frisur, bei {dem} bitte schnell
mein Kleiner hat Angst vorm Friseur, {der} macht das super mit ihm
ich hab Rückenschmerzen und kann nicht lang sitzen, bei {dem} bitte
der Preis ist mir zu hoch, aber {der} ist es wert|{der} ist nicht billig, aber gut, da möcht ich hin
{der} ist nicht der schnellste, aber der beste, den nehm ich
"""
ONLY = """
aber nur bei {dem}|nur zu {dem} soll's|aber nur zu {dem}|Hauptsache bei {dem}|Hauptsache {der}
bloß bei {dem} soll's sein|nur {der} soll es sein|aber unbedingt bei {dem}|aber es muss {der} sein
aber {der} muss es sein|aber bitte {der}|solange es {der} macht|solange es bei {dem} ist
aber ausschließlich bei {dem}|nur eben bei {dem}|aber bitte zu {dem}|Hauptsache {der} macht's|Hauptsache zu {dem}
aber nur mit {dem}|allerdings nur bei {dem}|allerdings bei {dem}
"""
ONLY = tuple(form.strip() for line in ONLY.split("\n") for form in line.split("|") if form.strip())
"""With nobody else, whenever it is."""
WISHES = tuple(form.strip() for line in WISHES.split("\n") for form in line.split("|") if form.strip())
"""Wishes with nothing said of others, many beside a denial that is about something else."""
