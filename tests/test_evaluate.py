"""Gold, scores and floors judge as they say."""

import json
from pathlib import Path

import pytest

from newsclean.evaluate.__main__ import main
from newsclean.evaluate.floors import below, judge, pinned
from newsclean.evaluate.gold import Expected, cases, write
from newsclean.evaluate.golden import rewrite
from newsclean.evaluate.scores import Score, Tally, gold_record, score, shingles

ROOT = Path(__file__).resolve().parents[1]
PAGE = """Warga Tanam Seribu Pohon di Lereng Gunung
Selasa, 10 Juni 2025 09:30 WIB
Boyolali - Warga menanam seribu pohon di lereng gunung sejak pagi, kata kepala desa itu.
Baca juga: Gempa Guncang Kota
Panitia menyebut kegiatan itu diikuti pelajar dari dua belas sekolah dan tiga kampung.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project's folder with one gold page, pinned."""
    folder = tmp_path / "tests/portals/contoh"
    folder.mkdir(parents=True)
    (folder / "pohon.txt").write_text(PAGE, encoding="utf-8")
    list(rewrite(tmp_path / "tests/portals", tmp_path))
    return tmp_path


def pins(project: Path) -> Path:
    return project / "tests/floors.json"


def run(project: Path, **options: bool) -> int:
    return judge(project / "tests/portals", project, pins(project), **options)


def test_no_score_of_this_project_is_below_its_floor(capsys: pytest.CaptureFixture[str]):
    """What `make eval` checks."""
    assert judge(ROOT / "tests/portals", ROOT, ROOT / "tests/floors.json") == 0, capsys.readouterr().out


def test_text_is_compared_by_runs_of_four_words():
    """A lost word costs the runs it stood in."""
    assert shingles(["a b c d e"]) == {("a", "b", "c", "d"): 1, ("b", "c", "d", "e"): 1}
    assert shingles(["A b", ""]) == {("a", "b"): 1}
    tally = Tally()
    tally.add(shingles(["a b c d e"]), shingles(["b c d e f"]))
    assert tally.score() == Score(0.5, 0.5, 0.5, 2)
    assert Tally().score() == Score(1.0, 1.0, 1.0, 0)


def test_lists_written_by_hand_correct_the_pinned_record(project: Path):
    """A lost sentence and a furniture line in the record are held against it."""
    file = project / "tests/portals/contoh/pohon.expected.json"
    known = json.loads(file.read_text("utf-8"))
    known |= {"must_keep": ["Kalimat wartawan yang hilang."], "must_drop": ["dua belas sekolah"]}
    file.write_text(json.dumps(known), encoding="utf-8")
    (case,) = cases(project / "tests/portals", project)
    text = gold_record(case)["text"]
    assert "Kalimat wartawan yang hilang." in text
    assert "dua belas sekolah" not in text
    found = score([case])["portal"]["contoh"]
    assert found.precision < 1
    assert found.recall < 1


def test_a_page_counts_with_and_without_its_pack(project: Path):
    """The second score says what the common rules do alone."""
    scores = score(cases(project / "tests/portals", project))
    assert set(scores) == {"portal", "portal-without-pack", "label"}
    assert scores["portal"]["contoh"].f1 == scores["portal-without-pack"]["contoh"].f1 == 1.0
    assert scores["label"]["related"].gold > 0


def test_a_score_below_its_floor_fails_and_is_named(project: Path, capsys: pytest.CaptureFixture[str]):
    """The line says which, how far, and the exit code is 1."""
    assert run(project, pin=True) == 0
    assert run(project) == 0
    floors = json.loads(pins(project).read_text("utf-8"))
    floors["portal"]["contoh"]["recall"] = 1.5
    pins(project).write_text(json.dumps(floors), encoding="utf-8")
    assert run(project) == 1
    assert "below its floor: portal contoh: recall 1.0000 < 1.5000" in capsys.readouterr().out


def test_pinning_never_lowers_a_floor_unless_it_is_allowed(project: Path):
    """A regression must be asked for by name."""
    floors = {"portal": {"contoh": {"precision": 1.0, "recall": 1.5, "f1": 1.0}}}
    pins(project).write_text(json.dumps(floors), encoding="utf-8")
    assert run(project, pin=True) == 1
    assert json.loads(pins(project).read_text("utf-8")) == floors
    assert run(project, pin=True, lower=True) == 0
    assert json.loads(pins(project).read_text("utf-8"))["portal"]["contoh"]["recall"] == 1.0


def test_a_floor_whose_page_is_gone_is_broken():
    """Deleting a hard page is no way to pass."""
    floors = {"portal": {"hilang": {"precision": 0.5, "recall": 0.5, "f1": 0.5}}}
    assert len(list(below({"portal": {}}, floors))) == 3
    assert pinned({"portal": {"a": Score(0.9, 0.8, 0.85, 4)}}, {}, lower=False) == {
        "portal": {"a": {"precision": 0.9, "recall": 0.8, "f1": 0.85}}
    }


def test_golden_rewrites_records_and_nothing_written_by_hand(project: Path):
    """The diff says what changed; a second run has nothing to say."""
    folder = project / "tests/portals"
    (case,) = cases(folder, project)
    assert list(rewrite(folder, project)) == []
    write(case, case.expected.record | {"title": "Judul Lain"})
    file = case.file
    known = json.loads(file.read_text("utf-8")) | {
        "must_keep": ["Warga menanam"],
        "given": {"url": "https://x.example/1"},
    }
    file.write_text(json.dumps(known), encoding="utf-8")
    diff = list(rewrite(folder, project))
    assert '-title: "Judul Lain"' in diff
    assert '+title: "Warga Tanam Seribu Pohon di Lereng Gunung"' in diff
    (after,) = cases(folder, project)
    assert after.expected.must_keep == ["Warga menanam"]
    assert after.expected.record["url"] == "https://x.example/1"
    assert after.page.source == "tests/portals/contoh/pohon.txt"


def test_a_wrong_expectation_file_is_an_error_that_names_it(project: Path):
    """Unknown keys, and pages that do not exist."""
    file = project / "tests/portals/contoh/pohon.expected.json"
    file.write_text('{"must_kep": []}', encoding="utf-8")
    with pytest.raises(ValueError, match=r"pohon\.expected\.json.*must_kep"):
        list(cases(project / "tests/portals", project))
    file.write_text('{"page": "seeds/none.txt"}', encoding="utf-8")
    with pytest.raises(ValueError, match="does not exist"):
        list(cases(project / "tests/portals", project))
    assert Expected().record == {}


def test_the_command_needs_the_projects_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Elsewhere it says so and exits with 2."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit) as stopped:
        main(["scores"])
    assert stopped.value.code == 2
