"""What signs of form, styling, care, cosmetics and advice mean together; written as in `hair_looks`."""

LOOKS = """
perm / wave volume < wantcurl lasting -curltool -today -getrid
perm / wave volume < flat wantcurl lasting
perm / wave volume < chemcurl wantcurl
perm / wave volume < flat wantcurl
perm / wave volume < flat wantcurl more
perm / style curls < flat wantcurl hair
perm | style curls < wantcurl more -today -curltool -getrid
style curls / blowdry < wantcurl today -lasting
style curls / blowdry < wantcurl curltool
style curls / blowdry < curltool today
style curls / blowdry < curltool
style curls / blowdry < wantcurl curltool today
wave volume / perm < flat volumeword lasting
wave volume / perm < volumeword softwave
wave volume / perm < softwave lasting
wave volume / perm < volumeword lasting
wave volume / perm < flat softwave
wave volume | blowdry < flat volumeword
smooth keratin / smooth permanent < frizz straight lasting
smooth keratin / smooth permanent < frizz lasting getrid
smooth keratin / smooth permanent < straight lasting -wantcurl
smooth keratin / smooth permanent < straight lasting ironword
smooth keratin / smooth permanent < keratinword frizz
smooth keratin / smooth permanent < keratinword frizz getrid
smooth keratin / smooth permanent < keratinword frizz lasting
smooth keratin / smooth permanent < hair wild lasting
smooth keratin / smooth permanent | smooth iron / smooth < frizz straight
smooth keratin / smooth permanent | smooth iron / smooth < frizz getrid
smooth keratin / smooth permanent | smooth iron / smooth < frizz wild
smooth keratin / smooth permanent | smooth iron / smooth < hair wild
smooth iron / smooth < straight ironword today
smooth iron / smooth < straight today -lasting
smooth iron / smooth < hair straight today
curls cut / cut < curlygrow cutting
curls cut / cut < curlygrow cutting hair
curls cut / cut < curlygrow shape
updo < hair upwards
updo < hair upwards festive
updo < upwards updoword
updo < festive upwards
updo < festive updoword
updo < hair updoword
updo < updoword today
updo / blowdry | braid hairdo < hair festive -marryme
updo / blowdry | style < hair today order
bridal hairdo / updo < marryme hair
bridal hairdo / updo < marryme order
bridal hairdo / updo < marryme upwards
bridal hairdo / updo < marryme hair upwards
bridal hairdo / updo < marryme hair order
bridal hairdo / updo | bridal makeup < marryme -hair -faceart -tryout -othermarry
updo < othermarry festive hair
hairdo trial wedding / bridal hairdo / updo < marryme tryout
hairdo trial wedding / bridal hairdo / updo < marryme tryout hair
hairdo trial wedding / bridal hairdo / updo < marry tryout
bridal makeup < marryme faceart
bridal makeup < marryme faceart order
makeup own:tages < faceart subtle -marryme
makeup own:tages < faceart today -marryme -beardword
braid hairdo < plait
braid hairdo < plait hair
braid hairdo < plait today
braid hairdo < plait wiesn
braid hairdo | updo < wiesn hair
braid child hairdo / braid hairdo < childword plait
braid child hairdo / braid hairdo < childword plait today
waterwave < setword twenties
waterwave < setword twenties hair
waterwave < twenties softwave
blowdry / blowdry wash < blowword nowash
blowdry wash / blowdry < washword blowword nocut
blowdry wash / blowdry < washword drylook nocut
blowdry wash / blowdry < washword drylook -nowash -cutword
blowdry wash / blowdry < washlook blowword -nowash -cutword
blowdry wash / blowdry < washword today -cutword
blowdry / blowdry wash < blowword volumeword -cutword
blowdry / blowdry wash < hair blowword -washword -cutword
blowdry / blowdry wash < blowword shape -cutword
blowdry / blowdry wash < hair blowword today -cutword
blowdry cut wash / cut < washword cutword blowword -nocut
blowdry cut wash < allin hair
blowdry cut wash < allin washword cutword blowword
blowdry cut wash < allin washword cutword
cure / cure intensive / olaplex < hair dryhair -ends
cure / cure intensive / olaplex < hair dryhair nourish
cure / cure intensive / olaplex < dryhair nourish
cure / cure intensive / olaplex < hair nourish -beardword
cure / cure intensive / olaplex < hair chlorine dryhair
cure / cure intensive / olaplex < ends dryhair nourish
olaplex / cure < bleachdamage bonds
olaplex / cure < hair bleachdamage bonds
olaplex / cure < hair bonds nourish
peeling scalp / cure < scalpword scalpbad
peeling scalp / cure < flakes
peeling scalp / cure < scalpitch
peeling scalp / cure < hair flakes
head massage < rubhead rub
head massage < rubhead rub relax
brow pluck < brow browwild
brow pluck < brow above browwild
brow pluck < above browwild
brow pluck < monobrow
brow pluck < nosebridge fluff
brow pluck < brow nosebridge
brow colour < brow browpale -browwild
brow colour < brow browpale browpale
colour lash < lash lashpale
colour lash < lash lashpale lashpale
lash lift < lash lashflat
lash lift < lash lashflat lasting
strange lash < lash lashlong
consult < unsure advice
consult < unsure beforehand
consult < unsure advice hair
consult < beforehand advice
consult < beforehand cutting advice
consult < beforehand advice unsure
consult own:typ / consult < newlook unsure
consult own:typ / consult < newlook advice
consult own:typ / consult < facetype advice
consult own:typ / consult < facetype newlook
consult own:typ / consult < facetype newlook advice
anycolour consult / consult < tones standsme
anycolour consult / consult < tones unsure standsme
anycolour consult / consult < tones unsure advice
hot scissors cut / cut < hotscissor
hot scissors cut / cut < hotscissor blade
hot scissors cut / cut < hotscissor blade hair
own:calligraphy cut / cut < calli
own:calligraphy cut / cut < calli slant
botox hair / cure < hair botoxword
cure / cure intensive / olaplex < mop nourish
cure / cure intensive / olaplex < mop dryhair nourish
cure / cure intensive / olaplex < mop dryhair
perm | style curls < wantcurl lasting today
perm | style curls < wantcurl lasting today either
updo < upwards today -lash
updo < festive upwards updoword
blowdry / blowdry wash < hair nowash blowword
consult < unsure hair
consult < unsure advice beforehand
babylights < fine fine
babylights < fine hair
babylights < fine foilword
consult < beforehand cutting advice unsure
perm / wave volume < volumeword lasting wantcurl
braid child hairdo / braid hairdo < small plait
braid child hairdo / braid hairdo < agesmall plait
smooth keratin / smooth permanent | smooth iron / smooth < hair straight -face -brow -lash
hairremoval lip < lipplace fluff off
own:abend style / style | updo < today prettify -beardword -faceart
own:abend style / style | updo < today prettify hair -beardword -faceart
wave volume / perm < volumeword softwave crown
wave volume / perm < volumeword softwave crown lasting
blowdry / blowdry wash < blowword drylook -cutword
consult < advice unsure cutting
wave volume / perm < volumeword lasting crown
wave volume / perm < volumeword softwave lasting
wave volume / perm < volumeword softwave lasting wantcurl
bridal hairdo / updo < marryme hair today
bridal hairdo / updo < marryme hair festive -othermarry
bridal hairdo / updo < marryme hair upwards festive -othermarry
bridal hairdo / updo < marryme hair prettify
hairdo trial wedding / bridal hairdo / updo < marry tryout hair
hairdo trial wedding / bridal hairdo / updo < marry tryout hair festive
hairdo trial wedding / bridal hairdo / updo < marry tryout updoword/upwards
hairdo trial wedding / bridal hairdo / updo < marry tryout updoword/upwards festive
waterwave < twenties wantcurl
waterwave < twenties softwave setword
hot scissors cut / cut < seal ends/cutting/scissors/heat
hot scissors cut / cut < seal ends heat
hot scissors cut / cut < seal ends heat cutting
hot scissors cut / cut < heat scissors
hot scissors cut / cut < hotscissor spliss
hot scissors cut / cut < heat scissors spliss
own:calligraphy cut / cut < calli cutting
own:calligraphy cut / cut < calli cutting hair
anycolour consult / consult < colourtype
consult < talk standsme
consult < talk ratword
consult < talk beforehand standsme
consult < talk unsure
consult own:typ / consult < talk facetype
consult own:typ / consult < talk facetype standsme
consult own:typ / consult < facetype standsme unsure
consult own:typ / consult < facetype standsme advice
anycolour consult / consult < talk tones standsme
brow pluck < brow browwild shape
brow pluck < brow browwild mop
smooth keratin / smooth permanent < hair straight lasting -wantcurl
perm / wave volume < wantcurl lasting more -curltool -today
olaplex / cure < bleachdamage nourish
olaplex / cure < bleachdamage nourish hair
olaplex / cure < bleachdamage dryhair nourish
cure / cure intensive / olaplex < nourish soaking
blowdry / blowdry wash < nowash drylook/blowword
blowdry / blowdry wash < nowash drylook/blowword hair/shape
blowdry wash / blowdry < washword blowword prettify -cutword
blowdry wash / blowdry < washword blowword nocut prettify
braid child hairdo / braid hairdo < childword plait hair
braid child hairdo / braid hairdo < small plait hair
braid child hairdo / braid hairdo < childword agesmall plait hair
smooth keratin / smooth permanent < frizz lasting -wantcurl
smooth keratin / smooth permanent < hair frizz lasting -wantcurl
"""
