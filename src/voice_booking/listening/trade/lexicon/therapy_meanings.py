"""What complaints and means that patients tell stand for: `->` for a complaint, `=>` for a means."""

MEANINGS = """
neck pain -> massage | manual therapy | gymnastics
back pain -> massage | manual therapy | gymnastics
shoulder pain -> manual therapy | gymnastics | massage
skull neck pain -> massage | manual therapy
neck tight -> massage
back tight -> massage
shoulder tight -> massage
leg tight -> massage
neck hard -> massage
back hard -> massage
shoulder hard -> massage
leg hard -> massage
muscle hard -> massage
tight -> massage
lactic -> massage
migraine -> massage | manual therapy
migraine tight -> massage
neck stiff -> manual therapy | gymnastics
back stiff -> manual therapy | gymnastics
isg -> manual therapy | gymnastics
isg stiff -> manual therapy
neck stuck -> manual therapy | gymnastics
back stuck -> manual therapy | gymnastics
shoulder stuck -> manual therapy | gymnastics
joint stuck -> manual therapy
neck joint stuck -> manual therapy
knee stuck -> gymnastics | manual therapy
hip stuck -> gymnastics | manual therapy
jaw stuck -> jaw
arm stuck -> manual therapy | gymnastics
stiff -> manual therapy
neck joint stiff -> manual therapy
joint stiff -> manual therapy
shoulder stiff -> manual therapy | gymnastics
knee stiff -> gymnastics | manual therapy
hip stiff -> gymnastics | manual therapy
joint pain -> manual therapy | gymnastics
knee pain -> gymnastics | manual therapy
hip pain -> gymnastics | manual therapy
ankle pain -> gymnastics | manual therapy
elbow pain -> gymnastics | manual therapy
heel pain -> gymnastics | manual therapy
disc -> gymnastics | manual therapy
disc pain -> gymnastics | manual therapy
disc back -> gymnastics | manual therapy
disc back pain -> gymnastics | manual therapy
after -> gymnastics
after practise => gymnastics
surgery joint -> gymnastics
surgery leg -> gymnastics
surgery arm -> gymnastics
surgery ankle -> gymnastics
surgery elbow -> gymnastics
surgery foot -> gymnastics
surgery disc -> gymnastics
knee surgery -> gymnastics
hip surgery -> gymnastics
knee surgery pain -> gymnastics
shoulder surgery -> gymnastics
surgery swollen -> lymph
knee surgery swollen -> lymph
arm surgery swollen -> lymph
leg surgery swollen -> lymph
ankle swollen -> lymph
practise => gymnastics
practise device_word => gymnastics device
device_word => gymnastics device
surgery device_word => gymnastics device
stroke -> gymnastics bobath
stroke arm -> gymnastics bobath
stroke practise => gymnastics bobath
manual_word => manual therapy
dentist sent -> jaw
dentist pain -> jaw
jaw -> jaw
jaw pain -> jaw
jaw stiff -> jaw
jaw tight -> jaw
breath -> breath
breath practise => breath
breath corona -> breath
swollen leg -> lymph
swollen foot -> lymph
swollen arm -> lymph
swollen knee -> lymph
water leg -> lymph
water foot -> lymph
water arm -> lymph
water knee -> lymph
water ankle -> lymph
water swollen -> lymph
water swollen leg -> lymph
lymph_word => lymph
lymph_word relax => lymph
knead => massage
knead warm => massage | fango massage
knead mud => fango massage
knead stones => massage stone
warm stones => massage stone
stones => massage stone
knead oil => massage aroma
oil => massage aroma
knead soles => massage reflex
knead foot_part => massage reflex
soles points => massage reflex
soles => massage reflex
foot_part points => massage reflex
relax -> massage | massage stone | massage aroma
relax knead -> massage | massage stone | massage aroma
pack warm => fango
pack mud => fango
knead pack => fango massage
knead pack warm => fango massage
knead pack mud => fango massage
mud => fango
warm back -> fango
warm neck -> fango
ice => cold
ice inflamed => cold
current => electro
machine current => electro
machine tingle => electro
machine current tingle => electro
machine practise => gymnastics device
machine muscle => gymnastics device
machine practise muscle => gymnastics device
machine surgery => gymnastics device
machine after => gymnastics device
machine surgery practise muscle => gymnastics device
device_word current => electro
device_word sound => ultrasound
device_word breath => breath
sound => ultrasound
ribbon => tape
bands ribbon_look => tape
ribbon current => electro
ribbon ribbon_look => tape
hang relieve => sling
hang hanging => sling
hanging => sling | floating
hanging relieve => sling
hanging relieve disc => sling
course back => backschool
course posture => backschool
course lift => backschool
posture => backschool
course posture back => backschool
course pelvic => pelvic
pelvic after -> pelvic
swollen after -> lymph
stroke after -> gymnastics bobath
breath after -> breath
pelvic -> pelvic
pelvic birth -> pelvic
pelvic surgery -> pelvic
pelvic water -> pelvic
pelvic water surgery -> pelvic
pelvic practise => pelvic
birth sneeze -> pelvic
sneeze pelvic -> pelvic
sneeze pelvic birth -> pelvic
birth course => pelvic | pregnancy
pregnant practise => pregnancy
pregnant course => pregnancy
pregnant back pain -> massage | gymnastics | manual therapy
swim practise => aqua
swim course => aqua
first look => finding
first pain -> finding
first cause -> finding
look pain -> finding
cause -> finding
cause look -> finding
first cause look -> finding
first look pain -> finding
first exercise_rx -> finding | gymnastics
dizzy -> vertigo
corn => podology | pedicure
needle => acupuncture
speech => speech
first look cause pain -> finding
pelvic first -> pelvic
"""
