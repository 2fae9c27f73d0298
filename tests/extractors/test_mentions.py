"""Dates mentioned in the article."""

from support import article, cleaned


def test_mentions_are_spans_of_the_finished_text():
    """Offsets hold after the dateline and the furniture are gone."""
    sentence = "Rapat itu digelar pada Kamis (12/6/2025) dan dilanjutkan pekan depan di balai desa."
    outcome = cleaned(article("Baca juga: Gempa Guncang Kota", sentence))
    found = {d.text: (d.type, d.value) for d in outcome.dates}
    assert all(outcome.text[d.start : d.end] == d.text for d in outcome.dates)
    assert found["Kamis (12/6/2025)"] == ("DATE", "2025-06-12")
    assert found["pekan depan"] == ("DATE", "2025-W25"), "resolved against the page's own date"


def test_without_a_date_of_its_own_a_page_resolves_nothing_against_today():
    """An underspecified value says what is known."""
    outcome = cleaned(
        "\n".join(["Rapat itu dilanjutkan pekan depan di balai desa, kata ketua panitia kepada warga."] * 2)
    )
    assert [d.value for d in outcome.dates if d.text == "pekan depan" and d.value[:4].isdigit()] == []
