"""Contacts that a label gives to all persons named: "Common telephone for both: …", "Общий тел.: …", "共用电话：…"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from pipeline.extraction.correspondence.zone import Zone
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.running_text.contacts_of_others import kind_told, of_others
from pipeline.extraction.running_text.contacts_of_senders import without_senders
from pipeline.extraction.running_text.contacts_of_them import told_of_them
from pipeline.extraction.running_text.labels_before import Before, labels_before
from pipeline.extraction.running_text.said_below import body_of_all
from pipeline.extraction.running_text.strip_reading import Reading
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.label_words import CONTACTS
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.sentence_stops import STOP

_PARTS = re.compile(
    r"[,;،؛，；。|\n\t]|[(（](?![^()（）]*[)）])|(?:(?<=[^\W\d_]{4})|(?<=[а-яё]{3})|(?<=[A-ZА-ЯЁ]{2})|(?<=[)）]))\.\s"
)
_NEXT = re.compile(r"[;；؛。|\n]")  # what ends what a label says of the contacts behind it
# A label ends in no blank or stop, and no more than three of these follow: each way to part the text is tried but once.
_BEHIND = re.compile(r"\s*[,;،؛；]\s*([^\W\d_](?:[^\d\n,;:@]{0,23}?[^\s\d,;:@.：])??)[\s.:：]{1,3}[^,;،؛；\n]*")
_LAST = re.compile(r"(\s*)(?:[.。](\s*))?")
_KINDS = CONTACTS | {"number"}  # "the same number for both"
_LABEL_WORDS = 12
_GAP_MAX = 60  # letters of a label between them: "; office telephone of the Mission: "
_SHORT = 16  # letters between two contacts of one sentence: ", as well as the "
_STOPS = re.compile(r"[,;:،؛：(（]")
_BOTH = 2
_WHOSE_WORDS = 4  # "For all three delegates:"
_BETWEEN = re.compile(r"[:：,;،؛，；()（）]")
_BEFORE_PERSONS = 5  # words: "All of the above officials"
_BARE = " \t:：.()（）[]-–—*"


def contacts_told(
    strip: Strip, hits: Sequence[Hit], lexicon: Lexicon, zones: Sequence[Zone] = ()
) -> tuple[tuple[Hit, ...], tuple[Hit, ...], tuple[Hit, ...]]:
    """Return all contacts, those that are no other's who does not come, and of these what a label gives to all.

    Such a label is part of its contact, and so of no post or body. In `zones` stand those who do not come.
    """
    sentences = _told_of_all(strip, hits, lexicon) | told_of_them(strip, hits, lexicon, zones)
    begins = [sentences.get(hit.start, _begin(strip, hit, hits, lexicon)) for hit in hits]
    for at, (one, other) in enumerate(pairwise(hits), 1):
        said = begins[at] is None and begins[at - 1] is not None
        if said and (_goes_on(one, other, strip, lexicon) or _ends_with(strip, one, other, lexicon)):
            begins[at] = other.start
    told = [hit if at is None else replace(hit, start=min(at, hit.start)) for hit, at in zip(hits, begins, strict=True)]
    whole, others = of_others(strip, told, lexicon)
    own = without_senders(strip, others, lexicon)
    common = [hit for hit, at in zip(told, begins, strict=True) if at is not None and any(hit is other for other in own)]
    return whole, own, tuple(common)


def _goes_on(one: Hit, other: Hit, strip: Strip, lexicon: Lexicon) -> bool:
    """Tell whether a contact of another kind only goes on with what was said of the one before: "…, and the fax +43 …"."""
    between = strip.view[one.end : other.start]
    little = all(word in lexicon.stop for word in key(between).split())
    return one.finding.field != other.finding.field and little and _NEXT.search(between) is None and len(between) < _SHORT


def with_contacts_of_all(persons: Sequence[Person], readings: Sequence[Reading], lexicon: Lexicon) -> list[Person]:
    """Return the persons, each with what is said to be common to all of those named before it in its text.

    Where that names nobody before, as below a table, all are meant. Of two numbers behind such a label nobody knows whether each
    is one person's: they are left to be asked about. So is what "both" have, where not two persons stand there.
    """
    told = list(persons)
    for hit, reading in ((hit, one) for one in readings for hit in one.common):
        passage = reading.strip.passage
        before = [n for n, one in enumerate(told) if one.name[0].passage is passage and one.name[0].start < hit.start]
        meant = before or [*range(len(told))]
        several = sum(other.finding.field == hit.finding.field for other in reading.common) > 1
        if several or (len(meant) != _BOTH and _says_both(hit, reading.strip, lexicon)):
            told = [replace(person, contacts=tuple(one for one in person.contacts if one is not hit)) for person in told]
            continue
        for number in meant:
            known = {(other.finding.field, other.finding.value) for other in told[number].contacts}
            if (hit.finding.field, hit.finding.value) not in known:
                told[number] = replace(told[number], contacts=(*told[number].contacts, hit))
    return told


def _says_both(hit: Hit, strip: Strip, lexicon: Lexicon) -> bool:
    """Tell whether the line or item says before the contact, or in its label, that it is that of two persons."""
    row = strip.row_at(hit.start)
    start = row.start if row is not None else hit.start
    begin = max([start, *(stop.end() for stop in STOP.finditer(strip.view, start, hit.start))])
    words = key(strip.view[begin : hit.end])
    unspaced = any(is_cjk(word) and word in words for word in lexicon.said.of_two)
    return unspaced or any(word in lexicon.said.of_two for word in words.split())


def gives_to_all(label: str, lexicon: Lexicon) -> bool:
    """Tell whether a label of a contact says that it is that of all: nothing else is said in it but whose it is."""
    flat = key(label.strip(_BARE))
    if not flat or len(flat.split()) > _LABEL_WORDS:
        return False
    if is_cjk(flat[0]):
        begins = any(flat.startswith(phrase) for phrase in lexicon.in_common if is_cjk(phrase[0]))
        same = (word for word in lexicon.beside_common if is_cjk(word))  # "两人电话相同"
        return begins and (kind_told(flat, lexicon) or any(kind_told(flat.removesuffix(word), lexicon) for word in same))
    said = [word for word in flat.split() if word in lexicon.in_common]
    little = lexicon.in_common | lexicon.beside_common
    others = [word for word in flat.split() if word not in little and not _means_persons(word, lexicon)]
    kinds = [names] if (names := lexicon.labels.get(" ".join(others), ())) and len(others) > 1 else []
    rest = [word for word in flat.split() if word not in lexicon.in_common]
    leading = len(list(takewhile(lambda word: _means_persons(word, lexicon), rest)))
    kinds += [lexicon.labels.get(" ".join(rest[at:]), ()) for at in range(leading + 1)]  # "[they] can be reached at"
    kinds = [names for names in kinds if names] or [lexicon.labels.get(word, ()) for word in others]
    return bool(said and kinds) and all(_KINDS & {*names} for names in kinds)


def _told_of_all(strip: Strip, hits: Sequence[Hit], lexicon: Lexicon) -> dict[int, int]:
    """Return for the contacts of a sentence that says how all are reached where what leads to each begins.

    "The two delegates can be reached at …, fax …": persons stand first in it, and only words before the first contact.
    """
    rows = [row for row in strip.rows if body_of_all(strip, row, lexicon) is not None]  # "All of the Ministry of Justice, tel. …"
    found = {hit.start: hit.start for row in rows for hit in hits if row.start <= hit.start < row.end}
    starts = {*(row.start for row in strip.rows if row.first), *(one.end() for one in STOP.finditer(strip.view))}
    for start, end in pairwise([*sorted(starts), len(strip.view)]):
        own = [hit for hit in hits if start <= hit.start < end]
        words = strip.view[start : own[0].start].lstrip() if own else ""
        persons = lexicon.said.several.search(words)
        if persons is None or len(words[: persons.start()].split()) > _BEFORE_PERSONS or _STOPS.search(words):
            continue
        said = strip.view[own[0].start - len(words) : own[0].end].replace("\n", " ")  # "can be reached at" is a label
        behind = (word for part in said[persons.end() :].split() if "@" not in part for word in key(part).split())
        if any(lexicon.is_office_word(word) for word in behind):
            continue  # "For the delegates contact the desk officer at …"
        if lexicon.contact.find(Folded(said)) is None:
            continue
        ends = [own[0].start - len(words), *(hit.end for hit in own)]
        found |= {hit.start: before for hit, before in zip(own, ends, strict=False)}
    return found


def _ends_with(strip: Strip, before: Hit, hit: Hit, lexicon: Lexicon) -> bool:
    """Tell whether but a kind of contact parts it from one of all, and nothing follows: "E-mail of both: …; tel. …."."""
    if hit.finding.field == before.finding.field or hit.start - before.end > _GAP_MAX:
        return False
    between = _BEHIND.fullmatch(strip.view[before.end : hit.end])
    label = lexicon.label(between[1]) if between is not None else ()
    return bool(label) and {*label} <= CONTACTS and _is_last(strip.view, hit.end)


def _is_last(text: str, at: int) -> bool:
    """Tell whether nothing but a stop stands behind `at`, or an empty line does."""
    behind = _LAST.match(text, at)
    return behind is not None and (behind.end() == len(text) or any((blank or "").count("\n") > 1 for blank in behind.groups()))


def _means_persons(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a word only says who the persons are, or is a small one: "for", "delegates"."""
    return word in lexicon.stop or word in lexicon.heading.phrases or lexicon.said.are_persons(word)


def _is_of_all(label: Before, strip: Strip, hit: Hit, hits: Sequence[Hit], lexicon: Lexicon) -> bool:
    """Tell whether a label says only whose the contacts behind its colon are: "For both: tel. …, team@…".

    Nothing stands between but other contacts and labels of such: "For both: Mr. A, +43 …" is A's, "visas: +43 …" nobody's.
    """
    words = key(label.text.strip(_BARE)).split()
    if label.colon is None or not words or len(words) > _WHOSE_WORDS:
        return False
    between = list(strip.view[label.colon : hit.start])
    for other in hits:
        if label.colon <= other.end and other.start < hit.start:
            start, end = max(other.start - label.colon, 0), min(other.end, hit.start) - label.colon
            between[start:end] = ";" * max(end - start, 0)
    if not all(_labels_contact(part, lexicon) for part in _BETWEEN.split("".join(between))):
        return False
    little = lexicon.in_common | lexicon.beside_common
    said = is_cjk(words[0][0]) or all(word in little or _means_persons(word, lexicon) for word in words)
    return said and any(word in lexicon.in_common for word in words)


def _labels_contact(text: str, lexicon: Lexicon) -> bool:
    """Tell whether words before a contact are but its label, or join it to another; "ext. 12" stands behind a number."""
    words = [word for word in key(text).split() if not word.isdigit() and lexicon.together.fullmatch(f" {word} ") is None]
    if {*lexicon.label(" ".join(words))} & _KINDS:
        return True
    return all({*lexicon.label(word)} & (_KINDS | {"extension"}) for word in words)


def _begin(strip: Strip, hit: Hit, hits: Sequence[Hit], lexicon: Lexicon) -> int | None:
    """Return where the label begins that gives the contact to all, behind another contact of it that one; None for no such."""
    number = next((index for index, row in enumerate(strip.rows) if row.start <= hit.start < row.end), None)
    if number is None:
        return None
    while number and strip.rows[number].soft:
        number -= 1
    for label in labels_before(strip, strip.rows[number].marker_end, hit, hits, _PARTS):
        if not (gives_to_all(label.text, lexicon) or _is_of_all(label, strip, hit, hits, lexicon)):
            continue
        at = label.start + len(label.text) - len(label.text.lstrip())
        if label.colon is None:
            return at
        if _NEXT.search(strip.view[label.later or label.colon : hit.start]) is None:
            return label.later or at
    return None
