"""The package as people get it: built, installed in clean environments, each extra alone.

Minutes long and in need of the package index, hence `make test-package` and not part of `make test`.
"""

import subprocess
import sys
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXTRAS = {"": None, "zstd": "zstandard", "warc": "fastwarc", "parquet": "pyarrow"}
PAGE = (
    "JAKARTA, KOMPAS.com - Warga menanam seribu pohon di lereng gunung sejak pagi, kata kepala desa itu.\n"
    * 3
)


@pytest.fixture(scope="session", autouse=True)
def asked_for(request: pytest.FixtureRequest) -> None:
    if not request.config.getoption("--run-packaging"):
        pytest.skip("takes minutes: make test-package")


def run(*command: str | Path, **options: object) -> str:
    done = subprocess.run([str(c) for c in command], capture_output=True, text=True, **options)
    assert done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout


def environment(folder: Path) -> Path:
    """A new environment's interpreter."""
    venv.create(folder, with_pip=True)
    return folder / "bin" / "python"


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with sdist and wheel; the wheel is built from the sdist, as installers do."""
    folder = tmp_path_factory.mktemp("dist")
    python = environment(tmp_path_factory.mktemp("build") / "env")
    run(python, "-m", "pip", "install", "--quiet", "build")
    run(python, "-m", "build", "--outdir", folder, ROOT)
    return folder


def test_the_wheel_holds_code_data_and_types_and_no_sample_pages(built: Path):
    """Third-party pages stay in the source."""
    (wheel,) = built.glob("*.whl")
    names = zipfile.ZipFile(wheel).namelist()
    assert "newsclean/py.typed" in names
    assert "newsclean/packs/data/_common.toml" in names
    assert "newsclean/dates/lexicon.toml" in names
    assert any(n.endswith("licenses/LICENSE") for n in names)
    assert not [n for n in names if n.startswith(("seeds", "tests"))]


def test_the_source_archive_can_be_tested(built: Path):
    """It holds tests, seeds, documentation and what `make` needs."""
    (archive,) = built.glob("*.tar.gz")
    with tarfile.open(archive) as tar:
        names = {n.partition("/")[2] for n in tar.getnames()}
    assert {"Makefile", "LICENSE", "NOTICE", "CHANGELOG.md", "README.md", "pyproject.toml"} <= names
    assert {"tests/conftest.py", "seeds/000_bea8996b7a72115e.txt"} <= names


@pytest.mark.parametrize("extra", EXTRAS, ids=[e or "none" for e in EXTRAS])
def test_the_wheel_works_in_a_clean_environment(extra: str, built: Path, tmp_path: Path):
    """With this extra and no other; what another extra is for says how to install it."""
    (wheel,) = built.glob("*.whl")
    python = environment(tmp_path / "env")
    run(python, "-m", "pip", "install", "--quiet", f"{wheel}[{extra}]" if extra else wheel)
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    command = python.with_name("newsclean")
    assert '"portal":"kompas"' in run(command, "ingest", page)
    version = run(command, "--version").split()[-1]
    assert version == run(python, "-c", "import newsclean; print(newsclean.__version__)").strip()
    for name, module in EXTRAS.items():
        if module is None:
            continue
        found = subprocess.run([python, "-c", f"import {module}"], capture_output=True)
        assert (found.returncode == 0) == (name == extra), f"{module} with [{extra}]"
    out = tmp_path / "out.parquet"
    done = subprocess.run([command, "ingest", page, "-o", out], capture_output=True, text=True)
    if extra == "parquet":
        assert done.returncode == 0
        assert out.read_bytes().startswith(b"PAR1")
    else:
        assert done.returncode == 2
        assert "newsclean[parquet]" in done.stderr


def test_the_types_are_seen_by_a_type_checker(built: Path, tmp_path: Path):
    """py.typed is shipped and the front door's lazy names have types."""
    (wheel,) = built.glob("*.whl")
    python = environment(tmp_path / "env")
    run(python, "-m", "pip", "install", "--quiet", wheel, "mypy")
    code = "import newsclean\nfor o in newsclean.ingest('x'):\n    reveal_type(o)\nreveal_type(newsclean.__version__)\n"
    (tmp_path / "use.py").write_text(code, encoding="utf-8")
    said = run(python, "-m", "mypy", "--strict", "use.py", cwd=tmp_path)
    assert "Article" in said and "Rejection" in said and "Failure" in said
    assert sys.version_info >= (3, 11)
