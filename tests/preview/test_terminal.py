"""The commands in a real terminal, through a pseudo-terminal of a given width."""

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from processes import PATIENCE
from support import article
from terminal import SGR, plain, run_in_terminal

Cli = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def page(tmp_path: Path) -> str:
    path = tmp_path / "page.txt"
    path.write_text(article("Baca juga: Gempa Guncang Kota", tail=("(abc/def)",)), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize("columns", [60, 80, 160])
def test_diff_shows_what_goes_and_why_at_every_width(page: str, columns: int):
    code, text = run_in_terminal(["diff", page], columns)
    assert code == 0
    rows = plain(text).splitlines()
    assert max(map(cell_len, rows)) <= columns
    assert any("Baca juga: Gempa Guncang Kota" in row and row.startswith("- ") for row in rows)
    assert any("baca-juga" in row for row in rows)
    assert ("│" in text) == (columns == 160)
    assert "\x1b[9;31mBaca juga: Gempa Guncang Kota" in text


@pytest.mark.parametrize("columns", [60, 80, 160])
def test_explain_shows_every_reason_at_every_width(page: str, columns: int):
    code, text = run_in_terminal(["explain", page], columns)
    assert code == 0
    rows = plain(text).splitlines()
    assert max(map(cell_len, rows)) <= columns
    assert "↳" in text and "No rule speaks against it." in " ".join(row.strip() for row in rows)


def test_no_color_leaves_no_colour_but_brackets_around_what_is_cut(page: str):
    code, text = run_in_terminal(["diff", page], NO_COLOR="1")
    assert code == 0
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]", text)
    assert "[-Boyolali - -]" in plain(text)


def test_a_dumb_terminal_gets_no_escape_sequence_at_all(page: str):
    _, text = run_in_terminal(["diff", page], TERM="dumb")
    assert "\x1b" not in text
    assert "[-Boyolali - -]" in text


def test_a_hostile_name_and_text_cannot_reach_the_terminal(tmp_path: Path):
    path = tmp_path / "a\x1b]0;judul\x07.txt"
    path.write_text(article("\x1b[2JBaca juga: \x1b]0;x\x07[/b] [bold]Gempa[/]"), encoding="utf-8")
    for command in (["diff"], ["diff", "--stat"], ["explain"]):
        _, text = run_in_terminal([*command, str(path)], 200)
        left = SGR.sub("", text)
        assert "\x1b" not in left and "\x07" not in left
        assert "␛]0;judul␇.txt" in left
    _, text = run_in_terminal(["diff", str(path)], 100)
    assert "[/b] [bold]Gempa[/]" in text


def test_what_cannot_be_read_is_told_after_the_pages_and_is_exit_code_1(page: str, tmp_path: Path):
    (tmp_path / "rows.jsonl").write_text("nonsense\n")
    code, text = run_in_terminal(["diff", "--stat", str(tmp_path)])
    assert code == 1
    assert "bad-row" in text and "page.txt" in text


def test_a_pager_gets_the_coloured_rows(page: str, tmp_path: Path):
    seen = tmp_path / "seen"
    code, _ = run_in_terminal(["diff", page], PAGER=f"tee {seen}")
    assert code == 0
    assert "\x1b[9;31mBaca juga" in seen.read_text(encoding="utf-8")


def test_leaving_the_pager_early_is_no_error(page: str):
    code, text = run_in_terminal(["diff", *[page] * 300], PAGER="head -n 2")
    assert code == 0
    assert "Traceback" not in text and "roken pipe" not in text


def test_without_a_path_a_terminal_gets_help(page: str):
    for command in ("diff", "explain", "stats"):
        code, text = run_in_terminal([command])
        assert code == 2
        assert f"Usage: newsclean {command}" in text


def test_stats_draws_bars_in_a_terminal(page: str, tmp_path: Path, run_cli: Cli):
    out = tmp_path / "out.jsonl"
    assert run_cli("ingest", page, "--with-removed", "-o", out).returncode == 0
    for columns in (60, 80, 160):
        code, text = run_in_terminal(["stats", str(out)], columns)
        assert code == 0
        assert "1 document," in text
        assert "█" in text


def test_a_pipe_gets_a_diff_and_closing_it_is_no_error(page: str, run_cli: Cli):
    done = run_cli("diff", page)
    assert done.returncode == 0
    assert b"\x1b" not in done.stdout
    assert done.stdout.startswith(b"--- " + page.encode())
    script = f"{_python()} -m newsclean diff {' '.join([page] * 300)} | head -n 1; echo ${{PIPESTATUS[0]}}"
    piped = subprocess.run(["bash", "-c", script], capture_output=True, text=True, timeout=PATIENCE)
    assert piped.stdout.splitlines()[-1] == "0"
    assert piped.stderr == ""


def _python() -> str:
    import sys

    return sys.executable


def test_one_row_of_a_data_set_is_shown_by_its_number(tmp_path: Path, run_cli: Cli):
    from material import write_rows

    rows = write_rows(tmp_path / "rows.jsonl", 30)
    done = run_cli("explain", f"{rows}#17")
    assert done.returncode == 0
    assert b"Laporan ke-16" in done.stdout and b"Laporan ke-15" not in done.stdout
    missing = run_cli("explain", f"{rows}#31")
    assert missing.returncode == 1
    assert b"no row or record of this number" in missing.stderr


def test_a_row_far_into_a_large_file_and_of_a_csv_is_found(tmp_path: Path, run_cli: Cli):
    from material import write_rows

    rows = write_rows(tmp_path / "rows.jsonl", 3000)
    done = run_cli("diff", "--stat", f"{rows}#2999")
    assert done.stdout.decode().splitlines()[1].startswith(f"{rows}#2999\t")
    (tmp_path / "rows.csv").write_text('text,url\n"satu",\n"dua",\n')
    done = run_cli("diff", "--stat", f"{tmp_path}/rows.csv#2")
    assert done.stdout.decode().splitlines()[1].startswith(f"{tmp_path}/rows.csv#2\t")


def test_a_page_on_standard_input_is_shown(run_cli: Cli):
    done = run_cli("diff", input=article("ADVERTISEMENT").encode())
    assert b"-ADVERTISEMENT" in done.stdout
