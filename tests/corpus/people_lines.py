"""The people and details corpora as values: lines with their salon, and how an answer is judged."""

from functools import cache
from pathlib import Path

import yaml

from voice_booking.adapters.salon_file import read_business
from voice_booking.adapters.salon_file.yaml_lines import FASTEST
from voice_booking.listening.understanding import Ambiguous, Gap, NotUnderstood, Understood

CORPUS = Path(__file__).parent
EXAMPLES = CORPUS.parents[1] / "examples"


@cache
def salon_of(key):
    """The first branch of an example salon or of a catalogue."""
    file = next(f for f in (EXAMPLES / f"{key}.yaml", CORPUS / "catalogues" / f"{key}.yaml") if f.exists())
    business = read_business(file)
    return business.salon(business.branches[0].key)


def lines_of(kind, *, unseen=False):
    """All lines of the working corpus or of the unseen one, defaults filled in."""
    pattern = f"{kind}_unseen.yaml" if unseen else f"{kind}_*.yaml"
    for file in sorted((CORPUS / "unseen" if unseen else CORPUS).glob(pattern)):
        document = yaml.load(file.read_text(encoding="utf-8"), Loader=FASTEST)
        for line in document["lines"]:
            yield {**document.get("defaults", {}), **line}


def services_verdict(line, heard):
    """right, wrong (taken, and not what was meant) or asked (a needless question, or no answer)."""
    wanted, candidates = line.get("services", []), set(line.get("service_candidates", []))
    if isinstance(heard, Understood):
        return "right" if [s.key for s in heard.value] == wanted and not candidates else "wrong"
    if isinstance(heard, Ambiguous):
        shared = candidates & {s.key for s in heard.candidates}
        certain = [s.key for s in heard.certain] == wanted
        return "right" if len(shared) >= 2 and certain else "asked"
    if heard.gap is Gap.NOT_HERE:
        return "right" if wanted == "unknown" else "asked"
    return "right" if wanted == [] and not candidates else "asked"


def staff_verdict(line, heard):
    """The same for whom the caller wants to be with."""
    wanted, candidates = line.get("staff", []), set(line.get("staff_candidates", []))
    if isinstance(heard, Ambiguous):
        return "right" if {m.key for m in heard.candidates} == candidates else "asked"
    if isinstance(heard, NotUnderstood):
        return "right" if wanted == "unknown" else "asked"
    wish = heard.value
    same = (
        [m.key for m in wish.wished] == wanted
        and wish.anyone == line.get("staff_any", False)
        and sorted(m.key for m in wish.excluded) == sorted(line.get("staff_exclude", []))
        and wish.same_as_last_time == line.get("staff_same_as_last_time", False)
        and not candidates
    )
    return "right" if same else "wrong"


def offers_excluded(line, heard):
    """Whether somebody whom the caller ruled out is offered all the same, or was not noticed."""
    out = set(line.get("staff_exclude", []))
    offered = heard.value.wished if isinstance(heard, Understood) else getattr(heard, "candidates", ())
    missed = isinstance(heard, Understood) and not out <= {m.key for m in heard.value.excluded}
    return bool(out) and (missed or bool(out & {m.key for m in offered}))
