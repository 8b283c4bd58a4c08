"""What signs of colour mean together: grey, roots, lights, mishaps; written as in `hair_looks`."""

LOOKS = """
root colour | root lengths < grey crown
root colour / whole colour / colour < grey crown regrown/band
root colour / whole colour / colour < grey crown recover
root colour / whole colour / colour < crown regrown/band
root colour / whole colour / colour < crown recover -beardword
root colour / whole colour / colour < grey band -beardword
root colour / whole colour / colour < crown regrown/band natural
root colour / whole colour / colour < regrown natural
root colour / whole colour / colour < grey regrown
root colour / whole colour / colour < regrown recover
root colour / whole colour / colour < crown natural recover
root colour / whole colour / colour < crown lengthsword okay
root colour / whole colour / colour < grey crown lengthsword okay
root colour / whole colour / colour < regrown lengthsword okay
root colour / whole colour / colour < grey lengthsword okay
root colour / whole colour / colour < regrown recover lengthsword okay
root lengths / root colour / whole colour < crown lengthsword faded
root lengths / root colour / whole colour < grey crown lengthsword faded
root lengths / root colour / whole colour < grey lengthsword faded
root lengths / root colour / whole colour < regrown lengthsword faded
root lengths / root colour / whole colour < crown lengthsword even
root lengths / root colour / whole colour < grey crown lengthsword even
root lengths / root colour / whole colour < regrown lengthsword even
root lengths / root colour / whole colour < crown grey lengthsword faded even
cover grey / root colour < manword grey greyhide
cover grey / root colour < manword grey greyhide crown
recolour whole / colour whole / colour < darkword blondword change
recolour whole / colour whole / colour < darkword blondword wholeword
recolour whole / colour whole / colour < darkword blondword wholeword change
recolour whole / bleach / balayage | streaks < blondword change
colour whole / colour / recolour whole < blondword darkword wholeword
colour whole / colour / recolour whole < darkword wholeword change -beardword -lash -brow
colour | tint | recolour whole < darkword change -beardword -lash -brow -grey -crown -oldcolour
colour | tint | recolour whole | root lengths < newcolour
tint / colour < fleeting hint
tint / colour < fleeting colourword
tint / colour < fleeting newcolour
tint / colour < fleeting darkword
tint / colour < fleeting darkword hint
tint / colour < fleeting tones
glossing / tint < hair shine dull
glossing / tint < shine dull colourword
glossing / tint < tones shine dull
glossing / tint < tones shine
glossing / tint / cure < hair shine
streaks < foilword lighter
streaks < foilword part
streaks < foilword lighter part
streaks < lighter part foilword hair
streaks / balayage < lighter part
streaks | balayage < lighter part -foilword -freehand
top foil streaks / foil streaks < foilword toponly little
top foil streaks / foil streaks < foilword toponly
foil streaks whole head / foil streaks < foilword allround
cap streaks / streaks < capword pull
balayage < freehand lighter
balayage < freehand flow
balayage < freehand lighter flow
balayage < freehand part
balayage < flow lighter crown freehand
balayage | ombre < dark2light
balayage | ombre < dark2light flow
ombre / balayage < dark2light hard
ombre / balayage < dark2light flow hard
balayage | ombre < flow lighter
babylights < fine lighter
babylights < fine part
bleach / recolour whole < hair bleachword
anycolour correction / consult < mishap colourword -past
anycolour correction / consult < mishap colourword hair -past
anycolour correction / consult < hair mishap -past
anycolour strip < oldcolour strip
anycolour strip < oldcolour strip hair
anycolour strip < oldcolour colourword strip
pastel < pastelword hair
pastel < pastelword tones
pastel < pastelword skull
pastel < pastelword blondword
pastel < pastelword change
anycolour plant hair < plantword colourword
anycolour plant hair < plantword tones
anycolour plant hair < allergic plantword colourword
anycolour plant hair < allergic colourword plantword hair
root colour | whole colour / colour | tint < grey seen -crown -beardword -manword
root colour / whole colour / colour < crown seen -beardword
root colour / whole colour / colour < grey crown seen
root colour / whole colour / colour < crown seen natural
root colour | whole colour / colour | tint < grey greyhide -crown -beardword -manword -band -regrown
root lengths / root colour / whole colour < grey crown even
root lengths / root colour / whole colour < grey lengthsword even
root colour | colour whole / colour < crown wholeword either
foil streaks / streaks | recolour whole / colour whole / colour < foilword wholeword either
foil streaks / streaks | recolour whole / colour whole / colour < foilword wholeword either lighter
babylights < fine lighter freehand
babylights < fine part lighter freehand
anycolour strip < oldcolour strip fleeting
anycolour strip < oldcolour strip fleeting colourword
anycolour strip < darkword colourword strip fleeting
"""
