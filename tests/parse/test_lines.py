"""Lines of text pages: what is asked of all of a page at once answers for each of its lines."""

from hypothesis import given
from hypothesis import strategies as st

from newsclean.model import Page
from newsclean.parse.plain import read_lines
from newsclean.text import clean_line, fold_case

PIECES = [
    "Baca juga",
    " ",
    "  ",
    "\xa0",
    "\n",
    "“Ya,”",
    "É",
    "İ",
    "\t",
    "\r\n",
    "\u200b",
    "\ufeff",
    "\x1b",
]
texts = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


@given(texts.filter(lambda text: not text.startswith("\ufeff")))
def test_lines_are_those_cleaned_one_by_one(text: str):
    """From bytes and from a string, with and without signs that need care."""
    lines = [clean_line(line.replace("\xa0", " ")) for line in text.replace("\r\n", "\n").splitlines()]
    for content in (text, text.encode()):
        read = read_lines(Page(source="x", content=content))
        assert read is not None
        assert [line for line in read[0] if line] == [line for line in lines if line]


@given(texts)
def test_folding_keeps_offsets(text: str):
    """Each character in lower case, those that would become two as they are."""
    assert fold_case(text) == "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
