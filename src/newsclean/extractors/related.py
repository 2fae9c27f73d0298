"""Links to other stories below a label: "Baca juga:" and the headlines that follow it."""

from __future__ import annotations

from functools import lru_cache

from newsclean.dates import is_date_line, relative
from newsclean.extractors.shape import PARAGRAPH, content_words, ends_sentence, is_headline, words
from newsclean.model import Block, Document, Label, Mark, whole
from newsclean.packs import CompiledPack

RULE = "related-links"
TEASER_RULE = "related-teasers"
CUT_RULE = "cut-teasers"
WHY = {
    RULE: 'A headline under a label such as "Baca juga": a link to another story.',
    TEASER_RULE: "One of a list of stories below the article: headline, date, first sentence.",
    CUT_RULE: "The first sentence of another story, cut short, among others below the article.",
}

# Most links one label heads inside an article; lists of 3 are common, 5 the longest seen in 505 pages. Longer
# lists stand outside the article, where `bounds` finds them.
_MOST = 6
# Fewest words of a link title. Section headings right below a label whose link was lost have 1-5 words
# (labelled rows: 29 of 30), link titles 6 and more (labelled rows: 76 of 78).
_FEWEST_WORDS = 6
_HEAD = 5  # lines above the first prose that are left alone: headline, byline, date line, share bar, caption
_LABEL = 24  # characters of a label beside its link ("Baca artikel lainnya")
_FEWEST_DATED = 3  # with a date of its own below it
_ALONE = 40  # characters of a label alone on its line; "Baca juga: Banjir di kota" has its link already
# Labels of lists below (or beside) articles.
_LISTS = frozenset(
    f"{what} {which}"
    for what in ("berita", "artikel", "pos", "post", "postingan", "tulisan", "kabar")
    for which in ("terkait", "lainnya", "terbaru", "terkini", "populer", "terpopuler")
) | {
    "related posts",
    "related articles",
    "related news",
    "recent posts",
    "popular posts",
    "latest news",
    "latest posts",
    "more stories",
    "more news",
    "you may also like",
    "you might also like",
    "rekomendasi",
    "terkini lainnya",
}
_FEWEST_TEASERS, _FEWEST_CUT = 2, 3
_CUT = ("…", "...", "[…]", "[...]")
_SHORTEST_TEASER, _LONGEST_TEASER = 40, 400  # characters
_MOST_LISTED = 40
_BARS = frozenset("|•·")  # a sign alone on its line between a label and its links
_BETWEEN = frozenset({Label.AD, Label.MEDIA})  # may stand between a label and its links


def mark_related_links(doc: Document, pack: CompiledPack) -> Document:
    """The headlines below a label, as long as they look like nothing but headlines.

    A label whose link was lost must not take the next line with it, so a line that is a sentence, a numbered
    heading, or is continued by the line below stays.
    """
    if doc.page.media == "html" and (links := _labelled_links(doc, pack)):
        doc = doc.mark(links)
    if doc.open and doc.open[-1].text.endswith(_CUT):
        doc = doc.mark(_cut_teasers(doc))
    opening = _opening(pack)
    openers = {m.block: m.label for m in doc.marks if m.rule in opening}
    if not openers:
        return doc
    blocks, labels = doc.blocks, doc.labels
    marks: list[Mark] = []
    taken: set[int] = set()
    prose = _first_prose(blocks)
    for opener in sorted(openers):
        if labels[opener] is None or len(blocks[opener].text) > _ALONE:
            continue
        count, head, heads_list = 0, "", _heads_list(doc, blocks[opener].text)
        # Above all prose a label is an entry of the menu, and the line below may be this page's own headline.
        end = len(blocks) if opener > prose else prose - _HEAD
        for i in range(opener + 1, end):
            label = labels[i]
            if i in taken or label in _BETWEEN or blocks[i].text in _BARS:
                continue
            if label is not None or count == _MOST or not _is_link(blocks, i):
                if label is None and head:
                    listed = _with_teasers(doc, i, head)
                    marks += [whole(blocks[k], openers[opener], TEASER_RULE) for k in listed]
                    taken.update(listed)
                break
            if heads_list and not _dates_story(blocks[i].text):
                head = blocks[i].text
            marks.append(whole(blocks[i], openers[opener], RULE))
            taken.add(i)
            count += 1
        if count == 1 and opener < prose:  # one headline below a menu's last entry is the page's own
            taken.discard(marks.pop().block)
    return doc.mark(marks)


def _cut_teasers(doc: Document) -> list[Mark]:
    """The page's last lines if all of them are cut short: first sentences of other stories, as lists print them.

    One writer's thoughts may trail off, too; three times running they do not, nor twice below the page's numbers.
    """
    run: list[Block] = []
    for b in reversed(doc.open):
        if len(b.text) < PARAGRAPH or not b.text.endswith(_CUT):
            break
        run.append(b)
    if not run or len(run) == len(doc.open):
        return []
    first = run[-1].index
    least = _FEWEST_TEASERS if doc.labels[first - 1] is Label.NAVIGATION else _FEWEST_CUT
    return [whole(b, Label.RELATED, CUT_RULE) for b in run] if len(run) >= least else []


def _heads_list(doc: Document, label: str) -> bool:
    """Whether a label of a dump heads lists below articles, and never links inside one ("Baca juga")."""
    return doc.page.is_dump and label.lower().rstrip(" :") in _LISTS


def _with_teasers(doc: Document, i: int, head: str) -> list[int]:
    """The lines from `i` on that go on a list of headlines with their dates and teasers; `head`: the headline above.

    A teaser takes up its headline's words, and a list has two of them or more. Where a paragraph follows that does not,
    the article may go on: then nothing is taken.
    """
    blocks, labels = doc.blocks, doc.labels
    listed: list[int] = []
    teasers = 0
    while i < len(blocks) and labels[i] is None and len(listed) < _MOST_LISTED:
        text = blocks[i].text
        if _is_link(blocks, i):
            head = head if _dates_story(text) else text
        elif _takes_up(text, head):
            teasers += 1
        else:
            break
        listed.append(i)
        i += 1
    goes_on = i < len(blocks) and labels[i] is None and len(blocks[i].text) >= PARAGRAPH
    return [] if teasers < _FEWEST_TEASERS or goes_on else listed


def _takes_up(text: str, head: str) -> bool:
    """Whether a sentence repeats at least half of a headline's words."""
    if not _SHORTEST_TEASER <= len(text) <= _LONGEST_TEASER:
        return False
    content = content_words(head)
    said = " ".join(words(text))
    return 2 * sum(w in said for w in content) >= len(content)


def _labelled_links(doc: Document, pack: CompiledPack) -> list[Mark]:
    """Blocks of HTML that are a label and a link: "Baca Juga" in one element, the headline in the next."""
    marks = []
    for b in [b for b in doc.open if b.link_chars > _LABEL]:
        if 0 < len(b.text) - b.link_chars <= _LABEL:
            before = b.text[: len(b.text) - b.link_chars].strip()
            rule = pack.whole_line(before, before.lower())
            words = b.text[len(before) :].count(" ")
            if rule is not None and rule.opens and words >= _FEWEST_WORDS and not ends_sentence(b.text):
                marks.append(whole(b, rule.label, RULE))
    return marks


@lru_cache(maxsize=256)
def _opening(pack: CompiledPack) -> frozenset[str]:
    """The rules whose lines head a list of links."""
    return frozenset(rule.id for rule in pack.rules.values() if rule.opens)


def _first_prose(blocks: tuple[Block, ...]) -> int:
    """The first paragraph's index; the number of blocks without one."""
    for b in blocks:
        if len(b.text) >= PARAGRAPH and ends_sentence(b.text):
            return b.index
    return len(blocks)


def _is_link(blocks: tuple[Block, ...], i: int) -> bool:
    text = blocks[i].text
    if _dates_story(text):
        return True
    cut = text.endswith("...")  # lists cut headlines short, and a section's heading may hesitate, too
    text = text.removesuffix("...")
    if not is_headline(text) and not (blocks[i].link_chars >= 0.9 * len(text) > 0):
        return False
    if text[0].isdigit() and text[1:3].lstrip("0123456789")[:1] in (".", ")"):
        return False
    following = blocks[i + 1].text if i + 1 < len(blocks) else ""
    words = text.count(" ") + 1 - cut
    if words < _FEWEST_WORDS and (words < _FEWEST_DATED or not _dates_story(following)):
        return False
    if ends_sentence(text) and text[-1] not in "?!":
        return False
    return not (following[:1].islower() or following.startswith((",", ".", ";", ")")))


def _dates_story(text: str) -> bool:
    """Whether a line is the date or the age of a story in a list."""
    return len(text) <= 45 and _is_date_or_age(text)


@lru_cache(maxsize=4096)  # lists repeat their ages, and each is asked for behind a headline, too
def _is_date_or_age(text: str) -> bool:
    return relative(text) or is_date_line(text)
