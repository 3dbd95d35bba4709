"""Bodies with a person each in one sentence: "the Ministry will be represented by Mr. A, and the Police by Ms. B"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.extraction.entries import places
from pipeline.extraction.entries.mission_names import begins_with_mission
from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.running_text.posts_before import with_form
from pipeline.extraction.running_text.said_of_several import Span
from pipeline.extraction.words.folding import Folded, is_arabic, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.russian import is_cyrillic

_DASH = re.compile(r"\s[–—-]\s*|[–—]\s*")
_EDGE = re.compile(r"[,;،؛]\s*")
_STRONG = re.compile(r"[;؛:]")
_BODY_WORDS = 16


@dataclass(frozen=True, slots=True)
class Turn:
    """What stands before one name: what is said of the person before ends at `cut`; the body, and a post where one stands."""

    cut: int
    body: Span
    post: Span | None


def bodies_in_turn(
    text: str, begin: int, anchors: Sequence[Anchor], posts: Mapping[int, Span], lexicon: Lexicon
) -> dict[int, Turn]:
    """Return for the number of each further person the body that stands before "by" or a dash before him, and the first's.

    A body sends the first person too, or a small word or "and" stands before the body: else it may be the person's before.

    Args:
        text: the sentence's text, wraps as blanks.
        begin: from where the sentence speaks of persons.
        anchors: the persons, in order.
        posts: of those whose post stands before the name, where it stands.
        lexicon: names of bodies.
    """
    if not anchors or is_cjk(text[anchors[0].match.name[0]]):
        return {}
    first = _subject(text, begin, posts[0][0] if 0 in posts else anchors[0].match.start, lexicon)
    beside = first is not None and is_arabic(text[first[0]])  # right before the name, behind the verb
    found: dict[int, Turn] = {}
    for number, anchor in enumerate(anchors[1:], start=1):
        start, stop = anchors[number - 1].match.end, posts[number][0] if number in posts else anchor.match.start
        turn = _turn(text, start, stop, lexicon, told=first is not None)
        before = found.get(number - 1) or (Turn(first[0], first, None) if number == 1 and beside and first is not None else None)
        if turn is None and before is not None and not (_STRONG.search(text, start, stop) or _names(text[start:stop], lexicon)):
            found[number] = Turn(anchor.cut, before.body, None)  # "the Police by Mr. A, Inspector, and Ms. B"
        if turn is None:
            continue
        post = with_form(text, turn.post, anchor, lexicon) if turn.post is not None and number not in posts else None
        found[number] = Turn(turn.cut, turn.body, post)
    return found | ({0: Turn(first[0], first, None)} if (found or beside) and first is not None else {})


def _subject(text: str, begin: int, stop: int, lexicon: Lexicon) -> Span | None:
    """Return the body before the first word of coming: "[The Ministry] will be represented by", "from [the Police] comes"."""
    folded = Folded(text[begin:stop])
    cues = [cue for said in (lexicon.announcing, lexicon.attending) if (cue := said.find(folded)) is not None]
    if not cues:
        return None
    verb = min(cues)
    first = is_arabic(text[begin:stop].strip()[-1:]) and _represents(text[begin + verb[0] : begin + verb[1]], lexicon)
    if first and (behind := _body(text, begin + verb[1], stop, lexicon)) is not None:
        return behind[1]  # Arabic verbs stand first: "ستمثل [وزارة العدل] السيدة"; "رشحت وزارة العدل" tells who names her
    edges = [edge.end() for edge in _EDGE.finditer(text, begin, begin + verb[0])]
    told = _body(text, edges[-1] if edges else begin, begin + verb[0], lexicon)
    return told[1] if told is not None else None


def _turn(text: str, start: int, stop: int, lexicon: Lexicon, *, told: bool) -> Turn | None:
    region = text[start:stop]
    joint = _joint(region, lexicon)
    joined = lexicon.small.ends_in_attached_and(region)  # the name to the person before
    if joint is None and (joined or not is_arabic(region.strip()[-1:])):
        return None
    close, behind = joint or (len(region), len(region))
    edges = [edge.end() for edge in _EDGE.finditer(region, 0, close)]
    ands = [found.start() for found in lexicon.together.finditer(region, edges[-1] if edges else 0, close)]
    if not edges and not ands:
        return None
    cut = edges[-1] if edges else ands[-1]
    clause = Folded(region[cut:close])  # "، وسيمثل [النيابة العامة] السيد"
    told_so = [cue for said in (lexicon.announcing, lexicon.attending) for cue in said.all(clause)] if joint is None else []
    verbs = [end for begin, end in told_so if _represents(region[cut + begin : cut + end], lexicon)]
    held = _body(text, start + cut + max(verbs, default=0), start + close, lexicon)
    if held is None or not (told or held[0] or verbs):
        return None
    post = region[behind:].strip(" ,")
    at = start + behind + region[behind:].find(post)
    return Turn(start + cut, held[1], (at, at + len(post)) if post else None)


def _represents(verb: str, lexicon: Lexicon) -> bool:
    """Tell whether the body behind the Arabic verb is whom somebody represents, and not who names him."""
    return lexicon.said.represents.find(Folded(verb)) is not None


def _names(clause: str, lexicon: Lexicon) -> bool:
    """Tell whether an Arabic clause has a verb of its own by which another body may name who follows."""
    if not is_arabic(clause.strip()[-1:]):
        return False
    told = (clause[slice(*cue)] for said in (lexicon.announcing, lexicon.attending) for cue in said.all(Folded(clause)))
    return any(not _represents(verb, lexicon) for verb in told)


def _joint(region: str, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return where the last "by" or, in Russian, dash stands behind which nothing but a post follows."""
    joints = [by.span() for by in lexicon.small.by.finditer(region) if region[by.start() - 1 : by.start()].isspace()]
    joints += [dash.span() for dash in _DASH.finditer(region) if is_cyrillic(region[: dash.start()].strip()[-1:].casefold())]
    for begin, end in sorted(joints, reverse=True):
        post = region[end:].strip(" ,")
        plain = not _EDGE.search(post) and (places.place(post, lexicon) is places.Place.TITLE or key(post) in lexicon.grades)
        if plain or not post:
            return begin, end
    return None


def _body(text: str, start: int, stop: int, lexicon: Lexicon) -> tuple[bool, Span] | None:
    """Return whether "and" or "from" stands before the body that fills the stretch, and its place; None where none does."""
    whole = lexicon.is_body_word(key(text[start:stop]).partition(" ")[0])  # the first letter of "وزارة" is no "and"
    joined = None if whole else lexicon.together.match(f" {text[start:stop].lstrip()}")
    begin = start + len(text[start:stop]) - len(text[start:stop].lstrip())
    begin += joined.end() - 1 if joined is not None else 0
    small = lexicon.small.on_behalf.match(text, begin, stop)
    behalf = small is not None and bool(lexicon.small.without_article(small.group()).strip())
    begin = small.end() if small is not None else begin
    body = text[begin:stop].strip()
    begin += len(text[begin:stop]) - len(text[begin:stop].lstrip())
    first, _, rest = key(body).partition(" ")  # "الوزارة" alone points back at one named before
    named = body[:1].isupper() or (is_arabic(body[:1]) and lexicon.is_body_word(first) and bool(rest))
    named = named and rest.rpartition(" ")[2] not in lexicon.stop  # "وزارة العدل كل من" ends in "each of"
    plain = named and len(body.split()) <= _BODY_WORDS and not re.search(r"[,;:،؛()\d]", body)
    if not plain or places.place(body, lexicon) is not places.Place.BODY or lexicon.is_state(body):
        return None
    if begins_with_mission(body, lexicon):
        return None  # the Mission that writes announces them
    return joined is not None or behalf, (begin, begin + len(body))
