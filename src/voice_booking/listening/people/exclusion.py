"""Whom the caller does not want: said before the name (`nicht bei Tom`) or behind it (`Tom bitte nicht`)."""

import re
from collections.abc import Sequence

from voice_booking.listening.names.spotting import Named
from voice_booking.listening.words.folding import Word

_AROUND = (
    r"(?:bei|beim|zu|zum|zur|mit|von|vom|bi|der|die|den|dem|de|d|das|wieder|mehr|unbedingt|gerade|ausgerechnet|noch|einmal|nochmal|bitte|"
    r"so|gern|gerne|schon|dieser|diese|diesem|diesen|ihrem|ihrer|eurem|eurer|dein\w*|euer|unbedingt|nochmals|jetzt|auch|haben|das|es)"
)
_BEFORE = re.compile(
    rf"(?:\b(?:nicht|nie|niemals|ned|net|nich|kein|keine|keinen|keinem|keiner|ohne|ausser|statt|anstatt|anstelle|weder|bis auf|keinesfalls|mitnichten|ander\w* als|anders als|keinen fall|nimmer)\b"
    rf"(?:,? {_AROUND})*),? $"
)
_GOES_ON = frozenset("bitte lieber nicht eher auf der die den dem das ned net aber".split())
_TIMES = r"(?:da|zeit|frei|geht|gehen|ginge|klappt|kann|koennen|koennte|moeglich|am|um|vor|so|heute|morgen|uebermorgen|verfuegbar|im|passt|mo\w*tag|diens\w*|mitt\w*|donn\w*|freitag|samstag|sonntag|arbeitet|zu|nur|schlimm|dass|wer|ob|wann|krank)"
_BEHIND = re.compile(
    rf"^(?P<between>(?: (?!sondern\b|wenn\b|falls\b|sonst\b|oder\b|und\b)\w+){{0,9}}?) (?:nicht|nie|ned|net|nich|niemals|nimmer)\b(?! {_TIMES}\b)(?! sondern ({_AROUND} )*{_AROUND}$)"
)
_REJECTED = re.compile(r"^(?: \w+){0,5} (?:unzufrieden|auf keinen fall|keinesfalls|kommt nicht in frage|lieber nicht|ausgeschlossen|geht gar nicht)\b")
_ABOUT_TIME = re.compile(r"^ (?:\w+ )?(?:kann|hat|ist|koennte|haette|arbeitet|waere|geht|da|frei|gerade|am|um|krank)\b")
_IF = re.compile(r"\b(?:wenn|falls|sollte|ob|warum|hat|ist|wieso)\b[^,]*$")
_LIST = re.compile(rf"^(?:,? (?:und|oder|noch|sowie|und auch|{_AROUND}))*,? ?$")
_PREFERRED = re.compile(r"\b(?:lieber|sondern|besser|stattdessen|dafuer|am liebsten|bitte)\b")


def excluded(names: Sequence[Named], words: Sequence[Word]) -> list[bool]:
    """For each name, in order, whether the caller rules that person out."""
    verdicts: list[bool] = []
    for position, named in enumerate(names):
        start = names[position - 1].last + 1 if position else 0
        end = names[position + 1].first if position + 1 < len(names) else len(words)
        before = _text(words[start : named.first])
        verdict = _ruled_out(before, named, words, end)
        if not verdict and position and verdicts[-1] and _LIST.match(before) and not _PREFERRED.search(before):
            verdict = "," not in before or "und" in before or "noch" in before
        verdicts.append(verdict)
    return verdicts


def _ruled_out(before: str, named: Named, words: Sequence[Word], end: int) -> bool:
    if _BEFORE.search(f"{before} "):
        return True
    behind = _clause_behind(words, named.last + 1, end)
    if _REJECTED.search(behind):
        return True
    found = _BEHIND.search(behind)
    if found is None or _IF.search(before):
        return False
    return _ABOUT_TIME.search(behind) is None or "leiden" in behind or "mein fall" in behind


def _text(words: Sequence[Word]) -> str:
    return "".join(f"{',' if word.opens else ''} {word.text}" for word in words)


def _clause_behind(words: Sequence[Word], start: int, end: int) -> str:
    """The rest of the clause behind a name; a comma right behind the name is passed over."""
    stop = start
    if start < end and words[start].opens and words[start].text not in _GOES_ON:
        return ""
    while stop < end and (stop == start or not words[stop].opens):
        stop += 1
    return "".join(f" {word.text}" for word in words[start:stop])
