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
root colour / whole colour / colour < regrown lengthsword okay crown
root colour / whole colour / colour < regrown lengthsword okay natural
root colour / whole colour / colour < regrown lengthsword okay natural crown
root colour / whole colour / colour < grey lengthsword okay
root colour / whole colour / colour < regrown recover lengthsword okay
root lengths / root colour / whole colour < crown lengthsword faded -okay
root lengths / root colour / whole colour < grey crown lengthsword faded
root lengths / root colour / whole colour < grey lengthsword faded
root lengths / root colour / whole colour < regrown lengthsword faded -okay
root lengths / root colour / whole colour < crown lengthsword even -okay
root lengths / root colour / whole colour < grey crown lengthsword even -okay
root lengths / root colour / whole colour < regrown lengthsword even -okay
root lengths / root colour / whole colour < crown grey lengthsword faded even
cover grey / root colour < manword grey greyhide
cover grey / root colour < manword grey greyhide crown
bleach / recolour whole / colour whole / colour < darkword blondword change -todark
bleach / recolour whole / colour whole / colour < darkword blondword wholeword -todark
bleach / recolour whole / colour whole / colour < darkword blondword wholeword change -todark
colour whole / colour / recolour whole < todark blondword wholeword
colour whole / colour / recolour whole < todark blondword change
colour whole / colour / recolour whole < todark blondword wholeword change
bleach / recolour whole | colour whole / colour | balayage | streaks < blondword change
colour whole / colour / recolour whole < darkword wholeword change -beardword -lash -brow
colour | tint | recolour whole < darkword change -beardword -lash -brow -grey -crown -oldcolour
colour | tint | recolour whole | root lengths < newcolour
tint / colour < fleeting hint -blackcolour
tint / colour < fleeting colourword -blackcolour
tint / colour < fleeting newcolour
tint / colour < fleeting darkword -blackcolour
tint / colour < fleeting darkword hint -blackcolour
tint / colour < fleeting tones
glossing / tint < hair shine dull
glossing / tint < shine dull colourword
glossing / tint < tones shine dull
glossing / tint < tones shine
glossing / tint / cure < hair shine
streaks < foilword lighter -toponly -allround
streaks < foilword part -toponly -allround
streaks < foilword lighter part -toponly -allround
streaks < lighter part foilword hair -toponly -allround
streaks / balayage < lighter part -fine -toponly -allround -freehand -capword
streaks | balayage < lighter part -foilword -freehand -fine -toponly -allround -capword
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
balayage | ombre < flow lighter -fine -foilword
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
anycolour plant hair < plantword colourword -fleeting
anycolour plant hair < plantword tones
anycolour plant hair < allergic plantword colourword
anycolour plant hair < allergic colourword plantword hair
root colour | whole colour / colour | tint < grey seen -crown -beardword -manword
root colour / whole colour / colour < crown seen -beardword
root colour / whole colour / colour < grey crown seen
root colour / whole colour / colour < crown seen natural
root colour | whole colour / colour | tint < grey greyhide -crown -beardword -manword -band -regrown
root lengths / root colour / whole colour < grey crown even
root lengths / root colour / whole colour < grey lengthsword even -okay
root colour | colour whole / colour < crown wholeword either
foil streaks / streaks | recolour whole / colour whole / colour < foilword wholeword either
foil streaks / streaks | recolour whole / colour whole / colour < foilword wholeword either lighter
babylights < fine lighter freehand
babylights < fine part lighter freehand
anycolour strip < oldcolour strip fleeting
anycolour strip < oldcolour strip fleeting colourword
anycolour strip < darkword colourword strip fleeting
colour whole / colour / recolour whole < todark fromcol
colour whole / colour / recolour whole < todark allhair/change
colour whole / colour / recolour whole < todark fromcol hair/allhair
colour whole / colour / recolour whole < todark fromcol allhair hair
colour whole / colour / recolour whole < allhair darkword -beardword -lash -brow -mishap -grey
colour whole / colour / recolour whole < allhair colourword -mishap -fleeting -streakword
colour whole / colour / recolour whole < allhair newcolour -mishap -fleeting
colour whole / colour / recolour whole < allhair newcolour darkword
colour whole / colour / recolour whole < allhair colourword darkword -mishap -fleeting
colour whole / colour / recolour whole < newcolour darkword wholeword -fleeting -mishap
colour whole / colour / recolour whole < newcolour wholeword lasting -fleeting
bleach / recolour whole / colour whole / colour < tolight fromcol
bleach / recolour whole / colour whole / colour < tolight darkword
bleach / recolour whole / colour whole / colour < verylight allhair/hair/wholeword/change -mishap -part -foilword
bleach / recolour whole / colour whole / colour < verylight fromcol/darkword
bleach / recolour whole / colour whole / colour < verylight allhair/hair/wholeword fromcol/darkword/change
bleach / recolour whole / colour whole / colour < verylight simile
bleach / recolour whole / colour whole / colour < allhair bleachword
bleach / recolour whole / colour whole / colour < allhair blondword -part -foilword -streakword
root lengths / root colour / whole colour < recover lengthsword even -okay
root lengths / root colour / whole colour < recover lengthsword even crown
root colour / whole colour / colour < recover crown

tint / colour < fleeting colourword plantword
glossing / tint < seal shine
glossing / tint / cure < seal shine hair
top foil streaks / foil streaks / streaks < toponly streakword -dark2light -allround
top foil streaks / foil streaks / streaks < toponly streakword lighter/part/little -dark2light
top foil streaks / foil streaks / streaks < toponly streakword part lighter -dark2light
top foil streaks / foil streaks / streaks < toponly foilword streakword lighter/part/little -dark2light
foil streaks whole head / foil streaks / streaks < allround streakword -toponly
foil streaks whole head / foil streaks / streaks < allround streakword foilword/part/lighter -toponly
cap streaks / streaks < capword pull bleachword
cap streaks / streaks < capword pull bleachword hair
cap streaks / streaks < capword streakword
babylights / streaks < fine lighter part
babylights / streaks < fine streakword
babylights / streaks < fine streakword flow
balayage / streaks < freehand hair/blondword
anycolour correction / consult < mishap blondword
anycolour correction / consult < mishap bleachword hair/colourword
anycolour strip < blackcolour strip
anycolour strip < blackcolour hair
anycolour strip < blackcolour strip hair
anycolour strip < blackcolour strip hair fleeting
anycolour strip < oldcolour natural strip
colour whole / colour / recolour whole < alles darkword -beardword -lash -brow -grey -mishap -fleeting -part -strip
pastel < pastelhair
pastel < pastelword pastelhair
pastel < pastelword pastelword
bleach / recolour whole / colour whole / colour < verylight verylight
pastel < pastelword ends/lengthsword
pastel < pastelword hair ends/lengthsword
colour whole / colour / recolour whole < newcolour wholeword -fleeting -mishap
bleach / recolour whole / colour whole / colour < alles blondword -part -foilword -mishap -lash -brow -fleeting
bleach / recolour whole / colour whole / colour < alles blondword lighter -part -foilword -streakword
"""
