"""Ways in which people say with whom they would rather not be, by class; the person stands in braces.

`{dem}`, `{den}` and `{der}` are the name with its article or title, `{nom}` is the bare name.
"""

EXCEPT = """
alle außer {dem}|jeder außer {dem}|jeden außer {den}|alles außer {dem}|bitte alle außer halt {dem}
alle außer eben {dem}|jeder außer vielleicht {dem}|alle außer natürlich {dem}|gern alle, außer halt bei {dem}
bei jedem außer bei {dem}|zu jedem außer zu {dem}|bei allen außer {nom}|ich hätte gern jeden außer eben {nom}
außer {dem} geht jeder|außer bei {dem} überall|außer vielleicht bei {dem}, das muss nicht sein
bis auf {den} kann jeder ran|alle bis auf {den}|jeder bis auf {nom}|bis auf {den} sind mir alle recht
mit Ausnahme von {dem}|nur bitte mit Ausnahme von {dem}|mit einer Ausnahme, {der}
mit einer Ausnahme, und das ist {der}|einzige Ausnahme wäre {der}|die Ausnahme ist {der}|Ausnahme: {nom}
{den} ausgenommen|ausgenommen {der}|ausgenommen {den}|nur {der} ist ausgenommen|{den} mal ausgenommen
abgesehen von {dem}|von {dem} mal abgesehen|abgesehen mal von {dem}|ausgeschlossen ist nur {der}
{der} ist ausgeschlossen|ausschließen würd ich nur {den}|nur {den} würd ich ausschließen|einzig {den} nicht
einzig {den} möcht ich nicht|lediglich {den} bitte nicht|lediglich bei {dem} nicht|jeder darf, nur {der} nicht
alle dürfen, bloß {der} nicht|jeder kann das machen, nur eben {der} nicht|nur halt {der} nicht|nur eben {den} nicht
jeder andere als {der}|jeder, der nicht {nom} heißt|gern jemand der nicht {nom} heißt|Hauptsache nicht {der}
Hauptsache es ist nicht {der}|Hauptsache es wird nicht {der}|Hauptsache ich muss nicht zu {dem}
Hauptsache ich lande nicht bei {dem}|Hauptsache ohne {den}|solange es nicht {der} ist
solange ich nicht bei {dem} lande|solange ich nicht zu {dem} muss|sofern es nicht {der} ist|solang's nicht {der} ist
wenn's nur nicht {der} ist|wenn's nicht grad {der} ist|es darf bloß nicht {der} sein|es sollte nur nicht {der} sein
nur {der} soll's nicht sein|es soll bloß nicht {der} sein|nur nicht ausgerechnet {der}|ohne {den} bitte
gern ohne {den}
"""
PARTICLES = """
nicht unbedingt bei {dem}|nicht unbedingt {der}|bitte nicht gerade {der}|nicht grad bei {dem}|bitte halt nicht {den}
bitte eben nicht bei {dem}|bitte wirklich nicht bei {dem}|echt nicht bei {dem}|ehrlich gesagt nicht bei {dem}
nicht ausgerechnet zu {dem}|also bei {dem} ehrlich gesagt nicht|bei {dem} möcht ich ehrlich gesagt nicht
bei {dem} wirklich nicht|bei {dem} bitte echt nicht|bei {dem} bitte auf gar keinen Fall|auf gar keinen Fall zu {dem}
bei {dem} eher nicht|bitte bei {dem} eher nicht|zu {dem} eher ungern|bei {dem} bitte nicht wieder
bitte nicht schon wieder {der}|zu {dem} lieber nicht mehr|zu {dem} bitte nie wieder|bei {dem} bitte nicht noch mal
bitte bloß nicht noch mal {der}|nur nicht wieder zu {dem}|nur bitte nicht bei {dem}|nur bitte halt nicht bei {dem}
bloß zu {dem} nicht|bloß bei {dem} nicht mehr|nur zu {dem} nicht|nur zu {dem} möcht ich nicht|nur {den} nicht
nur {den} möcht ich nicht|nur {den} will ich nicht|aber nicht {der}|aber nicht zu {dem}|aber bei {dem} nicht
aber {den} bitte nicht|aber bitte von {dem} lieber nicht|allerdings nicht bei {dem}|allerdings {den} nicht
bei {dem} möchte ich allerdings keinen Termin|aber keinen Termin bei {dem}|bitte keinen Termin bei {dem}
bitte halt nur keinen Termin bei {dem}|möglichst nicht zu {dem}|wenn's geht nicht bei {dem}
am liebsten nicht zu {dem}|wenn möglich nicht bei {dem}|vielleicht nicht unbedingt bei {dem}
vielleicht nicht gerade {der}|vielleicht lieber nicht {der}|tendenziell nicht {der}|nach Möglichkeit nicht {der}
nach Möglichkeit nicht zu {dem}|sicher nicht bei {dem}|ganz bestimmt nicht bei {dem}|definitiv nicht {der}
definitiv nicht bei {dem}|bei {dem} definitiv nicht|auf jeden Fall nicht {der}|auf jeden Fall nicht zu {dem}
jedenfalls nicht {der}|jedenfalls nicht bei {dem}|bei {dem} jedenfalls nicht|zu {dem} jedenfalls nicht mehr
{den} jedenfalls nicht
"""
FEELING = """
bei {dem} hätte ich ein ungutes Gefühl|bei {dem} hab ich ein ungutes Gefühl
bei {dem} hätte ich aber ein ungutes Gefühl|bei {dem} hab ich kein gutes Gefühl
bei {dem} hab ich immer so ein komisches Gefühl|nur bei {dem} hätt ich Bauchweh|bei {dem} krieg ich Bauchweh
bei {dem} hätte ich Bauchschmerzen|bei {dem} wär mir nicht wohl|bei {dem} ist mir nicht wohl
bei {dem} fühl ich mich nicht wohl|bei {dem} fühl ich mich unwohl|bei {dem} fühl ich mich nicht gut aufgehoben
bei {dem} wäre es mir unangenehm|{der} wäre mir unangenehm|das wär mir bei {dem} unangenehm
bei {dem} wär's mir nicht so lieb|zu {dem} wär mir nicht so recht|bei {dem} wäre mir weniger lieb
{der} wäre mir weniger lieb|{der} wär mir nicht so lieb|{der} wär mir nicht so recht|{der} wär mir nicht recht
bei {dem} wär's mir nicht recht|{der} ist mir nicht so sympathisch|mit {dem} bin ich nicht warm geworden
mit {dem} werd ich nicht warm|mit {dem} bin ich nie warm geworden|mit {dem} komm ich nicht so klar
nur mit {dem} komm ich nicht so klar|mit {dem} kann ich nicht so gut|mit {dem} kann ich einfach nicht
mit {dem} versteh ich mich nicht so|mit {dem} stimmt die Chemie nicht|bei {dem} stimmt die Chemie nicht
mit {dem} passt die Chemie einfach nicht|die Chemie mit {dem} stimmt nicht|{der} ist nicht so meins
{der} ist nicht so mein Ding|{der} ist nicht mein Typ|{der} ist nicht ganz mein Fall|{der} liegt mir nicht so
{der} sagt mir nicht so zu|{der} sagt mir nicht zu|von {dem} bin ich nicht so begeistert
von {dem} bin ich nicht überzeugt|von {dem} war ich nicht so angetan|{der} hat mich nicht überzeugt
{der} hat mich nicht so überzeugt|vor {dem} graut's mir|vor {dem} hab ich Respekt, lieber nicht
vor {dem} hab ich ein bisschen Angst|bei {dem} bin ich skeptisch|bei {dem} wär ich skeptisch
bei {dem} bin ich vorsichtig geworden|bei {dem} hab ich so meine Bedenken|bei {dem} hätt ich Bedenken
bei {dem} hab ich Vorbehalte|gegen {den} hab ich Vorbehalte|gegen {den} hab ich eine Abneigung
zu {dem} fehlt mir der Draht|zu {dem} hab ich keinen Draht|zu {dem} hab ich kein Vertrauen mehr
mein Vertrauen in {den} ist weg|{dem} vertrau ich nicht mehr|bei {dem} krieg ich die Krise
bei {dem} krieg ich Zustände|bei {dem} wird mir anders|{der} geht mir auf die Nerven|bei {dem} sträubt sich alles
da sträubt sich bei {dem} alles in mir|{der} ist mir nicht geheuer|{der} ist mir zu viel|{der} ist mir zu hektisch
{der} ist mir zu forsch|auf {den} hab ich keine Lust|auf {den} hab ich keinen Bock|auf {den} hab ich keinen Nerv
mir reicht's mit {dem}|von {dem} hab ich genug|von {dem} hab ich die Nase voll|{den} hab ich satt|{den} hab ich über
"""
RENOUNCED = """
von {dem} würd ich gern absehen|von {dem} möchte ich absehen|von {dem} bitte absehen|nur von {dem} würd ich absehen
{den} hätt ich gern ausgelassen|nur {den} hätt ich gern ausgelassen|{den} würd ich gern auslassen
{den} bitte auslassen|{den} lassen wir aus|{den} lassen wir diesmal aus|{den} lassen wir bitte mal außen vor
{den} bitte außen vor lassen|bei {dem} möcht ich passen|bei {dem} pass ich|bei {dem} würd ich passen
da pass ich bei {dem}|an {dem} würd ich gern vorbeikommen|bloß an {dem} würd ich gern vorbeikommen
an {dem} möcht ich vorbei|wenn ich an {dem} vorbeikomme, wär ich froh|um {den} würd ich gern rumkommen
um {den} möcht ich herumkommen|um {den} möchte ich einen Bogen machen|um {den} mach ich einen Bogen
bitte einen Bogen um {den}|um {den} mach ich lieber einen großen Bogen|auf {den} kann ich verzichten
auf {den} möchte ich verzichten|auf {den} würde ich gern verzichten|auf {den} verzichte ich
auf {den} verzichte ich gern|ich verzichte auf {den}|auf {den} kann ich gut verzichten|{den} würd ich gern umgehen
{den} möcht ich umgehen|{den} bitte umgehen|{den} würde ich gern aussparen|{den} bitte aussparen
{den} sparen wir aus|{den} spar ich mir|{den} möcht ich mir sparen|{den} würd ich mir gern ersparen
{den} möchte ich mir ersparen|{den} würd ich gern vermeiden|{den} möcht ich meiden|{den} meide ich lieber
von {dem} möcht ich die Finger lassen|nur von {dem} möchte ich die Finger lassen|von {dem} lass ich die Finger
von {dem} bitte Abstand nehmen|bitte von {dem} Abstand nehmen|von {dem} nehm ich Abstand
von {dem} möcht ich Abstand halten|zu {dem} möchte ich Abstand halten|zu {dem} halt ich lieber Abstand
{den} brauch ich nicht|{den} brauch ich nicht nochmal|{den} brauch ich nimmer|{den} brauch ich wirklich nicht
{den} muss ich nicht haben|{den} muss ich nicht nochmal haben|zu {dem} muss ich nicht unbedingt
zu {dem} muss ich nicht|zu {dem} muss es echt nicht sein|zu {dem} muss es aber echt nicht sein
bei {dem} muss es nicht sein|{der} muss es nicht sein|{der} muss es nicht unbedingt sein|{der} muss echt nicht sein
{der} muss ja nicht sein|{der} braucht's nicht sein|es braucht nicht {der} sein|es muss ja nicht {der} sein
es muss nicht grad {der} sein|ich will weg von {dem}|weg von {dem} bitte|von {dem} möcht ich weg
{dem} geh ich lieber aus dem Weg|{dem} möcht ich aus dem Weg gehen|{dem} möcht ich lieber nicht begegnen
{dem} möcht ich nicht unter die Schere kommen|{den} lass ich lieber|{den} lass ich weg|{den} lass ich diesmal weg
mit {dem} bin ich durch|mit {dem} bin ich fertig|mit {dem} hab ich abgeschlossen|{den} hab ich abgeschrieben
{der} ist für mich gestorben|{der} ist für mich erledigt|{der} ist für mich Geschichte
das Kapitel {nom} ist für mich zu|{den} kann ich vergessen, nein danke
"""
CLERK = """
{den} können Sie streichen|{den} können Sie von mir aus streichen|{den} können Sie gleich streichen
{den} bitte streichen|{den} können Sie weglassen|{den} bitte weglassen|{den} bitte rauslassen
{den} können Sie rauslassen|{den} bitte raus|{den} bitte rausnehmen|{den} können Sie rausnehmen
lassen Sie {den} bitte raus|lassen Sie {den} bitte weg|lassen Sie {den} mal außen vor|lassen Sie {den} bitte aus
nehmen Sie {den} bitte raus|klammern Sie {den} aus|{den} bitte ausklammern|{den} bitte nicht berücksichtigen
{den} bitte überspringen|überspringen Sie {den} bitte|bitte {den} nicht einteilen|bitte nicht bei {dem} eintragen
tragen Sie mich bitte nicht bei {dem} ein|tragen Sie mich nur nicht bei {dem} ein
teilen Sie mich bloß nicht {dem} zu|geben Sie mich nicht zu {dem}|schieben Sie mich bitte nicht zu {dem}
stecken Sie mich bitte nicht zu {dem}|setzen Sie mich nicht zu {dem}|buchen Sie mich nicht bei {dem}
buchen Sie mich bitte nirgends bei {dem} ein|schreiben Sie mich nicht bei {dem} rein|bitte verschone mich mit {dem}
bitte verschonen Sie mich mit {dem}|verschonen Sie mich bitte mit {dem}|kommen Sie mir nicht mit {dem}
mit {dem} brauchen Sie mir nicht kommen|mit {dem} brauchen Sie mir gar nicht zu kommen
bieten Sie mir bloß nicht {den} an|{den} brauchen Sie mir nicht anbieten|{den} brauchen Sie mir gar nicht anbieten
{den} müssen Sie mir nicht geben|geben Sie mir bloß nicht {den}|geben Sie mir nicht {den}
halten Sie {den} von mir fern|halten Sie mir {den} vom Hals|bleiben Sie mir mit {dem} weg
"""
LAST_RESORT = """
zu {dem} nur im Notfall|zu {dem} bitte nur im Notfall|zu {dem} bitte nur im äußersten Notfall|{der} nur im Notfall
{der} nur wenn's gar nicht anders geht|bei {dem} bitte nur wenn es gar nicht anders geht
bei {dem} nur wenn's sein muss|{der} nur, wenn es unbedingt sein muss|{der} nur wenn sonst keiner kann
zu {dem} nur wenn sonst niemand frei ist|zu {dem} höchstens im Notfall|{der} höchstens wenn gar nichts anderes geht
{der} wär meine letzte Wahl|{der} wäre die allerletzte Wahl|{der} ist für mich die letzte Option
{der} wär für mich die Notlösung|{den} nur im allergrößten Notfall|{den} nur als allerletzte Möglichkeit
{der} nur als Notlösung|{der} bitte nur als letzte Option|zu {dem} geh ich nur wenn's nicht anders geht
zu {dem} geh ich nur im Notfall|zu {dem} ginge ich nur zur Not|bei {dem} nur zur Not|{der} höchstens zur Not
{der} wirklich nur zur Not
"""
ANOTHER = """
jemand anders als {der}|jemand anderen als {den} bitte|ich möchte mal jemand anderen als {den}
ich möchte bloß mal jemand anderen als {den}|lieber jemand anders als {der}|gern wen anders als {den}
gern auch ein anderer als {der}|bitte wen anders wie {den}|irgendwer anders als {der}|lieber jeden andern als {den}
jeder lieber als {der}|mir ist jeder lieber als {der}|lieber bei jemand anderem als bei {dem}
hauptsache wer anders als {der}|ich würde gern von {dem} zu jemand anderem wechseln
ich würd gern von {dem} weg wechseln|ich möchte weg von {dem}|ich möchte von {dem} zu wem anders
bei {dem} war ich letztes Mal, diesmal möchte ich jemand anders
letztes Mal war ich bei {dem}, diesmal bitte jemand anders|letztes Mal hatte ich {den}, diesmal lieber wen anders
bei {dem} war ich schon, jetzt lieber wer anders|bei {dem} war ich letztes Mal, heute lieber bei jemand anderem
sonst war ich immer bei {dem}, jetzt möcht ich mal wechseln|nach {dem} möcht ich jetzt mal jemand anderen
letztes Mal hat {der} geschnitten, diesmal hätt ich gern wen anders
{der} war's letztes Mal, diesmal bitte ein anderer|ich war bei {dem} und möchte da nicht mehr hin
ich war bei {dem}, das möcht ich nicht nochmal|ich war letztes Mal bei {dem}, das muss nicht nochmal sein
bei {dem} war ich letztes Mal, nochmal muss nicht sein|ich möchte nur nicht wieder zu {dem} müssen
ich möchte nicht wieder bei {dem} landen|nicht wieder so wie bei {dem}|statt {dem} bitte wer anders
statt {dem} lieber jemand anderen|anstelle von {dem} bitte jemand anders|anstatt {dem} gern wer anders
können Sie mir jemand anderen als {den} geben|gibt's noch jemand anders als {den}|geht auch jemand anders als {der}
haben Sie außer {dem} noch wen|muss es denn {der} sein|muss das unbedingt {der} machen
es gibt doch sicher noch andere als {den}|am liebsten bei einer Frau, also nicht bei {dem}|wer neues, nicht {der}
"""
TOLD = """
{der} hat mich beim letzten Mal verschnitten|{der} hat mir die Haare ruiniert|mit {dem} war ich gar nicht zufrieden
bei {dem} war ich das letzte Mal gar nicht zufrieden|mit {dem} war ich letztes Mal nicht so glücklich
bei {dem} war ich nicht so glücklich|was {der} letztes Mal gemacht hat, war nix|bei {dem} war ich bedient
zu {dem} möchte ich nach dem letzten Mal nicht mehr|zu {dem} nach dem letzten Mal lieber nicht
bei {dem} ist es in die Hose gegangen|zu {dem} möchte ich nach dem letzten Mal Abstand halten
{der} hat's beim letzten Mal verbockt|mit {dem} hatte ich Streit|bei {dem} hat's mir nicht gefallen
bei {dem} hat es nicht so gepasst|bei {dem} hat mir das Ergebnis nicht gefallen|bei {dem} ging's mir zu schnell
bei {dem} dauert's mir immer zu lang|bei {dem} war es mir zu grob|{der} hat mir letztes Mal wehgetan
{der} hat mir nicht zugehört|{der} hört nicht zu|{der} redet mir zu viel|{der} schneidet mir zu kurz
{der} macht nie, was ich sage|{der} ist mir zu grob|{der} war unfreundlich zu mir|von {dem} wurde mir abgeraten
mit {dem} hab ich schlechte Erfahrungen gemacht|{der} kann meine Locken nicht|mit {dem} bin ich aneinandergeraten
{der} und ich, das klappt nicht|{der} und ich, wir passen nicht zusammen|mit {dem} bin ich über Kreuz
mit {dem} red ich nicht mehr|mit {dem} bin ich nicht im Guten auseinander
"""
CONTACT = """
von {dem} möcht ich mich nicht noch mal schneiden lassen|von {dem} lass ich mir nicht mehr die Haare machen
von {dem} lass ich mich nicht anfassen|an meine Haare lass ich {den} nicht mehr
{der} kommt mir nicht mehr an den Kopf|{den} lass ich nicht mehr an mich ran|{der} soll da nicht mehr ran
{der} soll mich nicht mehr bedienen|bei {dem} will ich wirklich nicht mehr sitzen
bei {dem} möcht ich nicht mehr auf dem Stuhl sitzen|zu {dem} will ich nicht|zu {dem} will ich ungern
zu {dem} geh ich nicht mehr|zu {dem} geh ich nimmer|zu {dem} gehe ich ungern|zu {dem} bringen mich keine zehn Pferde
zu {dem} kriegen mich keine zehn Pferde|zu {dem} zieht mich nichts|zu {dem} zieht's mich nicht so
{den} will ich nicht|{den} will ich nicht mehr|{den} mag ich nicht|{den} mag ich nicht so|ich mag {den} nicht
{den} möcht ich nicht|{den} möcht ich nicht haben|{den} kann ich nicht leiden|{den} kann ich nicht ab
{der} kommt für mich nicht in Frage|{der} scheidet für mich aus|{der} fällt für mich raus|{der} fällt für mich flach
{der} geht gar nicht|{der} geht für mich nicht|{der} ist nichts für mich|{der} ist für mich raus
{der} ist für mich tabu|{der} ist ein No-Go|{der} nein danke|{den} tu ich mir nicht mehr an
das tu ich mir mit {dem} nicht mehr an|{den} verkraft ich heut nicht
"""
DIALECT = """
ned zu {dem}|net zu {dem}|bloß ned {der}|nur net {der}|bloß zu {dem} möcht ich nimmer|zu {dem} mog i nimmer
zu {dem} geh i nimmer|i mog {den} ned|i mag ned zu {dem}|i will ned zu {dem}|nöd zu {dem}|bitte nöd {der}
nur nöd zu {dem}|bei {dem} möcht i ned|auf koan Fall {der}|auf koan Foi zu {dem}|auf kein Fall zu {dem}
nur bei {dem} ned|nur bei {dem} net|aber ned {der}|oba ned {der}|oba ned zu {dem}|aber net bei {dem}
{den} brauch i ned|{den} brauch ma ned|{der} muas ned sei|{der} muss net sei|{den} will i ned|{den} mog i ned
bittschön ned {der}|bittschee net zu {dem}|blos net {der}|ja ned {der}|nur ja ned {der}|fei ned {der}|nit zu {dem}
nit bei {dem} bitte|bei {dem} nit|bloß nit {der}|nich bei {dem}|bloß nich {der}|nur nich zu {dem}
bei {dem} lieber nich|ne, {der} nich|zu {dem} geh ick nich mehr|{den} will ick nich|nee, {den} nich|ni zu {dem}
bloß ni {der}|abor ni {der}|nur ni bei {dem}|alle außer {dem}, gell|alle, bloß {der} ned
i geh zu jedem, bloß zu {dem} ned|mir is jeder recht, bloß {der} ned|wer ma recht is, bloß {der} net
"""
SLIPS = """
nisch zu {dem}|bitte nisch {der}|nischt bei {dem}|bei {dem} bitte nich|nit zu {dem} bitte|alle ausa {dem}
jeder ausa {dem}|alle auser {dem}|jeder auser {dem}|alle aussa {dem}|onne {den}|bitte onne {den}|one {den} bitte
alle biss auf {den}|bloss nich bei {dem}|blos nich zu {dem}|nur nicht bei den {nom}|nicht beim {nom}
nicht bein {nom}|nicht bei der {nom}|nur nicht zum {nom}|aber nicht zun {nom}|nicht {nom} bitte|{nom} bitte nicht
{nom} nicht|bitte nicht {nom}|nur nicht {nom}|ohne {nom}|alle außer {nom}|kein {nom}|bitte kein {nom}
"""
STORIES = """
Wer mir die Haare schneidet, soll mir recht sein, bis auf {den}|{der} kommt für mich absolut nicht infrage
{nom}? Ganz ehrlich, da bleib ich lieber ungeschnitten|Wenn nur {der} frei ist, dann komm ich lieber nächste Woche
Falls nur noch {nom} übrig ist, lassen wir's|Sie können mich überall reinstecken, nur nicht zu {dem}
Hauptsache jemand hat Zeit, aber {nom} nicht|egal, {nom} halt nicht|egal wer, {nom} eher weniger
alle gut, nur {der} passt mir nicht so|Ich bin pflegeleicht, nur zu {dem} mag ich nicht
{nom} lieber nicht, wenn's geht|{nom} muss ich nicht haben|Bitte nicht schon wieder {nom}|bei {dem} bin ich raus
{den} bitte von meiner Liste nehmen|Ich hätte Bedenken bei {dem}|{nom} hat zwei linke Hände
{nom} hat mir neulich ein Loch reingeschnitten|{dem} fehlt einfach das Händchen
{der} und meine Haare, das ist keine gute Kombination|{der} hat mich beim letzten Mal eine Stunde sitzen lassen
{nom} hat mich vergessen beim letzten Mal, zu dem geh ich nicht mehr|Ich fand {den} ehrlich gesagt nicht so toll
{der} war jetzt nicht so der Brüller|{nom} war nicht so prickelnd|Das war bei {dem} jetzt nicht so das Wahre
Bei {nom} war das Ergebnis eher mau|Mit {nom} bin ich nicht auf einer Wellenlänge
{nom} und ich sind nicht auf einer Wellenlänge|Zwischen {dem} und mir passt es nicht|{nom} ist mir zu jung
{der} ist noch so unerfahren, lieber wer mit mehr Erfahrung
{der} ist ja noch Lehrling oder, dann bitte jemand anderen
Nehmen Sie's mir nicht übel, aber zu {dem} möchte ich nicht|Seien Sie mir nicht böse, aber {nom} geht gar nicht
Ohne {dem} zu nahe treten zu wollen, aber lieber wer anders|Nichts gegen {nom}, aber ich hätte gern jemand anderen
{der} ist sicher ein netter Kerl, nur schneiden soll er mich nicht mehr
{der} hat's drauf, aber menschlich passt das nicht|Bitte jemand mit Gefühl, also nicht {nom}
Haben Sie am Freitag wen, der nicht {nom} ist|Wer arbeitet am Freitag außer {dem}
Ist am Freitag noch wer da außer {nom}|An welchen Tagen ist {der} nicht da, da würd ich kommen
Ich würde gern an einem Tag kommen, wo {der} frei hat|Nur wenn {der} nicht da ist
Kann mich jemand anders als {der} nehmen|Muss das denn {der} machen
Ist das etwa bei {dem}? Dann bitte umbuchen auf jemand anders|Ich möchte meinen Termin weg von {dem}
wenn {der} mich nicht schneidet, bin ich zufrieden|Jemand der vorsichtiger ist als {der}
Bitte jemand der besser zuhört als {nom}|jede Minute bei {nom} ist mir zu viel|Bei {nom} krieg ich Puls
bei {dem} dreht sich mir der magen um|{nom} bitte auf die schwarze Liste|{den} hab ich auf dem Kieker
zu {dem}? Da müsst ich ja verrückt sein|zu {dem}? Nur über meine Leiche|{nom}, och nö|puh, {der}, muss das sein
i geh zu jedem, aba zu {dem} geh i fei ned|na zu {dem} ned bitte|bei {dem} wui i nimma|{der} soi mi ned oglanga
ich mag ned bei {dem} sitzen|mir is wurscht, nur ned {der}|zu {dem} mag i net|zu {dem} gang i nimmi
ich will nüm zu {dem}|nöd {der} bitte|bloß keen {nom}|nee, {nom} lass mal stecken|zu {nom} will ick nich
{nom}, lass ma|wie heißt der, {nom} glaub ich, den bitte nicht|dieser {nom}, zu dem möcht ich nicht
Es gibt da einen {nom} bei Ihnen, den würd ich gern vermeiden|{nom} hat mir beim letzten Mal nicht gefallen
Ich wär froh, wenn's nicht {der} wäre|Mir wäre lieber, es wäre nicht {der}
Es wäre mir lieb, wenn ich um {den} rumkäme|Ich würd's gern vermeiden zu {dem} zu gehen|Ich versuch {den} zu meiden
Ich weigere mich zu {dem} zu gehen|Ich bestehe darauf nicht von {dem} geschnitten zu werden
Ich bitte darum dass {der} das nicht macht|Sorgen Sie dafür dass mich {der} nicht bekommt
Sagen Sie bitte nicht dass nur {nom} frei ist|Haben Sie was frei das nicht bei {nom} ist
alle Zeiten gehen, nur nicht die von {dem}|Samstag zehn Uhr, Herrenschnitt, kein {nom}|Herrenschnitt minus {nom}
Herrenschnitt am Montag, {nom} bitte überspringen
"""
REJECTIONS = {
    name.lower(): tuple(form.strip() for line in text.split("\n") for form in line.split("|") if form.strip())
    for name, text in {
        "EXCEPT": EXCEPT,
        "PARTICLES": PARTICLES,
        "FEELING": FEELING,
        "RENOUNCED": RENOUNCED,
        "CLERK": CLERK,
        "LAST_RESORT": LAST_RESORT,
        "ANOTHER": ANOTHER,
        "TOLD": TOLD,
        "CONTACT": CONTACT,
        "DIALECT": DIALECT,
        "SLIPS": SLIPS,
        "STORIES": STORIES,
    }.items()
}
"""Class → ways."""
INDIFFERENCES = tuple(
    """
    mir ist egal wer|wer es macht ist mir gleich|bei wem ist mir wurscht|egal bei wem|da bin ich offen|irgendwer halt
    mir ist jeder recht|ich bin da flexibel|alle sind mir recht|wer gerade Zeit hat|da hab ich keine Vorlieben
    ich nehm wer frei ist|der Rest ist mir egal|alle anderen sind mir recht|wer das macht, überlasse ich Ihnen
    is ma wurscht wer|wer grad da ist|jeder andere ist okay|mir egal
    """.replace("\n", "|").split("|")
)
INDIFFERENCES = tuple(text.strip() for text in INDIFFERENCES if text.strip())
"""Ways to say that anybody will do."""
ORDERS = (
    "{no}",
    "{any}, {no}",
    "{any}, nur {no}",
    "{any} aber {no}",
    "{any}, aber {no}",
    "{no}, sonst {any}",
    "{no}, ansonsten {any}",
    "{no}. {any}",
    "{no} {any}",
    "{any} {no}",
    "Ich hätte gern einen Termin, {any}, {no}.",
    "{any}, {no}, am Freitag bitte",
    "Am Freitag bitte, {no}, sonst {any}.",
)
"""Where the rejection stands beside the indifference."""
