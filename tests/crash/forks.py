"""Runs a function in a child of this warm process, so that its death is cheap and costs nobody else anything."""

import os
import pickle
import signal
import sys
import traceback
from collections.abc import Callable
from typing import Any

from tests.crash.stepping import DIED

FAILED = 70
LONGEST_SECONDS = 60


class Died(Exception):
    """The child was struck before it could answer."""


def in_a_child(work: Callable[..., Any], *facts: Any) -> Any:
    """What `work(*facts)` returns, pickled through a pipe.

    The parent must have no threads and no event loop: they do not survive a fork.

    Raises:
        Died: the child ended as a struck process does.
        AssertionError: the child failed otherwise; its traceback was printed.
    """
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _answer(writing, work, facts)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        answer = pipe.read()
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    if code == DIED:
        raise Died
    assert code == 0, f"the child ended with {code}"
    return pickle.loads(answer)


def _answer(pipe: int, work: Callable[..., Any], facts: tuple[Any, ...]) -> None:
    """Never returns: the child must not go on with what the parent was doing."""
    signal.alarm(LONGEST_SECONDS)
    try:
        answer = pickle.dumps(work(*facts))
        os.write(pipe, answer)
    except BaseException:
        traceback.print_exc()
        sys.stderr.flush()
        os._exit(FAILED)
    os._exit(0)
