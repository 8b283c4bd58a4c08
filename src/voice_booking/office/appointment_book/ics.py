"""Calendar files as they are written (RFC 5545): folded lines, properties, components within components."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from voice_booking.office.appointment_book.book import Reading

_NAME = re.compile(r"[A-Za-z0-9-]+")
_PARAMETER = re.compile(r';([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)')
_ESCAPE = re.compile(r"\\([\\;,nN])")


@dataclass(frozen=True, slots=True)
class Property:
    line: int
    name: str
    """In capitals, as those of its parameters."""
    parameters: Mapping[str, str]
    value: str

    @property
    def text(self) -> str:
        """The value of a text property."""
        return _ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], self.value).strip()


@dataclass(frozen=True, slots=True)
class Component:
    line: int
    name: str
    properties: list[Property] = field(default_factory=list)
    parts: "list[Component]" = field(default_factory=list)

    def all(self, *names: str) -> list[Property]:
        return [one for one in self.properties if one.name in names]

    def first(self, name: str) -> Property | None:
        return next(iter(self.all(name)), None)

    def text(self, name: str) -> str:
        found = self.first(name)
        return found.text if found else ""


def calendars(text: str, reading: Reading) -> list[Component]:
    """The outermost components of a file; lines that fit nowhere become slips."""
    outside = Component(1, "(file)")
    open_ones = [outside]
    for number, line in _unfolded(text):
        one = _property(number, line)
        if one is None:
            reading.slip(number, f"is no line of a calendar: {line[:60]!r}")
        elif one.name == "BEGIN":
            component = Component(number, one.value.strip().upper())
            open_ones[-1].parts.append(component)
            open_ones.append(component)
        elif one.name == "END" and len(open_ones) > 1 and one.value.strip().upper() == open_ones[-1].name:
            open_ones.pop()
        elif one.name == "END":
            reading.slip(number, f"ends {one.value.strip()}, which is not what is open")
        else:
            open_ones[-1].properties.append(one)
    for component in open_ones[1:]:
        reading.slip(component.line, f"{component.name} has no end: the file is cut off")
    return outside.parts


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Whole lines with the number of their first piece; a piece that begins with a blank continues the line."""
    whole, began = "", 0
    for number, piece in enumerate(text.replace("\r\n", "\n").split("\n"), 1):
        if piece[:1] in (" ", "\t") and whole:
            whole += piece[1:]
            continue
        if whole.strip():
            yield began, whole
        whole, began = piece.rstrip("\r"), number
    if whole.strip():
        yield began, whole


def _property(number: int, line: str) -> Property | None:
    name = _NAME.match(line)
    if not name:
        return None
    parameters, at = {}, name.end()
    while found := _PARAMETER.match(line, at):
        parameters[found[1].upper()] = found[2].strip('"')
        at = found.end()
    if line[at : at + 1] != ":":
        return None
    return Property(number, name[0].upper(), parameters, line[at + 1 :])
