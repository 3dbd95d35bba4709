"""The trained tagger as a second witness: where it agrees with the structure trust rises, where it does not trust falls."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import reduce

from models.reply import Role
from pipeline.extraction.correspondence.zone import Zone, within
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.model.tagger import SURE, Tag, tag_all
from pipeline.extraction.words.folding import Folded, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.sentence_stops import NEXT_SENTENCE

_BESIDE_LETTERS = 40  # of "will attend the meeting"
_MARKS = " :–—-"
_MIN_SHARED = 0.8  # of the longer of two stretches, that they are the same
_HANGING_LETTERS = 20  # of "destinada en la", blanks and all
# How the doubt 1 - weight, or the weight, changes with the tagger's word.
_AGREES, _OTHERWISE, _SILENT, _BYSTANDER = 0.5, 0.85, 0.95, 0.7
_HYPHENED = re.compile(r"[^\W\d_][-‐‑][^\W\d_]")
_TORN = 0.65  # that a border is right within whose words the tagger begins a body


@dataclass(frozen=True, slots=True)
class Testimony:
    """What the tagger marks in one strip; offsets are the strip's.

    Attributes:
        tags: marks outside all zones in which nobody named is a delegate.
        greeting: marks in the letterhead and the compliments, whose sentence may go on to name delegates.
    """

    tags: tuple[Tag, ...]
    greeting: tuple[Tag, ...] = ()

    def persons(self) -> tuple[Tag, ...]:
        """Return the marks of delegates."""
        return tuple(tag for tag in self.tags if tag.label == "PERSON")

    def everywhere(self) -> tuple[Tag, ...]:
        """Return all marks in their order."""
        return tuple(sorted((*self.greeting, *self.tags), key=lambda tag: tag.start))


def testimony(strip: Strip, zones: tuple[Zone, ...]) -> Testimony:
    """Return the tagger's marks in all paragraphs that do not wholly stand where nobody is a delegate."""
    spans: list[tuple[int, int]] = []
    for number in dict.fromkeys(row.block for row in strip.rows):
        rows = [row for row in strip.rows if row.block == number]
        if all((zone := within(zones, row.start)) and not zone.letterhead for row in rows):
            continue
        spans.append((rows[0].start, rows[-1].end))
    marked = tag_all([strip.view[start:end] for start, end in spans])
    found: list[Tag] = []
    for (start, _), tags in zip(spans, marked, strict=True):
        found += [Tag(tag.start + start, tag.end + start, tag.label, tag.score) for tag in tags]
    placed = [(tag, within(zones, tag.start)) for tag in found]
    greeting = tuple(tag for tag, zone in placed if zone is not None and zone.letterhead)
    return Testimony(tuple(tag for tag, zone in placed if zone is None), greeting)


def heard(person: Person, told: Testimony, lexicon: Lexicon) -> Person:
    """Return the person with the weight that he has after the tagger's word on his name, title and organisation.

    Of whom the words right beside his name say that he will attend, the tagger is not asked whether he comes.
    """
    name = person.name[0]
    near = [tag for tag in (*told.greeting, *told.tags) if tag.start < name.end and tag.end > name.start]
    weight, doubts = person.weight, list[Doubt]()
    if any(tag.label == "PERSON" and _same(tag, name) for tag in near):
        weight = 1 - (1 - weight) * _AGREES
        person = _seen_alone(person, lexicon)
    elif any(tag.label == "OTHER_PERSON" for tag in near):
        if not _said_to_come(person, lexicon):
            weight, doubts = weight * _BYSTANDER, [Doubt.STAYS]
    elif any(tag.label == "PERSON" and not _takes_verb(tag, person, lexicon) for tag in near):
        weight, doubts = weight * _OTHERWISE, [Doubt.ENDS_ELSEWHERE]
    elif not any(tag.label == "PERSON" for tag in near):
        weight *= _SILENT
    heard_of = replace(_placed(person, told, lexicon), weight=weight)
    return reduce(Person.doubted, doubts, heard_of)


def _said_to_come(person: Person, lexicon: Lexicon) -> bool:
    """Tell whether "will attend the meeting" stands right behind the name, or "participation of", "replaced by:" before it."""
    name, text = person.name[0], person.name[0].passage.text
    if _verb_behind(person, lexicon) is not None:
        return True
    start = person.honorific.start if person.honorific is not None else name.start
    before = text[max(0, start - _BESIDE_LETTERS) : start].replace("\n", " ").rstrip(_MARKS)
    if any(end == len(before) for _, end in lexicon.announcing.all(Folded(before))):
        return True
    instead = (before[begin:end] for begin, end in lexicon.replaced.all(Folded(before)) if end == len(before))
    return any(lexicon.small.by.match(f"{words.split()[-1]} ") is not None for words in instead)


def _seen_alone(person: Person, lexicon: Lexicon) -> Person:
    """Return the person whom the tagger sees as well without the doubt of a bare name, where lists hold a word of it."""
    known = any(word in lexicon.person_names for word in key(person.name[0].text).split())
    return replace(person, doubts=tuple(doubt for doubt in person.doubts if doubt is not Doubt.BARE)) if known else person


def _verb_behind(person: Person, lexicon: Lexicon) -> int | None:
    """Return where "will attend the meeting", right behind the name, ends in the passage; None where it does not stand there."""
    name = person.name[0]
    behind = name.passage.text[name.end : name.end + _BESIDE_LETTERS].replace("\n", " ")
    found = (cue for cue in (lexicon.announcing.find(Folded(behind)), lexicon.comes.verb(behind)) if cue is not None)
    ends = [end for start, end in found if not behind[:start].strip(" ,،，")]
    return name.end + max(ends) if ends else None


def _takes_verb(tag: Tag, person: Person, lexicon: Lexicon) -> bool:
    """Tell whether the tagger only takes words of the verb behind the name for more of it: "Juan Pérez vendrá"."""
    verb = _verb_behind(person, lexicon)
    return verb is not None and tag.start >= person.name[0].start and person.name[0].end < tag.end <= verb


def _placed(person: Person, told: Testimony, lexicon: Lexicon) -> Person:
    """Return the person with title and organisation parted as the tagger parts them, where the words alone left it open.

    Where words of his would be lost between the marks the border stays and is asked about: "[…, Drug] Board, [Ministry]".
    """
    pieces = (*person.title, *person.organisation)
    if not pieces or person.split_sure >= 0.9 or any(piece.passage is not pieces[0].passage for piece in pieces):
        return person
    start, end = min(piece.start for piece in pieces), max(piece.end for piece in pieces)
    titles = [tag for tag in told.everywhere() if tag.label == "TITLE" and tag.start < end and tag.end > start]
    bodies = [tag for tag in told.everywhere() if tag.label == "ORGANISATION" and tag.start < end and tag.end > start]
    if len(titles) > 1 or len(bodies) > 1 or not (titles or bodies):
        return person
    covered = min(tag.start for tag in (*titles, *bodies)) <= start + 1 and max(tag.end for tag in (*titles, *bodies)) >= end - 1
    if not covered or (titles and bodies and titles[0].start > bodies[0].start):
        return person
    passage = pieces[0].passage
    if not (titles and bodies) and _marked_border(person):
        return person  # one mark over both tells only that the tagger saw no border, where the words and a comma show one
    title = tuple(Piece(passage, max(tag.start, start), min(tag.end, end)) for tag in titles)
    organisation = tuple(Piece(passage, max(tag.start, start), min(tag.end, end)) for tag in bodies)
    torn = any(_cuts_word(passage.text, tag) for tag in (*titles, *bodies))
    if torn or (titles and bodies and _loses_words(person, titles[0].end, bodies[0].start, lexicon)):
        person = replace(person, split_sure=min(person.split_sure, _TORN))
        return _from_whole_word(person, bodies[0], end) if torn and bodies and not person.organisation else person
    score = min(tag.score for tag in (*titles, *bodies))
    same = _ends(title) == _ends(person.title) or _only_hangs(title, person)
    if same and _ends(organisation) == _ends(person.organisation):
        return replace(person, split_sure=max(person.split_sure, 0.93))
    return replace(person, title=title, organisation=organisation, split_sure=min(0.8, score))


def _from_whole_word(person: Person, body: Tag, end: int) -> Person:
    """Return the person with a body from the word on amid which its mark begins: "Administrator, [Directorate-General X]"."""
    *others, last = person.title
    passage = last.passage
    start = max(passage.text.rfind(blank, last.start, body.start) for blank in " \n") + 1
    post = passage.text[last.start : start].rstrip(" \n,;–—-")
    if not post or start <= last.start:
        return person
    title = (*others, Piece(passage, last.start, last.start + len(post)))
    return replace(person, title=title, organisation=(Piece(passage, start, end),))


def _cuts_word(text: str, tag: Tag) -> bool:
    """Tell whether a mark begins or ends at a hyphen within a word: "Executive Director, Inter[-Agency Council]"."""
    begins, ends = text[max(0, tag.start - 2) : tag.start + 1], text[max(0, tag.end - 1) : tag.end + 2]
    return any(_HYPHENED.fullmatch(edge) is not None for edge in (begins, ends))


def _loses_words(person: Person, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a word of a post or a body of his own stands between: "Board", not "of the", nor a remark in brackets."""
    for piece in (*person.title, *person.organisation):
        if piece.passage.text[max(0, piece.start - 1) : piece.start] in ("(", "（"):
            continue
        words = piece.passage.text[max(start, piece.start) : min(end, piece.end)].partition("(")[0].split()
        if any(lexicon.is_body_word(word) or lexicon.is_title_word(word) for word in map(key, words)):
            return True
    return False


def _only_hangs(title: tuple[Piece, ...], person: Person) -> bool:
    """Tell whether a title is the person's own with no more than what parts it from the body: "attaché auprès de l'"."""
    if len(title) != 1 or len(person.title) != 1 or not person.organisation:
        return False
    own, body = person.title[0], person.organisation[0]
    return title[0].start == own.start and own.end < title[0].end <= body.start <= own.end + _HANGING_LETTERS


def _marked_border(person: Person) -> bool:
    """Tell whether more than blanks or the end of a line stands between the title and the body."""
    if not person.title or not person.organisation:
        return False
    first, second = sorted((person.title[-1], person.organisation[0]), key=lambda piece: piece.start)
    return bool(first.passage.text[first.end : second.start].strip())


def _ends(pieces: Sequence[Piece]) -> tuple[tuple[int, int], ...]:
    return tuple((piece.start, piece.end) for piece in pieces)


def _same(tag: Tag, piece: Piece) -> bool:
    shared = min(tag.end, piece.end) - max(tag.start, piece.start)
    return shared >= _MIN_SHARED * max(tag.end - tag.start, piece.end - piece.start)


def seen_alone(strip: Strip, told: Testimony, lexicon: Lexicon) -> list[tuple[int, Person]]:
    """Return (offset, person) of everybody whom the tagger marks, with the title and body marked behind each."""
    persons = [tag for tag in told.persons() if not lexicon.unspaced.is_other_word(strip.view[tag.start : tag.end])]
    found: list[tuple[int, Person]] = []
    for index, tag in enumerate(persons):
        stop = persons[index + 1].start if index + 1 < len(persons) else len(strip.view)
        behind = [other for other in told.tags if tag.end <= other.start < stop]
        title = next((other for other in behind if other.label == "TITLE"), None)
        body = next((other for other in behind if other.label == "ORGANISATION"), None)
        before = next((other for other in told.tags if other.label == "HONORIFIC" and 0 <= tag.start - other.end <= 1), None)
        text = strip.view[tag.end : title.start] if title else ""
        found.append(
            (
                tag.start,
                Person(
                    name=(Piece(strip.passage, tag.start, _name_end(strip.view, tag)),),
                    via="tagger",
                    weight=Doubt.SEEN_ALONE.at_most * tag.score,
                    honorific=_piece(strip, before),
                    title=tuple(piece for piece in (_piece(strip, title),) if piece),
                    organisation=tuple(piece for piece in (_piece(strip, body),) if piece),
                    role=_role(text, lexicon),
                    doubts=(Doubt.SEEN_ALONE,),
                    language=strip.language,
                ),
            )
        )
    return found


def _name_end(text: str, tag: Tag) -> int:
    """Return where the marked name ends: with its sentence, if the mark runs over that ("… Ivan Petrov. He is …")."""
    stop = NEXT_SENTENCE.search(text, tag.start, tag.end)
    whole = stop is not None and len(text[tag.start : stop.start()].split()) > 1
    return stop.start() if stop is not None and whole else tag.end


def _piece(strip: Strip, tag: Tag | None) -> Piece | None:
    return None if tag is None else Piece(strip.passage, tag.start, tag.end)


def _role(text: str, lexicon: Lexicon) -> Role | None:
    return lexicon.role(text.strip(" ,;()")) if text.strip(" ,;()") else None


def missed(told: Testimony, strip: Strip, names: Sequence[str]) -> list[str]:
    """Return the names that the tagger marks with certainty and that are not among `names` (any order of words)."""
    known = [set(key(name).split()) for name in names]
    found: list[str] = []
    for tag in told.persons():
        words = set(key(strip.view[tag.start : tag.end]).split())
        bracketed = strip.view[: tag.start].rstrip().endswith(("(", "（", "[", "/"))  # another spelling of the name before
        if tag.score >= SURE and not bracketed and len(words) > 1 and not any(words & other for other in known):
            found.append(strip.view[tag.start : tag.end])
    return found
