"""Talk about services that wishes for none: prices, effects, thanks, an appointment that exists already."""

import re
from collections.abc import Sequence

from voice_booking.listening.words.folding import Word
from voice_booking.listening.words.sets import word_set

_ASKING = word_set(
    "kostet kosten teuer preis preise preisliste kostets kost gutschein gutscheine verkaufen verkauft shampoo haarspray"
)
_WISHING = word_set(
    "termin termine haette haett haetten moechte moechten braeuchte braeucht brauche brauch will wollte buchen bitte "
    "wuerde wuerd vereinbaren frei machen kommen muss muesste reservieren"
)
_INFORMING = re.compile(
    r"\bwie (?:lange|oft|viel|funktioniert|geht das) (?:\w+ ){0,4}(?:haelt|dauert|dauern|muss|sollte|kostet|"
    r"man)\b|\bwie lange haelt\b"
    r"|^tut (?:das )?(?:\w+ ){0,4}weh\b|^was ist (?:denn |eigentlich |genau )?(?:ein\w*|der|die|das)\b|"
    r"\bschaedlich\b"
    r"|\b(?:muss|brauche|brauch|soll) ich (?:\w+ ){0,6}(?:mitbringen|vorher|rezept|beachten|nuechtern)\b"
    r"|\b(?:uebernimmt|zahlt|bezahlt) (?:\w+ ){0,3}(?:kasse|krankenkasse|versicherung)\b|^mit (?:welche[rnm]?|"
    r"was fuer)\b"
    r"|^(?:welche|was fuer) (?:marke|farben?|produkte?|mittel|geraete)\b|\b(?:haben|hatten) sie (?:\w+ )?erfahrung\b"
    r"|\bwas ist der unterschied\b|\bwas bringt\b|\bab welchem alter\b|\bwofuer ist\b|\bwas macht man bei\b"
)
_ONLY_ASKED = re.compile(
    r"\bwas (?:nehmt|verlang\w*|kriegt|bekommt|nehmen|verlangen) (?:ihr|sie|s)\b|\b(?:verwend|benutz)\w+ "
    r"(?:sie|ihr)\b|"
    r"^ist \w+ (?:bei (?:euch|ihnen) )?(?:\w+ ){0,3}oder\b|\b(?:muss|brauch\w?|soll) ich fuer\b|"
    r"\b(?:uebernimmt|zahlt|bezahlt) (?:die|meine) \w+|\bwie viele? (?:einheiten|sitzungen|behandlungen)\b|"
    r"\bauf raten\b|"
    r"\bnur (?:mal )?(?:so )?als info\b|\bnur dass ichs weiss\b|\bnur eine frage\b|\bgern vorab\b|\bnur mal so\b"
)
_TOLD = re.compile(
    r"\b(?:mutter|vater|nachbar\w*|schwiegervater|schwiegermutter|oma|opa|enkel|freundin|kollegin|kollege) "
    r"(?:hat|hatte|war) "
    r"(?:\w+ ){0,4}(?:frueher|immer|selber|selbst|gestern|damals)\b|\bim fernsehen\b|\bin der zeitung\b|"
    r"\b(?:war|bin) (?:ich )?(?:\w+ )?(?:sehr|super|total|ganz) zufrieden\b|\bbringt (?:bei mir )?(?:eh )?nichts\b|"
    r"\bbringt bei mir\b|\bstell (?:dir|ihnen) (?:das )?(?:mal )?vor\b|\bschwaermt\b|\bdamals super geholfen\b|"
    r"^(?:vielen |herzlichen )?danke?(?:schoen)? (?:\w+ )?fuer\b|\b(?:super|toll|schoen|gut|schlecht|klasse|"
    r"prima) geworden\b"
    r"|\bmein letzter?\b|\bmeine (?:haarfarbe|haare) (?:ist|sind) (?:\w+ )?(?:braun|blond|schwarz|rot|grau|"
    r"lang|kurz|dick|duenn)$"
    r"|^ich habe (?:\w+ )?(?:lange|kurze|braune|blonde|dicke|duenne|feine) haare$|\bob mein termin\b|"
    r"\b(?:steht|bleibt) mein termin\b"
    r"|\bmein termin (?:\w+ ){0,3}(?:ist|war) (?:am|um|heute|morgen)\b|\bverbunden$|\b(?:rechnung|"
    r"quittung|beleg|attest|bescheinigung)\b|"
    r"\bbedanken\b|\bueberleg\w* (?:es |mir )*(?:noch|nochmal|erst)\b|\bist (?:mein\w*|das|der|"
    r"die) (?:\w+ )?(?:schon )?fertig\b|"
    r"\bschon (?:\w+ ){0,4}angerufen$"
)
_CANCELLING = re.compile(r"\b(?:absagen|abzusagen|stornieren|storniere|canceln|absage|nicht wahrnehmen|nicht kommen)\b")
_INSTEAD = re.compile(r"\b(?:stattdessen|dafuer|neuen termin|anderen termin|lieber|sondern)\b")


def wishes_for_nothing(words: Sequence[Word]) -> bool:
    """Whether services are only talked about, so that none of those named is asked for."""
    texts = {word.text for word in words}
    if not texts.isdisjoint(_ASKING) and texts.isdisjoint(_WISHING):
        return True
    sentence = " ".join(word.text for word in words)
    if _TOLD.search(sentence) or (_CANCELLING.search(sentence) and not _INSTEAD.search(sentence)):
        return True
    if _ONLY_ASKED.search(sentence) and "termin" not in texts:
        return True
    return _INFORMING.search(sentence) is not None and texts.isdisjoint(
        _WISHING - {"muss", "brauche", "brauch", "machen"}
    )
