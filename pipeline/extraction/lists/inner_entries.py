"""Others named within one entry: "Advisers: Mr. A and Ms. B", "Sr. A; suplente: Sra. B", "Mr. A, Expert - replaced by Ms. B"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from models.reply import Role
from pipeline.extraction.correspondence.contingent import contingent
from pipeline.extraction.entries import places
from pipeline.extraction.entries.arabic_names import AND, begins_second
from pipeline.extraction.entries.courtesy_forms import behind_article, honorific_at
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person, Piece, named
from pipeline.extraction.entries.names import NameMatch, name_at
from pipeline.extraction.entries.replacing_words import points_ahead
from pipeline.extraction.forms.labels import label_of
from pipeline.extraction.layout.passage import Passage
from pipeline.extraction.layout.strips import Strip
from pipeline.extraction.lists.inner_anchors import BETWEEN, inner_anchor
from pipeline.extraction.lists.perhaps_replaced import comes_perhaps
from pipeline.extraction.running_text.bare_rows import names_in_row
from pipeline.extraction.running_text.chinese_names import enumerated, is_usual
from pipeline.extraction.running_text.deciders import may_be_served
from pipeline.extraction.running_text.parts_ahead import possessed
from pipeline.extraction.running_text.replaced_names import replacing_persons
from pipeline.extraction.running_text.surnames_alone import post_before_surname, surname_behind_post
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import without_colon

_LABEL = re.compile(r"\s*[;؛；,،，]\s*([^\d:：;؛；,،，()（）\n]{3,40}?)\s*[:：]\s*(?=[^\W\d_a-zà-ÿа-я])")  # "; suplente: Sra. B"
_APART = re.compile(r"\s+[-–—→>]+\s*|\s*[(（\[]\s*|\s*[,،，;؛；:：]\s*")  # before "replaced by"
_BEHIND_NAMES = ("", ",", ";", ".", "(", "\n")
_CHINESE_MARKS = re.compile(r"\s*[，、；;,]\s*")
_CHINESE_ENDS = re.compile(r"\s*(?:[，,、；;。]|\Z|\n)")
_CHINESE_POST = re.compile(r"[ \t\u3000]+([\u3400-\u9fff]{2,24})(?=\s*(?:[，,、；;。]|\Z|\n))")
POST_LETTERS = 160  # before a name, in which his own post is looked for
_CHINESE_LETTERS = 4  # of a name
_PARTED = re.compile(r"[;؛]\s*")  # whole entries
_COLON = re.compile(r"[:：]")
_WORD = re.compile(r"(?<!\S)\S")
WEIGHT = 0.85  # how much such a person is trusted
_WORDS_MAX = 6  # of "to be replaced by"


@dataclass(frozen=True, slots=True)
class Inner:
    """Somebody who is named within the entry of another.

    Attributes:
        cut: where what is said of the person before ends.
        match: the name.
        role: that its own label tells, with the place of the label.
        instead: he comes for the person before him, who does not come.
        gone: he is the one who does not come.
        post: where his post stands before his family name alone.
        served: he may only be the one whom the person before serves.
        joined: but "and" stands between him and the name before; neither has a courtesy form.
        perhaps: he may come for the person before, who may come himself.
    """

    cut: int
    match: NameMatch
    role: tuple[Role, tuple[int, int]] | None = None
    instead: bool = False
    gone: bool = False
    post: tuple[int, int] | None = None
    served: bool = False
    joined: bool = False
    perhaps: bool = False

    def person(self, of: Person, passage: Passage, *, shares: bool) -> Person:
        """Return him as far as his own label and name tell; one who `shares` the role before the entry of another has it too."""
        person = named(self.match, passage, via=of.via, weight=WEIGHT, language=of.language)
        person = person.doubted(Doubt.SERVED) if self.served else person
        person = person.doubted(Doubt.CONTINGENT) if self.perhaps else person
        if self.instead:
            person = self._with_labels(person, of)
        if self.post is not None:
            person = replace(person, title=(Piece(passage, *self.post),))
        if self.role is not None:
            return replace(person, role=self.role[0], role_piece=Piece(passage, *self.role[1]))
        if shares and of.role not in (None, Role.HEAD):
            return replace(person, role=of.role, role_piece=of.role_piece)  # "Advisers: A and B"
        return person

    def _with_labels(self, person: Person, gone: Person) -> Person:
        """Return him with what labels on the rows below his name were thought to tell of the one in whose place he comes."""
        title, organisation = (
            tuple(piece for piece in pieces if piece.start >= self.match.end) for pieces in (gone.title, gone.organisation)
        )
        below = gone.role_piece is not None and gone.role_piece.start >= self.match.end
        person = replace(person, role=gone.role, role_piece=gone.role_piece) if below else person
        return replace(person, title=title, organisation=organisation)


def with_doubt(person: Person, inner: Sequence[Inner]) -> Person:
    """Return the person of the entry, asked about where somebody may come for him."""
    return person.doubted(Doubt.CONTINGENT) if inner and inner[0].perhaps else person


def names_several(strip: Strip, index: int, start: int, lexicon: Lexicon) -> bool:
    """Tell whether behind a label two or more are named with courtesy forms: "Participants: Mr. A, Judge; Ms. B, Counsel".

    Names alone in a row need none, nor do Chinese ones: "Attending: A and B", "与会人员：王强，外交部处长；赵敏，司法部处长". An
    article may stand before the form: "Participantes: la Sra. A y el Sr. B".

    Above another label it is one person's form: "Name: Mr. A, accompanied by Ms. B" / "Title: Judge".

    Args:
        strip: the rows.
        index: of the row with the label.
        start: offset in the strip's text of what stands behind the label.
        lexicon: courtesy forms.
    """
    start = behind_article(strip.view, start, lexicon, strip.language)
    formed = honorific_at(strip.view, start, lexicon, strip.language) is not None
    if _are_chinese_names(strip.view[start : strip.rows[index].end], lexicon):
        return True
    if not formed and names_in_row(strip.view, start, strip.rows[index].end, lexicon, strip.language) > 1:
        return True
    if not formed and not is_cjk(strip.view[start : start + 1] or " "):
        return False
    wrapped = list(takewhile(lambda row: row.soft, strip.rows[index + 1 :]))
    below = strip.rows[index + 1 + len(wrapped) : index + 2 + len(wrapped)]
    if any(label_of(strip.text(row), row.marker_end - row.start, lexicon, strip.language) for row in below):
        return False
    end = wrapped[-1].end if wrapped else strip.rows[index].end
    match = name_at(strip.view, start, lexicon, strip.language)
    if match is None and not formed:
        return bool(enumerated(strip.view, start, end, lexicon))  # "参会人员：司法部处长李娜": a sentence without its verb
    return match is not None and inner_anchor(strip.view, match.end, end, lexicon, strip.language) is not None


def _are_chinese_names(text: str, lexicon: Lexicon) -> bool:
    """Tell whether Chinese names alone stand there, parted by commas or "and": "王建国、李晓红"."""
    pieces = _CHINESE_MARKS.split(text.strip(" 。."))
    parts = [part.strip() for piece in pieces for part in lexicon.unspaced.joins.split(piece)]
    return len(parts) > 1 and all(_is_chinese_name(part, lexicon) for part in parts)


def _is_chinese_name(text: str, lexicon: Lexicon) -> bool:
    known = text[:1] in lexicon.surnames or text[:2] in lexicon.surnames
    letters = 2 <= len(text) <= _CHINESE_LETTERS and all(map(is_cjk, text))
    return letters and known and not lexicon.chinese.is_no_name(text) and places.place(text, lexicon) is places.Place.OTHER


def inner_names(
    text: str, start: int, end: int, lexicon: Lexicon, language: str | None, *, posts_first: bool = False
) -> list[Inner]:
    """Return everybody named within text[start:end], what an entry says behind its name, in order.

    Where the entry sets the post before the name (`posts_first`), theirs stand before the names too.
    """
    found: list[Inner] = []
    while (following := _next(text, start, end, lexicon, language)) is not None:
        following = _behind_own_post(text, start, following, lexicon) if posts_first else following
        if following.instead and comes_perhaps(text[start : following.match.end], lexicon):
            following = replace(following, instead=False, perhaps=True)
        if following.instead and found:
            found[-1] = replace(found[-1], gone=True)
        served = following.role is None and may_be_served(text, start, following.match.start, lexicon)
        found.append(replace(following, served=served))
        start = following.match.end
    return found


def _behind_own_post(text: str, start: int, inner: Inner, lexicon: Lexicon) -> Inner:
    """Return him with the post between a mark or "and" and his name: "[the Director, Mr. A], and the Legal Officer, Ms. B"."""
    at = inner.match.start
    if inner.post is not None or inner.role is not None or inner.match.honorific is None or inner.instead:
        return inner
    since = max(start, at - POST_LETTERS)
    joints = [mark for marks in (lexicon.small.and_between, lexicon.together) for mark in marks.finditer(text, since, at)]
    for mark in (*joints, *_PARTED.finditer(text, since, at)):
        article = lexicon.small.article.match(text, mark.end())
        begin = article.end() if article is not None else mark.end()
        post = text[begin:at].rstrip(" ,،\n")
        first = post.split(",", maxsplit=1)[0]
        if post and lexicon.role(first) is None and places.place(first, lexicon) is places.Place.TITLE:
            cut = start + len(text[start : mark.start()].rstrip(" ,،;\n"))
            return replace(inner, cut=min(cut, inner.cut), post=(begin, begin + len(post)))
    return inner


def _next(text: str, start: int, end: int, lexicon: Lexicon, language: str | None) -> Inner | None:
    others = (
        next(_labelled(text, start, end, lexicon, language), None),
        next(_instead(text, start, end, lexicon, language), None),
        next(_in_place(text, start, end, lexicon, language), None),
        _plain(text, start, end, lexicon, language),
        _joined(text, start, end, lexicon, language),
        _chinese(text, start, end, lexicon, language),
        _surnamed(text, start, end, lexicon, language),
    )
    return min((one for one in others if one is not None), key=lambda one: (one.match.start, one.cut), default=None)


def _plain(text: str, start: int, end: int, lexicon: Lexicon, language: str | None) -> Inner | None:
    """Return the next with a courtesy form, "his alternate" before it as his part: it was taken for the other's post or part."""
    plain = inner_anchor(text, start, end, lexicon, language)
    if plain is None:
        return None
    cut, match = plain
    own = possessed(text[start : match.start].replace("\n", " "), lexicon)
    if own is None:
        return Inner(cut, match)
    begin = start + own.words
    end_of_words = begin + len(text[begin : match.start].rstrip(" ,،\n"))
    return Inner(min(cut, start + own.cut), match, (own.role, (begin, end_of_words)))


def _labelled(text: str, start: int, end: int, lexicon: Lexicon, language: str | None) -> Iterator[Inner]:
    """Yield those before whom a role stands as a label: "; suplente: Sra. B"."""
    for label in _LABEL.finditer(text, start, end):
        role = lexicon.role(label[1])
        if role is not None and (match := _whole_name(text, label.end(), end, lexicon, language)) is not None:
            yield Inner(label.start(), match, (role, label.span(1)))


def _surnamed(text: str, start: int, end: int, lexicon: Lexicon, language: str | None) -> Inner | None:
    """Return the first who is named by his post and family name alone: "; советник Петров"."""
    marks = [mark for marks in (BETWEEN, lexicon.small.and_between) for mark in marks.finditer(text, start, end)]
    for mark in sorted(marks, key=lambda mark: mark.end()):
        if (match := surname_behind_post(text, mark.end(), end, lexicon, language)) is not None:
            return Inner(mark.start(), match, post=post_before_surname(text, mark.end(), match.start, lexicon))
    return None


def _instead(text: str, start: int, end: int, lexicon: Lexicon, language: str | None) -> Iterator[Inner]:
    """Yield those who come for the person before: "- replaced by Ms. B", "(remplacé par Mme B)"."""
    for mark in _APART.finditer(text, start, end):
        for number, word in enumerate(_WORD.finditer(text, mark.end(), end)):
            if number > _WORDS_MAX or _APART.search(text, mark.end(), word.start()) is not None:
                break
            if not number or not lexicon.changes.turns(without_colon(text[mark.end() : word.start()])):
                continue
            if (match := _whole_name(text, word.start(), end, lexicon, language)) is not None:
                yield Inner(mark.start(), match, instead=True)
                break


def _in_place(text: str, start: int, end: int, lexicon: Lexicon, language: str | None) -> Iterator[Inner]:
    """Yield who the item's sentence says comes for the person before: "is unable to attend and will be replaced by Ms. B".

    What stands on the rows below, each with its label, is his: "Title: Director". "If she cannot attend she will be replaced by
    Ms. B" and "on the second day he will be replaced by Mr. B" take nobody's place.
    """
    said = _COLON.split(text[start:end], maxsplit=1)[0].replace("\n", " ")
    if contingent(said, lexicon) is not None or lexicon.said.part_of_meeting.find(Folded(said)) is not None:
        return
    for begin, stop in replacing_persons(Folded(said), said, lexicon):
        article = lexicon.small.article.match(text, start + stop + 1)
        at = article.end() if article is not None else start + stop
        match = name_at(text, at, lexicon, language) if not points_ahead(key(said[begin:stop]), lexicon) else None
        if match is not None and match.honorific is not None and match.plain and match.end <= end:
            verb = lexicon.attending.find(Folded(text[match.end : end]))  # "改由韩雪梅女士出席"
            match = replace(match, end=match.end + verb[1]) if verb is not None and not verb[0] else match
            yield Inner(start + begin, match, instead=True)


def _joined(text: str, start: int, end: int, lexicon: Lexicon, language: str | None) -> Inner | None:
    """Return whom but "and" joins to the name before, without courtesy forms: "Advisers: Ann Poe and Tom Hall, Ministry of …".

    A mark or nothing stands behind him.
    """
    joint = next((mark for marks in (lexicon.small.and_between, lexicon.together) if (mark := marks.match(text, start))), None)
    match = _whole_name(text, joint.end(), end, lexicon, language) if joint is not None else None
    if joint is None or match is None or match.honorific is not None or text[match.end : end].lstrip()[:1] not in _BEHIND_NAMES:
        return None
    first = text[joint.end() - 1 : match.end].split(maxsplit=1)[0]
    if first[0] == AND and not begins_second(first, text[joint.end() - 1 + len(first) :], lexicon, two=False):
        return None  # "وزارة" is one word
    words = key(text[slice(*match.name)]).split()
    odd = any(lexicon.is_title_word(word) or lexicon.is_body_word(word) or word in lexicon.roles for word in words)
    return None if odd or is_cjk(text[match.name[0]]) else Inner(joint.start(), match, joined=True)


def _chinese(text: str, start: int, end: int, lexicon: Lexicon, language: str | None) -> Inner | None:
    """Return the next one of a row of Chinese names, alone or with posts behind blanks: "张伟 公安部处长，刘洋 司法部副处长".

    What stands behind the name before is of the same form: "尹成峻 外交部条约法律司 副司长，…" may go on with anything.
    """
    before = _CHINESE_POST.match(text, start, end)
    mark = _CHINESE_MARKS.match(text, before.end() if before is not None else start, end)
    match = name_at(text, mark.end(), lexicon, language) if mark is not None else None
    if mark is None or match is None or match.end > end or not match.plain or not is_cjk(text[match.name[0]]):
        return None
    name = text[slice(*match.name)]
    if not is_usual(text, match, lexicon) or not 1 < len(name) <= _CHINESE_LETTERS or lexicon.chinese.is_no_name(name):
        return None
    post = _CHINESE_POST.match(text, match.end, end)
    if before is None:
        alike = mark.group().strip() == "、" and _CHINESE_ENDS.match(text, match.end, end) is not None
    else:
        alike = post is not None and places.place(post.group(1), lexicon) is places.Place.TITLE
    odd = lexicon.role(name) is not None or places.place(name, lexicon) is not places.Place.OTHER
    return Inner(mark.start(), match) if alike and not odd else None


def _whole_name(text: str, at: int, end: int, lexicon: Lexicon, language: str | None) -> NameMatch | None:
    """Return the name of two words at least that begins here, or None."""
    match = name_at(text, at, lexicon, language)
    courteous = honorific_at(text, at, lexicon, language) is not None
    if match is None or match.end > end or not match.plain or match.words < 2:
        return None
    return match if (match.honorific is not None) == courteous else None
