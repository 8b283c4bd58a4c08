"""Words of workshops for cars and bicycles."""

WORKSHOP = """
action exchange: wechsel wechseln wechselt gewechselt tauschen tausch austauschen austausch ausgetauscht getauscht
  erneuern erneuert erneuerung ersetzen ersetzt montieren montage montiert aufziehen aufgezogen umstecken umrüsten
  reinmachen draufmachen weksel
action adjust: einstellen eingestellt nachstellen nachgestellt justieren justiert einstellung einstelln
action repair: reparieren reparatur repariert reparaturen auffüllen nachfüllen befüllen desinfizieren flicken
  nachziehen richten beheben
action check: prüfen checken kontrollieren überprüfen nachsehen check
action read: auslesen ausgelesen auslesung
action service: service
head inspection: inspektion inspektionen durchsicht wartung gewartet kundendienst jahresinspektion
place car=1: auto autos wagen pkw kfz fahrzeug fahrzeugs
place bike=1: fahrrad fahrräder fahrrads rad radl velo bike rennrad mountainbike kinderrad kinderfahrrad drahtesel
  trekkingrad
place ebike=1.4: ebike ebikes e_bike e_bikes pedelec pedelecs elektrofahrrad elektrorad elektrobike
part motorbike: motorrad moped roller mofa motorroller vespa
place trailer: anhänger wohnwagen wohnmobil
part oil: öl öhl öll motoröl ölstand
part tyre=3: reifen
part seasonal=3: winterreifen sommerreifen winterpneus sommerpneus
part wheel=3: räder winterräder sommerräder allwetterreifen ganzjahresreifen
method balance=1: wuchten gewuchtet auswuchten
quality new: neu neue neuen neuer neues
part tube=3: schlauch platten plattfuß plattn plattfüße fahrradschlauch
head mot: hauptuntersuchung tüv hu pickerl abgasuntersuchung tüf plakette
part brake=2: bremse bremsen brems
method pad=1: belag beläge bremsbeläge bremsklötze klötze bremsbelag
part battery: batterie batterien starterbatterie
part aircon: klima klimaanlage
part axle: achsvermessung achse achsen spur achs spureinstellung vermessung vermessen
part chip: steinschlag steinschläge steinschlags
part fault: fehlerspeicher fehler fehlercode fehlermeldung motorkontrollleuchte kontrollleuchte motorleuchte
  warnleuchte fehlerdiagnose diagnose speicher
part gears: gangschaltung schaltung gänge schaltwerk
part chain: kette ketten
part rim: laufrad laufräder vorderrad hinterrad achter felge felgen speiche speichen
action centre: zentrieren zentriert
part update: software softwareupdate update firmware
head paint: lackierung lackieren lackiert lack lackschaden
head coding: codierung codieren codiert kodierung kodieren kodiert
part timing: zahnriemen steuerkette
part exhaust: auspuff
part clutch: kupplung getriebe
part window: scheibe scheiben frontscheibe windschutzscheibe heckscheibe
part accu: akku akkus
part saddle: sattel lenker
part lamp: licht lampe scheinwerfer beleuchtung
part damper: stoßdämpfer federgabel
part motor: motor anlasser lichtmaschine
head cleaning: waschen waschanlage innenraumreinigung autowäsche innenreinigung aufbereitung fahrzeugaufbereitung
  politur reinigung
head dent: beule beulen delle dellen unfallschaden karosserie
head storage: einlagern einlagerung reifeneinlagerung
head mower: rasenmäher
"""

COMPOSED = """
reifenwechsel = wheel exchange
räderwechsel = wheel exchange
steinschlag_in_der_windschutzscheibe = chip
steinschlag_in_der_scheibe = chip
steinschlag_auf_der_scheibe = chip
fahrradbremse = bike brake
fahrradservice = bike inspection
radlcheck = bike inspection
fahrradcheck = bike inspection
autoservice = car inspection
ebikeservice = ebike inspection
service_fürs_auto = car inspection
service_am_auto = car inspection
service_fürs_rad = bike inspection
service_fürs_fahrrad = bike inspection
service_am_rad = bike inspection
bremsbeläge = brake pad
bremsbelag = brake pad
bremsklötze = brake pad
klimaanlage_warten = aircon service
klimaservice = aircon service
winterreifenwechsel = wheel exchange
"""
