"""What an agent claims to have done: that a visit is booked, moved or cancelled.

Only what is said as a fact counts. What is asked, denied, wished, announced or tied to a condition claims nothing, nor
does a time that somebody else has booked.
"""

import re
from enum import StrEnum


class Claimed(StrEnum):
    BOOKED = "booked"
    MOVED = "moved"
    CANCELLED = "cancelled"


_DONE = {
    Claimed.BOOKED: r"gebucht|eingebucht|eingetragen|reserviert|vorgemerkt|vereinbart|bestätigt|eingeplant|festgemacht"
    r"|gesichert|angelegt|hinterlegt|notiert|aufgeschrieben|abgeschlossen|fest|fix|sicher|erfolgreich|erfolgt|durch",
    Claimed.MOVED: r"verschoben|verlegt|umgebucht|umgelegt|vorverlegt|gelegt|geändert|umgetragen|umgeplant",
    Claimed.CANCELLED: r"storniert|abgesagt|gestrichen|gelöscht|gecancelt|abgemeldet|annulliert"
    r"|ausgetragen|rausgenommen|herausgenommen|entfernt",
}
_WORD = {claim: re.compile(rf"\b(?:{words})\b") for claim, words in _DONE.items()}
_WEAK = re.compile(r"\b(?:bestätigt|notiert|aufgeschrieben|abgeschlossen|fest|fix|sicher|erfolgreich|erfolgt|durch"
                   r"|geändert|gelegt|gelöscht|entfernt|angelegt|hinterlegt|gesichert)\b")  # fmt: skip
"""Said of many things; a claim only where the visit is named."""
_VISIT = re.compile(r"\b(?:termin\w*|buchung|reservierung|besuch)\b")
_CHANGE = {
    Claimed.MOVED: re.compile(r"\b(?:verschiebung|umbuchung|verlegung|terminänderung)\b"),
    Claimed.CANCELLED: re.compile(r"\b(?:stornierung|absage|abmeldung)\b"),
}
_AUXILIARY = re.compile(r"\b(?:ist|sind|habe|hab|haben|hat|wurde|wurden|war|bist|hast|is)\b")
_BARE = re.compile(r"(?:so|super|prima|perfekt|wunderbar|alles klar|gut|okay|ja|fertig|und|schon|erledigt|\s)*")
_STANDS = re.compile(
    r"\b(?:termin|buchung)\b.{0,40}\bsteht\b(?! (?:noch|zur|offen|aus|in frage))"
    r"|\bhaben sie (?:jetzt|nun|also) (?:den|einen|ihren) termin\b"
    r"|\bsie haben (?:jetzt|nun|damit|hiermit|somit|also) (?:den|einen|ihren) termin\b"
    r"|\b(?:bestätige|bestätigen wir|buche ich sie hiermit|trage sie hiermit)\b.{0,30}\b(?:termin|buchung|ein)\b"
    r"|\b(?:buchung|reservierung) hat geklappt\b"
    r"|\bsie stehen\b.{0,60}\b(?:im kalender|im buch|drin)\b"
    r"|\bihre (?:buchungs|termin|bestätigungs)nummer (?:ist|lautet) (?!leider|falsch|ungültig|mir|nicht)"
    r"|\bdank\w* für (?:ihre|die) (?:buchung|reservierung)\b"
    r"|\bwir (?:sehen uns|erwarten sie|freuen uns auf sie)\b.{0,20}"
    r"\b(?:am|um|morgen|übermorgen|heute|montag|dienstag|mittwoch|donnerstag|freitag|samstag)\b"
)
_DENIED = re.compile(r"\b(?:nicht|kein\w*|nichts|nie|niemals|weder|ohne|kaum|keinesfalls)\b")
_NO_DENIAL = re.compile(r"\b(?:(?:gar |überhaupt )?kein(?:e)? (?:problem|ursache|sorge|frage|thema)|nicht wahr)\b")
_CORRECTED = re.compile(r"\bsondern\b|\bnicht nur\b")
_NOT_YET = re.compile(
    r"\b(?:werden|wird|werde|würde|würden|kann|könnte|könnten|können|soll|sollen|sollte|muss|müsste|müssen|möchte"
    r"|möchten|darf|wäre|wären|hätte|hätten|will|wollen|versuche|so gut wie|fast|beinahe)\b"
)
_CONDITION = re.compile(r"(?:\w+ )?(?:sobald|wenn|falls|ob|bevor|bis|sofern|solange|nachdem|damit .*\bkann)\b")
_SUBORDINATE = re.compile(r"(?:dass|was)\b")
_TAKEN = re.compile(r"\b(?:anderweitig|jemand\w*|andere\w*|vergeben|belegt|besetzt|ausgebucht|voll)\b")
_ALREADY = re.compile(r"\b(?:schon|bereits|leider)\b")
_YOURS = re.compile(r"\b(?:ihr|ihre|ihren|ihrem|sie|ihnen|ich|dich|dir|du|dein|deinen|euch|wir)\b")
_BESIDE = re.compile(
    r"\b(?:\w*nummer|\w*name|e-?mail\S*|adresse|rückruf\w*|zurückruf\w*|anmerkung|notiz|wunsch|anliegen|daten"
    r"|frage|bitte|allergie|nachricht)\b"
)
_JOINTS = re.compile(r"[,;:–]| - | und (?=\w+ (?:ist|habe|hab|sind)\b)")
_VERB_FIRST = re.compile(
    r"(?:ist|sind|habe|haben|hat|wurde|wurden|soll|darf|kann|möchten|wollen|hätten|war|passt|stimmt|geht)\b"
)


def claims(text: str) -> frozenset[Claimed]:
    """What is claimed to be done in an agent's utterance; empty for questions, denials and announcements."""
    found: set[Claimed] = set()
    for sentence in re.findall(r"[^.!?…\n]+[.!?…]*", _plain(text)):
        found |= _claims_of(sentence)
    return frozenset(found)


def _plain(text: str) -> str:
    """Lower case, without the full stops of dates and abbreviations; `nicht …, sondern …` in one piece."""
    lowered = " ".join(text.casefold().split())
    lowered = lowered.replace(", sondern", " sondern")
    return re.sub(r"\b(\d{1,2}|dr|fr|hr|bzw|ca|str)\.", r"\1", lowered)


def _claims_of(sentence: str) -> set[Claimed]:
    asked = sentence.rstrip().endswith("?")
    clauses = [clause for part in _JOINTS.split(sentence) if (clause := part.strip(' .!…?"„“»«'))]
    found: set[Claimed] = set()
    denied = False
    for place, clause in enumerate(clauses):
        if asked and (place == len(clauses) - 1 or _VERB_FIRST.match(clause)):
            continue
        denied = _is_denied(clause) or (denied and _SUBORDINATE.match(clause) is not None)
        if not (denied or _is_open(clause)):
            found |= _said(clause)
    return found


def _is_denied(clause: str) -> bool:
    return _DENIED.search(_NO_DENIAL.sub(" ", clause)) is not None and _CORRECTED.search(clause) is None


def _is_open(clause: str) -> bool:
    """Whether it is still to come, tied to a condition, or about somebody else's visit."""
    taken = _TAKEN.search(clause) or (_ALREADY.search(clause) and not _YOURS.search(clause))
    return bool(taken or _NOT_YET.search(clause) or _CONDITION.match(clause))


def _said(clause: str) -> set[Claimed]:
    found = {claim for claim, words in _WORD.items() if words.search(clause) and _is_done(clause, words)}
    if _WEAK.search(clause) and _AUXILIARY.search(clause):
        found |= {claim for claim, change in _CHANGE.items() if change.search(clause)}
    if _STANDS.search(clause):
        found.add(Claimed.BOOKED)
    return found


def _is_done(clause: str, words: "re.Pattern[str]") -> bool:
    """Whether the visit is what was done, and done it is."""
    if _AUXILIARY.search(clause) is None:
        return _BARE.fullmatch(words.sub("", clause)) is not None and _WEAK.search(clause) is None
    if _VISIT.search(clause) is not None:
        return True
    only_weak = all(_WEAK.fullmatch(word) for word in words.findall(clause))
    return not only_weak and _BESIDE.search(clause) is None
