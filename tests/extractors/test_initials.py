"""Desk codes at the end of the last sentence."""

import pytest

from support import SENTENCES, article, cleaned


@pytest.mark.parametrize(
    ("code", "initials"),
    [
        ("(zap/aud)", ["zap", "aud"]),
        ("[idm]", ["idm"]),
        ("(FHM)", ["FHM"]),
        ("(rin/bud/tom)", ["rin", "bud", "tom"]),
        ("(m32)", ["m32"]),
        ("(OL-3)", ["OL-3"]),
        ("(cr-2)", ["cr-2"]),
        ("(ap/bbc/rtr/c10/kim)", ["ap", "bbc", "rtr", "c10", "kim"]),
    ],
)
def test_a_code_on_its_own_line_becomes_initials(code: str, initials: list[str]):
    """In the order printed."""
    outcome = cleaned(article(tail=(code,)))
    assert outcome.initials == initials
    assert outcome.text.endswith(SENTENCES[3])


def test_a_code_glued_to_the_last_sentence_is_cut_off():
    """The sentence keeps its full stop."""
    outcome = cleaned(article(tail=(SENTENCES[5] + "(rin/bud)",)))
    assert outcome.initials == ["rin", "bud"]
    assert outcome.text.endswith(SENTENCES[5])


def test_a_gloss_that_a_break_left_alone_stays():
    """A desk code follows a closed sentence; a line that continues one is no code."""
    lines = (
        SENTENCES[0],
        "Data itu membuat warga miskin tidak terjangkau",
        "bantuan sosial",
        "(bansos).",
        *SENTENCES[2:],
    )
    outcome = cleaned("\n".join(lines))
    assert "bantuan sosial (bansos)." in outcome.text
    assert outcome.initials == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Kelompok bersenjata itu menyebut dirinya Negara Islam (ISIS).",
        '"Kami (Kemenag, Red) sudah menyiapkan dokter," kata petugas itu.',
        "Mereka menempati kursi di sisi timur lapangan (kanan).",
    ],
)
def test_brackets_inside_the_story_are_no_codes(sentence: str):
    """Abbreviations and glosses stay."""
    assert sentence in cleaned(article(sentence)).text


def test_a_code_with_a_star_in_front_ends_the_article():
    """Local portals print it."""
    outcome = cleaned(article(tail=("*(Jok)",)))
    assert outcome.initials == ["Jok"]
    assert "Jok" not in outcome.text


@pytest.mark.parametrize("sign", ["(Red)", "(red)", "(*/red)", "(Redaksi)", "(Red)."])
@pytest.mark.parametrize("apart", ["\n", " ", ""])
def test_the_desk_as_a_whole_closes_the_article(sign: str, apart: str):
    """It is no initial; in a sentence the same word is a gloss."""
    last = "Kedua pelaku dijerat pasal pencurian dengan ancaman hukuman tujuh tahun penjara."
    outcome = cleaned(article(tail=(f"{last}{apart}{sign}",)))
    assert (outcome.text.split("\n\n")[-1], outcome.initials) == (last, [])
    gloss = '"Mereka (red) belum tentu bersalah," kata pengacara kedua pelaku itu kepada wartawan (Red).'
    assert cleaned(article(tail=(gloss,))).text.endswith(gloss)


def test_a_full_stop_behind_a_code_is_the_sentences():
    """Where the sentence has none of its own."""
    last = "Kedua pelaku dijerat pasal pencurian dengan ancaman hukuman tujuh tahun penjara"
    assert cleaned(article(tail=(f"{last} (abc/def).",))).text.endswith(f"{last}.")


def test_the_reporter_is_read_behind_the_second_of_two_paragraphs():
    """The first is a paragraph though it is the page's first line."""
    first = "BOYOLALI - Polisi menangkap dua pelaku pencurian kendaraan di kawasan pasar pada dini hari."
    last = "Kedua pelaku dijerat pasal pencurian dengan ancaman hukuman tujuh tahun penjara."
    outcome = cleaned(f"{first}\n\n{last} (Tribunnews.com/Budi Santoso)")
    assert (outcome.authors, outcome.text.split("\n\n")[-1]) == (["Budi Santoso"], last)


@pytest.mark.parametrize(
    ("code", "initials"),
    [
        (" (*/ris)", ["ris"]),
        (" [abc.def]", ["abc", "def"]),
        (" (gus/zed)***", ["gus", "zed"]),
        (" (CK2)", ["CK2"]),
        (" (H7-61)", ["H7-61"]),
        (" (01)", ["01"]),
        (" (-)", []),
        (" ###", []),
        (" |*|", []),
        (" []", []),
    ],
)
def test_a_code_of_any_form_behind_the_last_sentence_goes(code: str, initials: list[str]):
    """With the stars behind it."""
    outcome = cleaned(article(tail=(SENTENCES[5] + code,)))
    assert outcome.text.endswith(SENTENCES[5])
    assert outcome.initials == initials


@pytest.mark.parametrize("end", ["(2024)", "(2/2)", "(bansos)", "(3-1)", "(A.Firdaus)"])
def test_numbers_and_glosses_behind_the_last_sentence_stay(end: str):
    """Scores, years and abbreviations."""
    outcome = cleaned(article(tail=(f"{SENTENCES[5]} {end}",)))
    assert outcome.text.endswith(end)
    assert outcome.initials == []


def test_a_code_that_signs_twice_is_kept_twice():
    """The reporter was the editor, too."""
    assert cleaned(article(tail=(SENTENCES[5] + "(mea/mea)",))).initials == ["mea", "mea"]


def test_a_unit_in_the_middle_of_an_article_is_no_code():
    """The full stop behind the bracket is the sentence's."""
    sentence = "Batas kecepatan di jalan lingkar diturunkan mulai pekan depan (km/jam)."
    outcome = cleaned(article(sentence))
    assert sentence in outcome.text
    assert outcome.initials == []
