"""Floors: the scores that were reached once, pinned in a file. A change may not fall below them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from newsclean.evaluate.gold import cases
from newsclean.evaluate.scores import Score, score

MEASURES = ("precision", "recall", "f1")
Floors = dict[str, dict[str, dict[str, float]]]
Scores = Mapping[str, Mapping[str, Score]]


def judge(folder: Path, root: Path, file: Path, *, pin: bool = False, lower: bool = False) -> int:
    """Score the gold pages, print the table, and compare with the floors; 1 if a score is below its floor.

    `pin` raises the floors to today's scores and adds new ones; only with `lower` does it lower any.
    """
    scores = score(cases(folder, root))
    floors = read(file)
    print(table(scores, floors))
    broken = list(below(scores, floors))
    for line in broken:
        print(f"below its floor: {line}")
    if pin and (lower or not broken):
        write(file, pinned(scores, floors, lower=lower))
        print(f"pinned in {file}")
        return 0
    if pin:
        print("not pinned; --allow-regression would lower these floors")
    return 1 if broken else 0


def read(file: Path) -> Floors:
    """The pinned scores: group, name, measure."""
    if not file.exists():
        return {}
    floors: Floors = json.loads(file.read_text(encoding="utf-8"))
    return floors


def write(file: Path, floors: Floors) -> None:
    """Write them, sorted, so that a diff shows what moved."""
    file.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def below(scores: Scores, floors: Floors) -> Iterator[str]:
    """A line for every score under its floor, and for every floor whose pages are gone."""
    for group, names in floors.items():
        for name, floor in names.items():
            now = scores.get(group, {}).get(name)
            for measure in MEASURES:
                least = floor[measure]
                if now is None:
                    yield f"{group} {name}: {measure} {least:.4f} is pinned, but there is no such page any more"
                elif getattr(now, measure) < least:
                    yield f"{group} {name}: {measure} {getattr(now, measure):.4f} < {least:.4f}"


def pinned(scores: Scores, floors: Floors, *, lower: bool) -> Floors:
    """The new floors: today's scores, and where they were higher, the old ones (unless `lower`)."""
    new: Floors = {}
    for group, names in scores.items():
        for name, now in names.items():
            old = {} if lower else floors.get(group, {}).get(name, {})
            new.setdefault(group, {})[name] = {m: max(getattr(now, m), old.get(m, 0.0)) for m in MEASURES}
    return new


def table(scores: Scores, floors: Floors) -> str:
    """All scores as lines; a name without a floor is marked new."""
    lines = []
    for group, names in scores.items():
        lines.append(f"{group:<24}{'precision':>10}{'recall':>10}{'F1':>10}{'shingles':>10}")
        for name, s in names.items():
            new = "" if name in floors.get(group, {}) else "  new"
            lines.append(f"  {name:<22}{s.precision:>10.4f}{s.recall:>10.4f}{s.f1:>10.4f}{s.gold:>10}{new}")
    return "\n".join(lines)
