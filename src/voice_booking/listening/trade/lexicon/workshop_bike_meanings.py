"""What symptoms of bicycles stand for: `->` for a symptom, `=>` for what is to be done."""

MEANINGS = """
chain_word jumps -> chain exchange bike | chain
chain_word jumps step -> chain exchange bike | chain
chain_word gear_word -> chain exchange bike | gears
chain_word jumps bike -> chain exchange bike | chain
gear_word gear_trouble -> gears
gear_word gear_trouble step -> gears
gear_word bike -> gears
gear_word step -> gears
step gear_trouble bike -> gears | chain exchange bike
wheel_word wobble -> rim
wobble bike -> rim
wobble front_or_back -> rim
spoke -> rim
spoke wheel_word -> rim
wobble spoke -> rim
wobble wheel_word spoke -> rim
flat_bike bike -> tube exchange bike | tube
flat_bike ebike -> tube exchange bike | tube
flat_bike wheel_word bike -> tube exchange bike | tube
flat_bike front_or_back bike -> tube exchange bike | tube
empty front_or_back bike -> tube exchange bike | tube
empty wheel_word bike -> tube exchange bike | tube
empty wheel_word front_or_back bike -> tube exchange bike | tube
empty wheel_word front_or_back ebike -> tube exchange bike | tube
saddle_word wobble bike -> saddle
puncture bike -> tube exchange bike | tube
puncture ebike -> tube exchange bike | tube
puncture wheel_word -> tube exchange bike | tube | tyre repair | tyre balance exchange
puncture wheel_word bike -> tube exchange bike | tube
puncture flat_bike bike -> tube exchange bike | tube
puncture front_or_back bike -> tube exchange bike | tube
flat_bike -> tube exchange bike | tube | tyre repair | tyre balance exchange
flat_bike front_or_back -> tube exchange bike | tube | tyre repair | tyre balance exchange
brake_word bike -> brake bike | brake adjust bike
brake_word weak bike -> brake bike | brake adjust bike
brake_word noise bike -> brake bike | brake adjust bike
brake_word noise weak bike -> brake bike | brake adjust bike
brake_word ebike -> brake bike | brake adjust bike
brake_word noise ebike -> brake bike | brake adjust bike
brake_word weak ebike -> brake bike | brake adjust bike
brake_part bike -> brake bike | brake adjust bike
brake_part ebike -> brake bike | brake adjust bike
brake_part brake_word bike -> brake bike | brake adjust bike
hand_brake -> brake bike | brake adjust bike
hand_brake brake_word -> brake bike | brake adjust bike
hand_brake brake_word weak -> brake bike | brake adjust bike
hand_brake brake_word weak bike -> brake bike | brake adjust bike
hand_brake bike -> brake bike | brake adjust bike
hand_brake weak bike -> brake bike | brake adjust bike
check_through bike -> inspection bike | inspection
check_through bike season_bike -> inspection bike | inspection
check_through ebike -> inspection ebike
check_through ebike trip -> inspection ebike
check_through bike ebike -> inspection bike | inspection ebike
season_bike bike -> inspection bike | inspection
season_bike ebike -> inspection ebike
fit bike -> inspection bike | inspection
fit ebike -> inspection ebike
service_word bike -> inspection bike | inspection
service_word ebike -> inspection ebike
service_word ebike over -> inspection ebike
service_word over bike -> inspection bike
software => update
software ebike => update ebike | update
software ebike dash => update ebike | update
spinning ebike -> update ebike | inspection ebike | update
spinning ebike dash -> update ebike | inspection ebike | update
motor_help ebike spinning -> update ebike | inspection ebike
warn ebike -> update ebike | inspection ebike
warn ebike dash -> update ebike | inspection ebike
range ebike -> accu
coding_word bike => coding bike | coding
saddle_word bike -> saddle
hub_word bike -> hub
crank bike -> bottom_bracket
lamp_bike bike -> lamp bike | lamp
assemble bike => assembly
"""
