"""Patterns for folded words."""

import re


def compiled(pattern: str) -> re.Pattern[str]:
    r"""`pattern` for folded text: as that holds no other letters than those of ASCII, `\w` and `\b` know no others.

    What is a letter anywhere in the world takes several look-ups to tell, a good tenth of the time that people take.
    """
    return re.compile(pattern, re.ASCII)
