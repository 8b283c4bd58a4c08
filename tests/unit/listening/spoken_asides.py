"""What callers tell beside a wish, in frames for any service, and the frames in which they want two.

`{w}` and `{b}` are wanted; the other one comes as `{a}` (a perm), `{f}` (the perm), `{d}` (from the perm), `{n}` or
`{k} {n}` (no perm); `{P}` is a colleague.
"""

THINGS = {
    "xyz": {
        "dauerwelle": ("eine Dauerwelle", "Dauerwelle", "der Dauerwelle", "die Dauerwelle"),
        "straehnen": ("Strähnen", "Strähnen", "den Strähnen", "die Strähnen"),
        "balayage": ("eine Balayage", "Balayage", "der Balayage", "die Balayage"),
        "toenung": ("eine Tönung", "Tönung", "der Tönung", "die Tönung"),
        "haarkur": ("eine Haarkur", "Haarkur", "der Haarkur", "die Haarkur"),
    },
    "grosssalon": {
        "keratinglaettung": ("eine Keratinglättung", "Keratinglättung", "der Keratinglättung", "die Keratinglättung"),
        "babylights": ("Babylights", "Babylights", "den Babylights", "die Babylights"),
        "ombre": ("ein Ombré", "Ombré", "dem Ombré", "das Ombré"),
        "dauerwelle": ("eine Dauerwelle", "Dauerwelle", "der Dauerwelle", "die Dauerwelle"),
        "blondierung": ("eine Blondierung", "Blondierung", "der Blondierung", "die Blondierung"),
    },
    "physio": {
        "krankengymnastik": (
            "eine Krankengymnastik",
            "Krankengymnastik",
            "der Krankengymnastik",
            "die Krankengymnastik",
        ),
        "massage": (
            "eine klassische Massage",
            "klassische Massage",
            "der klassischen Massage",
            "die klassische Massage",
        ),
        "elektrotherapie": ("eine Elektrotherapie", "Elektrotherapie", "der Elektrotherapie", "die Elektrotherapie"),
        "manuelle-therapie": (
            "eine manuelle Therapie",
            "manuelle Therapie",
            "der manuellen Therapie",
            "die manuelle Therapie",
        ),
        "kinesiotape": ("ein Kinesiotape", "Kinesiotape", "dem Kinesiotape", "das Kinesiotape"),
    },
    "werkstatt": {
        "oelwechsel": ("einen Ölwechsel", "Ölwechsel", "dem Ölwechsel", "den Ölwechsel"),
        "raederwechsel": ("einen Räderwechsel", "Räderwechsel", "dem Räderwechsel", "den Räderwechsel"),
        "klimaservice": ("einen Klimaservice", "Klimaservice", "dem Klimaservice", "den Klimaservice"),
        "achsvermessung": ("eine Achsvermessung", "Achsvermessung", "der Achsvermessung", "die Achsvermessung"),
        "hauptuntersuchung": (
            "eine Hauptuntersuchung",
            "Hauptuntersuchung",
            "der Hauptuntersuchung",
            "die Hauptuntersuchung",
        ),
    },
    "spa": {
        "floating": ("ein Floating", "Floating", "dem Floating", "das Floating"),
        "hamam": ("ein Hamam", "Hamam", "dem Hamam", "das Hamam"),
        "lomi": ("eine Lomi Lomi", "Lomi Lomi", "der Lomi Lomi", "die Lomi Lomi"),
        "manikuere": ("eine Maniküre", "Maniküre", "der Maniküre", "die Maniküre"),
        "salzpeeling": ("ein Salzpeeling", "Salzpeeling", "dem Salzpeeling", "das Salzpeeling"),
    },
}
"""Salon → service → with an article, bare, in the dative, with the definite article."""
COLLEAGUES = {"xyz": "Tom", "grosssalon": "Kevin", "physio": "Jan", "werkstatt": "Sepp", "spa": "Malee"}

TOLD = """
mit {d} bin ich noch zufrieden, ich will nur {w}|{f} hält noch, ich bräuchte {w}
ich bin mit {d} noch versorgt, {w} reicht|letztes jahr hatte ich {a}, jetzt möchte ich {w}
letztes mal war ich für {a} da, diesmal bitte {w}|beim letzten mal hab ich {a} bekommen, heute brauche ich {w}
nach {d} vor drei monaten brauche ich jetzt {w}|vor zwei wochen war ich zu {d}, jetzt nur noch {w}
{f} hab ich schon hinter mir, jetzt fehlt noch {w}|{f} habe ich letzte woche machen lassen, ich brauche nur noch {w}
{f} war schon, jetzt bitte {w}|seit {d} ist nichts mehr passiert, ich hätte gern {w}
{f} ist schon erledigt, {w} bitte|{f} hab ich neulich erst gehabt, also heute {w}
früher hatte ich immer {a}, heute nehme ich {w}|ich war im sommer zu {d} bei ihnen und bräuchte jetzt {w}
der letzte termin war {a}, jetzt wäre {w} dran|im märz hab ich {a} machen lassen, nun bräuchte ich {w}
ich war wegen {d} schon mal da, jetzt geht es um {w}|{f} wurde im urlaub gemacht, jetzt brauch ich {w}
{w} bitte, {f} hatte ich ja erst vor kurzem|{w} bitte, {f} war ja beim letzten mal dran
{w} bitte, {f} hab ich mir letzten monat machen lassen|meine schwester hat {a} bekommen, ich will {w}
meine freundin macht sich immer {a}, ich möchte aber {w}|meine nachbarin schwört auf {a}, ich nehme lieber {w}
meine mutter war gestern für {a} bei ihnen, und ich hätte gern {w}
meine tochter hatte neulich {a} bei ihnen, ich bräuchte {w}
meine kollegin hat mir {a} empfohlen, ich bleib aber bei {w}|mein mann meint ich soll {a} nehmen, ich will aber {w}
meine freundin hat schon einen termin für {a}, ich brauche einen für {w}
die lisa hat meiner cousine {a} gemacht, ich möchte {w}
meine schwester kommt am freitag für {a}, ich möchte am gleichen tag {w}
{w} bitte, {a} hat schon meine schwester gebucht|{w} hätte ich gern, meine freundin hat ja {a}
bei meiner freundin haben sie {a} gemacht, bei mir bitte {w}
meine bekannte hat sich {a} machen lassen, mir langt {w}|{f} mach ich selber zu hause, ich brauche nur {w}
{f} mach ich daheim, bei ihnen hätte ich gern {w}|{f} hab ich selbst gemacht, jetzt bitte {w}
{f} macht mir meine schwester, bei ihnen bitte {w}|{f} hab ich woanders machen lassen, bei ihnen hätte ich gern {w}
{f} krieg ich woanders, bei ihnen brauche ich {w}|für {a} geh ich immer woanders hin, zu ihnen komm ich für {w}
{w} bitte, {f} mach ich dann zu hause selber|{w} bitte, um {a} kümmert sich meine freundin
zu hause hab ich schon {a} versucht, jetzt lieber {w} vom profi|{w}, aber {k} {n}|{w} bitte, {f} brauche ich nicht
{f} brauche ich nicht, nur {w}|{f} will ich diesmal nicht, nur {w}|auf {a} verzichte ich, bitte nur {w}
auf {f} kann ich verzichten, {w} bitte|{f} lassen wir weg, {w} reicht|{f} kommt für mich nicht in frage, {w} bitte
{f} muss nicht sein, {w} langt|bitte nur {w}, ohne {n}|{w} und sonst nichts, also auch {k} {n}
von {d} halte ich nichts, bitte {w}|von {d} bin ich abgekommen, jetzt {w}|{f} traue ich mich nicht, also {w}
{w} bitte, {f} lieber nicht|{w} bitte, {f} auf keinen fall|bloß {k} {n}, sondern {w}|{k} {n} bitte, {w} reicht mir
{f} spare ich mir, nur {w}|{f} könnt ihr euch sparen, nur {w}|{f} steht mir nicht, drum {w}
{f} gefällt mir nicht, ich will {w}|ich will {w} und {k} {n}|{n} nein, {w} ja
zu {d} lass ich mich nicht überreden, {w} bitte|{f} ist nichts für mich, ich nehme {w}
{n} muss ich nicht haben, {w} genügt|von {d} rate ich mir selber ab, {w} bitte
{f} mach ich ein andermal, jetzt nur {w}|{f} dann beim nächsten mal, heute nur {w}
{f} heben wir uns fürs nächste mal auf, jetzt {w}|{f} verschieben wir auf das frühjahr, erst mal nur {w}
{w} bitte, {f} machen wir dann im frühling|{w} bitte, {f} kommt später mal dran
für {f} melde ich mich wieder, jetzt bitte {w}|{w} bitte, wegen {d} ruf ich nochmal an
bevor ich mich an {a} traue, hätte ich gern erst mal {w}|{a} irgendwann mal, heute bitte {w}
{f} beim letzten mal war nichts, jetzt möchte ich {w}|mit {d} war ich gar nicht zufrieden, deshalb jetzt {w}
{f} ist letztes mal schiefgegangen, jetzt bitte {w}|von {d} war ich enttäuscht, ich versuche es mit {w}
{f} hat bei mir nicht gehalten, ich will jetzt {w}|{f} hat mir nichts gebracht, ich probiere {w}
{f} hab ich nicht vertragen, daher bitte {w}|{f} war mir zu teuer, ich nehme {w}
{f} ist mir zu teuer, dann lieber {w}|{f} ist mir zu aufwendig, ich nehme {w}|{f} dauert mir zu lange, dann eben {w}
{w} bitte, {f} war letztes mal eine katastrophe|ich hab gelesen dass {a} schädlich ist, deshalb {w}
lieber {w} als {a}|{w} statt {a}|{w} anstatt {a}|statt {d} bitte {w}|anstelle von {d} hätte ich gern {w}
nicht {a}, sondern {w}|{w}, nicht {a}|ich will keine halben sachen wie {a}, ich will {w}|eher {w} als {a}
ich dachte erst an {a}, nehme dann aber doch {w}|eigentlich wollte ich {a}, aber jetzt lieber {w}
erst wollte ich {a}, jetzt doch {w}|ich nehme {w}, das ist günstiger als {a}
{w} geht schneller als {a}, also das bitte|mit {w} komm ich besser zurecht als mit {d}
ich hab mich gegen {f} entschieden, {w} bitte|ich hab hin und her überlegt wegen {d}, aber {w} ist besser
ich hab bei ihnen im schaufenster was von {d} gesehen, aber ich brauche {w}
auf ihrer seite steht {a} ganz oben, ich suche aber {w}
gestern hab ich für {a} angerufen, das hat sich erledigt, ich brauche {w}
der termin für {f} steht schon, ich bräuchte zusätzlich einen für {w}
den termin für {f} hab ich schon, jetzt noch einen für {w}|den termin mit {d} sag ich ab, ich brauche {w}
einen termin für {a} hab ich ja schon, es fehlt noch {w}
für {f} hab ich einen gutschein verschenkt, ich selbst möchte {w}
der {P} hat mir letztes mal {f} versaut, ich möchte {w} bei jemand anderem
nicht zum {P}, der hat bei {d} so geschlampt, einmal {w} bitte
bloß nicht beim {P}, bei {d} damals hat der mir weh getan, ich bräuchte {w}
der {P} ist super bei {d}, aber für {w} möchte ich jemand anderen
{P} hat {f} damals toll hingekriegt, diesmal möchte ich {w}
der {P} war bei {d} so unfreundlich, {w} bitte bei wem anders
zum {P} will ich nicht mehr, seit der {d} nicht, {w} bitte
ich möchte {w}, aber nicht beim {P}, der hat mir {f} vermasselt
{w} hätte ich gern, beim {P} nicht, der macht nur {a} gut
wer hat mir denn letztens {f} gemacht, bei der person möchte ich {w}
bei wem meine freundin {f} hatte, da will ich auch hin, für {w}
die kollegin, die mir {f} gemacht hat, soll auch {w} machen
ich möchte zu der, die letztes mal {f} gemacht hat, für {w}
hallo, also ich war ja im sommer schon mal da, da hatte ich {a}, das hat super geklappt, und jetzt bräuchte ich {w}
grüß gott, die {f0} von ihnen hält immer noch, toll, ich ruf an wegen {w}
guten tag, vor einem jahr hab ich bei ihnen {a} gehabt, jetzt würde ich gern mal {w} ausprobieren
ja hallo, ich hab lange überlegt ob ich {a} nehme, aber es wird dann doch {w}
also ursprünglich wollte ich {a}, meine frau hat mir das ausgeredet, jetzt nehme ich {w}
ich hab ja eigentlich schon {a}, aber ich brauche zusätzlich {w}
ich weiß, {f} steht auch in meiner kartei, aber heute geht es nur um {w}
man hat mir {a} vorgeschlagen, ich bleibe aber bei {w}
ihre kollegin hat am telefon {a} notiert, das stimmt nicht, ich möchte {w}
sie haben mich für {a} eingetragen, richtig wäre aber {w}
da steht {a} in der bestätigung, gebucht hatte ich aber {w}|ich habe aus versehen {a} gebucht, ich brauche {w}
statt {a} bräuchte ich doch eher {w}|könnten sie {a} gegen {w} tauschen|ich möchte {a} in {w} ändern
aus {d} bitte {w} machen|machen wir aus {d} lieber {w}
ich war neulich wegen {d} bei ihnen und war begeistert, jetzt hätte ich gern {w}
ich hab bei ihnen im internet {a} gebucht, das war ein versehen, ich meinte {w}
meine kollegin kommt ja immer zu ihnen wegen {d}, und ich möchte jetzt auch mal kommen, für {w}
mir wurde {a} empfohlen, aber ich glaube {w} reicht|meine ärztin sagt {a} wäre nicht gut, also bitte {w}
nach der letzten {n} war alles kaputt, deswegen jetzt {w}|weil {f} so lange dauert, nehme ich lieber {w}
weil mir {f} zu viel ist, möchte ich nur {w}|obwohl mir {f} gefällt, bleib ich bei {w}
falls {f} nicht geht, nehme ich {w}|wenn {f} ausgebucht ist, dann eben {w}
{a} hatte ich noch nie, will ich auch nicht, {w} bitte|mit {d} kann man mich jagen, {w} bitte
{a} macht ja heute jeder, ich will {w}|das mit {d} lass ich mal, ich hätte gern {w}
das mit {d} hat sich erledigt, {w} bitte|{f} ist ja leider ausgefallen, jetzt hätte ich gern {w}
ach {f}, das war was, aber egal, heute {w}|{a}? um gottes willen, nein, {w} bitte|{a}? nee danke, {w}
keine {n} mehr für mich, ab jetzt nur noch {w}|ich mach keine {n} mehr, nur noch {w}
ich lass mir nie wieder {a} machen, ich will {w}|von wegen {n}, {w} will ich|ich hab genug von {d}, mach ma {w}
mit {d} bin ich durch, jetzt kommt {w}|{f} haben wir ja abgehakt, bleibt noch {w}
{f} hat schon jemand anderes übernommen, fehlt noch {w}|{f} erledige ich selbst, bei ihnen nur {w}
{f} krieg ich allein hin, {w} bitte|{f} kann ich selber, ich brauche {w}
um {f} kümmere ich mich selbst, ich hätte gern {w}|{f} besorgt mir meine tochter daheim, ich brauche nur {w}
meine nichte ist vom fach und macht mir {f}, ich bräuchte also nur {w}
{f} lass ich bei uns im dorf machen, bei ihnen {w}|{w} bitte, {f} geht zu hause auch
für {f} hab ich schon jemanden, mir fehlt noch {w}|haben sie was für {a} zum kaufen da, und ich bräuchte {w}
ich bräuchte {w}, und verkaufen sie auch pflegemittel für {f}
ich nehme dann noch das spray für {a} mit, und der termin wäre für {w}
meine mama hatte früher immer {a}, das find ich ja schlimm, ich hätte gern {w}
im radio haben sie von {d} erzählt, egal, ich brauche {w}|alle reden von {d}, ich will aber {w}
jede zweite hat ja jetzt {a}, ich bleib bei {w}|meine schwägerin ist mit {d} so glücklich, trotzdem, ich nehme {w}
meiner tochter hat {f} gut getan, ich selbst bräuchte {w}
der {P} hat meinem bruder {a} gemacht, ich hätte bei ihm gern {w}
sie haben meiner mutter so schön {a} gemacht, ich bräuchte {w}
mein bruder war am samstag zu {d} da, ich brauche jetzt {w}
meine frau kommt am mittwoch zu {d}, ich selber brauch {w}
meine frau hat am mittwoch {a}, kann ich da gleich {w} dazu haben
meine beste freundin will unbedingt {a}, ich nicht, ich will {w}
meine mutter hätte gern dass ich {a} nehme, ich will aber {w}|mein mann fand {f} furchtbar, also jetzt {w}
"""
TOLD_OF_HAIR = """
ich hab noch {a} drin und möchte jetzt {w}|in meinen haaren ist {a}, ich brauche {w}
ich trage {a} und hätte gern {w}|{w} bitte, und {f} soll drin bleiben|{w}, aber {f} darf dabei nicht kaputt gehen
{f} sitzt noch gut, also nur {w}|{w} bitte, ich hab {a} drin|damit {f} besser rauskommt, hätte ich gern {w}
damit man {f} wieder sieht, brauche ich {w}|{f} ist schon fast rausgewachsen, jetzt möchte ich {w}
passt {w} auch, wenn ich noch {a} drin habe?|geht {w} trotz {d}?|{f} hat meinen haaren geschadet, ich brauche {w}
ich hab mir ein shampoo für {a} gekauft, und jetzt brauch ich {w}
"""
BOTH = """
{a} und {b}|{a} und dann noch {b}|ich hätte gern {a} und {b}|erst {a}, dann {b}|ich bräuchte {a} und danach {b}
{a}, und {b} auch noch|{a} plus {b}|{a} und gleich noch {b}|einmal {a}, einmal {b} bitte|beides bitte, {a} und {b}
sowohl {a} als auch {b}|nicht nur {a}, sondern auch {b}|{a} und anschließend {b}, geht das an einem tag
ich möchte {a}, außerdem {b}|ich möchte {a}, dazu {b}|{a} brauch ich, und {b} wär auch fällig
zu {d} hätte ich gern noch {b}|neben {d} möchte ich auch {b}|zusätzlich zu {d} bitte {b}|nach {d} bitte noch {b}
vor {d} bitte noch {b}|ich will mir {a} machen lassen und auch {b}|{a}, und wenn ich schon mal da bin, auch {b}
können sie {a} und {b} in einem termin machen|ich hatte lange {k} {n}, jetzt möchte ich {a} und {b}
wenn es geht {a} und hinterher {b}|für mich {a}, und bitte auch {b}|{a} und zum schluss {b}
zuerst {a}, und weil ich ja schon da bin {b}|{a}, {b}, das wars|{a} möchte ich haben und {b}
ich komme wegen {d} und {b} bräuchte ich auch|{a} soll es sein, und zusätzlich {b}
{a} ist fällig und {b} eigentlich auch|{a} muss sein, {b} auch|meine haare brauchen {a} und {b}
ich hab einen termin nötig für {a} und für {b}|bitte {a} eintragen, und wenn noch zeit ist {b}
ich möchte {a} haben und meine mutter {b}|meine schwester bräuchte {a} und ich {b}|mein mann will {a}, ich nehme {b}
für meine frau {a}, für mich {b}|{a} für meine tochter und {b} für mich|wir kommen zu zweit, einmal {a}, einmal {b}
ich war lange nicht da, ich brauche {a} und {b}|ich war letztes jahr schon mal da, jetzt hätte ich gern {a} und {b}
{a} wie letztes mal und dazu {b}|wie immer {a} und {b}|{a}, und diesmal auch {b}|diesmal {a} und {b} zusammen
letztes mal hatte ich nur {a}, diesmal {a} und {b}|ich hab mir überlegt dass ich {a} und {b} machen lasse
ich hab gedacht {a} und {b} in einem aufwasch|mir wurde {a} empfohlen, das möchte ich, und {b}
ich würde gern {a} machen lassen, und {b} könnte man gleich mitmachen|{a} hätt ich gern, ach ja, und {b}
{a}, ach und {b} hätt ich fast vergessen|{a} bitte, und vergessen sie {f} nicht, und {b}
machen sie auch {b}? dann bitte {a} und {b}|ich nehm das volle programm, {a} und {b}|nicht vor zehn, {a} und {b}
aber nicht beim {P}, {a} und {b}|{a} und {b}, aber bitte nicht so teuer|ich heirate, da brauch ich {a} und {b}
hab am samstag eine feier, deshalb {a} und {b}|bevor wir in urlaub fahren möchte ich noch {a} und {b}
{a} ist schon wieder nötig, und {b} auch|damit ich wieder gut ausschaue, {a} und {b}
ich hab endlich zeit für {a} und {b}|{a} soll gemacht werden, außerdem soll {b} gemacht werden
ich lass mir {a} machen und anschließend {b}|zuerst kommt {a} dran, danach {b}|nach {d} hätte ich dann gern {b}
"""
_KEIN = {"einen": "keinen", "eine": "keine", "ein": "kein"}


def frames_of(text: str) -> list[str]:
    return [frame for line in text.strip().split("\n") for frame in line.split("|")]


def spoken(frames: list[str], salon: str, step: int) -> list[tuple[str, str, str]]:
    """(service beside it, service wanted, what is said) of each frame, with ever other services."""
    keys = list(THINGS[salon])
    said = []
    for number, frame in enumerate(frames):
        other, wanted = keys[number % len(keys)], keys[(number + step) % len(keys)]
        a, n, d, f = THINGS[salon][other]
        w = THINGS[salon][wanted][0]
        k = _KEIN.get(a.split()[0], "keine")
        said.append((other, wanted, frame.format(a=a, n=n, d=d, f=f, f0=n, k=k, w=w, b=w, P=COLLEAGUES[salon])))
    return said
