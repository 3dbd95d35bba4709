"""Several labels on one row with nothing but a blank between them: "姓名：夏宁 职务：检察官 单位：司法部", a row for each."""

from __future__ import annotations

import re
from dataclasses import replace

from pipeline.extraction.entries.names import name_at
from pipeline.extraction.forms.labels import label_of
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.tables.cells import PERSONAL
from pipeline.extraction.words.folding import fold, is_cjk
from pipeline.extraction.words.label_words import label_key
from pipeline.extraction.words.lexicon import Lexicon

_LABEL = re.compile(r"(?<=[^\s:：])[\s、,，;；]+(?=([^\s、:：,，;；][^、:：,，;；]{0,30}?)\s?[:：])")
_MORE = 2  # labels behind the name's, where words stand apart anyway; one in Chinese
_COLON = re.compile(r"(?<!\d)[:：]|[:：](?!\d)")  # not that of an hour
_PARTS = frozenset({"family", "given"})
_CONTACT = re.compile(r"[\d@]")


def with_labels_as_rows(strip: Strip, lexicon: Lexicon) -> Strip:
    """Return the strip with a row for each label of a row that begins with that of a name."""
    rows: list[Row] = []
    view = list(strip.view)
    for row in strip.rows:
        at = _labels(strip, row, lexicon)
        starts = [row.start, *at]
        ends = [*(start - 1 for start in at), row.end]
        rows.append(replace(row, end=ends[0]))
        rows += [
            replace(row, start=start, end=end, marker_end=start, first=False, soft=False, unmarked=False)
            for start, end in zip(starts[1:], ends[1:], strict=True)
        ]
        for start in at:
            view[start - 1] = "\n"
    return replace(strip, view="".join(view), rows=tuple(rows)) if len(rows) > len(strip.rows) else strip


def _labels(strip: Strip, row: Row, lexicon: Lexicon) -> list[int]:
    """Return where labels begin behind that of the name with which the row begins; none where they are too few."""
    text = strip.text(row)
    begin = row.marker_end - row.start
    named = None if row.soft else label_of(text, begin, lexicon, strip.language)
    if named is None or not set(named[0]) & PERSONAL:
        return []
    found: dict[int, re.Match[str]] = {}  # by its colon, where the longest label begins: "جهة العمل", and not "العمل"
    for match in _LABEL.finditer(text, named[1]):
        if lexicon.label(match[1]) or lexicon.role(match[1]) is not None:
            found.setdefault(match.end(1), match)
    surely = is_cjk(text[begin : begin + 1] or " ") or _name_in_parts(named[0], [*found.values()], lexicon)
    if len(found) < (1 if surely else _MORE) or not _all_understood(text, named[1], [*found.values()], strip, lexicon):
        return []
    return [row.start + match.end() for match in found.values()]


def _name_in_parts(first: tuple[str, ...], labels: list[re.Match[str]], lexicon: Lexicon) -> bool:
    """Tell whether all labels ask for further parts of one name: "Surname: … First name: …"."""
    told = [lexicon.labels.get(label_key(label[1]), ()) for label in labels]
    return bool(_PARTS & {*first}) and bool(told) and all(fields and fields[0] in _PARTS for fields in told)


def _all_understood(text: str, begin: int, labels: list[re.Match[str]], strip: Strip, lexicon: Lexicon) -> bool:
    """Tell whether every label is known and has a field of its own; what would lose its label is told better unparted.

    "Department: Treaties, Office: Ministry of Justice" are one body in two fields, "Head of delegation: yes" is no field.
    """
    if len(_COLON.findall(text, begin)) > len(labels):
        return False
    seen: set[str] = set()
    for match, end in zip(labels, [*(label.start() for label in labels[1:]), len(text)], strict=True):
        fields, value = lexicon.label(match[1]), text[match.end(1) : end].lstrip(" :：")
        before = fold(text[: match.start()].rsplit(maxsplit=1)[-1])
        if before in lexicon.stop_exact or (match[1][0].islower() and not lexicon.is_contact_label(match[1])):
            return False  # the end of a longer one: "Head of the national delegation: yes", "Глава всей делегации: да"
        if not fields and (not is_cjk(match[1][0]) or name_at(value, 0, lexicon, strip.language) is None):
            return False  # "团长：是", but "代表：侯美君"
        if "contact" in fields and not _CONTACT.search(value):
            return False  # another person: "Contact: Jane Roe"
        if not fields or set(fields) & PERSONAL:
            seen.clear()
        own = {"organisation"} & set(fields) or set(fields[: len(fields) == 1]) & {"title"}
        if own & seen:
            return False
        seen |= own
    return True
