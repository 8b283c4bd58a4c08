"""Talk about colleagues that wishes for nobody: whether they are in, who they are, what somebody says of them."""

import re

_WHO = r"(?:(?:der|die|das|den|dem) )?(?:herrn? |frau )?\w+(?: \w+)?"
_ABOUT = re.compile(
    rf"^(?:nur eine frage,? )?(?:ist|war) {_WHO} (?:\w+ ){{0,5}}(?:da|krank|zurueck|verwandt|verheiratet|"
    rf"urlaub|schwanger)\b|"
    rf"\barbeitet {_WHO} (?:noch|samstags|montags|heute|morgen|auch|eigentlich)\b|"
    rf"\bhat {_WHO} (?:\w+ ){{0,3}}(?:dienst|geburtstag|urlaub|ferien)\b|\bbildet {_WHO}|"
    r"\bist doch (?:die|der) (?:schwester|bruder|frau|mann|tochter|sohn)\b|\bwelche[rs]? \w+ ist denn\b|"
    r"\bschwaermt\b|"
    r"\b(?:nachbar\w*|freundin|freund|schwester|bruder|mutter|kollegin|kollege|cousine) war (?:gestern|neulich|"
    r"letzte\w*|schon|auch)\b|"
    r"\bricht\w* (?:sie)?s? ?(?:das |es )?(?:der|dem)\b|\bausrichten\b|\bstrasse gewohnt\b|\bdamals super geholfen\b|"
    rf"^(?:macht|schneidet|faerbt|behandelt|repariert|massiert|kann|spricht) {_WHO} auch\b|"
    rf"^(?:warum|wieso|weshalb|seit wann) (?:ist|sind|arbeitet|hat|war|macht)\b|^wie geht (?:es|s) |"
    rf"^(?:haben|habt) (?:sie|ihr) {_WHO} (?:\w+ )?im (?:haus|laden|salon)\b|"
    rf"^(?:welche\w?|was fuer eine?) \w+ (?:hat|ist|spricht|macht) {_WHO}|"
    rf"\bwollte? (?:mich|uns) (?:\w+ )?zurueckrufen\b|\b\w*(?:mutter|vater|schwester|bruder|tante|"
    rf"onkel) war (?:frueher|damals)\b|"
    rf"^(?:ist|arbeitet) {_WHO} (?:\w+ ){{0,3}}(?:im haus|im dienst|im laden|im salon|im urlaub|im geschaeft)\b|"
    rf"^wie lange (?:ist|arbeitet) {_WHO}|"
    r"\bich war (?:gestern|neulich|letzte woche|vorgestern|heute) (?:bei|beim) |"
    rf"\bist {_WHO} (?:\w+ ){{0,3}}(?:noch|wieder|schon|auch) (?:\w+ )?(?:bei (?:ihnen|euch)|hier|im (?:salon|"
    rf"laden|haus|team))\b|"
    r"\b(?:habe?|hab) (?:ich )?(?:ja |doch |gerade |letztens |neulich )*gehoert\b|\bstimmt (?:es|das),? dass\b|"
    r"\b(?:wusste\w*|wissen) (?:sie|ihr|du) (?:das|schon|eigentlich|dass)\b|"
    r"\b(?:hat|haben) (?:\w+ ){0,3}(?:geheiratet|gekuendigt|aufgehoert|nachwuchs|ein kind|ein baby|einen neuen freund|"
    r"eine neue freundin|sich verlobt|sich getrennt)\b|\b(?:dank|danke|lob|kompliment) (?:\w+ ){0,2}(?:an|fuer) \w+|"
    r"\bwoll\w* (?:ich )?(?:\w+ )?(?:nur|bloss|einfach) (?:mal |kurz |schnell )*(?:sagen|erzaehlen|loben)\b|"
    r"\b(?:sehr|super|total|ganz|so|immer) (?:zufrieden|gluecklich) (?:war|gewesen)\b|"
    r"\b(?:kann ich|koennte ich|koennen sie) (?:\w+ ){0,3}(?:loben|empfehlen)\b"
)
_WISH = re.compile(
    r"\b(?:termin|(?:bei|zu|zur|zum|beim) \w+ (?:gehen|kommen|wieder)|wieder zu|zu (?:der|dem|ihr|ihm)|haett\w*|"
    r"moecht\w*|wuerd\w*|will|brauch\w*|buchen|zeit|frei|lieber|dann|da fuer|(?:kann|koennte) (?:das|es|mich|mir|"
    r"uns|da)|bei (?:ihr|ihm)$)\b"
)


_CALLED_OR_GREETED = re.compile(
    r"\bgruess\w* (?:sie |mir |bitte |schoen )*(?:die |den |der )?\w+ (?:von mir|schoen|mal)\b|"
    r"\bgruess\w* sie (?:mir |bitte )*(?:die |den |frau |herrn )?\w+$|"
    r"\b(?:kann|koennte|koennt|duerfte|darf) ich (?:\w+ ){0,6}(?:sprechen|reden)$|\bgr(?:uss|"
    r"uesse) an\b|\beinen (?:schoenen |lieben )?gruss\b"
    r"|\bspreche? ich (?:da |hier )?mit\b|\b(?:gruesse?|gruss|tschuess|danke),? \w+(?: \w+)?$"
    r"|\b(?:telefon|handy)?nummer vo[nm]\b|\bhat mich (?:\w+ )?angerufen\b|^danke (?:\w+ )?\w+(?:,? "
    r"(?:tschuess|bis \w+|wiederhoeren).*)?$|^(?:hallo|hi|hey|servus|moin) \w+$"
    r"|\b(?:vergessen|liegen gelassen|liegen lassen|liegengelassen)$|^(?:kann|koennte) ich (?:\w+ "
    r"){1,4}(?:sprechen|kurz sprechen)$"
)
_EXISTING = re.compile(
    r"\b(?:hab|habe) (?:ich )?(?:ja |doch |schon |\w+ )?(?:einen|schon|meinen) termin (?:\w+ ){0,4}(?:bei|beim|mit)\b"
)
_ANEW = re.compile(r"\b(?:moecht\w*|haett\w*|will|wollt\w*|brauch\w*|buchen|lieber|stattdessen|dazu|zusaetzlich)\b")


def talks_about(sentence: str) -> bool:
    """Whether people are only talked about; `sentence` is the folded words with commas."""
    if _CALLED_OR_GREETED.search(sentence):
        return True
    if _EXISTING.search(sentence) and _ANEW.search(sentence) is None:
        return True
    return _ABOUT.search(sentence) is not None and _WISH.search(sentence) is None
