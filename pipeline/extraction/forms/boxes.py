"""Choices of a form: the courtesy form or role whose box is ticked."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz, process

from models.reply import Role
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.entry import Piece
from pipeline.extraction.forms.roles_asked import answered_role
from pipeline.extraction.words.folding import is_cjk, key
from pipeline.extraction.words.label_words import label_key
from pipeline.extraction.words.lexicon import Lexicon

TICKED = re.compile(r"[☒☑✓✔√✗✘■●◉]\s*|\[\s?[xXхХ×✓√]\s?\]\s*|\(\s?[xXхХ×✓√]\s?\)\s*")
_TICKS = frozenset("✓✔√")  # without a box around them
_BARE_TICK = re.compile(r"(?:^|(?<=\s))[xX×✗]\s+")
UNTICKED = re.compile(r"[☐□○◯]\s*|\[\s?\]\s*|\(\s?\)\s*")
_SHORTENED = re.compile(r"(?:\s+[^\W\d_]{2,8}\.)+\s*")
_BOX = re.compile(f"({TICKED.pattern})|{UNTICKED.pattern}")
FIGURES_OF_A_DATE = 3  # at least, with its year
ROLE_WORDS_MAX = 5  # of a role's name
LABEL_WORDS_MAX = 6  # of a label that ran into the field
SPELT_LETTERS_MIN = 10  # of a role whose letters are compared: shorter ones are too much like others
SPELT_LIKENESS = 90.0  # of 100, between its letters and those read
_BESIDE = " \n|_,;，；、"  # beside the words of a choice
_NO_OPTION = re.compile(r"\w|[^\W\d_]+\s?[.:：]?\s?(?:…|\.{2,}|_{2,}).*", re.DOTALL)  # a torn letter, "other …": without a box
_ASIDE = re.compile(r"[(（][^()（）]*[)）]")
_PARTS = re.compile(r"\s{2,}|[\n/,;|，；、]")


@lru_cache(maxsize=4)
def _courtesies(lexicon: Lexicon) -> frozenset[str]:
    """Return the forms by which nothing but a man or a woman is told: "Mr.", "Mme"."""
    return frozenset(form.text for form in lexicon.honorifics if form.kind == "courtesy" and form.gender)


def has_boxes(text: str) -> bool:
    """Tell whether the field is a choice of boxes to tick."""
    return TICKED.search(text) is not None or UNTICKED.search(text) is not None


def ticks(text: str) -> int:
    """Return how many of the field's boxes are ticked."""
    return sum(mark.group(1) is not None for mark in _BOX.finditer(text))


def _bare_tick(text: str, lexicon: Lexicon, language: str | None) -> re.Match[str] | None:
    """Return the X before the second of two courtesy forms whose boxes were not read: "M. X Mme"."""
    found = _BARE_TICK.search(text)
    if found is None or honorific_at(text, found.end(), lexicon, language) is None:
        return None
    first = text[: found.start()].strip()
    return found if first and honorific_at(first, 0, lexicon, language) == len(first) else None


def ticked(piece: Piece, lexicon: Lexicon, language: str | None) -> Piece | None:
    """Return the courtesy form in this field: the one whose box is ticked where there are boxes."""
    text = piece.text
    marked = TICKED.search(text) or _bare_tick(text, lexicon, language)
    if marked is None and UNTICKED.search(text):
        return None
    if ticks(text) > 1:
        return None  # "☒ Mr. ☒ Ms.": nobody can tell which is meant
    if marked is None and (line := _courtesy_line(text, lexicon, language)) is not None:
        return Piece(piece.passage, piece.start + line[0], piece.start + line[1])
    start = marked.end() if marked else len(text) - len(text.lstrip(" \n|_[]:："))
    behind = _behind(text, lexicon, language) if marked else False
    if behind is None:
        return None
    if marked and behind:
        before = [mark.end() for mark in _BOX.finditer(text, 0, marked.start())]
        start = before[-1] if before else len(text) - len(text.lstrip())
    other = re.compile(r"[^\s:：]{2,12}\s?[:：]\s*").match(text, start) if marked else None
    start = other.end() if other else start  # "[x] Other: Ing."
    end = honorific_at(text, start, lexicon, language)
    if end is None and marked and (word := re.compile(r"[^\W\d_]\.(?!\S)").match(text, start)):
        alone = honorific_at(f"{word.group()} Aa Aa", 0, lexicon, language)  # "☒ M. ☐ Mme" on an English form
        end = word.end() if alone == len(word.group()) else None
    if marked and end is not None:
        end = start + _first_of_choice(text[start:end], lexicon)
    if end is None:
        after = lexicon.honorific_after.match(text, start)
        end = after.end() if after else None
    if end is None:
        if marked or len(text.strip()) > 24 or sum(map(str.isdigit, text)) >= FIGURES_OF_A_DATE:
            return None
        end = len(text.rstrip(" \n|_[]"))
    elif marked is None and _SHORTENED.fullmatch(text, end) and honorific_at(text[end:].lstrip(), 0, lexicon, language) is None:
        end = len(text.rstrip())  # "Cte. Ppal.": a rank goes on in short forms
    return Piece(piece.passage, piece.start + start, piece.start + end)


def _courtesy_line(text: str, lexicon: Lexicon, language: str | None) -> tuple[int, int] | None:
    """Return the only line that is a courtesy form, below a line with figures that ran into the field: "14 de abril" / "Sra."."""
    at, lines = 0, list[tuple[int, int]]()
    for line in text.split("\n"):
        lines += [(at, at + len(line))] if line.strip() and honorific_at(line, 0, lexicon, language) == len(line) else []
        at += len(line) + 1
    return lines[0] if len(lines) == 1 and any(map(str.isdigit, text)) else None


def _first_of_choice(text: str, lexicon: Lexicon) -> int:
    """Return where the ticked form ends, where the box of the next one was not read: "[X] Mr. Ms."; "H.E. Mr." is one form."""
    words = list(re.finditer(r"\S+", text))
    choice = (
        len(words) > 1 and text not in lexicon.plain_courtesies and all(word.group() in _courtesies(lexicon) for word in words)
    )
    return words[0].end() if choice else len(text)


def _behind(text: str, lexicon: Lexicon, language: str | None = None) -> bool | None:
    """Tell whether the boxes stand behind their words, not before them: "Mr. ☐ Ms. ☒"; None where nothing tells.

    A choice that begins with one of its words and ends with a box has them behind, also where dirt or a blank to fill follows
    ("Mr ☐ Ms ☒ other …"). Where it ends with a word as well, a box was not read: the first, or the last.
    """
    marks = list(_BOX.finditer(text))
    first, last = (text[: marks[0].start()].strip(_BESIDE), text[marks[-1].end() :].strip()) if marks else ("", "")
    if not first or not last.strip(_BESIDE):
        return bool(first)
    if not _first_option(first, lexicon, language):
        return False
    if _NO_OPTION.fullmatch(last):
        return True
    # "Sr. Sra. [X] Otro: Licda.": the only box stands before what was written; a tick alone ("团长√ 团员") may be either's.
    return None if len(marks) > 1 or marks[0].group().strip() in _TICKS else False


def _first_option(text: str, lexicon: Lexicon, language: str | None) -> str:
    """Return the courtesy form or role before the first box, without a label that ran into it; "" where it is none."""
    words = text.split()
    for count in range(min(len(words), LABEL_WORDS_MAX + 1)):
        rest = " ".join(words[count:])
        # A single letter is a form only before a name: "M. Aa Aa".
        option = lexicon.role_heading(rest) is not None or honorific_at(f"{rest} Aa Aa", 0, lexicon, language) == len(rest)
        if option and (count == 0 or (lexicon.label(" ".join(words[:count])) and not lexicon.labels.get(label_key(text)))):
            return rest
    return ""


def chosen_role(text: str, lexicon: Lexicon) -> tuple[Role | None, bool]:
    """Return (role, whether the field offers several of which none is known to be chosen).

    Where there are boxes, it is the one that is ticked; the boxes stand before their words, or all behind them.
    """
    marks = list(_BOX.finditer(text))
    if (asked := answered_role(text, marks, lexicon)) is not None:
        return asked
    if role := lexicon.role_heading(text.strip(" \n|_[]")):
        return role, False
    starts, ends = [0, *(mark.end() for mark in marks)], [*(mark.start() for mark in marks), len(text)]
    words = [text[start:end].strip(_BESIDE) for start, end in zip(starts, ends, strict=True)]
    behind = _behind(text, lexicon)  # "Head ☐ Member ☒"
    if behind is None:
        return None, True
    words[0] = (_first_option(words[0], lexicon, None) or words[0]) if behind else words[0]
    ticked_ones = [words[number + (not behind)] for number, mark in enumerate(marks) if mark.group(1) is not None]
    roles = [role for words in ticked_ones if (role := _first_role(words, lexicon)) is not None]
    if roles and len(ticked_ones) == 1:
        return roles[0], False
    return None, len(_offered(text, lexicon)) > 1 or bool(marks)


def offers_courtesies(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the line is a choice of courtesy forms: "Mr ☐ Mrs ☐ Ms ☐ Other", also where the boxes were not read.

    What an aside says of the last one, "Other (please specify): ____", and a box's edge read as a letter are no choices.
    """
    words = [word for word in re.split(r"[\s/／|]+", _ASIDE.sub(" ", _BOX.sub(" ", text))) if any(map(str.isalpha, word))]
    told = [_is_form(word, lexicon) for word in words]
    forms = sum(told)
    return forms > 1 and forms * 2 > sum(own or len(word) > 1 for word, own in zip(words, told, strict=True))


def _is_form(word: str, lexicon: Lexicon) -> bool:
    """Tell whether the word is a courtesy form; a single letter is one only before a name: "M. Aa Aa"."""
    told = f"{word} Aa Aa" if len(word.rstrip(".")) == 1 and word.endswith(".") else word
    return honorific_at(told, 0, lexicon, None) == len(word)


def is_courtesy_choice(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the field is a choice of courtesy forms with boxes to tick."""
    return has_boxes(text) and offers_courtesies(text, lexicon)


def offers_roles(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the line names a role, or several to choose from."""
    return bool(_offered(text, lexicon))


def _first_role(text: str, lexicon: Lexicon) -> Role | None:
    """Return the role behind a ticked box, also where the boxes of the next ones were not read: "[X] Head Deputy Member".

    A letter before it is what the engine made of the box's edge.
    """
    words = text.split()
    words = words[1:] if len(words) > 1 and len(words[0]) == 1 and words[0].isascii() else words
    beginnings = [" ".join(words[:count]) for count in range(min(len(words), ROLE_WORDS_MAX), 0, -1)]
    if (whole := _known_role(" ".join(words), lexicon)) is not None:
        return whole
    known = [role for part in beginnings if (role := _known_role(part, lexicon)) is not None]
    if known:
        return known[0] if len({*known}) == 1 else None  # "Chef de délégation", "Suppléant"? "Chef de délégation suppléant"?
    found = (role for part in (" ".join(words), *beginnings) if (role := lexicon.role_heading(part)) is not None)
    return next(found, None) or _spelt_role(key(text).replace(" ", ""), lexicon)


def _known_role(text: str, lexicon: Lexicon) -> Role | None:
    """Return the role that exactly these words name: "Delegate Adviser" is nearly one, and two."""
    words = key(text)
    return lexicon.roles.get(words) or lexicon.role_headings.get(words)


def _spelt_role(letters: str, lexicon: Lexicon) -> Role | None:
    """Return the role whose letters these nearly are, whatever blanks were read between them: "H adof delegation n"."""
    if len(letters) < SPELT_LETTERS_MIN or is_cjk(letters):
        return None
    known = {text.replace(" ", ""): role for text, role in lexicon.roles.items()}
    near = process.extractOne(letters, known.keys(), scorer=fuzz.ratio, score_cutoff=SPELT_LIKENESS)
    return known[near[0]] if near else None


def _offered(text: str, lexicon: Lexicon) -> set[Role]:
    """Return the roles whose words stand in the text, boxes that were not read between them."""
    words = text.split()
    runs = (" ".join(words[start : start + count]) for start in range(len(words)) for count in (1, 2, 3))
    parts = [part.strip() for part in _PARTS.split(text)]
    return {role for part in (*runs, *parts) if (role := lexicon.role_heading(part)) is not None}
