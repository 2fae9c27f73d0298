"""`python -m newsclean.evaluate scores | golden | bench`, run from the project's folder."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path


def main(arguments: list[str] | None = None) -> int:
    """Run one task; the exit code is 1 where a score fell below its floor."""
    parser = argparse.ArgumentParser(prog="python -m newsclean.evaluate", description=__doc__)
    parser.add_argument("task", choices=["scores", "golden", "bench"])
    parser.add_argument("--portals", type=Path, default=Path("tests/portals"), help="the gold pages")
    parser.add_argument("--floors", type=Path, default=Path("tests/floors.json"), help="the pinned scores")
    parser.add_argument("--pin", action="store_true", help="raise the floors to today's scores")
    parser.add_argument("--allow-regression", action="store_true", help="with --pin: lower floors too")
    given = parser.parse_args(arguments)
    root = Path.cwd()
    if not given.portals.is_dir():
        parser.error(f"{given.portals}: no such folder; run this in the project's folder")
    if given.task == "golden":
        from newsclean.evaluate.golden import rewrite

        print("\n".join(list(rewrite(root / given.portals, root)) or ["nothing changed"]))
        return 0
    if given.task == "bench":
        from newsclean.evaluate.bench import report

        print(report(root))
        return 0
    from newsclean.evaluate.floors import judge

    return judge(root / given.portals, root, given.floors, pin=given.pin, lower=given.allow_regression)


if __name__ == "__main__":
    sys.exit(main())
