"""Captions of photos: lines that carry a photographer's or an agency's credit."""

from __future__ import annotations

import functools
import re

from newsclean.extractors.dateline import lead_block
from newsclean.extractors.glued_closing import PHOTO_RULE, SOURCE_RULE
from newsclean.extractors.initials import CREDIT_RULE
from newsclean.extractors.initials import RULE as CODE_RULE
from newsclean.extractors.photos import LONGEST, SHORTEST_BARE, bare_caption, below_date, with_credits
from newsclean.extractors.places import PLACES
from newsclean.extractors.shape import PARAGRAPH, squeeze
from newsclean.model import Block, Document, Kind, Label, Mark, whole
from newsclean.packs import CompiledPack

RULE = "caption"
REPEAT_RULE = "caption-repeat"
WHY = {
    RULE: "A photo's caption: it ends with a photographer's or an agency's credit.",
    REPEAT_RULE: "The caption printed again.",
}
_AGENCIES = (
    r"reuters|afp|ap photo|ap|epa|antara(?: ?foto)?|getty images?|shutterstock|istimewa|ist|dok\.?|dokumentasi|foto|"
    r"photo|instagram|youtube|twitter|xinhua|anadolu|unsplash|pixabay|pexels|freepik|istock(?:photo)?|screenshot|"
    r"tangkapan layar|repro|humas|bloomberg|dpa|epa-efe|nasa|wikimedia|wikipedia|thinkstock|setpres|ilustrasi|net|"
    r"courtesy|source|sumber|credit|doc|capture|merdeka\.com|liputan6\.com|kompas\.com|okezone|detikcom|tempo|"
    r"republika|sindonews|tribunnews\.com|viva\.co\.id|suara\.com|facebook|tiktok|x"
)
# "(Reuters)", "(AP Photo/Baderkhan Ahmad)", "(Foto: Vania/Okezone)", "[Foto: ...]", "(KOMPAS.com/NAMA)". There is no
# other bracket in it, so a text's last one alone is tried.
_BRACKET = re.compile(
    rf"[(\[](?:[^()\[\]]{{0,60}}?(?<![\w.]))?(?:{_AGENCIES})(?![\w])[^()\[\]]{{0,90}}[)\]]\.?$"
    # Letters on both sides of the slash: "(11/12)" and "(Rabu 17/12)" are days.
    r"|[(\[][\w .'&-]{1,39}[a-zà-ÿ.] ?/ ?[@a-zà-ÿ][\w .'&@-]{1,59}[)\]]\.?$"
)
# A portal and a full name: "(MI/Ardi Teristi)".
_NAMED = re.compile(r"[(\[][A-Z][\w.&' -]{0,30}/ ?[A-Z][\w.'-]+(?: [A-Z][\w.'-]+)+[)\]]\.?$")
# "AP/Saul Loeb", "ANTARA FOTO/NAMA", "REUTERS/Nama", "TEMPO/Nama" behind a sentence: at most 124 characters, of which
# at most 52 from the last slash.
_TAIL = re.compile(
    r"(?<=[.!?\"”] )(?:[A-Z][A-Z .]{1,20}|REUTERS|Antara|Tempo|Getty Images)(?:/[\w .,'&@-]{2,50}){1,2}\.?$"
)
# "Foto: dok ...": at most 95 characters, of which at most 82 from the colon or slash.
_LABEL = re.compile(r"(?:^|[.\s|])(?:Foto|Photo|Sumber Foto|Foto/|Credit|Kredit|Dok)\s?[:/]\s?.{2,80}$")
_RIGHTS = re.compile(r"(?:©|\(c\))\s?\d{4}\b.{0,80}$")  # "©2021 Merdeka.com/Instagram"
# Above the article also any portal's: "... Palembang, Kamis (17/5/2018). SINDOnews/Berli Zulkanedi".
_TAIL_ABOVE = re.compile(r"(?<=[.)”] )[A-Z][\w.]{2,24}/[A-Z][\w .'-]{2,50}\.?$")
# A stock of pictures, alone or behind "Ilustrasi".
_STOCK = re.compile(
    r"(?:ilustrasi )?(?:shutterstock|pixabay|freepik|unsplash|pexels|istock(?:photo)?|thinkstock(?:photos)?)(?:\.com)?",
    re.IGNORECASE,
)
_STOCK_STARTS = frozenset("iIsSpPfFuUtT")
_LONGEST_STOCK = 32  # "Ilustrasi thinkstockphotos.com"
# The photographer in front: "KOMPAS.com/ Aji YK Putra Aksi ribuan buruh", "SHUTTERSTOCK/THAMKC Ilustrasi", "Dok. X".
_CREDIT_FIRST = re.compile(
    r"(?:(?i:kompas\.com)|KOMPAS|SHUTTERSTOCK|Y(?i:ouTube)|Instagram|ANTARA|ANTARA FOTO|TRIBUN\w*(?:\.COM)?|Republika|"
    r"REPUBLIKA|AFP|AP|REUTERS|"
    r"Reuters|Getty Images|Thinkstock(?:photos)?|Unsplash|Freepik|PEXELS|PIXABAY|UNSPLASH)\s?/\s?[\w@].{10,}"
    r"|(?:[Dd]ok|DOK|Dokumentasi|DOKUMENTASI)\s?[./:]\s?[\w@].{10,}"
)
_HEAD = re.compile(
    r"^(?:Foto|Photo|Caption|Ilustrasi|Keterangan (?:foto|gambar)|Ket\.? foto|Teks foto|Sumber gambar|Potret)"
    r"\s?(?:ilustrasi)?\s?[:.,]\s?\S",
    re.I,
)
_ILLUSTRATION = re.compile(r"Ilustrasi (?:[^.]{5,120}(?:\([^()]{3,40}\))?|[^.]{5,45}\.)", re.IGNORECASE)
# What the papers of the Jawa Pos group print below a photo, and Tribun's with a dash: "RUSAK: Jembatan yang putus belum
# juga diperbaiki."
_SHOUTED = re.compile(
    r"(?P<word>[A-Z][A-Z’'-]{2,}(?: [A-Z][A-Z’'-]+){0,3})(?:: | [-–] )[A-Z\"“][^.!?]{20,180}[.)]{1,2}"
)
_NO_SHOUT = frozenset(
    "breaking update tanya jawab hoaks fakta klaim catatan opini video foto live info viral heboh jadwal hasil "
    "kesimpulan narasi penjelasan".split()
)
_VOWELS = frozenset("aiueo")  # "SIAGA: ..." opens a caption, "KPK: ..." may open a lead
_IN_BODY_LONGEST = 260
_SHORTEST = 8
_APART = 3  # lines between two photos with one caption
_SIGNATURES = frozenset({CODE_RULE, CREDIT_RULE, SOURCE_RULE, PHOTO_RULE})
_ABOVE, _BELOW = 30, 2  # lines around the article in which captions stand
# The first three letters of what _HEAD, _ILLUSTRATION and "Dok." match.
_OPENINGS = frozenset({"dok", "fot", "pho", "cap", "ilu", "ket", "pot", "sum", "tek"})
_FIRST_LETTERS = frozenset("dDfFpPcCiIkKsStT")
# The button over a photo; what stands right below it is the photo's caption (Kompas, Liputan6, Bola.com).
_ZOOM = frozenset({"lihat foto", "perbesar", "perbesar foto", "+ perbesar", "zoom", "klik untuk perbesar"})
_LONGEST_ZOOM = max(map(len, _ZOOM))
_CLOSED = (").", "].")  # the ends of a credit in brackets and a full stop
# Bound once, since reading an Enum's member takes 150 ns.
_CAPTION, _CAPTION_LABEL, _LEGAL = Kind.CAPTION, Label.CAPTION, Label.LEGAL


def mark_captions(doc: Document, pack: CompiledPack) -> Document:
    """Mark captions: above the article wherever a credit shows, inside it only where little else is possible.

    Of a photo story, whose paragraphs are captions, all stay.
    """
    first, last = doc.article or (0, len(doc.blocks) - 1)
    lead = lead_block(doc)
    head = first + 1 if lead is None else lead  # the paragraph with the dateline, else the article's first
    edge = first if lead is None else lead
    bare, below = None, below_date(doc, edge)
    top, bottom = first - _ABOVE, last + _BELOW
    zooms = _zooms(doc.blocks[max(0, top - 1) : bottom])
    found: list[Block] = []
    for b in doc.open:
        i = b.index
        if b.kind is _CAPTION:
            if i != head and len(b.text) <= LONGEST:
                found.append(b)
            continue
        if i < top or i > bottom or i == head:
            continue
        text = b.text
        above = i < edge
        zoomed = i - 1 in zooms
        length = len(text)
        if length > _IN_BODY_LONGEST and (length > LONGEST or not (above or zoomed)):
            continue
        if (
            (zoomed and not (found and found[-1].index == i - 2))  # else the caption stands above the button
            or (
                # The signs that credits have: few lines have one.
                (
                    "/" in text
                    or ":" in text
                    or text[-1] in ")]"
                    or text[-2:] in _CLOSED
                    or (text[0] in _FIRST_LETTERS and text[:3].lower() in _OPENINGS)
                    or "©" in text
                    or ("(" in text and "(c)" in text)
                )
                and _is_caption(text, doc.text, pack, above=above, top=i == first)
                and not _is_signed(doc, i)
            )
            or i == bare
            or (bare == i - 1 and i < edge and text == doc.blocks[bare].text)
            or (_SHORTEST <= length <= _LONGEST_STOCK and text[0] in _STOCK_STARTS and _is_stock(doc, b))
        ):
            found.append(b)
        elif length >= SHORTEST_BARE and i in below:
            # Asked once, and only where a line has no credit, since it costs 10 us.
            bare, below = bare_caption(doc, below), range(0)
            if bare == i:
                found.append(b)
    if found and found[-1].index >= first and _is_photo_story(doc, found, first, bottom):
        found = [b for b in found if b.index < first]
    joined = with_credits(doc, found, edge)
    if joined:
        found = sorted({*found, *(doc.blocks[i] for pair in joined for i in pair)})
    return _note(doc, found, {second for _, second in joined}, head) if found else doc


def _zooms(blocks: tuple[Block, ...]) -> list[int]:
    """Where the buttons over photos stand."""
    return [b.index for b in blocks if len(b.text) <= _LONGEST_ZOOM and b.text.lower() in _ZOOM]


def _is_stock(doc: Document, b: Block) -> bool:
    """Whether a line names a stock of pictures, and is no part of a sentence that the dump broke."""
    return _STOCK.fullmatch(b.text) is not None and doc.joined.isdisjoint((b.index, b.index + 1))


def _is_photo_story(doc: Document, found: list[Block], first: int, bottom: int) -> bool:
    """Whether the captions among the article's lines are longer than its other paragraphs together.

    Behind its last paragraphs a photographer's credit is taken for the article's signature.
    """
    captions = {b.index: len(b.text) for b in found if b.index >= first}
    lines = doc.between(first, bottom)
    captions |= {b.index: len(b.text) for b in lines if _is_signed(doc, b.index)}
    more = sum(captions.values())
    for b in lines:
        if len(b.text) >= PARAGRAPH and b.index not in captions:
            more -= len(b.text)
            if more <= 0:  # mostly at the first paragraph
                return False
    return True


def _note(doc: Document, found: list[Block], second: set[int], head: int) -> Document:
    """The document with these captions marked; blocks in `second` go on with the caption before them.

    In HTML each caption element has its own photo, and so has one far below in a dump; above the article (`head`) a
    dump prints one caption for the photo and its zoom.
    """
    seen: dict[str, int] = {}
    captions: list[str] = []
    marks: list[Mark] = []
    texts = {b.text for b in found}
    letters = {text[0].lower() for text in texts}
    # Else their first letters tell them apart.
    alike = len(texts) > 1 and (len(letters) < len(texts) or not "".join(letters).isalnum())
    for b in found:
        key = squeeze(b.text) if alike else b.text
        if b.index in second:
            marks.append(whole(b, _CAPTION_LABEL, RULE))
            captions[-1] += " " + b.text
            continue
        again = key in seen and b.kind is not _CAPTION and b.index < max(head, seen[key] + _APART)
        marks.append(whole(b, _CAPTION_LABEL, REPEAT_RULE if again else RULE))
        if not again:
            captions.append(b.text)
        seen[key] = b.index
    return doc.mark(marks).know(captions=(*doc.facts.captions, *captions))


def _is_signed(doc: Document, i: int) -> bool:
    """Whether the block ends with what was cut off as the article's: its signature, a photo's credit, a copyright.

    Both a photographer's credit and the desk's have the form "(antara/jpnn)".
    """
    return any(m.rule in _SIGNATURES or m.label is _LEGAL for m in doc.parts.get(i, ()))


def _is_caption(text: str, page: str, pack: CompiledPack, *, above: bool, top: bool) -> bool:
    """Whether a line with a credit's sign shows a credit, at its beginning or at its end.

    `top`: the article's first line. Without a dateline below it may be the lead, which may end in "(TNI/Polri)" or
    begin with "KPK: ", too. `page`: the whole page's text, where such a name stands again.
    """
    if len(text) < _SHORTEST or (len(text) > _IN_BODY_LONGEST and not above):
        return False
    closed = text[-1] in ")]" or text[-2:] in _CLOSED
    opened = text[0] in _FIRST_LETTERS and text[:3].lower() in _OPENINGS
    if opened and (_HEAD.match(text) or ((above or top) and _ILLUSTRATION.fullmatch(text))):
        return True
    if (above or top) and text[1:3].isupper() and (m := _SHOUTED.fullmatch(text)):
        word = m.group("word")
        low = word.lower()
        said = above or (page.count(word) == 1 and not _VOWELS.isdisjoint(low))
        return said and low not in PLACES and _NO_SHOUT.isdisjoint(low.split())
    if (opened or "/" in text) and _CREDIT_FIRST.fullmatch(text) and not _spoken(text):
        return True
    if closed:
        bracket = text[max(text.rfind("("), text.rfind("["), 0) :].lower()
        if _BRACKET.match(bracket) and (
            above
            or (top and _NAMED.search(text) and ". " not in text)
            or (_is_credit(bracket.strip("()[]. "), pack, text) and not _spoken(text))
        ):
            return True
    if above and _TAIL_ABOVE.search(text, max(0, len(text) - 90)) is not None:
        return True
    return (above or not _speech(text)) and _ends_with_credit(text)


def _ends_with_credit(text: str) -> bool:
    """Whether a credit without brackets ends a line; looked for from where it can begin at the earliest."""
    n = len(text)
    slash = text.rfind("/")
    # Each pattern costs 3 us, what it cannot do without a tenth.
    if slash >= max(0, n - 52) and text.find(")", slash) < 0 and _TAIL.search(text, max(0, n - 124)):
        return True
    if max(slash, text.rfind(":")) >= max(0, n - 82):
        start = max(0, n - 95)
        words = text.find("oto", start) >= 0 or text.find("Dok", start) >= 0 or text.find("redit", start) >= 0
        if words and _LABEL.search(text, start):
            return True
    return ("©" in text or "(c)" in text) and _RIGHTS.search(text) is not None


def _is_credit(bracket: str, pack: CompiledPack, text: str) -> bool:
    """Whether a bracket inside an article names a photographer: an agency or a portal in it, or "Foto:" in front.

    Behind several sentences a portal's address and a name are the reporter's signature.
    """
    if _PHOTO.match(bracket):
        return True
    parts = [p.strip().rpartition("via ")[2] for p in bracket.split("/")]
    if len(parts) < 2:
        return False
    if any(p in pack.signatures or _agency().fullmatch(p) for p in parts):
        return True
    return ". " not in text and any(_DOMAIN.fullmatch(p) for p in parts)


_PHOTO = re.compile(
    r"(?:foto|photo|dok|dokumentasi|istimewa|ilustrasi|sumber|credit|screenshot|tangkapan layar"
    r"|pixabay|unsplash|pexels|freepik|shutterstock|istock|getty images)\b"
)
_DOMAIN = re.compile(r"[a-z0-9-]{3,30}(?:\.[a-z]{2,4}){1,2}|detik\w{3,12}|tribun ?\w*")


@functools.cache
def _agency() -> re.Pattern[str]:
    """An agency's name; compiled when a bracket in an article first has a slash, which most pages have not."""
    return re.compile(_AGENCIES)


def _spoken(text: str) -> bool:
    """Whether a line has several sentences or speech, as paragraphs have and captions in mid-article seldom do."""
    # A credit's initials are no sentences: "(AFP / Nathaniel S. Butler)".
    return text.count(". ", 0, text.rfind("(")) >= 3 or _speech(text)


def _speech(text: str) -> bool:
    return text[0] in '"“' or " kata " in text or " ujar" in text
