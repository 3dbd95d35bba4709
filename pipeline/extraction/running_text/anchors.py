"""Where in a sentence the next person begins: behind a separator or "accompanied by", with a courtesy form or a title behind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.extraction.entries import places
from pipeline.extraction.entries.arabic_names import AND, own_waw, second_with_post
from pipeline.extraction.entries.courtesy_forms import honorific_at, honorific_ends
from pipeline.extraction.entries.entry_words import is_clause, role_in
from pipeline.extraction.entries.names import NameMatch, name_at
from pipeline.extraction.running_text.asides import with_asides_joined
from pipeline.extraction.running_text.brackets import body_between_brackets, in_brackets, labels_role
from pipeline.extraction.running_text.capacities import end_of_capacity
from pipeline.extraction.running_text.family_first import next_listed
from pipeline.extraction.running_text.meanwhile import while_named
from pipeline.extraction.running_text.meetings_before_posts import behind_meeting
from pipeline.extraction.running_text.name_like import ends_body, ends_office, ends_state, letters_and_town
from pipeline.extraction.running_text.names_with_letters import stands_with_letters
from pipeline.extraction.running_text.plural_forms import next_under_form
from pipeline.extraction.running_text.posts_before_initials import POST_LETTERS
from pipeline.extraction.running_text.posts_with_commas import POST_WORDS, stands_behind_post
from pipeline.extraction.running_text.russian_rows import post_in_row
from pipeline.extraction.running_text.surnames_alone import post_before_surname, surname_behind_post
from pipeline.extraction.words.contact_signs import ends_in_address, has_contact
from pipeline.extraction.words.folding import Folded, fold, is_arabic, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.russian import is_adjective

_SEPARATOR = re.compile(r"\s*[,;:،؛，；、：]\s*|\s*[)）]\s*|\n|\s[-–—]\s|\s/{2,}\s|\s\|\s")
BEFORE = 1_000  # letters before a name in which what parts it from the last one is looked for; few words count
_CLAUSE_MARKS = re.compile(r"[,،，;]")
_COUNT_WORDS, _LITTLE = 2, 4  # of "la segunda"; of more than an article or a preposition
_BY = re.compile(r"[,،]\s*[a-zà-ÿа-яё]{1,3}\s*$")  # a preposition with which the verb goes on: "accompagnée de M. A et, …, de"
_STRONG = re.compile(r"[;؛；\n|]|//")
_SMALL_WORDS = r"(?:[a-zà-ÿа-яё']+\s+){0,3}"  # "and by", "y a la", "ainsi que de"
_CLAUSE = r"(?:(?:[a-zà-ÿа-яё']+\s+){0,8}|(?:[\u0620-\u0652]+\s+){0,4})"  # "and will furthermore comprise" parts persons
_ASIDE_END = re.compile(r"\s*[,،]\s*(?:[^\W\d_]{1,3}\s+){1,2}$")  # of an aside, an article behind it
_LEADS_ON = (":", "：", "-", "–", "—")  # behind a label
_FEW_WORDS = re.compile(r"\s*(?:[^\W\d_]+\s+){0,4}")  # "has approved … the participation of"
_TO_NAME = re.compile(r"\s+[a-zà-ÿ]{1,3}$")
_NAME_START = re.compile(r"[^\W\d_a-zа-яà-ÿ]")
_WORD_START = re.compile(r"(?<![^\W_])\S|(?<=[\s،,:：][وبل])\S|(?<=\s[وبل])\S")


@dataclass(frozen=True, slots=True)
class Anchor:
    """A person's beginning in a sentence.

    Attributes:
        cut: where what is said of the person before ends.
        match: the name.
        post: where his post stands before a family name alone.
        bare: nothing but a verb says that this is a person.
    """

    cut: int
    match: NameMatch
    post: tuple[int, int] | None = None
    bare: bool = False


_Places = Sequence[tuple[int, int]]


class Sentence:
    """One sentence in which persons are looked for; offsets are those of the whole text."""

    def __init__(
        self, text: str, begin: int, end: int, free_from: int, lexicon: Lexicon, language: str | None, cues: _Places = ()
    ) -> None:
        self._cues = cues  # "will be replaced by": these part persons too
        self._text, self._begin, self._end, self._free_from = text, begin, end, free_from
        self._lexicon, self._language = lexicon, language

    def anchors(self, *, free: bool) -> list[Anchor]:
        """Return every person's beginning, in order; without `free` only those with a courtesy form."""
        text, end = self._text, self._end
        found: list[Anchor] = []
        for start in _WORD_START.finditer(text, self._begin, end):
            at = start.start()
            if found and at < found[-1].match.end:
                continue
            match = self._name(at, found, free=free and at >= self._free_from) or self._under_plural(at, found)
            if match is not None and match.end <= end:
                alone = match.words == 1 and match.honorific is None and match.start > at
                post = post_before_surname(text, at, match.start, self._lexicon) if alone else None
                post = post_in_row(text, found[-1].match, match, self._lexicon) if found and not alone else post
                found.append(Anchor(self._cut(at, found), match, post))
        return found

    def _name(self, at: int, found: list[Anchor], *, free: bool) -> NameMatch | None:
        span, last = (self._begin, self._free_from, self._end), found[-1].match if found else None
        row = next_listed(self._text, at, span, last, self._lexicon, self._language) if free else None
        before = with_asides_joined(self._text[max(found[-1].match.end, at - BEFORE) : at], self._lexicon) if found else ""
        break_ = ("and" if self._cue(at, found) else self._break(before)) if found else ""
        if row is not None or (found and break_ is None and not self._clause(before) and not self._bracketed(at, before)):
            return row
        if free and break_ and (alone := surname_behind_post(self._text, at, self._end, self._lexicon, self._language)):
            return alone
        if honorific_at(self._text, at, self._lexicon, self._language) is not None:
            if self._ends_post(at):
                return None
            match = name_at(self._text, at, self._lexicon, self._language)
            if match is None or match.honorific is None or (found and post_of(self._text, match, self._lexicon)):
                return None
            post = self._lexicon.is_post_honorific(self._text[slice(*match.honorific)])
            if found and post and (break_ in (",", None) or match.words < 2) and not self._ranked(match):
                return None  # "Mr. X, Attorney General's Chambers": a title of the person before
            return match
        if break_ is None and found and not self._posted(before):
            return None
        if not free or not _NAME_START.match(self._text, at) or self._attached(at):
            return None
        match = name_at(self._text, at, self._lexicon, self._language)
        sentence = (self._text, self._begin, found[0].match.start if found else at)
        if match is None or (break_ == "," and not stands_behind_post(sentence, match, before, self._lexicon)):
            return None
        formed = bool(found) and found[0].match.honorific is not None
        town = formed and letters_and_town(self._text, match.name, self._lexicon)
        if town or match.words < 2 or not match.plain or self._lexicon.ends_in_state(self._text[slice(*match.name)]):
            return None
        if ends_state(self._text, at, self._end, self._lexicon) or key(self._text[slice(*match.name)]) in self._lexicon.comes_too:
            return None  # "the undersigned", in Arabic like a name
        if key(self._text[slice(*match.name)]).partition(" ")[0] in self._lexicon.small.nationwide | self._lexicon.said.besides:
            return None  # "Directora del Instituto Nacional de las Mujeres": so goes a body's name on; "EGALEMENT MME A"
        if found and ends_body(self._text[found[-1].match.end : match.end], self._lexicon):
            return None
        if found and break_ == "and" and ends_office(before, self._text[slice(*match.name)], self._lexicon):
            return None
        said = self.described(match.end, post=formed) or self._joined(match.end)
        said = said or (bool(found) and second_with_post(self._text[: self._end], match.name, self._lexicon))
        said = said or (bool(found) and stands_with_letters(self._text, match, found[0].match, self._lexicon))
        posted = (break_ == "," or self._posted(before)) if found else self._posted_first(at)
        return match if said or (posted and self._ends(match.end)) else None

    def _under_plural(self, at: int, found: list[Anchor]) -> NameMatch | None:
        return next_under_form(self._text, [one.match for one in found], at, self._lexicon, self._language) if found else None

    def _ends_post(self, at: int) -> bool:
        """Tell whether a post in small letters ends here, before a courtesy form: "deputy special prosecutor Mr. Uri"."""
        first, *others = honorific_ends(self._text, at, self._lexicon, self._language)
        second = self._text[first : others[0]].strip() if others else ""
        posts = self._lexicon.is_post_honorific(second) or self._lexicon.is_rank(second)  # "fiscal general Uri" is one
        return bool(second) and not posts and self._text[at].islower() and self._lexicon.is_post_honorific(self._text[at:first])

    def _posted(self, before: str) -> bool:
        """Tell whether "and" and a post stand directly before a name without courtesy form, no "of" between the two."""
        together = next(reversed(list(self._lexicon.together.finditer(before))), None)
        words = before.split()
        return together is not None and self._post(before[together.end() :]) and fold(words[-1]) not in self._lexicon.stop

    def _posted_first(self, at: int) -> bool:
        """Tell whether but a post stands between the verb and the first name: "возглавит заместитель министра И. И. Иванов"."""
        if is_arabic(self._text[at]) or is_cjk(self._text[at]):
            return False
        before = self._text[max(self._begin, at - POST_LETTERS) : at]
        folded = Folded(before)
        cues = [cue[1] for said in (self._lexicon.announcing, self._lexicon.leading) for cue in said.all(folded)]
        words = before[max(cues) :].split() if cues and before.rstrip()[-1:] not in tuple(",،") else []
        words = words[next((at for at, one in enumerate(words) if len(one) >= _LITTLE or not one.islower()), len(words)) :]
        words = words[behind_meeting(words, self._lexicon) :]  # behind "во главе с", "headed by the", "на заседание"
        return bool(words) and self._post(" ".join(words)) and fold(words[-1]) not in self._lexicon.stop

    def _ends(self, end: int) -> bool:
        """Tell whether nothing more is said behind the name."""
        closed = self._text[end - 1] == "." and self._text[end : self._end].lstrip()[:1].isupper()  # "Иванов И. И. Членами"
        return closed or re.match(r"\s*(?:[,;.(]|$)", self._text[end : self._end]) is not None

    def _clause(self, before: str) -> bool:
        """Tell whether "and" stands before, with no more than a few words of the sentence behind it."""
        joints = [joint for joint in self._lexicon.together.finditer(before) if not own_waw(before, joint.end(), self._lexicon)]
        together = joints[-1] if joints else None
        separators = list(_SEPARATOR.finditer(before))
        if separators and self._goes_on(before[separators[-1].end() :]):
            return True  # ", dont fera également partie Mme B"
        if together is None:
            return False
        behind = re.sub(r"[(（]\s*$", "", before[together.end() :])  # "and the Director (Ms. B)"
        return (
            re.fullmatch(rf"\s*{_CLAUSE}", behind) is not None
            or self._post(behind)
            or self._goes_on(behind)
            or self._body(behind)
        )

    def _body(self, text: str) -> bool:
        """Tell whether but a body stands there, whose verb was said before: "[and] the Police [Ms. B]", "[y] la Policía al"."""
        bare = _TO_NAME.sub("", self._lexicon.small.without_article(text.strip(" –—-")))
        few = 1 < len(bare.split()) <= POST_WORDS and not re.search(r"[,،;:(]", bare)
        upper = bare[:1].isupper() or is_arabic(bare[:1])
        return few and upper and places.place(bare, self._lexicon) is places.Place.BODY

    def _goes_on(self, text: str) -> bool:
        """Tell whether but a clause stands there: "[and] que se incorpora a la delegación, en calidad de observador, el"."""
        text = _BY.sub("", _ASIDE_END.sub(" ", text))  # "y, en calidad de suplente, al Sr. B"; "[and], as adviser, by Mr. A"
        small = any(map(str.islower, text)) and not any(letter.isupper() or letter.isdigit() for letter in text)
        told = (
            is_clause(text.strip(), self._lexicon)
            or role_in(text.strip(" ,"), self._lexicon) is not None  # "as her alternate,"
            or any(key(text).startswith(f"{capacity} ") for capacity in self._lexicon.capacity)
            or self._counts(text)
        )
        return small and len(text.split()) <= POST_WORDS and told

    def _counts(self, text: str) -> bool:
        """Tell whether the words count the next person: "la segunda es la [Sra. B]"."""
        words = key(text).split()
        return any(" ".join(words[:count]) in self._lexicon.said.counted for count in range(1, len(words))) and all(
            word in self._lexicon.stop or word in self._lexicon.clauses or index < _COUNT_WORDS
            for index, word in enumerate(words)
        )

    def _post(self, text: str) -> bool:
        """Tell whether the words before a name are the post of its bearer: "and the Second Secretary, Ms. B"."""
        bare = text.strip(" ,،")
        few = 0 < len(bare.split()) <= POST_WORDS and not re.search(r"[,،;:(]", bare)
        return few and places.place(self._lexicon.small.without_article(bare), self._lexicon) is places.Place.TITLE

    def _ranked(self, match: NameMatch) -> bool:
        """Tell whether a rank with a whole name begins a person though only a comma parts him from the one before."""
        name = self._text[slice(*match.name)]
        odd = any(self._lexicon.is_office_word(word) for word in key(name).split())
        return match.plain and match.words > 1 and not odd and self.described(match.end, post=True)

    def _joined(self, end: int) -> bool:
        """Tell whether "and" and a second name follow, of whom both something is said: "A. Ivanov and B. Petrov, both …"."""
        together = self._lexicon.together.match(self._text, end)
        if together is None:
            return False
        start = re.compile(_SMALL_WORDS).match(self._text, together.end())
        match = name_at(self._text, start.end() if start else together.end(), self._lexicon, self._language)
        if match is None or match.honorific is not None:
            return False  # "Ministry of Sport, Youth and Child Development; and Mr. B, Officer"
        return match.words > 1 and match.plain and self.described(match.end, post=False)

    def _cue(self, at: int, found: list[Anchor]) -> tuple[int, int] | None:
        """Return the cue between the person before and this place, but small words behind it, or "while" and who names him."""
        previous = found[-1].match.end
        for begin, end in self._cues:
            if previous <= begin and end <= at and _FEW_WORDS.fullmatch(self._text[end:at]):
                return begin, end
        return while_named(self._text, max(previous, at - BEFORE), at, self._lexicon, self._language)

    def _break(self, before: str) -> str | None:
        """Return what parts a person from the one before: ";", ",", "and"; None where nothing does."""
        together = next(reversed(list(self._lexicon.together.finditer(before))), None)
        if together is not None and re.fullmatch(rf"\s*{_SMALL_WORDS}", before[together.end() :]):
            return "and"
        if body_between_brackets(before, self._lexicon) or ends_in_address(before):
            return ";"  # "… (Ms. A, adviser), the Ministry of the Interior (Mr. B"
        separators = list(_SEPARATOR.finditer(before))
        if not separators or not re.fullmatch(_SMALL_WORDS, before[separators[-1].end() :]):
            return None
        return ";" if _STRONG.search(separators[-1].group()) else ","

    def _bracketed(self, at: int, before: str) -> bool:
        return in_brackets(self._text[: self._end], at, before, self._lexicon, self._language)

    def _cut(self, at: int, found: list[Anchor]) -> int:
        if not found or ends_in_address(self._text[max(found[-1].match.end, at - BEFORE) : at]):
            return at
        if (cue := self._cue(at, found)) is not None:
            return end_of_capacity(self._text, cue[0], at, self._lexicon) or cue[0]  # "…, as head [and Ms. B]"
        previous = found[-1].match.end
        before = with_asides_joined(self._text[previous:at], self._lexicon)
        if self._bracketed(at, before):
            return previous + before.rindex("(")
        joints = [joint for joint in self._lexicon.together.finditer(before) if not own_waw(before, joint.end(), self._lexicon)]
        together = joints[-1] if joints else None
        separators = list(_SEPARATOR.finditer(before))
        own = separators and together is not None and separators[-1].start() > together.start()
        if together is not None and self._clause(before) and not (own and self._goes_on(before[separators[-1].end() :])):
            return previous + together.start()
        leads = len(separators) > 1 and separators[-1].group().strip() in _LEADS_ON
        if leads and labels_role(before[separators[-2].end() : separators[-1].start()], self._lexicon):
            return previous + separators[-2].start()  # "…, Ambassador; Members – Ms. B"
        return previous + separators[-1].start() + (separators[-1].group().strip() in (")", "）"))

    def _attached(self, at: int) -> bool:
        """Tell whether an Arabic word begins with its own letter waw, and not with "and"; or a verb here, "Encabeza Ana Paz"."""
        if self._lexicon.comes.behind_verb(self._text, at) != at:
            return True
        if at == 0 or self._text[at - 1] not in "وبل" or not is_arabic(self._text[at]):
            return False
        together = self._lexicon.together.match(self._text, at - 2) if at > 1 else None
        if together is not None and together.end() > at:
            return True  # "ومعه", "and with him"
        return self._text[at - 1] != AND or own_waw(self._text, at, self._lexicon)

    def described(self, end: int, *, post: bool) -> bool:
        """Tell whether a title, a body or brackets follow the name: a person of whom nothing is said may be anything.

        With `post` no body or clause will do: "… and Human Rights, Ministry of Justice", "… and Law Reform, who heads".
        """
        bracket = re.match(r"\s*[(（\[][^()（）]{3,50}[)）\]]\s*(?=[,،，])", self._text[end : self._end])
        if bracket is not None and all(map(has_contact, _CLAUSE_MARKS.split(bracket.group().rstrip(" ,،，)）")))):
            return True  # "Her assistant, Joan Doe (joan.doe@…), will also attend"
        end += bracket.end() if bracket else 0
        match = re.match(r"\s*[,،，(（–—-]\s*([^,،，;；؛()（）.。]{2,80})", self._text[end : self._end])
        if match is None:
            return False
        inside = match.group(1)
        if not is_arabic(inside) and self._lexicon.together.match(f" {inside}"):
            return False  # "…, Fiscal Especial de la Niñez, y el mayor B": the next person
        if post and is_clause(inside, self._lexicon):
            return False
        if self._lexicon.label(inside.split(":")[0]) or self._lexicon.role(inside) or "@" in inside:
            return True
        if any(letter.isdigit() for letter in inside) or (is_cjk(inside) and places.chinese_body(inside, self._lexicon)):
            return True
        kind = places.place(inside, self._lexicon)
        return kind is places.Place.TITLE or (not post and kind is not places.Place.OTHER)


def post_of(text: str, match: NameMatch, lexicon: Lexicon) -> bool:
    """Tell whether the rank is a post, "of" or its unit behind it: "PROCUREUR DE LA REPUBLIQUE", "AGENTE FISCAL UNIDAD TRATA"."""
    form = match.honorific
    if form is None or not lexicon.is_post_honorific(text[slice(*form)]):
        return False
    after = re.compile(r"\s*").match(text, form[1])
    of = after is not None and lexicon.small.of_body.match(text, after.end()) is not None
    words = key(text[slice(*match.name)]).split() or [""]
    # "Inspecteur Central des Services Judiciaires"
    units = any(before in lexicon.particles and lexicon.is_body_word(word) for before, word in pairwise(words))
    court = len(words) > 1 and is_adjective(words[0]) and lexicon.is_body_word(words[1])  # "судья Верховного Суда"
    return of or units or court or lexicon.is_body_word(words[0])
