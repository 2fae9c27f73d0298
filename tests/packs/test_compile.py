"""What a compiled pack takes of a line."""

import msgspec
import pytest

from newsclean.packs.compile import CompiledPack
from newsclean.packs.schema import Pack


def compiled(*rules: dict, common: tuple[dict, ...] = ()) -> CompiledPack:
    """A portal's rules, and behind them common ones."""

    def pack(pack_id: str, of: tuple[dict, ...]) -> Pack:
        full = [{"id": f"r{i}", "label": "ad", "why": "x"} | rule for i, rule in enumerate(of)]
        return msgspec.convert({"id": pack_id, "name": pack_id, "rule": full}, Pack)

    return CompiledPack([pack("contoh", rules), pack("_common", common)])


def whole(pack: CompiledPack, text: str) -> str | None:
    """The id of the rule that takes all of a line."""
    verdict = pack.verdicts([text], str.lower).get(0)
    if verdict is None:
        return None
    if verdict.whole is not None:
        return verdict.whole.id
    return next((s.rule.id for s in verdict.parts if (s.start, s.end) == (0, len(text))), None)


def left(pack: CompiledPack, text: str) -> str:
    """What the rules leave of a line."""
    verdict = pack.verdicts([text], str.lower).get(0)
    spans = {(s.start, s.end) for s in verdict.parts} if verdict else set()
    for start, end in sorted(spans, reverse=True):
        text = text[:start] + text[end:]
    return text


@pytest.mark.parametrize("text", ["Baca juga", "BACA JUGA:", "- Baca juga -", "[Baca Juga]", "• Baca juga:"])
def test_equals_overlooks_case_bullets_and_brackets(text: str):
    """A label is printed in a dozen ways."""
    assert whole(compiled({"line": {"equals": ["Baca juga"]}}), text) == "contoh/r0"


@pytest.mark.parametrize("text", ["Baca juga buku ini", "baca juga", "Ia baca juga", ""])
def test_equals_takes_nothing_longer_and_nothing_torn(text: str):
    """A line in small letters is a piece of a sentence that a scraper broke."""
    assert whole(compiled({"line": {"equals": ["Baca juga"]}}), text) is None


def test_a_literal_in_small_letters_takes_lines_in_small_letters():
    """Icons and states of an interface are printed so."""
    pack = compiled({"line": {"equals": ["loading"]}})
    assert whole(pack, "loading...") == whole(pack, "Loading") == "contoh/r0"


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ({"prefix": ["Ikuti kami"], "max_chars": 30}, "IKUTI KAMI di mana saja"),
        ({"suffix": ["di sini"], "max_chars": 30}, "Unduh aplikasinya DI SINI"),
        ({"contains": ["aplikasi kami"], "max_chars": 30}, "Unduh Aplikasi Kami sekarang"),
    ],
)
def test_a_part_of_the_wording_suffices_up_to_a_length(line: dict, text: str):
    """A paragraph that merely begins like furniture survives."""
    pack = compiled({"line": line})
    assert whole(pack, text) == "contoh/r0"
    assert whole(pack, f"Warga {'sekali ' * 5}{text} {'lagi ' * 5}") is None


def test_a_pattern_must_fit_from_the_lines_start_to_its_end():
    """And only where one of the words it needs is in the line."""
    pack = compiled({"line": {"pattern": [r".{0,9}Hal \d+"], "max_chars": 20}, "needs": ["hal "]})
    assert whole(pack, "hal 12") == "contoh/r0"
    assert whole(pack, "hal 12 dibaca") is None


def test_parts_go_and_the_line_stays():
    """Literal and pattern keep their case; `tail_from` goes to the line's end."""
    pack = compiled(
        {"part": {"literal": ["[Gambas:Video]"]}},
        {"part": {"tail_from": ["Sumber: "]}},
        {"part": {"pattern": [r"\s?\(iklan \d\)"]}, "needs": ["(iklan"]},
    )
    assert left(pack, "Hujan turun.[Gambas:Video] Angin kencang. (iklan 2)") == "Hujan turun. Angin kencang."
    assert left(pack, "Hujan turun.Sumber: Antara") == "Hujan turun."
    assert left(pack, "Hujan turun. [gambas:video] SUMBER: air") == "Hujan turun. [gambas:video] SUMBER: air"


def test_the_portals_rule_wins_over_the_common_one():
    """The more particular reason is the one that is told."""
    pack = compiled({"line": {"equals": ["Terkini"]}}, common=({"line": {"equals": ["Terkini", "Iklan"]}},))
    assert whole(pack, "Terkini") == "contoh/r0"
    assert whole(pack, "Iklan") == "_common/r0"


def test_the_datelines_of_all_portals_are_known_to_each():
    """Portals print one another's stories."""
    one = Pack(id="satu", name="Satu", datelines=("SATU.com",))
    common = Pack(id="_common", name="All", datelines=("UMUM",))
    pack = CompiledPack([one, common], ("SATU.com", "DUA.com", "UMUM"))
    assert pack.datelines == ("SATU.com", "DUA.com", "UMUM")
    assert "dua.com" in pack.signatures
