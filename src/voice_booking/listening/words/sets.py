"""Sets of words, written as running text."""


def word_set(text: str) -> frozenset[str]:
    """The words of a text that lists them with spaces and line ends between."""
    return frozenset(text.split())
