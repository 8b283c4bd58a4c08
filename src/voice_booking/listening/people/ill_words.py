"""Words that speak ill of whom they are said of: one beside a person is a reason not to book with them.

Each group has one meaning: keeping away, quarrel, a bond that is broken, dread, bad manners, bad
work, harm done, smell, mistrust, regret. What may as well be said of hair, of time or of the caller is left out.
"""

from functools import lru_cache
from itertools import chain

from voice_booking.listening.words.folding import WORDS_REMEMBERED
from voice_booking.listening.words.sets import word_set

_BEGINNINGS = {
    "kept away from": """
    meid vermeid vermied ausweich ausgewich verschon fernhalt fernbleib erspar weiger ablehn abgelehn abgerat
    verzicht gestrichen ausgeschieden abgeschrieben abgehakt abgeschlossen abserviert
    ausgedient verbannt
    """,
    "quarrel": """
    zerstritt gestritt streit gezofft zoff verkracht ueberworf zerworf auseinandersetz angemault angeblafft
    angefahr angeschnauz angeschri angebruell angepflaum angepampt angemeckert angemotzt angefaucht
    angegift angezickt beleidig gekraenkt belaestig bedroht ausgelacht ausgelaestert gelaestert blamier
    runtergemacht niedergemacht schikanier gemobbt mobbt verarscht veraeppel angelogen belogen luegt gelogen
    betrog betrueg abgezockt abzock beklaut bestohl geklaut verpetzt verklagt anzeig rechtsstreit feindschaft
    verfeindet
    """,
    "a bond that is broken": """
    exmann exfrau exfreund expartner exverlobt exschwager exschwieger verfloss abserviert schlussgemacht
    """,
    "dread": """
    angst fuercht furchteinfloess grus graus grauen graut ekel eklig ekle widerlich widerwaert abstossend
    abscheu verabscheu hasse hasst unwohl mulmig zustaende panik albtraum alptraum horror schreckgespenst
    unheimlich unsympath traumati bauchschmerz bauchweh magenschmerz zuwider uebel schlotter zitter zittr
    """,
    "manners": """
    unfreund ungut unhoef unversch unmoegl ungehobelt ungeduld unkonzentr unaufmerk ungehalten unpersoenlich
    unkollegial arrogan ueberheb hochnaes eingebildet hochmuet herablass schroff barsch ruppig grob groebl
    rabiat brutal grausam zickig zicke zickt launisch muerrisch mufflig muffelt grantig garstig patzig pampig
    frech dreist aufdringlich anzueglich zudringlich schmierig schleimig distanzlos respektlos taktlos lieblos
    herzlos gleichgueltig desinteress hektisch hektik gehetzt fahrig nervig nervt nervte generv quasselt quassel
    quatscht labert gelabert schwafel tratsch laester schwaetzt plappert neugierig besserwiss ausgefragt
    unpuenktl unzuverl schlampig
    """,
    "work": """
    pfusch verpfusch gepfusch stuemper dilettant amateur metzger schlaechter unfaehig inkompet unbegabt
    talentfrei untalent ueberforder unerfahr ahnungslos planlos lustlos unbrauchbar unterirdisch grottig
    grottenschl miserab mies saumaess schauderhaft grauenh grausig scheuss furchtb katastroph verheer
    """,
    "harm": """
    verhunz versau verschandel vermurks verschnitt verschnipp versemmel vergeig verkack verbock verpatz verpfeff
    vermassel versaubeut vermackel verunstalt verstuemmel verzaus verkratz zerkratz zersaebel zerrupf zerstoer
    zerfetz ruinier beschaedig verbrannt verbrueh veraetz entstell misslung misshand missrat reingeschnitt
    angeschnitt geblutet gezwickt geziept gerupft wehgetan wehtat geschaed abgesaebelt ueberdreh ueberfaerb
    verfaerbt vergurkt verdorb
    """,
    "smell": """
    stink gestunk muffel geruch mundgeruch schweiss koerpergeruch alkohol alkoholfahne besoffen betrunk
    angetrunk knoblauch gequalmt raucherpause ungepflegt ungewasch dreckig
    """,
    "mistrust": """
    misstrau unserioes suspekt dubios zwielicht unehrlich
    """,
    "regret": """
    enttaeusch unzufried bereut bereu reinfall fehlgriff fiasko desaster debakel katastrophal zumutung frechheit
    unverschaemt entsetz geaerger aergere reklamier beschwer
    """,
}
"""What words begin with that speak ill, by what they say of somebody."""
_WHOLE = """
    ex bloed bloede bloeder doof doofe doofer daemlich idiot trottel depp zicke tussi macho schiss bammel
    schnauze zeiger kriegsfuss antipathie abneigung abscheu ueberdruessig satt leiche igitt pfui wuergreiz weint
    weinte weinen heult heulte heulen weinend heulend geheult geweint streit krach knatsch zwist clinch mist
    murks scheisse scheiss schrott schlamassel tabu saftladen chaot chaotin chaotisch kleinkrieg hausverbot
"""
"""Words that only speak ill where nothing follows."""
_STEMS = tuple(chain.from_iterable(text.split() for text in _BEGINNINGS.values()))
_WORDS = word_set(_WHOLE)


@lru_cache(WORDS_REMEMBERED)
def is_ill(word: str) -> bool:
    """Whether a folded word speaks ill of the person beside it."""
    return word in _WORDS or word.startswith(_STEMS)
