"""The pages of a preview command, traced one by one; those that cannot be read are told and counted."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from newsclean.model import Failure
from newsclean.pipeline import Setup, attempt
from newsclean.preview.pages import open_pages
from newsclean.preview.safe import visible
from newsclean.preview.view import View, view
from newsclean.readers import Reading
from newsclean.record import rule_whys


class Views:
    """Iterates over the pages as views."""

    def __init__(self, paths: tuple[str, ...], setup: Setup, reading: Reading) -> None:
        """Raises ConfigError where a path does not exist or the setup is wrong, before anything is read."""
        self.setup = setup
        self.failures: list[Failure] = []
        self.read = 0
        setup.library()
        self._pages = open_pages(paths, reading)

    def with_failures(self) -> Iterator[View | Failure]:
        """Every page, in order."""
        for page in self._pages:
            self.read += 1
            found = page if isinstance(page, Failure) else attempt(page, self.setup, view)
            if isinstance(found, Failure):
                self.failures.append(found)
            yield found

    def __iter__(self) -> Iterator[View]:
        for found in self.with_failures():
            if isinstance(found, View):
                yield found

    def whys(self, shown: View) -> dict[str, str]:
        """Rule id to reason, for the rules that could speak of a page."""
        return rule_whys(self.setup.library().compiled(shown.portal))

    def exit_code(self) -> int:
        """Tell what could not be read, or that there was nothing; 1 if a page could not be read."""
        if not self.read:
            print("newsclean: nothing to read was found", file=sys.stderr)
        for failure in self.failures[:10]:
            print(
                f"newsclean: {visible(failure.source)}: {failure.reason}: {failure.detail}", file=sys.stderr
            )
        if len(self.failures) > 10:
            print(f"newsclean: and {len(self.failures) - 10} more", file=sys.stderr)
        return 1 if self.failures else 0
