"""`python -m tests.soak --minutes N`, or one seed of one property: `--only NAME --seed N`."""

import argparse
import os
import sys
import time
import traceback
from pathlib import Path

from tests.soak.runner import Broken, State, registered, run_in_turns, run_one

STATE_FILE = Path(".soak/state.json")


def main() -> int:
    """Exit code 1 if a rule was broken; the seed is printed last."""
    soaks = registered()
    wanted = _arguments([soak.name for soak in soaks])
    if wanted.only:
        soaks = tuple(soak for soak in soaks if soak.name == wanted.only)
    state = State.load(STATE_FILE)
    try:
        if wanted.seed is not None:
            for soak in soaks:
                _say(f"{soak.name}, seed {wanted.seed}: {run_one(soak, wanted.seed):,} cases hold")
            return 0
        run_in_turns(soaks, state, wanted.minutes * 60, time.monotonic, _say, wanted.processes)
    except Broken as broken:
        traceback.print_exception(broken.__cause__)
        _say(f"\n{state.report(soaks)}\n\n{broken}")
        return 1
    except KeyboardInterrupt:
        _say("stopped; the next run goes on from here")
    _say(f"all hold, in all runs so far:\n{state.report(soaks)}")
    return 0


def _arguments(names: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.soak", description="Long properties, seed after seed.")
    parser.add_argument("--minutes", type=float, default=30)
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1, help="seeds that run at once")
    parser.add_argument("--only", choices=names, help="this property alone")
    parser.add_argument("--seed", type=int, help="this seed alone, without counting it")
    return parser.parse_args()


def _say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
