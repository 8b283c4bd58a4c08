"""The working corpus of times: every line is a rule."""

import pytest

from corpus.time_lines import answer_to, branch_of, matches, time_lines

LINES = list(time_lines())


@pytest.fixture(scope="module")
def branch():
    return branch_of("xyz")


@pytest.mark.parametrize("line", LINES, ids=lambda line: f"{line.category}: {line.text} ({line.now:%d.%m. %H:%M})")
def test_every_line_of_the_corpus_is_understood(line, branch):
    got = answer_to(line, branch)
    assert matches(line.when, got), got


def test_the_corpus_is_large_and_has_a_negative_part():
    assert len(LINES) >= 900
    assert sum(line.when == {"kind": "none"} for line in LINES) >= 150
