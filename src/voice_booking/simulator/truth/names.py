"""People and services of the salon, found by the names that its rows have."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from voice_booking.simulator.truth.claims import Kind, Said
from voice_booking.simulator.truth.facts import Names, Offered, Person
from voice_booking.simulator.truth.numbers import in_figures

_WORD = re.compile(r"[A-Za-zÄÖÜäöüß0-9]+")
_LINKS = {"und", "mit", "sowie", "plus"}
_STRANGER = re.compile(r"\b(?:bei|namens) (?:Frau |Herrn? )?(?P<name>[A-ZÄÖÜ][a-zäöüß]+)\b")
_NOT_PEOPLE = {
    "Ihnen",
    "Ihrem",
    "Ihrer",
    "Uns",
    "Ihren",
    "Ihr",
    "Rückfragen",
    "Fragen",
    "Bedarf",
    "Gelegenheit",
    "Ankunft",
}
_LISTED = re.compile(
    r"(?:gebucht|eingetragen|verschoben|abgesagt|geändert|vorgemerkt|[Ee]ingetragen ist): "
    r"(?P<what>[^,.:]+?)(?= bei |,| am | um | morgen| heute|\.|$)"
)
_PROGRAMME = re.compile(r"\bbieten wir (?P<list>.+) an\b")
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)")
_ENDINGS = ("s", "es", "e", "en")
_ENTRY = re.compile(r"[A-ZÄÖÜ](?:(?!, | und (?=[A-ZÄÖÜ])).)*")


def people_in(text: str, names: Names) -> Iterator[Said]:
    """Members of staff, each by name as the salon file spells it; strangers where somebody is to be named."""
    taken: set[int] = set()
    for person, spoken in _spoken(names.staff):
        for found in spoken.finditer(text):
            if found.start() not in taken:
                taken.update(range(found.start(), found.end()))
                yield Said(Kind.STAFF, person, found.start(), found[0])
    for found in _STRANGER.finditer(text):
        if found.start("name") not in taken and found["name"] not in _NOT_PEOPLE:
            yield Said(Kind.UNKNOWN, found["name"], found.start("name"), found[0])


@lru_cache(maxsize=16)
def _spoken(staff: tuple[Person, ...]) -> list[tuple[tuple[str, ...], re.Pattern[str]]]:
    """Everybody's names, the longest first; a first name that two have may mean either."""
    spoken: dict[str, list[str]] = {}
    for person in staff:
        last = person.name.split(" ")[-1]
        titled = [f"{title} {last}" for title in ("Frau", "Herr", "Herrn")] if " " in person.name else []
        for words in {person.name, person.nickname, person.name.split(" ")[0], *titled} - {""}:
            spoken.setdefault(words, []).append(person.name)
    longest_first = sorted(spoken.items(), key=lambda pair: (-len(pair[0]), pair[0]))
    return [(tuple(people), re.compile(rf"(?<![\w-]){re.escape(words)}s?(?![\w-])")) for words, people in longest_first]


def services_in(text: str, names: Names) -> Iterator[Said]:
    """Services of the catalogue, and what stands in a service's place without being one."""
    words = [(found[0].lower(), found.start(), found.end()) for found in _WORD.finditer(text)]
    words = [word for word in words if word[0] not in _LINKS]
    at = 0
    found_at: list[tuple[int, int]] = []
    lexicon = _lexicon(names.services)
    while at < len(words):
        hit = next((entry for entry in _beginning(lexicon, words[at][0]) if _stands_at(entry[1], words, at)), None)
        if hit is None:
            at += 1
            continue
        _, tokens, services = hit
        start, end = words[at][1], words[at + len(tokens) - 1][2]
        yield Said(Kind.SERVICE, services, start, text[start:end])
        found_at.append((start, end))
        at += len(tokens)
    yield from _unlisted(text, found_at)


def _unlisted(text: str, found_at: list[tuple[int, int]]) -> Iterator[Said]:
    listed = [found.span("what") for found in _LISTED.finditer(text)]
    for programme in _PROGRAMME.finditer(text):
        listed += [entry.span() for entry in _ENTRY.finditer(text, *programme.span("list"))]
    for begin, end in listed:
        if text[begin].isupper() and not any(start < end and stop > begin for start, stop in found_at):
            yield Said(Kind.UNKNOWN, text[begin:end], begin, text[begin:end])


Entry = tuple[int, tuple[str, ...], tuple[str, ...]]
"""Its place among all of them, the longest first; the words; the services that are called so."""


@lru_cache(maxsize=16)
def _lexicon(services: tuple[Offered, ...]) -> Mapping[str, list[Entry]]:
    """What may be said, by its first word."""
    entries: dict[tuple[str, ...], list[str]] = {}
    for service in services:
        main = ", ".join(part for part in _IN_BRACKETS.sub("", service.name).split(", ") if not part.islower())
        for name in filter(None, (service.name, main, *service.also_called)):
            tokens = tuple(word for word in map(str.lower, _WORD.findall(in_figures(name))) if word not in _LINKS)
            entries.setdefault(tokens, []).append(service.name)
            short = tokens[1:]
            if short and tokens[0].isdigit() and short[0] == "minuten":
                entries.setdefault(short[1:], []).append(service.name)
    by_first: dict[str, list[Entry]] = {}
    for place, tokens in enumerate(sorted(filter(None, entries), key=lambda words: -len(words))):
        by_first.setdefault(tokens[0], []).append((place, tokens, tuple(dict.fromkeys(entries[tokens]))))
    return by_first


def _beginning(lexicon: Mapping[str, list[Entry]], word: str) -> list[Entry]:
    """Entries that may begin with this word, in their order."""
    stems = {word, *(word.removesuffix(ending) for ending in _ENDINGS)}
    return sorted(entry for stem in stems for entry in lexicon.get(stem, ()))


def _stands_at(tokens: tuple[str, ...], words: list[tuple[str, int, int]], at: int) -> bool:
    if at + len(tokens) > len(words):
        return False
    return all(_same(token, words[at + n][0]) for n, token in enumerate(tokens))


def _same(token: str, word: str) -> bool:
    return word == token or (len(token) > 4 and word in [token + ending for ending in _ENDINGS])
