"""Words of physiotherapists and masseurs."""

THERAPY = """
head gymnastics: krankengymnastik physiotherapie kg physio physiotherapeutisch gymnastik krankengymnastisch
  krankengymnasten
method device: an_maschinen an_der_maschine an_den_maschinen gerät geräte geräten gerätetraining geräts kgg
  gerätegestützt gerätegestützte gerätegestützten
  gerätegestützter
method bobath: bobath bobart bobad
head vojta: vojta
head pnf: pnf
quality zns: zns
method manual=2: manuell manuelle manueller manuellen mt emm_te em_te
head lymph: mld lymphdrainage lymphdrainagen lymphe lymph drainage lymphdränage lymphen
head jaw: kiefer kiefergelenk kiefergelenks kiefergelenke cmd
head sling: schlingentisch schlingen
part breath: atem atmen atemübungen atmung
head finding: erstbefund erstuntersuchung ersttermin erstgespräch erstbehandlung befund befundung befundaufnahme
head massage: massage massagen massieren massiert massier massierung durchmassieren
method stone=3: hotstone hot_stone hot_stones heiße_steine heißen_steine heißen_steinen warme_steine warmen_steinen
  hotstones steine steinen
method reflex=3: fußreflexzonen fußreflexzone fußreflex reflexzonen
method aroma=3: aromaöl aroma duftöl aromaölen
head fango: wärme wärmepackung wärmetherapie wärmebehandlung fango fangopackung moorpackung moor schlammpackung
  naturmoor
part cold: kälte kryo eisbehandlung eistherapie kühlung
part electro: elektro strom reizstrom elektrotherapie stromtherapie
head ultrasound: ultraschall
part tape: tape tapen taping getapt getaped kinesiotape kinesio kinesiotaping tapes
head backschool: rückenschule
head pelvic: beckenboden
head aqua: aqua aquagymnastik wassergymnastik aquafitness
head pregnancy: für_schwangere schwangerschaft
  schwangerschaftsgymnastik geburtsvorbereitung schwangerengymnastik rückbildung
  rückbildungsgymnastik
place back: rücken
place neck: nacken
place knee: knie
place shoulder: schulter schultern
place foot: fuß füße füßen
place arm: arm arme
place leg: bein beine
quality classic=0.3: klassisch klassische klassischen klassischer normal normale normalen normaler ganz_normale
  ganz_normal
action therapy: therapie therapien behandlung behandlungen behandelt behandeln anwendung anwendungen therapeutisch
action packung: packung packungen
action training: training trainieren übungen kurs kurse
head acupuncture: akupunktur akupressur schröpfen schröpfgläser schröpfgläsern
head osteopathy: osteopathie osteopath osteopathisch
head chiro: chiropraktik chiropraktiker chirotherapie einrenken
head speech: logopädie logopädin stimmtherapie sprachtherapie sprechtherapie stimmtraining
head animal: für_mein_pferd für_meinen_hund für_unseren_hund für_meine_katze
head ergo: ergotherapie
head shockwave: stoßwelle stoßwellen stoßwellentherapie
head rehab: reha rehasport
head yoga: yoga pilates
head sauna: sauna
head dry_needling: needling
"""

COMPOSED = """
manuelle_therapie = manual therapy
beckenbodengymnastik = pelvic
beckenbodenkurs = pelvic
atemgymnastik = breath
rückengymnastik = backschool
rückenmassage = back massage
nackenmassage = neck massage
fußreflexmassage = reflex massage
ölmassage = aroma massage
"""
