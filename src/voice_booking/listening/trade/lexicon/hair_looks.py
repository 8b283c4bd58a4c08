"""What the signs mean together: `concepts < class class/class -class that is not near`.

`|` parts two readings, `/` comes before what may be taken instead where the first is not offered,
`~` marks what says something only where nothing clearer is told.
"""

LOOKS = """
~cut < mop looklike
cut < mop lop -brow -lash -beardword -face
cut < mop off -brow -lash -beardword -face
cut < mop order -brow -lash -beardword -face
cut < mop shape -brow -lash -beardword -face
~cut < mop barber
~cut < hair mop
cut < hair long -fringe -ineyes -beardword -face -longer -lash
cut < hair overgrown -fringe -beardword -longer
cut < hair lop -ends -fringe -beardword -lipplace -bodyhair
cut < hair order -dryhair -beardword -colourword
cut < hair shape -beardword -festive -blowword -brow
cut < overgrown barber
men cut < overgrown manword
cut < overgrown off -beardword -fringe
cut < lop long -beardword -fringe
child cut < childword mop
child cut < childword schoolword hair/barber/order/mop
child cut < childword hair order
child cut < childword hair lop
child cut < childword hair long -fringe -ineyes
child cut < childword hair overgrown
child cut < childword firsttime barber
child cut < agesmall barber
child cut < agesmall mop
child cut < agesmall hair cutting/lop
child cut < small hair/barber/mop
child cut < childword selfcut
child cut < small selfcut
child cut < childword agesmall cutting/hair/barber/mop
youth cut / child cut < teenage hair/barber/mop
youth cut / child cut < childword/teenword agebig hair/barber/cutting
youth cut / child cut < teenword hair order/lop/cutting
fatherson cut / child cut < fatherson
fatherson cut / child cut < fatherson together
men cut < manword mop -beardword -face
men cut < manword overgrown -beardword -face
men cut < manword hair lop -beardword -face
men cut < manword hair long -beardword -face
men cut < manword hair order -beardword -face
women cut < womanword hair lop -lipplace
women cut < womanword hair long off
women cut < longwomen off
women cut < longwomen
women cut < ponytail longwomen
cut < ponytail long
cut < ponytail lop
cut < ponytail off
women cut < longwomen cutting
women cut < longwomen change
men cut < classicmen
men cut < classicmen cutting
men cut < sides topleave
men cut < sides topleave off
men cut < sides off -beardword -face -zero -machine
men cut < necktidy tidy -beardword -face
tips cut < ends broken
tips cut < ends broken off
tips cut < ends dryhair -nourish
tips cut < spliss -hotscissor -heat
tips cut < spliss off
tips cut < hair spliss
tips cut < ends off -fringe
tips cut < ends measure off
tips cut < hair broken measure
tips cut < measure off keeplength
tips cut < measure keeplength
tips cut < measure little off
tips cut < keeplength off
tips cut < keeplength ends
fringe cut < fringe ineyes
fringe cut < fringe eyes
fringe cut < fringe blind
fringe cut < fringe off
fringe cut < fringe hang
fringe cut < fringe long
fringe cut < fringe off ineyes
fringe cut < fringe brow off
fringe cut < fringe above off
fringe cut < hair ineyes
fringe cut < hair ineyes hang
fringe cut < hair ineyes blind
fringe cut < hair forehead hang
fringe cut < hair forehead off
fringe cut < forehead ineyes
fringe cut < forehead eyes hang
fringe cut < forehead off blind
fringe cut < hair blind
fringe cut < ineyes hang
fringe cut < blind off
fringe cut < childword hair ineyes
fringe cut < childword hair ineyes hang
machine cut / men cut < number mm
machine cut / men cut < number mm evenly
machine cut / men cut < number mm off
machine cut / men cut < mm evenly
machine cut / men cut < machine evenly
machine cut / men cut < machine evenly number
machine cut / men cut < machine off
machine cut / men cut < machine hair
machine cut / men cut < machine skull
machine cut / men cut < stubblecut
machine cut / men cut < stubblecut hair
machine cut / men cut < stubblecut cutting
machine cut / men cut < hair evenly machine
machine cut / men cut < evenly mm skull
fade / men cut < sides zero
fade / men cut < sides zero blend
fade / men cut < sides zero topleave
fade / men cut < sides blend
fade / men cut < fadeword sides
fade / men cut < fadeword
~fade / men cut < transition -colourword -lighter -darkword -blondword -streakword -regrown -crown -ends -lengthsword
beard trim / beard shave < beardword growth
beard trim / beard shave < beardword long -beardtint
beard trim / beard shave < beardword off -beardoff
beard trim / beard shave < beardword shape
beard trim / beard shave < beardword order
beard trim / beard shave < beardword mop -beardtint
beard trim / beard shave < beardword broken
beard trim / beard shave < beardword necktidy
beard trim / beard shave < beardword tidy
beard trim / beard shave < beardword looklike -beardtint
beard trim / beard shave < face growth -brow -asawoman -lipplace -fringe -hair
beard trim / beard shave < face growth shape
beard trim / beard shave < face growth manword
beard trim / beard shave < manword face growth off
shave wet / beard shave / beard trim < face razor
shave wet / beard shave < razor smoothface
shave wet / beard shave < razor shaving -skull
shave wet / beard shave < razor beardword
shave wet / beard shave < face stubble
shave wet / beard shave < stubble beardoff
shave wet / beard shave < face stubble beardoff
shave wet / beard shave < face smoothface beardoff
shave wet / beard shave < beardword beardoff
shave wet / beard shave < beardword smoothface
shave wet / beard shave < face shaving
shave wet / beard shave < face stubble smoothface
beard colour < beardword beardtint
head shave < bald
head shave < bald shaving
head shave < bald skull
head shave < bald lop
head shave < skull shaving -beardword
head shave < skull shaving smoothface
head shave < skull bald razor
head shave < skull razor smoothface
hairremoval lip < lipplace fluff
hairremoval lip < lipplace fluff asawoman
hairremoval lip < beardword asawoman growth
hairremoval lip < beardword asawoman
strange < animal trimword
strange < animal trimword hair
strange < earnose hair off
intimate < bodyhair waxing
intimate < bodyhair hair getrid
nails < nailword shape
pedicure < footword getrid
piercing < earhole
extension < hair longer overnight
extension < hair overnight -off -cutting -lop
~cut < scissors looklike
~cut < scissors need -fringe -beardword
cut < scissors manword need
~cut < simile manword -beardword -face -colourword -frizz
~cut < simile childword -colourword -frizz
cut < mop long -beardword -frizz
cut < mop overgrown
~cut < mop need
cut < hair need lop
child cut < childword scissors
child cut < childword scissors selfcut
women cut < asawoman mop lop
fringe cut < forehead long
fringe cut < blind long
fringe cut < blind forehead
fringe cut < blind forehead long
machine cut / men cut < mm hair
fade / men cut < sides zero topleave blend
shave wet / beard shave / beard trim < face razor smoothface
machine cut | men cut < machine scissors either
machine cut | men cut < machine scissors either hair
cut < overgrown hang -fringe -beardword
cut < manword overgrown hang -beardword
child cut < small hair blind
child cut < childword agesmall hair blind
fade / men cut < sides shortword growup
fade / men cut < sides shortword topleave
shave wet / beard shave / beard trim < stubble shape
shave wet / beard shave / beard trim < face stubble shape
shave wet / beard shave / beard trim < face stubble order
women cut / cut < tolength off
women cut / cut < tolength lop
women cut / cut < tolength hair
women cut / cut < tolength hair off
women cut / cut < tolength hair lop
women cut / cut < tolength cutting
women cut / cut < tolength hair cutting
women cut / cut < tolength shortword
women cut / cut < asawoman shortword
women cut / cut < asawoman shape
women cut / cut < asawoman off
women cut / cut < asawoman cutting
women cut / cut < asawoman longwomen
machine cut / men cut < shear evenly/mm/number/shortword/simile -animal -beardword
machine cut / men cut < shear evenly/mm/number/shortword/simile mop -animal -beardword
machine cut / men cut < machine little -beardword -scissors -face
fade / men cut < blend growup -colourword -lighter
fade / men cut < zero growup
fade / men cut < zero growup blend
fade / men cut < blend zero
fatherson cut / cut < dadword sonword uswe -womanword
fatherson cut / cut < dadword sonword uswe hair/cutting/barber
fatherson cut / cut < sonword wetwo
fatherson cut / cut < sonword wetwo hair/cutting/barber
youth cut / child cut < teenword/teenage childword barber/cutting/hair/order/lop/need/mop
beard colour < beardword grey
beard colour < beardword grey beardtint
beard colour < beardword grey seen/looklike
beard colour < stubble grey/beardtint
beard colour < stubble grey/beardtint beardword
beard trim / beard shave < beardword off shape
beard trim / beard shave < beardword off tidy
beard trim / beard shave < beardword off face
beard trim / beard shave < beardword off tidy face
beard trim / beard shave < beardword off shape broken
beard trim / beard shave < beardword cutting shape
fringe cut < stirn off -lop -brow
fringe cut < stirn off forehead
fringe cut < stirn off little
~cut < sides shortword
cut < manword sides shortword
youth cut / child cut < teenage/agebig/teenword sides shortword
machine cut | men cut < machine normalcut either
machine cut | men cut < machine normalcut either hair
machine cut | men cut < machine cutting either
strange < botoxonly face/wrinkle
strange < botoxonly wrinkle face
youth cut / child cut < teenword/teenage skull
child cut < childword agesmall skull
"""
