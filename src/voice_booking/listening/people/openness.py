"""Whether everybody else will do, where somebody is ruled out: `nicht zum Tom, ansonsten richte ich mich nach Ihnen`.

Beside a colleague who is ruled out, words that are open about anything are open about the others, unless they speak of
the time.
"""

from voice_booking.listening.people.spoken import Spoken
from voice_booking.listening.words.cues import Cued

_CARED = r"(?:egal|recht|wurscht|wurst|gern\w*|gleich|schnuppe|einerlei|lieb|okay|ok|willkommen|in ordnung|gut)"
_FREE_OF_CARE = r"(?:offen|flexibel|unkompliziert|schmerzfrei|entspannt|leidenschaftslos|locker|pflegeleicht|genuegsam)"
_OPEN = Cued(
    {
        "jede* alle alles allen allem": rf"\b(?:zu|bei|mit|von|fuer) (?:jede[rmn]?|alle[nm]?)\b|\bjede[rmn]? (?:\w+ )"
        rf"{{0,2}}lieber\b|\b(?:alles|alle|jeder|jede) (?:\w+ ){{0,3}}{_CARED}\b|\b(?:recht|egal) (?:ist )?(?:mir )?"
        r"(?:sonst )?(?:jeder|alle)\b|\b(?:passt|taugt) (?:mir |ma |uns )?(?:a |auch )?(?:jeder|jede|alle|alles)\b|"
        r"\b(?:jeder|jede|alle|alles) (?:ander\w* )?(?:passt|taugt|passen|geht|gehen)\b|\bnehm\w* (?:ich )?(?:gern\w* "
        r")?"
        r"(?:jeden|jede|alle)\b(?! (?:termin|tag|uhrzeit|zeit))|\bjede[mnr] (?:andern|anderen|andere) (?:vertrau\w*|"
        r"nehm\w*)\b",
        "wen wem wer wers": r"\bw(?:en|em) (?:sie|ihr) (?:wollen|wollt|moechten|moegen|haben|habt)\b|\bwers (?:halt |"
        r"eben "
        r"|dann |am ende )*(?:macht|wird)\b|\bwer (?:will|mag|moechte|lust hat|zeit findet)(?=$|,)",
        "offen flexibel unkompliziert schmerzfrei entspannt leidenschaftslos locker pflegeleicht genuegsam": (
            rf"\b(?:bin|waere?|sind) (?:\w+ ){{0,2}}{_FREE_OF_CARE}\b|\b(?:da|sonst|ansonsten) {_FREE_OF_CARE}\b"
        ),
        "sonst ansonsten rest anderen andere": rf"\b(?:sonst|ansonsten|rest|alle anderen|jeder andere|jede andere) "
        rf"(?:\w+ "
        rf"){{0,3}}(?:{_CARED}|geht|passt)\b|\b(?:sonst|ansonsten) (?:gern\w* |halt |darf |kann |bitte )*(?:jede[rn]?|"
        r"alle)\b",
        "fest festgelegt": r"\b(?:nicht|ned|net) (?:fest|festgelegt)\b",
        "richte richt": r"\brichte? (?:ich )?mich (?:(?:da|ganz|gern\w*|voellig) )*nach (?:ihnen|euch)\b",
        "gleich einerlei wurscht egal": r"\b(?:mir|ma|uns) (?:(?:ist|is|des|das|es|doch|ganz|voellig|ja) )*(?:gleich|"
        r"einerlei|wurscht|egal)(?=$|,)",
        "aussuchen entscheiden bestimmen einteilen": r"\b(?:sie|ihr) (?:(?:sich|euch|selber?|selbst|gern\w*) )*(?:"
        r"aussuchen|entscheiden|bestimmen|einteilen)\b",
        "eins ueberall": r"\beins wie (?:das|der|die) ander\w*\b|\bueberall (?:rein|\w+stecken|\w+setzen)\b",
        "recht": r"\b(?:soll|solls) (?:mir |ma )?recht sein\b",
        "passt": r"\bwies? (?:es )?(?:ihnen|euch) (?:\w+ )?passt\b",
        "wo": r"\bwo (?:(?:halt|eben|gerade|grad|was|noch|sie|ihr|es|gerad|einer|jemand) )*(?:platz|frei|luft|wollen|"
        r"wollt|"
        r"moechten|moegen|passt|luecke)\b",
        "freie": r"\bfreie (?:hand|auswahl|wahl)\b",
        "nehm nehme nimm": r"\b(?:nehme?|nimm)(?: (?:ich|i|halt|einfach|da))*,? (?:was|wen) (?:(?:ich|i|halt|so|da) )*"
        r"(?:krieg|kriege|bekomm|bekomme|kommt|ist|habt)\b",
        "einverstanden zufrieden": r"\bmit (?:den|allen|jedem|jeder) (?:\w+ ){0,4}(?:einverstanden|zufrieden)\b|"
        r"\b(?:zufrieden|"
        r"einverstanden) (?:\w+ ){0,2}mit (?:den anderen|allen|jedem|jeder)\b",
        "kolleg*": r"\bjede[rsm]? (?:\w+ )?kolleg\w+\b",
        "banane rille latte": r"\b(?:mir|ma|uns) (?:\w+ )?(?:banane|rille|latte)\b|\b(?:banane|rille|latte),? wer\b",
        "azubi lehrling praktikant*": r"\bvon mir aus (?:der|die|auch der|auch die) (?:azubi|lehrling|praktikant\w*)\b|"
        r"\b(?:azubi|lehrling|praktikant\w*) machen\b",
        "seid sind": r"\b(?:seid|sind) (?:ja |doch )?alle (?:gut|nett|super|toll|spitze|prima|recht)\b|\balle (?:bei "
        r"(?:euch|ihnen) )?sind (?:gut|nett|super|toll|spitze|prima)\b",
    }
)
_IN_TIME = Cued(
    {
        "offen flexibel unkompliziert": r"\b(?:zeitlich|terminlich|vom termin her|mit der (?:uhr)?zeit|(?:bei|mit) "
        r"de[rnm] "
        r"(?:uhr)?zeit(?:en)?|beim (?:tag|termin)) (?:\w+ ){0,4}(?:offen|flexibel|unkompliziert)\b|\b(?:offen|"
        r"flexibel) "
        r"(?:mit|bei|in) (?:der|den|dem) (?:uhr)?(?:zeit|zeiten|termin|tag)\b|\b(?:bin|waere) (?:\w+ ){0,3}(?:zeitlich|"
        r"terminlich) (?:\w+ )?(?:offen|flexibel|unkompliziert)\b",
        "egal gleich wurscht einerlei recht": r"\b(?:uhrzeit|zeit|tag|wann|datum|termin|wochentag|preis)(?: \w+){0,3} "
        r"(?:"
        r"egal|gleich|wurscht|einerlei|recht)\b",
    }
)
"""What is left open is the time."""


def open_else(said: Spoken) -> bool:
    """Whether everybody else will do; for sentences that rule somebody out."""
    return _OPEN.awaits(said.words) and _OPEN.found(said.words, _IN_TIME.struck(said.words, said.text))
