"""What is told beside a wish: former visits, other people, what is done at home, what was turned down.

Asked only where several services were heard: `ich hab eine Dauerwelle drin und will die Spitzen geschnitten` is one
wish, and none for a perm.
"""

import re
from collections.abc import Iterator, Sequence

from voice_booking.listening.services.mentions import Mention, Spotted
from voice_booking.listening.words.folding import Word, Words
from voice_booking.listening.words.sets import one_of, word_set

_TURNS = word_set("aber sondern stattdessen weil obwohl damit bevor")
"""Words with which a clause begins, whether or not there was a pause before them."""
_JOINS = word_set("und oder jetzt heute diesmal nun deshalb darum deswegen drum dafuer")
_ANEW = word_set(
    "ich i jetzt bitte moechte will haette haett braeuchte braeucht brauche brauch nehme nehm wuerde wuerd hier"
)
"""Words before which those begin a clause too."""
_ARTICLES = word_set(
    "der die das den dem des ein eine einen einem einer so ne nen ner von zu fuer mein meine meinen meinem meiner bei "
    "mit vom zum zur beim klassische klassischen blosse"
)
_INSTEAD_OF = word_set("statt anstatt anstelle trotz")
_AGAINST = _INSTEAD_OF | word_set("seit gegen ausser weder ohne kein keine keinen keiner nicht")
_AFTER = word_set("nach von seit wegen bei zu")
_COMPARING = word_set(
    "lieber eher mehr besser schneller guenstiger billiger schoener praktischer weniger anders andere anderes anderen "
    "natuerlicher schonender einfacher kuerzer sanfter"
)
_ASKED = re.compile(
    rf"\b{one_of('moecht* will wollen haett* braeucht* brauch* bitte gern* wuerd* waer* termin_fuer nehm* buchen')}\b|"
    r"\b(?:muess?t?e?n?|soll\w*) (?:\w+ ){0,5}(?:werden|her|ran|drauf|rein)\b|"
    r"\b(?:faellig|dran|noetig|vergessen|fehlt|faellt mir (?:noch )?ein)\b"
)
"""Somebody wants something in this clause."""
_FORMER = (
    r"(?:letzte[nsr]?|vorige[nsr]?|vergangene[nsr]?) (?:mal|jahr|woche|monat|sommer|winter|herbst|fruehling|fruehjahr|"
    r"termin|besuch)|(?:letztens|neulich|gestern|vorgestern|damals|frueher|kuerzlich|vorhin|vor kurzem)|"
    r"vor (?:\w+ ){1,2}(?:tagen|wochen|monaten|jahren|woche|monat|jahr)|"
    r"im (?:letzten )?(?:sommer|winter|urlaub|januar|februar|maerz|april|mai|juni|juli|august|september|oktober)"
)
_PARTICIPLE = (
    r"(?:\w{2,5})?ge(?!rn|gen|nau|h)\w{2,}(?:t|en)|(?:be(?!kommt)|ver|zer|ent)\w{3,}(?:t|en)|\w{3,}iert|(?:machen|legen|setzen|"
    r"faerben|schneiden) lassen|hinter (?:mir|uns)|drauf|drin|drinnen|um"
)
_STILL_WISHED = re.compile(
    r"\b(?:gedacht|ueberlegt|vorgestellt|vorgenommen|entschieden|verschrieben\w*|verordnet\w*|rezept\w*|verordnung|"
    r"gutschein\w*|ueberweisung|geplant|ausgesucht|gewuenscht|faellig|dran|vergessen|geeinigt|aufgeschrieben|notiert|"
    r"gehoert|gefragt|empfohlen|geraten|angemeldet)\b"
)
"""Told of the past, and yet wished for."""
_PEOPLE = (
    r"(?:schwester|freundin|nachbarin|mutter|mama|kollegin|tochter|cousine|tante|oma|schwaegerin|bekannte|chefin|frau|"
    r"nichte|enkelin|schwiegermutter|bruder|freund|nachbar|vater|papa|kollege|sohn|cousin|onkel|opa|mann|chef|kumpel|"
    r"bekannter|schwager|schwiegervater|neffe|enkel|freundinnen|kolleginnen|leute|trauzeugin|mitbewohnerin)"
)
_TELLING = (
    r"hat|hatte|haben|macht|machte|geht|schwoer\w*|schwaerm\w*|liebt|traegt|war|waren|sagt|sagte|meint|meinte|findet|"
    r"empfiehlt|empfohlen|laesst|kennt"
)
_GIVEN_UP = one_of(
    """
    verzicht* spar* spart absag* abgesagt storni* abgekommen abgeraten unnoetig ueberfluessig ein_andermal
    naechste?[ns]?_mal spaeter_mal irgendwann_mal verschieb* verschoben ueberleg*_(?:ich|mir|wir) meld*_(?:ich|wir)
    ruf*_(?:ich|wir) anderes_mal nicht_in_frage nicht_infrage heb*_(?:ich|wir) erledigt entfaellt faellt_weg
    dann_im_(?:fruehling|fruehjahr|sommer|herbst|winter|neuen|naechsten|januar|februar|maerz|april|mai|juni|juli)
    dann_erst erst_im_(?:fruehling|fruehjahr|sommer|herbst|winter|neuen|naechsten) kommt_spaeter
    (?:hab|habe|haben|hat)_(?:\\w+_){0,2}(?:schon|bereits)_(?:\\w+_){0,3}termin
    termin*_(?:\\w+_){0,5}(?:steht|hab|habe|hat|haben)_(?:\\w+_){0,3}(?:schon|bereits)
    wegfallen rate_ich stornier* sag*_(?:ich|wir) lass*_(?:ich|wir) klammer* streichen gestrichen
    """
)
_AT_HOME = one_of(
    """
    daheim zu_hause zuhause woanders anderswo selber_gemacht selbst_gemacht mach*_ich_(?:mir_)?sel(?:ber|bst)
    mach*_(?:wir_)?sel(?:ber|bst) (?:\\w+)_anderen_(?:salon|friseur|laden|werkstatt|praxis) kuemmert_sich
    macht_(?:mir|uns|sich)
    """
)
_NOT_LIKED = one_of(
    """
    zu_teuer zu_aufwendig zu_aufwaendig zu_umstaendlich zu_riskant zu_heftig zu_viel zu_lange dauert_mir
    schaedlich geschadet schadet enttaeuscht katastrophe schiefgegangen schief_gegangen danebengegangen
    verpfuscht versaut verhunzt misslungen halte_ich_nichts halt_ich_nichts
    """
)
_STATE = one_of(
    """
    drin drinnen drinlassen versorgt zufrieden sitzt haelt trag trage sieht? rauskomm* herauskomm* zur_geltung
    soll*_(?:\\w+_)?bleiben bleib* bleibt erhalten
    """
)
_BOUGHT = one_of("shampoo* gekauft schaufenster gelesen fernsehen internet_gesehen verschenkt instagram seite_steht")
_NOTHING = r"(?:nicht|nichts|nix|ned|net|nie|niemals|nimmer|kein\w*|keinesfalls)"
_HOW_NOT = (
    r"(?: (?:nur|bloss|so|zu|ganz|allzu|sehr|vor|nach|bei|beim|vom|zum|zur|mit|am|im|um|gleich|schlecht|schaden|"
    r"verkehrt|falsch|wahr|vergessen|ahnung|problem|eile|frueher|spaeter|laenger|ueber|unter|ohne|wieder|dass|ob|wie|"
    r"was|wann))"
)
_DENIED = re.compile(rf"\b{_NOTHING}\b(?!{_HOW_NOT}\b)")
_UNKNOWING = re.compile(
    r"\b(?:weiss|woass|warum|wieso|wenn|kann|koennte|wuerde|geht|gehts) (?:\w+ ){0,3}(?:nicht|ned)\b"
)
_SURE = re.compile(rf"\b(?:{_GIVEN_UP}|{_NOT_LIKED}|{_BOUGHT})\b")
_BY_THEMSELVES = re.compile(
    rf"\b(?:{_AT_HOME}|{_STATE})\b|\b(?:steht|hab\w*|hat|ist|war|sind) (?:\w+ ){{0,4}}(?:schon|bereits)\b(?! wieder)|"
    rf"\b(?:hat|haben|hab|habe|hatte|bin|ist|sind|wurden?|war|waren) (?:\w+ ){{0,8}}(?:{_PARTICIPLE})\b|"
    rf"\b(?:{_PARTICIPLE}) (?:hat|haben|hab|habe|bin|ist|wurde|war)$|"
    rf"\b(?:{_FORMER})\b|\b(?:hatten?|war|waren|wurden?|gab|bekam|kriegte)\b|"
    r"^(?:(?:und|in|an|ja|also|hallo) )*(?:\w+ ){0,3}(?:ich )?hab\w? (?:ich )?(?!gern)|^(?:damit|bevor|obwohl|wenn)\b|"
    rf"\b(?:mein\w*|unser\w*|die|der) (?:\w+ )?{_PEOPLE}\b(?=.*\b(?:{_TELLING}|kommt(?!.* mit\b))\b)|"
    r"\bin (?:meinen|den|meim) haaren\b"
)
"""Told, unless somebody wants it in the same clause."""
_LIKE_LAST_TIME = re.compile(r"\b(?:wie|so|dasselbe|gleiche) (?:\w+ ){0,2}(?:letzte|immer|neulich|frueher)")


def told_beside(words: Words, spotted: Spotted) -> frozenset[int]:
    """Indexes of the words that tell and do not wish."""
    clauses = list(_clauses(words))
    spoken = [" ".join(words.texts[clause.start : clause.stop]) for clause in clauses]
    telling = [clause for clause, text in zip(clauses, spoken, strict=True) if _tells(text)]
    told = {at for clause in (*telling, *clauses[: _turned_from(spoken)]) for at in clause}
    run = -1
    for mention in spotted.mentions:
        goes_on = mention.first == run and not words[mention.first].opens
        if goes_on or contrasted(mention, words, _AGAINST) or _of_a_former_one(mention, words):
            told.update(range(mention.first, mention.last + 1))
            run = mention.last + 1
    return frozenset(told)


def _clauses(words: Sequence[Word]) -> Iterator[range]:
    first = 0
    for at in range(1, len(words)):
        following = words[at + 1].text if at + 1 < len(words) else ""
        text = words[at].text
        if words[at].opens or text in _TURNS or (text in _JOINS and following in _ANEW):
            yield range(first, at)
            first = at
    yield range(first, len(words))


def _tells(clause: str) -> bool:
    if _SURE.search(clause):
        return True
    if _DENIED.search(clause) and not _UNKNOWING.search(clause):
        return True
    if _ASKED.search(clause) or _STILL_WISHED.search(clause) or _LIKE_LAST_TIME.search(clause):
        return False
    return _BY_THEMSELVES.search(clause) is not None


def _turned_from(clauses: Sequence[str]) -> int:
    """How many clauses are a plan that is given up: `ich dachte an Strähnen, aber eine Tönung langt`."""
    for at in range(len(clauses) - 1, 0, -1):
        if _TURNED.search(clauses[at]) and not _MORE.search(clauses[at]) and _PLAN.search(" ".join(clauses[:at])):
            return at - (_TURNED_IN_SUBJECT.search(clauses[at - 1]) is not None)
    return 0


_PLAN = re.compile(
    r"\b(?:gedacht|dachte?|ueberlegt|wollten?|empfohlen|empfiehlt|geraten|raet|meint|meinte|sagt|sagte|findet|schwank\w*|"
    r"gehoert|vorgehabt|interessiert|eigentlich|geplant|haett\w* (?:\w+ ){0,3}(?:erst|eigentlich|auch)|liebaeugel\w*)\b"
)
_TURNED = re.compile(r"\b(?:aber|doch|lieber|stattdessen|bleib\w*|dann doch|entschieden|langt|reicht|genuegt)\b")
_TURNED_IN_SUBJECT = re.compile(r"^(?:ich|i|wir|mir) (?:\w+ ){0,1}\w+$")
"""`ich bleib` before `aber bei Strähnen`: one clause that began before its turn."""
_MORE = re.compile(r"\b(?:auch|dazu|plus|zusaetzlich|ausserdem|trotzdem|noch)\b")


def _of_a_former_one(mention: Mention, words: Words) -> bool:
    """`nach der Dauerwelle vor drei Monaten`: it tells when something was."""
    behind = " ".join(words.texts[mention.last + 1 : mention.last + 6])
    return _BEHIND.match(behind) is not None and not _AFTER.isdisjoint(
        words.texts[max(0, mention.first - 3) : mention.first]
    )


_BEHIND = re.compile(rf"(?:von |vom |aus |damals )?(?:{_FORMER})\b")


def contrasted(mention: Mention, words: Words, against: frozenset[str] = _INSTEAD_OF) -> bool:
    """`statt der Dauerwelle`, `lieber eine Tönung als eine Balayage`: named for the contrast alone."""
    at = mention.first - 1
    while at >= 0 and words.texts[at] in _ARTICLES and not words[at + 1].opens:
        at -= 1
    if at < 0:
        return False
    if words.texts[at] == "als":
        return not _COMPARING.isdisjoint(words.texts[max(0, at - 8) : at])
    return words.texts[at] in against
