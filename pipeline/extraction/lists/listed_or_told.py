"""Whether a strip names its persons in a list with sentences beside it, or in its sentences alone: some lists are none."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.same import name_key, named_again
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.lists.accompanied import accompanied
from pipeline.extraction.lists.chinese_rows_told import with_chinese_rows_told
from pipeline.extraction.lists.contacts_listed import contacts_of_told
from pipeline.extraction.lists.lists import ListReader
from pipeline.extraction.lists.shared_entries import with_shared_entries_told
from pipeline.extraction.model.tagger import Tag
from pipeline.extraction.running_text.prose import ANNOUNCED, ProseReader
from pipeline.extraction.running_text.signed_alone import signs_alone
from pipeline.extraction.running_text.tagged_persons import TRUSTED
from pipeline.extraction.words.folding import Folded, is_cjk
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.sentence_stops import NEXT_SENTENCE_OR_LINE
from pipeline.extraction.words.who_comes import says_who_comes

_FEW, _NO_COURTESY = 2, 0.15  # persons; weight that a name without a courtesy form has less
_PARTED = re.compile(r"[,;،؛)–—-]\s*(?:[^\W\d_A-ZÀ-ÞА-ЯЁ]+\s+){0,4}$")  # ", and a certain"
_PARTED_LETTERS = 48
Placed = tuple[int, Person]  # where in the strip somebody is named, and who


def listed_or_told(
    strip: Strip,
    lists: ListReader,
    listed: Sequence[Placed],
    sentences: ProseReader,
    changed: Sequence[Placed],
    hits: Sequence[Hit],
    away: Callable[[Sequence[Placed]], bool],
    lexicon: Lexicon,
    marked: Sequence[Tag] = (),
) -> list[Placed]:
    """Return the persons of the lists and of the sentences beside them, or those of all sentences where the lists are none.

    Args:
        strip: that is read.
        lists: has read it, and knows what its lists cover.
        listed: whom it found there.
        sentences: reads the strip: as if no list stood there, and without what the lists cover where they are some.
        changed: whom sentences about changes bring.
        hits: contacts in the strip.
        away: tells whether nobody of these comes.
        lexicon: verbs that say who comes.
        marked: the tagger's marks of persons.
    """
    if not listed:
        return sentences.read(lists.covered, lists.rests)
    listed = with_shared_entries_told(strip, listed, lexicon)
    if (several := _several_in_sentence(strip, listed, sentences, marked)) is not None:
        return several
    told = [(at, person) for at, person in sentences.read(()) if not _runs_into(person, strip, listed, lexicon)]
    if (announced := contacts_of_told(strip, listed, told, lexicon)) is not None:
        return announced
    if (
        _is_sentence(strip, listed, told, lexicon)
        or _only_decides(strip, listed, told, lexicon)
        or _only_stay_away(listed, away)
        or _tells_again(strip, listed, told, changed, hits, lexicon)
    ):
        return told
    if _told_before(listed, told):
        return sorted([*told, *listed], key=lambda pair: pair[0])
    if _within_sentences(strip, listed, told, lexicon):
        own = name_key(listed[0][1])
        return [*listed, *((at, person) for at, person in told if name_key(person) != own)]
    listed = with_chinese_rows_told(strip, listed, told, lexicon, sure=ANNOUNCED - _NO_COURTESY)
    beside = sentences.read(lists.covered, lists.rests)
    return [*accompanied(strip, [*listed, *beside], told, lexicon), *listed, *beside]


def _told_before(listed: Sequence[Placed], told: Sequence[Placed]) -> bool:
    """Tell whether sentences above announce all the "listed", whose lines hold no posts or bodies: what is theirs stands there.

    "Ms. A, Judge, and Ms. B, Clerk, will attend." / "Head of delegation: Ms. A." / "Their contact details are:" / "Ms. A: a@…"
    """
    first = min(at for at, _ in listed)
    announced = {name_key(person) for at, person in told if at < first and person.weight >= ANNOUNCED - _NO_COURTESY}
    return all(
        person.via == "block"
        and not (person.title or person.organisation)
        and (person.contacts or person.role is not None)  # else they may be some of them: "On the waiting list:"
        and name_key(person) in announced
        for _, person in listed
    )


def _runs_into(person: Person, strip: Strip, listed: Sequence[Placed], lexicon: Lexicon) -> bool:
    """Tell whether a name goes on into the next line's entry or label.

    "Mme Awa Diallo" / "M. Jean Sy", where "M." is no initial; "Участник: Носова Ольга Львовна" / "Роль: глава делегации".
    """
    held = [piece for piece in person.name if piece.passage is strip.passage]
    if any(piece.start < at < piece.end for piece in held for at, _ in listed):
        return True
    ends = (strip.row_at(piece.end - 1) for piece in held if "\n" in piece.text)
    return any(row is not None and lexicon.label(strip.text(row).partition(":")[0]) for row in ends)


def _is_sentence(strip: Strip, listed: Sequence[Placed], told: Sequence[Placed], lexicon: Lexicon) -> bool:
    """Tell whether the "listed" stand in one paragraph whose sentence announces them: "Ms. A, Adviser and Mr. B, Judge come".

    The verb must have been taken for a part of a post or body: else the list's reading is as good.
    """
    row = strip.row_at(listed[0][0])
    if row is None or row.item or any(person.via != "block" for _, person in listed):
        return False
    said = (piece.text for _, person in listed for piece in (*person.title, *person.organisation))
    if all(lexicon.comes.begin(text) is None and lexicon.attending.find(Folded(text)) is None for text in said):
        return False  # nor "…, Ministry of Trade will represent Norland"
    rows = [other for other in strip.rows if other.block == row.block]
    wrapped = row is rows[0] and all(other.soft for other in rows[1:])
    same = [name_key(person) for _, person in listed] == [name_key(person) for _, person in told]
    announced = all(row.start <= at < rows[-1].end and person.weight >= ANNOUNCED for at, person in told)
    return wrapped and same and announced


def _several_in_sentence(
    strip: Strip, listed: Sequence[Placed], sentences: ProseReader, marked: Sequence[Tag]
) -> list[Placed] | None:
    """Return those whom a paragraph names one after the other that was taken for one person's entry; None where it names one.

    "Here are those who come:" / "Ana Paz, Judge, Supreme Court (leads), Luis Vera, lawyer of the Ministry, and …"
    """
    if len(listed) != 1 or listed[0][1].via != "block" or (row := strip.row_at(listed[0][0])) is None or row.item:
        return None
    own, end = listed[0][1].name[-1].end, strip.block_end(row)
    others = [tag for tag in marked if own <= tag.start and tag.end <= end and tag.score >= TRUSTED and _parted(strip, tag)]
    if not others or strip.view.find("\n", row.start, others[0].start) >= 0:
        return None  # lines, of which each may be an entry's
    told = sentences.read((), introduced=strip.block_start(row))
    if sum(row.start <= at < end for at, _ in told) < _FEW:
        return None
    first = min(at for at, _ in told if row.start <= at < end)
    behind = {at for at, _ in told if first < at < end}  # perhaps of a post: "adviser to the Minister, A"
    return [(at, person.doubted(Doubt.PARTED_BY_COMMAS) if at in behind else person) for at, person in told]


def _parted(strip: Strip, tag: Tag) -> bool:
    """Tell whether a mark parts somebody from what stands before him, a few little words behind it: not "Office of Judge A"."""
    return _PARTED.search(strip.view[max(0, tag.start - _PARTED_LETTERS) : tag.start]) is not None


def _within_sentences(strip: Strip, listed: Sequence[Placed], told: Sequence[Placed], lexicon: Lexicon) -> bool:
    """Tell whether the only one "listed" stands behind a label within a paragraph whose sentences announce him and others.

    "The delegation will be led by Ambassador A. Experts will be B and C. Observer: D, Red Crescent." Of two, his row must say of
    him that he comes: "Ms. A, Adviser, will attend. B, attaché, will also come."
    """
    if len(listed) != 1 or len(told) < _FEW:
        return False
    at, person = listed[0]
    row = strip.row_at(at)
    if len(told) == _FEW and (row is None or not _says_he_comes(strip, row, at, lexicon)):
        return False
    same = {name_key(other) for start, other in told if row is not None and _in_block(strip, row, start)}
    if any(" " not in name.strip() and not is_cjk(name[:1]) for name in same):
        return False  # a label taken for a name
    announced = sum(other.weight >= ANNOUNCED - _NO_COURTESY for _, other in told)
    return len(same) == len(told) and name_key(person) in same and announced >= len(told) - 1


def _says_he_comes(strip: Strip, row: Row, at: int, lexicon: Lexicon) -> bool:
    text = strip.view[at : strip.block_end(row)].replace("\n", " ")
    ended = NEXT_SENTENCE_OR_LINE.search(text)
    return lexicon.comes.verb(text[: ended.start()] if ended is not None else text) is not None


def _in_block(strip: Strip, row: Row, at: int) -> bool:
    return any(other.block == row.block and other.start <= at <= other.end for other in strip.rows)


def _only_decides(strip: Strip, listed: Sequence[Placed], told: Sequence[Placed], lexicon: Lexicon) -> bool:
    """Tell whether the first "listed" is he who only sends the others: "Mr. A, Minister, has decided to send"."""
    name, row = listed[0][1].name[-1], strip.row_at(listed[0][0])
    if row is None or row.item or name.passage is not strip.passage or any(person.via != "block" for _, person in listed):
        return False
    beside = [one for at, one in told if _in_block(strip, row, at)]
    known = {name_key(one) for one in beside}
    if not beside or name_key(listed[0][1]) in known or any(name_key(person) not in known for _, person in listed[1:]):
        return False
    first = beside[0].honorific or beside[0].name[0]
    between = strip.view[name.end : first.start].replace("\n", " ")
    cue = lexicon.approving.find(Folded(between))
    if cue is None or ";" in between or says_who_comes(between[: cue[0]], lexicon):
        return False
    return lexicon.together.search(f"{between[: cue[0]]} ") is None  # "…, and the Minister has approved": another's clause


def _only_stay_away(listed: Sequence[Placed], away: Callable[[Sequence[Placed]], bool]) -> bool:
    """Tell whether a list without marks or labels holds only those who stay away: no list that the sentences above announce."""
    return all(person.via == "block" for _, person in listed) and away(listed)


def _tells_again(
    strip: Strip,
    listed: Sequence[Placed],
    told: Sequence[Placed],
    changed: Sequence[Placed],
    hits: Sequence[Hit],
    lexicon: Lexicon,
) -> bool:
    """Tell whether what looks like a list signs, or tells again of those whom the sentences announce.

    "Ms. A and Mr. B will attend." / "Mr. B, who leads, is …"
    """
    return signs_alone(strip, listed, [*changed, *told], hits, lexicon) or named_again(
        [person for _, person in listed], [person for _, person in told]
    )
