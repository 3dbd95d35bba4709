"""Where within an entry another begins with a courtesy form, or behind a mark and with a post: "Mr. A, Judge; Ms. B, Clerk"."""

from __future__ import annotations

import re

from pipeline.extraction.entries import places
from pipeline.extraction.entries.arabic_names import own_waw
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.names import NameMatch, name_at
from pipeline.extraction.running_text.anchors import post_of
from pipeline.extraction.running_text.chinese_names import is_usual
from pipeline.extraction.running_text.going_on import titled
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

_ASIDE = re.compile(r"\s*[（(]([^（）()，,、；;]{2,40})")
_BODY_ALONE = re.compile(r"\s*,\s*([^,;()\n]{5,90}?)\s*(?:;|\.?\s*(?:\n|\Z))")
_SEMICOLONS = frozenset(";؛；")  # these part whole entries: a name without courtesy form may follow
BETWEEN = re.compile(
    r"\s*(?:[;؛；](?:\s*[^\w\s(（\[@+#]{1,3}(?=\s))?"  # a misread mark may stand behind it
    r"|\s?[,،]\s|[、，]|\n)\s*"
)
_CHINESE_BEHIND = re.compile(r"\s?[，,]\s?(?:[男女]\s?[，,]\s?)?([\u3400-\u9fff]{2,32})(?=\s*(?:[，,；;。（(]|\Z|\n))")


def inner_anchor(text: str, start: int, end: int, lexicon: Lexicon, language: str | None) -> tuple[int, NameMatch] | None:
    """Return (where the entry before ends, the name) of the next person with a courtesy form within text[start:end]."""
    marks = [
        found for marks in (BETWEEN, lexicon.small.and_between, lexicon.together) for found in marks.finditer(text, start, end)
    ]
    for match in sorted(marks, key=lambda mark: (mark.end(), mark.start())):
        article = lexicon.small.article.match(text, match.end())  # "y el Dr. B"
        led = article is not None and honorific_at(text, match.end(), lexicon, language) is None
        at = article.end() if article is not None and led else match.end()
        form = honorific_at(text, at, lexicon, language)
        if form is None:
            if own_waw(text, at, lexicon):
                continue  # "، وزارة الخارجية (خبير)": no "and" before a name
            mark = match.group().strip()
            closed = mark[:1] in (")", "）") or text.endswith((")", "）"), 0, match.start())
            parts = mark[:1] in _SEMICOLONS or mark == "、"
            bare = name_at(text, at, lexicon, language) if parts or closed else None
            told = bare is not None and ((parts and _told(text, mark, bare, lexicon)) or (closed and _aside(text, bare, lexicon)))
            if told and bare is not None and bare.end <= end and bare.plain and bare.words >= 2:
                return match.start(), bare
            continue
        posted = lexicon.is_post_honorific(text[at:form]) and not lexicon.is_rank(text[at:form])
        if match.group().strip() == "،" and posted:
            continue  # "السيد فلان، النائب العام": his post
        # A line may end between the courtesy form and the name; "Judge" on a line of its own is a post.
        if text[form : form + 1] == "\n" and not posted and "\n" not in match.group():
            text = f"{text[:form]} {text[form + 1 :]}"
        found = name_at(text, at, lexicon, language)
        if found is not None and found.words >= 2 and found.end <= end and not post_of(text, found, lexicon):
            return match.start(), found
    return None


def _told(text: str, mark: str, name: NameMatch, lexicon: Lexicon) -> bool:
    """Tell whether a post behind the name, in Chinese a body or post in brackets, tells a person: "、田甜（公安部，警官）"."""
    if mark in _SEMICOLONS and is_cjk(text[name.name[0]]):
        post = _CHINESE_BEHIND.match(text, name.end)
        told = post is not None and places.place(post.group(1), lexicon) is places.Place.TITLE
        return told and is_usual(text, name, lexicon) and lexicon.role(text[slice(*name.name)]) is None
    if mark != "、":
        return titled(text, name.end, lexicon) or _bodied(text, name, lexicon)
    return _aside(text, name, lexicon) and is_cjk(text[name.name[0]]) and is_usual(text, name, lexicon)


def _bodied(text: str, name: NameMatch, lexicon: Lexicon) -> bool:
    """Tell whether but a body stands between the name and the next semicolon: "; Ann Poe, Federal Office of Justice;"."""
    body = _BODY_ALONE.match(text, name.end)
    words = key(text[slice(*name.name)]).split()
    odd = any(lexicon.is_office_word(word) or word in lexicon.stop for word in words)
    return body is not None and not odd and places.place(body.group(1), lexicon) is places.Place.BODY


def _aside(text: str, name: NameMatch, lexicon: Lexicon) -> bool:
    """Tell whether brackets behind the name hold a post or body: "A (Director), B (Adviser) and C (Expert)"."""
    aside = _ASIDE.match(text, name.end)
    return aside is not None and places.place(aside.group(1), lexicon) is not places.Place.OTHER
