"""Ways to keep away from somebody without saying no: `jeder lieber als Tom`, `weg vom Max`, `einmal und nie wieder`.

The person stands as `@` in the stretch of the utterance that speaks of them.
"""

from voice_booking.listening.people.stretches import Stretch
from voice_booking.listening.words.cues import Cued

_NOT = r"(?:nicht|nich|ned|net|nie|niemals|nimmer|keinesfalls)"
_AS = r"(?:\w+ ){0,2}@"
_IF = r"(?:wenns?|falls|solange|sofern)"
_ANYBODY = r"(?:jede[rsmn]?|alle|alles|jemand\w*|wer|wen|irgend\w+|niemand\w*)"
SIGNS = (
    "verschonen verschont verschone verschon gott gottes himmels fehlt mangelt "
    "angst probleme aerger stress unwohl bammel schiss wechsel wechseln "
    "ruhe weg genug hauptsache hauptsach wieso warum weshalb jeder jede jeden jedem alle alles lieber besser eher "
    "fern hals "
    "liste reicht reichts satt schlecht zu bedient aber einmal lehne lehn finger ersatz nachfolger* wie lust bock "
    "nerv absicht interesse "
    "grund weiger* vermeid* ungern nix nichts mehr wieder nochmal "
    "augen lassen lass "
    "lasst vertrauen trau traue vertrau einmal kuriert geheilt hinter"
)
"""Words one of which every pattern needs, beside those of negation."""
_SHUNNED = Cued(
    {
        "als": rf"\b{_ANYBODY} (?:\w+ ){{0,3}}(?:lieber|besser|eher|recht\w*|angenehmer) (?:\w+ ){{0,2}}als {_AS}|"
        rf"\b(?:lieber|besser|eher) (?:\w+ ){{0,3}}{_ANYBODY} (?:\w+ ){{0,4}}als {_AS}",
        "ruhe fern hals leib": r"@(?: \w+){0,2} in ruhe\b|@(?: \w+){0,5} (?:fern|vom hals|vom leib)\b",
        "weg genug": rf"\b(?:weg|genug) (?:vom?|von) {_AS}",
        "zu": r"@ \w+t (?:mir|uns) (?:\w+ ){0,2}zu (?!hause\b|zweit\b|mir\b|ih[rm]\b|uns\b|de[rmn]\b)\w+(?<!en)\b|"
        rf"@ trau\w* (?:ich|wir) (?:\w+ ){{0,4}}(?:{_NOT}|nix|nichts|wenig|kein\w* \w+) zu\b",
        "liste auswahl kalender": r"@(?: bitte)? (?:von|aus) (?:der|meiner|ihrer|dem) (?:liste|auswahl|kalender)\b",
        "wieso warum weshalb": rf"\b(?:wieso|warum|weshalb) (?:denn )?(?:immer|schon wieder|wieder|ausgerechnet|"
        rf"gerade) {_AS}",
        "nie nimmermehr nicht": r"@[^,]*, (?:und |aber |das |einmal |also )*(?:nie wieder|nie mehr|nimmermehr|"
        r"nicht noch ?mal|nicht nochmal)\b(?! (?:bei|zu|zum|mit)\b)|"
        rf"\bnicht,? dass? ich (?:\w+ ){{0,3}}(?:(?:bei|beim|zu|zum|den|die|der) )?{_AS} (?:lande|sitze|bin|komme|"
        rf"krieg\w*|bekomm\w*|hab\w*|erwisch\w*)\b",
        "wenn": rf"\bnur,? wenn (?:\w+ )?@ (?:\w+ )?{_NOT} (?:\w+ )?(?:dran|schneidet|macht|arbeitet|derjenige|"
        rf"die hand)\b|\bwenn {_NOT} (?:gerade |grad |ausgerechnet |wieder |unbedingt )*{_AS}",
        "hauptsache hauptsach": rf"\bhauptsache?,? (?:\w+ )?@[^,]* {_NOT}\b|\bhauptsache? {_NOT} {_AS}",
        "wechsel wechseln": rf"\b(?:von|vom|bei|beim) {_AS}[^@]*\bwechseln?\b",
        "probleme aerger stress angst genug unwohl bammel schiss": rf"(?:^|\b(?:bei|beim|mit|vor|von|vom) ){_AS} "
        r"(?:hab|habe|hatte|fuehle?|fuehlte) (?:ich|wir) (?:(?!kein)\w+ ){0,2}"
        r"(?:probleme|aerger|stress|angst|genug|unwohl|bammel|schiss)\b",
        "muss muesste": rf"(?:^|,|\b(?:und|oder|aber|also|na|ach|denn|bitte|bin)) (?:muss|muesste) (?:es|das|ich|da) "
        rf"(?:\w+ ){{0,3}}{_AS}(?! oder\b)[^,]*(?:sein|machen|ran|schneiden|kommen)\b|^muss (?:es|das) {_AS}",
        "nein nee noe": r"\b(?:bei|beim|zu|zum|mit|von|vom) (?:\w+ ){0,2}@ (?:(?:bitte|lieber|eher|dann|also|aber) )*"
        r"(?:nein|nee|noe)(?=$|,)",
        "pass passe passen raus": r"\b(?:bei|beim) (?:\w+ ){0,2}@ (?:(?:da )?(?:pass|passe) (?:ich|i)|"
        r"(?:\w+ ){1,3}(?:passen|raus))(?: lieber)?(?=$|,)",
        "gott gottes himmels": r"@,? (?:oh|um|mein|ach|lieber) (?:mein |lieber |du )?"
        r"(?:gott|gottes willen|himmels willen),? (?:nein|nee|noe|nicht|ned|bloss)\b",
        "wenn wenns falls solange sofern": rf"\b{_IF} (?:\w+ ){{0,2}}@ (?:\w+ ){{0,2}}{_NOT}\b[^,@]*, "
        rf"komm\w* (?:ich|i|wir)\b|"
        rf"\bkomm\w* [^@]*\b{_IF} (?:\w+ ){{0,2}}@ (?:\w+ ){{0,2}}{_NOT}\b",
        "verschon*": rf"\bverschon\w* (?:\w+ ){{0,3}}(?:mit|vor|von) {_AS}",
        "reicht reichts": r"@[^@]*\breichts?\b(?! (?:aus|auch|die zeit))",
        "viel kurz wenig hell dunkel fest lang* schnell heiss grob spaet teuer oft hektisch weit": r"@ (?:hat|hatte|"
        r"macht|schneidet|nimmt)\b(?: \w+){0,6} zu (?:viel|kurz|wenig|hell|dunkel|fest|lang\w*|schnell|heiss|grob|"
        r"spaet|teuer|oft|hektisch|weit)\b(?! zu )",
        "schlecht": r"@ (?:war|ist|hat|macht|schneidet|arbeitet|faerbt)(?: \w+){0,6} schlecht(?! zu | erreich)",
        "nicht nich ned net nie niemals nimmer keinesfalls": r"@[^,]*, (?:also |und |dann )?(?:bloss|lieber|besser|"
        r"bitte) (?:nicht|nich|ned|net)$|"
        rf"\b(?:will|woll\w*|moecht\w*|mag|wuensch\w*|"
        rf"soll) (?:\w+ ){{0,3}}{_NOT},? dass? [^,@]*@",
        "ander*": rf"(?<!niemand )(?<!niemanden )(?<!kein )(?<!keinen )(?<!keine )(?<!nirgends )(?<!nirgendwo "
        rf")(?<!nirgend )\bander\w* (?:\w+ ){{0,3}}als {_AS}|"
        r"(?<!auch )\b(?:jemand\w*|wen|eine[nmr]?) ander\w*\b[^@]*\b(?:war|wars|hatte|bin)\b[^@]*@$",
        "kein* weiger* nicht nich nie niemals ned net nimmer keinesfalls ungern vermeid*": rf"\b(?:{_NOT}|"
        rf"ungern|kein\w* "
        r"(?:lust|bock|nerv|absicht|interesse|grund)|weiger\w*|vermeid\w*)(?: \w+){0,3}, (?:\w+ ){0,2}@ (?:\w+ ){0,4}"
        r"(?:zu \w+en|\w+zu\w+en)$",
        "lehne lehn": r"\blehne? (?:ich |i )?(?:\w+ ){0,3}@(?: \w+)* ab\b|@ lehne? (?:ich|i) ab\b",
        "finger": r"\bfinger weg\b[^@]*@",
        "weg augen": r"@[^,]* aus (?:dem weg|den augen)\b",
        "ersatz alternative nachfolger*": r"\b(?:ersatz|alternative|nachfolger\w*) (?:fuer|zu|zum|zur|von|"
        r"vom) (?:\w+ )?@",
        "wie": rf"\b{_NOT} (?:so )?wie (?:bei |die |der |dem )*@",
        "lassen lass lasst": r"@ (?:lassen|lass) (?:wir|ich|ma)(?: \w+){0,4} (?:lieber|bleiben|sein)(?=$|,)|"
        r"@ (?:lassen|lass|lasst) (?:\w+ ){1,5}(?:aus|weg|draussen|aussen vor)(?=$|,)",
        "einmal": r"@[^@]*\beinmal (?:und )?(?:zu viel|reicht|genuegt|langt|zuviel)\b",
        "wieder mehr nochmal": r"@.*, (?:und |das |einmal |also )*(?:nie wieder|nie mehr|nicht nochmal)$",
        "nix nichts": r"@[^@]*\b(?:fuer mich|mir) (?:ist|war|waer\w*) (?:das|er|sie|es|der|die) (?:\w+ )?(?:nix|"
        r"nichts)\b|"
        r"@[^@]*\b(?:nix|nichts) (?:mehr )?(?:zu sagen|zu schaffen|am hut|verloren)\b",
        "aber": rf"@.*, aber (?:\w+ ){{1,3}}(?:kann|koennen) (?:er|sie|der|die) (?:\w+ )?(?:{_NOT}|nix|nichts|"
        rf"kein\w*)\b",
        "vertrauen": r"@[^@]*\bvertrauen (?:\w+ )?(?:verspielt|verloren|missbraucht|weg|dahin|erschuettert)\b",
        "kuriert geheilt bedient hinter": r"@[^,]* (?:kuriert|geheilt|bedient)$|@[^,]* hinter mir\b",
    }
)


def shunned(stretch: Stretch) -> bool:
    """Whether the caller keeps away from the person at `@`."""
    return _SHUNNED.found(stretch.words, stretch.text)
