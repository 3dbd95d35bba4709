"""The verb behind or before somebody that says that he comes, where no other words of its sentence announce anybody."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from pipeline.extraction.entries.courtesy_forms import courtesy_forms, honorific_at
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.running_text.bare_rows import bare_name
from pipeline.extraction.running_text.rows_before_verbs import with_row_before_verb
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

_MARKS = re.compile(r"[\s,،:–—-]*(?:[a-zà-ÿ]{1,3}\s+)?")  # ", el ", ": "
_LEAD = re.compile(r"\s*[:–—-]?\s*(?:[a-zà-ÿа-яё]{1,3}\s+)?")  # ": ", " - ", " a "
_ENDS = re.compile(r"\s*(?:[.,;:()،؛]|\Z|[a-zà-ÿа-яё])")  # no further capital: a name of something longer would go on
_WORD, _ARTICLE = re.compile(r"[^\W\d_]+"), re.compile(r"\s+[a-zà-ÿ]{1,3}\s+")
_NAME_LETTERS = (3, 2, 4)  # of a Chinese name


def comes_behind(sentence: str, lexicon: Lexicon, language: str | None) -> tuple[int, int] | None:
    """Return where the verb stands: "Mr. A, Adviser, [will attend].", "A and B [will come] with C".

    Not where he only belongs to what it is said of: "the passport of Mr. A will be sent".
    """
    verbs = list(lexicon.comes.verbs(sentence))
    if not verbs:
        return None
    if is_cjk(sentence[verbs[0][0]]):
        return next((verb for verb in verbs if _chinese_before(sentence, verb[0], lexicon)), None)
    forms = list(courtesy_forms(sentence, lexicon, language))
    named = next((at for at in forms if lexicon.comes.acts(sentence, at)), len(sentence))
    return next((verb for verb in verbs if named < verb[0] or _alone_before(sentence, verb[0], forms, lexicon, language)), None)


def not_said_of(
    text: str, begin: int, cue: tuple[int, int] | None, anchors: Sequence[Anchor], lexicon: Lexicon, language: str | None
) -> set[int]:
    """Return where those begin who stand behind such a verb, neither brought along nor with a verb of their own.

    "Mr. A will come; Ms. B will stay at home", not "Mr. A will come with Ms. B".

    Args:
        text: up to the sentence's end.
        begin: where the sentence begins.
        cue: the words that announce somebody, counted from there.
        anchors: who was found in it, in order.
        lexicon: verbs of coming.
        language: ISO 639-1 of the page.
    """
    sentence = text[begin:]
    verb = begin + cue[1] if cue is not None else len(text)
    late = [anchor for anchor in anchors if anchor.match.start > verb]
    if not late or cue != comes_behind(sentence, lexicon, language):
        return set()
    found = set[int]()
    for anchor, stop in zip(late, [*(other.match.start for other in late[1:]), len(text)], strict=True):
        told = lexicon.comes.verb(text[anchor.match.start : stop]) is not None
        if not told and not lexicon.comes.brings(text[verb : late[0].match.start]):
            found.add(anchor.match.start)
    return found


def brought_along(text: str, start: int, end: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return where "with" stands right before a courtesy form in text[start:end]: "will come [with] Ms. B", "[con] la Sra. B"."""
    words = (word for word in _WORD.finditer(text, start, end) if key(word.group()) in lexicon.said.alongside)
    behind = ((word.span(), _ARTICLE.match(text, word.end(), end)) for word in words)
    places = ((span, {span[1] + 1, article.end() if article is not None else end}) for span, article in behind)
    return [span for span, starts in places if any(honorific_at(text, at, lexicon, None) for at in starts if at < end)]


def doubted_beside(person: Person, anchor: Anchor, *, seen: bool, instead: Container[int], others: Container[int]) -> Person:
    """Return the person asked about where little in the sentence says that he comes.

    Args:
        person: somebody of a sentence.
        anchor: his beginning.
        seen: only the trained reader takes the name for a delegate's.
        instead: where those begin who come only if another cannot.
        others: where those begin of whom the verb is not said.
    """
    person = person.doubted(Doubt.NO_VERB) if seen else person.doubted(Doubt.BARE) if anchor.bare else person
    person = person.doubted(Doubt.CONTINGENT) if anchor.match.start in instead else person
    return person.doubted(Doubt.OF_ANOTHER) if anchor.match.start in others else person


def named_behind(sentence: str, lexicon: Lexicon, language: str | None) -> tuple[int, int] | None:
    """Return where a verb stands that names who comes right behind it: "From our side, [Mr. A]", "We are sending [A]"."""
    for verb in lexicon.comes.namings(sentence):
        marks = _MARKS.match(sentence, verb[1])
        formed = honorific_at(sentence, marks.end() if marks is not None else verb[1], lexicon, language) is not None
        if formed or alone_behind(sentence, verb[1], lexicon, language) is not None:
            return verb
    return None


def alone_behind(text: str, at: int, lexicon: Lexicon, language: str | None) -> NameMatch | None:
    """Return the name without a courtesy form that stands right behind this place, a little word perhaps between."""
    lead = _LEAD.match(text, at)
    match = bare_name(text, lead.end() if lead is not None else at, len(text), lexicon, language)
    return match if match is not None and _ENDS.match(text, match.end) is not None else None


def _alone_before(sentence: str, verb: int, forms: list[int], lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether names without a courtesy form end right before the verb."""
    row = with_row_before_verb([], sentence, 0, verb, lexicon, language)
    if not row or not lexicon.comes.acts(sentence, first := row[0].match.start):
        return False
    ends = (honorific_at(sentence, at, lexicon, language) or at for at in forms)
    return not any(end <= first and not sentence[end:first].strip() for end in ends)


def _chinese_before(sentence: str, verb: int, lexicon: Lexicon) -> bool:
    """Tell whether a name, a courtesy form or a post ends right before the verb: "处长王建国参会", "王建国先生参会"."""
    before = sentence[:verb].rstrip()
    if lexicon.title_length(before) or any(form.end() == len(before) for form in lexicon.honorific_after.finditer(before)):
        return True
    names = (before[-letters:] for letters in _NAME_LETTERS if len(before) >= letters)
    families = (name for name in names if name[:1] in lexicon.surnames or name[:2] in lexicon.surnames)
    return any(all(map(is_cjk, name)) and not lexicon.no_chinese_name(name) for name in families)
