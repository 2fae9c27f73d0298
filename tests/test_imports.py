"""Starting costs next to nothing: what a command does not need is not loaded."""

import json
import resource
import subprocess
import sys

import pytest

HEAVY = set(
    "ahocorasick_rs bs4 click dateutil fastwarc ftfy lxml msgspec multiprocessing pyarrow rich zstandard".split(),
)


def loaded_after(code: str) -> set[str]:
    """The heavy libraries that a fresh interpreter holds after some code."""
    script = f"import sys\n{code}\nimport json\nprint(json.dumps(sorted(m for m in sys.modules)))"
    out = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True).stdout
    return HEAVY & set(json.loads(out.splitlines()[-1]))


def test_importing_the_package_loads_none_of_its_libraries():
    """The front door loads a name's home when the name is first used."""
    assert loaded_after("import newsclean") == set()


def test_help_loads_click_and_nothing_else():
    """The list of commands needs no command."""
    code = (
        "import sys\nfrom newsclean.cli.main import cli\ntry: cli.main(['--help'])\nexcept SystemExit: pass"
    )
    assert loaded_after(code) <= {"click"}


def test_cleaning_text_loads_no_html_parser():
    """lxml and bs4 are for HTML; rich is for looking; ftfy is for mojibake."""
    sentence = "Warga menanam seribu pohon di lereng gunung sejak pagi tadi, kata kepala desa."
    code = f"import newsclean\nnewsclean.clean({sentence!r})"
    assert loaded_after(code) <= {"msgspec", "dateutil", "ahocorasick_rs"}


@pytest.mark.parametrize("arguments", [["--help"], ["--version"]])
def test_the_command_answers_at_once(arguments: list[str]):
    """Under 0.15 s of CPU, the interpreter's own start included (best of five, since the machine is shared)."""
    times = []
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-m", "newsclean", *arguments], capture_output=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        times.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert min(times) < 0.15
