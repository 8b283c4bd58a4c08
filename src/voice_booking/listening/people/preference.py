"""Whether those who are named are only preferred: `sonst egal`, `muss aber nicht`, `wenn nicht, wer anders`."""

import re

from voice_booking.listening.people.spoken import Spoken

_ELSE = re.compile(
    r"\b(?:sonst|ansonsten|notfalls|zur not|andernfalls|im notfall)\b(?! (?:noch|nicht|nie|kein\w*|niemand\w*|soll|was|"
    r"etwas|nichts|nix|bleibt|gar|am|um|ab|an|im|montag|dienstag|mittwoch|donnerstag|freitag|samstag|vormittag|"
    r"nachmittag|"
    r"morgen|heute|frueh|spaet\w*|immer|auch immer|alles|naechste\w*|den|vor|nach|in|halt am|eben am|auch am))"
)
_FALLBACK = re.compile(
    r"\b(?:wenn nicht|falls nicht|wenns nicht geht|wenn (?:das|es) nicht geht|oder)\b[, ]*(?:\w+ ){0,5}(?:egal|"
    r"irgend\w*|wer|jede\w*|jemand\w*|anders|andere\w*|einem anderen|wurscht|gleich|alle|kolleg\w+)\b"
    r"|\b(?:wenn|falls|sollte) (?:\w+ ){0,6}(?:nicht|ned|net|keine zeit|krank|urlaub|belegt|ausgebucht|"
    r"voll)\b.{0,45}\b(?:egal|irgend\w*|wer|jede\w*|jemand\w*|anders|andere\w*|wurscht|kolleg\w+)\b"
    r"|\b(?:geht|gehen|ginge|nehm\w*|nehme|ist|passt|waere) (?:\w+ ){0,3}(?:auch |gern )?(?:\w+ ){0,2}(?:bei |"
    r"zu |mit )?(?:jede[rmn]? ander\w+|jemand ander\w+|jemand anders|einem anderen|einer anderen|irgend\w+|"
    r"jeder)\b"
    r"|\b(?:muss|musst?e?) (?:aber |es )?(?:nicht|ned) (?:unbedingt )?(?:sein|er|sie)\b|\bkein muss\b|\bnicht "
    r"festgelegt\b|\bnicht zwingend\b|\b(?:aber|da) (?:ich )?bin (?:ich )?(?:da )?(?:auch )?(?:flexibel|"
    r"offen)\b"
    r"|\bandere[nr]? (?:sind|ist|geht|gehen|waere\w*|kolleg\w+) (?:\w+ )?(?:auch|ok|okay|recht|in ordnung|kein "
    r"problem)\b|\bauch (?:gern |gerne )?(?:jemand|wer|wen|bei jemand|bei wem|zu wem) ander\w*\b|"
    r"\bjemand anders geht auch\b"
)


def anyone_else_too(said: Spoken, behind: str) -> bool:
    """`sonst egal`, `zur Not auch jemand anders`: the named are only preferred; `behind` follows the last name."""
    return _ELSE.search(behind) is not None or _FALLBACK.search(said.text) is not None
