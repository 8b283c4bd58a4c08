"""Ways to turn from one person to another: `letztes Mal war ich bei Max, diesmal jemand anders`.

The person stands as `@`.
"""

from voice_booking.listening.people.wariness import NEVER

_IF = r"wenns? (?:[\w@]+ )*(?:nicht|ned|net|keine?|frei|da|kann|geht|klappt|passt)"
_STAND_IN = rf"\b(?:{_IF}|falls|sollte|sofern|notfalls|sonst|ansonsten|zur not|gern\w*|liebsten|waere?|waer)\b"
"""Words with which somebody else is only to stand in."""
_MEANWHILE = rf"(?:{_STAND_IN}|\b(?:oder|krank|urlaub|voll|ausgebucht|belegt|zeit|auch)\b)"
"""The same behind the person."""
TURNED_AWAY = {
    "ander* wechseln": r"\b(?:war|hatte|hat|bin|wars) (?:[\w@]+ ){0,5}@?[^,@]*@?[^,]*, (?:\w+ "
    r"){0,2}"
    r"(?:diesmal|jetzt|heut|heute|nun|mal|lieber)\b[^,@]*\b(?:jemand\w*|wer|wen|wem|eine[nmr]?|jede\w*) (?:\w+ )?"
    r"ander\w*|@[^,]*, (?:und |aber )?(?:\w+ ){0,3}(?:diesmal|jetzt|heute|heut|nun|mal) [^,@]*\b(?:wechseln|"
    r"jemand\w* "
    r"ander\w*|wen ander\w*|wer ander\w*|eine[nmr]? ander\w*)\b",
    "muss": rf"@[^,]*,[^@]*\b(?:nochmal|noch ?mal|noch einmal|wieder|das)\b (?:\w+ )?muss "
    rf"(?:\w+ )?{NEVER} "
    rf"(?:\w+ )?sein\b|@[^,]*,[^@]*\bmuss (?:\w+ )?{NEVER} (?:noch ?mal|nochmals?|wieder|noch einmal) sein\b",
    "ander* neue neuen neuer neues": rf"^(?:(?!{_STAND_IN})[^@])*@(?:(?!{_MEANWHILE})[^@])*, (?:(?:dann|deshalb|drum|"
    rf"darum|daher|also|deswegen|lieber|bitte|gibts?|gibt es|haben sie|habt ihr|hat) ){{1,3}}(?:\w+ ){{0,3}}"
    rf"(?:jemand\w*|wen|wer|eine[nmr]?) (?:ander\w*|neue[nrs]?)(?=$|,| bitte)",
    "nach": r"\bnach (?:\w+ )?@ (?:\w+ ){0,5}(?:jemand\w*|wen|eine[nmr]?) ander\w*",
}
"""Cues → patterns."""
