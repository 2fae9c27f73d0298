"""Whatever date is printed in whatever form comes back; nothing else is taken for one; offsets always hold."""

import random
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclean.dates import find, parse, parse_field, relative, scan, stamps
from newsclean.dates.lexicon import lexicon

MONTHS = {entry.number: entry.every for entry in lexicon().month}
DAYS = {entry.number: entry.every for entry in lexicon().weekday}
ZONES = {"WIB": 7, "WITA": 8, "WIT": 9, "": 7, "GMT+7": 7, "UTC": 0}
days = st.dates(date(1990, 1, 1), date(2069, 12, 31))
clocks = st.times().map(lambda t: t.replace(second=0, microsecond=0, tzinfo=None))
texts = st.text(
    st.sampled_from("Senin Rabu 5 Maret 2013 (12/3) pukul 21.05 WIB dua hari lalu tahun,.-/\n\u00a0’“"),
    max_size=80,
)


@st.composite
def printed_lines(draw: st.DrawFn) -> tuple[str, date, str]:
    """A publication line in a form that portals print, its day, and its value."""
    day, clock = draw(days), draw(clocks)
    weekday = draw(
        st.sampled_from(["", *(f"{w.title()}{s}" for w in DAYS[day.isoweekday()] for s in (", ", " "))])
    )
    month = draw(st.sampled_from([f for w in MONTHS[day.month] for f in (w.title(), w.upper(), w)]))
    number = draw(st.sampled_from([f"{day.day}", f"{day.day:02}"]))
    written = draw(
        st.sampled_from(
            [
                f"{number} {month} {day.year}",
                f"{number} {month}, {day.year}",
                f"{number}-{month}-{day.year}",
                f"{month} {number}, {day.year}",
                f"{number}/{day.month}/{day.year}",
                f"{number}/{day.month:02}/{day.year}",
                f"{number}-{day.month:02}-{day.year}",
                day.isoformat(),
            ]
        )
    )
    label = draw(
        st.sampled_from(["", "Tayang: ", "Diterbitkan ", "Diperbarui ", "Contoh.com - ", "Jurnalis-"])
    )
    line = label + (weekday if not label.startswith("Contoh") else "") + written
    if draw(st.booleans()):
        zone = draw(st.sampled_from(list(ZONES)))
        gap = draw(st.sampled_from([", ", " ", " | ", " |", " - ", " – ", " / ", "   ", " pukul "]))
        point = draw(st.sampled_from([":", "."])) if zone else ":"
        line += f"{gap}{clock.hour:02}{point}{clock.minute:02} {zone}".rstrip()
        moment = datetime.combine(day, clock, timezone(timedelta(hours=ZONES[zone])))
        return line, day, moment.isoformat()
    return line, day, day.isoformat()


@given(printed_lines())
def test_a_date_printed_in_any_supported_form_comes_back(printed: tuple[str, date, str]):
    """The line says it; the weekday agrees, so there is nothing to warn of."""
    line, _, value = printed
    found = stamps(line)
    assert [s.value for s in found] == [value]
    assert found[0].warnings == ()
    assert line[found[0].start : found[0].end].endswith(line.split()[-1][-4:])


@given(printed_lines())
def test_a_field_reads_what_a_line_prints(printed: tuple[str, date, str]):
    """On an Indonesian portal, where day comes before month."""
    line, _, value = printed
    stamp = parse_field(line, local=True)
    assert stamp is not None
    assert stamp.value == value


@given(
    days,
    st.sampled_from(
        ["{w} ({d}/{m}/{y})", "{w} {d} {M} {y}", "{w}, {d} {M} {y}", "{d} {M} {y}", "tanggal {d} {M} {y}"]
    ),
)
def test_a_full_date_in_a_sentence_is_found_whole(day: date, form: str):
    """Whatever the document's date is."""
    names = {"w": DAYS[day.isoweekday()][0].title(), "M": MONTHS[day.month][0].title()}
    spoken = form.format(d=day.day, m=day.month, y=day.year, **names)
    text = f"Ia datang pada {spoken}, lalu pergi."
    assert [(m.text, m.value) for m in find(text, "2013-03-14")] == [(spoken, day.isoformat())]


@given(days, days)
def test_a_bare_weekday_is_within_a_week_of_the_document(anchor: date, other: date):
    """The last one, the document's own day included."""
    name = DAYS[other.isoweekday()][0].title()
    (mention,) = find(f"Kata dia, {name}.", anchor)
    resolved = date.fromisoformat(mention.value)
    assert resolved.isoweekday() == other.isoweekday()
    assert 0 <= (anchor - resolved).days < 7


@given(days, st.integers(1, 3000), st.sampled_from(["hari", "pekan", "bulan", "tahun"]))
def test_a_date_at_a_distance_never_fails(anchor: date, amount: int, unit: str):
    """Beyond the calendar it keeps its direction."""
    for behind, sign in (("lalu", -1), ("lagi", 1)):
        mention = find(f"Itu {amount} {unit} {behind}.", anchor)[0]
        if mention.value in ("PAST_REF", "FUTURE_REF"):
            continue
        assert (date.fromisoformat(mention.value) - anchor).days * sign > 0


@given(st.datetimes(datetime(1991, 1, 1), datetime(2099, 1, 1), timezones=st.just(UTC)))
def test_iso_and_epoch_fields_are_the_same_instant(moment: datetime):
    """To the second."""
    whole = moment.replace(microsecond=0)
    for raw in (
        whole.isoformat(),
        whole.strftime("%Y%m%dT%H%M%SZ"),
        str(int(whole.timestamp())),
        f"{int(whole.timestamp())}000",
    ):
        stamp = parse_field(raw)
        assert stamp is not None and stamp.value is not None, raw
        assert datetime.fromisoformat(stamp.value) == whole


@given(st.one_of(st.text(), texts), st.sampled_from([None, "2013-03-14", date(2024, 2, 29)]))
def test_any_text_is_read_without_failing_and_offsets_slice_to_it(text: str, anchor: str | date | None):
    """In order, not overlapping, never empty, always with a value."""
    end = 0
    for m in find(text, anchor):
        assert end <= m.start < m.end <= len(text)
        assert text[m.start : m.end] == m.text
        assert m.value
        assert m.type in ("DATE", "TIME", "DURATION", "SET")
        end = m.end
    end = 0
    for s in stamps(text):
        assert end <= s.start < s.end <= len(text)
        end = s.end
    parse_field(text, captured="2025-08-10T10:00:00+07:00")
    parse(text, anchor)
    relative(text)


@given(texts)
def test_a_mention_begins_only_where_the_scan_looked(text: str):
    """ "sekitar" and "awal" before it apart: they are added last."""
    kept = scan.reduced(text.encode("utf-8", "surrogatepass"))
    starts = {start for _, start, _ in scan.places(kept)}
    for m in find(text):
        assert m.start in starts or m.text.lower().startswith(("sekitar", "awal"))


SUBJECTS = [
    "Warga",
    "Menteri Hari Sabarno",
    "Polisi",
    "Tim Persela",
    "Mei Ling",
    "Juni Hartono",
    "Kapolsek Pasar Minggu",
]
VERBS = [
    "menjual {n} unit",
    "membeli {n} kilogram cabai",
    "menempati kamar nomor {n}",
    "menang {a}-{b}",
    "kalah {a} - {b}",
]
VERBS += [
    "mengutip Pasal {a} ayat {b}",
    "mencabut Perda No {a}/{y}",
    "membayar Rp {a}.{t}.{t}",
    "mencatat {a},{b} persen",
]
VERBS += [
    "menelepon 021-{t}{y}",
    "naik pesawat GA {t}",
    "merujuk UU Nomor {a} Tahun {y}",
    "menyebut {y} orang tewas",
]
VERBS += [
    "mengecek SPBU 34-{t}0{a}",
    "menyusun formasi 4-{a}-{b}",
    "menghitung {a}/{b} bagian",
    "membuka versi {a}.{b}.0",
]
PLACES = [
    "di Jalan Melati {n}",
    "di Pasar Senen",
    "di Universitas Sebelas Maret",
    "di blok C{a}",
    "dekat SPBU",
    "di RT {a} RW {b}",
]


def test_a_thousand_lines_without_a_date_have_no_mention():
    """Scores, laws, prices, telephone numbers, flights, names of months, counts that look like years."""
    rng = random.Random(20130314)
    for _ in range(1_000):
        line = " ".join(rng.choice(part) for part in (SUBJECTS, VERBS, PLACES)) + "."
        numbers = {
            "a": rng.randint(1, 31),
            "b": rng.randint(0, 12),
            "t": rng.randint(100, 999),
            "y": rng.randint(1945, 2025),
        }
        line = line.format(n=rng.randint(2, 4000), **numbers)
        assert find(line, "2013-03-14") == [], line
        assert stamps(line) == [], line


@pytest.mark.parametrize("clock", [time(0, 0), time(12, 0), time(23, 59)])
def test_the_ends_of_the_day_come_back(clock: time):
    """Midnight, noon and the last minute, in both clocks."""
    value = f"2019-06-05T{clock.hour:02}:{clock.minute:02}:00+07:00"
    assert stamps(f"5 Juni 2019 {clock.hour:02}.{clock.minute:02} WIB")[0].value == value
    half = clock.strftime("%I:%M %p")
    assert stamps(f"June 5, 2019 {half}")[0].value == value


def test_an_anchor_that_is_no_date_is_an_error():
    """A library says so at once."""
    with pytest.raises(ValueError, match="Invalid isoformat"):
        find("kemarin", "kemarin")
    with pytest.raises(ValueError, match="no anchor"):
        find("kemarin", "0001-01-01")
