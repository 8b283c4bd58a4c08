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
    rf"^macht {_WHO} auch\b"
)
_WISH = re.compile(
    r"\b(?:termin|zu (?:der|dem|ihr|ihm)|haett\w*|moecht\w*|wuerd\w*|will|brauch\w*|buchen|zeit|frei|lieber|dann)\b"
)


def talks_about(sentence: str) -> bool:
    """Whether people are only talked about; `sentence` is the folded words with commas."""
    return _ABOUT.search(sentence) is not None and _WISH.search(sentence) is None
