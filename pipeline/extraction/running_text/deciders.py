"""Who decides in a sentence that others come: the minister who approved, he on whose orders they are sent. He stays at home."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import takewhile

from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import courtesy_forms, honorific_at
from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.running_text.choosers import chosen_before, ends_relative, is_chosen
from pipeline.extraction.words.folding import Folded, fold, is_arabic, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.who_comes import announced_before, says_who_comes

_WORD = re.compile(r"[^\W\d_]+")
_STOP, _CLAUSE_LETTERS = re.compile(r"[.;。；؛]\s|\.$"), 300  # of a sentence behind a name
_COMMAS = re.compile(r"[,،]")
_TO_VERB = 4  # letters between an honour and its verb: " to "
_SUBJECT_WORDS = 10  # "and that the Minister of Foreign Affairs and Trade of the Republic"
ARTICLES = 2  # words between "will be led by" and the courtesy form


def deciding(
    text: str, begin: int, anchors: Sequence[Anchor], approving: Sequence[tuple[int, int]], lexicon: Lexicon
) -> tuple[set[int], set[int]]:
    """Return where those begin who decide that others come ("the Minister, Mr. A, has approved the visit of"), and who may.

    That is whoever is the subject of the approval. Who "will attend", or is announced before, has a predicate of his own; so has
    everybody before "and that the Minister has approved", whose subject has no name.

    Args:
        text: holds the sentence.
        begin: where it comes to what it has to say.
        anchors: the persons named in it, in order.
        approving: where it approves.
        lexicon: wordings.
    """
    gone, unsure = set[int](), set[int]()
    for start, stop in approving:
        before = [anchor.match for anchor in anchors if anchor.match.end <= start]
        if not before:
            continue
        if not any(anchor.match.start >= stop for anchor in anchors):
            chosen = len(before) > 1 and ends_relative(text[before[-2].end : before[-1].start], lexicon)
            gone |= {before[-1].start} if chosen else _of_those_above(text, before[-1], start, stop, lexicon)
            continue
        subject, last = text[before[-1].end : start], before[-1]
        announced = announced_before(text[max([begin, *(match.end for match in before[:-1])]) : last.start], lexicon)
        if says_who_comes(subject, lexicon):
            continue
        if is_chosen(subject, lexicon):
            unsure |= set[int]() if announced else {last.start}
            continue
        if (other := other_subject(subject, lexicon)) is not None:
            unsure |= set[int]() if announced or _leads_on(subject[other:], lexicon) else {last.start}
            continue
        if announced:
            unsure.add(last.start)
            continue
        gone.add(last.start)
        for one, other_one in zip(before[-2::-1], before[:0:-1], strict=False):  # "the Ministers, Mr. A and Mr. B, have approved"
            if says_who_comes(text[begin : one.start], lexicon) or says_who_comes(text[one.end : other_one.start], lexicon):
                break
            if ends_relative(text[one.end : other_one.start], lexicon):
                break
            gone.add(one.start)
    return gone - unsure, unsure


def approvals(text: str, begin: int, end: int, lexicon: Lexicon, language: str | None) -> list[tuple[int, int]]:
    """Return where text[begin:end] approves, or a person who writes has the honour to name another."""
    folded = Folded(text[begin:end])
    chosen = chosen_before(folded, text[begin:end], lexicon)
    found = (span for span in lexicon.approving.all(folded) if not any(first <= span[0] < last for first, last in chosen))
    approving = [(begin + start, begin + stop) for start, stop in found]
    return sorted({*approving, *_honoured_to_name(text, begin, end, lexicon, language)})


def _honoured_to_name(text: str, begin: int, end: int, lexicon: Lexicon, language: str | None) -> list[tuple[int, int]]:
    """Return where a person who writes has the honour to name another: "Mr. A, Minister, has the honour to nominate Ms. B".

    He is the subject, with whom or with whose post the sentence begins, and somebody else is named behind the honour.
    """
    found: list[tuple[int, int]] = []
    for at, stop in lexicon.honour.all(Folded(text[begin:end].replace("\n", " "))):
        first, *others = _with_courtesy(text, begin, begin + at, lexicon, language) or [-1]
        later = next(iter(_with_courtesy(text, begin + stop, end, lexicon, language)), None)
        if first < 0 or others or later is None:
            continue
        before, between = text[begin:first].strip(" \n,،"), text[first : begin + at]
        honour = Folded(text[begin + stop - _TO_VERB : later].replace("\n", " "))
        comes = (*lexicon.announcing.all(honour), *lexicon.attending.all(honour))
        if any(start <= 2 * _TO_VERB for start, _ in comes):
            continue  # "has the honour to represent Norland with Ms. B"
        posted = not before or any(lexicon.is_title_word(word) for word in key(before).split())
        if posted and len(before.split()) <= _SUBJECT_WORDS and not says_who_comes(f"{before} {between}", lexicon):
            found.append((begin + at, begin + stop))
    return found


def _with_courtesy(text: str, begin: int, end: int, lexicon: Lexicon, language: str | None) -> list[int]:
    """Return where courtesy forms stand that are no posts: "Mr.", not "Minister"."""
    ends = ((at, honorific_at(text, at, lexicon, language)) for at in courtesy_forms(text, lexicon, language, begin, end))
    return [at for at, stop in ends if stop is not None and not lexicon.is_post_honorific(text[at:stop].strip())]


def _of_those_above(text: str, last: NameMatch, start: int, stop: int, lexicon: Lexicon) -> set[int]:
    """Return where he begins who approves what was told before: "the Minister, Mr. A, has been pleased to approve the above".

    A Chinese sentence names him between "by" and "agreed" and goes on with who comes, whom a list below names.
    """
    behind = _STOP.split(text[stop : stop + _CLAUSE_LETTERS], maxsplit=1)[0]
    direct = not text[last.end : start].strip(" ,،")
    if direct and lexicon.unspaced.by_leave.search(text[max(0, last.start - _CLAUSE_LETTERS) : last.start]):
        return {last.start}
    return {last.start} if direct and not says_who_comes(behind, lexicon) else set()


def other_subject(between: str, lexicon: Lexicon) -> int | None:
    """Return where, between a person and an approval, the clause of another subject begins: "… Director, and that the Minister".

    Behind "and", or a comma in Chinese, stands a post or a body, and no comma parts it from its verb.
    """
    if is_cjk(between.strip()[-1:] or " "):
        comma = max(between.rfind(mark) for mark in "，；;,")
        return comma if comma >= 0 and any(word in between[comma:] for word in lexicon.titles if is_cjk(word)) else None
    joint = next(reversed([*lexicon.together.finditer(between)]), None)
    if joint is None or any(mark in between[joint.end() :].rstrip() for mark in ",،;"):
        return None
    words = [fold(word) for word in _WORD.findall(between[joint.end() :])]
    posted = any(lexicon.is_office_word(word) for word in words)
    return joint.start() if posted and len(words) <= _SUBJECT_WORDS else None


def _leads_on(clause: str, lexicon: Lexicon) -> bool:
    """Tell whether the clause of another subject begins as one does: "and that", "and the", in Arabic "and that the"."""
    joint = lexicon.together.match(clause)
    words = [fold(word) for word in _WORD.findall(clause[joint.end() if joint else 0 :])]
    return is_cjk(clause.strip()[:1] or " ") or not words or words[0] in lexicon.stop


def behind_approval(
    text: str, posts: Mapping[int, tuple[int, int]], approving: Sequence[tuple[int, int]], lexicon: Lexicon
) -> dict[int, tuple[int, int]]:
    """Return the posts before names without the approval, and who approves, that were read into them."""
    kept: dict[int, tuple[int, int]] = {}
    for number, (start, end) in posts.items():
        begin = max([start, *(stop for _, stop in approving if start < stop <= end)])
        held = text[begin:end]
        if begin == start or places.place(held.strip(), lexicon) is places.Place.TITLE:
            kept[number] = (begin + len(held) - len(held.lstrip()), end)
    return kept


def ordering(text: str, begin: int, anchors: Sequence[Anchor], lexicon: Lexicon) -> set[int]:
    """Return where those begin on whose orders others come: "by direction of the Minister, Mr. A, the delegation comprises …".

    Between him and the next person stands nothing of coming but what announces that one, directly before the name. Somebody who
    "will attend", or leads, has a predicate of his own: he comes, and is in doubt only.

    Args:
        text: holds the sentence.
        begin: where the sentence begins.
        anchors: the persons named in it, in order.
        lexicon: wordings.
    """
    gone: set[int] = set()
    for start, end in orders(text, begin, anchors[-1].match.start if anchors else begin, lexicon):
        behind = [anchor.match for anchor in anchors if anchor.match.start >= end]
        if len(behind) > 1 and _announces_next(text[behind[0].end : behind[1].start], lexicon):
            gone.add(behind[0].start)
        if len(behind) == 1 and _approves_last(text, (start, end), behind[0], lexicon):
            gone.add(behind[0].start)
        gone |= _reported(text, begin, (start, end), behind, lexicon)
        borders = [*(name.start for name in behind[1:]), len(text)][: len(behind)]
        said = zip(behind, borders, strict=True)
        gone -= {name.start for name, border in said if _says_he_comes(text[name.end : border], lexicon)}
    return gone


def _says_he_comes(said: str, lexicon: Lexicon) -> bool:
    """Tell whether a clause about who was just named says that he comes: ", Director, who will attend the meeting, …"."""
    for word in _WORD.finditer(_STOP.split(said[:_CLAUSE_LETTERS], maxsplit=1)[0]):
        parted = is_arabic(word.group()) or said[: word.start()].rstrip().endswith(",")  # not "comunico que asistirá"
        if parted and key(word.group()) in lexicon.said.relating:
            clause = _COMMAS.split(said[word.end() : word.end() + _CLAUSE_LETTERS], maxsplit=1)[0]
            verb = min((at for words in (lexicon.attending, lexicon.leads) for at, _ in words.all(Folded(clause))), default=None)
            if verb is not None and len(clause[:verb].split()) <= ARTICLES and not lexicon.said.does_not_hold(clause, verb):
                return True
    return False


def _reported(text: str, begin: int, phrase: tuple[int, int], behind: Sequence[NameMatch], lexicon: Lexicon) -> set[int]:
    """Return where he begins on whose orders the writer says that others come: "by order of the Director, Mr. A, I inform".

    The phrase opens the sentence, a post leads to the name, and nothing of coming stands before the verb of saying.

    Args:
        text: holds the sentence.
        begin: where the sentence begins.
        phrase: where "by order of" stands.
        behind: the names behind it, in order; the first may be his post, "señor Director Nacional".
        lexicon: wordings.
    """
    start, end = phrase
    folded = Folded(text[end:])
    says = [end + at for words in (lexicon.honour, lexicon.saying) for at, _ in words.all(folded)[:1]]
    if (
        not says
        or not behind
        or len(text[begin:start].split()) > _SUBJECT_WORDS
        or says_who_comes(text[begin : min(says)], lexicon)
    ):
        return set()
    posts = list(takewhile(lambda name: _all_posts(text[slice(*name.name)], lexicon), behind))
    his = [name for name in behind[: len(posts) + 1] if name.end <= min(says)]
    words = _WORD.findall(text[end : his[-1].name[0]]) if his else []
    led = bool(posts) or any(lexicon.is_title_word(fold(word)) for word in words)
    parted = bool(his) and text[his[-1].end : min(says)].lstrip()[:1] in (",", "،")
    return {name.start for name in his} if led and parted else set()


def _all_posts(name: str, lexicon: Lexicon) -> bool:
    """Tell whether words of posts alone were taken for a name, behind a courtesy form: "Director Nacional"."""
    return all(lexicon.is_title_word(word) or lexicon.is_nationwide(word) for word in map(fold, _WORD.findall(name)))


def _approves_last(text: str, phrase: tuple[int, int], name: NameMatch, lexicon: Lexicon) -> bool:
    """Tell whether the phrase and one post lead to him who is named last: "… with the approval of the Minister, Mr. A".

    Behind "and" he may come all the same: "Mr. A and, by decision of the Minister, Mr. B"; so may whoever has a verb of coming.
    """
    start, end = phrase
    post, behind = text[end : name.start].strip(" ,،"), _STOP.split(text[name.end : name.end + _CLAUSE_LETTERS], maxsplit=1)[0]
    if says_who_comes(post, lexicon) or says_who_comes(behind, lexicon):
        return False
    joined = [match.end() for match in lexicon.together.finditer(text[:start].rstrip(" ,،") + " ")]
    held = text[end : name.name[0]]  # with an office that is his courtesy form: "the Attorney General Mr. A"
    parted = any(mark in post for mark in ",،;:")
    titled = any(lexicon.is_title_word(fold(word)) for word in _WORD.findall(held))
    return (
        titled and not parted and len(post.split()) <= _SUBJECT_WORDS and (not joined or joined[-1] < len(text[:start].rstrip()))
    )


def _announces_next(between: str, lexicon: Lexicon) -> bool:
    """Tell whether a wording of coming stands between two persons, and its end leads to the second one.

    There may be several where a comma ends what is said of the first person.
    """
    folded = Folded(between)
    cues = {place for words in (lexicon.announcing, lexicon.leads) for place in words.all(folded)}
    inner = {place for place in cues if not any(other != place and _holds(other, place) for other in cues)}
    others = [place for place in lexicon.attending.all(folded) if not any(overlap(place, cue) for cue in inner)]
    parted = between.lstrip().startswith(
        (",", "،")
    )  # "…, the Minister, Mr. A, Norland will be represented by a team led by Mr. B"
    if not inner or others or (len(inner) > 1 and not parted):
        return False
    end = max(end for _, end in inner)
    return not any(mark in between[end:] for mark in ",،;") and len(between[end:].split()) <= ARTICLES


def _holds(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Tell whether two stretches share a letter."""
    return one[0] < other[1] and other[0] < one[1]


def orders(text: str, begin: int, end: int, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return where text[begin:end] says on whose orders, "on the instructions of", or first in whose name: "On behalf of Mr.".

    Behind the latter a courtesy form stands: "On behalf of Norland" is of nobody.
    """
    told = [(begin + start, begin + stop) for start, stop in lexicon.authority.all(Folded(text[begin:end]))]
    first = begin + len(text[begin:end]) - len(text[begin:end].lstrip())
    named = lexicon.small.on_behalf.match(text, first, end)
    bare = named is None or key(named.group()) in {"", *lexicon.said.articles}  # "The", "El" alone
    courteous = not bare and named is not None and honorific_at(text, named.end(), lexicon, None) is not None
    return [(first, named.end()), *told] if named is not None and courteous else told


def may_order(text: str, ordered: Sequence[tuple[int, int]], anchors: Sequence[Anchor], index: int, lexicon: Lexicon) -> bool:
    """Tell whether this person may be he on whose orders others come: "sur instruction du Ministre, M. A et Mme B viendront"."""
    posts = [one.match for one in anchors[:index] if not _all_posts(text[slice(*one.match.name)], lexicon)]
    start = posts[-1].end if posts else 0
    before = [end for _, end in ordered if start <= end <= anchors[index].match.start]
    if not before:
        return False
    told = text[before[-1] : anchors[index].match.start]
    if is_cjk(text[before[-1] - 1]) and told.lstrip().startswith(("，", ",")):
        return False  # "经部长提名，李明先生将出席": who orders is told before the verb
    body = places.place(lexicon.small.without_article(told.strip(" ,،")), lexicon) is places.Place.BODY
    return not body and not says_who_comes(told, lexicon)  # "at the request of the Ministry of Justice, Mr. A" comes


def may_be_served(text: str, start: int, name: int, lexicon: Lexicon) -> bool:
    """Tell whether he may hold the office that the person before only serves: "Ms. A, Secretary to the Minister, Mr. B".

    Args:
        text: holds the sentence.
        start: where the name of the person before ends.
        name: where this one begins.
        lexicon: words of posts.
    """
    *_, served, behind = _COMMAS.split(text[start:name]) if _COMMAS.search(text[start:name]) else ("", "", "?")
    words = key(served).split()
    little = [at for at, word in enumerate(words) if at and word in lexicon.stop]
    for at in little if not behind.strip() and places.place(served.strip(), lexicon) is places.Place.TITLE else ():
        holder = next((word for word in words[at + 1 :] if word not in lexicon.stop), "")
        serves = any(lexicon.is_title_word(word) for word in words[:at])
        if serves and lexicon.is_post_honorific(holder) and holder not in lexicon.meeting and not lexicon.is_body_word(holder):
            return True
    return False


def without_orders(posts: Mapping[int, tuple[int, int]], ordered: Sequence[tuple[int, int]]) -> dict[int, tuple[int, int]]:
    """Return the posts before names without those that belong to such a phrase: "instruction du Ministre"."""
    return {
        number: span
        for number, span in posts.items()
        if not any(start < span[1] and span[0] <= end + 1 for start, end in ordered)
    }
