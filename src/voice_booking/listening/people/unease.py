"""What ill feelings callers have about somebody, short of blame: unease, distance, a result that did not please.

The person stands as `@`.
"""

from voice_booking.listening.people.wariness import NEVER

UNEASE = {
    "gefuehl bauchgefuehl": r"@[^,]* (?:ungut\w*|komisch\w*|mulmig\w*|schlecht\w*|bloed\w*|mies\w*|bloed\w*|"
    r"kein\w* "
    r"(?:so )?(?:gut|recht|richtig|best)\w*|kein\w*) (?:bauch)?gefuehl\b|\b(?:ungut\w*|komisch\w*|mulmig\w*|"
    r"schlecht\w*|kein\w* gut\w*) (?:bauch)?gefuehl (?:bei|beim|mit) (?:\w+ )?@",
    "weniger wenigsten": r"@(?: (?:waer\w*|ist|is|mag|passt|liegt|gefaellt|hab|haett\w*))?(?: (?:es|mir|mia|uns|"
    r"das|ich|i))* "
    r"(?:weniger|am wenigsten)\b(?! (?:als|warten|voll))|\bweniger (?:gern\w*|lieb) (?:\w+ ){0,2}@",
    "wenigsten": r"\bam wenigsten (?:gern\w* )?(?:\w+ ){0,3}@|@(?: \w+){0,4} am wenigsten\b",
    "bedenken vorbehalte skeptisch krise krampf": r"@[^,]* (?:(?:hab|habe|haett\w*) (?:ich|i) (?!kein)(?:\w+ ){0,3}"
    r"(?:bedenken|vorbehalte)|(?:bin|waer\w*) (?:ich|i) (?:\w+ ){0,2}skeptisch|(?:krieg|bekomm)\w* (?:ich|i) "
    r"(?:\w+ ){0,3}(?:krise|krampf))\b|\b(?:bedenken|vorbehalte) (?:bei|beim|gegen|gegenueber|wegen|mit) "
    r"(?:\w+ )?@",
    "wohl recht lieb geheuer warm zufrieden sympathisch sympatisch sicher aufgehoben begeistert ueberzeugt angetan "
    "gluecklich": (
        rf"@(?: \w+){{0,5}} {NEVER} (?:(?:so|ganz|recht|sehr|richtig|gerade|grad|besonders|allzu|wirklich|mehr|gar|"
        rf"gut|so richtig) )*(?:wohl|recht|lieb|geheuer|warm|sympath?isch|aufgehoben|begeistert|ueberzeugt|angetan|"
        r"gluecklich|zufrieden)\b"
    ),
    "sagt": rf"@ sagt (?:mir|uns) (?:\w+ ){{0,2}}{NEVER} (?:\w+ )?zu\b",
    "anders uebel schlecht": r"\bbei (?:\w+ )?@ wird (?:es )?(?:mir|mia) (?:\w+ )?(?:anders|uebel|schlecht|ganz "
    r"anders)\b",
    "graut grauts respekt": r"\bvor (?:\w+ )?@ (?:grauts?|hab ich (?:\w+ )?respekt)\b",
    "straeubt": r"\bstraeubt sich\b[^,]* @|@[^,]* straeubt sich\b",
    "draht chemie": rf"@[^,]* (?:kein\w* draht|fehlt (?:mir )?(?:\w+ )?draht)\b|@ (?:stimmt|passt|ist) (?:\w+ "
    rf"){{0,2}}"
    rf"chemie (?:\w+ ){{0,2}}{NEVER}\b|\bchemie (?:mit|zwischen) (?:\w+ )?@[^,]* {NEVER}\b",
    "vertrauen": r"\bvertrauen (?:in|zu|zum|zur) (?:\w+ )?@ (?:\w+ ){0,2}(?:weg|verloren|verspielt|futsch|dahin)\b|"
    r"@[^,]* fehlt (?:mir )?(?:\w+ )?vertrauen\b",
    "nix nichts schlimm furchtbar schlecht mist katastrophe": r"\bwas (?:\w+ )?@ [^,]*\b(?:gemacht|geschnitten|"
    r"gefaerbt|gezaubert|geliefert|fabriziert|angestellt) (?:hat|hatte),? (?:das )?war (?:\w+ ){0,2}(?:nix|nichts|"
    r"schlimm|furchtbar|schlecht|mist|katastrophe)\b",
    "nix nichts mist murks": r"@ (?:war|ist) (?:(?:ja|das|letztes|letzte|mal|leider|echt|halt|beim|neulich) )*(?:nix|"
    r"nichts|"
    r"mist|murks)(?=$|,)",
    "naja na hm puh": rf"@, (?:na ja|naja|hm|puh),? muss (?:\w+ )?{NEVER} (?:unbedingt )?sein\b",
    "guten": rf"@[^,]* {NEVER} im guten\b",
    "haendchen fingerspitzengefuehl geduld talent koennen erfahrung ruhe": r"@ fehlt (?:\w+ ){0,4}(?:haendchen|"
    r"fingerspitzengefuehl|geduld|talent|koennen|erfahrung|ruhe)\b",
    "wahre brueller hit bringer prickelnd berauschend doll toll ideal optimal brueller ding dolle gelbe": rf"@(?: \w+)"
    rf"{{0,5}} {NEVER} (?:\w+ )?(?:so |ganz )?(?:das wahre|das gelbe|der brueller|der hit|der bringer|prickelnd|"
    rf"berauschend|dolle?|toll|ideal|optimal|mein ding)\b",
    "mau maessig bescheiden durchwachsen semi suboptimal lala": r"@(?: \w+){0,5} (?:war|ist|wars|fand ich|waren) "
    r"(?:\w+ )"
    r"{0,5}(?:mau|maessig|bescheiden|durchwachsen|semi|suboptimal|so lala)\b",
    "puls plaque pickel zustaende kraetze hals schnappatmung ausschlag motten krise": r"@ (?:krieg|bekomm)\w* (?:ich|"
    r"i) "
    r"(?:\w+ ){0,3}(?:puls|plaque|pickel|zustaende|kraetze|hals|schnappatmung|ausschlag|motten|krise)\b",
    "magen kieker senkel": r"@(?: \w+){0,3} (?:dreht|dreht es|drehts) (?:\w+ ){0,3}magen\b|@(?: \w+){0,4} kieker\b",
    "zwischen": rf"\bzwischen (?:\w+ )?@ und (?:mir|uns)(?: \w+){{0,3}} {NEVER}\b",
    "option wellenlaenge": rf"@[^,]* {NEVER} (?:auf )?(?:\w+ )?wellenlaenge\b",
    "langt langts genuegt genuegts": r"@[^@]*\b(?:langt|genuegt)s? (?:es )?(?:mir|fuers|uns)\b",
    "hose schief": r"@[^,]* (?:in die hose|schief) gegangen\b",
}
"""Cues → patterns."""
