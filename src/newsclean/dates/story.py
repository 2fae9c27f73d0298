"""What a text has spoken of so far: the anchors of its next mention."""

import re
from datetime import date, datetime, timedelta
from functools import cache

import msgspec

from newsclean.dates.lexicon import Step, lexicon
from newsclean.dates.nearby import word_before
from newsclean.dates.resolve import LEAP_YEAR, earliest, iso, latest, nearest

# Characters around a mention that may tell whether it is past or to come: the clause, not the paragraph.
_CLAUSE = 90
_SENTENCE_END = frozenset('.!?:;"”“')
_LONGEST_JOIN = len(" sampai ") + 2
_JOINED = re.compile(r"\s?[-–/]\s?|,\s(?:dan\s)?|,?\s(?:hingga|sampai|s/d|dan|atau)\s")
_COMING = re.compile(r"\b(?:akan|bakal)\b")
_BREAK = re.compile(r"[.!?\"”“;:\n](?=\s|$)")
# A day more than half a year off draws the dates without a year behind it, but only for a paragraph or so.
_NEAR, _HALF_YEAR = 400, 183
# With no word of direction a month is past, save the next two: news looks back ("darurat militer pada Desember").
_SOON = 2
# A bare weekday is the date printed beside the same weekday elsewhere, when that is about a week off.
_SAME_WEEK = 8


# Behind these a bare weekday is the day of speaking.
_SPOKEN = frozenset(",(")


class Found(msgspec.Struct, gc=False):
    """A mention as a form found it: extent in the text, TIMEX3 type and value.

    `day` is the day it lies on, None where it is coarser or unknown. `clock` is what a TIME without a day of its own
    adds to one ("T21:05", "TNI"). An `aside` does not move the story.
    """

    start: int
    end: int
    type: str
    value: str
    day: date | None = None
    warnings: tuple[str, ...] = ()
    clock: str = ""
    aside: bool = False


@cache
def _senses(of_month: bool) -> dict[str, int]:
    context = lexicon().context
    future = context.future | context.future_of_month if of_month else context.future
    return {**dict.fromkeys(future, 1), **dict.fromkeys(context.past, -1)}


class Story(msgspec.Struct):
    """The text, its date (`dct`), and the narrative: the day, value and moment last spoken of.

    `low` is the text in lower case, `flat` the same with the lines of a wrapped dump joined, for the forms. `day` is
    that of `dated`, the mention which last told one; `anchor` the last with a date, coarser ones included; `said` the
    dates printed beside each weekday.
    """

    text: str
    low: str
    flat: str
    dct: date | None
    day: date | None = None
    said: dict[int, date] = {}
    last: Found | None = None
    dated: Found | None = None
    anchor: Found | None = None

    @property
    def value(self) -> str:
        """The value last spoken of, without its time of day: "2010", "2013-W10", "2013-03-05"."""
        return self.anchor.value[:10] if self.anchor else ""

    @property
    def moment(self) -> datetime | None:
        """The clock time last told on the day of the story."""
        value = self.dated.value if self.dated else ""
        hour = value[11:13]
        # No datetime has the midnight that ends a day.
        return datetime.fromisoformat(value) if hour.isdigit() and hour != "24" else None

    def here(self) -> date | None:
        """The day of the story: the one last spoken of, else the document's."""
        return self.day or self.dct

    def base(self, step: Step | None) -> date | None:
        """The day from which a pointing word counts."""
        return self.here() if step is not None and step.narrative else self.dct

    def sense(self, start: int, of_month: bool = False) -> int:
        """1 where the words before a mention say that it is to come, -1 that it is over, 0 when they do not say.

        The nearest word of the sentence decides.
        """
        senses = _senses(of_month)
        words = self.low[max(0, start - _CLAUSE) : start].split()
        if senses.keys().isdisjoint(words):
            return 0
        for word in reversed(words):
            if word[-1] in _SENTENCE_END:
                return 0
            if (sense := senses.get(word, 0)) or word[0] in '"“':
                return sense
        return 0

    def announced(self, end: int) -> bool:
        """Whether the sentence goes on to say that it is to come: "Setelah Desember, pemasangan akan diperluas"."""
        window = self.low[end : end + _CLAUSE]
        cut = _BREAK.search(window)
        return _COMING.search(window, 0, cut.start() if cut else len(window)) is not None

    def weekday(self, number: int, step: Step | None, start: int) -> date | None:
        """The date of a bare weekday: the one printed beside it before, else the last, the document's date included.

        "Senin depan" and an event to come take the next one. Behind a comma it is the day of speaking: the last one.
        """
        base = self.base(step)
        if base is None:
            return self.said.get(number)
        back = (base.isoweekday() - number) % 7
        if step is None:
            known = self.said.get(number)
            if known and abs((known - base).days) <= _SAME_WEEK:
                return known
            spoken = back == 0 or self.low[max(0, start - 2) : start].rstrip()[-1:] in _SPOKEN
            coming = not spoken and self.sense(start) > 0
        elif step.step:
            coming = step.step > 0
            back = back or (0 if coming else 7)
        else:
            coming = back > 3 and not step.narrative  # "Sabtu ini", said on a Thursday
        # Half the cost of adding a timedelta.
        return date.fromordinal(base.toordinal() + (7 - back if coming else -back))

    def year_of_month(self, number: int, step: Step | None, start: int, end: int) -> int | None:
        """The year of a bare month: the one that fits the sense, else the last, or the next when it is near."""
        if step is None and (year := self.year_of_range(number, start)):
            return year
        base = self.base(step)
        if base is None:
            return None
        ahead = (number - base.month) % 12
        if step is not None:
            if not step.step:
                return base.year
            forward, ahead = step.step > 0, ahead or (12 if step.step > 0 else 0)
        elif ahead == 0:
            return base.year
        else:
            delivered = word_before(self.low, start) in lexicon().context.delivery
            sense = 1 if delivered else self.sense(start, True)
            forward = sense > 0 or (sense == 0 and (ahead <= _SOON or self.announced(end)))
        return (base.year * 12 + base.month - 1 + (ahead if forward else ahead - 12)) // 12

    def joined(self, start: int) -> Found | None:
        """The mention before, where only a comma, hyphen or joining word stands between."""
        last = self.last
        return (
            last
            if last and start - last.end < _LONGEST_JOIN and _JOINED.fullmatch(self.low, last.end, start)
            else None
        )

    def year_of_range(self, number: int, start: int) -> int | None:
        """The year of the second month of a range or list: not before the first ("Agustus hingga Oktober")."""
        last = self.joined(start)
        if (
            last is None
            or len(last.value) != 7
            or not last.value[5:].isdigit()
            or not last.value[:4].isdigit()
        ):
            return None
        return int(last.value[:4]) + (number < int(last.value[5:]))

    def year_day(self, month: int, day: int, step: Step | None, start: int) -> date | None:
        """A day and month without a year, in the year of the narrative, or where "lalu", "mendatang" put it.

        None without a document date. Raises ValueError when no year has such a day.
        """
        if self.dct is None:
            date(LEAP_YEAR, month, day)  # raises where no year has such a day
            return None
        if step is not None and step.step:
            return (latest if step.step < 0 else earliest)(month, day, self.dct)
        told = self.day if self.dated and start - self.dated.end < _NEAR else None
        return nearest(month, day, told if told and abs((told - self.dct).days) > _HALF_YEAR else self.dct)

    def day_of_month(self, day: int, step: Step | None, start: int) -> date | None:
        """The date of "tanggal 9": the last such day, the next one when it is to come."""
        if self.dct is None:
            return None
        coming = step.step > 0 if step and step.step else step is None and self.sense(start) > 0
        for offset in range(62):
            option = self.dct + timedelta(days=offset if coming else -offset)
            if option.day == day:
                return option
        return None

    def tell(self, found: Found) -> None:
        """Moves the narrative to a mention."""
        self.last = found
        if found.aside:
            return
        if found.day is not None:
            self.day = found.day
            self.dated = self.anchor = found
        elif found.type == "DATE" and found.value[0].isdigit():
            self.anchor = found

    def on_day(self, clock: str) -> str:
        """A clock time or part of the day on the day of the story."""
        return iso(self.here()) + clock
