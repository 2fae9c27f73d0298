"""The shape of a pack file. What is not here is an error in the file (see `load`)."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

import msgspec

from newsclean.model import Label

Strings = tuple[Annotated[str, msgspec.Meta(min_length=1)], ...]
"""None of them empty: the empty string is in every line."""


class Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Ways to recognise a whole line. All compare without regard to case; any one of them suffices.

    `equals` overlooks bullets, brackets and dashes around the line; a line that begins with a small letter is
    equal only to a literal that does, since a scraper that breaks sentences at links leaves lines such as "tiktok".
    `pattern` is a regular expression that must match from the line's start to its end; a rule with patterns
    names literals in `needs`, one of which must be in the line before a pattern that does not tell how the line begins
    is tried.
    `max_chars`: a longer line is never taken whole by anything but `equals` (0 = no limit).
    """

    equals: Strings = ()
    prefix: Strings = ()
    suffix: Strings = ()
    contains: Strings = ()
    pattern: Strings = ()
    max_chars: int = 0


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Ways to recognise furniture glued into a line; only the matched characters go, the line stays.

    `literal`: exactly these characters, case as written. `tail_from`: from this literal (case as written) to the
    end of the line. `pattern`: a regular expression searched in the line (case as written), behind `needs`.
    """

    literal: Strings = ()
    tail_from: Strings = ()
    pattern: Strings = ()


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One thing a portal prints that is not the article, why we say so, and examples that are tested.

    `inside`: HTML only: the block lies in an element with that class (".x"), id ("#x") or tag ("x").
    `hits`/`misses`: lines the rule must and must not take; "@div.x" is a place in HTML for `inside`.
    `opens`: the line heads a list of links ("Baca juga:", "Berita terkait"): headlines below it are taken too.
    `through`: the line opens a block of such links and teasers that one of these lines closes ("SWIPE UP"): all open
    lines down to it are taken too, if one of them follows within 30 lines.
    `run`: the rule takes lines only where at least so many of its lines stand in a row: a share bar is a run of
    names of networks, one such name alone may be a heading.
    `until`: the last day of the layout (compared with the page's own date).
    """

    id: str
    label: Label
    why: str
    inside: Strings = ()
    line: Line = Line()
    part: Part = Part()
    needs: Strings = ()
    hits: Strings = ()
    misses: Strings = ()
    opens: bool = False
    through: Strings = ()
    run: int = 0
    until: dt.date | None = None


class Detect(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How saved text without a URL gives its portal away, compared without regard to case."""

    line_prefix: Strings = ()
    line_suffix: Strings = ()
    line_equals: Strings = ()


class Html(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """CSS selectors, tried in order; the first that matches wins. All optional.

    `article` is the element that holds the body; the others point at facts printed anywhere on the page.
    `drop`: elements that are never part of the article, cut before anything is read.
    """

    article: Strings = ()
    title: Strings = ()
    description: Strings = ()
    author: Strings = ()
    editor: Strings = ()
    published: Strings = ()
    modified: Strings = ()
    caption: Strings = ()
    tags: Strings = ()
    section: Strings = ()
    drop: Strings = ()


class FactSources(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Which statements of a page's head are wrong on this portal ("meta:pubdate", "json-ld:author")."""

    distrust: Strings = ()


class Pack(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A portal: its names, hosts and rules.

    `hosts`: domain names; sub-domains are included. `datelines`: the names with which the portal signs a
    dateline ("KOMPAS.com"). `unmarked_links`: the portal prints headlines of other stories between paragraphs with
    no label that a scraper keeps. `outlets`: other names it prints for itself (byline suffixes such as "detikNews").
    """

    id: str
    name: str
    hosts: Strings = ()
    datelines: Strings = ()
    outlets: Strings = ()
    detect: Detect = Detect()
    html: Html = Html()
    facts: FactSources = FactSources()
    unmarked_links: bool = False
    rule: tuple[Rule, ...] = ()
