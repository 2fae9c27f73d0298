"""Captions of photos: lines that carry a photographer's or an agency's credit."""

from __future__ import annotations

import re

from newsclean.extractors.dateline import lead_block
from newsclean.extractors.initials import CREDIT_RULE
from newsclean.extractors.names import parse_roles
from newsclean.extractors.shape import ends_sentence, is_headline, squeeze
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
# "(Reuters)", "(AP Photo/Baderkhan Ahmad)", "(Foto: Vania/Okezone)", "[Foto: ...]", "(KOMPAS.com/NAMA)"
_BRACKET = re.compile(
    rf"[(\[](?:[^()\[\]]{{0,60}}?(?<![\w.]))?(?:{_AGENCIES})(?![\w])[^()\[\]]{{0,90}}[)\]]\.?$"
    r"|[(\[][\w .'&-]{2,40}/[\w .'&@-]{2,60}[)\]]\.?$",
    re.IGNORECASE,
)
# "AP/Saul Loeb", "ANTARA FOTO/NAMA", "REUTERS/Nama", "TEMPO/Nama", "©2021 Merdeka.com/Instagram", "Foto: dok ..."
_TAIL = re.compile(
    r"(?<=[.!?\"”] )(?:[A-Z][A-Z .]{1,20}|REUTERS|Antara|Tempo|Getty Images)(?:/[\w .,'&@-]{2,50}){1,2}\.?$"
    r"|(?:©|\(c\))\s?\d{4}\b.{0,80}$"
    r"|(?:^|[.\s|])(?:Foto|Photo|Sumber Foto|Foto/|Credit|Dok)\s?[:/]\s?.{2,80}$"
)
# The photographer in front: "KOMPAS.com/ Aji YK Putra Aksi ribuan buruh", "SHUTTERSTOCK/THAMKC Ilustrasi", "Dok. X".
_CREDIT_FIRST = re.compile(
    r"(?:KOMPAS\.com|KOMPAS|SHUTTERSTOCK|ANTARA|ANTARA FOTO|TRIBUN\w*(?:\.COM)?|Republika|REPUBLIKA|AFP|AP|REUTERS|"
    r"Reuters|Getty Images|Thinkstock(?:photos)?|Unsplash|Freepik|PEXELS|PIXABAY|UNSPLASH)\s?/\s?[\w@].{10,}"
    r"|(?:[Dd]ok|DOK|Dokumentasi|DOKUMENTASI)\s?[./:]\s?[\w@].{10,}"
)
_HEAD = re.compile(
    r"^(?:Foto|Photo|Caption|Ilustrasi|Keterangan (?:foto|gambar)|Sumber gambar|Potret)\s?(?:ilustrasi)?\s?[:.,]\s?\S",
    re.I,
)
_ILLUSTRATION = re.compile(r"Ilustrasi [^.]{5,120}(?:\([^()]{3,40}\))?", re.IGNORECASE)
_LONGEST = 520  # agency captions in English run to 400 characters (Detik seed)
_IN_BODY_LONGEST = 260
_HEADLINE = 25  # shortest headline that is looked for above; menus' entries are shorter


def mark_captions(doc: Document, pack: CompiledPack) -> Document:
    """Mark captions: above the article wherever a credit shows, inside it only where little else is possible.

    Of a photo story, whose paragraphs are captions, all stay.
    """
    first, last = doc.article or (0, len(doc.blocks) - 1)
    head = _lead(doc, first)
    credited = {m.block for m in doc.marks if m.rule == CREDIT_RULE}
    found: list[Block] = []
    prose = 0
    for b, label in zip(doc.blocks, doc.labels, strict=True):
        if label is not None or (b.kind is not Kind.CAPTION and not first - 30 <= b.index <= last + 2):
            continue
        above = b.index < head
        if (
            (b.index == head - 1 and _over_lead(doc, b))
            or (b.index != head and _below_zoom(doc, b, found))
            or (b.index != head and b.index not in credited and _is_caption(b, pack, above=above))
        ):
            found.append(b)
        elif b.index >= first and len(b.text) >= 60:
            prose += len(b.text)
    if sum(len(b.text) for b in found if b.index >= first) > prose:
        found = [b for b in found if b.index < first]
    seen: set[str] = set()
    captions: list[str] = []
    marks: list[Mark] = []
    for b in found:
        key = squeeze(b.text)
        # In HTML each caption element has its own photo; a dump prints one caption for the photo and its zoom.
        again = key in seen and b.kind is not Kind.CAPTION
        marks.append(whole(b, Label.CAPTION, REPEAT_RULE if again else RULE))
        if not again:
            captions.append(b.text)
        seen.add(key)
    return doc.mark(marks).know(captions=(*doc.facts.captions, *captions)) if marks else doc


def _lead(doc: Document, first: int) -> int:
    """The block of the first paragraph: the one with the dateline, else the article's first."""
    lead = lead_block(doc)
    return first + 1 if lead is None else lead


def _is_caption(b: Block, pack: CompiledPack, *, above: bool) -> bool:
    text = b.text
    if b.kind is Kind.CAPTION:
        return len(text) <= _LONGEST
    if len(text) > (_LONGEST if above else _IN_BODY_LONGEST) or len(text) < 8:
        return False
    if above and _ILLUSTRATION.fullmatch(text):
        return True
    signed = "/" in text or ":" in text or "©" in text or "(c)" in text
    if not signed and ")" not in text[-2:] and "]" not in text[-2:] and text[:3].lower() not in _DOK:
        return False
    if _HEAD.match(text) or (_CREDIT_FIRST.fullmatch(text) and not _spoken(text)):
        return True
    if text[-1] in ")]." and ("(" in text or "[" in text):
        m = _BRACKET.search(text)
        if m and (above or (_is_credit(m.group().strip("()[]. "), pack, text) and not _spoken(text))):
            return True
    return signed and _TAIL.search(text) is not None


def _is_credit(bracket: str, pack: CompiledPack, text: str) -> bool:
    """Whether a bracket inside an article names a photographer: an agency or a portal in it, or "Foto:" in front.

    Behind several sentences a portal's address and a name are the reporter's signature.
    """
    low = bracket.lower()
    if _PHOTO.match(low):
        return True
    parts = [p.strip() for p in low.split("/")]
    if len(parts) < 2:
        return False
    if any(p in pack.signatures or _AGENCY.fullmatch(p) for p in parts):
        return True
    return ". " not in text and any(_DOMAIN.fullmatch(p) for p in parts)


_DOK = frozenset(
    {"dok", "fot", "pho", "cap", "ilu", "ket", "pot", "sum"}
)  # how captions with neither sign begin
_PHOTO = re.compile(
    r"(?:foto|photo|dok|dokumentasi|istimewa|ilustrasi|sumber|credit|screenshot|tangkapan layar)\b"
)
_AGENCY = re.compile(_AGENCIES)
_DOMAIN = re.compile(r"[a-z0-9-]{3,30}(?:\.[a-z]{2,4}){1,2}|detik\w{3,12}|tribun ?\w*")


def _spoken(text: str) -> bool:
    """Whether a line has several sentences or speech, as paragraphs have and captions in mid-article seldom do."""
    return text.count(". ") >= 3 or text[0] in '"“' or " kata " in text or " ujar" in text


# The button over a photo; what stands right below it is the photo's caption (Kompas, Liputan6, Bola.com).
_ZOOM = frozenset({"lihat foto", "perbesar", "perbesar foto", "+ perbesar", "zoom", "klik untuk perbesar"})


def _below_zoom(doc: Document, b: Block, found: list[Block]) -> bool:
    """The line right below the button over a photo, unless the photo's caption stands above the button."""
    button = doc.blocks[b.index - 1].text if b.index else ""
    if len(button) >= 20 or button.lower() not in _ZOOM or len(b.text) > _LONGEST:
        return False
    return not (found and found[-1].index == b.index - 2)


def _over_lead(doc: Document, b: Block) -> bool:
    """The line right above a first paragraph with dateline, below the date line: a photo's caption without credit.

    A deck is closed like a sentence; a caption mostly is not, or it stands below the deck.
    """
    if b.kind is not Kind.LINE or not 12 <= len(b.text) <= _LONGEST or b.text.count(" ") < 2:
        return False
    dates = [m.block for m in doc.marks if m.label is Label.PUBLISHED]
    if not dates or max(dates) > b.index or ends_sentence(b.text) or parse_roles(b.text) is not None:
        return False
    # The headline may stand below the date line, too; a caption is only what stands below both.
    return any(is_headline(o.text) for o in doc.open if o.index < b.index and len(o.text) >= _HEADLINE)
