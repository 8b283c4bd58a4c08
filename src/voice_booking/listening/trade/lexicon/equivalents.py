"""Which concepts may stand for others: `said -> offered offered +cost`; `!` only where nobody offers what was said."""

INSTEAD = """
anycolour -> colour +0
anycolour -> tint +0.5
anycolour -> recolour +0.7
colour -> anycolour +0
colour -> recolour +1
colour -> tint +3.5
! recolour -> colour +1
seasonal -> wheel +0
seasonal -> tyre +0.2
tyre -> wheel +0.5
wheel -> tyre +2
tyre -> tube +0.9
! trim -> shave +0.5
! fade -> machine cut +1
! fade -> men cut +1
! undercut -> men cut +1
! undercut -> fade cut +1
! tips -> cut +0.3
! youth -> child +0.5
! keratin -> permanent +0
! cover -> anycolour +1
! foil -> +0.5
! device -> +3
! permanent -> +0.5
wave -> perm +0.3
! waterwave -> style +9
! pad -> brake +0.3
ebike -> bike +3
root -> root colour +0.3
bridal -> wedding +0.5
"""

COMBINED = """
beard cut -> beard trim
beard shave -> shave wet
curls permanent -> perm
wave permanent -> perm
beard machine -> beard trim
trim cut -> cut
wedding hairdo -> bridal hairdo
wedding makeup -> bridal makeup
head hair shave -> head shave
wet head shave -> head shave
tape therapy -> tape
whole anycolour -> whole colour
root lengths anycolour -> root lengths
root lengths colour -> root lengths
"""
"""Concepts that, said together, mean something else; tried beside the plain reading."""

FAMILIES = """
colour: colour anycolour tint bleach streaks balayage ombre babylights glossing recolour strip correction pastel
colour: plant
  grey root cover
cut: cut fade undercut fringe tips machine
styling: updo hairdo braid bridal style waterwave blowdry trial wash extension
form: perm wave smooth curls volume keratin
men: beard shave trim
care: cure olaplex botox peeling scalp
beauty: brow lash lip pluck lift makeup manicure pedicure nails facial hairremoval microblading intimate
massage: massage stone reflex aroma classic
exercise: gymnastics manual bobath vojta pnf device jaw finding
courses: aqua pregnancy backschool pelvic training tape yoga
physical: fango cold electro ultrasound
car: car oil mot battery aircon axle chip fault paint timing exhaust clutch window dent cleaning tyre wheel pad
car: motor
  storage
bike: bike ebike gears chain rim tube saddle coding
"""
"""Concepts of one neighbourhood, to name the nearest category when something is not offered."""
