"""Words beside a name that nobody can place: `um den Tom mach ich einen Bogen`, `bei der Lisa krieg ich Zustände`.

There are more ways to say that somebody is not wanted than any list holds. A wish is therefore only taken where the
words around the name are known to be harmless, or where the sentence has the shape of a wish.
"""

from collections.abc import Sequence

from voice_booking.listening.names.roster import is_a_name
from voice_booking.listening.names.spotting import Named
from voice_booking.listening.trade.catalogue import Catalogue
from voice_booking.listening.trade.compounds import known, split
from voice_booking.listening.words.folding import Word
from voice_booking.listening.words.ordinary import ORDINARY, SPEECH
from voice_booking.listening.words.patterns import compiled
from voice_booking.listening.words.sets import word_set

_NEAR = 10
"""Words to each side of a name that may be said of that person."""
_PARTING = word_set("und aber weil denn dass ob wenn falls dann sondern damit sonst ansonsten oder")
_REFUSING = word_set(
    "raus rein runter weg fort los wechseln gewechselt tauschen verschieben verlegen absagen stornieren vergessen "
    "unzufrieden problem quatsch bloedsinn verpasst schlecht falsch ahnung teuer langsam"
)
"""Words of everyday speech that may turn against somebody."""
_HARMLESS = (SPEECH - _REFUSING) | word_set(
    "is de d heut scho taet taete ginge geh gang ran beides zwar mister solls recht persoenlich kurzfristig spontan "
    "freundin freund schwester bruder mann tochter sohn mutter vater mama papa oma opa enkel enkelin nachbarin nachbar "
    "hallihallo bittschoen gruezi servas anschauen ansehen nachschauen drueberschauen reinschieben dazwischenschieben "
    "einplanen eingeplant einteilen drankommen hingehen moecht ausschliesslich exklusiv doch nicht nie ned net nimmer "
    "selber selbst heuer direkt konkret speziell entscheiden platz dienst vormerken vorgemerkt beinand miteinander "
    "nirgends jederzeit eher niemand frisiert bedient behandelt betreut massiert repariert "
    "ick ik icke det dit dat wat jut jern janz ma ooch uff "
    "isser jibt jeht mia mi di eich enk oiso scho no bissl bisserl "
    "gell goi hob hod san samma gwen do moang heit oba aba "
    "gewohnt ueblich gehabt persoenlich wia ois des dees dess eahm eana gsi isch het hend chan bitzli "
    "oeppis au muas mog mechad kannt kunnt daer derfat waer waars glei aweng bisschen oschaun ofanga neimacha richtn "
    "dame fraeulein maedel bub gaebe gaebs waers haettens koenntens kemma ko derf dad dade woas woass bescheid"
)
_TIME = compiled(r"(?:vormittag|nachmittag|mittag|abend|frueh|morgen|uhr|tags?|woche|monat)s?$")
_TOWARDS = word_set("bei beim bi zu zum zur mit")
_AWAY = word_set("um vor gegen neben wegen ueber hinter ohne")
"""Prepositions that no wish for somebody begins with."""
_BETWEEN = word_set(
    "der die dem den das de frau herr herrn doktor dr lieben netten guten eurer eurem ihrer ihrem eure euren unserem "
    "unserer kollegin kollegen chef chefin meister meisterin"
)
_WISHING = compiled(
    r"^(?:mo?echt|mecht|mag|haett|hett|will|woll|wuerd|gern|termin|brauch|braeucht|lieb|wieder|frei|geht|ging|buch|"
    r"reservier|soll|nehm|best|waer|koenn|kann|darf|duerf|zeit|platz)"
)
_NOBODY_ELSE = compiled(r"\b(?:niemand\w*|kein\w*|nirgend\w*) (?:ander\w*|sonst)\b")
_SHALL = word_set("soll solls sollte sollt")
"""`der Max soll …`: a wish whatever is to be done, where nothing denies it."""
_ME = word_set("ich i mir mich mi wir uns")
"""Without one of these, what stands before `bei Lisa` is a thing that nobody heard right."""
_WARM = compiled(
    r"^(?:\w*lieb\w*|liab\w*|favorit\w*|schwoer\w*|vertraue?|vertraut|schwaerm\w*|freu\w*|toll\w*|super|klasse|"
    r"wunderbar\w*|"
    r"best\w*|gut\w*|perfekt\w*|prima|spitze|nice|genial\w*|fantastisch\w*|top|zufrieden|gefaellt|gefallen|wunsch\w*|"
    r"gern\w*|schoen\w*|gescheit\w*|empfohlen|empfiehlt|versteh\w*|versteht|kennt|weiss|nett\w*|fands?|begeistert|"
    r"bevorzug\w*|idealerweise|ideal\w*|optimal\w*|traum\w*|bewaehrt\w*|geschickt\w*|zuverlaessig\w*|cool\w*|hammer)$"
)


def unplaced(named: Named, words: Sequence[Word], masked: frozenset[int], catalogue: Catalogue) -> bool:
    """Whether something is said beside the name that may be meant against that person."""
    before = _preposition(named, words)
    if named.last + 1 < len(words) and words[named.last + 1].text in _SHALL:
        return False
    if before in _AWAY:
        return True
    if before == "als" and _NOBODY_ELSE.search(" ".join(word.text for word in words[: named.first])):
        return False
    beside = [at for at in _beside(named, words) if at not in masked]
    strange = [at for at in beside if _is_strange(words[at].text)]
    if not strange:
        return False
    trade = [at for at in strange if _of_the_trade(words[at].text, catalogue)]
    if len(trade) == len(strange) or any(_WARM.match(words[at].text) for at in beside):
        return False
    if before not in _TOWARDS:
        return True
    behind = {words[at].text for at in beside if at > named.last}
    if max(strange) > named.last and len(trade) < len(strange) and not _ME.isdisjoint(behind):
        return True
    wishing = trade or any(_WISHING.match(words[at].text) for at in beside)
    return not wishing and not (max(strange) < named.first and _ME.isdisjoint(words[at].text for at in beside))


def strange(named: Named, words: Sequence[Word], masked: frozenset[int], catalogue: Catalogue) -> bool:
    """Whether a word stands beside the name that is neither everyday speech, nor kind, nor of the trade."""
    beside = [at for at in _beside(named, words) if at not in masked]
    if any(_WARM.match(words[at].text) for at in beside):
        return False
    return any(_is_strange(words[at].text) and not _of_the_trade(words[at].text, catalogue) for at in beside)


def _preposition(named: Named, words: Sequence[Word]) -> str:
    """The word that governs the name, behind which only articles, titles and pieces of a name stand."""
    at = named.first - 1
    while at > named.first - 3 and at > 0 and words[at].text not in ORDINARY and not words[at + 1].opens:
        at -= 1
    if words[at].text not in _TOWARDS | _BETWEEN:
        at = named.first - 1
    while at >= 0 and words[at].text in _BETWEEN and not words[at + 1].opens:
        at -= 1
    return words[at].text if at >= 0 and not words[at + 1].opens else ""


def _beside(named: Named, words: Sequence[Word]) -> list[int]:
    """Indexes of the words of the clause around a name, near to it."""
    first, last = named.first, named.last
    while first > max(0, named.first - _NEAR) and not words[first].opens and words[first - 1].text not in _PARTING:
        first -= 1
    end = min(len(words), named.last + 1 + _NEAR)
    while last + 1 < end and not words[last + 1].opens and words[last + 1].text not in _PARTING:
        last += 1
    return [*range(first, named.first), *range(named.last + 1, last + 1)]


def _is_strange(text: str) -> bool:
    return not (text in _HARMLESS or text.isdigit() or len(text) < 2 or _TIME.search(text) or is_a_name(text))


def _of_the_trade(text: str, catalogue: Catalogue) -> bool:
    return known(text, catalogue.forms) is not None or split(text, catalogue.forms) is not None
