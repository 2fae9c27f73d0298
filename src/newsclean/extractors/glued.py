"""Links to other stories glued into a paragraph: "... kata dia.Baca juga: Banjir di Kota Warga pun mengungsi."

A scraper that joins a page's elements without a separator leaves label and headline in front of the next sentence.
What must go ends where the headline's capitals end: at the first word that begins a sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

from newsclean.extractors.shape import ends_sentence
from newsclean.model import Document, Label, Mark
from newsclean.packs import CompiledPack

RULE = "glued-link"
WHY = {RULE: 'A link to another story ("Baca juga: ...") glued into a paragraph.'}

# The colon makes the label one. Without it the label counts only where the headline follows without a blank
# ("Baca JugaIRGC: Sistem ..."), and "Baca:" only directly behind a sentence.
_LABEL = re.compile(
    r"(?P<open>[(\[{])?(?:Baca|BACA|Lihat|Simak) (?:[Jj]uga|JUGA|[Pp]ula)(?P<sure> ?[:;] ?)|"
    r"(?:(?<=[.!?\"”)])|(?<=[.!?\"”)] ))BACA (?:JUGA|JIGA)(?P<dash> ?[-–] ?)(?=[A-Z0-9\"“])|"
    r"(?:^|(?<=[.!?\"”)a-z]))Baca [Jj]uga(?=[A-Z0-9])|(?:(?<=[.!?\"”])|(?<=[.!?\"”] ))Baca ?: ?(?=[A-Z0-9])"
)
_CLOSING = {"(": ")", "[": "]", "{": "}"}
# Words that headlines print in small letters: all that occur three times or more in 5,000 headlines of 10 portals,
# names of products left out. Any other small word belongs to a sentence, and the word in capitals before it begins it.
_SMALL = frozenset(
    "di dan yang dari untuk ke dengan hingga vs dalam soal pada saat tapi tetapi atau per agar buat karena of bagi "
    "sebagai sampai demi akan kepada usai setelah ala to oleh tentang jika akibat the terhadap tak via off asal si "
    "bin bak sebelum gegara tanpa meski terkait sang serta lewat versi cs".split()
)
# Words that begin a sentence even where a name in capitals follows.
_OPENERS = frozenset(
    "Menurut Dilansir Dikutip Melansir Mengutip Berdasarkan Namun Adapun Sementara Selain Ditemui Dihubungi "
    "Sebagaimana Selanjutnya Pasalnya Sebelumnya".split()
)
# Prepositions that a headline prints in small letters, as it shows by another of them.
_PREPOSITIONS = frozenset("Dalam Pada Dengan Dari".split())
_IN_SMALL = frozenset("di dari pada dalam dengan untuk ke hingga".split())
_WORD = re.compile(r"\S+")
_SMALL_WORD = re.compile(r"[a-z][a-z][\w’'-]*")
_CAPITALISED = re.compile(r"[\"“”‘(\[]{0,2}[A-Z](?:[a-z’'.-]*|[A-Z0-9’'.-]*),?")
_QUOTE = re.compile(r"[\"“”]\[?[A-Z][^\"“”]{45}")
_NUMBERED = re.compile(r"\d{1,2}\.(?:[A-Z]|$)")
# Where two words were glued: "PolitikBudi", "DOGEJelang", "202512. Mayjen".
_SEAM = re.compile(
    r"(?<=[a-z0-9?!\"”)+])(?=[\"“]?[A-Z][a-z]|\"[A-Z])|(?<=[A-Z]{2})(?=[A-Z][a-z])|(?<=20\d\d)(?=\d{1,2}\.)"
    r"|(?<=[a-z])(?=\d{1,2}\.$)"
)
# Longest headline, in characters, and longest list of them behind a label without colon. The longest of 5,000
# headlines has 160; lists hold three.
_LONGEST, _LONGEST_LIST = 220, 600
_LABEL_ENDS = tuple(f"{word}{blank}" for word in ("uga", "UGA", "ula", "aca") for blank in ("", " "))
_AROUND = "\"“”‘’'()[],.;:?!"
_EXCLAMATION = re.compile(r"[?!](?= [A-Z])")
_NEAR = 3000  # characters around a word in which it is looked for once more
_FEWEST_WORDS = 4  # fewer before the sentence: the headline is not set in capitals, its end cannot be seen
_FEWEST_AT_SEAM = 2  # before a sentence that is glued to the headline: "Gempa Guncang PaluPolisi menyita ..."


def mark_glued_links(doc: Document, pack: CompiledPack) -> Document:
    """Mark label and headline, and leave the sentences around them whole; where the end is unclear, leave all."""
    # Looking for a character costs a tenth of looking for a word.
    colons, semicolons, capitals = ":" in doc.text, ";" in doc.text, "BACA J" in doc.text
    labelled = [
        b
        for b in doc.open
        if ("B" in (text := b.text) and "Baca " in text and ("aca Juga" in text or "aca juga" in text))
        or (capitals and "BACA J" in text)
        or (colons and ":" in text and _is_labelled(text, ":"))
        or (semicolons and ";" in text and _is_labelled(text, ";"))
    ]
    if not labelled:
        return doc
    marks: list[Mark] = []
    pairs: Counter[tuple[str, str]] = Counter()
    for b in labelled:
        text = b.text
        at = 0
        while (m := _LABEL.search(text, at)) is not None:
            at = m.end()
            if m.group("open"):
                end = text.find(_CLOSING[m.group("open")], m.end(), m.end() + _LONGEST) + 1 or None
            else:
                end = _headline_end(
                    text, m.end(), _LONGEST if m.group("sure") or m.group("dash") else _LONGEST_LIST
                )
                if end is not None:
                    pairs = pairs or _pairs(doc)
                    end = _whole_name(pairs, text, m.end(), end)
            if end is None:
                continue
            marks.append(Mark(b.index, m.start(), end, Label.RELATED, RULE))
            at = end
    return doc.mark(marks)


def _is_labelled(text: str, sign: str) -> bool:
    """Whether the last letters of a label stand before a colon or a semicolon."""
    at = text.find(sign)
    while at >= 0:
        if text[at - 1] in "aA " and text.endswith(_LABEL_ENDS, 0, at):
            return True
        at = text.find(sign, at + 1)
    return False


def _headline_end(text: str, start: int, longest: int) -> int | None:
    """Where the headline that begins at `start` ends: a sentence's beginning or the line's end; None if unclear."""
    words = [
        (m.start(), m.group()) for m in _WORD.finditer(text, start, min(len(text), start + longest + 60))
    ]
    for i, (at, word) in enumerate(words):
        if at - start > longest:
            return None
        found = at if i > 0 and _begins_sentence(text, words, i, at) else None
        if found is None and i > _FEWEST_WORDS and _runs_on(words, i):
            return None
        if found is None:
            for seam in _SEAM.finditer(word):
                # A word that stands near by once more is no seam: "WhatsApp".
                if text.find(word, max(0, at - _NEAR), at) >= 0 or text.find(word, at + 1, at + _NEAR) >= 0:
                    break
                if _begins_sentence(text, words, i, at + seam.start()):
                    found = at + seam.start()
                    if i >= _FEWEST_AT_SEAM and ends_sentence(text):
                        return found
                    break
        if found is not None:
            if i >= _FEWEST_WORDS or text[start:found].rstrip()[-1:] in "?!":
                return _first_exclamation(text, start, found) if longest == _LONGEST else found
            last = len(text) - start <= 130 and not re.search(r"[.!?] ", text[start:])
            return len(text) if last else None
    return len(text) if len(text) - start <= longest else None


def _first_exclamation(text: str, start: int, end: int) -> int:
    """The end of a headline that closes with ? or ! where what follows is long enough to be a sentence's subject.

    "... Misi Skuad Garuda di Suita! Vice President Direktur J Trust Bank, Masayoshi | Kobayashi, menyampaikan".
    """
    for m in _EXCLAMATION.finditer(text, start, end):
        behind = text[m.end() : end].strip()
        if text.count(" ", start, m.end()) >= 5 and behind.count(" ") >= 4 and behind[-1] not in "?!":
            return m.end() + 1
    return end


def _runs_on(words: list[tuple[int, str]], i: int) -> bool:
    """Whether running text has begun by word `i`, though no word before it was seen to begin a sentence."""
    if words[i][1] in _SMALL or not _SMALL_WORD.match(words[i][1]):
        return False
    following = [w for _, w in words[i : i + 6]]
    second = following[1] if len(following) > 1 else ""
    if second not in _SMALL and _SMALL_WORD.fullmatch(second):  # "adalah merek", "nyatanya berhasil"
        return True
    if any(c.isupper() for w in following for c in w):
        return False
    return sum(w not in _SMALL and _SMALL_WORD.match(w) is not None for w in following) >= 3


def _begins_sentence(text: str, words: list[tuple[int, str]], i: int, at: int) -> bool:
    """Whether a sentence begins at `at`, in word `i` or at a seam in it."""
    word = words[i][1][at - words[i][0] :]
    if _NUMBERED.match(word) and text[max(0, at - 2) : at] != ". ":
        return True
    if _QUOTE.match(text, at):
        return True
    if word.rstrip(",") in _OPENERS:
        return True
    if word in _PREPOSITIONS and any(w in _IN_SMALL for _, w in words[:i]):
        return not (word == "Dalam" and words[i + 1 : i + 2] and words[i + 1][1].startswith("Negeri"))
    if word == "Diketahui,":
        return True
    if not _CAPITALISED.fullmatch(word):
        return False
    for _, following in words[i + 1 : i + 5]:
        number = (
            following.isdigit() and len(following) < 4
        )  # "Ada 3 keunggulan"; behind a year goes a name on
        if following not in _SMALL and not following.startswith(("ke-", "se-")) and not number:
            return _SMALL_WORD.match(following) is not None
    return False


def _pairs(doc: Document) -> Counter[tuple[str, str]]:
    """How often two words in capitals stand side by side on the page."""
    found: Counter[tuple[str, str]] = Counter()
    for b in doc.blocks:
        words = [w.strip(_AROUND) for w in b.text.split()]
        found.update(p for p in pairwise(words) if p[0][:1].isupper() and p[1][:1].isupper())
    return found


def _whole_name(pairs: Counter[tuple[str, str]], text: str, start: int, end: int) -> int:
    """Move the boundary left while it would cut a name in two that the page prints elsewhere, too.

    "... Indonesia? Timnas | Indonesia akan bersaing": "Timnas Indonesia" is on the page more than once.
    """
    for _ in range(3):
        before = text[start:end].rstrip()
        cut = before.rfind(" ") + 1
        first, second = before[cut:], _WORD.match(text, end)
        if not cut or second is None or not first[:1].isupper():
            break
        if ends_sentence(first) or pairs[first.strip(_AROUND), second.group().strip(_AROUND)] < 2:
            break
        end = start + cut
    return end
