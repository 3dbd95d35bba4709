"""Labels on poor pages whose colon was not read, though the page has the same label with its colon elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from models.page import Block, Document, Line, Page, Paragraph, Word
from pipeline.extraction.layout.turned_pages import PICTURES, with_pages
from pipeline.extraction.tables.cells import PERSONAL, SAID_OF_ONE
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.label_words import LABEL_LETTERS_MAX, label_key
from pipeline.extraction.words.lexicon import Lexicon

LABELS_MIN = 3  # different ones with a colon, at one edge: a list of labels and values
LABEL_WORDS_MAX = 6
SAME_EDGE = 0.02  # of the page's width, between the beginnings of lines with labels
_COLONS = (":", "：", "﹕")
_MARKS = (";", "؛", ".", "،", ",", "；")  # as which a colon apart from its label is read
_NAME_PARTS = frozenset({"family", "given"})


@dataclass(frozen=True, slots=True)
class _Label:
    """A label with a colon: its words as folded, how many they are, and where its line begins in reading direction."""

    text: str
    words: int
    edge: float


def with_lost_colons(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with a colon behind every label that lost it.

    Only on pages read from pictures, in paragraphs, where at least three labels with colons begin at one edge. The label without
    colon must be one of these word for word, begin there too, and stand right above or below another one; a name's, without which
    the name would be cut or lost, may be any that stands between two others, alone or the family name's beside the given one's;
    so may a post's right below a name, to which it would be joined.
    A lone mark behind a label is its colon, misread.
    """
    return with_pages(document, PICTURES, lambda page: _page(page, lexicon))


def _page(page: Page, lexicon: Lexicon) -> Page:
    right_to_left = page.language == "ar"
    lines = [line for block in page.blocks if isinstance(block, Paragraph) for line in block.lines]
    told = [_label(line, lexicon, right_to_left=right_to_left) for line in lines]
    known = [label for label in told if label is not None]
    if len({label.text for label in known}) < LABELS_MIN:
        return page
    mended: dict[int, Line] = {}
    for at, (line, label) in enumerate(zip(lines, told, strict=True)):
        if label is None and any(told[max(at - 1, 0) : at + 2]):
            whole = _with_colon(line, known, lexicon, right_to_left=right_to_left)
            if whole is line and 0 < at < len(lines) - 1 and told[at - 1]:
                mended |= _with_name_labels(lines[at : at + 3], told[at : at + 3], lexicon)
                if told[at + 1] and mended.get(id(line), line) is line:
                    mended[id(line)] = _with_post_label(line, told[at - 1], lexicon)
            else:
                mended.setdefault(id(line), whole)
    return replace(page, blocks=tuple(_block(block, mended) for block in page.blocks))


def _block(block: Block, mended: dict[int, Line]) -> Block:
    return Paragraph(tuple(mended.get(id(line), line) for line in block.lines)) if isinstance(block, Paragraph) else block


def _with_colon(line: Line, known: Sequence[_Label], lexicon: Lexicon, *, right_to_left: bool) -> Line:
    near = [label for label in known if abs(label.edge - _edge(line, right_to_left=right_to_left)) <= SAME_EDGE]
    if len({label.text for label in near}) < LABELS_MIN or label_key(line.text) in lexicon.labels:
        return line
    for label in sorted(near, key=lambda label: -label.words):
        head, rest = line.words[: label.words], line.words[label.words :]
        rest = _without_mark(rest)
        begun = bool(rest) and key(Line(head).text) == label.text
        if begun and any(map(str.isalnum, rest[0].text)) and rest[0].text.casefold() not in lexicon.stop_exact:
            return Line((*head[:-1], replace(head[-1], text=f"{head[-1].text}:"), *rest))
    return line


def _with_name_labels(lines: Sequence[Line], told: Sequence[_Label | None], lexicon: Lexicon) -> dict[int, Line]:
    """Return the first line with a colon where a label follows it; it and the next one where both begin a part of one name."""
    one = _with_name_label(lines[0], lexicon)
    if len(told) > 1 and told[1]:
        return {id(lines[0]): one}
    other = _with_name_label(lines[1], lexicon)
    parts = [next(iter(set(lexicon.label(_before_colon(line))) & _NAME_PARTS), "") for line in (one, other)]
    both = len(told) > 2 and told[2] and one is not lines[0] and other is not lines[1] and set(parts) == _NAME_PARTS
    return {id(lines[0]): one, id(lines[1]): other} if both else {}


def _before_colon(line: Line) -> str:
    return line.text.partition(":")[0]


def _with_name_label(line: Line, lexicon: Lexicon) -> Line:
    """Return a line between labelled ones with a colon behind a name's label with which it begins, that has it nowhere."""
    if is_cjk(line.text[:1]) and _begins_with_role(line, lexicon):
        return line
    for count in range(min(len(line.words) - 1, LABEL_WORDS_MAX), 1, -1):  # a word alone ("Name") may begin a value
        head, rest = line.words[:count], _without_mark(line.words[count:])
        names = set(lexicon.label(Line(head).text)) & PERSONAL
        if names and head[-1].text not in _MARKS and any(map(str.isalpha, rest[0].text)):
            return Line((*head[:-1], replace(head[-1], text=f"{head[-1].text}:"), *rest))
    return line


def _with_post_label(line: Line, above: _Label | None, lexicon: Lexicon) -> Line:
    """Return a line below a labelled name with a colon behind the one word for a post with which it begins: "Fonction JUGE".

    No name goes on so on the next line; below another value the word may belong to it ("Ministère de la" / "Fonction publique").
    """
    head, rest = line.words[0], _without_mark(line.words[1:])
    named = above is not None and set(lexicon.label(above.text)) & PERSONAL
    post = named and head.text[:1].isupper() and key(head.text) in lexicon.labels and "title" in lexicon.labels[key(head.text)]
    if not post or not rest or not any(map(str.isalnum, rest[0].text)) or rest[0].text.casefold() in lexicon.stop_exact:
        return line
    return Line((replace(head, text=f"{head.text}:"), *rest))


def _without_mark(words: Sequence[Word]) -> tuple[Word, ...]:
    """Return the words behind a label without a lone mark before them: its colon, read as another."""
    return tuple(words[1:] if len(words) > 1 and words[0].text in _MARKS else words)


def _begins_with_role(line: Line, lexicon: Lexicon) -> bool:
    """Tell whether the line is the heading of a part in the delegation, with dirt behind it or not: "代表团顾问" has "代表"."""
    return any(lexicon.role_heading(Line(line.words[:count]).text) is not None for count in range(len(line.words), 0, -1))


def _label(line: Line, lexicon: Lexicon, *, right_to_left: bool) -> _Label | None:
    """Return the label with which the line begins, None where it has none with a colon, or nothing behind it."""
    for count, word in enumerate(line.words[: LABEL_WORDS_MAX + 1]):
        if word.text.endswith(_COLONS):
            text = Line(line.words[: count + 1]).text.rstrip(" :：﹕")
            long = len(text) > LABEL_LETTERS_MAX or count + 1 == len(line.words)
            if long or not set(lexicon.label(text)) & SAID_OF_ONE:
                return None
            return _Label(key(text), count + (word.text not in _COLONS), _edge(line, right_to_left=right_to_left))
    return None


def _edge(line: Line, *, right_to_left: bool) -> float:
    return 1 - line.words[0].box.right if right_to_left else line.words[0].box.left
