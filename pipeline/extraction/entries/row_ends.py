"""Where a row that only seems to go on is a row of its own: a body below a post, a post below a body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.reply import Role
from pipeline.extraction.entries import places
from pipeline.extraction.entries.segments import Segment
from pipeline.extraction.words.folding import ARABIC_ARTICLE, is_arabic, is_cjk, is_latin, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.russian import goes_on_small, is_cyrillic, stem, wants_noun, wants_small

_GOES_ON = tuple(",،，、-–—")  # behind which a line only goes on
_HYPHENS = frozenset("-‐‑")
_AND_LETTERS = 3  # of "and" in any language, at most
STATE_WORDS = 3  # of a State's name at the beginning of a row
_OPEN = 2  # words of a post, one of them little, that a unit's noun on the next line may still close
_PARTS = re.compile(r"[,;(（，；、،؛\n\t]|\s[-–—]\s")
_OPENED = re.compile(r"[(（][^()（）\n]{1,30}\s*$")


def begins_body(view: str, start: int, wrap: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a row that only seems to go on is a body's: its whole name, or begun by its noun below a whole post."""
    text = _PARTS.split(view[wrap + 1 : end], maxsplit=1)[0]
    before = _PARTS.split(view[start:wrap])[-1]
    if of_the_nation(before, lexicon) or lexicon.is_nationwide(key(before)) or _works_at_a_states(before, lexicon):
        return False  # ", Norwegian" / "Directorate of Immigration"
    if key(text) in lexicon.bodies:
        if before.rpartition(" ")[2].casefold() in lexicon.stop_exact:
            return False  # "Comandante de la" / "Guardia Civil"
        whole = f"{key(before)} {key(text)}" in lexicon.bodies  # "Criminal / Investigations Department"
        return not whole and not _modifies_body(before, text, lexicon)
    words = text.split()
    noun = bool(words) and words[0][:1].isupper() and key(words[0]) in lexicon.organisations
    if len(words) == 1 and not (text.isupper() or _noun_first(before, lexicon)):
        return False  # "Ministry of Human Rights and Correctional" / "Services"
    last = key(before).rpartition(" ")[2]
    if words and words[0][:1].isupper() and key(words[0]) in lexicon.units and _is_whole_post(before, lexicon):
        return places.place(text, lexicon) in (places.Place.UNIT, places.Place.BODY)
    goes_on = last in lexicon.stop or last in lexicon.adjectives or last in lexicon.small.nationwide or not before[-1:].isalpha()
    sends = any(f"{key(text)} ".startswith(f"{name} ") for name in lexicon.senders) and text[:1].isupper()
    body = (noun or sends) and not goes_on and places.place(text, lexicon) is places.Place.BODY
    above = places.place(before, lexicon) if body else places.Place.OTHER
    return (noun and above is places.Place.TITLE) or (
        sends and above is places.Place.BODY
    )  # "Комитет …" / "Генеральная прокуратура"


def wants_state(above: str, below: str, lexicon: Lexicon) -> bool:
    """Tell whether a Russian row ends amid a State's formal name, and the next goes on with it: "… Республики" / "Беларусь …"."""
    last = key(above).rpartition(" ")[2]
    words = key(below).split()[:STATE_WORDS] if is_cyrillic(last) else []
    ends = [" ".join(words[:count]) for count in range(1, len(words) + 1)]
    known = [end for end in ends if end in lexicon.states]
    formal = (state.split(maxsplit=1) for end in known for state in lexicon.states if state.endswith(f" {end}"))
    return any(stem(first) == stem(last) and rest in known for first, rest in formal)


def _is_whole_post(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a post is in a language that puts nouns first, and wants no word: "Jefe de la Sección de Tratados".

    A noun of units with a large letter begins another name below it: "Dirección de Asuntos Jurídicos".
    """
    last = key(text).rpartition(" ")[2]
    wants = last in lexicon.stop or last in lexicon.titles or last in lexicon.small.nationwide or not text[-1:].isalpha()
    return not wants and _noun_first(text, lexicon) and places.place(text, lexicon) is places.Place.TITLE


def _modifies_body(above: str, below: str, lexicon: Lexicon) -> bool:
    """Tell whether a lone adjective begins a body's name whose noun stands on the row below: "Генеральная" / "прокуратура"."""
    alone = key(above) in lexicon.adjectives
    return alone and below[:1].islower() and places.place(f"{above.strip()} {below}", lexicon) is places.Place.BODY


def _noun_first(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a post is in a language that puts nouns first, so that no noun closes it: "Conseiller de … / Présidence"."""
    words = key(text).split()
    small = lexicon.small.head_ends - places.ENGLISH
    return any(word in small for word in words[1:-1]) and not any(word in places.ENGLISH for word in words)


def ends_chinese_body(view: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether the row before ends in a body or unit in Chinese, where a post begins on the next row that seems to go on."""
    text = re.split(r"[,;(（，；、\n\t]", view[start:end])[-1]
    return is_cjk(text[-1:] or " ") and places.place(text, lexicon) in (places.Place.BODY, places.Place.UNIT)


def stroke_parts(view: str, start: int, stroke: int, end: int, lexicon: Lexicon) -> bool:
    """Tell whether a stroke without room parts a post from the body behind it: "Head of Section/Ministry of Justice"."""
    before, text = _PARTS.split(view[start:stroke])[-1], _PARTS.split(view[stroke + 1 : end], maxsplit=1)[0]
    body = places.place(text, lexicon) is places.Place.BODY
    return body and places.place(before, lexicon) in (places.Place.TITLE, places.Place.UNIT)


def is_post_row(word: str, role: Role, below: str, view: str, lexicon: Lexicon, *, known: bool) -> bool:
    """Tell whether a word such as "Adviser" on the row below a name is his post, and not his part in the delegation.

    Args:
        word: the row's words, folded.
        role: as which they may be meant; members and heads of a delegation have no post of that name.
        below: the next row of his entry, "" where there is none: the body that he is adviser of may stand there.
        view: the text of the list, which shows whether its writer leaves accents out.
        lexicon: words of posts and bodies.
        known: his part in the delegation is told already.
    """
    post = (role in (Role.ADVISER, Role.EXPERT) and lexicon.is_title_word(word)) or lexicon.is_post_word(word)
    if heads_unit(word, below, lexicon) or (role is Role.HEAD and _is_of_title(word, lexicon)):
        return True  # "Presidente" above a name is the part that he has, and below it his post
    told = places.place(below, lexicon) in (places.Place.BODY, places.Place.UNIT)
    if told and not known and word in lexicon.said.posts_with_bodies:
        return True  # "Deputy Head" / "Migration Agency"
    return post and (known or told or places.may_be_body(below, view, lexicon))


def _is_of_title(word: str, lexicon: Lexicon) -> bool:
    """Tell whether the words name a part in the delegation only as a heading: elsewhere they are a post."""
    return word not in lexicon.roles and lexicon.is_title_word(word)


def heads_unit(post: str, behind: str, lexicon: Lexicon) -> bool:
    """Tell whether words for who heads something stand before the unit that he heads: "Deputy Head, Legal Department"."""
    words = key(post).split()
    roles = {lexicon.role(word) for word in words}
    heads = Role.HEAD in roles and roles <= {Role.HEAD, Role.ALTERNATE, None} and all(word in lexicon.titles for word in words)
    return heads and bool(behind) and places.is_unit(behind, lexicon)


def of_the_nation(above: str, lexicon: Lexicon) -> bool:
    """Tell whether a row ends amid the name of a body: "… Secretariat of the National" / "Anti-Trafficking Committee"."""
    return any(
        key(above[found.end() :]) in lexicon.small.nationwide
        for found in (lexicon.small.of_body.match(above, word.start()) for word in re.finditer(r"(?<=\s)\S", above))
        if found is not None
    )


def _works_at_a_states(above: str, lexicon: Lexicon) -> bool:
    """Tell whether a row ends in the State whose body is named on the next: "Inspector at the Vanuatu" / "Police Force"."""
    found = (lexicon.small.at_body.match(above, word.start()) for word in re.finditer(r"(?<=\s)\S", above))
    ends = [each.end() for each in found if each is not None and lexicon.small.article.search(each.group())]
    return any(lexicon.is_state(above[end:].strip()) for end in ends)


def _of_state_named(above: str, below: str, lexicon: Lexicon) -> bool:
    """Tell whether a State alone begins a body's name whose noun ends the next row: "Trinidad and Tobago" / "Police Service"."""
    first, *more = key(below).split() or [""]
    noun = bool(more) and more[-1] in lexicon.organisations and lexicon.small.head_ends.isdisjoint(more)
    return noun and lexicon.is_state(above.strip()) and lexicon.is_body_word(first) and below[:1].isupper()


def is_open(above: str, lexicon: Lexicon) -> bool:
    """Tell whether a post on the row above wants the word that begins the next: "… and Deputy Permanent" / "Representative".

    So do brackets that do not close there: "… (Chief" / "Delegate)".
    """
    last = key(above).rpartition(" ")[2]
    return _OPENED.search(above) is not None or last in lexicon.adjectives or last in lexicon.stop_exact


def closes_name(before: str, line: str, lexicon: Lexicon) -> bool:
    """Tell whether a line of one word only closes the name that the line above began: "Head, Public Security" / "Directorate".

    No body is called by a noun such as "Directorate" alone; what stands before it must want a noun.
    """
    word, wanted = line.strip(" .,;"), key(line)
    noun = (wanted in lexicon.units or wanted in lexicon.organisations) and wanted not in lexicon.bodies
    if " " in wanted or not (noun and word[:1].isupper() and is_latin(word) and before[-1:].isalpha()):
        return False
    if _noun_first(before, lexicon):
        return False
    last = (words := key(before).split() or [""])[-1]
    if last in lexicon.adjectives:  # "Judge of the Supreme" / "Court", and not "Inspector General" / "Police"
        return any(each in places.ENGLISH for each in words[:-1][-places.HEAD_WORDS :])
    if wanted in lexicon.units and "," in before and " " in before.rpartition(",")[2].strip() and not lexicon.is_office(last):
        return True  # ", Public Security" / "Directorate"
    nouns = (lexicon.titles, lexicon.units, lexicon.organisations, lexicon.bodies)
    return len(words) > 1 and not any(last in each for each in nouns)


def line_goes_on(view: str, before: Sequence[Segment], text: str, lexicon: Lexicon) -> bool:
    """Tell whether a line goes on with that above: behind a comma, or where its unit's noun needs the last word.

    ", Criminal" / "Investigations Department", "Coordinator of the Special" / "Investigations Unit".
    """
    if not before:
        return False
    last = before[-1]
    first = key(text).partition(" ")[0]
    modified = first not in lexicon.units and first not in lexicon.organisations
    words = view[last.start : last.end].split()
    closed = key(words[-1]) in lexicon.units  # "Head of Section"
    alone = (len(before) > 1 and not last.row and len(words) == 1) or (
        not closed and any(word.casefold() in lexicon.stop_exact for word in words[-_OPEN:])
    )
    return view[last.end : last.end + 2].strip()[:1] in _GOES_ON or (alone and modified)


def joined_rows(view: str, parts: Sequence[Segment], lexicon: Lexicon) -> list[Segment]:
    """Return the segments, a row joined to a lone adjective above it that wants its noun: "Head, Public" / "Prosecution Unit".

    And two rows that only together are a post: "Representante" / "Permanente ante …", "Постоянный" / "представитель".
    """
    joined: list[Segment] = []
    for part in parts:
        above = joined[-1] if joined else None
        touching = above is not None and part.row and not view[above.end : part.start].strip()
        if above is not None and touching and _one_post(view[above.start : above.end], view[part.start : part.end], lexicon):
            joined[-1] = Segment(above.start, part.end, above.bracketed, above.row)
            continue
        if above is not None and touching and not above.row:
            wanted = key(view[above.start : above.end]) in lexicon.adjectives and len(joined) > 1
            text = view[part.start : part.end]
            noun = any(word in lexicon.units or word in lexicon.organisations for word in key(text).split()[1:])
            if wanted and noun and text[:1].isupper():
                joined[-1] = Segment(above.start, part.end, above.bracketed, above.row)
                continue
        joined.append(part)
    return joined


def _one_post(above: str, below: str, lexicon: Lexicon) -> bool:
    """Tell whether two rows are one post, though one of them alone would be a part in the delegation, or one such part."""
    if below[:1].islower() and lexicon.role(below) is None and lexicon.role(f"{above} {below}") is not None:
        return True  # "советник" / "делегации"
    alone = [text for text in (above, below) if lexicon.role(text) is Role.MEMBER and lexicon.is_title_word(key(text))]
    if len(alone) != 1 or " " in key(alone[0]):
        return False
    if alone == [below] and wants_noun(key(above).rpartition(" ")[2]):
        return below[:1].islower()
    other = below if alone == [above] else above
    whole = places.place(other, lexicon) is places.Place.TITLE or begins_body(other, 0, -1, len(other), lexicon)
    return not whole and places.place(f"{above} {below}", lexicon) is places.Place.TITLE


def row_goes_on(view: str, above: Segment, segment: Segment, lexicon: Lexicon) -> bool:
    """Tell whether a row only goes on with the row above: in small letters, behind a hyphen, or as the last word of a name."""
    before, text = view[above.start : above.end], view[segment.start : segment.end]
    between = view[above.end : segment.start]
    if between[:1] in _HYPHENS and not between[1:].strip() and before[-1:].isalpha():
        return text[:1].isalpha()  # "National Anti-" / "Trafficking Committee"
    if between.strip():
        return False
    if is_cjk(before[-1:]) and is_cjk(text[:1]) and places.place(before, lexicon) is places.Place.OTHER:
        return places.chinese_body(before + text, lexicon) > 0  # "国务院妇女儿童工" / "作委员会办公室处长"
    if of_the_nation(before, lexicon) or _wants_name(before, text, lexicon) or _modifies_body(before, text, lexicon):
        return True
    if _of_state_named(before, text, lexicon) or wants_state(before, text, lexicon) or _is_torn_body(before, text, lexicon):
        return True
    with_comma = view[max(0, above.start - 2) : above.end]
    small = goes_on_small(text) or wants_small(before, text) or _adds_matter(text, lexicon)
    return small or closes_name(with_comma, text, lexicon)


def _is_torn_body(above: str, below: str, lexicon: Lexicon) -> bool:
    """Tell whether two rows are a body's name only together: "…, SPF" / "Justice"; "Justice" alone is a judge's post."""
    told = (places.place(text, lexicon) for text in (above, f"{above} {below}", below))
    bodies = (places.Place.BODY, places.Place.UNIT)
    return next(told) is places.Place.OTHER and next(told) is places.Place.BODY and next(told) not in bodies


def _adds_matter(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a row begins with "and" and a word in small letters: "… по борьбе с терроризмом" / "и торговлей людьми"."""
    conjunction, _, behind = text.partition(" ")
    joins = conjunction.islower() and len(conjunction) <= _AND_LETTERS and behind[:1].islower()
    return joins and lexicon.together.fullmatch(f" {conjunction} ") is not None


def _wants_name(above: str, below: str, lexicon: Lexicon) -> bool:
    """Tell whether an Arabic row ends in a unit that needs the name below: "باحث في إدارة" / "الشؤون القنصلية".

    "رئيس إدارة" is whole; behind "in" a unit without its article is not, and what begins with a noun of bodies is none's name.
    """
    words = key(above).split()
    first = key(below).partition(" ")[0].removeprefix(ARABIC_ARTICLE)
    wanted = (
        len(words) > _OPEN and is_arabic(words[-1]) and words[-1] in lexicon.units and not words[-1].startswith(ARABIC_ARTICLE)
    )
    within = wanted and lexicon.small.at_body.fullmatch(f"{words[-2]} ") is not None
    return within and first not in lexicon.organisations and first not in lexicon.units
