"""Sets of words, written as running text."""


def word_set(text: str) -> frozenset[str]:
    """The words of a text that lists them with spaces and line ends between."""
    return frozenset(text.split())


def one_of(text: str) -> str:
    """A pattern for any of the forms that `text` lists with spaces and line ends between.

    `*` stands for any letters, `_` for the space within a form; the rest of a form is a regular expression.
    """
    forms = dict.fromkeys(form.replace("*", r"\w*").replace("_", " ") for form in text.split())
    return f"(?:{'|'.join(forms)})"


def any_of(*patterns: str) -> str:
    """A pattern for what any of these match, the first that does."""
    return "|".join(patterns)
