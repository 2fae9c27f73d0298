"""Search for long: `python tests/fuzz/run.py text|html|rows|dates [--seconds 600]`. Prints what fails, made small."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]

from hypothesis import HealthCheck, Phase, given, seed, settings  # noqa: E402
from targets import TARGETS  # noqa: E402

BATCH = 300


def main() -> int:
    """Run batches with new seeds until the time is over or something fails."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    given_args = parser.parse_args()
    target = TARGETS[given_args.target]
    quiet = settings(
        max_examples=BATCH,
        database=None,
        deadline=None,
        derandomize=False,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    began, number = time.monotonic(), given_args.first
    while time.monotonic() - began < given_args.seconds:
        seed(number)(quiet(given(target.strategy)(target.check)))()
        number += 1
    print(
        f"{given_args.target}: {(number - given_args.first) * BATCH} inputs, {time.monotonic() - began:.0f} s, no fault"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
