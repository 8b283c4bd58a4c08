"""Symptoms of bicycles and electric bicycles, and what is to be done to them, as riders tell it."""

WORDS = """
part hub: nabe freilauf
part bottom_bracket: tretlager
head child_seat: kindersitz
head assembly: endmontage
part rack: gepäckträger
part bell: fahrradklingel klingel
"""

SIGNS = """
bike: fahrrad fahrraeder rad radl raedl velo bike drahtesel rennrad mountainbike trekkingrad hollandrad kinderrad
bike: kinderfahrrad stadtrad gravelbike citybike drahtross leeze lenker sattel fietse hollandrad klapprad lastenrad
bike: tandem fahrrads rades treten beim_treten pedale mtb
ebike: ebike ebikes e_bike e_bikes pedelec pedelecs elektrorad elektrofahrrad elektrobike e_rad ebikl
chain_word: kette *kette ketten
jumps: springt* springen ueberspring* rutscht runterfaellt faellt..runter runter gerissen reisst rasselt rostig*
jumps: verrostet ausgeleiert ausgelutscht gelaengt schleift abgesprungen verschlissen knackt rattert trocken haengt
jumps: durchhaengt hin fertig neu* neue tausch* durch rostet raus runtergesprungen
gear_word: schalt* gangschaltung gang gaenge *gang umwerfer ritzel zahnkranz kassette shimano nabenschaltung
gear_word: kettenschaltung schaltwerk
gear_trouble: springt* hakt haken rattert kracht krachen geht..nicht_rein rutscht klemmt nicht_mehr_schalten schwer
gear_trouble: spinnt verstellt rein raus schalten ratscht haengt knackt faellt
step: treten beim_treten trete pedal* strampeln antritt strampel
wheel_word: vorderrad hinterrad laufrad laufraeder felge felgen speiche speichen *speiche vorderradl hinterradl
wheel_word: reifen
wobble: eier* eiert achter unrund unwucht verbogen* schlingert schlag seitenschlag hoehenschlag krumm krumme
wobble: zentrier* wackelt laeuft_nicht_rund nicht_mehr_rund unrund verzogen schief acht
spoke: speiche speichen *speiche speichn
puncture: schlauch *schlauch scherbe* *scherbe *scherben nagel dorn reisszwecke reissnagel flicken aufpump* geflickt
puncture: ventil loch
flat_bike: platt platten platter plattn platte plattfuss luft_raus luft..raus die_luft_ist_raus keine_luft
flat_bike: verliert_luft verliert..luft haelt..luft luft_verliert
flat_bike: schleicher patschen
empty: leer leere
front_or_back: vorderrad hinterrad vorderreifen hinterreifen vorn vorne hinten reifen *reifen mantel
brake_part: hydraulik* scheibenbremse* hebel bremszug bremszuege bremsseil handbremse
hand_brake: bremshebel ruecktritt ruecktrittbremse
hand_brake: felgenbremse v_brake bremsgummi*
season_bike: fruehjahr* fruehling saison winterschlaf eingemottet keller schuppen fruehjahrsputz alpentour radtour
season_bike: verstaubt
fit: fit_machen flott* flottgemacht flottmachen auf_vordermann verkehrssicher fahrtuechtig startklar herrichten
fit: gerichtet rundum rundumcheck hergerichtet generalueberhol*
software: draufspiel* aufspiel* einspiel* aufgespielt eingespielt draufgespielt
software: software* update* aktualisier* firmware neue_version neueste_version aufspielen aktuelle_version upgrade
motor_help: unterstuetz* motor* antrieb schiebt
spinning: spinnt aussetz* setzt..aus stottert ausfall faellt..aus geht..nicht_an zeigt..fehler geht..aus abschaltet
spinning: schaltet..ab
range: akku akkus reichweite haelt_nur laedt ladung
coding_word: codier* diebstahl* gestohlen registrier* graviert gravur
saddle_word: sattel* sattelstuetze lenker* lenkergriff* vorbau griffe
hub_word: nabe naben freilauf radlager lager
crank: tretlager kurbel pedale pedalarm innenlager
lamp_bike: licht dynamo fahrradlicht ruecklicht beleuchtung lampe
assemble: zusammenbau* aufbauen zusammengebaut karton endmontage
fit: *fit
gear_word: *schaltung
"""
