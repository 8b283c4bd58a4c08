"""Where callers say who they are, or whom the visit is for: those names are nobody's to book with."""

from collections.abc import Callable, Sequence

from voice_booking.listening.names.appositions import beside, is_a_shade, spelled
from voice_booking.listening.names.roster import NO_NAMES, Roster, is_a_name
from voice_booking.listening.names.whole_names import GREETINGS, completed, may_be_surname, told_alone
from voice_booking.listening.words.firstnames import FIRST_NAMES, SURNAMES
from voice_booking.listening.words.folding import Word, Words
from voice_booking.listening.words.hesitation import HESITATING
from voice_booking.listening.words.ordinary import ORDINARY
from voice_booking.listening.words.patterns import compiled
from voice_booking.listening.words.sets import word_set

_BEFORE = compiled(  # every word stands behind a blank, which is quicker found than a beginning of a word
    r" (?:(?:mein|meine|unser|unsere) \w+ heisst|ich bins(?: (?:der|die))?|den namen|im namen von|"
    r"name ist auch|heisse (?:auch|selbst|selber|zufaellig)|koennen mich|nennen sie mich|nennt mich|wie (?:eure|"
    r"euer|ihre|ihr) \w+,? also|da is(?: (?:der|die))?|hier "
    r"is(?: (?:der|die))?|i hoass(?: aa)?|ich heiss\w* auch|notieren sie|tragen sie (?:mich )?(?:bitte )?unter|"
    r"(?:tochter|sohn|frau|mann|mutter|vater|bruder|schwester|freund|freundin|tante|onkel|cousine?|nachbarin?) "
    r"vo[nm](?: (?:der|dem))?|tragen sie (?:bitte )?(?:fuer (?:den|die) )?(?:kleinen?)?"
    r"|(?:termin|schreiben sie|bitte|es|das) auf|(?<=^ )auf|mein(?:e)? (?:nach|vor)?name (?:ist|waere|lautet)|"
    r"(?:nach|vor)?name(?: ist| lautet| waere)?|ich heisse|i heiss|i bin(?: (?:der|die|de|da))?|"
    r"ich heiss|ich bin(?: (?:der|die|dem|de))?"
    r"|bin (?:der|die)|hier (?:ist|spricht|is)(?: (?:der|die))?|da (?:ist|spricht)(?: (?:der|die))?|am "
    r"apparat(?: ist)?"
    r"|(?:auf|unter)(?: den)? namen?|auf den namen|sie sprechen mit|mit ihnen spricht|hier(?: noch ?mal| "
    r"wieder)?(?: (?:der|die))?|ich wieder(?: (?:der|die))?|(?:laeuft|eingetragen|reserviert|gebucht|"
    r"termin) (?:auf|unter)|"
    r"heisst(?: auch)?|ich bin auch eine?|(?:mama|papa|oma|opa|auftrag) vo[nm](?: (?:der|dem))?|"
    r"der kleine|die kleine) $"
)
_AFTER = compiled(
    r"^ (?:is mei nam\w*|is mein name|da (?:der|die)|mit (?:[a-z] )?[a-z]{1,2}(?= |$)|mit (?:zwei|einem|doppel) "
    r"[a-z]|"
    r"mit (?:\w+ ){0,2}(?:ypsilon|eszett|umlaut|zett|jott|vau|akzent|accent|bindestrich)|"
    r"ist dran|is dran|noch ?mal wir|(?:ist |waere )?mein name|mein nachname|ist mein (?:vor|nach)name|"
    r"ist der name|nennen|bin ich(?= also| die| der| auch| und|$)|so heiss\w* ich|noch ?mal(?= |$)|"
    r"aus \w+ am apparat|am apparat|am telefon|hier|"
    r"(?:also|das ist|ist|is|das is) (?:mein|unser|meine|unsere) (?:sohn|tochter|mann|frau|freund|freundin|"
    r"bruder|schwester|"
    r"enkel|enkelin|kleiner?|grosser?|bub|kind|partner|vater|mutter)|heisse ich|heiss ich|heisst (?:sie|er|die|"
    r"der)|der name|spricht)(?: |$)"
)
_LEADS_IN = word_set(
    "heisst bins der die dem de den namen name von vom auch selbst selber zufaellig mich also is hoass aa heiss sie "
    "unter klein kleine kleinen auf ist waere lautet nachname vorname heisse bin spricht apparat mit hier mal nochmal "
    "wieder eine ein da"
)
"""Every way in of `_BEFORE` ends with one of these."""
_LEADS_OUT = word_set(
    "is da mit ist dran nochmal noch waere mein bin so aus am hier also das heisse heiss heisst der spricht nennen"
)
"""Every way out of `_AFTER` begins with one of these."""
_ACTS = compiled(
    r"^ (?!\w+ (?:\w+ )?(?:nicht|nie|ned|net)\b)(?:braucht|moechte(?! ich)|muesste(?! (?:ich|mich|mir|uns|mein\w*)\b)|"
    r"haette gern)(?: |$)"
)
"""Behind a known name: that person comes, and is not asked for."""
_BEHIND_NAMES = _LEADS_OUT | word_set("braucht moechte muesste haette")
"""Every way out of `_ACTS` begins with one of these."""
_OURS = word_set("mein meine meiner meinen meinem unser unsere unserer unseren unserem")
_FOR = word_set("fuer")
_RELATION = word_set(
    "sohn tochter mann frau mutter vater freund freundin oma opa enkel enkelin bruder schwester kind hund kumpel "
    "kollege schwager cousine nachbarin nachbar neffe nichte mama papa toechterchen soehnchen enkelkind kleinen "
    "bub bua "
    "maedel maedchen kleiner kleine grosser grosse junge juengste juengster aelteste aeltester partner "
    "partnerin verlobter "
    "verlobte patenkind ehemann ehefrau schwiegersohn schwiegertochter schwiegermutter schwiegervater mitbewohner "
    "mitbewohnerin zwilling"
)
_TITLES = word_set("frau herr herrn fraeulein doktor dr")


def own_names(words: Words, roster: Roster, strange: Callable[[str], bool]) -> frozenset[int]:
    """Indexes of words that are the caller's own name, or the name of the one the visit is for.

    `strange` tells a word that nobody knows, which behind a first name is a surname.
    """
    texts = words.texts
    if not HESITATING.isdisjoint(words.said):
        spoken = [at for at, text in enumerate(texts) if text not in HESITATING]
        return frozenset([spoken[at] for at in own_names(Words([words[at] for at in spoken]), roster, strange)])
    start = next((at for at, text in enumerate(texts) if text not in GREETINGS), len(texts))
    found = _opening(words, start, roster) or _in_full(words, start, strange)
    nameable = [at for at, text in enumerate(texts) if text not in _NO_NAMES]
    if not _TELLTALES.isdisjoint(words.said):
        found |= _told(words, nameable) | _said_behind(words)
    found |= beside(found, words, nameable)
    known = may_be_surname(roster, strange)
    found = completed(found or told_alone(words, start, known), words, texts, known)
    letters = spelled(words)
    return frozenset(found | _again(found, texts) | letters) if found or letters else frozenset()


def _again(found: set[int], texts: Sequence[str]) -> set[int]:
    """A name that was introduced is the caller's wherever it comes again, but for `bei` and `zu`."""
    known = {texts[at] for at in found} - _TITLES
    joined = " ".join(texts)
    namesake = any(phrase in joined for phrase in _NAMESAKES)
    again = {
        at
        for at, text in enumerate(texts)
        if text in known and (namesake or not _CUES.intersection(texts[max(0, at - 2) : at]))
    }
    return again | {
        at - 1 for at in again if at and (texts[at - 1] in _TITLES or (namesake and texts[at - 1] in FIRST_NAMES))
    }


_NAMESAKES = (
    "nicht verwandt",
    "nicht ihr",
    "nicht der vom",
    "nicht die vom",
    "nicht euer",
    "nicht der von",
    "bei euch gell",
    "nicht ihre",
    "nicht der friseur",
)
"""What callers say who are called like somebody of the staff."""
_CUES = word_set("bei beim zu zum zur mit von vom nicht bi")


_TELLTALES = word_set(
    "telefoniert nennen hoass mei nam mit unter von toechterchen soehnchen unser unsere mein meine so heiss bins is "
    "dran auf braucht moechte muesste "
    "haette laeuft wieder nochmal nichte kleine unter auf eintragen ein notieren heisst "
    "lautet kumpel kollege schwager cousine nachbarin nachbar neffe nichte mama papa name namen nachname vorname "
    "heisse heiss bin hier da apparat telefon sprechen spricht fuer sohn tochter mann frau mutter vater freund "
    "freundin oma opa enkel enkelin bruder schwester kind hund"
)
"""Without one of these nobody introduces anybody, except at the very start."""


def _told(words: Words, nameable: Sequence[int]) -> set[int]:
    """The names before which it is told whose they are; all names are at `nameable` indexes."""
    found: set[int] = set()
    for at in nameable:
        if at in found or not words.texts[at].isalpha():
            continue
        if _taken_up(words, at) if words[at].opens else _tells(words, at):
            found |= _run_of_names(words, at)
    return found


def _taken_up(words: Words, at: int) -> bool:
    """`meine Tochter, Lena`."""
    texts = words.texts
    return at > 1 and texts[at - 1] in _RELATION and texts[at - 2] in _OURS and is_a_name(texts[at])


def _tells(words: Words, at: int) -> bool:
    """Whether what stands before the word at `at` introduces a name."""
    texts = words.texts
    if not at or (texts[at - 1] not in _LEADING and _AKIN.isdisjoint(words.said)):
        return False
    if _explained(words, texts, at) or _introduced(words, at) or _for_a_relative(texts, at):
        return True
    booked = texts[at - 1] == "auf" and texts[at] in SURNAMES and not is_a_shade(texts, at)
    return booked and not any(text.startswith("verzicht") for text in texts)


def _explained(words: Sequence[Word], texts: Sequence[str], at: int) -> bool:
    """`mein Mann, der Tom`: the name comes behind the relation it explains."""
    taken_up = at > 2 and words[at - 1].opens and texts[at - 1] in ("den", "der", "die", "dem")
    return taken_up and is_a_name(texts[at]) and texts[at - 2] in _RELATION and texts[at - 3] in _OURS


_NO_NAMES = NO_NAMES - _TITLES
"""Everyday words that nobody is called by or with."""


def _may_be_name(word: Word) -> bool:
    return word.text not in _NO_NAMES and word.text.isalpha()


def _introduced(words: Words, at: int) -> bool:
    texts = words.texts
    akin = not _AKIN.isdisjoint(words.said)
    if at == 0 or not (akin or (texts[at - 1] in _LEADS_IN and not _of_another(texts, at))):
        return False
    before = f" {' '.join(texts[max(0, at - 5) : at])} "
    if not _BEFORE.search(before) and not (akin and _NAMESAKE.search(before)):
        return False
    if before.endswith("auf ") and any(text.startswith(_DOING_WITHOUT) for text in texts):
        return False
    if texts[at - 2 : at - 1] == ("bin",) and not _MINDING.isdisjoint(texts[at + 1 : at + 4]):
        return False
    return not _HONEST.search(before) and not (at > _OPENING and _THERE.search(before))


def _of_another(texts: Sequence[str], at: int) -> bool:
    """`bei der Lisa`: the article before the word at `at` belongs to nothing that introduces."""
    return texts[at - 1] in _ARTICLES and (at < 2 or texts[at - 2] not in _BEFORE_ARTICLES)


_ARTICLES = word_set("der die dem de")
_BEFORE_ARTICLES = word_set("bins is bin ist spricht hier mal nochmal wieder von vom")
"""Every way in of `_BEFORE` that ends with an article has one of these before it."""
_CUSTOMERS = word_set(
    "kundin kunden kunde patientin patienten patient klientin klienten klient gast bewohnerin bewohner"
)
"""`für die Kundin Frau Lüders`: whom the visit is for."""
_LEADING = _LEADS_IN | _FOR | _OURS | _RELATION | _CUSTOMERS | word_set("das")
"""What stands right before a name that is introduced."""
_MINDING = word_set("nicht ned net nich boese treu dankbar sauer verfallen")
"""`ich bin der Sarah nicht böse`."""
_OPENING = 6
"""Words within which callers have said who they are with `da ist die …`."""
_THERE = compiled(r"\bda ist (?:der |die )?$")
_DOING_WITHOUT = ("verzicht", "lust", "bock", "nerv", "kein")
"""Of whom one says so, one is not called like."""
_HONEST = compiled(
    r"\b(?:wenn|weil|dass|ob|da|falls|wo) (?:ich|i|wir) (?:\w+ ){1,2}(?:bin|sind) (?:der |die |den )?$|"
    r"\bwer (?:\w+ ){0,2}da (?:ist|is) (?:der |die )?$"
)
"""`wenn ich ehrlich bin`, `wer grad da ist`: the verb at the end of its clause introduces nobody."""
_NAMESAKE = compiled(r"(?:^| )wie (?:(?:der|die|euer|eure|ihr|ihre)(?: \w+)?) $")
_AKIN = word_set("verwandt verschwaegert namensvetter namensvetterin")
"""`Schulz, wie der Tom, aber nicht verwandt`."""


def _for_a_relative(texts: Sequence[str], at: int) -> bool:
    if at == 0:
        return False
    if texts[at] in _TITLES and (texts[at - 1] in _FOR or texts[at - 1] in _CUSTOMERS):
        return True
    if not is_a_name(texts[at]):
        return False
    if at > 1 and texts[at - 1] in ("den", "die", "das") and texts[at - 2] in _FOR:
        return _INSTEAD_OF.isdisjoint(texts[max(0, at - 3) : at - 2])
    relation = next((i for i in (at - 1, at - 2) if i > 0 and texts[i] in _RELATION and texts[i - 1] in _OURS), None)
    if relation is not None and set(texts[relation + 1 : at]) <= {"der", "die"}:
        return True
    if texts[at - 1] in _OURS and not _CUES.intersection(texts[max(0, at - 2) : at]):
        return _NEVER.isdisjoint(texts[at + 1 : at + 4])
    related = texts[at - 1] in _RELATION and (
        texts[at - 1] not in _TITLES or (at > 1 and texts[at - 2] in ("meine", "meiner"))
    )
    return related or texts[at - 1] in _FOR


_INSTEAD_OF = word_set("ersatz alternative")
"""`ein Ersatz für die Lisa`."""
_NEVER = word_set("nicht ned net nich nie")
"""`unser Tom bitte nicht`: people who come are not refused."""


def _run_of_names(words: Sequence[Word], at: int) -> set[int]:
    """A name and what belongs to it: title, first name, surname."""
    run = {at}
    following = at + 1
    while following < len(words) and following < at + 3 and not words[following].opens:
        word = words[following]
        after_title = words[following - 1].text in _TITLES
        if not (is_a_name(word.text) or after_title or (word.capital and word.text not in ORDINARY)):
            break
        run.add(following)
        following += 1
    return run


def _said_behind(words: Words) -> set[int]:
    """`Sarah Klein mein Name`, `Weber am Apparat`: the name comes first."""
    texts = words.texts
    for at in [at for at, text in enumerate(texts[1:]) if text in _BEHIND_NAMES]:
        if texts[at] in _NO_NAMES and not (at and texts[at - 1] in FIRST_NAMES):
            continue
        after = " " + " ".join(texts[at + 1 : at + 5])
        acts = is_a_name(texts[at]) and _ACTS.match(after)
        if not acts and not (_may_be_name(words[at]) and _AFTER.match(after)) and not _in_capitals(words, at, after):
            continue
        if _wished_for(texts, at) or not _SHALL.isdisjoint(texts[max(0, at - 2) : at]) or _LEADS_ON.match(after):
            continue
        if texts[at + 1] == "hier" and at and texts[at - 1] in _TO_THEM:
            continue
        if texts[at + 1] == "hier" and at + 2 < len(words) and not words[at + 2].opens and not _begins(texts, at):
            continue
        run = {at}
        if _turned(words, texts, at):
            run.add(at - 1)
        if at and not words[at].opens and (is_a_name(texts[at - 1]) or texts[at - 1] in _TITLES):
            run.add(at - 1)
            if at > 1 and texts[at - 2] in _TITLES and not words[at - 1].opens:
                run.add(at - 2)
        return run
    return set()


def _in_capitals(words: Sequence[Word], at: int, after: str) -> bool:
    """`Sarah Kurz am Telefon`: a surname that is an everyday word, behind a first name."""
    behind_first = at > 0 and words[at - 1].text in FIRST_NAMES and not words[at].opens
    return behind_first and words[at].capital and _PLAINLY_OWN.match(after) is not None


_PLAINLY_OWN = compiled(r"^ (?:(?:ist )?mein name|am (?:apparat|telefon)|hier|heiss?e? ich)(?: |$)")
_LEADS_ON = compiled(r"^ mein (?:nach|vor)?name (?:ist|waere|lautet|is) \w")
"""`…, mein Name ist Schulz`: the name comes behind, not before."""


_SHALL = word_set("soll sollte kann koennte darf muss muesste")
"""`da soll der Max noch mal ran`."""


def _wished_for(texts: Sequence[str], at: int) -> bool:
    """Whether the name at `at` stands behind `bei` or `zu`: `einen Termin bei Sarah, mein Name ist Schulz`."""
    first = at
    while first > 0 and (texts[first - 1] in _BETWEEN or is_a_name(texts[first - 1])):
        first -= 1
    return first > 0 and texts[first - 1] in _TOWARDS


_TO_THEM = word_set("dem ausser nicht ohne beim bei")
_TOWARDS = word_set("bei beim bi zu zum zur")
_BETWEEN = _TITLES | word_set("der dem den die")


def _turned(words: Sequence[Word], texts: Sequence[str], at: int) -> bool:
    """`Yilmaz, Sandra heiße ich`: the surname alone in the clause before the first name."""
    if at == 0 or not words[at].opens or texts[at] not in FIRST_NAMES or not words[at - 1].capital:
        return False
    return texts[at - 1] not in FIRST_NAMES and (words[at - 1].opens or _begins(texts, at - 1))


def _begins(texts: Sequence[str], at: int) -> bool:
    """Whether nothing but greetings and the rest of a name stands before `at`."""
    return all(text in GREETINGS or text in _TITLES or is_a_name(text) for text in texts[:at])


def _opening(words: Words, first: int, roster: Roster) -> set[int]:
    """`Krause, guten Tag.`, `Guten Tag, Müller, ich …`, `Sarah Klein, ich …`: a bare name behind greetings."""
    texts = words.texts
    titled = first < len(words) and texts[first] in _TITLES
    start = first + titled
    for end in (start + 1, start + 2):
        last = end - 1
        if end > len(words) or (last > start and words[last].opens):
            break
        if not (is_a_name(texts[last]) or roster.exactly(texts[last])):
            break
        greeted = not titled or (end < len(words) and (first > 0 or texts[end] in GREETINGS))
        if greeted and _introduces(words, start, end):
            return set(range(first, end))
    return set()


def _in_full(words: Words, at: int, strange: Callable[[str], bool]) -> set[int]:
    """`Christian Wendt, ich …`, `Guten Tag, Tom Reichardt, einmal …`: a first name with a surname nobody here has."""
    if at + 2 >= len(words) or words[at].text not in FIRST_NAMES:
        return set()
    whole = not words[at + 1].opens and words[at + 2].opens and "?" not in words[at + 2].mark
    return {at, at + 1} if whole and strange(words[at + 1].text) else set()


def _introduces(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether the name from `start` to `end` is told, not asked for: a greeting stands before, or `ich` behind."""
    titled = start > 0 and words[start - 1].text in _TITLES
    first_name = not titled and end - start == 1 and words[start].text in FIRST_NAMES
    if end == len(words):
        return bool(start) and not first_name
    if (
        start
        and not first_name
        and not words[end].opens
        and not words[start].opens
        and words[end].text in ("ich", "wir")
    ):
        return True
    if words[end].text == "nicht" and any(is_a_name(word.text) for word in words[end + 1 : end + 3]):
        return False
    if not words[end].opens or "?" in words[end].mark or (first_name and not words[start].opens and start > 0):
        return False
    surname = words[end - 1].text
    twice = words[end].text not in ("und", "wenn", "aber", "nicht") and any(
        word.text == surname for word in words[end : end + 3]
    )
    goes_on = not first_name and words[end].text in _GOES_ON
    return 0 < start <= _MOST_GREETINGS or words[end].text in GREETINGS or goes_on or twice


_MOST_GREETINGS = 4
_GOES_ON = word_set(
    "wie nicht nein ich wir es koennte koennten koennen haette haetten haben vorname servus bin i mir mein meine"
)
