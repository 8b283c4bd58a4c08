"""Words beside a person that may be meant against them: whatever nobody can place is a reason to ask.

A denial is harmless only where it is known what else it denies: a time, a quality, another thing.
"""

from voice_booking.listening.words.cues import Cued
from voice_booking.listening.words.folding import Said
from voice_booking.listening.words.patterns import compiled

NEVER = r"(?:nicht|nich|ned|net|nie|niemals|nimmer|keinesfalls)"
WHEN = (
    r"(?:da(?! (?:\w+t|bin|hab\w*|war) )|zeit|frei|am|um|vor|so|heute|morgen|uebermorgen|im|in|verfuegbar|krank|"
    r"jeden|mon\w+|diens\w+|mitt\w+|"
    r"donn\w+|frei\w+|sams\w+|nur|zu(?! (?:mir|uns|ih[mnr]|mein\w*|de[rmn]|empfehlen|bitte)\b)(?= \w)|ob|wann|wer|wahr|"
    r"unbedingt|zwingend|verwandt|nach|bis|ab|gleich|arbeite\w*)"
)
"""What a denial in front of it speaks of: when, not who."""
DENYING = "nicht nich ned net nie niemals nimmer keinesfalls"
"""The words of `NEVER`."""
_COLD = Cued(
    {
        DENYING: rf"\b{NEVER}\b(?! {WHEN}\b)",
        "wieder ausgerechnet leider ungern hoffentlich notgedrungen strafe jemand* wen wem willen freiwillig fehlt "
        "mangelt": r"\b(?:schon wieder|ausgerechnet|leider|ungern|hoffentlich|notgedrungen|zur strafe|"
        r"(?<!notfalls bei )(?<!notfalls )(?<!auch bei )(?<!auch )(?<!oder bei )(?<!oder )(?<!sonst bei )(?<!sonst )"
        r"(?:jemand\w*|wen|wem) (?:neue\w*|\w+er(?:en|es|em))|"
        r"willen|freiwillig|fehlt|mangelt)\b",
        "kein*": r"\bkein\w*\b",
        "ander*": r"\b(?:trotzdem|aber|lieber) (?:(?!auch\b|wenns?\b|falls\b)\w+ ){0,3}(?:wer|wen|jemand\w*) ander\w*",
    }
)
_NOT_AGAINST = r"(?!(?:da|frei|zeit|kann|hier|im|vielleicht|auch|noch|wieder|zufaellig)\b)"
_UNASKED = "".join(rf"(?<!{verb}{article} )" for verb in ("hat", "ist", "kann") for article in ("", " der", " die"))
"""Not behind the verb of a question: `hat der Tom nicht am Donnerstag Zeit`."""
_PLAINLY = Cued(
    {
        "und": r"@ und (?:ich|i)\b",
        "von": r"\b(?:kolleg\w+|jemand\w*|wen|einen|eine) von (?:\w+ )?@",
        "kann": rf"@ kann (?:das |es |gar |ja |einfach )*(?:{NEVER}|kein\w*) ?(?!{WHEN})(?:\w+)?(?:$|,)|"
        rf"@ kann (?:das|es) {NEVER}",
        DENYING: rf"{_UNASKED}@ (?:bitte |lieber )?{NEVER} {_NOT_AGAINST}",
        "passt liegt gefaellt behagt": rf"@ (?:passt|liegt|gefaellt|behagt) (?:mir|mia|uns) {NEVER}",
        "hoert": rf"@ hoert {NEVER}",
    }
)
"""What no harmless word beside it makes up for."""
_HARMLESS = compiled(
    rf"\b{NEVER} (?:zu|so) (?!gern|gut|toll|mein|mir\b|uns\b|ih[mnr]\b|de[rmn]\b|bitte\b|viel|zufrieden)\w+|"
    rf"\b(?:koennte|kann|koennten|ginge|hat|"
    rf"haett\w*|waer\w*) (?:\w+ ){{0,2}}"
    rf"(?:@ )?{NEVER} (?:vielleicht |auch |wieder |zufaellig )?|\bsonst {NEVER}\b|\bnirgend\w*|"
    rf"\b(?:wenns?|falls|sollte|sofern|obs?|weil) (?:[\w@]+ ){{0,5}}(?:{NEVER}|keine?)\b|"
    rf"\b(?:nach)?namen? (?:weiss|kenn\w*|hab\w*) (?:ich )?(?:\w+ ){{0,2}}{NEVER}\b|\bweiss {NEVER}\b|\boder {NEVER}\b|"
    rf"\b(?:warum|wieso) {NEVER}\b|\bmuss (?:aber |es |ja )*{NEVER}\b|\btrau\w* mich {NEVER}\b|"
    r"\bkeine ahnung,? (?:ob|wann|wie|wer|was|wo|warum)\b|\b(?:niemand|kein\w*) (?:\w+ ){0,3}so (?:gut|schoen|toll)\b|"
    r"\bals (?:bei |zu |mit )?(?:jemand\w*|wer|wen|wem|irgendwem|irgendwer) ander\w*|"
    rf"\bhoffentlich (?:hat|ist|geht|gehts|kann|klappt|klappts|haett\w*|passt|kriegt?|bekomm\w*)\b|"
    rf"\b(?:wahrscheinlich|vermutlich|wohl) (?:\w+ ){{0,2}}{NEVER}\b|"
    rf"\b{NEVER} (?:mehr )?lange?\b|\bzu (?:kurz|lang)\b|"
    rf"\b{NEVER} (?:festgelegt|heikel|schlimm|wild|tragisch|wichtig|so wichtig|entscheidend|sein|trennen|schlecht|"
    rf"ganz billig|eure|ihr\w*|die normale|vergessen)\b|"
    rf"\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|morgens?|heute|abends?|frueh|spaeter|frueher|da|"
    rf"(?:(?:kann|koennte|geht|schaff\w*) (?:ich|i|wir|es|das)|hat|ist|arbeitet)(?: \w+){{0,3}}) (?:auch )?{NEVER}\b|"
    r"\b(?:ausser|ohne) (?:\w+ )?@ [^,]*\b(?:kein\w*|niemand\w*|nirgend\w*)|"
    r"\bkein\w* (?:problem\w*|frage|eile|stress|thema|drama|beinbruch|ding|zeit|termin\w*|wunder|doktor|farbe|"
    r"bestimmt\w*|rolle|unterschied|weg|wartezeit\w*|haar\w*|\w+tag\w*|freie\w*|luecke|luft|platz|rezept|and\w+)\b|"
    r"\b(?:niemand\w*|kein\w*) (?:sonst|ander\w*)|\bsonst kein\w*"
)


def cold(text: str, words: Said) -> bool:
    """Whether a denial or an unwilling word in these clauses is left without anything else that it may speak of.

    All words of `text` are among `words`.
    """
    return _PLAINLY.found(words, text) or (_COLD.awaits(words) and _COLD.found(words, _HARMLESS.sub(" ", text)))
