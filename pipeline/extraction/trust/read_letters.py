"""What the letters of a value that was read from a picture say against it: signs of misreading that no typed value would have."""

from __future__ import annotations

import re

from config.knowledge import Knowledge, State
from models.finding import Finding
from models.page import Page
from pipeline.extraction.trust.alphabets import has_foreign_letter, may_hide_letter
from pipeline.extraction.trust.forms_read import begins_with_form, holds_choices, is_form_misspelt
from pipeline.extraction.trust.look_alikes import (
    begins_almost_with_form,
    is_almost_a_name,
    is_almost_a_word,
    is_small_with_accent,
)
from pipeline.extraction.trust.name_letters import has_lost_blank, has_lost_stop, has_odd_capitals, has_other_ending
from pipeline.extraction.trust.other_spelling import is_spelt_otherwise
from pipeline.extraction.trust.parted_words import is_parted
from pipeline.extraction.trust.small_words_read import has_hyphen_behind, has_joined_words, has_lone_letter, small_words
from pipeline.extraction.trust.wording_evidence import has_stop_behind_word, is_long_chinese
from pipeline.extraction.words.folding import is_cjk, is_simplified

SIMPLIFIED = 0.97  # share of a page's Chinese characters that are simplified, where a traditional one was misread
_DASH_AT_END = re.compile(r"\w [-‐–—] ?\n")  # apart from its word: one of two words, or what joins them?
# "wALSH", "HANCoCK" in posts and bodies, where one line was read into another; of names `has_odd_capitals` tells ("macDONALD")
_ODD_IN_POSTS = re.compile(r"\b[a-z][A-Z]{2}|[A-Z]{2}[a-z][A-Z]|[a-z]{3}[A-Z]{2}")
# "LegalOfficer", "по.противодействию": a line's words pressed together, a speck between them; no "McKinsey", no "E.U."
_RUN_TOGETHER = re.compile(r"\b[^\W\d_]*[a-zà-ÿа-яё]{3}[A-ZÀ-ÞА-ЯЁ][a-zà-ÿа-яё]{2}")
_MARK_ALONE = re.compile(r"[^\W\d_] [.,;:·،] [^\W\d_]")  # "Parquet général près . la Cour suprême"
_STOP_AMID = re.compile(r"[a-zà-ÿа-яё]{2}\.[a-zà-ÿа-яё]{2}")
INITIALS_SURE = 0.6  # confidence of a word of initials from which its letters are believed
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?){1,3},?")
_ORDINAL_LOST = re.compile(r"等[秘参專专]")  # "[一]等秘书": the stroke was taken for a rule
_STOP_BEHIND_CAPITALS = re.compile(r"\b[^\W\d_a-zà-ÿа-яё]{4,}\. [^\W\d_]")  # "CORRAL. SALDAÑA": a speck; "Mohd. Ali" is cut short


def of_read_letters(finding: Finding, page: Page, state: State | None, knowledge: Knowledge) -> dict[str, float]:
    """Return figures (0 or 1) of a value's letters.

    Args:
        finding: a name, honorific, title or organisation that was read from the picture of this page.
        page: where it stands.
        state: that replies.
        knowledge: known names and courtesy forms.
    """
    value, field = finding.value or "", finding.field
    told = {
        "dash at end": bool(_DASH_AT_END.search(finding.as_written)),
        "traditional character": is_traditional_amid_simplified(value, page),
    }
    if field in {"title", "organisation"}:
        small = small_words(page.language, knowledge)
        told["odd capitals"] = bool(_ODD_IN_POSTS.search(value))
        told["blank lost"] = bool(_RUN_TOGETHER.search(value)) or has_joined_words(value, small, knowledge)
        told["hyphen behind"] = has_hyphen_behind(value, small)
        told["mark alone"] = bool(_MARK_ALONE.search(value))
        told["letter alone"] = has_lone_letter(value, knowledge)
        told["look-alike"] = is_almost_a_word(value, knowledge) or is_small_with_accent(value, small, knowledge)
        told["stop behind word"] = has_stop_behind_word(value, knowledge) or bool(_STOP_AMID.search(value))
        told["word parted"] = is_parted(value, knowledge, knowledge.vocabulary.words)
        told["letter unread"] = _ORDINAL_LOST.match(value) is not None
    elif field == "honorific":
        told["form misspelt"] = is_form_misspelt(value, knowledge) or holds_choices(value, knowledge)
    else:
        told["foreign letter"] = has_foreign_letter(value, state)
        told["letter unread"] = may_hide_letter(value, page, state)
        told["spelt otherwise"] = is_spelt_otherwise(finding)
        told["too many characters"] = is_long_chinese(value, knowledge)
        told["word parted"] = is_parted(value, knowledge, knowledge.vocabulary.names)
        told["blank lost"] = has_lost_blank(value) or begins_with_form(value, knowledge)
        told["stop lost"] = has_lost_stop(value)
        told["initials hard"] = has_hard_initials(finding, page)
        told["odd capitals"] = has_odd_capitals(value)
        told["stop behind word"] = bool(_STOP_BEHIND_CAPITALS.search(value))
        told["other ending"] = has_other_ending(value, knowledge)
        told["look-alike"] = is_almost_a_name(value, knowledge) or begins_almost_with_form(value, knowledge)
    return {name: float(tells) for name, tells in told.items()}


def has_hard_initials(finding: Finding, page: Page) -> bool:
    """Tell whether initials of the name were read with little confidence: "Т.Ш." as "Т.И.", which no list of names can tell."""
    place = finding.where.box if finding.where is not None else None
    if place is None:
        return False
    parts = set(finding.as_written.split())
    return any(
        word.confidence < INITIALS_SURE and word.text in parts and _INITIALS.fullmatch(word.text) is not None
        for line in page.lines()
        for word in line.words
        if word.box.overlap(place) > 0
    )


def is_traditional_amid_simplified(value: str, page: Page) -> bool:
    """Tell whether a character stands in the value that the simplified script, in which the page is written, lacks: "黃倩"."""
    if all(map(is_simplified, value)):
        return False
    characters = [letter for line in page.lines() for word in line.words for letter in word.text if is_cjk(letter)]
    return sum(map(is_simplified, characters)) >= SIMPLIFIED * len(characters)
