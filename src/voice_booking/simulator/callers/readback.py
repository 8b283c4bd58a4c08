"""Whether what the agent reads back is what the caller said: names by their letters, numbers figure by figure."""

import re

from voice_booking.simulator.callers.numbers import NUMBERS

_SPELT = re.compile(r"\bauf [^.,]*, ((?:[^\W\d_]|ss)(?: (?:[^\W\d_]|ss))+)(?=[.,]| und )")
_READ = re.compile(r"d(?:er|ie) nummer ([a-zäöüß, ]+?)(?=\.| und | zurück)")


def misspelt(text: str, name: str) -> bool:
    """Whether the letters read out in `text` (lower case) are other ones than those of the last name."""
    found = _SPELT.search(text)
    last = "".join(letter for letter in name.lower().split()[-1] if letter.isalpha()).replace("ß", "ss")
    return found is not None and found[1].replace(" ", "").replace("ß", "ss") != last


def misread(text: str, phone: str) -> bool:
    """Whether the number read out in `text` (lower case) is another one than `phone`."""
    found = _READ.search(text)
    if found is None or not phone:
        return False
    words = found[1].replace(",", " ").split()
    figures = "".join(str(NUMBERS[word]) for word in words if word in NUMBERS)
    return bool(figures) and figures != phone
