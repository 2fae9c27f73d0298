"""Documents with marks set by hand, for tests of what is shown: they do not change when a rule does."""

from newsclean.model import Block, Document, Label, Mark, Page
from newsclean.preview.view import View, view

Parts = list[tuple[str, str, str]]
"""Text, label and rule of each span of a line; label "body" means that no rule marks it."""

BODY = (
    "Ratusan warga menanam seribu pohon di lereng Gunung Merbabu sejak pagi hari, kata kepala desa.",
    "Bibitnya dibeli dari uang iuran yang dikumpulkan warga selama setahun terakhir di balai desa.",
    '"Kami ingin mata air di desa kami tetap mengalir sampai ke sawah," katanya kepada wartawan.',
)


def kept(text: str) -> Parts:
    return [(text, "body", "")]


def page() -> list[tuple[int, Parts]]:
    """Blank lines before a line, and the line: an article, a list of links under it."""
    return [
        (0, [("Warga Lereng Merbabu Tanam Seribu Pohon", "title", "title")]),
        (1, [("Rini Astuti", "byline", "byline"), (" - 10 Juni 2025", "published", "date-line")]),
        (1, [("Boyolali - ", "dateline", "dateline"), (BODY[0], "body", "")]),
        (1, [("ADVERTISEMENT", "ad", "_common/ad-marker")]),
        (1, kept(BODY[1])),
        (2, kept(BODY[2])),
        (1, [("Berita Terkait", "related", "_common/baca-juga")]),
        *((0, [(f"Kabar lain dari kaki gunung nomor {i}", "related", "story-list")]) for i in range(20)),
        (0, [("Hide Ads", "ad", "_common/ad-marker")]),
    ]


def document(
    lines: list[tuple[int, Parts]] | None = None, joined: set[int] | None = None, **known: str
) -> Document:
    """The document of these lines; `joined`: lines that continue the sentence of the one before."""
    lines = page() if lines is None else lines
    texts = ["".join(text for text, _, _ in parts) for _, parts in lines]
    blocks = [
        Block(i, "line", text, gap) for i, (text, (gap, _)) in enumerate(zip(texts, lines, strict=True))
    ]
    marks = []
    for i, (_, parts) in enumerate(lines):
        at = 0
        for text, label, rule in parts:
            if label != "body":
                marks.append(Mark(i, at, at + len(text), Label(label), rule))
            at += len(text)
    source = known.pop("source", "page.txt")
    doc = Document.of(Page(source=source, content=b""), blocks, joined=frozenset(joined or ()), **known)
    return doc.mark(marks)


def shown(*args: object, **known: object) -> View:
    """The same as lines to look at."""
    return view(document(*args, **known))
