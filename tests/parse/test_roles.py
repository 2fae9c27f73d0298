"""What classes and ids say an element is for."""

import pytest

from newsclean.parse.roles import Role, role_of


@pytest.mark.parametrize(
    ("names", "role"),
    [
        ("read__tagging mt1 clearfix", Role.TAGS),
        ("related-tags", Role.TAGS),
        ("tags--snippet__popover", Role.DROP),
        ("photo__caption", Role.CAPTION),
        ("photo__author author", Role.CAPTION),
        ("read__author", Role.BYLINE),
        ("read__time", Role.DATE),
        ("kcm-read-terkait", Role.RELATED),
        ("baca-juga-collections__detail", Role.RELATED),
        ("share_top", Role.CHROME),
        ("article-ad", Role.CHROME),
        ("twitter-tweet", Role.EMBED),
        ("read__paging", Role.PAGES),
        ("media_artikel", Role.PHOTO),
        ("copyright", Role.CREDIT),
        ("sumber", Role.SOURCE),
        ("detail__body-text itp_bodycontent", None),
        ("article-content-body__item", None),
        ("relative shadow-lg", None),
        ("news__advance", None),
        ("load", None),
        ("", None),
    ],
)
def test_the_words_in_a_class_tell_its_role(names: str, role: Role | None):
    """Words, not substrings, where they are short: "ad" is no part of "shadow"."""
    assert role_of(names) is role
