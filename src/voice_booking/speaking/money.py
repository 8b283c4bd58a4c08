"""Prices in words, fit to follow `kostet` (accusative)."""

from voice_booking.speaking.numbers import CENT, EURO, cardinal, counted


def price(cents: int) -> str:
    """`fünfundvierzig Euro`, `einen Euro fünfzig`, `neunzig Cent`; single cents need their unit to be understood."""
    euros, rest = divmod(cents, 100)
    if not rest:
        return counted(euros, EURO)
    if not euros:
        return counted(rest, CENT)
    if rest < 10:
        return f"{counted(euros, EURO)} und {counted(rest, CENT)}"
    return f"{counted(euros, EURO)} {cardinal(rest)}"
