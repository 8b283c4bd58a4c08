"""Findings for an operator to read, one a line, without anybody's name."""

from collections import Counter
from collections.abc import Sequence

from voice_booking.mirror.reconcile.findings import Finding
from voice_booking.mirror.reconcile.mending import Mended


def finding_line(finding: Finding) -> str:
    """Such as `wrong_time  visit 647b8f50…  booking QCXg…  to do: read`."""
    visit = f"  visit {finding.visit}" if finding.visit else ""
    uid = finding.booking.uid if finding.booking else finding.uid
    booking = f"  booking {uid}" if uid else ""
    span = finding.row.span if finding.row else finding.booking.span if finding.booking else None
    when = f"  {span.start:%Y-%m-%d %H:%M} UTC" if span else ""
    why = f"  ({finding.why})" if finding.why else ""
    return f"{finding.kind.value:<14}{when}{visit}{booking}{why}  repair: {finding.repair.value}"


def mended_line(mended: Mended) -> str:
    return f"{finding_line(mended.finding)}  -> {mended.what}"


def totals(mended: Sequence[Mended]) -> str:
    """Figures by class."""
    counted = Counter(each.finding.kind.value for each in mended)
    if not counted:
        return "both sides agree"
    return ", ".join(f"{number} {kind}" for kind, number in sorted(counted.items()))
