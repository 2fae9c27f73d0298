"""The extractors and their order: the one place where it is stated, each with the reason for its place."""

from __future__ import annotations

from collections.abc import Callable

from newsclean.extractors.bounds import end_at_sign, find_bounds
from newsclean.extractors.boxes import end_at_box
from newsclean.extractors.byline import mark_byline
from newsclean.extractors.captions import mark_captions
from newsclean.extractors.closing import mark_closing
from newsclean.extractors.contents import mark_contents
from newsclean.extractors.credits import mark_credits
from newsclean.extractors.dateline import mark_dateline
from newsclean.extractors.description import mark_description
from newsclean.extractors.embeds import mark_embeds
from newsclean.extractors.enclosed import mark_enclosed
from newsclean.extractors.glued import mark_glued_links
from newsclean.extractors.glued_closing import mark_glued_closing
from newsclean.extractors.hints import judge_hints
from newsclean.extractors.initials import mark_initials
from newsclean.extractors.mentions import find_mentions
from newsclean.extractors.opening import mark_glued_byline
from newsclean.extractors.outside import mark_outside
from newsclean.extractors.pack_rules import (
    mark_dated_pack_rules,
    mark_pack_rules,
    mark_pack_rules_on_joined,
)
from newsclean.extractors.publication import mark_publication
from newsclean.extractors.refusal import refuse_without_article
from newsclean.extractors.related import mark_related_links
from newsclean.extractors.repeats import mark_repeats
from newsclean.extractors.signed import mark_signature
from newsclean.extractors.tags import mark_tags
from newsclean.extractors.title import mark_title
from newsclean.extractors.torn import join_torn_lines
from newsclean.extractors.unmarked import mark_unmarked_links
from newsclean.model import Document
from newsclean.packs import CompiledPack

Extractor = Callable[[Document, CompiledPack], Document]

EXTRACTORS: tuple[Extractor, ...] = (
    mark_pack_rules,  # known furniture first: it must not join sentences nor weigh in the bounds
    mark_enclosed,  # the teasers between two of the lines just found are sentences, too
    mark_contents,  # a table of contents repeats headings and must not weigh in the bounds
    mark_related_links,  # headlines under the labels just found
    mark_glued_links,  # the same inside paragraphs
    mark_embeds,  # foreign posts, before their lines can be joined to sentences
    join_torn_lines,  # sentences whole again, now that what stood between their parts is marked
    mark_pack_rules_on_joined,  # prompts that were broken over lines
    find_bounds,  # where the run of sentences begins and ends
    mark_initials,  # the desk code at its end
    mark_signature,  # or another sign of who wrote it
    end_at_sign,  # below it nothing belongs to the article
    end_at_box,  # nor below the head of the readers' comments
    mark_closing,  # and what stands between its last sentence and that code
    mark_glued_closing,  # before the captions: a credit behind a sentence does not make it a caption
    mark_publication,  # the date line nearest to that beginning
    mark_glued_byline,  # a dateline behind the reporter's name
    mark_dateline,  # tells the first paragraph from decks and captions, which stand before it
    mark_captions,  # before the title: a caption names the same people
    mark_title,  # the headline above, now that little else is left there
    mark_byline,  # needs the date line (a name beside it) and no captions in its way
    mark_description,  # what is left between headline and first paragraph
    mark_unmarked_links,  # between closed sentences, once these are known to be the article's
    mark_credits,
    mark_tags,  # below the desk code
    judge_hints,  # what the head states fills what the page does not print
    mark_dated_pack_rules,  # layouts that ended on a day, now that the page's date is known
    mark_outside,  # all that is left around the article
    mark_repeats,  # compares what is left of paragraphs once all glued parts are off
    refuse_without_article,  # last: judges what remains
)

__all__ = ["EXTRACTORS", "Extractor", "find_mentions"]
