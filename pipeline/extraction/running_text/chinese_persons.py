"""A person named in a Chinese sentence: his post stands before his name, contacts or the post in brackets behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from models.reply import Role
from pipeline.extraction.entries.entry import Person, Piece, described
from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.fields import Hit
from pipeline.extraction.layout.passage import Passage
from pipeline.extraction.running_text.chinese_names import before_and, before_blank, body_before, is_body, post_before
from pipeline.extraction.running_text.chinese_wraps import unwrapped, wraps_at
from pipeline.extraction.words.folding import GAP, Folded, is_cjk
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COLONS

_ASIDE = re.compile(r"\s*[（(][^（）()]*[)）]")  # behind a name: his contacts
_GOES_ON = ("，", ",", "（", "(")  # what stands behind is said of him; behind "、" stands the next one
_MARK = re.compile(r"[，,；;、（(]")
_HEADED_BEHIND = 6  # characters behind a name within which 率团 makes him the head
_LED_WITHIN = 16  # characters of a verb and the delegation's whole name
_LABEL, _LABEL_LETTERS = re.compile(r"\s([\u4e00-\u9fff]{2,6})\s?[:：]\s*$"), 16  # at the end of what is said of the one before
_PART_LETTERS = 6  # of a part before "and also"


@dataclass(frozen=True, slots=True)
class ChineseSentence:
    """A Chinese sentence, and what describes the persons named in it.

    Attributes:
        passage: the words.
        text: the passage's text, wraps as blanks.
        hits: contacts found in the passage.
        lexicon: words of posts and bodies.
        view: the passage's text with its line feeds, wraps alone as blanks.
    """

    passage: Passage
    text: str
    hits: Sequence[Hit]
    lexicon: Lexicon
    view: str = ""

    def described(self, person: Person, match: NameMatch, begin: int, stop: int) -> Person:
        """Return the person with the post or body before his name and what is said behind it.

        Args:
            person: of whom the name is known.
            match: his name.
            begin: where what is said of him begins: before his name in an enumeration whose entries hold posts before names.
            stop: where it ends.
        """
        text, ahead, before = self.text, begin < match.start, person
        stop = before_and(text, match.end, _before_label(text, match.end, stop, self.lexicon), self.lexicon)
        if ahead or text[match.end : match.end + 1] not in _GOES_ON:
            before = self._with_title_before(person, match, begin if ahead else 0, stop)
        post_behind = text[match.end : match.end + 1] in _GOES_ON[:2]
        if post_behind and before.title and before.title[-1].text.rstrip().endswith(self.lexicon.unspaced.delegate):
            told = self._read(person, match.end, stop)  # "中国代表冉庆洋先生，国家统计局处长"
            before = person if told.title else before
        if not (before.title or before.organisation):  # nothing, or but his part: "团长尹成峻，外交部条约法律司副司长"
            heads = _leads_behind(text, match.end, self.lexicon)
            mark = _MARK.search(text, match.end, stop) if heads else None
            start = (mark.start() if mark is not None else stop) if heads else match.end  # "率团赴维也纳" is no post
            post = self.lexicon.unspaced.post_behind.match(text, match.end, stop)
            start = match.end if post is not None and post.group() in self.lexicon.titles else start  # "大使率团出席"
            told = self._beside(before, match.end) or self._read(before, start, stop)
            return replace(told, role=Role.HEAD) if told.role is None and heads else told
        aside = _ASIDE.match(text, match.end)
        behind = aside.end() if aside is not None else match.end
        heads = _leads_behind(text, behind, self.lexicon)
        own = tuple(hit for hit in self.hits if aside is not None and aside.start() <= hit.start < aside.end())
        before = replace(before, contacts=(*before.contacts, *own))
        if aside is not None and (not before.title or before.title[-1].text.rstrip().endswith(self.lexicon.unspaced.delegate)):
            before = self._with_aside(before, aside.span())
        return replace(before, role=Role.HEAD) if heads else before

    def _beside(self, person: Person, start: int) -> Person | None:
        """Return the person with the post in brackets behind him, if the sentence goes on at once: "…（司法部处长）陪同参会"."""
        aside = _ASIDE.match(self.text, start)
        if aside is None or not is_cjk(self.text[aside.end() : aside.end() + 1] or " "):
            return None
        if self.lexicon.unspaced.before_body.match(aside.group().lstrip(" （(")) is not None:
            return None  # "（分别为…）" is of several
        told = self._read(person, *aside.span())
        return told if told.title and told.organisation else None

    def _read(self, person: Person, start: int, end: int) -> Person:
        start += self.text[start : min(start + 1, end)] in COLONS  # "王强先生：公安部处长"
        return described(person, self.passage, self.text, start, end, self.hits, self.lexicon)

    def _with_title_before(self, person: Person, match: NameMatch, floor: int, stop: int) -> Person:
        """Return the person with what stands before the name: "外交部条约法律司二等秘书林晓梅"; himself where nothing does."""
        text, lexicon, wraps = self.text, self.lexicon, list[int]()
        start = name = before_blank(text, match.name[0])
        while start > floor and (is_cjk(text[start - 1]) or text[start - 1] in "（）()" or self._wraps(start - 1, wraps)):
            start -= 1
        joined = unwrapped(text, start, name, wraps[::-1])
        text, start = joined.text, start + len(wraps)
        announced = next(iter(lexicon.announcing.all(Folded(text[start:name]))), None)
        start = start + announced[1] if announced is not None and start + announced[1] < name else start
        post = post_before(text, start, name, lexicon)
        body = body_before(text, start, name, lexicon) if post is None else post
        if body is not None and (post is None or is_body(text[post:name], lexicon)):
            told = self._read(person, match.end, stop)
            return replace(told, organisation=told.organisation or (joined.piece(Piece(self.passage, body, name)),))
        if post is None:
            return person
        told = described(person, self.passage, text, post, name, (), lexicon)
        part = _part_also(text, post, lexicon)
        if part is None or told.role is not None or not told.title:
            return joined.pieces(told)
        return joined.pieces(replace(told, role=part[1], title=(replace(told.title[0], start=part[0]), *told.title[1:])))

    def _wraps(self, at: int, wraps: list[int]) -> bool:
        """Tell whether a line merely wraps at this place, and note it."""
        wrapped = self.text[at] == " " and wraps_at(self.passage.text, self.view, at, self.lexicon)
        wraps += [at] * wrapped
        return wrapped

    def _with_aside(self, person: Person, span: tuple[int, int]) -> Person:
        """Return the person with the post that brackets behind hold: "本局代表霍兆彤先生（保安局，首席助理秘書長）"."""
        told = self._read(replace(person, title=(), organisation=(), contacts=()), *span)
        return replace(told, organisation=told.organisation or person.organisation) if told.title else person


def _before_label(text: str, start: int, stop: int, lexicon: Lexicon) -> int:
    """Return where the label of the next one begins, "唐志远参赞 [专家：]欧阳静怡一秘"; else where the stretch ends."""
    label = _LABEL.search(text, max(start, stop - _LABEL_LETTERS), stop)
    return label.start() if label is not None and lexicon.role(label[1]) is not None else stop


def _part_also(text: str, post: int, lexicon: Lexicon) -> tuple[int, Role] | None:
    """Return where the part begins, and which it is, to which "and also" joins the post: "团长兼首席专家"."""
    if not any(text.startswith(also, post) for also in lexicon.also):
        return None
    for at in range(max(0, post - _PART_LETTERS), post - 1):
        if all(map(is_cjk, text[at:post])) and (role := lexicon.role(text[at:post])) is not None:
            return at, role
    return None


def _leads_behind(text: str, behind: int, lexicon: Lexicon) -> bool:
    """Tell whether "leads the delegation" stands behind a name; what is led may be named in full: "率中国代表团"."""
    near = text[behind : behind + _HEADED_BEHIND]
    for cue in lexicon.headed_behind:
        begin, gap, end = cue.partition(GAP)
        at = near.find(begin)
        if at >= 0 and (not gap or end in text[behind + at : behind + at + _LED_WITHIN].partition("，")[0]):
            return True
    return False
