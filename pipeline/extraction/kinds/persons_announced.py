"""Counts the persons whom a page announces: enough to tell a nomination from a regret, before anybody is read by name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from config.knowledge import Knowledge, Language
from models.page import Cell, Table
from pipeline.extraction.correspondence.compliments import compliments_in
from pipeline.extraction.entries import places
from pipeline.extraction.kinds.bare_comers import FAMILY_FIRST, FIRST_WORD, bare_comers, is_name
from pipeline.extraction.kinds.chinese_stand_ins import appointed, composing, stand_ins
from pipeline.extraction.kinds.courtesies import begins_courteously, courtesies, tells_post
from pipeline.extraction.kinds.list_headings import list_headings
from pipeline.extraction.kinds.named_for_others import OTHER_REACH, contact_or_attention, is_for_others, reaches
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.coming_words import places_behind
from pipeline.extraction.words.cues import Cue, Cues, cues
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.our_numbers import OUR_FORM
from pipeline.extraction.words.plain import Plain
from pipeline.extraction.words.sentence_stops import STOP

_ITEM = re.compile(
    r"(?m)^\s*(?:\(?\d{1,2}\s?[.)、．]|[一二三四五六七八九十]{1,3}\s?[、.．]|[(（][一二三四五六七八九十]{1,3}[)）]|[-–•*·▪●]|\(?[ivx]{1,4}[.)]|\(?[a-hа-и]\)|[(（]?[أابتثجدهو][)）])\s*[^\W\d_]"
)
_CONTACT = re.compile(r"[^\s@]+@[^\s@]|\(?(?:\+|00)\s?\d")  # at the beginning of a line
FORM_ROWS = 4  # a table of fewer fields is no form
OPENING_REACH = 300  # letters from a courtesy to the number of the note that is answered
HEAD_WORDS = 6  # of a cell "Family name, given name (as in the passport)"
_BELOW_COLON = re.compile(r"[:：]\s*\n\s*(?P<below>[^\n]+)")
_BARE_NAME = re.compile(  # of two to four words with capitals (and "оглы"), or of two to four Chinese characters
    r"(?:[^\W\d_a-zа-яà-ÿ][\w'’.-]* ){1,3}[^\W\d_a-zа-яà-ÿ][\w'’-]*(?: [а-я]{3,4})?(?=\s*(?:[,:;/|(،–-]|$))"
    r"|(?:[\u4e00-\u9fff] ?){2,4}(?=\s*(?:[，,：:；;/|(（]|$))"
)
_LED = re.compile(r"([^:：]{2,80}?)\s*[:：]\s*(?=[^\W\d_])")  # "Ministry of Justice: Mr. A"
_NAME_CELL = re.compile(r"[^\W\d_]{2,}")
_ASKED = re.compile(r"[?？؟]\Z|[^\W\d_]{3}\s?[?？؟]\s")  # of an item: "2. How many may come? We …"
_MARK_BEFORE = re.compile(r"(?:^|\n|[^\w\s])\s*$")  # a line or a clause begins here


def _signed(language: Language) -> tuple[str, ...]:
    return language.persons.signed


def _name_labels(language: Language) -> tuple[str, ...]:
    return (*language.labels.name, *language.labels.family)


def _telling(language: Language) -> tuple[str, ...]:
    return (*choices.announcing(language), *language.persons.writers)


def persons_announced(page: PageText, knowledge: Knowledge) -> int:
    """Return about how many persons the page names between its compliments and its close.

    Honorifics before names, patronymics, items of a list, labels "Name:", and rows of a table below a head with a column of
    names are counted, and the largest of these counts is returned. Contact persons, addressees and signatories do not count
    where a cue stands before them.
    """
    return max(_courtesies(page, knowledge), _patronymics(page, knowledge), ordered_persons(page, knowledge))


def tabled_persons(page: PageText, knowledge: Knowledge) -> int:
    """Return how many rows below a table's head with a column of names hold somebody."""
    return _rows(page, knowledge)


def ordered_persons(page: PageText, knowledge: Knowledge, behind: int = 0) -> int:
    """Return how many persons the page sets out one by one: items of a list, labels "Name:", rows of a table.

    Behind a place of its plain text, where one is given, items alone are counted, or a name that a line with a colon leads to.
    """
    if behind:
        return _items(page, knowledge, behind) or _led_to(page, knowledge, behind)
    return max(_items(page, knowledge), _labelled(page, knowledge), _rows(page, knowledge))


@lru_cache(maxsize=8)  # pages; asked for every colon of a page
def body_span(page: PageText, knowledge: Knowledge) -> tuple[int, int]:
    """Return (start, end) in the plain text of what the note says: after its compliments, before its close."""
    start = 0
    found = compliments_in(page.plain, knowledge)
    if found:
        start = found.cue[1]
    closed = (*cues(knowledge, choices.closing).all(page.plain), *_signatures(page, knowledge))
    closing = sorted(cue.start for cue in closed if cue.start > start and not _opens(page, cue, knowledge))
    if not closing:
        return start, len(page.plain.text)
    told = [] if found else [cue.end for cue in cues(knowledge, _telling).all(page.plain)]
    # Words of a letterhead ("The Minister …", "P.O. Box") close nothing: the letter's close stands behind what it announces.
    return start, next((close for close in closing if not told or close > told[0]), len(page.plain.text))


def _opens(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether our number stands behind courtesies in a sentence: "sends its greetings and, in reply to CU 2009/33 (A)".

    Or it announces somebody: "renewing the assurances of its highest consideration, informs that Mr. A will attend".
    """
    behind = page.plain.text[cue.end : cue.end + OPENING_REACH]
    stop = STOP.search(behind)
    said = behind[: stop.start()] if stop is not None else behind
    return OUR_FORM.search(said) is not None or cues(knowledge, choices.announcing).first(Plain(said), near=False) is not None


def _signatures(page: PageText, knowledge: Knowledge) -> list[Cue]:
    """Return the words above signatures; a single one counts where a line or a clause begins, not in "for signature".

    Words that end an announcement are none: "presidida por el Embajador" goes on with who leads.
    """
    announcing = cues(knowledge, choices.announcing).all(page.plain)
    return [
        cue
        for cue in cues(knowledge, _signed).all(page.plain)
        if (" " in cue.phrase or _MARK_BEFORE.search(page.passage.text[: page.plain.span(cue.start, cue.end)[0]]))
        and not any(told.start < cue.start < told.end for told in announcing)
    ]


def _courtesies(page: PageText, knowledge: Knowledge) -> int:
    start, end = body_span(page, knowledge)
    before = (*cues(knowledge, contact_or_attention).all(page.plain), *_signatures(page, knowledge))
    others = reaches(page, (cue for cue in before if cue.start >= start and cue.end - cue.start > 1), knowledge)
    headings = list_headings(page, knowledge)
    count = sum(not is_for_others(at, others, headings) for at in courtesies(page, knowledge, start, end))
    return max(count, _represented(page, start, end, knowledge))


def _patronymics(page: PageText, knowledge: Knowledge) -> int:
    """Count the patronymics beside which a name stands: "Иванов Пётр Сергеевич" has no courtesy form in most notes."""
    start, end = body_span(page, knowledge)
    first, last = page.plain.span(start, start)[0], page.plain.span(end, end)[0]
    others = reaches(page, cues(knowledge, contact_or_attention).all(page.plain), knowledge)
    headings = list_headings(page, knowledge)
    return sum(
        not is_for_others(page.plain.at(found.start()), others, headings)
        for found in _patronymic(knowledge).finditer(page.passage.text, first, last)
    )


def patronymics(page: PageText, knowledge: Knowledge) -> tuple[int, ...]:
    """Return where on the page (in its plain text) names with a patronymic stand, whoever is meant."""
    return tuple(page.plain.at(found.start()) for found in _patronymic(knowledge).finditer(page.passage.text))


@lru_cache(maxsize=4)
def _patronymic(knowledge: Knowledge) -> re.Pattern[str]:
    suffixes = [text for language in knowledge.languages for text in language.patronymic_suffixes]
    either = "|".join(map(re.escape, sorted(suffixes, key=len, reverse=True))) or r"\b\B"
    capital = r"[^\W\d_a-zа-яё][^\W\d_]*"
    return re.compile(rf"(?<![^\W\d_])(?:{capital}\s+)?{capital}\s+{capital}(?:{either})(?![^\W\d_])")


_CAPITAL_NAME = re.compile(rf"^\W{{0,3}}(?:[^\W\d_]+\s){{0,2}}?({FIRST_WORD}\s+[^\W\d_][\w'’-]+)")


def _represented(page: PageText, start: int, end: int, knowledge: Knowledge) -> int:
    """Count sentences "… will be represented by Jane Doe": two capitalised words right after the phrase; "由二秘陈伟代为出席"."""
    told = stand_ins(page.plain, start, end, knowledge), appointed(page.plain, start, end, knowledge)
    count = max(told) + composing(page.plain, start, end, knowledge)
    for cue in cues(knowledge, choices.announcing).all(page.plain):
        if start <= cue.start and cue.end < end:
            rest = page.passage.text[page.plain.span(cue.end, cue.end)[0] :][:60]
            name = _CAPITAL_NAME.match(rest)
            if name and all(word[0].isupper() for word in name[1].split()) and not lexicon(knowledge).is_state(name[1]):
                count += 1
            else:  # "will consist of AL-SHAMMARI, Anas, Judge; …"
                flat = rest.replace("\n", " ")
                listed = filter(None, (FAMILY_FIRST.match(flat, place) for place in places_behind(flat, 0)))
                count += any(is_name(one["name"], knowledge) for one in listed)
    return max(count, len(bare_comers(page, knowledge, start, end)))


def _items(page: PageText, knowledge: Knowledge, at: int = 0) -> int:
    start, end = body_span(page, knowledge)
    start = max(start, at)
    first, last = page.plain.span(start, start)[0], page.plain.span(max(start, end), max(start, end))[0]
    text = page.passage.text[first:last]
    items = [(item.group(), text[item.end() :].partition("\n")[0].rstrip()) for item in _ITEM.finditer(text)]
    return sum(  # not of "1. whether funds are …"
        not mark[-1].islower() and _ASKED.search(rest) is None and not _begins_sentence(mark[-1] + rest, knowledge)
        for mark, rest in items
    )


def _begins_sentence(line: str, knowledge: Knowledge) -> bool:
    """Tell whether a numbered line begins a paragraph of a note, and not with somebody: "2. Unfortunately, the date …".

    "1. The Director of …, Mr. A" is counted by his courtesy form.
    """
    first, space, _ = line.partition(" ")
    first = first.rstrip(",،，")
    met = cues(knowledge, _sentence_openings).first(Plain(first), near=False) if space else None
    return met is not None and met.end - met.start == len(Plain(first).text)


def _sentence_openings(language: Language) -> tuple[str, ...]:
    return (*language.grammar.articles, *language.grammar.refusal)


def below_colon(page: PageText, knowledge: Knowledge, at: int) -> int:
    """Return how many persons stand below a line that ends at this place of the plain text, or in the colon here.

    The first of them stands right below it, or below a heading of one line. Counted are courtesy forms, items, and lines that
    are or begin with a name. Below "(E-mail:" at the end of a line stands but the address that it labels.
    """
    first, last = page.plain.span(at, max(at, body_span(page, knowledge)[1]))
    lines = [line.strip() for line in page.passage.text[first:last].split("\n")]
    if not lines or lines[0].lstrip(":： ") or not any(lines[1:]):
        return 0
    below = [line for line in lines[1:] if line]
    if _CONTACT.match(below[0]) or not any(begins_somebody(line, knowledge) for line in below[:2]):
        return 0
    return sum(begins_somebody(line, knowledge) for line in below)


def begins_somebody(line: str, knowledge: Knowledge) -> bool:
    """Tell whether the line is an item, or begins with a courtesy form or a name, or with a body before a colon and either."""
    led = _LED.match(line)
    if led is not None and places.place(led[1], lexicon(knowledge)) in (places.Place.BODY, places.Place.UNIT, places.Place.TITLE):
        line = line[led.end() :]
    words = _BARE_NAME.match(line)
    if words is not None:
        return not tells_post(words.group(), knowledge)
    item = _ITEM.match(line)  # "1) if interpretation is provided" is a question's
    begun = item.end() - 1 if item is not None else 0
    return (item is not None and not line[begun].islower()) or begins_courteously(line[begun:], knowledge)  # "1. г-н Сомов"


def _led_to(page: PageText, knowledge: Knowledge, at: int) -> int:
    """Return 1 where a line that ends in a colon has a line below it that begins with a name: "In his place will come:"."""
    first, last = page.plain.span(at, max(at, body_span(page, knowledge)[1]))
    text = page.passage.text[first:last]
    others = cues(knowledge, contact_or_attention)
    for line in _BELOW_COLON.finditer(text):
        words = _BARE_NAME.match(line["below"])
        named = words is not None and not tells_post(words.group(), knowledge)
        if named and not others.first(Plain(text[max(0, line.start() - OTHER_REACH) : line.start()]), near=False):
            return 1
    return 0


def _labelled(page: PageText, knowledge: Knowledge) -> int:
    labels = cues(knowledge, _name_labels)
    count = names_labelled((line.text for line in page.page.lines()), knowledge)
    tables = [block for block in page.page.blocks if isinstance(block, Table) and len(block.rows) >= FORM_ROWS]
    return count + sum(_is_field(row, labels) for table in tables for row in table.rows)


def names_labelled(lines: Iterable[str], knowledge: Knowledge) -> int:
    """Return how many of the lines give a name behind its label: "Name: Ada Lind"."""
    labels = cues(knowledge, _name_labels)
    count = 0
    for line in lines:
        head, colon, rest = line.replace("：", ":").partition(":")
        asks = _ASKED.search(rest.rstrip()) is not None  # "… the list of participants: who is your head of delegation?"
        if colon and rest.strip() and not asks and len(head) < 40 and labels.first(Plain(head), near=False):
            count += 1
    return count


def _is_field(row: Sequence[Cell], labels: Cues) -> bool:
    """Tell whether the row is a form's field for a name, filled in: "Name | Ada Lind"."""
    label, *values = [cell.text for cell in row if cell.lines] or [""]
    filled = len(values) == 1 and any(map(str.isalpha, values[0])) and labels.first(Plain(values[0]), near=False) is None
    return filled and len(label) < 40 and labels.first(Plain(label), near=False) is not None


def _rows(page: PageText, knowledge: Knowledge) -> int:
    labels = cues(knowledge, _name_labels)
    count = 0
    for block in page.page.blocks:
        if not isinstance(block, Table):
            continue
        heads = [at for at, row in enumerate(block.rows[:3]) if any(_is_head(cell, labels) for cell in row)]
        if heads:
            filled = [row for row in block.rows[heads[0] + 1 :] if sum(bool(_NAME_CELL.search(cell.text)) for cell in row) > 1]
            count += len(filled)
    return count


def _is_head(cell: Cell, labels: Cues) -> bool:
    """Tell whether the cell is short and holds a label of names: "who" in a sentence taken for a cell is none."""
    return len(cell.text.split()) <= HEAD_WORDS and labels.first(Plain(cell.text), near=False) is not None
