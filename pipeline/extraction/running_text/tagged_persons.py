"""Beginnings of persons that the trained tagger marks in a sentence or list where the structure shows none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pipeline.extraction.entries.arabic_names import own_waw
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.names import NameMatch, name_at
from pipeline.extraction.model.tagger import SURE, Tag
from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.running_text.brackets import labels_role
from pipeline.extraction.running_text.chinese_names import ends_label, is_usual
from pipeline.extraction.running_text.chinese_rare_names import begins_otherwise
from pipeline.extraction.running_text.chinese_wraps import ends_part
from pipeline.extraction.running_text.name_like import letters_and_town
from pipeline.extraction.words.folding import Folded, is_cjk
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain

SAID_LETTERS = 24  # of a sentence, that it says more than somebody's name and post
TRUSTED = 0.5  # score from which a mark begins a person in a sentence that says that somebody is coming
_OPENED = re.compile(r"\s*[(（]\s*(?:[a-zà-ÿа-яё']{1,4}\s+){0,2}$")
_ALIKE = 0.8  # of the longer of two stretches, that they are the same name
_BRACKETS = ("(", "（", "[", "/")  # another spelling of the name before
_COURTESY_WORDS = 4
_BEHIND_LABEL = tuple(":：-–—")
_MARKS = " ,،，、;؛"
_SEPARATOR = re.compile(r"\s*[,،，、;؛；。:：]|\n|\s[–—-]\s")


def certain(tags: Iterable[Tag], text: str, begin: int, end: int, lexicon: Lexicon, language: str | None) -> list[Tag]:
    """Return the marks in the sentence text[begin:end] of those whom only the tagger sees coming, and surely.

    The sentence gives them a courtesy form and says more than their names, as a signature does not, and excuses nobody.
    """
    sure = [tag for tag in tags if begin <= tag.start and tag.end <= end and tag.score >= SURE]
    named = [match for tag in sure if (match := name_seen(tag, text, lexicon, language)) is not None and match.honorific]
    said = end - begin - sum(match.end - match.start for match in named)
    told = bool(named) and said >= SAID_LETTERS * len(named)
    return sure if told and lexicon.refusing.first(Plain(text[begin:end]), near=False) is None else []


def seen_anchors(
    anchors: Sequence[Anchor], tags: Iterable[Tag], text: str, begin: int, end: int, lexicon: Lexicon, language: str | None
) -> list[Anchor]:
    """Return the anchors with those of marked persons between them, in order.

    Args:
        anchors: what the structure found within text[begin:end].
        tags: marks of persons, offsets those of the text.
        text: wraps as blanks.
        begin: where the stretch begins in which somebody is announced.
        end: where it ends.
        lexicon: words that are no names.
        language: ISO 639-1 of the page.
    """
    found = list(anchors)
    for tag in tags:
        if tag.start < begin or tag.end > end or tag.score < TRUSTED or text[: tag.start].rstrip().endswith(_BRACKETS):
            continue
        if any(anchor.match.start < tag.end and tag.start < anchor.match.end for anchor in found):
            continue
        match = name_seen(tag, text, lexicon, language)
        if match is None or match.start < begin or match.end > end or ends_part(text, match.name[1], lexicon):
            continue
        formed = match.honorific is None and any(anchor.match.honorific is not None for anchor in anchors)
        if formed and letters_and_town(text, match.name, lexicon):
            continue  # where the others have courtesy forms
        before = max((anchor.match.end for anchor in found if anchor.match.end <= match.start), default=None)
        found.append(Anchor(match.start if before is None else _cut(text, before, match.start, lexicon), match))
    found.sort(key=lambda anchor: anchor.match.start)
    return [
        replace(anchor, cut=max(anchor.cut, found[number - 1].match.end) if number else anchor.cut)
        for number, anchor in enumerate(found)
    ]


def name_seen(tag: Tag, text: str, lexicon: Lexicon, language: str | None) -> NameMatch | None:
    """Return the name that a mark covers with the courtesy form before it; None where no name can stand there."""
    starts = [match.start() for match in re.finditer(r"(?<!\S)\S", text[max(0, tag.start - 40) : tag.start])]
    for start in [max(0, tag.start - 40) + at for at in starts][-_COURTESY_WORDS:]:
        form = honorific_at(text, start, lexicon, language)
        if form is not None and not text[form : tag.start].strip(" /.") and form <= tag.start:
            match = name_at(text, start, lexicon, language)
            if match is not None and _alike(match, tag):
                return match
    tag = replace(tag, start=lexicon.comes.behind_verb(text, tag.start))
    match = name_at(text, tag.start, lexicon, language)
    if match is None or not _alike(match, tag) or not match.plain:
        return None
    name = text[slice(*match.name)]
    if (match.words < 2 and not is_cjk(name)) or ends_label(text, match.end, lexicon):
        return None
    if lexicon.is_heading(name) or lexicon.is_state(lexicon.small.without_article(name)):
        return None
    return _asked_where_rare(match, text, lexicon)


def _asked_where_rare(match: NameMatch, text: str, lexicon: Lexicon) -> NameMatch | None:
    """Return a Chinese name of no usual family without courtesy form as one that is asked about; None where a verb begins it."""
    at = match.name[0]
    if match.honorific is not None or not is_cjk(text[at]) or is_usual(text, match, lexicon):
        return match
    return None if begins_otherwise(text, at, lexicon) else replace(match, plain=False)  # "处长[留守]。"


def _cut(text: str, before: int, at: int, lexicon: Lexicon) -> int:
    """Return where what is said of the person before ends: at a bracket, the last "and", or the last separator behind it."""
    between = text[before:at]
    if (opened := _OPENED.search(between)) is not None:
        return before + opened.start()  # "…, Ministry of Justice (Ms. B, alternate)"
    joined = [one for one in lexicon.together.finditer(between) if not own_waw(between, one.end(), lexicon)]  # "، وزارة العدل"
    parted = [match.start() for match in _SEPARATOR.finditer(between)]
    if joined and (not parted or not any(letter.isupper() or letter.isdigit() for letter in between[joined[-1].end() :])):
        return before + joined[-1].start()
    leads = lexicon.leads.find(Folded(between[parted[-1] :])) if parted else None
    if leads is not None and lexicon.announcing.find(Folded(between[parted[-1] + leads[1] :])) is not None:
        return before + parted[-1] + leads[1]  # "…, Director, سترأس الوفد [الذي يضم السيد ب]"
    labels = bool(parted) and between[parted[-1] :].lstrip()[:1] in _BEHIND_LABEL
    labelled = labels and len(parted) > 1 and labels_role(between[parted[-2] : parted[-1]].strip(_MARKS), lexicon)
    return before + parted[-2 if labelled else -1] if parted else at  # "…, Director; [deputy head]: Ms. B"


def _alike(match: NameMatch, tag: Tag) -> bool:
    start, end = match.name
    shared = min(end, tag.end) - max(start, tag.start)
    return shared >= _ALIKE * max(end - start, tag.end - tag.start)
