"""Clauses that tell and do not wish: `{service} hab ich schon`, `meine Schwester hat {service} bekommen`.

A clause is its folded words, each behind a blank. Patterns begin with that blank, so that they are tried only where a
word begins: several times faster than at the edge of a word, which would be looked for at every letter.
"""

import re
from collections.abc import Sequence

from voice_booking.listening.words.patterns import compiled
from voice_booking.listening.words.sets import one_of

_FIRST = "(?<=^ )"
"""Only at the beginning of a clause."""


def _saying(*forms: str) -> re.Pattern[str]:
    """A search for clauses that say one of these `forms`, each of which begins with a word."""
    return compiled(f" (?:{'|'.join(forms)})")


_WISHES = one_of(
    "moecht* mecht* will wollen haett* hett* braeucht* brauch* bitte gern* wuerd* waer* nehme? nimm buchen bekommt "
    "kriegt soll_es_sein darfs"
)
_NEEDS = (
    r"(?:muess?t?e?n?|soll\w*|gehoer\w*) (?:\w+ ){0,5}(?:werden|her|ran|drauf|rein|gemacht)|"
    r"muss|muesste?n?|faellig|dran|noetig|nicht vergessen|faellt mir (?:noch )?ein|steht an|stehen an|dringend|"
    r"geht es (?:\w+ ){0,2}um|gehts (?:\w+ ){0,2}um|(?:rufe?|melde?) (?:mich )?(?:\w+ ){0,2}an wegen"
)
_ASKED = _saying(rf"(?:{_WISHES}|{_NEEDS})\b")
"""Somebody wants something in this clause."""
_FORMER = (
    r"(?:letzte[nsr]?|vorige[nsr]?|vergangene[nsr]?) (?:mal|jahr|woche|monat|sommer|winter|herbst|fruehling|fruehjahr|"
    r"termin|besuch)|letztens|neulich|gestern|vorgestern|damals|frueher|kuerzlich|vorhin|vor kurzem|"
    r"vor (?:\w+ ){1,2}(?:tagen|wochen|monaten|jahren|woche|monat|jahr)|"
    r"im (?:letzten )?(?:sommer|winter|urlaub|januar|februar|maerz|april|mai|juni|juli|august|september|oktober)"
)
_PARTICIPLE = (
    r"(?:\w{2,5})?ge(?!rn|gen|nau|h)\w{2,}(?:t|en)|(?:be(?!kommt)|ver|zer|ent)\w{3,}(?:t|en)|\w{3,}iert|"
    r"(?:machen|legen|setzen|faerben|schneiden) lassen|hinter (?:mir|uns)|drauf|drin|drinnen|um"
)
_STILL_WISHED = _saying(
    r"(?:gedacht|ueberlegt|vorgestellt|vorgenommen|entschieden|verschrieben\w*|verordnet\w*|rezept\w*|verordnung|"
    r"gutschein\w*|ueberweisung|geplant|ausgesucht|gewuenscht|vergessen|geeinigt|aufgeschrieben|notiert|gehoert|"
    r"gefragt|empfohlen|geraten|angemeldet|angerufen)\b",
    rf"{_FIRST}(?:und )?(?:wenn|weil|wo|da) (?:\w+ ){{0,3}}"
    r"(?:schon|eh|sowieso|gerade|grad) (?:mal |einmal )?(?:da|hier|dort|dabei|sitze?|steht|bin|vor ort|im haus)\b",
)
"""Told of the past, and yet wished for."""
_PEOPLE = (
    r"(?:schwester|freundin|nachbarin|mutter|mama|kollegin|tochter|cousine|tante|oma|schwaegerin|bekannte|chefin|frau|"
    r"nichte|enkelin|schwiegermutter|bruder|freund|nachbar|vater|papa|kollege|sohn|cousin|onkel|opa|mann|chef|kumpel|"
    r"bekannter|schwager|schwiegervater|neffe|enkel|freundinnen|kolleginnen|leute|trauzeugin|mitbewohnerin)"
)
_TELL_OF_OTHERS = (
    r"hat|hatte|haben|macht|machte|geht|schwoer\w*|schwaerm\w*|liebt|traegt|war|waren|sagt|sagte|meint|meinte|f[ai]nde?t?|"
    r"empfiehlt|empfohlen|laesst|kennt|faerbt|schneidet|ist|kommt(?!.* mit\b)"
)
_GIVEN_UP = one_of(
    """
    verzicht* spar* spart absag* abgesagt storni* abgekommen abgeraten unnoetig ueberfluessig ein_andermal
    naechste?[ns]?_mal spaeter_mal irgendwann_mal verschieb* verschoben ueberleg*_(?:ich|mir|wir) meld*_(?:ich|wir)
    ruf*_(?:ich|wir) anderes_mal nicht_in_frage nicht_infrage heb*_(?:ich|wir) erledigt entfaellt faellt_weg
    dann_im_(?:fruehling|fruehjahr|sommer|herbst|winter|neuen|naechsten|januar|februar|maerz|april|mai|juni|juli)
    dann_erst erst_im_(?:fruehling|fruehjahr|sommer|herbst|winter|neuen|naechsten) kommt_spaeter
    (?:hab|habe|haben|hat)_(?:\\w+_){0,2}(?:schon|bereits)_(?:\\w+_){0,3}termin
    termin*_(?:\\w+_){0,5}(?:steht|hab|habe|hat|haben)_(?:\\w+_){0,3}(?:schon|bereits)
    wegfallen rate_ich stornier* sag*_(?:ich|wir) lass*_(?:ich|wir)_(?:\\w+_){0,2}(?:weg|sein|bleiben|aus|mal|lieber)
    klammer* streichen gestrichen nie_wieder von_wegen jagen bin_ich_durch genug_von abgehakt abhaken
    lass*_(?:\\w+_){0,3}wachsen ausgefallen versehen irrtum stimmt_nicht falsch aus_versehen versehentlich
    um_gottes_willen ich_ueberlege?_(?:wegen|ob|noch) extra_aus separat_aus aufgebraucht kenne?_ich ist_durch
    sind_noch_(?:gut|okay|neu) gehen_noch geht_noch ist_noch_gut sind_neu
    """
)
_AT_HOME = (
    r"daheim|zu hause|zuhause|woanders|anderswo|kuemmert sich|macht (?:mir|uns|sich)|"
    r"(?:mach|zupf|faerb|schneid|foehn|wasch|toen|rasier|trimm|stutz|wechsl)\w* (?:\w+ ){0,4}sel(?:ber|bst)|"
    r"sel(?:ber|bst) (?:gemacht|machen|gefaerbt|geschnitten|gewechselt)|"
    r"(?:kann|erledig\w*|kuemmer\w*|krieg\w*|schaff\w*|uebernehm\w*) (?:\w+ ){0,3}(?:sel(?:ber|bst)|alleine?)|"
    r"bei uns im (?:dorf|ort)|bei uns um die ecke|anderen (?:salon|friseur|laden|werkstatt|praxis)"
)
_NOT_LIKED = one_of(
    """
    zu_teuer zu_aufwendig zu_aufwaendig zu_umstaendlich zu_riskant zu_heftig zu_viel zu_lange? dauert_mir
    so_lange?_dauert schaedlich geschadet schadet enttaeuscht katastrophe schiefgegangen schief_gegangen
    danebengegangen verpfuscht versaut verhunzt misslungen halte_ich_nichts halt_ich_nichts macht_(?:\\w+_){0,3}kaputt
    ein_fehler
    """
)
_STATE = (
    r"drin|drinnen|drinlassen|versorgt|zufrieden|sitzt|haelt|trage?|sieht?|rauskomm\w*|herauskomm\w*|zur geltung|"
    r"soll\w* (?:\w+ )?bleiben|bleibt(?! (?:noch|nur|es bei)\b)|bleiben(?! wir bei)|erhalten|gluecklich"
)
_BOUGHT = one_of(
    """
    shampoo* gekauft kaufen verkauf* schaufenster gelesen fernsehen radio internet_gesehen verschenkt instagram spray
    seite_steht kartei bestaetigung pflegemittel* reden_von redet_von erzaehlt jede_zweite heute_jede*
    """
)
_NOTHING = r"(?:nicht|nichts|nix|ned|net|nie|niemals|nimmer|kein\w*|keinesfalls)"
_HOW_NOT = (
    r"(?: (?:nur|bloss|so|zu|ganz|allzu|sehr|vor|nach|bei|beim|vom|zum|zur|am|im|um|gleich|schlecht|schaden|"
    r"mit(?! \w*(?:ge\w+t|schnitten|nommen)\b)|"
    r"verkehrt|falsch|wahr|vergessen|ahnung|problem|eile|frueher|spaeter|laenger|ueber|unter|ohne|wieder|dass|ob|wie|"
    r"was|wann))"
)
_DENIED = _saying(rf"{_NOTHING}\b(?!{_HOW_NOT}\b)")
_UNKNOWING = _saying(r"(?:weiss|woass|warum|wieso|wenn|kann|koennte|wuerde|geht|gehts) (?:\w+ ){0,3}(?:nicht|ned)\b")
_SURE = _saying(rf"(?:{_GIVEN_UP}|{_NOT_LIKED}|{_BOUGHT})\b")
_UNLESS_ASKED = _saying(
    rf"(?:{_AT_HOME}|{_STATE})\b",
    r"(?:steht|hab\w*|hat|ist|war|sind) (?:\w+ ){0,4}(?:schon|bereits)\b(?! wieder)",
    rf"(?:hat|haben|hab|habe|hatte|bin|ist|sind|wurden?|war|waren) (?:\w+ ){{0,8}}(?:{_PARTICIPLE})\b",
    rf"(?:{_PARTICIPLE}) (?:hat|haben|hab|habe|bin|ist|wurde|war)$",
    rf"(?:{_FORMER})\b",
    r"(?:hatten?|war|waren|wurden?|gab|bekam|kriegte|fand)\b",
    rf"{_FIRST}(?:(?:und|in|an|ja|also|hallo) )*(?:\w+ ){{0,3}}(?:ich )?hab\w? (?:ich )?(?!gern)",
    rf"{_FIRST}(?:damit|bevor|obwohl|weil)\b",
    rf"{_FIRST}(?:wenn|falls) (?!sie|ihr|wir)(?:\w+ )*(?:nicht|ausgebucht|hab|habe|drin)\b",
    rf"(?:mein\w*|unser\w*|die|der|ihr) (?:\w+ )?{_PEOPLE}\b(?=.*\b(?:{_TELL_OF_OTHERS})\b)",
    r"in (?:meinen|den|meim) haaren\b",
    r"fuer .*\bzu (?:kurz|lang|duenn|alt|jung|dick|fein)\b",
    r"\w*ge\w+(?:t|en) (?:bin|sind|komme?|ist) (?:ich|sie|er|es)\b",
    r"lass\w* (?:ich|wir) (?:\w+ ){0,3}(?:stehen|dran)\b",
    r"(?:der|die|er|sie) (?:\w+ )?(?:ist|macht|kann) (?:\w+ ){0,2}(?:super|nur|gut|toll|klasse|spitze|schlecht)\b",
)
_LIKE_LAST_TIME = _saying(r"(?:wie|so|dasselbe|gleiche) (?:\w+ ){0,2}(?:letzte|immer|neulich|frueher)")
_WANTED_BY_ANOTHER = _saying(
    rf"(?:mein\w*|unser\w*) (?:\w+ )?{_PEOPLE} (?:\w+ ){{0,2}}(?:will|moechte|haette gern|wollte|sagt|meint|findet)\b"
)
_FORMER_BEHIND = _saying(rf"(?:von |vom |aus |damals )?(?:{_FORMER})\b")


def tells(clause: str) -> bool:
    """Whether what a clause names is told of, turned down or put off."""
    if _SURE.search(clause):
        return True
    if _DENIED.search(clause) and not _UNKNOWING.search(clause):
        return True
    if _ASKED.search(clause) or _STILL_WISHED.search(clause) or _LIKE_LAST_TIME.search(clause):
        return False
    return _UNLESS_ASKED.search(clause) is not None


_TAKEN_BACK = _saying(
    rf"(?:aber |na ja )?(?:das|da|den|des|die|darauf|davon)\b(?=.*\b(?:{_GIVEN_UP}|ein fehler|"
    r"lassen? (?:wir|ich)|nichts fuer|war nichts|war nix)\b)",
    r"ich nicht$",
    r"da (?:bitte )?(?:nix|nichts)\b",
)


def takes_back(clause: str) -> bool:
    """Whether a clause turns down what the one before it named: `das hat sich erledigt`, `ich nicht`."""
    return _TAKEN_BACK.match(clause) is not None


_CAUSED = _saying(
    r"(?:kaputt|strohig|trocken|hin|dahin|angegriffen|geschaedigt|brechen|bricht|juckt|sproede|stumpf|matt|orange|"
    r"fleckig|brauch\w*|zieht|klappert)\b"
)
_IN_A_ROW = _saying(r"(?:noch|dann|auch|dazu|gleich|hinterher|anschliessend|danach)\b")


def is_caused(clause: str) -> bool:
    """Whether a clause tells what came of something, and not what is to follow it: `nach dem Färben brauch ich …`."""
    return _CAUSED.search(clause) is not None and _IN_A_ROW.search(clause) is None


def is_former(behind: str) -> bool:
    """Whether words behind a name say when that was: `vor drei Monaten`, `im Sommer`."""
    return _FORMER_BEHIND.match(behind) is not None


_PLAN = _saying(
    r"(?:gedacht|dachte?|ueberlegt|wollten?|empfohlen|empfiehlt|geraten|raet|meint|meinte|sagt|sagte|findet|schwank\w*|"
    r"gehoert|vorgehabt|interessiert|eigentlich|geplant|haett\w* (?:\w+ ){0,3}(?:erst|eigentlich|auch|gern dass)|"
    r"liebaeugel\w*|probiert|versucht|vorgeschlagen|gebucht|eingetragen|alle|jeder|jede|hin und her)\b"
)
_TURNED = _saying(r"(?:aber|doch|lieber|stattdessen|bleibe? (?:\w+ )?bei|dann doch|entschieden|langt|reicht|genuegt)\b")
_BACK_TO_IT = _saying(
    r"(?:jedenfalls|wie auch immer|(?:na|aber|ganz|ist) egal|wurscht|kurzum|kurz gesagt|was ich eigentlich|"
    r"weswegen ich|weshalb ich|worum es|zur sache|wie dem auch sei|anderes thema|spass beiseite|trotzdem)\b",
    rf"{_FIRST}egal\b",
)
_MORE = _saying(r"(?:auch|dazu|plus|zusaetzlich|ausserdem|noch)\b")
_I_ONLY = _saying(r"(?:ich|i|wir|mir) (?:\w+ ){0,1}\w+$")
"""`ich bleib` before `aber bei Strähnen`: one clause that began before its turn."""


def turns_away(before: Sequence[str], clause: str) -> bool:
    """Whether a clause gives up the plan told in the clauses `before` it."""
    if _BACK_TO_IT.search(clause):
        return True
    if not _TURNED.search(clause) or _MORE.search(clause):
        return False
    told = "".join(before)
    return bool(_PLAN.search(told) or _WANTED_BY_ANOTHER.search(told) or tells(before[-1]))


def goes_on_before(clause: str) -> bool:
    """Whether a clause is the beginning of the next one: `ich bleib, aber bei Strähnen`."""
    return _I_ONLY.match(clause) is not None


_STATES = _saying(
    r"(?:ist|sind|hat|hab|habe|haben|steht|stehen|reden|redet|gefaellt|finde?|findet|sagt|meint|gibt|bin|macht|wird)\b"
)
_NEEDED = _saying(
    r"(?:raus\w*|heraus\w*|kaputt|verblasst|weg|verwaschen|hin|leer|alt|schlecht|matt|ausgewaschen|zu lang|wieder|"
    r"nach|rezept\w*|verordn\w*|verschrieb\w*|gutschein\w*|zeit|rausgewachsen)\b"
)


def only_states(clause: str) -> bool:
    """Whether a clause says something of a thing and neither wants it nor tells what is wrong with it."""
    if _ASKED.search(clause) or _STILL_WISHED.search(clause) or _NEEDED.search(clause):
        return False
    return _STATES.search(clause) is not None
