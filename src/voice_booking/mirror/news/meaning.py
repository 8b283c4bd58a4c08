"""What the state of a booking in the calendar means for us. Webhook, poll and reconcile all end here.

The calendar's present state decides, never the order in which news of it came. Our own changes come back as news, too,
and say nothing new. Where something is being asked of the calendar about the same booking, it is waited for.
"""

from dataclasses import dataclass, replace

from voice_booking.booking.mirroring.rows import Mirrored
from voice_booking.booking.mirroring.sheets import SYNC, Sheet
from voice_booking.booking.offers import Status
from voice_booking.booking.tasks import Task
from voice_booking.mirror.news import telling
from voice_booking.mirror.news.attendance import attended
from voice_booking.mirror.news.foreign import busy_instead
from voice_booking.mirror.news.known import Change, Known, Setting, Wait
from voice_booking.mirror.news.looking import Trail
from voice_booking.mirror.news.moving import CANCELLED_THERE, FLAGGED, moved


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads one company's news."""

    at: Setting

    def meaning(self, trail: Trail, known: Known) -> Change | Wait:
        """What is to change with us; nothing, if we know it already."""
        mine, sheet = known.mine, known.sheet
        if mine is None or sheet is None:
            return busy_instead(trail, known.busy, self.at)
        if mine.asked is not None:
            return Wait()
        if trail.stands is not None and mine.uid is not None and mine.uid not in trail.uids:
            return Change(what="duplicate")  # the one that we know of stands as well: reconcile decides
        if not mine.wanted or sheet.visit.status is Status.CANCELLED:
            return self._unwanted(trail, mine, sheet)
        if (showed := attended(trail, mine, sheet, self.at.now)) is not None:
            return showed
        if sheet.visit.appointment.plan.end <= self.at.now or not sheet.visit.stands:
            return Change(what="over")
        if trail.stands is None:
            return self._ended(trail, mine, sheet, known)
        return self._standing(trail, mine, sheet, known)

    def _unwanted(self, trail: Trail, mine: Mirrored, sheet: Sheet) -> Change:
        """It is to go: if it does not stand any more, that is done."""
        if trail.stands is None:
            known = mine.uid in trail.uids
            return Change((self._gone(mine),), what="gone") if known else Change()
        if (mine.uid, mine.stands) == (trail.stands.uid, trail.stands.span):
            return Change()
        return Change((telling.adopted(mine, trail.stands, self.at.now),), tasks=(self.sync(sheet),), what="to_go")

    def _ended(self, trail: Trail, mine: Mirrored, sheet: Sheet, known: Known) -> Change:
        """Somebody has cancelled it there; or it is gone without a trace, which nobody decided: it is made anew."""
        if mine.uid not in trail.uids:
            return Change()
        freed = busy_instead(trail, known.busy, self.at, wanted=False)
        if trail.end is None:
            row = self._gone(mine, refused=None)
            return replace(freed, rows=(row,), tasks=(self.sync(sheet),), what="missing")
        row = self._gone(mine, refused=CANCELLED_THERE)
        rows = tuple(row if each.id == row.id else each for each in sheet.rows)
        if all(each.refused == CANCELLED_THERE for each in rows if each.wanted):
            return self._cancelled(freed, rows, sheet)
        return telling.flagged(freed, row, sheet, self.at)

    def _cancelled(self, freed: Change, rows: tuple[Mirrored, ...], sheet: Sheet) -> Change:
        visit = sheet.visit
        entry = telling.entry_of(sheet, self.at, cancelled=True)
        return replace(
            freed,
            rows=tuple(replace(row, wanted=False, refused=None, changed_at=self.at.now) for row in rows if row.wanted),
            status=Status.CANCELLED,
            visit=visit,
            events=(*freed.events, telling.cancelled_event(visit, self.at.now), *telling.entry_events(entry)),
            callbacks=(entry,),
            what="cancelled",
        )

    def _standing(self, trail: Trail, mine: Mirrored, sheet: Sheet, known: Known) -> Change | Wait:
        end = trail.stands
        if end is None:
            raise ValueError("nothing stands")
        row = telling.adopted(mine, end, self.at.now)
        ours = mine.uid is None or (mine.stands != mine.span and mine.refused not in FLAGGED)
        if ours and mine.refused != CANCELLED_THERE:  # never told of, or about to be moved by us: our wish stays
            return self._adopted(mine, row, sheet)
        if row.stands == row.span and telling.with_its_person(row, end, self.at.business.staff):
            healed = replace(row, refused=None if mine.refused in FLAGGED else mine.refused)
            freed = busy_instead(trail, known.busy, self.at, wanted=False)
            return self._adopted(mine, healed, sheet, freed)
        return moved(trail, row, sheet, known, self.at)

    def _adopted(self, mine: Mirrored, row: Mirrored, sheet: Sheet, also: Change | None = None) -> Change:
        """What is known of it now; written only if it is something new."""
        also = also or Change()
        if telling.same(mine, row):
            return also
        tasks = () if row.in_place or row.refused else (self.sync(sheet),)
        settled = telling.settled_entries(sheet, self.at) if mine.refused != row.refused else ()
        return replace(also, rows=(row,), tasks=tasks, settled=settled, what="adopted")

    def _gone(self, row: Mirrored, refused: str | None = None) -> Mirrored:
        return replace(row, uid=None, number=None, stands=None, refused=refused, changed_at=self.at.now)

    def sync(self, sheet: Sheet) -> Task:
        """See to the visit: the calendar is to be told something."""
        visit = sheet.visit
        data = {"appointment": str(visit.appointment.id), "branch": str(visit.branch)}
        mark = f"{SYNC}:{visit.appointment.id}:{visit.version}:{self.at.now.isoformat()}"
        return Task(SYNC, mark, data, self.at.now, self.at.business.company.id)
