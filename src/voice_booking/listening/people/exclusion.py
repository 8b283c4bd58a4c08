"""Whom the caller does not want: said before the name (`nicht bei Tom`) or behind it (`Tom bitte nicht`)."""

import re
from collections.abc import Sequence

from voice_booking.listening.names.spotting import Named
from voice_booking.listening.words.cues import Cued
from voice_booking.listening.words.folding import Words
from voice_booking.listening.words.patterns import compiled
from voice_booking.listening.words.sets import word_set

_AROUND = (
    r"(?:bei|beim|zu|zum|zur|mit|von|vom|vorm|vor|an|bi|der|die|den|dem|de|d|das|wieder|mehr|unbedingt|gerade|"
    r"ausgerechnet|noch|mal|einmal|nochmal|bitte|"
    r"so|gern|gerne|schon|dieser|diese|diesem|diesen|ihrem|ihrer|eurem|eurer|dein\w*|euer|nochmals|jetzt|auch|"
    r"haben|termin|platz|behandlung|sitzung|stunde|es|dass|allein\w*|sie|mich|beiden|auf|fan|freund|freundin|"
    r"freunde|dankend|dankbar|herzlich)"
)
_NEGATORS = (
    r"(?:nicht|nie|niemals|ned|net|nich|nimmer|kein|keine|keinen|keinem|keiner|ohne|ausser|statt|anstatt|"
    r"anstelle|weder|bis auf|keinesfalls|ander\w* als|"
    r"anders als|keinen fall|keinen umstaenden|keinerlei umstaenden|ausnahme|"
    r"verzicht\w*|unzufrieden|probleme?|erfahrung\w*|ungern|vermeiden|lust|verschon\w*|"
    r"angst|gegen|abgesehen|leiche|verkracht|verschonen|verschont|streit|aerger)"
)
_BEFORE = Cued(
    {
        "nicht nie niemals ned net nich nimmer kein keine keinen keinem keiner keinerlei ohne ausser statt anstatt "
        "anstelle weder bis keinesfalls ander* ausnahme verzicht* unzufrieden problem probleme erfahrung* ungern "
        "vermeiden lust verschon* angst gegen abgesehen leiche verkracht streit "
        "aerger": rf"\b{_NEGATORS}\b(?: {_AROUND})*(?:, dass(?: {_AROUND})*)?,? $"
    }
)
_OWN_CLAUSE = compiled(rf"\b{_NEGATORS}\b(?: {_AROUND})* $")
_NOBODY_ELSE = compiled(
    r"^(?: \w+){1,6} (?:keine[nmr]?|niemand\w*)\b(?! bestimmte)|^(?: \w+){0,2} (?:keiner|niemand|keinen|"
    r"keine)\b|^(?: \w+){1,4} (?:nirgend\w*|(?:bei mir|fuer mich) (?:gar )?(?:nichts|nix)|"
    r"gar nicht|gar nix|nicht aus dem haus)\b"
)
_ASKED_FOR = Cued(
    {
        "nicht nix": r"^ ?(?:geht|ginge|koennte|kann|gaebe) (?:das|es|ich|man|da) (?:\w+ ){0,2}(?:nicht|nix) (?:auch "
        r")?(?:bei|zu|mit|zum|beim|zur)\b|\b(?:koennte|koennt|kann|wuerde|koennten) (?:das|mich|mir|es|uns|meine?) "
        r"(?:\w+ ){0,2}nicht (?:auch |vielleicht |wieder |eigentlich |doch )?(?:(?:der|die|herr|frau) )?$|\b(?:warum|"
        r"wieso) (?:denn |eigentlich )?nicht (?:(?:gleich|einfach|auch|wieder|zu|bei|zum|zur|beim|der|die|den|dem) )*$",
        "haette haett koennte waere duerfte wuerde": r"^ ?(?:und |aber )?(?:haette|haett|koennte|waere|duerfte|"
        r"wuerde) (?:\w+ )?$",
        "kein*": r"\b(?:hab|habe|haben) (?:ich |wir )?(?:(?:noch|leider|gar|ja|bisher) )+keinen? (?:termin|platz) "
        r"(?:\w+ ){1,2}$|\b(?:find|seh|krieg|bekomm)\w* (?:ich |i )?(?:(?:da|hier|leider|noch|online) )*keinen? "
        r"(?:freien )?termin (?:\w+ ){1,2}$",
        "ander*": r"\b(?:niemand|keine[mnr]?) ander\w*(?: \w+)? als (?:\w+ ){0,2}$",
    }
)
"""Denials that ask for the person: `kann das nicht der Tom`, `niemand anders als Lisa`."""
_TIMES = (
    r"(?:da|zeit|frei|geht|gehen|ginge|klappt|kann|koennen|koennte|moeglich|am|um|vor|so (?:spaet|frueh|"
    r"lang\w*|bald|kurzfristig|viel|weit|eilig|schnell)|"
    r"heute|morgen|uebermorgen|verfuegbar|im|passt|mo\w*tag|diens\w*|mitt\w*|donn\w*|freitag|samstag|sonntag|"
    r"arbeitet|zu(?! (?:mir|uns|mein\w*)\b)|nur|schlimm|wer|ob|wann|krank|festgelegt)"
)
_BEHIND = compiled(
    rf"^(?: (?!sondern\b|wenn\b|falls\b|sonst\b|oder\b|und\b|aber\b)\w+){{0,9}}? (?:nicht|nie|ned|net|nich|"
    rf"niemals|nimmer)\b(?! {_TIMES}\b)"
)
_AND_NEVER = Cued({"nie": r"^(?: \w+){0,6} und nie (?:wieder|mehr)\b"})
_REJECTED = compiled(
    r"^(?: \w+){0,7} (?:ueber kreuz|zehn pferde|stecken|faellt flach|flach|solls (?:\w+ )?nicht sein|"
    r"nase voll|schnauze "
    r"voll|vom leib|"
    r"reicht (?:mir|fuers)|streichen|aussen vor|lassts (?:\w+ )?weg|scheide[nt]? (?:\w+ ){0,3}aus|lieblos|schlampig|"
    r"unhoeflich|"
    r"unfreundlich|"
    r"wehgetan|weh getan|zerkratzt|verbrannt|ungluecklich|zebra|zittrig\w*|lacht mich|loch reingeschnitten|"
    r"ausgenommen|verstehen uns nicht|zu (?:teuer|laut|langsam|hektisch|kurz|alt|jung|"
    r"unfreundlich)|halte ich "
    r"(?:nichts|nix|wenig)|meide|meiden|war (?:nix|nichts|schlimm|furchtbar|katastrophe)|gestritten|zerstritten|"
    r"brauch\w* ich nicht|unzufrieden|keinesfalls|kommt (?:\w+ ){0,3}nicht in frage|lieber nicht|eher weniger|weniger$|"
    r"weniger gern\w*|lieber weniger|ausgeschlossen|geht gar nicht|"
    r"verzichten|ungern|vermeiden|(?:he)?rumkommen|umgehen|drumrumkommen|"
    r"verschnitten|verhunzt|vermurkst|versaut|verkracht|scheidet aus|ausscheiden|"
    r"faellt (?:\w+ ){0,3}(?:weg|aus|raus)|schliess\w* (?:\w+ ){0,3}aus|raus|kein\w* (?:lust|bock)|"
    r"(?:nichts|nix) fuer (?:mich|uns|meine?\w*)|redet (?:\w+ ){0,2}zu viel|"
    r"zu ruppig|zu grob|schlechte erfahrung\w*|nicht riechen|gerate|muss (?:\w+ )?nicht (?:\w+ )?sein|nicht "
    r"(?:so )?(?:mein\w*|gut|toll|schoen|zufrieden|gefallen|leiden|klargekommen|klar)|"
    r"nicht so(?: gern\w*)?$|abstand|weglassen|weg$|verzichte|ausschliessen|auslassen|machen wuerd\w*$)\b|^ "
    r"(?:nein|nee|nicht|ned|net)(?: bitte| danke)?$|"
    r"^(?: \w+){0,5} (?:auf (?:gar )?keinen fall|unter keinen umstaenden)$"
)
_TAKEN_BACK = Cued(
    {
        "nicht ned net nie niemals ungern": r"\b(?:nicht|ned|net|nie(?:mals)?(?: im leben)?|ungern) (?:wieder |mehr |"
        r"noch ?mal )?(?:bei|zu|mit|von) (?:ihr|ihm|dem|der|denen)\b(?! \w+mal)"
        r"|\b(?:also|drum|deshalb|daher|nein) (?:der|die|den|dem|bei dem|bei der|bei ihr|bei ihm|zu der|zu dem|"
        r"lieber)(?: bitte)? (?:nicht|ned|net)\b"
        r"|^ (?:aber|eher|bitte|lieber|und zwar|auf gar keinen fall|wirklich|sicher|ganz bestimmt|echt) (?:\w+ "
        r")?(?:nicht|ned|net)\b$",
        "geh": r"\bzu (?:der|dem) geh ich (?:nicht|nie|ned|net|nimmer)\b",
        "dann": r"\bdann (?:storniere|lasse|lass|verzichte|gehe|geh|sage|sag|komme|komm|warte)\b",
        "finger durch mehr": r"\bfinger (?:von|davon|weg)\b|\bbin ich durch\b|\bwird (?:nix|nichts) mehr\b",
        "behalten": r"\bkoenn\w* (?:sie )?behalten\b",
    }
)
_NOT_THEM = Cued(
    {
        "nicht nich ned net nimmer nie keine": r"\b(?:den|die|der) (?:brauch\w*|mag|will|moecht\w*|nehm\w*) i(?:ch)? "
        r"(?:\w+ ){0,2}(?:nicht|nich|ned|net|nimmer|nie)\b|"
        r"\bzu (?:dem|der|ihm|ihr) (?:\w+ ){0,4}(?:nicht|nie|nimmer|ned|net|keine)\b",
        "woanders": r"\bwoanders hin\b",
        "jemand": r"\bnur (?:wieder )?wenn jemand ander\w*",
        "nicht nix": r"^ und ich\b.*\b(?:nicht|nix)\b",
        "pferde": r"\bkeine zehn pferde\b",
        "nicht ned net": r"^(?: \w+){0,3} aber (?:nicht|ned|net)\b(?! (?:am|um|vor|so|heute|morgen|zu|nach|ab|bis|in|"
        r"im|gleich|erst|vormittags?|nachmittags?|abends?|frueh|spaet\w*|\w+tags?\b))|"
        r"^, die (?:zwei|beiden) (?:bitte )?(?:nicht|ned|net)\b",
        "wehgetan weh reingeschnitten festgezogen aus": r"\b(?:wehgetan|weh getan|reingeschnitten|nicht festgezogen|"
        r"lacht mich aus)\b",
    }
)
_NO_THANKS = Cued(
    {
        "nein nee noe": r"^,? (?:nein|nee|noe)(?: danke| bitte nicht)?$",
        "nicht nimmer nie": r"^,? (?:bloss|lieber|bitte|besser|auf keinen fall|eher) nicht$|"
        r", den (?:brauch\w*|will|mag|moechte) ich (?:nicht|nimmer|nie)\b",
        "fall": r"^,? auf keinen fall$",
        "ohne": r"\bohne,? (?:den|die|ihn|sie)$",
    }
)
_SOMEBODY_ELSE = Cued(
    {
        "ander* wirs ichs": r"\b(?:jemand\w*|wer|wen|wem|bei wem) ander\w*\b|\beine[nmr]? ander\w*\b|"
        r"\blassen wirs\b|\blass ichs\b|\b(?:ein )?ander ?mal wieder\b|\bein andermal\b|"
        r"\ban (?:nem|einem) ander\w* tag\b|\bwann anders\b",
        "lieber": r"\blieber (?:einen?|jemand\w*|wen|zu einem|zu einer|zu jemand\w*) (?:mit |richtig\w* |echt\w* )?"
        r"(?:profi|meister\w*|erfahr\w+|gelernt\w+|aelter\w+|juenger\w+|frau|mann)\b",
        "such*": r"\bsuch\w* (?:ich )?(?:mir )?(?:wen|jemand\w*|einen|eine) neue\w*",
    }
)
_PREFERENCE = compiled(
    r"\b(?:am liebsten|am besten|gern|gerne|bevorzugt|vorzugsweise|wenn|falls|sonst|ansonsten|zur not|notfalls|"
    r"oder|auch|moeglichst|idealerweise|super|schoen|toll|wuensche\w*)\b"
)
_ABOUT_TIME = compiled(
    r"^ (?:(?:\w+ )?(?:kann(?! ich| i\b)|hat|ist|koennte|haette|arbeitet|waere)|da|frei|gerade|am|um|krank)\b"
)
_HARDLY = compiled(
    r"\b(?:wahrscheinlich|vermutlich|wohl) (?:\w+ ){0,2}(?:nicht|ned|net|nix|nichts)\b|\b(?:geht|ginge|ist|gibts|gibt "
    r"es|"
    r"hat|klappt|wird) (?:\w+ ){0,4}(?:nicht|ned|net|nix|nichts)(?: mehr)?(?: frei)?,? (?:oder|gell|ne|nicht wahr)(?: "
    r"doch)?$"
)
"""`vor neun geht wahrscheinlich nicht, oder`: what is asked for so shyly is wished."""
_NEW_TO_ME = compiled(
    r"\bkenn\w* [^@]*@(?: \w+){0,2}? (?:nicht|nie|ned|net|nich)$|"
    r"@(?: \w+)?? kenn\w* (?:ich|i|wir|mer) (?:\w+ ){0,3}?(?:nicht|nie|ned|net|nich)$|"
    r"@(?: \w+)?? (?:war|bin) (?:ich|i|wir) (?:\w+ ){0,2}?noch nie(?: da| dran| gewesen)*$"
)
"""`den Tom kenn ich noch nicht`: nobody is ruled out for being new."""
_THAT_VISIT = Cued({"termin": r"\b(?:der|den|dem|mein\w*|diese[nrm]?) termin (?:[^,]* )?(?:bei|beim|mit)(?: \w+)? $"})
_MISSED = compiled(r"\b(?:passt|konnte|kann|koennte|schaff\w*|wahrnehmen|einhalten|geht|klappt\w*|ging)\b")
"""`den Termin bei Tom konnte ich nicht wahrnehmen`: the visit is denied, not the person."""
_IF = compiled(r"\b(?:wenn|falls|sollte|ob|warum|hat|ist|war|wieso)\b[^,]*$")
_LIST = compiled(rf"^(?:,? (?:und|oder|noch|sowie|und auch|{_AROUND}))*,? ?$")
_PREFERRED = compiled(r"\b(?:lieber|sondern|besser|stattdessen|dafuer|am liebsten|bitte)\b")
_REFUSALS = word_set("nicht nein nee noe ne ned net nich nie niemals bloss keinesfalls")
_HESITATIONS = word_set(
    "och ach oh oje hm naja na ja puh aeh lieber bitte eher besser danke also mal da dann wirklich auf gar keinen fall "
    "wieder mehr so gern gerne um gottes himmels willen das der die den dem ich sie ihn moecht moechte will mag"
)
_BY_ITSELF = word_set("bitte lieber nicht eher auf ned net nie")
_TAKING_UP = word_set("der die den dem das")
_TAKEN_UP = word_set("nicht mag will moechte moecht nehm hat war kann passt ned net")


def excluded(names: Sequence[Named], words: Words) -> list[bool]:
    """For each name, in order, whether the caller rules that person out."""
    verdicts: list[bool] = []
    for position, named in enumerate(names):
        start = names[position - 1].last + 1 if position else 0
        end = names[position + 1].first if position + 1 < len(names) else len(words)
        before = "".join(words.pieces[start : named.first])
        exchanged = position > 0 and before.startswith(" gegen")  # `tauschen Sie Max gegen Tom`
        verdict = not exchanged and _ruled_out(before, named, words, end)
        on = position > 0 and verdicts[-1] and not _from_to(names[position - 1], before, words)
        if not verdict and on and _LIST.match(before) and not _PREFERRED.search(before):
            verdict = "und" in before or "noch" in before or "oder" in before
        verdicts.append(verdict)
    return throughout_lists(names, words, verdicts)


def throughout_lists(names: Sequence[Named], words: Words, verdicts: list[bool]) -> list[bool]:
    """`Sarah und Lisa bitte nicht`, `weg von Tom und Max`: what is said around a list holds for all of it."""
    for position in range(len(names) - 1, 0, -1):
        between = "".join(words.pieces[names[position - 1].last + 1 : names[position].first])
        bare = not between and names[0].first < 2 and not _PREFERRED.search(words[0].text)
        listed = (
            bare or re.fullmatch(r" (?:und|oder)(?: (?:der|die|den|dem|bei|beim|zu|zum|zur))*", between) is not None
        )
        if (
            listed
            and not _from_to(names[position - 1], between, words)
            and (verdicts[position] or verdicts[position - 1])
        ):
            verdicts[position - 1] = verdicts[position] = True
    return verdicts


def _from_to(named: Named, between: str, words: Words) -> bool:
    """`weg von der Lisa und zum Tom`: no list, but whence and whither."""
    before = "".join(words.pieces[max(0, named.first - 2) : named.first])
    return between.startswith(" und zu") and _FROM.found(words.said, f"{before} ")


_SOUGHT = compiled(
    r"^ (?:(?:mehr|online|da|noch|im internet) )*(?:gefunden|finde|find|bekommen|bekomme|gekriegt|"
    r"krieg\w*|gesehen|sehe)\b"
)
"""`ich hab keinen Termin bei Max gefunden`: what was looked for is wished."""


def _ruled_out(before: str, named: Named, words: Words, end: int) -> bool:
    following = "".join(words.pieces[named.last + 1 : end])
    if end == len(words) and (_NO_THANKS.found(words.said, following) or _refused(named, words)):
        return True
    if _ASKED_FOR.found(words.said, f"{before} "):
        return False
    behind, whole = _clause_behind(words, named.last + 1, end)
    if not words[named.first].opens and _BEFORE.found(words.said, f"{before} "):
        if _SOUGHT.match(behind):
            return False
        return not (
            re.search(r"(?:ausser|ohne)(?: (?:bei|zu|dem|der|den|die|beim|zum|zur))*$", before) is not None
            and _NOBODY_ELSE.match(behind)
        )
    if not whole and end < len(words):
        behind = _OWN_CLAUSE.sub("", f"{behind} ").rstrip()
    if end < len(words) and not words[end].opens:
        following = _OWN_CLAUSE.sub("", f"{following} ").rstrip()
    if _REJECTED.match(behind) or _AND_NEVER.found(words.said, behind) or _TAKEN_BACK.found(words.said, following):
        return True
    if _NOT_THEM.found(words.said, following) or _left(before, following, words):
        return True
    if _rather_another(before, named, words, end):
        return True
    return _BEHIND.match(behind) is not None and not _says_something_else(before, behind, named, words)


def _says_something_else(before: str, behind: str, named: Named, words: Words) -> bool:
    """Whether the `nicht` behind a name denies no more than a time, a visit that came to nothing, or having met."""
    if _IF.search(before) and " ich " not in f"{before} ":
        return True
    if _HARDLY.search("".join(words.pieces[named.last + 1 :])) is not None:
        return True
    if _NEW_TO_ME.search(f"{before} @{behind}") is not None:
        return True
    if _THAT_VISIT.found(words.said, f"{before} ") and _MISSED.search(behind) is not None:
        return True
    return _ABOUT_TIME.match(behind) is not None and "leiden" not in behind and "mein fall" not in behind


def _left(before: str, following: str, words: Words) -> bool:
    """`von Tom zu Lisa wechseln`, `vom Tom weg`."""
    if not _FROM.found(words.said, f"{before} "):
        return False
    return following.startswith(" weg") or any([text.startswith("wechsel") for text in words.texts])


_FROM = Cued({"von vom": r"\b(?:von|vom)(?: (?:der|dem|den|herrn|frau))* $"})


def _refused(named: Named, words: Words) -> bool:
    """`Tom? Och nö, lieber nicht`: nothing but a refusal follows."""
    if _REFUSALS.isdisjoint(words.said):
        return False
    behind = {word.text for word in words[named.last + 1 :]}
    refusing = not behind.isdisjoint(_REFUSALS) and behind <= _REFUSALS | _HESITATIONS
    return refusing and all(word.text in _HESITATIONS for word in words[: named.first])


def _rather_another(before: str, named: Named, words: Words, end: int) -> bool:
    """`Ist der Tom da? Dann lieber jemand anders`: the wish for somebody else, and none for the one named."""
    behind = "".join(words.pieces[named.last + 1 : end])
    if not _SOMEBODY_ELSE.found(words.said, behind):
        return False
    if _AWAY.match(behind) or behind.startswith(" als "):
        return False
    only = re.search(r"\b(?:wenn nur|falls|wenn) (?:\w+ ){0,2}$", f"{before} ") is not None
    gives_up = (
        re.search(r"\b(?:lassen wirs|lass ichs|andermal|andern? \w+ tag|ander\w* tag|wann anders)\b", behind)
        is not None
    )
    return (only and gives_up) or (_PREFERENCE.search(f"{before} {behind}") is None)


_AWAY = compiled(
    r"^ (?:\w+ ){0,3}(?:nicht(?! (?:so|mein|gut|schneid))|keine (?:zeit|luft|termine?|kapazitaet\w*)|"
    r"krank|urlaub|weg|voll|belegt|"
    r"ausgebucht|ned|net)\b"
)


def _clause_behind(words: Words, start: int, end: int) -> tuple[str, bool]:
    """The rest of the clause behind a name, and whether it ends before the next name begins."""
    if start < end and words[start].opens and not _goes_on(words, start):
        return "", True
    stop = start
    while stop < end and (stop == start or not words[stop].opens):
        stop += 1
    whole = stop < end or (end < len(words) and words[end].opens)
    return "".join([f" {text}" for text in words.texts[start:stop]]), whole


def _goes_on(words: Words, at: int) -> bool:
    """Whether a clause behind the comma still speaks of the person: `Tom, bitte nicht`, `Tom, den mag ich nicht`."""
    following = words[at + 1].text if at + 1 < len(words) else ""
    if words[at].text == "nicht" and following == "wahr":
        return False
    return words[at].text in _BY_ITSELF or (words[at].text in _TAKING_UP and following in _TAKEN_UP)
