"""TIMEX3 values: arithmetic on dates, and what they look like when parts are unknown. Pure functions."""

from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import lru_cache

from newsclean.dates.lexicon import Unit

UNKNOWN_DAY = "XXXX-XX-XX"
PAST, FUTURE = "PAST_REF", "FUTURE_REF"

# Half a unit is said in the next smaller one: "setengah hari" is PT12H.
_HALVES = {"tahun": "P6M", "hari": "PT12H", "jam": "PT30M", "menit": "PT30S"}
_HALF_YEAR = 182
LEAP_YEAR = 2000  # a year that has every day
# No month lacks these days: nine of ten dates need no calendar to be moved by months.
_IN_EVERY_MONTH = 28
# A reference by TIMEX3 value to what a coarser anchor may keep: "setahun sebelumnya" after 2010 is 2009.
_COARSE = {4: "Y", 7: "M"}


def week(day: date) -> str:
    """The ISO week of a day: 2013-W11."""
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def in_unit(day: date | None, unit: Unit) -> str:
    """The year, month, week, day, decade or century that a day lies in."""
    if unit.factor > 1:
        digits = 3 if unit.factor == 10 else 2
        return f"{day.year:04}"[:digits] if day else "X" * digits
    if unit.code == "Y":
        return f"{day.year:04}" if day else "XXXX"
    if unit.code == "W":
        return week(day) if day else "XXXX-WXX"
    if unit.code == "M":
        return f"{day.year:04}-{day.month:02}" if day else "XXXX-XX"
    return iso(day)


@lru_cache(maxsize=4096)  # a text names few days, and this is the dearest call of a mention
def iso(day: date | None) -> str:
    """The day as 2013-03-05, or XXXX-XX-XX where it is not known."""
    return day.isoformat() if day else UNKNOWN_DAY


@lru_cache(maxsize=4096)  # the days of a month stand in every article of it
def real_day(year: int, month: int, day: int) -> date | None:
    """The date, or None when the calendar has no such day."""
    if month > 12:  # 18/11/2015 is tried both ways; the exception would cost 1 us
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shifted(day: date, unit: Unit, amount: float) -> date:
    """The day `amount` units later. Raises OverflowError or ValueError beyond the calendar."""
    if unit.code in "DW" and not unit.clock:
        return day + timedelta(days=round(amount * (7 if unit.code == "W" else 1)))
    months = round(amount * (12 * unit.factor if unit.code == "Y" else 1))
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if day.day <= _IN_EVERY_MONTH and MINYEAR <= year <= MAXYEAR:
        return day.replace(year=year, month=month + 1)
    from dateutil.relativedelta import relativedelta

    return day + relativedelta(months=months)


def shifted_value(anchor: str, day: date | None, unit: Unit, amount: float) -> str:
    """The value `amount` units from an anchor, in the anchor's granularity where the unit is no finer.

    `anchor` is the value last spoken of ("2010", "2013-03", "2013-W10", "2013-03-05"), `day` its day, or the story's.
    """
    try:
        if len(anchor) in _COARSE and anchor.replace("-", "").isdigit() and not unit.clock:
            year, month = int(anchor[:4]), int(anchor[5:7] or 1)
            if unit.code == "Y" or (unit.code == "M" and len(anchor) == 7):
                return shifted(date(year, month, 1), unit, amount).isoformat()[: len(anchor)]
        if unit.code == "W" and len(anchor) == 8 and anchor[5] == "W" and float(amount).is_integer():
            return week(
                date.fromisocalendar(int(anchor[:4]), int(anchor[6:]), 1) + timedelta(weeks=int(amount))
            )
        return shifted(day, unit, amount).isoformat() if day else UNKNOWN_DAY
    except (OverflowError, ValueError):
        return PAST if amount < 0 else FUTURE


def number(amount: float) -> str:
    """The digits of an amount: 3, 1.5."""
    return f"{amount:.0f}" if amount == int(amount) else f"{amount:g}"


def duration(amount: float | None, unit: Unit) -> str:
    """P3M, PT15M, PXD (nobody counted), PT12H for half a day."""
    sign = "PT" if unit.clock else "P"
    if amount is None:
        return f"{sign}X{unit.code}"
    if amount == 0.5 and (unit.words[0] in _HALVES):
        return _HALVES[unit.words[0]]
    return f"{sign}{number(amount * unit.factor)}{unit.code}"


def joined(first: str, second: str) -> str:
    """One value for two durations side by side: PT2H and PT30M are PT2H30M."""
    days, _, clock = first[1:].partition("T")
    days2, _, clock2 = second[1:].partition("T")
    clock += clock2
    return f"P{days}{days2}{'T' if clock else ''}{clock}"


def nearest(month: int, day: int, base: date) -> date:
    """A day and month in the year that brings it nearest to the base. Raises ValueError when no year has such a day."""
    same = real_day(base.year, month, day)
    if same and abs((same - base).days) <= _HALF_YEAR:
        return same
    options = (same, real_day(base.year - 1, month, day), real_day(base.year + 1, month, day))
    found = min((d for d in options if d), key=lambda d: abs((d - base).days), default=None)
    return found or date(LEAP_YEAR, month, day)


def latest(month: int, day: int, base: date) -> date:
    """The last such day and month before the base or on it. Raises ValueError when no year has such a day."""
    options = (real_day(base.year + offset, month, day) for offset in (0, -1, -4, -8))
    return max((d for d in options if d and d <= base), default=None) or date(LEAP_YEAR, month, day)


def earliest(month: int, day: int, base: date) -> date:
    """The next such day and month after the base or on it. Raises ValueError when no year has such a day."""
    options = (real_day(base.year + offset, month, day) for offset in (0, 1, 4, 8))
    return min((d for d in options if d and d >= base), default=None) or date(LEAP_YEAR, month, day)
