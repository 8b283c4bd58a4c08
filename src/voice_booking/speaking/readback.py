"""Details that a caller told, read back so that a slip is heard at once: numbers in groups, names by their letters."""

import phonenumbers

from voice_booking.speaking.numbers import cardinal

_SIGNS = {"@": "at", ".": "Punkt", "-": "Bindestrich", "_": "Unterstrich", "+": "plus"}
_GROUP = 3
GERMANY = 49


def phone(e164: str) -> str:
    """`+491723456789` → `null eins sieben zwei, drei vier fünf, sechs sieben acht neun`; abroad: plus, code."""
    number = phonenumbers.parse(e164)
    national = phonenumbers.national_significant_number(number)
    area = phonenumbers.length_of_geographical_area_code(number) or phonenumbers.length_of_national_destination_code(
        number
    )
    if number.country_code == GERMANY:
        prefix = _figures(f"0{national[:area]}")
    else:
        prefix = f"plus {_figures(str(number.country_code))}" + (f", {_figures(national[:area])}" if area else "")
    return ", ".join([prefix, *(_figures(group) for group in _groups(national[area:]))])


def email(address: str) -> str:
    """`anna.klein@gmx.de` → `anna Punkt klein at gmx Punkt de`; figures one by one."""
    spoken: list[str] = []
    word = ""
    for sign in address:
        if sign.isalpha():
            word += sign
            continue
        spoken += [word, cardinal(int(sign)) if sign.isdecimal() else _SIGNS.get(sign, sign)]
        word = ""
    return " ".join(part for part in (*spoken, word) if part)


def name(full_name: str) -> str:
    """The last name and its letters: `Maier, M A I E R`."""
    last = full_name.rsplit(maxsplit=1)[-1]
    return f"{full_name}, {' '.join(letter.upper() for letter in last if letter.isalpha())}"


def _figures(digits: str) -> str:
    return " ".join(cardinal(int(figure)) for figure in digits)


def _groups(digits: str) -> list[str]:
    """Groups of three; a single figure left over joins the last group."""
    groups = [digits[at : at + _GROUP] for at in range(0, len(digits), _GROUP)]
    if len(groups) > 1 and len(groups[-1]) == 1:
        groups[-2:] = [groups[-2] + groups[-1]]
    return groups
