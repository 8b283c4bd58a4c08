"""The number of an appointment, spoken in any grouping: `vier sieben eins eins null`, `siebenundvierzig eins zehn`."""

from voice_booking.listening.callers.digits import digits_at
from voice_booking.listening.callers.tokens import tokens_of
from voice_booking.listening.understanding import Gap, NotUnderstood, Understood
from voice_booking.listening.words.sets import word_set

CODE_LENGTH = 5

_TAKEN_BACK = word_set("nein nee falsch quatsch sorry entschuldigung korrektur")


def understand_code(text: str, length: int = CODE_LENGTH) -> Understood[str] | NotUnderstood:
    """As many digits as a code has, whatever is said between them; said again, they must be the same ones.

    More or fewer digits are no code, so that nobody is taken for somebody who guesses.
    """
    stretches = [""]
    tokens = tokens_of(text)
    at = 0
    while at < len(tokens):
        found = digits_at(tokens, at)
        if found is not None:
            digits, at = found
            stretches[-1] += digits
            continue
        if tokens[at].text in _TAKEN_BACK:
            stretches.append("")
        at += 1
    said = next((digits for digits in reversed(stretches) if digits), "")
    again = said[:length] * (len(said) // length)
    if len(said) < length or said != again:
        return NotUnderstood(Gap.NOT_SAID, said, why=(f"digits {said}",) if said else ())
    return Understood(said[:length], 0.95, (f"digits {said[:length]}",))
