"""Chinese names of two characters set as wide as those of three: "贺 军先生" above "裴晓燕女士"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from models.page import Block, Cell, Document, Line, Page, Paragraph, Table, Word
from pipeline.extraction.layout.turned_pages import EVERY, with_pages
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import Lexicon

_MARK = re.compile(r"[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、)）．]?|[-–—•·*]")  # of an item
_WORDS_AHEAD = 5  # characters that tell a courtesy form behind a name
_BACK = 12  # characters before a name within which a verb or post ends
_PARTS = "，,、；;：:。（(）)"  # around such a name in a sentence
_BEHIND = "，,、（("  # what goes on behind a name without a courtesy form


def with_spread_names(document: Document, lexicon: Lexicon) -> Document:
    """Return the document with both characters of such names together.

    A courtesy form stands right behind the second one, or a comma or bracket does where the name begins the line. The first is a
    known family name, and both together no word for a part or post: "司 长，" is one.
    Within a sentence a verb or post stands before it, and the second character is no family name: "改由贺 军先生".
    """
    return with_pages(document, EVERY, lambda page: _page(page, lexicon))


def _page(page: Page, lexicon: Lexicon) -> Page:
    blocks = tuple(_block(block, lexicon) for block in page.blocks)
    return page if all(one is other for one, other in zip(blocks, page.blocks, strict=True)) else replace(page, blocks=blocks)


def _block(block: Block, lexicon: Lexicon) -> Block:
    if isinstance(block, Paragraph):
        lines = _lines(block.lines, lexicon)
        return block if lines is block.lines else Paragraph(lines)
    rows = tuple(tuple(_cell(cell, lexicon) for cell in row) for row in block.rows)
    return block if rows == block.rows else Table(rows)


def _cell(cell: Cell, lexicon: Lexicon) -> Cell:
    lines = _lines(cell.lines, lexicon)
    return cell if lines is cell.lines else replace(cell, lines=lines)


def _lines(lines: tuple[Line, ...], lexicon: Lexicon) -> tuple[Line, ...]:
    told = tuple(_line(_with_three(line, lexicon), lexicon) for line in lines)
    return told if any(one is not other for one, other in zip(told, lines, strict=True)) else lines


def _with_three(line: Line, lexicon: Lexicon) -> Line:
    """Return the line with the three characters of a name together that blanks part: "检察长冯 毓 敏女士", "冯 毓 敏（处长）".

    Nothing but a courtesy form or a mark stands behind the last one, or the line ends.
    """
    words = list(line.words)
    at = 0
    while at + 2 < len(words):
        if not _are_three(words, at, lexicon):
            at += 1
        else:
            texts, last = words[at : at + 3], words[at + 2]
            box = texts[0].box.union(texts[1].box).union(last.box)
            joined = Word("".join(word.text for word in texts), box, min(word.confidence for word in texts))
            words[at : at + 3] = [joined]
    return line if len(words) == len(line.words) else Line(tuple(words))


def _are_three(words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
    first, middle, last = (words[at + more].text for more in range(3))
    family, mark = first[-1:], first[:-1]
    if family not in lexicon.surnames or len(middle) != 1 or not (is_cjk(middle) and is_cjk(last)):
        return False
    if not all(_is_apart(*words[at + more : at + more + 2]) for more in range(2)):
        return False
    if mark and not (_MARK.fullmatch(mark) or mark[-1] in _PARTS or _leads(mark[-_BACK:], lexicon)):
        return False
    courtesy = lexicon.honorific_after.match(last, 1) or (
        lexicon.honorific_after.match("".join(word.text for word in words[at + 3 : at + 4])) if len(last) == 1 else None
    )
    behind = lexicon.unspaced.behind_name.match(last, 1) is not None  # "检察官冯 毓 敏随行"
    closed = behind or last[1:2] in (*_BEHIND, *_PARTS) if len(last) > 1 else at + 3 == len(words)
    name = family + middle + last[0]
    return (courtesy is not None or closed) and not lexicon.chinese.is_no_name(name) and not lexicon.label(name)


def _line(line: Line, lexicon: Lexicon) -> Line:
    words: list[Word] = []
    for at, word in enumerate(line.words):
        if words and _is_rest(words, line.words[at : at + _WORDS_AHEAD], lexicon):
            first = words.pop()
            words.append(Word(first.text + word.text, first.box.union(word.box), min(first.confidence, word.confidence)))
        else:
            words.append(word)
    return line if len(words) == len(line.words) else Line(tuple(words))


def _is_rest(before: Sequence[Word], behind: Sequence[Word], lexicon: Lexicon) -> bool:
    """Tell whether the words behind begin with the given name of whom the last word before them is the family name.

    From a picture each character is a word of its own, and only wide gaps are blanks.
    """
    family, mark, given = before[-1].text[-1:], before[-1].text[:-1], behind[0].text
    if not is_cjk(given) or not is_cjk(family) or family not in lexicon.surnames:
        return False
    if mark and not (_MARK.fullmatch(mark) or (given[0] not in lexicon.surnames and _leads(mark[-_BACK:], lexicon))):
        return False
    if not _is_apart(before[-1], behind[0]) or (len(before) > 1 and not _is_apart(*before[-2:])):
        return False
    both = family + given[0]
    if lexicon.label(both) or lexicon.role(both) is not None or both in lexicon.titles or lexicon.chinese.is_no_name(both):
        return False
    text = "".join(word.text for word in behind)
    courtesy = lexicon.honorific_after.match(text, 1)
    if courtesy is not None and courtesy.end() > 1:
        return True
    begins = len(before) == 1 or (len(before) == 2 and _MARK.fullmatch(before[0].text) is not None)
    return begins and text[1:2] in tuple(_BEHIND)


def _leads(before: str, lexicon: Lexicon) -> bool:
    """Tell whether a name stands behind these words of a sentence: a verb, a separator or a post ends them, "改由", "副处长"."""
    verbs = lexicon.unspaced.before_name.finditer(before)
    return any(verb.end() == len(before) for verb in verbs) or lexicon.chinese.title_length(before) > 0


def _is_apart(one: Word, other: Word) -> bool:
    return " " in Line((one, other)).text
