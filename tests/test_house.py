"""The house rules that no linter checks: sizes, names of places, one version."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

import newsclean

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "src").rglob("*.py"))
IDS = [str(p.relative_to(ROOT / "src")) for p in SOURCES]
MOST_LINES, MOST_FUNCTION_LINES, MOST_PARAMETERS = 400, 60, 7


def functions(path: Path) -> list[ast.FunctionDef | ast.AsyncFunctionDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)]


@pytest.mark.parametrize("path", SOURCES, ids=IDS)
def test_a_file_is_short(path: Path):
    """A file over 400 lines holds more than one idea."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES


@pytest.mark.parametrize("path", SOURCES, ids=IDS)
def test_a_function_fits_a_screen_and_takes_few_parameters(path: Path):
    """Sixty lines and seven parameters; more options travel as one frozen struct."""
    for f in functions(path):
        assert (f.end_lineno or 0) - f.lineno + 1 <= MOST_FUNCTION_LINES, f.name
        a = f.args
        own = [*a.posonlyargs, *a.args, *a.kwonlyargs]
        is_method = bool(own) and own[0].arg in ("self", "cls")
        assert len(own) - is_method <= MOST_PARAMETERS, f.name


@pytest.mark.parametrize("path", SOURCES, ids=IDS)
def test_a_module_says_what_it_is(path: Path):
    """The first statement of every module is its docstring."""
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_extractors_hold_no_state_and_do_no_input_or_output():
    """No extractor opens files, asks the clock, the network or chance, or writes to a module's variable."""
    banned = {"open", "print", "input"}
    clocks = re.compile(r"\b(?:time|random|socket|urllib|subprocess|os|sys|datetime\.now|date\.today)\b")
    for path in (ROOT / "src/newsclean/extractors").glob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            assert not isinstance(node, ast.Global), path.name
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in banned, path.name
            if isinstance(node, ast.Import):
                allowed = {"sys"} if path.name == "why.py" else set()
                assert not [n.name for n in node.names if clocks.fullmatch(n.name) and n.name not in allowed]


def test_packs_hold_no_code():
    """A pack is TOML; nothing but TOML lies in the folder of packs."""
    data = ROOT / "src/newsclean/packs/data"
    assert {p.suffix for p in data.iterdir()} == {".toml"}
    for path in data.glob("*.toml"):
        tomllib.loads(path.read_text(encoding="utf-8"))


def test_the_version_is_stated_once_and_the_changelog_knows_it():
    """pyproject takes the version from the package."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert "version" in project["project"]["dynamic"]
    assert re.fullmatch(r"\d+\.\d+\.\d+", newsclean.__version__)
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    latest = re.search(r"^## (.+)$", changelog, re.M)
    assert latest and latest[1] in ("Unreleased", newsclean.__version__)


def test_every_target_of_the_makefile_is_listed_by_help():
    """`make help` reads the lines with a `##`."""
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^\.PHONY: (.*)$", makefile, re.M)
    assert phony
    listed = set(re.findall(r"^([a-z-]+):.*## \S", makefile, re.M))
    assert listed == set(phony.group(1).split())


def test_the_seeds_are_the_five_pages_as_they_were_given():
    """They are read byte for byte; an editor that strips blanks would change what is tested."""
    import hashlib

    digests = {p.name: hashlib.sha256(p.read_bytes()).hexdigest()[:16] for p in (ROOT / "seeds").iterdir()}
    assert digests == SEEDS


SEEDS = {
    "000_bea8996b7a72115e.txt": "12e8a49bf2694744",
    "001_5ecc0594b0ceebd9.txt": "bdc065ad857732ad",
    "002_f5f6f03b648d8dd7.txt": "74982073d538040e",
    "003_0d31b246bf4ef767.txt": "bd3b7b357e2882f2",
    "004_e34af48cd88e996e.txt": "0655ab8130a0081c",
}
