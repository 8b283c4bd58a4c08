"""What guests of a spa tell: baths, wraps, rituals and what these are good for."""

WORDS = """
head bath: wannenbad milchbad cleopatrabad molkebad entspannungsbad
head wrap: körperwickel algenwickel wickel algenpackung bodywrap body_wrap
head hammam: hamam hammam seifenschaum seifenschaummassage
head floating: floating salzwasserbecken
head scrub: körperpeeling salzpeeling meersalzpeeling ganzkörperpeeling body_scrub
head aufguss: aufguss saunaaufguss
head daypass: tageskarte tageseintritt day_spa dayspa
head paraffin: paraffinbad paraffin
head steam: dampfbad dampfsauna
head mudbath: moorbad schlammbad heubad
head oilbath: ölbad
"""

GUESTS = """
quality mask: maske masken
action polish: lackieren lackiert lackieren_lassen lack nagellack feilen gefeilt
quality antiaging: anti_aging antiaging anti_age
quality cellulite: cellulite orangenhaut entschlackung entgiftung
"""
"""What is said by guests of a spa alone."""

GUESTS_COMPOSED = """
gesicht = facial
rundum = whole_body
komplett = whole_body
komplette = whole_body
kompletter = whole_body
rundummassage = whole_body massage
komplettmassage = whole_body massage
gesichtsprogramm = facial
handpflege = manicure
fingernägel = manicure
fingernägeln = manicure
fußnägel = pedicure
fußnägeln = pedicure
zehennägel = pedicure
zehennägeln = pedicure
nagelpflege = manicure
nagellackieren = manicure
hornhautentfernung = pedicure
fußnägel_schneiden = pedicure
zehennägel_schneiden = pedicure
fingernägel_schneiden = manicure
fußnägel_lackieren = pedicure
hautreinigung = facial
ausreinigung = facial
"""

SIGNS = """
bathing: wanne badewanne wannenbad whirlpool
milk: milch molke cleopatra kleopatra
wrapped: eingewickelt wickel algen
foam: schaum seifenschaum orient* hamam hammam
salt: salz meersalz totes_meer
scrubbed: abrubbel* abgerubbelt peeling abgeschrubbt abschrubb* alte_haut hautschueppchen hautschuppen
sweat: schwitzen sauna aufguss dampf*
float: schweben schwerelos floaten floating
face: gesicht* teint wangen
skin: haut hautbild poren pickel mitesser unreine* fahl fahle falten
footcare: fusspflege fuesse_gemacht hornhaut schrunden pedikuere
nails_word: naegel
handcare: haende_gemacht fingernaegel manikuere nagelhaut
hawaii: hawaii* hawaianisch* hawaiianisch* lomi suedsee
stretch: gedehnt dehnen matte
thailand: thai* bangkok thailand draufsteigen
india: indien indisch* ayurved* stirnguss dosha
japan: japan* shiatsu fingerdruck
legs_hair: haare_an_den_beinen beinhaare achselhaare haarige_beine
stones: kiesel* kieselstein* lavastein* basaltstein*
bathing: bade baden gebadet badewasser
cleaned: reinig* gereinigt ausreinig* ausgereinigt tiefenrein*
footcare: fuesse_schoen schoene_fuesse fuesse_pflegen fuesse_verwoehnen fussnaegel zehennaegel fuesse_machen
handcare: haende_schoen haende_pflegen schoene_haende naegel_lackier* haende_machen haende_verwoehnen
stones: *steinmassage *steinmassagen basalt* *lavastein *lavasteine *basaltsteine
orient: tuerkisch* orientalisch* marokkan* sultan* arabisch*
foam: schaum* *schaum eingeseift einseif* seife seifen
bathing: bad baederitual baderitual *wanne *bad
milk: *milch
wrapped: *wickel *algen seetang tang seegras koerperwickel koerperpackung
float: treiben treibenlassen salztank salzbecken salzwasserbecken salzwasserwanne schwimmt *tank
salt: salz* *salz
smell: riech* duft* wohlriech* *duft
oil: *oel *oele *oelen
scrubbed: schrubb* wegschrubb* wegrubbel* abzureiben abreib* abgerieben abreibung *abreibung
nailcare: feilen gefeilt lackier* nagellack lack nagelhaut pflege gepflegt maniküren
hand_part: hand haende haenden finger fingern
foot_part: fuss ferse fersen zehe
skin: kosmetik* kosmetikerin mitesser* unrein* gesichtspflege
cracked: rissig* rau raue hornhaut*
stretch: gezogen dehn*
footcare: fussnaegel* zehennaegel*
handcare: fingernaegel*
orient: istanbul* tuerkei marokko
foam: abgeseift abseif* seif*
wholebody: ganzkoerper*
scrubbed: hautzellen hautschuppen hautschueppchen peelen gepeelt
skin: anti_aging frische ausgereinigt
handcare: haende_und_fuesse
footcare: haende_und_fuesse
"""

MEANINGS = """
bathing => bath
bathing milk => bath
bathing oil => bath
wrapped => wrap
foam => hammam
foam scrubbed => hammam
scrubbed => scrub | peeling
scrubbed salt => scrub
scrubbed face => facial peeling | facial | peeling
sweat => sauna | steam | aufguss
float => floating
face skin => facial
skin -> facial
skin scrubbed => facial peeling | facial | peeling | scrub
nails_word => manicure | pedicure
footcare => pedicure | podology
handcare => manicure
hawaii => massage lomi
hawaii knead => massage lomi
thailand knead => massage thai
stretch knead => massage thai
thailand stretch => massage thai
thailand -> massage thai
india => massage ayurveda
india knead => massage ayurveda
japan => massage shiatsu
japan knead => massage shiatsu
foam stones => hammam
foam warm stones => hammam
legs_hair => hairremoval
face cleaned => facial
face cleaned skin => facial
face relax -> facial
orient bathing => hammam
orient sweat => hammam
orient sweat bathing => hammam
orient foam => hammam
orient foam bathing => hammam
orient foam sweat => hammam
orient foam sweat bathing => hammam
orient foam scrubbed => hammam
orient foam scrubbed bathing => hammam
orient foam scrubbed sweat bathing => hammam
orient warm stones => hammam
orient foam stones => hammam
orient foam warm stones => hammam
orient foam warm stones bathing => hammam
orient warm stones bathing => hammam
bathing foam => hammam | bath
milk => bath
float salt => floating
bathing salt => floating
bathing float => floating
bathing float salt => floating
wrapped pack => wrap
wrapped sweat => wrap
wrapped pack sweat => wrap
wrapped warm pack => wrap
smell oil => massage aroma
smell knead => massage aroma
smell oil knead => massage aroma
oil knead => massage aroma
nailcare hand_part => manicure
nailcare handcare => manicure
nailcare foot_part => pedicure
nailcare footcare => pedicure
nailcare nails_word hand_part => manicure
hand_part footcare => manicure | pedicure
handcare foot_part => manicure | pedicure
nailcare nails_word foot_part => pedicure
nails_word hand_part => manicure
nails_word foot_part => pedicure
cracked foot_part -> pedicure
cracked foot_part nailcare => pedicure
face skin nailcare => facial
skin nailcare -> facial
stretch -> massage thai
wholebody -> massage whole_body
wholebody knead => massage whole_body
wholebody relax -> massage whole_body
foam scrubbed orient => hammam
scrubbed skin -> scrub | facial
"""
