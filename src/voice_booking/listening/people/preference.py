"""Whether those who are named are only preferred: `sonst egal`, `muss aber nicht`, `wenn nicht, wer anders`."""

from voice_booking.listening.people.spoken import Spoken
from voice_booking.listening.words.cues import Cued

_ELSE = Cued(
    {
        "sonst ansonsten not notfalls notfall andernfalls": r"\b(?:sonst|ansonsten|notfalls|zur not|andernfalls|"
        r"im notfall)\b(?! (?:noch|nicht|nie|kein\w*|niemand\w*|soll|was|etwas|nichts|nix|bleibt|gar|am|um|ab|an|im|"
        r"montag|dienstag|mittwoch|donnerstag|freitag|samstag|vormittag|nachmittag|morgen|heute|frueh|spaet\w*|immer|"
        r"auch immer|alles|naechste\w*|den|vor|nach|in|halt am|eben am|auch am|lass\w*|verzicht\w*|wart\w*|komm\w*|"
        r"ruf\w*|meld\w*|such\w*|andermal|ein andermal|an einem|wann anders))"
    }
)
_FALLBACK = Cued(
    {
        "egal irgend* wer jede* jemand* ander* wurscht gleich alle kolleg*": r"\b(?:wenn nicht|falls nicht|"
        r"wenns nicht geht|wenn (?:das|es) nicht geht|oder)\b[, ]*(?:\w+ ){0,5}(?:egal|irgend\w*|wer|jede\w*|"
        r"jemand\w*|anders|andere\w*|einem anderen|wurscht|gleich|alle|kolleg\w+)\b|"
        r"\b(?:wenn|falls|sollte) (?:\w+ ){0,6}(?:nicht|ned|net|keine zeit|krank|urlaub|belegt|ausgebucht|voll)\b"
        r".{0,45}\b(?:egal|irgend\w*|wer|jede\w*|jemand\w*|anders|andere\w*|wurscht|kolleg\w+)\b|"
        r"\b(?:geht|gehen|ginge|nehm\w*|nehme|ist|passt|waere) (?:\w+ ){0,3}(?:auch |gern )?(?:\w+ ){0,2}(?:bei |zu |"
        r"mit )?(?:jede[rmn]? ander\w+|jemand ander\w+|jemand anders|einem anderen|einer anderen|"
        r"irgend ?(?:wer|wem|wen|jemand\w*|ein\w*)|jeder)\b|"
        r"\bandere[nr]? (?:sind|ist|geht|gehen|waere\w*|kolleg\w+) (?:\w+ )?(?:auch|ok|okay|recht|in ordnung|"
        r"kein problem)\b|\bauch (?:gern |gerne )?(?:jemand|wer|wen|bei jemand|bei wem|zu wem) ander\w*\b|"
        r"\bjemand anders geht auch\b",
        "muss musst musse musste zwingend festgelegt flexibel offen": r"(?:^|, |\b(?:es|das|aber|und) )(?:muss|"
        r"musst?e?) (?:aber |es )?"
        r"(?:nicht|ned) (?:unbedingt )?(?:sein|er|sie)\b|\bkein muss\b|\bnicht festgelegt\b|\bnicht zwingend\b|"
        r"\b(?:aber|da) (?:ich )?bin (?:ich )?(?:da )?(?:auch )?(?:flexibel|offen)\b",
    }
)
_OTHERS = (
    r"(?:jemand\w* ander\w*|wer ander\w*|wen ander\w*|wem ander\w*|ein\w* (?:kolleg\w+|ander\w*)|"
    r"(?:die|den|der|dem|jede\w*|alle\w*|eure\w*|ihre\w*) (?:kolleg\w+|ander\w*|rest|uebrigen))"
)
_WILL_DO = (
    r"(?:auch|ebenso|genauso|gern\w*|recht|okay|ok|in ordnung|einverstanden|zufrieden|gut|kein (?:problem|drama|"
    r"beinbruch|"
    r"thema)|nicht (?:so )?(?:schlimm|wild|tragisch)|egal|willkommen|fein)"
)
_NO_MUST = Cued(
    {
        "muss muesste musses": r"\b(?:muss|muesste|musses) (?:\w+ ){0,2}(?:nicht|ned|net)(?: (?:unbedingt|zwingend))?"
        r"(?: (?:sein|er|sie))?(?=$|,)",
        "ander* kolleg* rest uebrigen": rf"\b{_OTHERS}\b(?: \w+){{0,5}} {_WILL_DO}\b|"
        rf"\balternativ (?:auch )?(?:\w+ )?{_OTHERS}"
        rf"\b|\b{_WILL_DO} (?:\w+ ){{0,3}}{_OTHERS}\b",
        "wenn falls": r"\b(?:wenn|falls) (?:nicht|ned|net|nein),? (?:(?:dann|is|ist|waere|das|halt|eben|"
        r"auch) )*(?:gut|ok|okay|egal|"
        r"recht|wurscht|nicht (?:so )?schlimm|kein problem)\b",
        "hauptsache wichtiger": r"\b(?:aber hauptsache|wichtiger) (?:ist |waere )?(?:\w+ ){0,3}(?:schnell|"
        r"bald|zeitnah|"
        r"termin|es geht|es klappt|zuegig|morgen|heute|diese woche)\b",
    }
)


def anyone_else_too(said: Spoken, behind: str) -> bool:
    """`sonst egal`, `zur Not auch jemand anders`: the named are only preferred; `behind` follows the last name."""
    if _ELSE.found(said.words, behind) or _FALLBACK.found(said.words, said.text):
        return True
    return _NO_MUST.found(said.words, behind)
