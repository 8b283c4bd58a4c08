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
ONLY = """
aber nur bei {dem}|nur zu {dem} soll's|aber nur zu {dem}|Hauptsache bei {dem}|Hauptsache {der}
bloß bei {dem} soll's sein|nur {der} soll es sein|aber unbedingt bei {dem}|aber es muss {der} sein
aber {der} muss es sein|aber bitte {der}|solange es {der} macht|solange es bei {dem} ist
aber ausschließlich bei {dem}|nur eben bei {dem}|aber bitte zu {dem}|Hauptsache {der} macht's|Hauptsache zu {dem}
aber nur mit {dem}|allerdings nur bei {dem}|allerdings bei {dem}
"""
ONLY = tuple(form.strip() for line in ONLY.split("\n") for form in line.split("|") if form.strip())
"""With nobody else, whenever it is."""
