"""Whether a word for a part in the delegation ("Head", "Adviser") tells somebody's part or is his post."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.reply import Role
from pipeline.extraction.entries import places
from pipeline.extraction.entries.entry_words import role_in
from pipeline.extraction.entries.row_ends import heads_unit
from pipeline.extraction.entries.segments import Segment
from pipeline.extraction.words.folding import Folded, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

_MATTER_AND_BODY = 3  # segments of "Team Leader, Asset Recovery, Police"
_BRACKETED = re.compile(r"\s*[(（]([^()（）\n]+)[)）]")
_BRACKET = re.compile(r"[()（）\[\]]")
POSTS_TOO = frozenset({Role.ADVISER, Role.EXPERT})  # words for these parts are posts as well
_POSTS_IN_BRACKETS = frozenset({Role.HEAD, Role.ADVISER, Role.EXPERT})  # "(Head, Criminal Police Bureau)"


def part_told(
    text: str, view: str, parts: Sequence[Segment], index: int, before: Role | None, lexicon: Lexicon, language: str | None
) -> Role | None:
    """Return the part in the delegation that one of the segments behind a name tells, None where it is a post or tells none.

    Args:
        text: the segment's words, without "being" or "as" before them.
        view: the text in which the segments stand.
        parts: all segments behind the name, in order.
        index: which of them is asked about.
        before: the part that is told of him already, as one that stands before his name.
        lexicon: words for parts, posts and bodies.
        language: of the page, None where it is not known.
    """
    found = role_in(text, lexicon)
    if found is None or _is_post(view, parts, index, lexicon, language):
        return None
    if before is None and index == 0 and _with_body(text, found, view, parts, lexicon):
        return None
    if _is_beside_part(view, parts, index, found, lexicon):
        return None
    return None if found is not before and _holds_post(view, parts, index, before, found, lexicon) else found


def with_post_words(view: str, parts: Sequence[Segment], kept: list[Segment], lexicon: Lexicon) -> list[Segment]:
    """Return what is kept, with a part that is a post as well where nothing else is one: "Interpreter", "翻译" above "外事处"."""
    first = view[kept[0].start : kept[0].end] if kept else ""
    alone = not kept or (len(kept) == 1 and places.place(first, lexicon) is places.Place.UNIT)
    posts = [part for part in parts if lexicon.is_post_word(view[part.start : part.end])] if alone else []
    return [*(part for part in posts if not kept or part.end <= kept[0].start), *kept]


def bracketed_part(text: str, lexicon: Lexicon) -> Role | None:
    """Return the part in the delegation that brackets tell with which a text begins: "(head of delegation)" behind a name."""
    found = _BRACKETED.match(text)
    return role_in(found.group(1), lexicon) if found is not None else None


def is_post_beside(text: str, found: Role, known: Role | None, lexicon: Lexicon) -> bool:
    """Tell whether words for a part are the post of him whose part is known to be another: "Deputy Head", "Adviser".

    What names the delegation, "Head of delegation", is a part all the same; and so is a member or an observer.
    """
    named = lexicon.said.delegation.search(f"{text} ") is not None
    return not named and known is not None and found not in (known, Role.MEMBER, Role.OBSERVER)


def is_open(view: str, role: Role | None, span: tuple[int, int], parts: Sequence[Segment], lexicon: Lexicon) -> bool:
    """Tell whether the part told in this span behind a name is to be asked about.

    The segment right behind it says that it is not confirmed, "head of delegation (TBC)", or it is a clause that does not say
    what is led, behind the name of a body, which may be meant: "Anti-Corruption Commission, who presides it".
    """
    start, end = span
    for part in parts:
        unconfirmed = part.start >= end and key(view[part.start : part.end]) in lexicon.unconfirmed
        if unconfirmed and not any(map(str.isalnum, view[end : part.start])):
            return True
    before = (view[part.start : part.end] for part in parts if part.end <= start)
    return role is Role.HEAD and _leads_unnamed(view[start:end], lexicon) and any(_has_body(said, lexicon) for said in before)


def _leads_unnamed(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a clause says that somebody leads, and not what: "who presides", "qui la dirige"."""
    words = key(text).split()
    named = lexicon.heading.find(Folded(text)) is not None or lexicon.said.delegation.search(f"{text} ") is not None
    return bool(words) and words[0] in lexicon.said.pronouns and not named


def _has_body(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the stretch is a body or unit, or a post in one: "Judge at the Appeal Court"."""
    return _is_place(text, lexicon) or any(map(lexicon.is_body_word, key(text).split()))


def is_post_of_label(text: str, label: str, lexicon: Lexicon) -> bool:
    """Tell whether a word for a part is a post below this label: "Post: Adviser", "Deputy Head", not "Function: Adviser".

    Args:
        text: the whole value.
        label: its label's words, folded; "" where they are not known.
        lexicon: words for parts, posts and bodies.
    """
    posted = lexicon.role(text) in POSTS_TOO or key(text) in lexicon.said.posts_with_bodies
    if not label or not posted or places.place(text, lexicon) is places.Place.BODY:
        return False
    return not asks_for_part(label, lexicon)


def asks_for_part(label: str, lexicon: Lexicon) -> bool:
    """Tell whether a label may ask as what somebody comes as well as for his post: "Function", "Qualité", "الصفة"."""
    return lexicon.said.part_labels.find(Folded(label)) is not None


def _holds_post(view: str, parts: Sequence[Segment], index: int, before: Role | None, found: Role, lexicon: Lexicon) -> bool:
    """Tell whether a word for a part is the post of him whose part stands before his name: "Head - Mr. A, Deputy Chair, Bank".

    Who leads, or is the alternate, comes as neither adviser nor expert: "Alternate: Ms. B, Adviser".
    """
    following = [view[part.start : part.end] for part in parts[index + 1 : index + 2]]
    if before is None or index or parts[0].bracketed:
        return False
    if before in (Role.HEAD, Role.ALTERNATE) and found in POSTS_TOO and all(_is_no_post(text, lexicon) for text in following):
        return True
    if not following:
        return False
    return places.place(following[0], lexicon) in (places.Place.BODY, places.Place.UNIT)


def _is_beside_part(view: str, parts: Sequence[Segment], index: int, found: Role, lexicon: Lexicon) -> bool:
    """Tell whether it is the post of him whose part stands in brackets behind his name: "(head of delegation), Deputy Head".

    Where another segment is a post it is none.
    """
    if parts[index].bracketed or index == 0 or not parts[0].bracketed:
        return False
    known = role_in(view[parts[0].start : parts[0].end], lexicon)
    others = (view[part.start : part.end] for at, part in enumerate(parts) if at not in (0, index))
    text = view[parts[index].start : parts[index].end]
    return is_post_beside(text, found, known, lexicon) and all(_is_no_post(other, lexicon) for other in others)


def _is_no_post(text: str, lexicon: Lexicon) -> bool:
    return places.place(text, lexicon) is not places.Place.TITLE


def _with_body(text: str, found: Role, view: str, parts: Sequence[Segment], lexicon: Lexicon) -> bool:
    """Tell whether a word for a part is a post, for a body stands behind it: "Deputy Head, Police", "(Adviser, Bank)".

    What it is for may stand between: "Team Leader, Asset Recovery, at the Police".
    """
    if len(parts) < 2 or parts[0].bracketed != parts[1].bracketed or _BRACKET.search(view, parts[0].end, parts[1].start):
        return False
    behind = [view[part.start : part.end] for part in parts[1:_MATTER_AND_BODY]]
    first = next((said for said in behind if places.names_holder(said, lexicon, "en") or _is_place(said, lexicon)), "")
    if not _is_place(first, lexicon):
        return False
    single = parts[0].bracketed and " " not in key(text) and not is_cjk(text) and found in _POSTS_IN_BRACKETS
    return single or key(text) in lexicon.said.posts_with_bodies


def _leads_in_chinese(text: str, lexicon: Lexicon) -> bool:
    return is_cjk(text[:1]) and lexicon.role(text) in (Role.HEAD, Role.ALTERNATE)


def _is_place(text: str, lexicon: Lexicon) -> bool:
    """Tell whether it is where somebody works, perhaps with "at the" before it."""
    before = lexicon.small.before_body.match(text)
    return places.place(text[before.end() if before else 0 :], lexicon) in (places.Place.BODY, places.Place.UNIT)


def _is_post(view: str, segments: Sequence[Segment], index: int, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether a single word such as "Adviser" is a title: it stands first, and what follows names where he is that."""
    segment = segments[index]
    behind = [view[other.start : other.end] for other in segments[1:2]]
    if index == 0 and not segment.bracketed and behind and heads_unit(view[segment.start : segment.end], behind[0], lexicon):
        return True
    later = (view[other.start : other.end] for other in segments[index + 1 :])
    again = (
        index == 0 and not segment.bracketed and all(map(lexicon.is_title_word, key(view[segment.start : segment.end]).split()))
    )
    if again and any((" " in key(text) and lexicon.role(text) is not None) or _leads_in_chinese(text, lexicon) for text in later):
        return True  # "Deputy Head, Federal Office of Police, head of delegation": his part is told behind it
    if index > 0 or segment.bracketed or " " in key(view[segment.start : segment.end]) or is_cjk(view[segment.start]):
        return False
    following = [other for other in segments[1:] if not other.bracketed]
    if not following:
        return False
    text = view[following[0].start : following[0].end]
    holder = places.place(text, lexicon) is places.Place.TITLE and places.names_holder(text, lexicon, language)
    return lexicon.role(text) is None and (not holder or places.may_be_body(text, view, lexicon))
