"""What tests of several rooms share: pages as Hypothesis draws them, and pages built line by line."""

from hypothesis import strategies as st

from newsclean.model import Document, Outcome, Page
from newsclean.pipeline import Setup, clean, trace
from newsclean.record import all_spans

# Invented sentences around real stock phrases.
SENTENCES = (
    "Warga menanam seribu pohon di lereng gunung sejak pagi, kata kepala desa itu kepada wartawan.",
    '"Kami ingin mata air tetap mengalir sampai anak cucu nanti," kata Sumarni di rumahnya, Selasa (10/6/2025).',
    "Pemerintah kabupaten menyiapkan 12.500 bibit untuk tahap kedua yang dimulai bulan depan.",
    "Panitia menyebut kegiatan itu diikuti pelajar dari dua belas sekolah dan tiga kampung tetangga.",
    "Hasil panen kopi tahun ini turun 20 persen karena hujan yang datang terlalu awal, ujarnya.",
    "Jalan menuju desa sempat tertutup longsor sebelum dibuka lagi oleh petugas pada sore hari.",
)
FURNITURE = (
    "Baca juga: Gempa Guncang Kota, Warga Berhamburan ke Jalan",
    "Baca Juga",
    "ADVERTISEMENT",
    "SCROLL TO CONTINUE WITH CONTENT",
    "Berita Terkait",
    "Penulis: Rina Wulandari",
    "Editor: Bagus Santoso",
    "Selasa, 10 Juni 2025 09:30 WIB",
    "Kompas.com - 10/06/2025, 22:07 WIB",
    "(abc/def)",
    "Warga Tanam Seribu Pohon di Lereng Merbabu",
    "Petani memanen kopi di lereng Merbabu. (ANTARA FOTO/Budi Hartono)",
    "Tags:",
    "lereng merbabu",
    "Sumber: AFP",
    "3 jam lalu",
    "Home",
    "Copyright © 2025 Contoh Media. All rights reserved.",
    "Puji petani",
    "1. Siapkan bibit yang sehat",
)
PREFIXES = ("", "", "", "JAKARTA, KOMPAS.com - ", "Jakarta - ", "Liputan6.com, Bandung - ", "BOYOLALI: ")


def lines() -> st.SearchStrategy[str]:
    """One line of a page: a sentence, furniture, both glued, or anything at all."""
    sentence = st.builds(str.__add__, st.sampled_from(PREFIXES), st.sampled_from(SENTENCES))
    furniture = st.sampled_from(FURNITURE)
    glued = st.builds(str.__add__, sentence, furniture)
    torn = sentence.flatmap(lambda s: st.integers(5, len(s) - 5).map(lambda i: s[:i] + "\n" + s[i:]))
    return st.one_of(
        sentence, sentence, furniture, furniture, glued, torn, st.just(""), st.text(max_size=120)
    )


def pages() -> st.SearchStrategy[str]:
    """Whole pages of text."""
    return st.lists(lines(), max_size=40).map("\n".join)


def traced(text: str, **known: str) -> Document:
    """A text page with all its marks."""
    return trace(Page(source="page.txt", content=text.encode("utf-8", "surrogatepass"), **known))


def cleaned(text: str | bytes, **known: str) -> Outcome:
    """A page's outcome, with what was removed."""
    content = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    return clean(Page(source="page.txt", content=content, **known), Setup(with_removed=True))


TITLE = "Warga Tanam Seribu Pohon di Lereng Gunung"
DATE = "Selasa, 10 Juni 2025 09:30 WIB"


def article(*inside: str, head: tuple[str, ...] = (TITLE, DATE), tail: tuple[str, ...] = ()) -> str:
    """A page of text: head lines, three paragraphs with lines between the first and the second, tail lines."""
    return "\n".join([*head, "Boyolali - " + SENTENCES[0], *inside, SENTENCES[2], SENTENCES[3], *tail])


def marked(text: str, **known: str) -> dict[str, tuple[str, str]]:
    """Every span of a page: its text to its label and rule (without the pack's name)."""
    doc = traced(text, **known)
    return {
        doc.blocks[m.block].text[m.start : m.end]: (str(m.label), m.rule.partition("/")[2] or m.rule)
        for m in all_spans(doc)
    }


def labels(text: str, **known: str) -> dict[str, str]:
    """Every span of a page: its text to its label."""
    return {span: label for span, (label, _) in marked(text, **known).items()}
