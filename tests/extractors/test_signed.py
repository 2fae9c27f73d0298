"""Signatures without brackets at the article's end."""

import pytest

from support import DATE, SENTENCES, TITLE, cleaned

BODY = [SENTENCES[0], SENTENCES[1], SENTENCES[3], SENTENCES[2]]


@pytest.mark.parametrize(
    ("sign", "authors", "initials", "credits"),
    [
        (" /Budi", [], ["Budi"], []),
        (" /fth", [], ["fth"], []),
        ("@budi", [], ["budi"], []),
        (" --Antara", [], [], ["Antara"]),
        (" - Budi Santoso", ["Budi Santoso"], [], []),
        (" | Budi Santoso", ["Budi Santoso"], [], []),
        (" -ki-", [], ["ki"], []),
        ("\n/Budi", [], ["Budi"], []),
        ("\n--Antara", [], [], ["Antara"]),
        ("\n— Budi Santoso", ["Budi Santoso"], [], []),
        ("\n* Megasari/Yustus", [], ["Megasari", "Yustus"], []),
        ("\nBudi Santoso/Siti Aminah", ["Budi Santoso", "Siti Aminah"], [], []),
        ("\n.agus/me", [], ["agus", "me"], []),
    ],
)
def test_a_name_behind_a_dash_or_a_slash_at_the_end_goes(
    sign: str, authors: list[str], initials: list[str], credits: list[str]
):
    """The sentence keeps its full stop; full names are authors, agencies credits, the rest desk codes."""
    outcome = cleaned("\n".join([TITLE, DATE, *BODY]) + sign)
    assert outcome.text.split("\n\n") == BODY
    assert (outcome.authors, outcome.initials, outcome.credits) == (authors, initials, credits)


@pytest.mark.parametrize(
    "end",
    [
        '"Hidup adalah perjalanan yang tidak pernah selesai, dan kita hanya singgah sebentar." – Chairil Anwar',
        f"{SENTENCES[2]}\n- Budi Santoso\n- Siti Aminah",
        "Kendaraan dialihkan ke Jl. Sudirman/Thamrin",
        "Skor akhir pertandingan yang ditonton dua ribu orang di stadion itu 3/4.",
        "Panitia menutup pendaftaran lomba itu pada hari Senin - Selasa",
    ],
)
def test_attributions_lists_and_addresses_stay(end: str):
    """A dash behind a quotation names who said it."""
    outcome = cleaned("\n".join([TITLE, DATE, *BODY[:3], end]))
    assert outcome.text.replace("\n\n", "\n").endswith(end)
    assert (outcome.authors, outcome.initials) == ([], [])


def test_a_short_last_sentence_keeps_its_place_before_the_signature():
    """The menu below it does not draw it out of the article."""
    last = '"Itu saja," ujarnya.'
    outcome = cleaned(
        "\n".join([TITLE, DATE, *BODY, f"{last} /Budi", "Redaksi", "Kontak", "Karier", "Disclaimer"])
    )
    assert outcome.text.split("\n\n")[-1] == last
    assert outcome.initials == ["Budi"]
