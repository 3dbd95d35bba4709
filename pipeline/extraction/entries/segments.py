"""What stands between separators in one person's entry: at commas, dashes, line ends and brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extraction.entries.names import name_at
from pipeline.extraction.entries.places import Place, place
from pipeline.extraction.fields import Hit
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.russian import is_cyrillic

_SEPARATORS = ",;،؛，；、|\n\t\x01"
_DASH = re.compile(r"\s[-–—]{1,2}\s|\s?[—]\s?|\s–|–\s|\s[/·•∙‧・]\s")  # and strokes or points with room around them
OPEN, CLOSE = "(（[", ")）]"
EDGE = " \t\n,;:،؛，；、。|[]–—-*_=~·•∙‧・\x01/"
_SENTENCE = re.compile(r"[.。]\s+(?=[^\W\d_a-zа-я])")
_THEN_COMMA = re.compile(r"(?:[^\W\d_]+\s){0,5}[^\W\d_]+,")
_TOLD_WORDS = 10  # of a post or body that stops part from what stands beside it
_BLANKS_MAX = 3  # blanks between a name and the stop behind it
_SENTENCE_WORDS = 7  # more than any title or body behind a stop
# What parts the persons of a telegram, and dots that lead from a name to a post: "Иванов И. И. ........ советник".
_STROKES = re.compile(r"(?<!\S)/{2,}(?!\S)|[.…·_]{4,}|…")
_MISREAD_COMMA = re.compile(r"(?<=[\u0620-\u064a])[»«](?=\s|$)|(?<=[\u0620-\u064a][^اويىآ])ء(?=\s)")
_WORD = re.compile(r"(?<![^\W\d_])[^\W\d_]+")
_FORM_LETTERS, _FORM_WORDS = 24, 3  # of a courtesy form up to its last stop: "Chief Insp."
_BEFORE_ANOTHER = re.compile(r"(?:[,;:،؛，；：]|[)）,]\s+[^\W\d_]{1,3})\s*$")  # "…, ", "(Director) and "
_SHORT = re.compile(r"(?<![^\W\d_])[^\W\d_A-ZÀ-ÖØ-ÞА-ЯЁ]$")  # "a.i.": the stop behind a small letter alone ends no sentence
_FULL_STOP = re.compile(r"(?:[)）]|[^\W\d_]{5,})\.\s*$")
_CUT = re.compile(r"\b(?!дел$)[^\W\d_]{1,3}$")  # "Dept", "отд", but for "внутренних дел"
_MASKED = " \n\t\x01"  # blanks, and what stands for a contact
BRACKET_LETTERS = 40  # of brackets that a narrow cell may break
_SPREAD = re.compile("[（(][\u3400-\u9fff](?:[ \t]+[\u3400-\u9fff]){1,3}[)）]")  # one Chinese word, set wide: "（团　长）"


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the entry; `bracketed` where it stands in brackets, `row` where it begins a line or column."""

    start: int
    end: int
    bracketed: bool
    row: bool = False  # it began with a line feed


def segments(text: str, offset: int) -> list[Segment]:
    """Return the stretches between separators; brackets that explain the words before them stay with these."""
    text = _STROKES.sub(lambda found: "|" * len(found.group()), _MISREAD_COMMA.sub(",", text))
    found: list[Segment] = []
    begin = 0
    depth = 0
    row = False
    dashes = {match.start(): match.end() for match in _DASH.finditer(text)}
    spread = {at for match in _SPREAD.finditer(text) for at in range(match.start() + 1, match.end() - 1)}

    def close(end: int, *, bracketed: bool = False) -> None:
        left, right = begin, end
        while left < right and text[left] in EDGE:
            left += 1
        while right > left and text[right - 1] in EDGE + ".":
            right -= 1
        if right > left:
            # "Министерства иностранных дел.", a contact behind it left aside
            closes = is_cyrillic(text[right - 1]) and not text[right + 1 :].strip(_MASKED)
            short = text[right : right + 1] == "." and _CUT.search(text[left:right]) and not closes
            if short and text[right - 1].islower():
                right += 1  # "Dept.", an abbreviation
            found.append(Segment(left + offset, right + offset, bracketed, row))

    index = 0
    while index < len(text):
        letter = text[index]
        if letter in OPEN and (behind := _inner_bracket(text, index)):
            index = behind - 1
        elif letter in OPEN:
            close(index)
            depth, begin, row = depth + 1, index + 1, False
        elif letter in CLOSE and depth:
            close(index, bracketed=True)
            depth, begin, row = depth - 1, index + 1, False
        elif index in spread or (letter == "\n" and depth and _in_short_bracket(text, index)):
            pass  # "(Chef de" / "délégation)"
        elif letter in _SEPARATORS or (letter in ".。" and _ends_sentence(text, index)):
            close(index, bracketed=depth > 0)
            begin, row = index + 1, letter in "\n\t"
        elif index in dashes and not depth:
            close(index)
            index = dashes[index] - 1
            begin, row = index + 1, False
        index += 1
    close(len(text), bracketed=depth > 0)
    return found


def _inner_bracket(text: str, opened: int) -> int:
    """Return where a bracket ends that stands within a Chinese title ("常驻联合国（维也纳）代表"), 0 for any other bracket."""
    closed = min((at for at in (text.find(letter, opened) for letter in CLOSE) if at > 0), default=0)
    within = closed and opened and is_cjk(text[opened - 1]) and is_cjk(text[closed + 1 : closed + 2])
    return closed + 1 if within and "\x01" not in text[opened:closed] else 0


def _in_short_bracket(text: str, feed: int) -> bool:
    """Tell whether a line feed stands in brackets of a few words that nothing else parts: a narrow cell broke them."""
    opened = max(text.rfind(letter, 0, feed) for letter in OPEN)
    closed = min((at for letter in CLOSE if (at := text.find(letter, feed)) >= 0), default=-1)
    within = text[opened + 1 : closed]
    return 0 <= closed - opened <= BRACKET_LETTERS and not any(letter in OPEN + CLOSE + ",;\x01\t" for letter in within)


def _ends_sentence(text: str, index: int) -> bool:
    rest = text[index + 1 : index + 3]
    if text[index] == "。" or rest[:1] in ("", "\x01", "\n") or rest[:2] == " \x01":
        return True
    before = re.search(r"(?:[^\W\d_]{4}|\bдел)[)\]]?$", text[max(0, index - 5) : index])  # "внутренних дел."
    return before is not None and rest[:1] == " " and not rest[1:].islower()


def before_next_sentence(text: str, start: int, end: int, hits: Sequence[Hit], lexicon: Lexicon, language: str | None) -> int:
    """Return where the entry ends before a sentence that was read into its paragraph: many words, and no contact in them.

    The stop of a courtesy form behind a separator ends none: "…, Adviser; Mr. B". Where one stands right behind the name, stops
    part what is said of it: "Mr. A. Deputy Director for Legal Affairs. Ministry of Justice. Head of delegation."
    """
    named_only = text[start : start + _BLANKS_MAX].lstrip().startswith(".")
    for match in _SENTENCE.finditer(text, start, end):
        if _begins_another(text, start, match.start(), lexicon, language):
            continue
        if _SHORT.search(text, max(start, match.start() - 2), match.start()):
            continue
        if _is_initial(text, start, match.start(), lexicon, language):
            continue
        rest = text[match.end() : end]
        if match.start() == start and _THEN_COMMA.match(rest):
            continue  # "Mr. X. Ministry of Justice, Director": a comma that was read as a stop
        if named_only and _is_told(rest, lexicon):
            continue
        if len(rest.split()) >= _SENTENCE_WORDS and not any(match.end() <= hit.start < end for hit in hits):
            return match.start() + 1
    return end


def _is_told(rest: str, lexicon: Lexicon) -> bool:
    """Tell whether the text begins, up to its first stop, with nothing but a post, a body or a part, and no article."""
    stop = _SENTENCE.search(rest)
    told = (rest[: stop.start()] if stop is not None else rest).strip(" .\n")
    if len(told.split()) > _TOLD_WORDS or lexicon.small.article.match(told) is not None:
        return False
    folded = Folded(told)
    if any(cue.find(folded) for cue in (lexicon.announcing, lexicon.attending, lexicon.leading)):
        return False
    return lexicon.role_heading(told) is not None or place(told, lexicon) is not Place.OTHER


def _begins_another(text: str, start: int, stop: int, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether the stop belongs to a courtesy form that stands behind a separator, and so begins another person's entry."""
    before = text[max(start, stop - _FORM_LETTERS) : stop]
    words = list(_WORD.finditer(text, stop - len(before), stop))[-_FORM_WORDS:]
    courtesy = lexicon.honorific_before(language)
    forms = ((word.start(), courtesy.match(text, word.start())) for word in words)
    found = [text[max(start, at - _FORM_LETTERS) : at] for at, form in forms if at > start and form and form.end() > stop]
    return any(ended.search(apart) for apart in found for ended in (_BEFORE_ANOTHER, lexicon.small.ends_in_and))


def _is_initial(text: str, start: int, stop: int, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether the stop is an initial's within another's name: "…, Adviser; Ms. Ada N. Brook, Judge"; not "Group A. He"."""
    if stop - start < 2 or not text[stop - 1].isupper() or text[stop - 2].isalnum():
        return False
    words = list(_WORD.finditer(text, max(start, stop - _FORM_LETTERS), stop))[-_FORM_WORDS:]
    names = [name for word in words if (name := name_at(text, word.start(), lexicon, language)) is not None and name.end > stop]
    known = lexicon.person_names
    return any(name.honorific or any(key(word) in known for word in text[slice(*name.name)].split()) for name in names)


def ends_fully(text: str) -> bool:
    """Tell whether a text ends in a full stop, and not in an abbreviation's."""
    return _FULL_STOP.search(text) is not None
