"""What guests of a spa tell: baths, wraps, rituals and what these are good for."""

WORDS = """
head bath: wannenbad ölbad milchbad cleopatrabad molkebad entspannungsbad moorbad
head wrap: körperwickel algenwickel wickel algenpackung bodywrap body_wrap
head hammam: hamam hammam seifenschaum seifenschaummassage
head floating: floating salzwasserbecken
head scrub: körperpeeling salzpeeling meersalzpeeling ganzkörperpeeling body_scrub
head aufguss: aufguss saunaaufguss
head daypass: tageskarte tageseintritt day_spa dayspa
head paraffin: paraffinbad paraffin
head steam: dampfbad dampfsauna
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
"""
