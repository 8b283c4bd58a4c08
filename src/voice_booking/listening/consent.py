"""Whether a caller agrees to what was just offered, or takes it back."""

import re

_YES = re.compile(
    r"\b(?:ja|jo|jawohl|jup|jap|gern|gerne|okay|ok|passt|einverstanden|genau|klar|natürlich|unbedingt|perfekt|prima|super"
    r"|wunderbar|nehme ich|nehm ich|nehmen wir|machen wir|mach das|machen sie das|buchen sie|tragen sie|den nehme"
    r"|das geht|geht klar|in ordnung|ist gut|sehr gut|hört sich gut an|klingt gut|bitte eintragen|bitte buchen"
    r"|abgemacht|meinetwegen|von mir aus|wenn es sein muss|na schön)\b"
)
_NO = re.compile(
    r"\b(?:nein|nee|nö|ne|nicht|kein|keine|keinen|lieber|anders|andere\w?|später|früher|zu spät|zu früh"
    r"|überlege|überlegen|überleg|melde mich|doch nicht|vergessen sie|moment|warten sie|abbrechen|schade)\b"
)
_NO_MATTER = re.compile(r"\b(?:warum nicht|nicht schlecht|wieso nicht|kein problem|keine frage|nicht wahr|egal)\b")
_ASKS = re.compile(r"\?\s*$")


def agrees(text: str) -> bool | None:
    """True for a yes, False for a no or a second thought, None where neither is said or something is asked."""
    said = _NO_MATTER.sub(" ", " ".join(text.casefold().split()))
    if _NO.search(said):
        return False
    if _ASKS.search(said):
        return None
    return True if _YES.search(said) or _NO_MATTER.search(text.casefold()) else None
