"""Names that options take from closed lists: portals and labels, with "did you mean" and shell completion."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsclean.model import FACT_LABELS, KEPT_LABELS, Label

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

PATH = click.Path(readable=False)
"""Any path, so that shells complete it; what cannot be read is the reader's to report, page by page."""

FOLDER = click.Path(file_okay=False, readable=False)


class PortalId(click.ParamType[str]):
    """A portal's id, or one of some other words. What is wrong is reported when the packs are loaded."""

    name = "ID"

    def __init__(self, *words: str) -> None:
        """`words`: what the option takes besides, such as "auto"."""
        self.words = words

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """The ids that begin so, with the portals' names."""
        from click.shell_completion import CompletionItem

        from newsclean.packs import library

        packs = ctx.params.get("packs")
        known = library(Path(packs) if packs else None).packs.values()
        items = [CompletionItem(word) for word in self.words]
        items += [CompletionItem(p.id, help=p.name) for p in known if not p.id.startswith("_")]
        return [item for item in items if item.value.startswith(incomplete)]


class LabelList(click.ParamType[frozenset[str]]):
    """Labels with commas between, such as related,ad."""

    name = "LABEL,..."

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> frozenset[str]:
        """The labels as a set."""
        if isinstance(value, frozenset):
            return value
        names = [name.strip().lower() for name in value.split(",") if name.strip()]
        known = [label for label in Label if label not in KEPT_LABELS]
        for name in names:
            if name not in known:
                import difflib

                near = difflib.get_close_matches(name, known, n=1)
                hint = f"did you mean {str(near[0])!r}?" if near else f"labels: {', '.join(known)}"
                self.fail(f"no label {name!r}; {hint}", param, ctx)
        if not names:
            self.fail(f"no label given; labels: {', '.join(known)}", param, ctx)
        return frozenset(names)

    def shell_complete(
        self, ctx: click.Context, param: click.Parameter, incomplete: str
    ) -> list[CompletionItem]:
        """The labels that begin as the last one does; those before the last comma stay."""
        from click.shell_completion import CompletionItem

        done, comma, begun = incomplete.rpartition(",")
        taken = done.split(",")
        return [
            CompletionItem(done + comma + label, help="a field" if label in FACT_LABELS else "removed")
            for label in Label
            if label not in KEPT_LABELS and label.startswith(begun) and label not in taken
        ]
