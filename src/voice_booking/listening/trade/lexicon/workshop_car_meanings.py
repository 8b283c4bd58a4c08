"""What symptoms of cars stand for: `->` for a symptom, `=>` for what is to be done."""

MEANINGS = """
mot_word => mot
mot_word over => mot
mot_word two_years => mot
two_years pit_lift -> mot
two_years over pit_lift -> mot
two_years over -> mot
oil_word oil_change => oil
oil_word over => oil
oil_word warn -> oil
oil_word warn dash -> oil | fault
seasons rubbers -> wheel exchange | tyre balance exchange
seasons rubbers swap => wheel exchange
seasons rubbers rims -> wheel exchange
seasons rubbers swap rims => wheel exchange
seasons rubbers stored -> wheel exchange
refit => wheel exchange
season_change => wheel exchange
seasons season_change => wheel exchange
rubbers refit => wheel exchange
seasons rubbers refit => wheel exchange
seasons refit rims => wheel exchange
seasons swap rims => wheel exchange
plate over -> mot
seasons rubbers fresh => tyre balance exchange
seasons rubbers fresh swap => tyre balance exchange | wheel exchange
seasons rubbers mount => tyre balance exchange
seasons rubbers swap mount => tyre balance exchange
rubbers swap -> wheel exchange | tyre balance exchange
rubbers fresh => tyre balance exchange
rubbers fresh swap => tyre balance exchange
rubbers fresh mount => tyre balance exchange
rubbers fresh rims => tyre balance exchange
rubbers mount => tyre balance exchange
rubbers other swap -> wheel exchange
seasons rubbers other swap -> wheel exchange
rubbers worn -> tyre balance exchange
rubbers worn pulls -> axle
wheels swap => wheel exchange
wheels swap rims => wheel exchange
wheels swap fresh rims => tyre balance exchange | wheel exchange
seasons wheels -> wheel exchange
seasons wheels swap => wheel exchange
stored rims swap => wheel exchange
brake_word noise -> brake pad car | brake car | brake bike
brake_word noise car -> brake pad car | brake car
brake_word weak -> brake pad car | brake car | brake bike
brake_word weak car -> brake pad car | brake car
brake_word noise weak -> brake pad car | brake car | brake bike
brake_word noise pedal -> brake pad car | brake car
brake_word noise pedal car -> brake pad car | brake car
brake_word car -> brake pad car | brake car
brake_word pads -> brake pad car | brake pad bike | brake pad
brake_word pads car -> brake pad car | brake pad
no_start -> battery | motor | fault
no_start car -> battery car | fault
no_start battery_word -> battery | battery car
no_start battery_word car -> battery | battery car
dead no_start -> battery | battery car
dead car -> battery | battery car
dead no_start car -> battery | battery car
dead car battery_word -> battery | battery car
jump -> battery | battery car
jump no_start -> battery | battery car
battery_word weak_battery -> battery | battery car
battery_word weak_battery car -> battery | battery car
battery_word car -> battery | battery car
climate hot_inside -> aircon service | aircon
climate car hot_inside -> aircon service | aircon
climate -> aircon service | aircon
spur -> axle
spur pulls -> axle
pulls steering -> axle
pulls car -> axle
pulls car steering -> axle
spur steering -> axle
vibrates steering -> axle | tyre balance
vibrates steering car -> axle | tyre balance
glass stone -> chip
glass pit -> chip | window
glass stone pit -> chip
stone pit -> chip
warn dash -> fault
warn car -> fault
warn diag -> fault
warn dash car -> fault
diag => fault
electronic car -> fault
electronic no_start -> fault
diag dash => fault
diag car => fault
diag no_start -> fault | battery car
warn no_start -> fault | battery car
service_word car -> inspection car | inspection
mileage over car -> inspection car | inspection
mileage service_word car -> inspection car | inspection
service_word over -> inspection car | inspection | inspection bike
service_word over car -> inspection car | inspection
check_through car -> inspection car | inspection
check_through car trip -> inspection car | inspection
service_word check_through car -> inspection car | inspection
check_through motorbike -> inspection motorbike
check_through trailer -> inspection trailer
no_start mower -> mower
check_through mower -> mower
no_start motorbike -> inspection motorbike
dented -> dent
dented car -> dent
rusty car -> underseal | dent | paint
exhaust_word -> exhaust
clutch_word -> clutch
towbar_word -> towbar
belt -> timing
damper_word -> damper
light_word -> lamp
wiper_word -> wiper
wiper_word glass -> wiper
tinted glass => foil_tint
leak oil_word -> sealing
wash car => cleaning
coolant_word car -> coolant
flat car -> tyre repair | tyre balance exchange | tyre
glass pit car -> chip | window
glass pit flat -> chip | window
glass pit flat car -> chip | window
glass flat car -> chip | window
glass stone car -> chip
glass stone pit car -> chip
glass stone pit flat car -> chip
glass stone pit flat -> chip
glass stone flat car -> chip
rubbers fresh swap car => tyre balance exchange
rubbers fresh mount car => tyre balance exchange
rubbers fresh car => tyre balance exchange
warn diag car => fault
warn dash diag => fault
warn dash diag car => fault
cool car -> aircon service | aircon
cool car hot_inside -> aircon service | aircon
"""
