"""What a stretch of a person's entry says beside a post or a body: a role, a clause of the sentence, "of the" before a body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from models.reply import Role
from pipeline.extraction.entries import places
from pipeline.extraction.entries.borders import is_ministry
from pipeline.extraction.entries.chinese_roles import role_told
from pipeline.extraction.entries.courtesy_forms import has_courtesy_form, honorific_at
from pipeline.extraction.entries.inner_bodies import inner_body
from pipeline.extraction.entries.relative_clauses import post_in_clause
from pipeline.extraction.entries.segments import Segment
from pipeline.extraction.words.change_labels import Side
from pipeline.extraction.words.folding import Folded, is_arabic, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.plain import Plain

_LABELLED = re.compile(r"([^\d:：]{2,40}?)\s*[:：]\s*(?=[^\W\d_])")
_NEAR_LABEL = re.compile(r"[:：;]\s+([^:：;–—\n]{2,60}?)\s*(?:[:：]|\s[-–—])\s+\S$")
_TWIN_LABEL = re.compile(r"\s*([^:：\n]{4,90}?)\s*[:：]\s*")
_LATIN = "A-Za-zÀ-ÖØ-öø-ÿ"
_OWNER = re.compile(r"[^\W\d_][\w .-]{1,40}(?:['’]s|(?<=s)['’])\s+")  # "Malta's ", "the Netherlands' "
_TWINS = re.compile(  # a stroke, a dash or brackets part the two, or other letters begin
    rf"\s*[/／|()（）]\s*|\s+[-–—]\s+|(?<=[{_LATIN}])\s*(?=[^\W\d_{_LATIN}])|(?<=[^\W\d_{_LATIN}])\s*(?=[{_LATIN}])"
)
_BEHIND_BRACKET = r"(?<=[\d)）\]”»\"])\.\s+(?=[^\W\d_a-zа-яё])"  # "… (CU 2009/33 (A)). Others will attend as observers"
_SENTENCE = re.compile(rf"(?<=[^\W\d_]{{4}})\.|{_BEHIND_BRACKET}|[;؛。\x01\n]")
_FULL_STOP = re.compile(rf"(?<=[^\W\d_]{{4}})\.\s+(?=[^\W\d_a-zа-яё])|{_BEHIND_BRACKET}|。")
_WORD = re.compile(r"\w+")  # as `key` parts them: "d'Avocat" is two
_PARTS = re.compile(r"[,،，(（]|\s[-–—]{1,2}\s")
_OF_A_NOTE = re.compile(r"\s\w{1,4}\s\w{2,5}\s\d{4}\b")
CLAUSE_WORDS = 2  # so many words tell that a clause begins
_LITTLE_LETTERS = 12  # before the verb: "further", "в нее также"
_BEGINNING_WORDS = 3  # of a pronoun: "que l'on"
_BEFORE_MEMBER = 12  # words, at most, before this
_ROLE_WORDS = 4  # "as Mongolia's expert" is a role, a longer stretch is not
_EXPERT_WORDS = 9  # of "expert on questions of the confiscation of assets"


def role_in(text: str, lexicon: Lexicon) -> Role | None:
    """Return the role that the stretch names, alone or behind "as", "in the capacity of"; None where it names none."""
    role = lexicon.role(text)
    if role is None and is_cjk(text.lstrip()):
        role = role_told(text, 0, len(text), lexicon)
    if role is not None:
        return role
    wanted = _without_membership(key(text), lexicon)
    if (role := lexicon.role(wanted)) is not None:
        return role
    for phrase in lexicon.also:
        if wanted.startswith(phrase if is_cjk(phrase) else f"{phrase} "):
            rest = wanted[len(phrase) :].strip()
            role = lexicon.role(rest) or lexicon.role(rest.partition(" ")[2])  # behind an article
            return role if role is not Role.ADVISER else None  # "also Legal Adviser" is a second post
    for phrase in lexicon.capacity:
        if is_cjk(phrase):
            if wanted.startswith(phrase):
                return lexicon.role(wanted[len(phrase) :])
        elif len(phrase) == 1 and is_arabic(phrase):  # "as", written onto the role
            if wanted.startswith(phrase) and (role := lexicon.role(wanted[1:])) is not None:
                return role
        elif wanted.startswith(phrase + " "):
            return _role_behind_as(wanted[len(phrase) + 1 :], lexicon)
    return None


def _role_behind_as(rest: str, lexicon: Lexicon) -> Role | None:
    """Return the role that the words behind "as" name, one word before it: "[as] Mongolia's expert", "its head of delegation".

    Of "adviser to the head", "conseiller du chef" the last words name another's part. An expert may be one "on confiscation".
    """
    words = rest.split()
    led = words[1:] if words[:1] and words[0] in lexicon.said.articles else words
    of_body = any(map(lexicon.is_body_word, led))  # "as expert of the Ministry of …"
    most = _ROLE_WORDS if of_body else _EXPERT_WORDS
    if 1 < len(led) <= most and led[1] in lexicon.stop and lexicon.role(led[0]) is Role.EXPERT:
        return Role.EXPERT
    posts = lexicon.role(words[0]) is not None or lexicon.is_title_word(words[0]) if words else True
    others = posts or any(word in lexicon.stop for word in words[1:-1])
    short = lexicon.role(words[-1]) if len(words) <= _ROLE_WORDS and not others else None
    if (noted := _OF_A_NOTE.search(rest)) is not None:
        short = short or lexicon.role(rest[: noted.start()])  # "as alternate for CU 2009/33"
    small = len(words) > 1 and not posts and words[1] not in lexicon.stop
    return lexicon.role(rest) or (lexicon.role(" ".join(words[1:])) if small else None) or short


def _without_membership(wanted: str, lexicon: Lexicon) -> str:
    """Return the words without "and only member" behind a role: "head and only member of its delegation", who leads is one, too.

    But articles and "only" stand before "member", and but the delegation behind: "Adviser and Board Member" is a post.
    """
    words = wanted.split()
    for at in range(1, min(len(words), _BEFORE_MEMBER)):
        if lexicon.together.fullmatch(f" {words[at]} ") is None:
            continue
        last = at + 1
        while last < len(words) and (words[last] in lexicon.said.articles or words[last] in lexicon.said.sole):
            last += 1
        sole = not lexicon.said.sole.isdisjoint(words[at + 1 : last])
        member = last < len(words) and lexicon.role(words[last]) is Role.MEMBER
        if member and (sole or last + 1 < len(words)) and lexicon.role(" ".join(words[last:])) is Role.MEMBER:
            return " ".join(words[:at] + words[last + 1 :])
    return wanted


def is_clause(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the stretch goes on with the sentence ("who will arrive …", "shall take part") and not with the person."""
    if not text[:1].islower() and not "\u0600" <= text[:1] <= "\u06ff":
        return False
    joined = lexicon.together.match(f" {text}") if not is_arabic(text) else None
    text = f" {text}"[joined.end() :] if joined is not None else text
    said = lexicon.announcing.find(Folded(text)) if joined is not None and text.islower() else None
    if said is not None and said[0] <= _LITTLE_LETTERS:
        return True  # "and will further comprise:" above a list
    words = key(text).split()
    begins = (cue is not None and cue[0] == 0 for cue in (lexicon.leads.find(Folded(text)), lexicon.comes.verb(text)))
    if key(text) in lexicon.clauses or key(text) in lexicon.said.pronouns or any(begins):
        return True
    beginnings = [" ".join(words[:count]) for count in range(1, _BEGINNING_WORDS + 1)] if len(words) >= CLAUSE_WORDS else []
    return any(words in lexicon.clauses for words in beginnings[:CLAUSE_WORDS]) or any(
        words in lexicon.said.pronouns for words in beginnings
    )


def without_being(view: str, segment: Segment, lexicon: Lexicon) -> Segment:
    """Return the segment without "who is", "is", "qui occupe le poste de" before a post, and ": to be added" behind it."""
    text = view[segment.start : segment.end]
    if (told := post_in_clause(text, lexicon)) is not None:
        return Segment(segment.start + told, segment.end, segment.bracketed, segment.row)
    wanted = key(text)
    for phrase in lexicon.being:
        if not wanted.startswith(phrase if is_cjk(phrase) else f"{phrase} "):
            continue
        starts = [word.start() for word in _WORD.finditer(text)]
        number = len(phrase.split())
        at = len(phrase) if is_cjk(phrase) else starts[number] if len(starts) > number else len(text)
        stroked = text[at - 1 : at] == "/"  # "A/Director" acts as one: no "a Director"
        capitals = len(text[:at].strip()) > 1 and text[:at].isupper() and not text.isupper()  # "UN Liaison" is no "un Directeur"
        if not (stroked or capitals) and places.place(text[at:], lexicon) is places.Place.TITLE:
            return Segment(segment.start + at, segment.end, segment.bracketed, segment.row)
    serves = lexicon.said.serves.match(text)  # "one, Ms. A, is deputy director in …"
    if serves is not None and places.place(text[serves.end() :], lexicon) is places.Place.TITLE:
        return Segment(segment.start + serves.end(), segment.end, segment.bracketed, segment.row)
    held = segment.bracketed and lexicon.denying.first(Plain(text), near=False) is None  # "(he is Director no more)" tells none
    his = lexicon.said.serving.match(text) if held else None  # "(he is Assistant Director there)"
    if his is not None and places.place(text[his.end() :], lexicon) is places.Place.TITLE:
        last = list(_WORD.finditer(text))[-1]
        end = last.start() if last.group() in lexicon.stop_exact else last.end()
        return Segment(segment.start + his.end(), segment.start + len(text[:end].rstrip()), segment.bracketed, segment.row)
    colon = text.rfind(":")
    if colon > 0 and is_change(text[colon + 1 :], lexicon):
        return Segment(segment.start, segment.start + len(text[:colon].rstrip()), segment.bracketed, segment.row)
    return segment


def with_leads_apart(view: str, parts: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """Return the segments with "and will lead the delegation" behind a post as one of its own."""
    apart: list[Segment] = []
    for part in parts:
        text = view[part.start : part.end]
        cue = lexicon.leads.find(Folded(text))
        joined = list(lexicon.together.finditer(text, 0, cue[0] + 1)) if cue is not None and cue[0] > 0 else []
        between = key(text[joined[-1].end() : cue[0]]) if cue is not None and joined else "?"
        if not between or between in lexicon.clauses:  # "and will lead", "et qui conduira"
            border = part.start + joined[-1].start(), part.start + joined[-1].end()
            apart += [replace(part, end=border[0]), replace(part, start=border[1], row=False)]
        else:
            apart.append(part)
    return apart


def without_beginning(view: str, parts: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """Return the segments without the little words with which a sentence about a contact begins in the last row: "The"."""
    last = view[parts[-1].start : parts[-1].end] if len(parts) > 1 and parts[-1].row else ""
    little = last.istitle() and all(word in lexicon.stop for word in key(last).split())
    return list(parts[:-1] if little and not last.isupper() else parts)


def is_change(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the stretch is the remark that somebody is put in: "to be added", "alta"."""
    put_in = lexicon.changes.side(text) is Side.IN
    return put_in and (key(text) in lexicon.adjectives or places.place(text, lexicon) is places.Place.OTHER)


def role_in_clause(text: str, lexicon: Lexicon) -> Role | None:
    """Return the role that a clause tells: "who will head the delegation", "quien sustituye al Sr. X como Jefe"."""
    if lexicon.leads.find(Folded(_FULL_STOP.split(text, maxsplit=1)[0])) is not None:
        return Role.HEAD  # "will attend. Mr. B will be the head" tells it of another
    sentence = _SENTENCE.split(text, maxsplit=1)[0]
    parted = [match.start() for match in (*lexicon.together.finditer(sentence), *_PARTS.finditer(sentence))]
    for stop in (len(sentence), *parted):  # "… as an expert and whose address is", "… as adviser - a@…"
        words = key(sentence[:stop])
        for phrase in lexicon.capacity:
            _, found, rest = f" {words}".partition(phrase if is_cjk(phrase) else f" {phrase} ")
            if found and (role := role_in(f"{phrase} {rest}", lexicon)) is not None:
                return role
    return None


def role_behind(text: str, stop: int, cues: Sequence[tuple[int, int]], lexicon: Lexicon) -> Role | None:
    """Return the role that follows a cue at `stop`: "… will replace him as head of the delegation"."""
    ends = [end for start, end in cues if 0 <= start - stop <= 1]
    rest = re.match(r"[^,،;؛.\n]{0,60}", text[max(ends) :]) if ends else None
    return role_in(rest.group().strip(), lexicon) if rest is not None else None


def without_preposition(view: str, segment: Segment, lexicon: Lexicon, before: Sequence[Segment]) -> Segment:
    """Return the segment without "of the", "из", "来自" before a body, the first also before a unit; any other as it is.

    What a ministry is for goes on with its name, with none `before` it: "…, de la Francophonie et des Béninois de l'Extérieur".
    """
    first = not before
    text = view[segment.start : segment.end]
    titled = lexicon.is_title_word(key(text).partition(" ")[0])  # "باحثة" begins with a letter of its own
    attached = lexicon.small.attached.match(text) if not titled else None
    match = attached or (lexicon.small.on_behalf if is_cjk(text[:1]) else lexicon.small.before_body).match(text)
    own = lexicon.said.own.search(match.group()) if match is not None else None  # "…, of our Legal Unit"
    wanted = (places.Place.BODY, places.Place.UNIT) if attached or first or own else (places.Place.BODY,)
    if own is not None and match is not None and own.end() == match.end() and first:
        wanted = (*wanted, places.Place.TITLE)  # "our Second Secretary"
    if match is None or places.place(text[match.end() :], lexicon) not in wanted:
        return segment
    if own is None and lexicon.small.of_body.match(text) and any(_of_ministry(view, one, lexicon) for one in before):
        return segment
    return Segment(segment.start + match.end(), segment.end, segment.bracketed, segment.row)


def _of_ministry(view: str, segment: Segment, lexicon: Lexicon) -> bool:
    """Tell whether the stretch is a ministry, or ends in one: "Directrice au Ministère des Affaires étrangères"."""
    text = view[segment.start : segment.end]
    inner = inner_body(text, lexicon)
    return is_ministry(text[inner[1] if inner is not None else 0 :], lexicon)


def body_behind(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a body stands right behind a name, joined to it by a preposition: "A. Verlin from the Ministry of Justice"."""
    told = re.compile(r"\s+([^,،;；؛()（）.。\n]{4,80})").match(text, start, end)
    joined = lexicon.small.before_body.match(told[1]) if told is not None else None
    if told is None or joined is None:
        return False
    body = lexicon.together.split(told[1][joined.end() :], maxsplit=1)[0]
    return places.place(body, lexicon) is places.Place.BODY


def labelled(text: str, lexicon: Lexicon) -> tuple[str, int] | None:
    """Return ("title" or "organisation", offset of the value) where the stretch is a label with its value; else None."""
    match = _LABELLED.match(text)
    if match is None:
        return None
    names = lexicon.label(match.group(1))
    field = next((name for name in names if name in ("title", "organisation")), None) if names else None
    return None if field is None or names[0] not in ("title", "organisation") else (field, match.end())


def tells_of_another(text: str, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether the stretch names somebody else: "assistant: Ms. B", "in place of Mr. A"."""
    label = _LABELLED.match(text)
    if label is not None and honorific_at(text, label.end(), lexicon, language) is not None:
        return True
    cue = lexicon.replaced.find(Folded(text))
    if cue is None or cue[0] > 0 or key(text[: cue[1]]).rpartition(" ")[2] not in lexicon.ahead:
        return False
    return has_courtesy_form(text, lexicon, language, cue[1], words=_BEGINNING_WORDS)


def leading_role(view: str, start: int, end: int, lexicon: Lexicon, language: str | None) -> tuple[Role, int, int] | None:
    """Return (role, end of its words, where the name begins) where a role stands before the name: "Head of Delegation: Mr. …"."""
    text = view[start:end]
    if (near := _NEAR_LABEL.search(text)) and (role := _role_ahead(near.group(1), lexicon)):
        return role, start + near.end(1), end - 1  # "composed as follows: Head of delegation – [H.E. Mr. A]"
    if (twin := _TWIN_LABEL.match(text)) and (both := twin_role(twin.group(1), lexicon)) and twin.end() < len(text):
        return both, start + twin.end(1), start + twin.end()
    match = re.match(r"\s*([^:：–—\n]{2,60}?)\s*(?:[:：]|\s[-–—]\s)\s*", text)
    if match and (role := _role_ahead(match.group(1), lexicon)) and match.end() < len(text):
        return role, start + match.end(1), start + match.end()
    if match := re.match(r"\s*([^\n,،，]{2,60}?)\s*[,،，]\s*", text):
        after = start + match.end()
        article = lexicon.small.article.match(view, after)  # "Delegado, el Comisario …"
        if (role := lexicon.role(match.group(1))) and (
            honorific_at(view, after, lexicon, language) is not None or (article is not None and article.end() < end)
        ):
            return role, start + match.end(1), after
    return None


def behind_article(view: str, start: int, lexicon: Lexicon, language: str | None) -> int:
    """Return where a courtesy form begins behind an article, "le [colonel]"; `start` where none does: "the Honourable"."""
    article = lexicon.small.article.match(view, start)
    if article is None or honorific_at(view, start, lexicon, language) is not None:
        return start
    return article.end() if honorific_at(view, article.end(), lexicon, language) is not None else start


def twin_role(text: str, lexicon: Lexicon) -> Role | None:
    """Return the role that a label names in two languages: "Chef de délégation / Head of delegation", "团长 Head"."""
    roles = [lexicon.role(part) or lexicon.role_heading(part) for part in _TWINS.split(text) if part and part.strip()]
    return roles[0] if len(roles) > 1 and len({*roles}) == 1 else None


def _role_ahead(text: str, lexicon: Lexicon) -> Role | None:
    """Return the role that the words before a name tell, whoever's they are: "Our alternate", "Malta's head of delegation".

    Behind "as" that is also a word that is a post elsewhere: "В качестве советника".
    """
    behind_as = any(key(text).startswith(f"{phrase} ") for phrase in lexicon.capacity)
    if (role := lexicon.role(text)) is not None:
        return role
    if behind_as and (role := role_in(text, lexicon) or lexicon.role_heading(text)) is not None:
        return role
    owner = lexicon.said.own.match(text) or _OWNER.match(text)
    if owner is None or any(map(lexicon.is_title_word, key(owner.group()).split())):
        return None  # "Minister's adviser" is a post
    role = lexicon.role(text[owner.end() :])
    return role if role in (Role.HEAD, Role.ALTERNATE) else None  # "our expert" is whoever comes
