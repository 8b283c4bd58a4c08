"""The working corpus of times: every line is a rule."""

import pytest

from corpus.time_lines import answer_to, branch_of, matches, time_lines

LINES = list(time_lines())
BEYOND_GRAMMAR = {
    "freitag der hund schon wieder sitz freitag sitz",
    "robinson und freitag das buch kennen sie sicher",
    "eure konkurrenz hat erst in drei wochen was frei das dauert mir zu lang "
    "wie siehts bei euch am samstagvormittag aus",
}
"""Lines that need knowledge of the world; when one of them is understood after all, it leaves this list."""


def _cases():
    for line in LINES:
        hard = line.text in BEYOND_GRAMMAR
        yield pytest.param(line, marks=pytest.mark.xfail(strict=True) if hard else ())


@pytest.fixture(scope="module")
def branch():
    return branch_of("xyz")


@pytest.mark.parametrize(
    "line", list(_cases()), ids=lambda line: f"{line.category}: {line.text} ({line.now:%d.%m. %H:%M})"
)
def test_every_line_of_the_corpus_is_understood(line, branch):
    got = answer_to(line, branch)
    assert matches(line.when, got), got


def test_the_corpus_is_large_and_has_a_negative_part():
    assert len(LINES) >= 900
    assert sum(line.when == {"kind": "none"} for line in LINES) >= 150
