"""Lines and sentences about who may be asked: "For further information contact Mr. A", and where they end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.correspondence.announced_before import announced_before, is_post_of_entry, is_reached_delegate
from pipeline.extraction.correspondence.sentence_start import SENTENCE_END, sentence_start
from pipeline.extraction.correspondence.zone import Zone
from pipeline.extraction.entries import places
from pipeline.extraction.entries.chinese_words import chinese
from pipeline.extraction.entries.courtesy_forms import courtesy_forms, has_courtesy_form, honorific_at
from pipeline.extraction.entries.mission_names import begins_with_mission
from pipeline.extraction.entries.names import is_name_line
from pipeline.extraction.forms.labels import label_of
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.words.contact_signs import has_contact
from pipeline.extraction.words.folding import Folded, fold, is_arabic, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS

LABELLED_LINE = re.compile(r"\W*([^:：]{3,60}?)\s*[:：]\s*(.*)", re.DOTALL)  # its label, and what stands behind the colon
_CONTACT_LABEL = re.compile(r"[\s(（\[*]*([^:：\n]{2,30}?)\s*[:：]\s*")  # "Contact: ", "(Contact: "
_STOPS = tuple(",;:.()\n\t،؛，；。：")
_SENTENCE_STOPS = tuple(".\n。")
_CHINESE_EDGES = ("、", "和", "及")
_SUBJECT_WORDS, _SUBJECT_LETTERS = 3, 60  # before who writes, "our national"; between him and his verb
_VERB = 5  # letters: "has", "is" tell nothing yet: "The focal point has asked us for the list of …:"
_NAME_WORDS = 10  # of a post or body
_OFFICE_WORDS = 6  # before "and will attend": "officer of the Mission"
_HEADING_WORDS = 10  # of the heading of a contact person
_PERSON_ROWS = 8  # of who stands below it: name, post, body, address, numbers


def reaches_mission(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a line says how the Mission is reached, and no delegate: "Contact: Permanent Mission, tel. …"."""
    found = LABELLED_LINE.match(text)
    label, value = (found.group(1).strip(), found.group(2).strip()) if found else ("", "")
    if not label or not has_contact(value) or lexicon.role_heading(label.lstrip("-–—•·* ")) is not None:
        return False  # "代表团团长：" heads somebody: the word for a delegation is that for a Mission
    return begins_with_mission(value if "contact" in lexicon.label(label) else label, lexicon)


def cue_of_contact(
    strip: Strip, row: Row, folded: Folded, lexicon: Lexicon, language: str | None, found: Sequence[Zone]
) -> tuple[int, int] | None:
    """Return the first words that speak of a contact person and are no clause about a delegate announced there or before."""

    def of_delegate(cue: tuple[int, int]) -> bool:
        at = row.start + cue[0]
        begin = sentence_start(strip, strip.block_start(row), at, lexicon)
        if _honours(strip.view[begin:at], lexicon) or _sends_list(strip, row, begin, cue, lexicon):
            return True
        if is_reached_delegate(strip, begin, (at, row.start + cue[1]), strip.block_end(row), lexicon):
            return True
        return _says_of_delegate(strip, row, cue, lexicon) or announced_before(strip, begin, at, found, lexicon)

    cue = lexicon.contact.find(folded, language)
    if cue is None or not of_delegate(cue):
        return cue
    others = (other for other in lexicon.contact.all(folded) if other[0] >= cue[1])
    return next((other for other in others if not of_delegate(other)), None)


def _honours(before: str, lexicon: Lexicon) -> bool:
    """Tell whether the words before a cue end with the honour a note has to write: "tiene el honor de dirigirse a la Oficina"."""
    return any(not before[end:].strip() for _, end in lexicon.honour.all(Folded(before.replace("\n", " "))))


def _sends_list(strip: Strip, row: Row, begin: int, cue: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether who is called so writes, and those who come stand below: "The focal point submits the composition of …:"."""
    before = re.split(r"[,،，]", strip.view[begin : row.start + cue[0]])[-1]
    behind = strip.view[row.start + cue[1] : strip.block_end(row)].replace("\n", " ").rstrip()
    if not behind.endswith(COLONS) or len(key(before).split()) > _SUBJECT_WORDS:
        return False
    folded = Folded(behind)
    heads = [start for start, _ in lexicon.heading.all(folded)]
    verbs = [
        at
        for at, end in lexicon.predicate.all(folded)
        if at <= _SUBJECT_LETTERS and end - at >= _VERB and at < min(heads, default=0)
    ]
    return bool(verbs) and lexicon.contact.find(folded) is None


def _says_of_delegate(strip: Strip, row: Row, cue: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether the cue stands in a clause about somebody announced: "… Ms. A, who may be reached at …, will attend"."""
    start, end = strip.block_start(row), strip.block_end(row)
    at, behind = row.start + cue[0], strip.view[row.start + cue[1] : end].split(maxsplit=1)[:1]
    before = strip.view[(begin := sentence_start(strip, start, at, lexicon)) : at]
    if _comes_before(strip, begin, at, lexicon) or _comes_behind(before, strip.view[row.start + cue[1] : end], strip, lexicon):
        return True
    about = lexicon.said.relative.search(before) or (behind and is_arabic(behind[0]) and fold(behind[0]) in lexicon.referring)
    if not about:
        return False
    stop = SENTENCE_END.search(strip.view, at, end)
    sentence = before + strip.view[at : stop.end() if stop else end]
    named = has_courtesy_form(before, lexicon, strip.language)
    announced = lexicon.announcing.find(Folded(sentence.replace("\n", " "))) is not None
    return named and (announced or _leads_delegate(before, lexicon, strip.language))


def _comes_before(strip: Strip, begin: int, at: int, lexicon: Lexicon) -> bool:
    """Tell whether the sentence first says of whom it names that he comes: "Ms. A will attend and may be reached at …".

    A post may speak of it, too: "focal point for the meeting and for visas".
    """
    named = list(courtesy_forms(strip.view, lexicon, strip.language, begin, at))
    said = strip.view[named[-1] : at].replace("\n", " ") if named else ""
    found = sorted({*lexicon.announcing.all(Folded(said)), *lexicon.attending.all(Folded(said))})
    verbs = (cue for cue in found if key(said[slice(*cue)]).split()[0] not in lexicon.small.head_ends)
    comes = next((end for _, end in verbs), None)
    if comes is None or not lexicon.said.relating.isdisjoint(key(said).split()):
        return False
    return not lexicon.small.conjunctions.isdisjoint(key(said[comes:]).split())


def _comes_behind(before: str, behind: str, strip: Strip, lexicon: Lexicon) -> bool:
    """Tell whether the sentence goes on to say that he comes: "Ms. A has been designated as liaison officer and will attend"."""
    stop = SENTENCE_END.search(behind)
    words = behind[: stop.start() if stop else len(behind)].replace("\n", " ").split()
    joints = [at for at, word in enumerate(words[:_OFFICE_WORDS]) if fold(word) in lexicon.small.conjunctions]
    if not joints or not has_courtesy_form(before, lexicon, strip.language):
        return False
    said = Folded(" ".join(words[joints[0] + 1 :]))
    found = [cue for told in (lexicon.attending, lexicon.announcing) if (cue := told.find(said)) is not None and cue[0] == 0]
    rest = " ".join(words[joints[0] + 1 :])  # "and will be happy to answer" does not say that he comes
    verb = lexicon.said.copula.match(rest)
    return any(verb is None or cue[1] > verb.end() for cue in found)


def _leads_delegate(text: str, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether a role, or whom he comes from, leads in who is named behind the colon: "From the Police: Ms. A, who can …"."""
    found = LABELLED_LINE.match(text)
    if found is None or honorific_at(text, found.start(2), lexicon, language) is None:
        return False
    label = found.group(1).strip()
    sent = lexicon.small.by.match(f"{label.lower()} ") is not None or lexicon.small.of_body.match(label) is not None
    return (sent or lexicon.role_heading(label) is not None) and "contact" not in lexicon.label(label)


def within_name(text: str, cue: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether the cue is one word within the name of a post or body: "Department of Special Inquiries, Ministry of …"."""
    if " " in text[cue[0] : cue[1]].strip() or not key(text[: cue[0]]):
        return False
    named = chinese(text, cue[1], lexicon, whole=False) if is_cjk(text[cue[0]]) else None
    if named is not None and _is_post_of_body(text, cue, lexicon):
        return True
    if named is not None and named[1] is not None:
        return False  # "请联系王小明先生（公使）": who is to be asked, and no post
    start = max(text.rfind(mark, 0, cue[0]) for mark in _STOPS) + 1
    end = min((at for mark in _STOPS if (at := text.find(mark, cue[1])) >= 0), default=len(text))
    held = text[start:end].strip()
    if held == text[slice(*cue)].strip() and text[end : end + 1] in COLONS and text[start - 1 : start] in _SENTENCE_STOPS:
        return False  # a label of its own: "… Ministerio de Justicia. Enlace: Ana Solís, Tercera Secretaria, tel. …"
    told = places.place(held.replace("\n", " "), lexicon)
    return len(key(held).split()) <= _NAME_WORDS and told is not places.Place.OTHER and not any(map(str.isdigit, held))


def _is_post_of_body(text: str, cue: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether the cue is a post behind a Chinese body, in an enumeration of persons: "、[司法部联络人]王文芳女士出席"."""
    edge = max(text.rfind(mark, 0, cue[0]) for mark in _CHINESE_EDGES)
    if edge < 0 or text[slice(*cue)] not in lexicon.titles:
        return False
    return places.place(text[edge + 1 : cue[0]], lexicon) is places.Place.BODY


def leads_contact(cue: tuple[int, int], row: Row, text: str, strip: Strip, lexicon: Lexicon) -> bool:
    """Tell whether the cue speaks of a contact person, and is not the title of somebody who is named before it."""
    if within_name(text, cue, lexicon) or is_post_of_entry(cue, row, text, strip, lexicon):
        return False
    if row.item:
        # "2. We would appreciate an early reply. The Counsellor, Mr. A, may be consulted at …": a numbered paragraph.
        begin = sentence_start(strip, row.marker_end, row.start + cue[0], lexicon)
        others = begin > row.marker_end and has_courtesy_form(strip.view[begin : strip.block_end(row)], lexicon, strip.language)
        return others or cue[0] <= row.marker_end - row.start + 2
    if cue[0] <= row.marker_end - row.start + 2 and _among_parts(strip, row, lexicon):
        return False
    alone = len(key(text)) <= len(key(text[cue[0] : cue[1]])) and not text.rstrip().endswith(COLONS)
    return not (alone and not row.first) or strip.block_end(row) == len(strip.view)


def _among_parts(strip: Strip, row: Row, lexicon: Lexicon) -> bool:
    """Tell whether the row stands between parts of the delegation, or names a post below one: "Liaison officer: Mr. B".

    He may be of those who come; a person is asked.
    """
    found = LABELLED_LINE.match(strip.text(row))
    if found is None or "contact" in lexicon.label(found.group(1).strip()):
        return False
    block = [other for other in strip.rows if other.block == row.block]
    own = len(block) == 1  # each in a paragraph of its own
    block = [other for other in strip.rows if other.first] if own else block
    parts = [_leads_part(strip.text(other), lexicon, strip.language) for other in block]
    at = next(index for index, other in enumerate(block) if other.start == row.start)
    words = key(found.group(1)).split()
    post = len(words) > 1 and all(lexicon.is_title_word(words[at]) for at in (0, -1))  # "Liaison officer", no "Focal point"
    return any(parts[:at]) and ((post and not own) or any(parts[at + 1 :]))


def heads_contact(strip: Strip, lexicon: Lexicon) -> bool:
    """Tell whether the strip's last row is the heading of a contact person, whose table or labelled lines stand below it."""
    return bool(strip.rows) and _is_contact_heading(strip.text(strip.rows[-1]), strip.rows[-1], lexicon, strip.language)


def _is_contact_heading(text: str, row: Row, lexicon: Lexicon, language: str | None) -> bool:
    bare = text[row.marker_end - row.start :].rstrip(" .:：")
    words = key(bare).split()
    named = has_courtesy_form(bare, lexicon, language)
    if not words or len(words) > _HEADING_WORDS or named or "@" in bare or sum(map(str.isdigit, bare)) > 2:
        return False
    return lexicon.contact.find(Folded(bare)) is not None


def labelled_contact(text: str, row: Row, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether the row begins "Contact: Mr. A": a label of contacts, and somebody with a courtesy form behind its colon."""
    found = _CONTACT_LABEL.match(text, row.marker_end - row.start)
    if found is None or honorific_at(text, found.end(), lexicon, language) is None:
        return False
    bare = " ".join(word for word in key(found[1]).split() if word not in lexicon.stop)  # "Pour tout contact", "For contact"
    return "contact" in lexicon.label(found[1]) or (bool(bare) and "contact" in lexicon.label(bare))


def headed_end(strip: Strip, row: Row, lexicon: Lexicon) -> int | None:
    """Return where the person ends who stands below the row, "Contact:" alone in its paragraph; None where it is none."""
    if not _is_bare_label(strip.text(row), row, lexicon):
        return None
    end = _person_below(strip, row, row.end, lexicon)
    return end if end > row.end else None


def _is_bare_label(text: str, row: Row, lexicon: Lexicon) -> bool:
    return "contact" in lexicon.label(text[row.marker_end - row.start :].strip(" .:："))


def contact_end(strip: Strip, row: Row, cue: int, lexicon: Lexicon) -> int:
    """Return where the paragraph ends, or the next one where the sentence broke off at a colon.

    Where a further sentence of the paragraph says who comes, only the sentence that ends before it counts.

    Args:
        strip: the rows.
        row: on which the sentence speaks of a contact.
        cue: offset within the row behind which the sentence may end.
        lexicon: what announces persons.
    """
    end = strip.block_end(row)
    if _is_contact_heading(strip.text(row), row, lexicon, strip.language):
        for below in strip.rows:
            if below.start > row.start and below.start <= end + 1:
                if label_of(strip.text(below), below.marker_end - below.start, lexicon, strip.language) is None:
                    break
                end = max(end, below.end)
        return _person_below(strip, row, end, lexicon)
    parts = (other.start for other in strip.rows if row.start < other.start < end and _heads_role(strip.text(other), lexicon))
    end = next(parts, end)  # "Liaison: Ms. A" above "Head of delegation: Mr. B"
    for match in SENTENCE_END.finditer(strip.view, row.start + cue, end):
        rest = Folded(strip.view[match.end() : end].replace("\n", " "))
        said = any(said.find(rest) is not None for said in (lexicon.announcing, lexicon.attending))
        behind = strip.view[match.end() : end]
        if said or _heads_list(behind, lexicon) or _heads_role(behind, lexicon):
            return match.end()  # "Ms. A has asked us about visas. She will attend with Mr. B"
    if strip.view[row.start : end].rstrip().endswith(COLONS):
        following = [other for other in strip.rows if other.start > end]
        if following:
            return strip.block_end(following[0])
    return end


def _person_below(strip: Strip, row: Row, end: int, lexicon: Lexicon) -> int:
    """Return where the paragraph below a heading ends in which its contact person stands, as in mails; or `end` as it is.

    An empty field "Contact:" heads nobody: somebody else may follow it, or further ones. So the heading is the only one, and who
    stands below it is the last of whom the text tells.
    """
    below = [other for other in strip.rows if other.start > end and key(strip.text(other))]
    block = [other for other in below if other.block == below[0].block]
    alone = row.first and end == row.end and not strip.text(row).rstrip().endswith(".")
    if not alone or not block or len(block) > _PERSON_ROWS or any(other.item for other in below):
        return end
    others = [(strip.text(other), other) for other in strip.rows if other is not row]
    if any(_is_contact_heading(*one, lexicon, strip.language) or _is_bare_label(*one, lexicon) for one in others):
        return end
    behind = [other for other in below if other.block != block[0].block]
    if any(is_name_line(strip.text(other), lexicon, strip.language) is not None for other in behind):
        return end
    said = Folded(strip.view[block[0].start : block[-1].end].replace("\n", " "))
    comes = any(cue.find(said) is not None for cue in (lexicon.announcing, lexicon.attending))
    named = is_name_line(strip.text(block[0]), lexicon, strip.language) is not None
    return block[-1].end if named and not comes else end


def _leads_part(text: str, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether a line begins with a part in the delegation, and somebody with a courtesy form: "Delegate: Mr. B"."""
    found = LABELLED_LINE.match(text)
    named = found is not None and honorific_at(text, found.start(2), lexicon, language) is not None
    return named and _heads_role(text, lexicon)


def _heads_list(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the text begins with the heading of those who come, and its colon: "Participants: Mr. B"."""
    found = LABELLED_LINE.match(text)
    label = lexicon.small.without_article(found.group(1).strip()) if found is not None else ""
    if found is None or lexicon.heading.find(Folded(label), first=True) is None:
        return False
    return lexicon.contact.find(Folded(found.group(1))) is None and "contact" not in lexicon.label(found.group(1).strip())


def _heads_role(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the text begins with a role, its colon and somebody: "Head of delegation: Mr. B"."""
    found = LABELLED_LINE.match(text)
    if found is None or not found.group(2).strip():
        return False
    label = found.group(1).strip()
    asked = lexicon.contact.find(Folded(label)) is not None or "contact" in lexicon.label(label)
    return lexicon.role_heading(label) is not None and not asked
