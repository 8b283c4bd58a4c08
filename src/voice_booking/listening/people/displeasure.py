"""Dislike of somebody that is told, asked or hinted at, not plainly said: `die Sarah ist mir zu hastig`.

Every name is read in its own stretch of the utterance with `@` in its place, so that a rule can say where the person
stands. What sounds unkind and fits no rule is a doubt: it has to be asked about and is never a wish.
"""

from collections.abc import Sequence
from enum import Enum

from voice_booking.listening.people.ill_words import is_ill
from voice_booking.listening.people.renouncing import awaits, renounced
from voice_booking.listening.people.requests import is_request, is_taken_up
from voice_booking.listening.people.shunning import SIGNS, shunned
from voice_booking.listening.people.spoken import Spoken
from voice_booking.listening.people.stretches import WARM, Stretch, stretch_of
from voice_booking.listening.people.wariness import DENYING, NEVER, WHEN, cold
from voice_booking.listening.words.cues import Cued
from voice_booking.listening.words.patterns import compiled
from voice_booking.listening.words.sets import one_of, word_set


class Feeling(Enum):
    """What a stretch of an utterance says of the person in it."""

    NONE = "nothing against them"
    TOLD = "something is told of them that is no wish"
    DOUBT = "something unkind that may be about them"
    DISLIKE = "they are not wanted"

    @property
    def doubtful(self) -> bool:
        """Whether it has to be asked about."""
        return self in (Feeling.TOLD, Feeling.DOUBT)


_WHO = r"(?:der|die|den|dem|er|sie|ihn|ihm|ihr)"
_AT = r"(?:(?:bei|beim|mit|von|vom|zu|zum|zur|an|vor) )?"
_OF_THEM = (
    r"(?:mag|will|wollt\w*|moecht\w*|nehm\w*|brauch\w*|soll|darf|wuerd\w*|ertrag\w*|kommt|komm\w*|geh\w*|ich|i|"
    r"bitte|lieber|eher|ganz|auch|aber|wirklich|echt|sicher|bestimmt|auf|mir|mich|wieder|jetzt|dann)"
)
"""What goes on behind `der` or `die` when it takes up a person; a noun would make it an article."""
_HARM = "pfusch|hunz|murks|sau|geig|brann|kack|bock|pfeff|zaus|patz|kratz|schandel"
_ILL = {
    "enttaeusch* entsetz* reinfall": r"ent(?:taeusch|setz)\w*|reinfall",
    " ".join(f"{before}{harm}*" for before in ("ver", "zer") for harm in _HARM.split("|")): (
        rf"(?:ver|zer)(?:{_HARM})\w*"
    ),
    "verschnitten ruinier* katastroph* furchtbar* schrecklich* grauenhaft* grausig* grottig* miserab* mies*": (
        r"verschnitten|ruinier\w*|katastroph\w*|furchtbar\w*|schrecklich\w*|grauenhaft\w*|grausig\w*|grottig\w*|"
        r"miserabel|miserable\w*|mies\w*"
    ),
    "unter unmoeglich* unver* unfreundlich* unhoeflich* unsympath* unangenehm* unzu* ungluecklich* unpuenktlich* "
    "ungehobelt*": r"unter aller \w+|unmoeglich\w*|unverschaemt\w*|unfreundlich\w*|unhoeflich\w*|unsympath\w*|"
    r"unangenehm\w*|unzufrieden\w*|ungluecklich\w*|unpuenktlich\w*|unzuverlaessig\w*|ungehobelt\w*",
    "grob* ruppig* schlampig* lieblos* arrogant* hochnaesig* frech* patzig* zickig* nerv* genervt ausgespielt": (
        r"grob\w*|ruppig\w*|schlampig\w*|lieblos\w*|arrogant\w*|hochnaesig\w*|frech\w*|patzig\w*|zickig\w*|"
        r"nerv(?:t|te|en|ig\w*)|genervt|ausgespielt"
    ),
    "riesenkrach krach zoff streit gestritten zerstritten verkracht beleidigt angeschrien angemotzt pfusch* stuemper* "
    "metzger* albtraum alptraum horror* zumutung": r"riesenkrach|krach|zoff|streit|gestritten|zerstritten|verkracht|"
    r"beleidigt|angeschrien|angemotzt|pfusch\w*|stuemper\w*|metzger\w*|albtraum|alptraum|horror\w*|zumutung",
    "mundgeruch schweissgeruch stinkt muffelt wehgetan getan geblutet": r"(?:mund|schweiss)geruch|stinkt|muffelt|"
    r"wehgetan|weh getan|geblutet",
    "schlecht*": r"schlecht(?:e|en|er)? (?:erfahrung\w*|laune|gemacht|geschnitten|beraten|behandelt|bedient)|"
    r"schlechte karten",
    "zufrieden gefallen gepasst geklappt gestohlen gereicht leiden": r"nicht (?:zufrieden|gefallen|gepasst|geklappt|"
    r"leiden)|gestohlen bleiben|gereicht",
    "nerven geist keks wecker senkel": r"auf (?:die nerven|den geist|den keks|den wecker|den senkel)",
    "war": r"(?:das|es|ds) war (?:ja |echt |gar |leider |wirklich )*(?:nix|nichts|mist|schlecht|nicht (?:so )?\w+)",
    "freunde tun strich hass* graut* gruselt bammel schiss schwierigkeiten haende": r"keine freunde|"
    r"nichts zu tun haben|gegen den strich|hass\w*|graut\w*|gruselt|bammel|schiss|schwierigkeiten|"
    r"(?:zwei )?linke haende",
    "vertrau*": rf"vertrau\w* (?:\w+ ){{0,2}}{NEVER}",
    "heulen geheult geweint veraetzt sitzen versetzt verjagt vergrault bloed* doof* daneben kriegsfuss": (
        r"heulen|geheult|geweint|veraetzt|sitzen lassen|versetzt|verjagt|vergrault|bloed\w*|doof\w*|daneben|kriegsfuss"
    ),
    "kein*": r"kein\w* (?:gut|schoen|best)\w* \w+|keine ahnung(?! (?:ob|wann|wie|wer|was|wo|warum))|kein fan|kein "
    r"haendchen|(?:gar )?keinen nerv",
    "ahnung wahl leiche angeschnitten warten trottel idiot* depp abger* gewarnt warn* taugt": r"null ahnung|"
    r"letzte wahl|leiche|angeschnitten|warten lassen|trottel|idiot\w*|depp|abger\w+|gewarnt|warn\w*|taugt nichts",
    "traumatis* verlaessl* unfaehig* inkompetent* ahnungslos* planlos* lustlos* schief*": r"traumatis\w*|"
    r"verlaessl\w* ist anders|unfaehig\w*|inkompetent\w*|ahnungslos\w*|planlos\w*|lustlos\w*|schief(?:\w*| geworden|"
    r" gegangen| gelaufen)",
}
"""Cues and what they wait for: words that speak ill of somebody's work or ways."""
_SPOILT = f"(?:{'|'.join(_ILL.values())})"
_SPOKEN_ILL = Cued(_ILL)
_UNDONE = compiled(rf"\b(?:{NEVER}|kein\w*|ohne|nie) (?:\w+ ){{0,2}}$")
_BAD = compiled(rf"\b{_SPOILT}\b")
_TOO = (
    r"(?:viel |etwas |immer |ein bisschen |einfach |echt |eindeutig )*zu (?!mir\b|hause\b|zweit\b|ihr\b|ihm\b|uns\b|"
    r"der\b|dem\b|den\b|einem\b|einer\b|meine|wem\b|teil\b)(?:viel\b|selten\b|\w+(?<!en)\b)"
)
_SPOILT_BY = compiled(rf"@(?: und ich)?(?: (?!{NEVER}\b|kein)\w+){{0,4}} {_SPOILT}\b")
_DISLIKED = Cued(
    # said of the person: too something, finished, better forgotten
    {
        "zu": rf"@(?: \w+){{0,2}} (?:ist|war|is|wird|waere|redet|riecht|schneidet|quatscht|macht|drueckt|arbeitet) "
        rf"(?:mir|mia|uns|fuer mich)(?: \w+){{0,3}} {_TOO}|"
        rf"@, (?:der|die|er|sie) (?:ist|war|is) (?:mir|mia|uns|fuer mich)(?: \w+){{0,3}} {_TOO}",
        "vergessen sparen behalten schenken abschreiben abhaken": r"@(?: (?!hat\b|hab\b|habe\b|"
        r"und\b)\w+){0,4} (?:vergessen|sparen|behalten|"
        r"schenken|abschreiben|abhaken)(?:$|,)",
        "ueber satt dicke leid gefressen": r"@ (?:hab|habe|bin) (?:ich|i) (?:\w+ )?"
        r"(?:ueber|satt|dicke|leid|gefressen)\b",
    },
    # answered at once
    {
        "willen bewahre danke igitt je ohje oje leben leiche mir mich": r"@,? (?:\w+ )?(?:um (?:gottes|himmels) willen|"
        r"gott bewahre|(?:nein|nee|noe),? danke|igitt|oh je|ohje|oje|"
        rf"nie im leben|nur ueber meine leiche|{NEVER} mit mir|ohne mich)\b",
        DENYING: rf"@.*(?<! kann)(?<! koennte)(?<! schaffe),? (?:ich|i|wir) (?:jedenfalls |sicher |bestimmt |auf "
        rf"jeden fall )?{NEVER}$|"
        rf"@.*\b(?:tue?|geb|gebe) (?:ich|i) (?:mir |das |es )*{NEVER}\b|"
        rf"@, (?:ich|i|wir) (?:aber |jedoch |selbst |persoenlich )*{NEVER}(?:$|,)",
        "keine keinen keiner niemand*": r"@ (?:bitte |lieber )?(?:keine[nr]?|niemand\w*)(?:$|,)",
    },
    # taken up again by a pronoun, or behind a relative clause
    {
        DENYING: rf"@.*, (?:und |aber |also |nur )?{_AT}{_WHO} (?:{_OF_THEM} (?:\w+ ){{0,5}})?"
        rf"{NEVER}\b(?! {WHEN}\b)|"
        rf"@, (?:{_AT}(?:der|die|dem|den)|wo|was)\b[^,]*, (?:soll|kommt|darf|lass|moecht|will|brauch|muss)\w*\b[^,]*"
        rf"\b{NEVER}\b(?! {WHEN}\b)|"
        rf"@, (?:der|die) \w+,? (?:bitte |lieber |auf keinen fall )*{NEVER}$|"
        rf"@.*, (?:also |und |drum |deshalb |bitte |aber )*{NEVER} (?:wieder |mehr |noch ?mal |bei |zu |"
        rf"mit )*(?:der|die|den|dem|ihm|ihr|ihn|sie)(?:$|,)|"
        rf"@.*,? da (?:\w+ ){{1,4}}{NEVER} (?:mehr |wieder |noch ?mal )*(?:hin|rein)\b|"
        rf"@ (?:braucht|brauch|brauchts|muesste) (?:\w+ ){{0,3}}{NEVER}\b|"
        rf"\b(?:wo|dem|denen|wann) (?:der |die )?@ (?:\w+ )?{NEVER} (?:da|arbeitet|dabei|im|dran)\b",
    },
    # asked: must it be them, is there nobody else
    {
        "muss muesste soll": r"(?:^|, )(?:und |na |aber |ach |oh |oje )*(?:muss|muesste|soll) (?:es|das|ich|i|man) "
        r"[^,@]*\b(?:denn|wirklich|unbedingt|ausgerechnet|immer|wieder|echt|gerade)\b[^,@]* @(?! oder)",
        "als": r"(?:^|, )(?:und |na |aber |oder )?(?:gibt es|gibts|haben sie|habt ihr|hat|ist|waere|koennte|kann|geht|"
        r"bekomm\w*|krieg\w*) [^,@]*\b(?:\w+ )?ander\w* als (?:\w+ )?@",
        "wieder": r"\b(?:ach|oh|na|och|nee|super|toll|klasse|prima|jetzt|bitte nicht|nein),?(?: \w+){0,2},? "
        r"(?:schon|immer) wieder (?:nur )?(?:\w+ )?@",
    },
    # rather anything than them
    {
        "alternative alternativen": r"\balternativen?\b[^@]* (?:zu|zum|zur) (?:\w+ )?@",
        "bringe bringen bringt": r"\bbringen? (?:mich )?(?:keine[rn]?|niemand|nichts)\b|"
        r"@ bringt mich (?:keine[rn]?|niemand|nichts)\b",
        "rate raten raet": r"\b(?:von|vom) (?:\w+ )?@ (?:rate|raten|raet) (?:\w+ )*ab\b",
        "seit": r"\bseit (?:\w+ )?@ [^,]*\bhat\b",
        "als": r"\b(?:jemand\w*|wen|wer|einen|eine)\b(?![^@]*\b(?:niemand|kein|ander))[^@]*,? (?:der|die|"
        r"wo)? ?[^@]*\b\w+ (?:kann |ist |macht )?als (?:der |die |den |dem )?@|"
        r"\blieber (?!heute )(?:\w+,? ){1,12}als (?:noch ?mal|noch einmal|wieder|nochmals) (?:\w+ ){0,2}@|"
        r"\b(?:eher|lieber) (?:\w+,? ){2,12}als (?!morgen )(?:\w+ ){0,4}(?:zu|zum|zur|bei|beim|mit|von|dass)"
        r"(?: \w+)? @",
        "bevor": r"\bbevor (?:ich|i|wir|mich|mir|der|die)\b[^,@]*@",
        f"{DENYING} ungern": r"\b(?:das einzige|der einzige|die einzige|alles)? ?(?:was|wen|den|die|der|wem) "
        rf"(?:ich|i|wir) (?:\w+ ){{0,3}}(?:{NEVER}|ungern)(?: \w+){{0,4}},? (?:ist|waere|is|heisst|sind) (?:\w+ )?@",
    },
)
_CASES = word_set("wenn wenns falls sollte sofern bevor")
"""Without one of these `_UNLESS` is not met."""
_UNLESS = compiled(
    r"\b(?:wenns?|falls|sollte|sofern|bevor) (?P<case>[^@]*@[^,]*?)(?:,| (?=(?:komm|lass|geh|warte|bleib|verschieb|"
    r"stornier|such|"
    r"verzicht|dann)\w*\b))(?P<then>.*)$"
)
_IF_NOT = compiled(
    r" ?(?:gern\w*,? )?(?:aber )?(?:sonst|ansonsten|(?:wenn|falls) (?:nicht|nein|ned|net)|(?:muss|muesste) (?:aber |"
    r"es |ja |auch "
    r")*(?:nicht|ned|net)|"
    r"(?:ist|waere|is) (?:\w+ ){0,2}(?:nicht|ned|net) (?:so )?(?:schlimm|wild|tragisch|wichtig))\b"
)
_ONLY_IF = compiled(r"\bnur,? (?:dann,? )?wenn|\bsonst (?:nicht|nie|nimmer|komm|geh|lass|wart|verzicht)\w*\b")
_GIVING_UP = compiled(
    rf"\b(?:{NEVER}|warte|verzichte|lass\w*|bleib\w*|andermal|ander \w+|anderes mal|anderen tag|woanders|storniere|"
    r"absagen|kehrt|nix|nichts|danke|spaeter|verschieb\w*)\b"
)
_IN_THE_WAY = compiled(rf"\b(?:{NEVER}|kein\w*|krank|urlaub|weg|voll|belegt|ausgebucht)\b")
_POINTS_BACK = compiled(
    rf"^(?:, (?:ne|na|naja|na ja|ja|also|gell|hm|puh|aeh|ehrlich gesagt|ehrlich|tja|och|ach))?,? ?(?:und |aber |"
    rf"weil |denn |da |also )?(?:{_AT}{_WHO}(?! (?:haare|farbe|spitzen|straehnen|seiten|laengen|"
    r"ansatz|termin|rechnung|bart|pony)\b)|das war|das ist|es war|da war|da bin|da hab|ich war|ich bin|und ich|"
    r"war|das geht|einmal|nie)\b"
)
_ABOUT_SOMEBODY = compiled(
    r"\b(?:der|die|den|dem|er|sie|ihm|ihr|ihn|da|dort|hin|jemand\w*|wer|wen|wem|das (?:mach|tu|will|moecht|brauch|muss|"
    r"geb|halt|ging|lass|wird)\w*)\b"
)
_BUT = compiled(r",? aber (?!am |um |erst |nur |gern|bitte |heute|morgen|nach|vor |ab |bis |wann|egal)")
_TOLD = Cued(
    {
        "lernt hat ist war hatte riecht redet quatscht schneidet zieht rupft macht guckt schaut arbeitet wird kam "
        "kommt laesst liess vergisst vergass faengt kennt glaubt denkt meint behauptet": r"@ (?:lernt|hat (?:null|"
        r"eigentlich|mir|mich|uns|meine\w*|zwei|keine?\w*|immer|schon|ja|beim|das letzte|letztes|letzte)|ist|war|hatte|"
        r"riecht|redet|quatscht|schneidet|zieht|rupft|macht (?:alles|das immer)|guckt|schaut|arbeitet|wird|kam|"
        r"kommt immer|laesst|liess|vergisst|vergass|faengt|kennt sich|glaubt|denkt|meint|behauptet)\b",
        "hab habe hatte war bin fuehl* schlaf* sass geh gehe": r"\b(?:habe?|hatte|war|bin|fuehl\w*|schlaf\w*|sass|"
        r"gehe?) (?:ich|wir) (?!gern|immer|seit|nur|am liebsten)[^@]*$",
        "hat hatte": r"\b(?:hat|hatte) (?:mir |mich |uns )?(?:der|die)? ?@ (?:mir|mich|uns|meine\w*|"
        r"das letzte|letztes)\b",
        "hab habe hatte ist war gab": r"\bmit (?:\w+ )?@ (?:habe?|hatte|ist|war|gab) ",
        "bin war schlaf* hab habe hatte sitz*": r"\b(?:bei|beim) (?:\w+ )?@ (?:bin|war|schlaf\w*|hab|habe|hatte|"
        r"sitz\w*) ",
    }
)
"""A clause that tells of somebody: without a kind word it is no wish."""
_WELCOME = compiled(
    r"\b(?:moecht\w*|haett\w*|will|wollt\w*|wuerd\w*|gern\w*|brauch\w*|nehm\w*|bitte|am liebsten|soll\w*|darf|"
    r"termin\w*|"
    r"schoen\w*|gut\w*|super|toll\w*|klasse|spitze|prima|nett\w*|lieb\w*|best\w*|zufrieden\w*|immer|kenn\w*|"
    r"wieder|waer\w*|frei|"
    r"zeit|noch was|wunsch\w*|favorit\w*|empfohlen|perfekt|genau|richtig\w*|recht|passt|okay|ok|frag\w*|verfuegbar|"
    r"moeglich|geht|buch\w*|versteht|weiss|kann)\b"
)


def feelings(stretches: Sequence[Stretch], said: Spoken) -> list[Feeling]:
    """For each person, in order, what their stretch of the utterance says beyond the plain exclusions."""
    sentence = said.text
    spoilt = any(map(is_ill, said.words)) or (_SPOKEN_ILL.awaits(said.words) and _BAD.search(sentence) is not None)
    signs = awaits(said.words) or _ANY_SIGN.awaits(said.words) or _AND_I.found(said.words, sentence)
    if not spoilt and not signs:
        return [Feeling.NONE] * len(stretches)
    return [_feeling(stretch, spoilt) for stretch in stretches]


_SIGN_WORDS = f"""
    {DENYING} {SIGNS} nix nichts niemand* ander* kein* hat hab habe hatte ist war als rate raten lernt wo dem bringt
    alternative* seit macht riecht redet quatscht zieht wird laesst vergisst bin zu ungern wieder leider muss soll
    muesste bevor eher lieber willen bewahre danke trotzdem igitt ohje oje ausgerechnet vergessen sparen behalten
    schenken abhaken abschreiben wenn wenns falls hoffentlich freiwillig mich
"""
_ANY_SIGN = Cued({_SIGN_WORDS: rf"\b{one_of(_SIGN_WORDS)}\b"})
_AND_I = Cued({"und": r"\bund i(?:ch)?\b"})
"""Without either nothing is felt, unless somebody speaks ill."""


def _feeling(stretch: Stretch, spoilt: bool) -> Feeling:
    """What one stretch says; `spoilt` is whether the whole utterance holds a word that `_BAD` looks for."""
    text, clause, following = stretch.text, stretch.clause, stretch.following
    if (spoilt and _SPOILT_BY.search(text)) or _disliked(stretch) or _given_up(stretch):
        return Feeling.DISLIKE
    if _DISMAY.match(text) or _PASSED_OVER.found(stretch.words, text):
        return Feeling.DOUBT
    if spoilt:
        said_ill = _said_ill(stretch.before, clause, following, is_request(stretch))
        if said_ill is not None:
            return said_ill
    but = _BUT.search(following)
    told = following[but.end() :].partition(",")[0] if but else ""
    if but and cold(told, stretch.words) and WARM.search(clause + following[: but.end()] + told) is None:
        return Feeling.DOUBT
    later = [part for part in following.split(",") if _ABOUT_SOMEBODY.search(part)]
    heard = ",".join((clause, *later))
    if cold(heard, stretch.words) and not is_taken_up(stretch):
        return Feeling.DOUBT
    only_told = _TOLD.found(stretch.words, clause) and _WELCOME.search(clause + following) is None
    return Feeling.TOLD if only_told and not is_request(stretch) else Feeling.NONE


_PASSED_OVER = Cued(
    # in their absence: `ich käme gern, wenn der Max nicht da ist`, `würde gern wechseln, war bisher beim Max`
    {
        "nicht ned net frei urlaub krank weg": r"\b(?:gern\w*|termin|komm\w*|moecht\w*|haett\w*|wuerd\w*|tag)\b[^@]*"
        r"\b(?:wenn|falls|an dem|wo) (?:\w+ ){0,2}@ (?:\w+ ){0,2}(?:nicht|ned|net|frei|urlaub|krank|weg)\b",
        "wechseln": r"\bwechseln\b[^@]*\b(?:war|bin|hatte)\b[^@]*@",
    },
    # elsewhere now: `letztes Mal war ich bei Max, diesmal egal wer`, `bei Max dauert es mir zu lang, sonst jeder`
    {
        "egal ander* irgend*": r"\b(?:war|hatte) (?:\w+ ){0,4}@[^@]*, (?:\w+ ){0,2}(?:diesmal|jetzt|nun|heute)\b[^@]*"
        r"\b(?:egal|ander\w*|irgend\w*)\b",
        "sonst ansonsten ander*": r"\bbei(?:m| der| dem)? @ (?!ist|war|waer|ging|geht|pass|klapp|hat|haett|hab|kann|"
        r"koenn|moecht|will|woll|wuerd|bin|lass)\w+ (?:es|mir|mich|das|man)\b[^@]*\b(?:sonst|ansonsten|jeder? ander\w*|"
        r"alle ander\w*)\b",
    },
)
_DISMAY = compiled(r"(?:ach|och|oh|puh|uff|oje|ohje) (?:nee|ne|noe|nein|je|gott),? (?:der|die|den|das) @(?! bitte)")
"""`ach nee, der Tom`: a sigh before a name."""


def _said_ill(before: str, clause: str, following: str, requested: bool) -> Feeling | None:
    """What ill words mean in the clause of the person, in what points back to it, or before it; None: nothing."""
    for text in (clause, following if _POINTS_BACK.match(following) else ""):
        at = _ill_at(text)
        if at is not None and requested:
            return None if _RESCUE.search(clause) else Feeling.DOUBT
        if at is not None:
            return Feeling.DOUBT if _UNDONE.search(text[:at]) else Feeling.DISLIKE
    if _OF_OTHERS.search(before) is not None:
        return None
    if not requested and _ill_at(before) is not None and WARM.search(clause) is None:
        return Feeling.DOUBT
    return None


_OF_OTHERS = compiled(
    r"\b(?:selbst|selber|(?:alte|bisherige|fruehere|vorige|letzte|andere)[rmn]? (?:friseur\w*|frisoer\w*|salon|laden|"
    r"werkstatt|praxis)|woanders|anderswo|konkurrenz|bei den anderen|die anderen|meine haare|meine frisur|angst "
    r"(?:vor|vorm)|"
    r"der preis|die preise)\b"
)
"""What the ill words before a person are said of."""


def _ill_at(text: str) -> int | None:
    """Where the first ill word stands."""
    found = _BAD.search(text)
    if found is not None:
        return found.start()
    return next((word.start() for word in _WORD.finditer(text) if is_ill(word[0])), None)


_WORD = compiled(r"\w+")
_RESCUE = compiled(
    r"\b(?:retten|rettet|reparieren|richten|ausbessern|nachbessern|hinbekommen|hinkriegen|helfen|hilft|korrigieren|"
    r"beheben|rausholen|ausgleichen|entfernen|loswerden|beseitigen|wegmachen)\b"
)
"""What a colleague shall do about harm that others did."""


def _disliked(stretch: Stretch) -> bool:
    """Whether a rule says that the person at `@` is not wanted."""
    return any(
        _DISLIKED.found(told.words, told.text) or shunned(told) or renounced(told)
        for told in (stretch, *_taken_up(stretch))
    )


def _taken_up(stretch: Stretch) -> list[Stretch]:
    """What later clauses say of the person by a pronoun, with the person in its place: `…, den lassen wir weg`."""
    if not stretch.following or _PRONOUNS.isdisjoint(stretch.words):
        return []
    found = [_AGAIN.match(clause) for clause in stretch.following.split(", ")]
    return [stretch_of(f"{again['at'] or ''}@{again['told']}", stretch.words) for again in found if again is not None]


_PRONOUNS = word_set("den die der dem ihn ihm ihr")
_AGAIN = compiled(
    r"^(?:(?:nee|nein|ne|noe|also|aber|und|ja|ach|doch|nur|bloss|weil|denn|naja|na|oh|puh|eigentlich) )*"
    r"(?P<at>(?:bei|zu|mit|von|auf|um|an|vor|gegen|fuer) )?(?:den|die|der|dem|ihn|ihm|ihr)(?P<told> (?:lass|streich|"
    r"will|"
    r"moecht|mecht|mag|brauch|nehm|kann ich|koennen (?:sie|wir)|soll|muss|muas|komm|geh|wuerd|haett|bitte|lieber|eher|"
    r"nicht|nur|bloss|"
    r"hab|"
    r"scheid|faell|spar|meid|klammer|ueberspring)\w*\b.*)$"
)


def _given_up(stretch: Stretch) -> bool:
    """`wenn es der Tom sein muss, lass ich es`: with that person the visit is not wanted."""
    found = None if _CASES.isdisjoint(stretch.words) else _UNLESS.search(stretch.text)
    if found is None or _IN_THE_WAY.search(found["case"]) or _ONLY_IF.search(stretch.text):
        return False
    if _IF_NOT.match(found["then"]):
        return False
    return _GIVING_UP.search(found["then"]) is not None and not _IN_THE_WAY.search(found["case"])
