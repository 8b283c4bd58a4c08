"""Ways to do without somebody: leaving out, exceptions, the last resort, an ill feeling, a change to another.

What is said here needs no word of denial: `den Max hätt ich gern ausgelassen`, `zu Max nur im Notfall`, `bei Max
hätt ich Bauchweh`. The person stands as `@` in the stretch of the utterance that speaks of them.
"""

from voice_booking.listening.people.stretches import Stretch
from voice_booking.listening.people.turning_away import TURNED_AWAY
from voice_booking.listening.people.unease import UNEASE
from voice_booking.listening.people.wariness import DENYING, NEVER, WHEN
from voice_booking.listening.words.cues import Cued
from voice_booking.listening.words.folding import Said

_WITH = r"(?:(?:bei|beim|zu|zum|zur|mit|von|vom|an|auf|um|fuer|gegen|vor) )?(?:(?:der|die|den|dem|frau|herrn?) )*@"
_SAID = (
    r"(?:(?:halt|eben|vielleicht|hoechstens|natuerlich|selbstverstaendlich|wirklich|echt|ehrlich|gesagt|bitte|nur|"
    r"bloss|"
    r"ja|mal|wohl|gern|gerne|lieber|da|sonst|unbedingt|allenfalls|gerade|grad) )*"
)
"""Words that may stand between what rules out and the person."""
_END = r"(?=$|,| bitte\b| aber\b| und\b| sonst\b| ansonsten\b| alle\b| mir\b| ich\b| wer\b| egal\b| bei wem\b| da\b)"
_NOBODY = r"(?! (?:\w+ ){0,5}(?:niemand\w*|keine[rnm]?|nirgend\w*)\b)"
_RULED_OUT = Cued(
    # an exception
    {
        "ausser": rf"\bausser {_SAID}{_WITH}{_NOBODY}",
        "ausnahme ausnahmen": rf"\bausnahmen?\b(?:,? (?:und|das|ist|waere|waer|waeren|sind|also|naemlich|nur|da|bildet|"
        rf"macht|hier))*,? {_WITH}|@ (?:\w+ ){{0,2}}(?:waere|waer|ist|bildet|macht) (?:\w+ ){{0,2}}ausnahme\b",
        "ausgenommen ausgeschlossen ausschliessen ausschliesse ausklammern ausklammere": rf"\b(?:ausgenommen|"
        rf"ausgeschlossen|ausschliessen|ausklammern)\b,? (?:(?:ist|waere|sind|bleibt|wuerd\w*|moecht\w*|will|ich|da|"
        rf"wird) )*{_SAID}{_WITH}|@(?: \w+){{0,3}} (?:ausgenommen|ausgeschlossen|ausschliessen|ausklammern)\b",
        "abgesehen": rf"\babgesehen (?:mal |nur )?von {_WITH}|\bvon (?:\w+ )?@ (?:\w+ )?abgesehen\b",
        "klammer* streich* ueberspring* gestrichen ausklammern ausgeklammert": r"\b(?:klammer|streich|ueberspring)\w* "
        r"(?:(?:sie|wir|ihr|ich|bitte|mal) )*"
        r"(?:\w+ )?@|@(?: \w+){0,4} (?:streichen|gestrichen|ueberspringen|ausklammern|ausgeklammert)\b|"
        r"@ klammer\w* (?:\w+ ){1,2}aus\b",
        DENYING: rf"\b{NEVER} (?:der|die|den|dem|zu dem|zu der) mit(?: \w+){{1,4}},? (?:der|die|den|dem) @",
        "heisst heissen": rf"\b{NEVER} (?:\w+ )?@ (?:heisst|heissen)\b",
        "wie": rf"\b(?:jemand\w*|wen|wer|wem|eine[nmr]?) ander\w* wie {_WITH}",
    },
    # left out, gone without
    {
        "aussen": r"@(?: \w+){0,4} aussen vor\b|\baussen vor\b[^,@]* @",
        "ausgelassen auslassen ausgespart aussparen rausgelassen rauslassen raushalten rausgehalten weggelassen "
        "weglassen rausnehmen rausgenommen aussortieren aussortiert": r"@(?: \w+){0,6} (?:ausgelassen|auslassen|"
        r"ausgespart|aussparen|rausgelassen|rauslassen|raushalten|rausgehalten|weggelassen|weglassen|rausnehmen|"
        r"rausgenommen|aussortieren|aussortiert)\b",
        "lassen lass lasst nehmen nehmt nimm": r"\b(?:lassen|lasst|lass|nehmen|nehmt|nimm) (?:(?:sie|wir|ihr|ma) )?"
        r"(?:bitte )?(?:\w+ )?@(?: (?:bitte|mal|halt|diesmal|heut|heute|da|einfach))* (?:aus|raus|weg|draussen)\b|"
        rf"@ (?:lassen|lasst|lass|sparen|nehmen) (?:(?:wir|ma|ich|sie|mir|uns|bitte|mal|diesmal|heut|heute|da|lieber) "
        rf")*"
        rf"(?:aus|raus|weg|sein|bleiben|draussen)\b{_END}|@ lass(?:en)? (?:ich|wir) lieber\b{_END}",
        "absehen abstand abzusehen": r"\bvo[nm] (?:\w+ )?@(?: \w+){0,5} (?:absehen|abzusehen|abstand)\b|\b(?:absehen|"
        r"abstand|abstand (?:nehmen|halten|zu halten|zu nehmen)) vo[nm] (?:\w+ )?@|@(?: \w+){0,7} abstand\b|"
        r"\babstand (?:von|vom|zu|zum|zur) (?:\w+ )?@",
        "vorbei* rumkomm* herumkomm* drumrumkomm*": (
            r"\b(?:an|um|ums) (?:\w+ )?@(?: \w+){0,5} (?:vorbei\w*|rumkomm\w*|herumkomm\w*|drumrumkomm\w*)\b"
        ),
        "umgehen umgangen meid* vermeid* erspar* spar* verkneif* verzicht* entbehren": r"@(?: \w+){0,6} (?:umgehen|"
        r"umgangen|meiden?|vermeiden?|ersparen?|"
        r"erspart|sparen|sparn|verkneifen|verzichten?|entbehren)\b|@ (?:spar|erspar|meid|vermeid|verkneif)e? "
        r"(?:ich|i|wir)\b|\b(?:verzichte|verzichten|verzicht)\b[^,@]* auf (?:\w+ )?@",
        "bogen": r"\bum (?:\w+ )?@[^,]* bogen\b|\bbogen um (?:\w+ )?@",
        "passen passe pass": r"\bbei (?:\w+ )?@ (?:moecht\w*|mecht|wuerd\w*|will|muss|tu|tue|da) (?:ich|i) "
        rf"(?:(?:lieber|gern|eher|da|dann|mal|doch|diesmal) )*passen\b{_END}|\bbei(?:m| der| dem)? @ (?:da )?passe? "
        rf"(?:ich|i)\b|\bpasse? (?:ich|i) (?:\w+ ){{0,2}}bei {_WITH}",
        "finger": r"\bvo[nm] (?:\w+ )?@[^,]* finger\b|\bfinger (?:weg )?vo[nm] (?:\w+ )?@",
        "weg": r"\bweg (?:moecht\w* |will |wuerd\w* )?(?:ich |wir )?(?:von|vom) (?:\w+ )?@|\bvo[nm] (?:\w+ )?@"
        rf"(?: \w+){{0,4}} weg\b{_END}|@(?: \w+){{0,5}} aus dem weg\b|@ weg\b{_END}",
        "wechseln wechsel wechsle gewechselt tauschen": r"\bvo[nm] (?:\w+ )?@[^,]* (?:wechseln?|wechsle|gewechselt|"
        r"tauschen)\b|\b(?:wechseln?|wechsle|tauschen)\b[^,@]* vo[nm] (?:\w+ )?@",
        "von vom": r"\bvo[nm] (?:\w+ )?@ (?:\w+ ){0,2}zu (?:wem|jemand\w*|eine[mnr]?) "
        r"(?:ander\w*|neu\w*)\b",
        "brauch*": rf"@ brauche? (?:ich|i) (?:\w+ ){{0,3}}{NEVER}\b|@ brauchts? "
        rf"(?:\w+ ){{0,3}}{NEVER}\b|@ brauch\w* (?:sie|ihr|ma|wir) (?:\w+ ){{0,3}}{NEVER}\b|"
        rf"\b(?:es|das) braucht (?:\w+ )?{NEVER} (?:\w+ )?@ (?:zu )?sein\b",
        "muss muesst* muessen muas": rf"@(?: (?:muss|muas|muesste?|muessen)) (?:(?:es|das|ja|aber|da|halt|eben|ich|"
        rf"sie|mir) "
        rf")*{_SAID}{NEVER}\b(?! (?:warten|mehr lange))|\bmuss (?:es )?(?:ja |aber |doch )*{NEVER} {_SAID}{_WITH} "
        r"(?:sein|machen)\b",
        "buch* trag* schreib* teil* plan* steck* setz*": rf"@.*\b(?:buch|trag|schreib|teil|plan|steck|setz)\w* (?:sie|"
        rf"ihr) mich (?:bitte |ja |bloss )?(?:da|dort|bei (?:ihr|ihm|der|dem)|zu (?:ihr|ihm|der|dem)) (?:\w+ ){{0,2}}"
        rf"{NEVER}\b",
        DENYING: rf"@[^@]*, (?:\w+ ){{0,7}}(?:moecht\w*|will|mag|brauch\w*|lass\w*|nehm\w*|wuerd\w*|"
        rf"muss) (?:ich|i|wir) (?:\w+ )?(?:ihn|sie|(?:bei|zu|von|mit|an) (?:ihm|ihr|ihn|sie|der|dem)) (?:\w+ ){{0,2}}"
        rf"{NEVER}\b(?! {WHEN}\b)|@ und (?:ich )?(?:moecht\w*|will|mag|geh\w*) (?:ich )?da (?:\w+ )?{NEVER} (?:mehr |"
        rf"wieder )?"
        rf"hin\b",
        "keinen umstaenden": r"@ (?:\w+ ){0,4}(?:auf (?:gar |absolut )?keinen fall|unter keinen umstaenden)\b",
        "reicht reichts": r"\b(?:mir|uns) reichts? (?:es )?(?:\w+ )?(?:mit|bei) (?:\w+ )?@|\breichts? (?:es )?(?:mir|"
        r"uns) "
        r"(?:\w+ )?mit (?:\w+ )?@",
        "bedient": rf"\b(?:bei|mit|von) (?:\w+ )?@ (?:war|bin) (?:ich|i) (?:\w+ )?bedient\b{_END}",
        "danke nein nee noe": rf"@,? (?:nein|nee|noe|ne|na),? danke\b|@,? (?:och|ach|oh|puh),? (?:noe|nee|nein){_END}",
        "statt anstatt anstelle": rf"\b(?:an)?statt {_SAID}{_WITH}|\banstelle (?:von )?{_WITH}",
        "tausch* ersetz* wechs*": r"\b(?:tausch|ersetz|wechs)\w* (?:(?:sie|wir|ihr|bitte|mir) )*(?:\w+ )?@ (?:bitte "
        r")?(?:gegen|"
        r"durch)\b",
        "woanders anderswo": rf"\b(?:woanders|anderswo)\b[^@]* als {_WITH}",
        "minus namens namen abzueglich exklusive": rf"\b(?:minus|abzueglich|exklusive) {_WITH}|\b(?:niemand\w*|"
        rf"kein\w*)(?: "
        rf"\w+)"
        rf"{{0,2}} (?:namens|mit (?:dem )?namen) @",
        "liste verbotsliste spiel links beiseite": r"@(?: \w+){0,5} (?:auf (?:die|der|meine|meiner|eure) "
        r"(?:schwarze\w*|"
        r"verbots\w*) liste|auf die verbotsliste|aus dem spiel|links liegen|beiseite)\b",
        "muss": r"@, (?:(?:ach|oh|puh|na|nee) )?muss (?:das|der|die|es) (?:(?:denn|jetzt|wirklich|unbedingt|echt) "
        r")*sein"
        rf"{_END}|\b(?:ach|oh|puh|uff|och|oje),? (?:der |die )?@ muss (?:das|der|die|es) (?:denn |jetzt |wirklich "
        rf")*sein$",
        "lass lasst lassen": r"@, (?:da |dann |den |die |das )?(?:lass|lasst|lassen) (?:ma|mal|mas|wir|wirs|es|sie|"
        r"stecken)"
        r"(?: (?:mal|lieber|bleiben|stecken|gut sein|sein))*$|@, (?:lass|lasst) (?:ma|mal)\b(?! (?:\w+ )?(?:machen|"
        r"schneiden|ran))",
        "verrueckt bescheuert wahnsinnig lebensmuede bloed": r"@,? (?:da|dann) (?:muesst\w*|waer\w*) (?:ich|i) (?:\w+ "
        r")?"
        r"(?:verrueckt|bescheuert|wahnsinnig|lebensmuede|bloed)\b",
        "bleib*": r"@,?(?: \w+){0,3},? (?:da|dann) bleib\w* (?:ich|i) (?:\w+ )?(?:lieber|eher|besser)\b",
        "option alternative loesung": r"@ (?:ist|is|waere?|waer) (?:\w+ ){0,2}kein\w* (?:\w+ )?(?:option|alternative|"
        r"loesung)\b",
        "denn wirklich ausgerechnet unbedingt": rf"\bmuss (?:es|das) (?:(?:denn|wirklich|ausgerechnet|unbedingt) )+"
        rf"{_WITH} (?:sein|machen)\b",
        "durch fertig abgeschlossen abgeschrieben abgehakt gestorben erledigt geschichte tabu nogo kapitel "
        "unten": r"\b(?:mit|fuer) (?:\w+ )?@ (?:\w+ )?(?:bin|hab|habe) ich (?:(?:jetzt|ein|fuer|alle|mal|schon|erst|"
        r"echt|"
        r"wirklich) )*(?:durch|fertig|abgeschlossen)\b|@ (?:hab|habe) ich (?:\w+ ){0,2}(?:abgeschrieben|abgehakt)\b|"
        r"@ ist (?:\w+ )?fuer mich (?:\w+ )?(?:gestorben|erledigt|geschichte|tabu|durch)\b|@ ist (?:fuer mich "
        r")?(?:\w+ )?"
        r"(?:tabu|nogo)\b|\bkapitel @",
        "go": r"@ (?:ist|waer\w*|geht) (?:\w+ ){0,3}no go\b",
        "verschon*": rf"\bverschon\w* (?:\w+ ){{0,3}}(?:mit|vor|von) {_WITH}",
        "kommen brauch*": rf"\bkommen sie mir (?:\w+ )?{NEVER} mit {_WITH}|"
        rf"\bmit (?:\w+ )?@ brauch\w* (?:sie|ihr) (?:\w+ ){{0,3}}{NEVER}\b",
        "fern hals leib": r"@(?: \w+){0,5} (?:fern|vom hals|vom leib)\b",
        "nirgend*": r"\b(?:buch|trag|setz|schreib|teil|steck|plan)\w* [^,@]*\bnirgend\w* (?:\w+ ){0,2}@",
        "zieht ziehts": rf"\bzu (?:\w+ )?@ zieht (?:es )?(?:mich|mi|uns) (?:\w+ )?(?:{NEVER}|nichts|nix|wenig)\b|\bzu "
        rf"(?:\w+ )?@ ziehts (?:mich|mi|uns) (?:\w+ )?(?:{NEVER}|wenig)\b",
    },
    # in their absence
    {
        "wenn wenns falls sofern solange": rf"\b(?:nur|bloss|gern\w*|hauptsache|aber),? (?:wenns?|falls|sofern|"
        rf"solange) "
        rf"(?:\w+ ){{0,2}}@ (?:\w+ )?{NEVER} (?:da|im|dran|arbeitet|schneidet|hat|macht)\b|\b(?:wenns?|falls|sofern|"
        rf"solange) (?:\w+ ){{0,2}}@ mich {NEVER} \w+t\b",
        DENYING: rf"\b(?:(?:welche[mnr]?|ein\w*|dem|den) tag(?:e|en|s)?,?|wann) (?:(?:wo|an|dem|"
        rf"den|denen|ist|"
        rf"arbeitet|"
        rf"sind|hat) )*(?:\w+ )?@ {NEVER} (?:da|im|dran|arbeitet|dabei)\b",
    },
    # the last resort
    {
        "notfall notfaellen notloesung option moeglichkeit ausweg mittel allerletzt* letzt*": r"@,? (?:bitte |"
        r"wirklich |echt |geh ich |ginge ich |"
        r"geh i |gehe ich |dann |aber |eigentlich )*(?:nur|bloss|hoechstens|allenfalls|maximal|erst) (?:\w+ ){0,3}"
        r"(?:notfall|notfaellen|notloesung|option|moeglichkeit|ausweg|mittel)\b|@ (?:ist|is|waere|waer) (?:\w+ ){0,3}"
        r"(?:notloesung|(?:aller)?letzte\w* (?:wahl|option|moeglichkeit|ausweg|loesung|mittel|person|mensch))\b|"
        r"\b(?:nur|bloss|hoechstens|allenfalls) (?:im|in) (?:\w+ )?notfall(?: \w+){0,2} @|"
        r"\b(?:notloesung|(?:aller)?letzte\w* (?:wahl|option|moeglichkeit|ausweg|loesung)) (?:ist|waere?|waer) (?:\w+ "
        r")?@",
        "not": r"@,? (?:(?:bitte|wirklich|echt|geh|gehe|ginge|ging|ich|i|dann|aber|eigentlich|will|wuerd\w*) )*(?:nur|"
        r"bloss|hoechstens|allenfalls|erst) (?:\w+ ){0,2}not\b|\b(?:nur|bloss|hoechstens|allenfalls) zur (?:\w+ )?not "
        rf"{_WITH}",
        "wenn wenns": r"@,? (?:(?:bitte|wirklich|echt|geh|gehe|ginge|ging|ich|i|dann|aber|eigentlich|nehm|nehme) "
        r")*(?:nur|"
        r"bloss|hoechstens|allenfalls|erst),? (?:wenn|wenns)\b(?! (?:\w+ ){0,2}(?:da|einen|was|im|zwischen|"
        r"vor|"
        r"nach|am|um) )[^,]*\b(?:gar|anders|muss|sonst|nix|nichts|unbedingt|niemand\w*|keine[rn]?)\b|"
        rf"\b(?:nur|bloss|hoechstens),? (?:wenn|wenns)\b[^,@]*\b(?:anders|sonst|muss)\b[^,@]*,? (?:dann )?{_WITH}",
    },
    UNEASE,
    TURNED_AWAY,
)
"""What rules somebody out, whatever else is said."""


def awaits(texts: Said) -> bool:
    """Whether one of these words may rule somebody out."""
    return _RULED_OUT.awaits(texts)


def renounced(stretch: Stretch) -> bool:
    """Whether the caller goes without the person of this stretch."""
    return _RULED_OUT.found(stretch.words, stretch.text)
