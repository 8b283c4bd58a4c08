"""Small words of dialects and of recognisers that mishear, as anybody would write them."""

from collections.abc import Sequence
from dataclasses import replace

from voice_booking.listening.names.spotting import Named
from voice_booking.listening.words.folding import Words
from voice_booking.listening.words.sets import word_set

_PLAIN_GERMAN = (
    {word: "nicht" for word in word_set("noed noet nid nit nued niet nich nech nischt niht nisch nit ni")}
    | {word: "keinen" for word in word_set("koa koan koane koaner koanen keen keene koin koi kei")}
    | {word: "nimmer" for word in word_set("nimma nimmi nimme nimmeh numme nuem nuemm")}
    | {
        "bim": "beim",
        "wui": "will",
        "mog": "mag",
        "mecht": "moechte",
        "gaern": "gern",
        "choennt": "koennt",
        "choennti": "koennt",
        "cho": "kommen",
        "gaht": "geht",
        "goht": "geht",
        "gohts": "gehts",
        "gahts": "gehts",
        "ko": "kann",
    }
    | {word: "ausser" for word in word_set("ausa aussa auser aussr")}
    | {word: "aber" for word in word_set("oba abor awwer")}
    | {word: "wurscht" for word in word_set("wuaschd wuascht wurschd wuarscht wuarschd wurschtegal woascht")}
    | {"onne": "ohne", "blos": "bloss"}
)
"""Small words of dialects by the plain one, those that deny before all."""
_DIALECT = frozenset(_PLAIN_GERMAN)


def in_plain_german(words: Words, names: Sequence[Named]) -> Words:
    """`Nöd zum Tom`, `auf koan Fall`, `ned bei da Sarah`, `one den Max`: as anybody would write it."""
    at_names = {at: plain for named in names for at, plain in _before(words, named.first)}
    if not at_names and words.said.isdisjoint(_DIALECT):
        return words
    plain = [at_names.get(at) or _PLAIN_GERMAN.get(text, text) for at, text in enumerate(words.texts)]
    return Words(
        [word if word.text == text else replace(word, text=text) for word, text in zip(words, plain, strict=True)]
    )


def _before(words: Words, name: int) -> list[tuple[int, str]]:
    """What small words mean only because they stand before a name, by where they are."""
    found = [(name - 1, "der")] if name > 1 and words.texts[name - 1] == "da" and not words[name - 1].opens else []
    if name and words.texts[name - 1] == "one":
        found.append((name - 1, "ohne"))
    elif name > 1 and words.texts[name - 2] == "one" and words.texts[name - 1] in _ARTICLES:
        found.append((name - 2, "ohne"))
    return found


_ARTICLES = word_set("den die der dem frau herrn herr")
