"""An older appointment book is read whole: as busy time, or as a line that says what was not understood."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voice_booking.office.appointment_book import Slip, bookable_span, read_book
from voice_booking.salon.business import Branch, Company, Salon, company_id_of, id_in
from voice_booking.salon.hours import WallSpan, WeeklyHours
from voice_booking.salon.staff import StaffMember
from voice_booking.scheduling.plan import Span

COMPANY = Company(company_id_of("a"), "a", "Salon A")
OPEN = WeeklyHours(((WallSpan(time(9), time(18)),),) * 7)


def person(key, name, **more):
    return StaffMember(id_in(COMPANY.id, "staff", key), key, name, "mitte", (), **more)


LISA = person("lisa", "Lisa Braun", nickname="Lisa", salutation="Frau")
FABIAN, OTHER_FABIAN = person("fabian-spitzer", "Fabian Spitzer"), person("fabian-keller", "Fabian Keller")
JOERG = person("joerg", "Jörg Müller")
BRANCH = Branch(id_in(COMPANY.id, "branch", "mitte"), "mitte", "Mitte", "Europe/Berlin", OPEN)
SALON = Salon(COMPANY, BRANCH, (), (), (LISA, FABIAN, OTHER_FABIAN, JOERG))
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SPAN = bookable_span(BRANCH, NOW)


def read(text, member=None, span=SPAN):
    data = text if isinstance(text, bytes) else text.encode()
    return read_book(data, SALON, span, "buch", member)


def times(book, member=LISA):
    return [(f"{b.span.start:%d.%m. %H:%M}", f"{b.span.end:%d.%m. %H:%M}") for b in book.busy if b.unit == member.id]


def calendar(*lines):
    return "\r\n".join(["BEGIN:VCALENDAR", "VERSION:2.0", *lines, "END:VCALENDAR", ""])


def event(*lines, of="Lisa Braun", uid="1@book"):
    return ["BEGIN:VEVENT", f"UID:{uid}", f"ATTENDEE;CN={of}:mailto:x@example.org", *lines, "END:VEVENT"]


class TestTables:
    @pytest.mark.parametrize(
        "text",
        [
            "Mitarbeiter;Beginn;Ende;Notiz\nLisa;24.12.2026 14:30;24.12.2026 15:00;Farbe",
            "staff,start,end,note\nlisa,2026-12-24T14:30,2026-12-24T15:00,Farbe",
            "note\tEND\tStart\tStaff\nFarbe\t2026-12-24 15:00\t2026-12-24 14:30:00\tLisa Braun",
            'sep=;\r\nStylist;Von;Bis;Betreff\r\n"Frau Braun";"24.12.26 14:30";"15:00 Uhr";"Farbe"\r\n',
            "Mitarbeiter;Datum;Von;Bis;Notiz\nBraun;24.12.2026;14:30;15:00;Farbe",
            "staff,start,end,note\nlisa,2026-12-24T13:30Z,2026-12-24T15:00+01:00,Farbe",
        ],
    )
    def test_a_row_is_somebodys_time(self, text):
        book = read(text)
        (busy,) = book.busy
        assert (busy.unit, busy.note, busy.source) == (LISA.id, "Farbe", "import:buch")
        assert times(book) == [("24.12. 13:30", "24.12. 14:00")]
        assert (book.read, book.slips) == (1, ())

    @pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "latin-1", "cp1252", "utf-16"])
    def test_umlauts_survive_whatever_program_wrote_the_file(self, coding):
        text = "Mitarbeiter;Beginn;Ende;Notiz\nJörg Müller;24.12.2026 14:30;24.12.2026 15:00;Frau Öztürk – Föhnen"
        data = text.replace("–", "-").encode(coding)
        (busy,) = read(data).busy
        assert (busy.unit, busy.note) == (JOERG.id, "Frau Öztürk - Föhnen")

    def test_days_without_times_are_whole_days(self):
        book = read("staff;start;end\nLisa;23.12.2026;24.12.2026\nLisa;2.1.2027;")
        assert times(book) == [("22.12. 23:00", "24.12. 23:00"), ("01.01. 23:00", "02.01. 23:00")]

    def test_a_time_is_that_of_the_clock_on_the_wall_in_summer_and_winter(self):
        book = read("staff;start;end\nLisa;27.3.2027 10:00;11:00\nLisa;29.3.2027 10:00;11:00")
        assert times(book) == [("27.03. 09:00", "27.03. 10:00"), ("29.03. 08:00", "29.03. 09:00")]

    @pytest.mark.parametrize(
        ("row", "part"),
        [
            ("Tim;24.12.2026 14:30;15:00", "'Tim'; known: Lisa Braun, Fabian Spitzer, Fabian Keller, Jörg Müller"),
            ("Fabian;24.12.2026 14:30;15:00", "Fabian Spitzer or Fabian Keller"),
            (";24.12.2026 14:30;15:00", "names nobody"),
            ("Lisa;24.13.2026 14:30;15:00", "no such date"),
            ("Lisa;24.12.2026 25:30;15:00", "no such date or time"),
            ("Lisa;12/24/2026 14:30;15:00", "no time such as"),
            ("Lisa;24.12.2026 14:30;14:00", "before it has begun"),
            ("Lisa;24.12.2026 14:30;24.12.2062 15:00", "longer than a year"),
            ("Lisa;24.12.2026 14:30;", "no end"),
            ("Lisa;;15:00", "no day"),
            ("Lisa;14:30;15:00", "no day"),
            ("Lisa;24.12.2026 14:30;15:00;Schnitt;Farbe", "in quotes"),
        ],
    )
    def test_what_is_not_understood_is_told_with_its_line(self, row, part):
        book = read(f"staff;start;end;note\n\nLisa;24.12.2026 9:00;10:00;\n{row}\n")
        (slip,) = book.slips
        assert slip.line == 4
        assert part in slip.message
        assert (book.read, len(book.busy)) == (2, 1)

    def test_rows_after_a_note_of_several_lines_keep_their_numbers(self):
        book = read('staff;start;end;note\nLisa;24.12.2026 9:00;10:00;"eins\nzwei"\nTim;24.12.2026 9:00;10:00;\n')
        assert [slip.line for slip in book.slips] == [4]
        assert book.busy[0].note == "eins\nzwei"

    def test_a_table_without_headings_is_refused_whole(self):
        book = read("Lisa;24.12.2026 9:00;10:00")
        (slip,) = book.slips
        assert slip.line == 1
        assert "no heading for staff and start and end" in slip.message
        assert book.busy == ()

    def test_one_persons_table_needs_no_names(self):
        assert len(read("Beginn;Ende\n24.12.2026 9:00;10:00", member=LISA).busy) == 1

    def test_what_is_over_or_too_far_away_is_counted(self):
        book = read("staff;start;end\nLisa;2.1.2026 9:00;10:00\nLisa;24.12.2028 9:00;10:00\nLisa;24.12.2026 9:00;10:00")
        assert (book.read, book.outside, len(book.busy)) == (3, 2, 1)
        assert book.lines() == [
            "import:buch: 3 entries read, 2 over or too far away, 0 cancelled or free; 1 spans of busy time; 0 slips"
        ]


class TestCalendars:
    def test_an_event_is_somebodys_time(self):
        book = read(calendar(*event("DTSTART:20261224T133000Z", "DTEND:20261224T140000Z", r"SUMMARY:Schnitt\, Farbe")))
        (busy,) = book.busy
        assert (busy.unit, busy.note) == (LISA.id, "Schnitt, Farbe")
        assert times(book) == [("24.12. 13:30", "24.12. 14:00")]

    @pytest.mark.parametrize(
        "start",
        [
            "DTSTART;TZID=Europe/Berlin:20261224T143000",
            'DTSTART;TZID="W. Europe Standard Time":20261224T143000',
            "DTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20261224T143000",
            "DTSTART:20261224T143000",
            "DTSTART;TZID=America/New_York:20261224T083000",
        ],
    )
    def test_a_wall_time_is_one_of_its_zone(self, start):
        assert times(read(calendar(*event(start, "DURATION:PT30M")))) == [("24.12. 13:30", "24.12. 14:00")]

    def test_whole_days_end_before_the_day_that_is_named_last(self):
        days = event("DTSTART;VALUE=DATE:20261223", "DTEND;VALUE=DATE:20261225")
        day = event("DTSTART;VALUE=DATE:20270102", uid="2")
        book = read(calendar(*days, *day))
        assert times(book) == [("22.12. 23:00", "24.12. 23:00"), ("01.01. 23:00", "02.01. 23:00")]

    def test_a_weekly_event_keeps_its_wall_time_when_the_clocks_change(self):
        weekly = event(
            "DTSTART;TZID=Europe/Berlin:20251006T100000", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;UNTIL=20270405T080000Z"
        )
        late = Span(datetime(2027, 3, 20, tzinfo=UTC), datetime(2027, 5, 1, tzinfo=UTC))
        assert [start for start, _ in times(read(calendar(*weekly), span=late))] == [
            "22.03. 09:00",
            "29.03. 08:00",
            "05.04. 08:00",
        ]

    def test_a_series_without_end_stops_at_the_horizon(self):
        daily = event("DTSTART:20200101T090000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY")
        book = read(calendar(*daily))
        assert len(book.busy) == 181
        assert book.read == 1

    def test_what_falls_out_of_a_series_is_free(self):
        series = event(
            "DTSTART;TZID=Europe/Berlin:20261201T100000",
            "DTEND;TZID=Europe/Berlin:20261201T110000",
            "RRULE:FREQ=DAILY;COUNT=5",
            "EXDATE;TZID=Europe/Berlin:20261202T100000,20261203T100000",
            "RDATE;TZID=Europe/Berlin:20261210T100000",
        )
        moved = event(
            "RECURRENCE-ID;TZID=Europe/Berlin:20261204T100000",
            "DTSTART;TZID=Europe/Berlin:20261204T150000",
            "DURATION:PT30M",
        )
        fifth = ("RECURRENCE-ID:20261205T090000Z", "DTSTART:20261205T090000Z", "DURATION:PT1H")
        cancelled = event(*fifth, "STATUS:CANCELLED")
        book = read(calendar(*series, *moved, *cancelled))
        starts = sorted(start for start, _ in times(book))
        assert starts == ["01.12. 09:00", "04.12. 14:00", "10.12. 09:00"]
        assert (book.read, book.idle) == (3, 1)

    def test_cancelled_and_free_events_take_no_time(self):
        gone = event("DTSTART:20261224T133000Z", "DURATION:PT1H", "STATUS:CANCELLED")
        free = event("DTSTART:20261224T133000Z", "DURATION:PT1H", "TRANSP:TRANSPARENT", uid="2")
        book = read(calendar(*gone, *free))
        assert (book.busy, book.idle, book.slips) == ((), 2, ())

    def test_people_are_attendees_before_categories_before_the_calendars_name(self):
        at = ("DTSTART:20261224T133000Z", "DURATION:PT1H")
        named = ["BEGIN:VEVENT", *at, "CATEGORIES:Farbe,Jörg Müller", "END:VEVENT"]
        book = read(calendar("X-WR-CALNAME:Lisa Braun", *named, *event(*at, of="Fabian Spitzer")))
        assert [busy.unit for busy in book.busy] == [JOERG.id, FABIAN.id]
        unnamed = [line for line in named if "CATEGORIES" not in line]
        assert read(calendar("X-WR-CALNAME:Lisa Braun", *unnamed)).busy[0].unit == LISA.id
        assert read(calendar(*unnamed), member=LISA).busy[0].unit == LISA.id

    def test_two_who_attend_are_both_busy(self):
        both = event("ATTENDEE;CN=Jörg Müller:mailto:y@example.org", "DTSTART:20261224T133000Z", "DURATION:PT1H")
        assert [busy.unit for busy in read(calendar(*both)).busy] == [LISA.id, JOERG.id]

    def test_folded_lines_are_one(self):
        book = read(calendar(*event("DTSTART:2026122", " 4T133000Z", "DURATION:PT1H", "SUMMARY:Sch", " nitt")))
        assert book.busy[0].note == "Schnitt"

    @pytest.mark.parametrize(
        ("lines", "part"),
        [
            (["DTSTART:20261224T133000Z"], "no end"),
            (["DURATION:PT1H"], "no start"),
            (["DTSTART:20261324T133000Z", "DURATION:PT1H"], "no such date"),
            (["DTSTART:morgen", "DURATION:PT1H"], "no date such as"),
            (["DTSTART:20261224T133000Z", "DURATION:1H"], "no length"),
            (["DTSTART:20261224T133000Z", "DTEND:20261224T133000Z"], "before it has begun"),
            (["DTSTART;TZID=Entenhausen:20261224T133000", "DURATION:PT1H"], "Entenhausen"),
            (["DTSTART:20261224T133000Z", "DURATION:PT1H", "RRULE:FREQ=SECONDLY"], "not understood"),
            (["DTSTART:20261224T133000Z", "DURATION:PT1H", "RRULE:FREQ=DAILY;INTERVAL=0"], "not understood"),
            (["DTSTART:20261224T133000Z", "DURATION:PT1H", "RRULE:FREQ=WEEKLY;BYDAY=XX"], "not understood"),
            (["DTSTART:20261224T133000Z", "DURATION:PT1H", "EXRULE:FREQ=DAILY"], "EXRULE"),
            (["RECURRENCE-ID;RANGE=THISANDFUTURE:20261224T133000Z", "DTSTART:20261224T133000Z"], "RECURRENCE-ID"),
        ],
    )
    def test_what_is_not_understood_is_told_with_its_line(self, lines, part):
        book = read(calendar(*event("DTSTART:20261224T090000Z", "DURATION:PT1H"), *event(*lines, uid="2")))
        (slip,) = book.slips
        assert slip.line == 9
        assert part in slip.message
        assert len(book.busy) == 1

    def test_a_stranger_is_told_with_those_who_are_known(self):
        (slip,) = read(calendar(*event("DTSTART:20261224T090000Z", "DURATION:PT1H", of="Tim"))).slips
        assert "known: Lisa Braun, Fabian Spitzer" in slip.message

    def test_other_things_of_a_calendar_are_told_and_zones_are_not(self):
        winter = ("BEGIN:STANDARD", "DTSTART:19701025T030000", "END:STANDARD")
        zone = ["BEGIN:VTIMEZONE", "TZID:X", *winter, "END:VTIMEZONE"]
        book = read(calendar(*zone, "BEGIN:VTODO", "UID:3", "END:VTODO", "no line at all"))
        assert book.slips == (
            Slip(9, "VTODO is no event (VEVENT)"),
            Slip(12, "is no line of a calendar: 'no line at all'"),
        )

    def test_a_file_that_is_cut_off_says_so(self):
        text = calendar(*event("DTSTART:20261224T090000Z", "DURATION:PT1H")).partition("END:VEVENT")[0]
        assert [slip.line for slip in read(text).slips] == [1, 3]


class TestReferences:
    def test_the_same_entry_keeps_its_reference_whatever_stands_around_it(self):
        row = "Lisa;24.12.2026 9:00;10:00;{}\n"
        first = read("staff;start;end;note\n" + row.format("Farbe"))
        again = read("staff;start;end;note\nLisa;2.12.2026 9:00;10:00;\n" + row.format("Schnitt"))
        assert first.busy[0].reference == again.busy[1].reference

    def test_the_same_entry_twice_has_two_references(self):
        book = read("staff;start;end\n" + 2 * "Lisa;24.12.2026 9:00;10:00\n")
        assert len({busy.reference for busy in book.busy}) == 2


PIECES = [
    *(
        "BEGIN:VCALENDAR",
        "BEGIN:VEVENT",
        "END:VEVENT",
        "DTSTART:",
        "20261224T090000",
        "DURATION:PT1H",
        "TZID=",
        "DAILY",
    ),
    *(
        "RRULE:FREQ=",
        "staff;start;end",
        "24.12.2026",
        "10:00",
        "Lisa",
        "\n",
        ",",
        ";",
        '"',
        "\\",
        ":",
        "é",
        "\x00",
        " ",
    ),
]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES)))
def test_whatever_is_in_the_file_is_read_or_told(pieces):
    book = read("".join(pieces))
    assert all(slip.message and slip.line >= 1 for slip in book.slips)
    assert len({busy.reference for busy in book.busy}) == len(book.busy)


@settings(max_examples=50, deadline=None)
@given(st.binary(max_size=200))
def test_no_file_breaks_the_reading(data):
    assert read(data).busy == ()


def test_what_matters_begins_now_and_ends_at_the_horizon():
    assert Span(NOW, NOW + timedelta(days=181)) == SPAN
