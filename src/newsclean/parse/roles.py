"""What a class or id says an element is for, told by the words in it: "read__tagging", "detik-share_top", "baca-juga".

Portals change their classes every two or three years but not the words in them: of 27 portals 14 say "share", 13
"tag", 11 "caption", 10 "terkait" or "related", 13 "comment" or "komentar". Only elements that hold no text of the
article are asked, so a word that misleads costs a line of furniture, not a paragraph.
"""

from __future__ import annotations

import functools
import re
from enum import StrEnum


class Role(StrEnum):
    """What an element is for."""

    DROP = "drop"  # comments, forms, menus, pop-ups, side bars: never read
    CHROME = "chrome"  # advertisements, share bars: words that portals also give to wrappers of the article
    RELATED = "related"  # links to other stories
    EMBED = "embed"  # a post or film of somebody else
    TAGS = "tags"
    CAPTION = "caption"
    CREDIT = "credit"  # a photo's, if a photo stands before it; else the page's
    PHOTO = "photo"
    BYLINE = "byline"
    DATE = "date"
    SOURCE = "source"
    PAGES = "pages"  # links to the other pages of this article


_EDGE = r"(?<![a-z])(?:{})(?![a-z])"
# Earlier roles win: "tags--snippet__popover" is a pop-up, "related-tags" are tags, "photo__author" is a caption.
_WORDS: tuple[tuple[Role, str, str], ...] = (
    (
        Role.EMBED,
        "twitter-tweet|twitter-video|instagram-media|tiktok-embed|fb-post|fb-video|reddit-card|threads-|vidio-"
        "|video-?_?(?:gallery|caption|player|embed|box)|embed-?_?video",
        "embed|embeds",
    ),
    (
        Role.DROP,
        "breadcr?u|breadcome|navbar|navigation|sidebar|skip-link|newsticker|comment|komentar|disqus|fb-root"
        "|newsletter|nwsletter|subscri|langganan|popup|popover|modal|tooltip|cookie|consent|login|signin|register"
        "|text-to-speech|reaction|polling|author-?_?bio|wm-ipp"
        "|visually-?hidden|screen-?reader",  # printed nowhere
        "nav|menu|form|search|promo|promotion|vote|emoticon|dropdown|footer|marcomm|gtwsub|kuis|quiz|themood|button|btn|sr-only",
    ),
    (
        Role.CHROME,
        "adsbygoogle|advert|gpt-ad|google_ads|banner|sponsor|skyscraper|leaderboard|billboard|flying_?-?carpet|skinad"
        "|parallax|revive|iklan|native-|seamless|taboola|outbrain|mgid|popin|dable|teads|preroll"
        "|share|sharing|sosmed|socmed|social|addthis|addtoany|copylink|whatsapp|overlay"
        "|font-?_?size|settingfont|config-?font|fontsize|text-?_?size|loading|loadmore|load-more|backtop|back-to-top|floating",
        "ad|ads|adv|advt|like|skin|dfp|toolbar|preco|follow|vidy|mood|counter|views?|hits|rating|audio|icons?|zoom",
    ),
    (Role.PAGES, "paging|pagination|page-?number|pagelink|halaman", "pager"),
    (Role.TAGS, "tagging|hashtag|tagar|kata-?_?kunci", "tags?|tag_|topics?|topik|keywords?|newstag"),
    (
        Role.RELATED,
        "related|relate[-_]|terkait|recommend|rekomen|baca-?_?juga|lihat-?_?juga|lihatjg|linksisip|populer|popular"
        "|trending|most-?_?read|terbaru|terkini|lainnya|suggest|next-?_?article|prev_next|pilihan-?_?redaksi|topiksisip"
        "|read-?_?also|read-?_?too|also-?_?read|bacaan|editor-?_?pick|sorotan|berita-?_?lain|index-?_?berita|latest",
        "more|populer|simak|artikel-lain|linked",
    ),
    (
        Role.CAPTION,
        "caption|keterangan|photo__author|img-?_?set-?_?teaser|(?:img|image|photo|foto)-?_?(?:desc|info|copyright|credit|source)",
        "cap|caps|cap-foto",
    ),
    (Role.CREDIT, "", "copyright"),
    (Role.SOURCE, "", "sumber|source"),
    (
        Role.BYLINE,
        "author|byline|reporter|penulis|redaktur|wartawan|pewarta|jurnalis|credit|kredit|kontributor|narahubung",
        "editor|by|red|autor|writer|oleh",
    ),
    (Role.DATE, "datetime|tanggal|timestamp|pubdate|publish", "dates?|time|tgl|waktu|jam"),
    (
        Role.PHOTO,
        "photo|foto|gallery|galeri|picture|gambar|thumbnail|figure|lead-?_?image|main-?_?img|headline-?_?img",
        "img|image|images|pic|pict|media|imghl|asset",
    ),
)


@functools.cache
def _pattern() -> re.Pattern[str]:
    groups = []
    for role, stems, words in _WORDS:
        parts = [p for p in (stems, _EDGE.format(words) if words else "") if p]
        groups.append(f"(?P<{role}>{'|'.join(parts)})")
    return re.compile("|".join(groups))


@functools.lru_cache(maxsize=8192)
def role_of(names: str) -> Role | None:
    """The role that an element's classes and id (joined by a blank) speak of, or None."""
    found = {m.lastgroup for m in _pattern().finditer(names.lower())}
    if not found:
        return None
    return next(role for role, _, _ in _WORDS if role in found)
