"""Words of the hairdresser."""

HAIR = """
place hair=0: haar haare haaren haars haarig
head cut: schnitt schnitte schnitts schneiden schneidet schneide schneid geschnitten schnippeln schnibbeln kürzen
  gekürzt kürzer cut haircut stufen durchstufen formschnitt haare_ab haare_müssen_ab haare_sollen_ab haare_müssten_ab
  haare_müssten_mal_wieder_ab coiffieren
step wash: waschen wasche gewaschen auswaschen haarwäsche wasch gewäscht
step blowdry: trocken_legen trockenlegen trockengelegt föhnen föhn föhne fönen fön gefönt geföhnt blowdry
  blow_dry trockenföhnen fohnen
head colour: färben färbe färbt gefärbt färbung färbungen einfärben färb farbn
head anycolour: farbe farben farb coloration colorationen colorieren coloriert koloration kolorieren koloriert
head tint: tönig tönung tönungen tönen getönt tön tönungs
head bleach: blondierung blondierungen blondieren blondiert blondier bleichen gebleicht aufhellen aufhellung
  aufgehellt
head recolour: umfärben umfärbung umgefärbt umfärb
head streaks: strähnen strähne strähnchen highlights highlight heileits hailaits heilights mèches meschen meches
  mechen mesch strähn strähnli strähndl
method foil=1.5: folie folien alufolie
method cap: haube hauben kappe kappen
method top=1.5: oberkopf oberkopfbereich deckhaar oberhaar
head balayage: balayage balayagen balajage balajasch balayasch ballajasch balayaj baleyage balaiage bajalage
  balayach
  palayage balliage balajahsch paillage
head ombre: ombré ombre sombre ombree hombre ombrelook umbre
head babylights: babylights babylight babyleits bebileits bebyleits babileits bebilaits babylaits babyleitz
  bebileitz
head glossing: glossing gloss glanzbad glanzkur glanztönung glanzversiegelung
part root=2.5: ansatz ansätze haaransatz ansätzen haarwurzel haarwurzeln wurzel wurzeln
method lengths=2: längenausgleich längen angleichen angleich längs
head perm: dauerwelle dauerwellen dauerkrause krause minipli
head wave: welle wellen
method volume=2: volumen
method curls: locken lockig lockige gelockt locke
head smooth: glätten glättung glättungen geglättet haarglättung glatt_machen glatt_haben haare_glatt glatt_werden
  straightening entkrausen
method permanent=2: dauerhaft dauerhafte dauerhaften dauerhaftes dauerhafter permanent permanente bleibend bleibende
  bleibenden
method keratin=2: keratin brasilianische brazilian
method iron: glätteisen
head updo: hochsteckfrisur hochsteckfrisuren steckfrisur hochstecken hochgesteckt hochgestecktes hochgesteckte
  hochfrisur aufstecken festfrisur hochsteck
method hairdo=1: frisur frisuren hairstyle
method bridal=2: braut bräute brautpaar
quality wedding=0.5: hochzeit hochzeits heirate heiraten heirat trauung standesamt
head braid: flechten flecht geflochten zopf zöpfe zöpfchen braids cornrows geflochtene flechte flechterei
method trial=2: probe probetermin probestecken
head style: styling stylen gestylt style gestyled stylings
head waterwave: wellenfrisur wasserwelle wasserwellen einlegen eingelegt einleger
head extension: verlängerung verlängern verlängert extensions extension haarverdichtung verdichtung tressen
head cure: kur kuren haarkur pflegekur haarpackung haarmaske
action lay: legen gelegt
action oneself: korrigiere korrigier
quality frizzy=0.2: kraus krauses krausen krausem krauser
quality thread: faden fadentechnik fäden
quality intensive: intensiv intensive intensiver kräftig kräftige
head olaplex: olaplex
head botox: botox
head peeling: peeling peelen gepeelt
place scalp: kopfhaut
place back: rücken ganzen_körper ganzer_körper ganzkörper
place leg: beine beinen
place head: kopf köpfe köpfchen schädel
quality whole=1: komplett komplette kompletten kompletter komplettes ganzer ganzen ganzes ganze gesamte gesamten
  gesamter rundum kompletten
part brow: augenbrauen augenbraue brauen braue augenbraun brows eyebrows
part lash: wimpern wimper
part lip: oberlippe oberlippen oberlippenbart damenbart
head pluck: zupfen gezupft zupf zupfe
head lift: lifting liften geliftet lift laminierung laminieren laminiert
head hairremoval: enthaaren enthaarung enthaart epilieren epilation waxing waxen gewaxt sugaring haarentfernung
  brazilianwaxing
part beard: bart barts bärte vollbart backenbart schnurrbart schnauzer kinnbart dreitagebart rauschebart bärtchen
  oberlippenbärtchen
action remove: entfernen entfernt entfernung
head trim=1.5: trimmen getrimmt trimm trimme stutzen gestutzt stutz konturen
head shave: rasur rasuren rasieren rasiert rasier rasiere
method wet=2: nass nasse nassen
method machine: mit_der_maschine mit_maschine der_maschine mit_de_maschine mit_da_maschine
  per_maschine oder_maschine maschinen maschinell
  millimeter
  buzz buzzcut clipper mm
head fade: fade fades feid fäid fejd faid fäjd fädd fading taper tapering tapern tapered taperfade
head undercut: undercut sidecut
part fringe: pony ponys ponies fransen franse stirnfransen ponyfransen
method tips=2: spitzen haarspitzen spitze
quality grey=2: grau graue grauen grauer graues
head cover: kaschieren kaschierung kaschiert abdecken abdeckung
head correction: korrektur korrigieren korrigiert schiefgegangen
head strip: abzug abziehen rausziehen rausgezogen herausziehen abgezogen
method pastel: pastell pastellig pastellfarbe
method plant: pflanzen pflanze pflanzlich pflanzliche naturfarbe naturhaarfarbe
method hot=2: heiß heiße heißen heißer
method scissors=2: schere scheren
head consult: beratung beratungen beraten berate berat beratungsgespräch gespräch besprechung vorgespräch
head pmu: permanent_make_up permanent_makeup
head makeup: makeup make_up mäkap schminken geschminkt schminke
quality care: pflege pflegen pflegend gepflegt pflegende
quality dry: trocken trockene trockenen
head manicure: maniküre maniküren
head pedicure: pediküre pediküren fußpflege
head nails: nägel gelnägel fingernägel fußnägel nageldesign nagelpflege shellac nagelmodellage nagelstudio
head wig: perücke perücken toupet haarteil
head dreadlocks: dreadlocks dreads dreadlock rastas rasta rastazöpfe
head facial: gesichtsbehandlung gesichtsreinigung gesichtspflege gesichtsmaske kosmetikbehandlung hautreinigung
  gesichtsmassage hydrafacial
head microblading: microblading microneedling
head tattoo: tattoo tattoos tätowieren tätowierung tätowiert
head piercing: piercing piercen piercings ohrlöcher ohrloch gepierct
head tanning: solarium bräunen bräunung sonnenbank selbstbräuner
head intimate: bikinizone intimbereich intimrasur
head laser: laserbehandlung lasern laser
head transplant: haartransplantation transplantation
part nosehair: nasenhaare nasenhaar ohrenhaare ohrhaare
head tooth: zähne_bleichen zähne_aufhellen zähne_bleachen zahnreinigung zahnbleaching
head animal: für_mein_pferd für_meinen_hund für_unseren_hund für_meine_katze hund_scheren hund_schneiden
  pudel_scheren pudel_schneiden hunde_scheren hundesalon hundefriseur
"""

COMPOSED = """
haarschnitt = hair cut
gesicht_peelen = facial
brazilian_waxing = intimate
föhnfrisur = blowdry
fönfrisur = blowdry
haar_schritt = hair cut
herrnschnitt = men cut
herrnhaarschnitt = men hair cut
vollfärbung = whole colour
ganzfärbung = whole colour
langhaarschnitt = cut
waschen_und_legen = waterwave
waschen_legen = waterwave
schneiden_und_legen = cut waterwave
kahlrasur = head shave
kahlkopf = head shave
farbe_entfernen = anycolour strip
farbe_raus = anycolour strip
farbunfall = anycolour correction
farbpanne = anycolour correction
haareschneiden = hair cut
reifentönung = tint
haarfarbe = hair anycolour
haarkurbehandlung = cure
wimpernwelle = lash lift
wimperntönung = lash colour
wimpern_tönen = lash colour
brauentönung = brow colour
augenbrauentönung = brow colour
brauen_tönen = brow colour
augenbrauen_tönen = brow colour
barttönung = beard colour
bart_tönen = beard colour
dauerlocken = perm
glatze = head shave
rausgewachsen = root
nachgewachsen = root
hochgestecktes = updo
hochzeitsfrisur = bridal hairdo
brautstyling = bridal hairdo
hochzeitsstyling = bridal hairdo
grauhaar = grey hair
grauhaarkaschierung = grey hair cover
übergang_auf_null = fade
millimeterschnitt = machine cut
kurzhaarschnitt = cut
trockenhaarschnitt = cut
trockenschnitt = cut
naturfarbe = plant
pflanzenfarbe = plant
bart_in_form = beard
balayagetechnik = balayage
schnurrbart = beard
maschine_schnitt = machine cut
damen_schritt = women cut
herren_schritt = men cut
kinder_schritt = child cut
mens_haircut = men cut
mens_cut = men cut
womens_haircut = women cut
womens_cut = women cut
ladies_haircut = women cut
ladies_cut = women cut
kids_haircut = child cut
childrens_haircut = child cut
hair_colouring = colour
hair_coloring = colour
"""
