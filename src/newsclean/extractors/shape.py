"""What a line looks like, without asking what it says: sentence, headline, menu entry, fragment."""

from __future__ import annotations

import re
from functools import lru_cache

_END = ".!?…"
_CLOSERS = "\"”’')]»* "
_OPENERS = "\"“‘'(["
_CLOSED = frozenset(_END)
# Words that join parts of an Indonesian sentence. They decide between sentence and headline, and a line that
# ends in one of the second group goes on in the next line. Closed classes, so the list does not grow.
FUNCTION_WORDS = frozenset(
    "yang dan di ke dari pada untuk dengan ini itu dalam adalah oleh akan juga tidak telah sudah karena sebagai "
    "atau bahwa saat agar bisa dapat kepada para serta hingga sampai tersebut seperti kata ujar secara namun "
    "tetapi sedangkan setelah sebelum ketika jika maka lebih antara bagi terhadap menurut hanya masih ia dia "
    "mereka kami kita saya belum ada menjadi merupakan sejak tak usai soal demi jadi kalau pun lain of the and "
    "lalu atas tanpa the".split()
)
JOINING_WORDS = frozenset(
    "yang dan di ke dari pada untuk dengan dalam adalah oleh akan sebagai atau bahwa kepada serta hingga seperti "
    "antara bagi terhadap menurut melawan bersama yaitu yakni tentang bertajuk berjudul bernama lewat melalui "
    "para sang si via akun soal per versus vs antar pihak milik ini itu agar karena tidak bukan sebuah sejak".split()
)
# Furniture recurs from page to page, and several extractors ask about the same line: a bounded memo of these pure
# functions saves a third of the time of a page.
_REMEMBERED = 4096
# Characters of the shortest line that counts as a paragraph: above headlines' usual length, so that a closed line of it
# is prose. What an extractor takes for a caption, a title or a name may be longer for reasons of its own.
PARAGRAPH = 60
LONGEST_HEADLINE = 140  # characters; closed lines that are longer are prose, whatever their capitals
_WORD = re.compile(r"[^\W\d_]+")
_WORD_ASCII = re.compile(r"[a-z]+")  # the same, at half the time
_NO_WORD = re.compile(r"[\W_]+")
_NO_WORD_ASCII = dict.fromkeys(i for i in range(128) if not chr(i).isalnum())


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does: . ! ? … with quotation marks or brackets after it."""
    last = text[-1:]
    if last in _END:
        return bool(last)
    return not last.isalnum() and text.rstrip(_CLOSERS)[-1:] in _CLOSED


@lru_cache(maxsize=_REMEMBERED)
def title_share(text: str) -> float:
    """Share of words in capitals among the words that a headline would capitalise (0.0-1.0); 0 without any."""
    caps = small = 0
    for word in text.split():
        if word in FUNCTION_WORDS:
            continue
        first = word[0]
        if first.islower():
            small += 1
        elif first.isupper():
            caps += 1
        else:  # few words have an opener: stripping every word would cost as much as all the rest
            bare = word.lstrip(_OPENERS)
            if bare[:1].isalpha() and bare not in FUNCTION_WORDS:
                caps, small = (caps + 1, small) if bare[0].isupper() else (caps, small + 1)
    return caps / (caps + small) if caps else 0.0


def is_headline(text: str) -> bool:
    """A line set as portals set headlines: 3-25 words in title case, not closed like a sentence.

    0.7: of the headlines in 4,400 scraped rows 97 % have at least that share; of their body lines over 40
    characters 1 % have. At 0.6 lists of names in sentences begin to pass, at 0.8 headlines with quoted speech fail.
    """
    if not 12 <= len(text) <= 200 or text[-1] in ".,;:":
        return False
    words = text.count(" ") + 1
    return 3 <= words <= 25 and title_share(text) >= 0.7


def is_sentence(text: str) -> bool:
    """A line of running prose: at least 40 characters, closed like a sentence, mostly in small letters."""
    return (
        len(text) >= 40 and ends_sentence(text) and (len(text) > LONGEST_HEADLINE or title_share(text) < 0.75)
    )


def words(text: str) -> list[str]:
    """The words of a text in lower case, digits left out."""
    low = text.lower()
    return (_WORD_ASCII if low.isascii() else _WORD).findall(low)


def content_words(text: str) -> list[str]:
    """The words by which two texts are told to speak of the same: four letters or more, no function words."""
    return [w for w in words(text) if len(w) > 3 and w not in FUNCTION_WORDS]


def squeeze(text: str) -> str:
    """Letters and digits only, in lower case: equal for two printings of the same title or caption."""
    low = text.lower()
    # Half the time of the pattern; nearly all headlines are ASCII.
    return low.translate(_NO_WORD_ASCII) if low.isascii() else _NO_WORD.sub("", low)
