"""Where what a sentence says of each of its persons ends."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from config.list_marks import list_marks
from pipeline.extraction.entries import places
from pipeline.extraction.entries.mission_names import begins_with_mission
from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.running_text.deciders import other_subject
from pipeline.extraction.running_text.meanwhile import named_meanwhile
from pipeline.extraction.running_text.parts_ahead import part_ahead
from pipeline.extraction.words.folding import Folded, is_arabic, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.marks import COMMAS

_NEXT = re.compile(
    r"(?<=\.)\s+[^\W\d_a-zа-яё][^\W\d_A-ZА-ЯЁ]+\s+[a-zа-яё]"
)  # "Иванов И. И. Членами делегации": a sentence begins
_OWNS = re.compile(r"['’][sS]\s")
_ARABIC_COMMA = re.compile(r"\s*[،,؛]\s*و?")
_COMMA = re.compile(r"[,،，;؛]\s*")
_JOURNEY_LETTERS = 60  # in which "to the Conference of the Parties" has room
_WORD = re.compile(r"[^\W_]+")
_WITH = re.compile(r"\s*,\s+\S+\s+\S")  # of two words, behind a comma
_CHINESE_LABEL = re.compile(r"[；;，,。、]\s*([\u3400-\u9fff]{2,8})\s?[:：]\s*\Z")
_LABEL_LETTERS = 16  # with the signs around it
_COUNTED_WORDS = 3  # of "two senior officials"
_DANGLING = re.compile(r"[,،;]\s*(?:[^\W\d_]{1,3}(?:['’]\s*|\s+|$)){1,3}$")  # ", the", ", et d'en"


def description_ends(
    text: str,
    anchors: Sequence[Anchor],
    posts: Mapping[int, tuple[int, int]],
    breaking: Sequence[tuple[int, int]],
    end: int,
    lexicon: Lexicon,
) -> list[int]:
    """Return for each person where what is said of him ends: before the next one, a post, a verb of coming, who writes, a break.

    Args:
        text: holds the sentence.
        anchors: the persons, in order.
        posts: of those whose post stands before the name, where it stands.
        breaking: where others are spoken of: who is replaced, who orders, who approves.
        end: of the sentence.
        lexicon: wordings.
    """
    found: list[int] = []
    for index, anchor in enumerate(anchors):
        behind = anchor.match.end
        stops = [anchors[index + 1].cut if index + 1 < len(anchors) else end]
        if index + 1 in posts:  # "…, and the Second Secretary, Ms. B"
            post = posts[index + 1][0]
            together = next(reversed(list(lexicon.together.finditer(text, behind, post))), None)
            dangling = _DANGLING.search(text, behind, post)  # "(head of delegation), the Secretary, Ms. B"
            stops.append(together.start() if together else dangling.start() if dangling else post)
        if index + 1 < len(anchors):
            ahead = part_ahead(text, anchors, index + 1, lexicon)
            stops += [ahead[0]] if ahead is not None else []
            stops += [*_several_more(text, behind, stops[0], lexicon), *_label_of_next(text, behind, stops[0], lexicon)]
        stops += [behind] if _NEXT.match(text, behind, end) or owns(text, behind) else []
        stops += _pointing_back(text, behind, stops[0], lexicon)
        tail = lexicon.attending.find(Folded(text[behind : stops[0]]))
        comes = lexicon.comes.verb(text[behind : stops[0]])  # "г-жа A, советник, приедет."; who leads is told of him
        leads = comes is not None and lexicon.leads.find(Folded(text[behind + comes[0] : stops[0]]), first=True) is not None
        stops += [behind + verb[0] for verb in (tail, None if leads else comes) if verb is not None]
        begins = lexicon.comes.begin(text[behind : stops[0]])  # "Judge intends to attend": the verb goes on
        runs_on = begins is not None and not text[behind : behind + begins].rstrip().endswith(COMMAS)
        told = lexicon.leads.all(Folded(text[behind : stops[0]])) if begins is not None else ()
        leads = leads or any(
            start <= begins < stop for start, stop in told if begins is not None
        )  # "who will lead the delegation"
        stops += [behind + begins] if begins is not None and runs_on and not leads else []
        stops += _journey(text, behind, stops[0], lexicon)
        stops += _arabic_clause(text, behind, stops[0], lexicon)
        stops += _verb_behind_post(text, behind, stops[0], lexicon)
        writer = lexicon.himself.find(Folded(text[behind : stops[0]]))  # "…, Director, and the undersigned, First Secretary"
        stops += [behind + writer[0]] if writer is not None else []
        for start in (start for start, _ in breaking if start >= behind):
            clause = other_subject(text[behind:start], lexicon)  # "…, Director, and that the Minister has approved …"
            dangling = _DANGLING.search(text, behind, start)
            stops.append(behind + clause if clause is not None else dangling.start() if dangling else start)
        found.append(_without_hanging(text, behind, max(behind, min(stops)), lexicon))
    return found


def owns(text: str, behind: int) -> bool:
    """Tell whether the name that ends at `behind` owns what follows: "Mr. Tomas Verlin's alternate" tells nothing of him."""
    return _OWNS.match(text, behind) is not None


def _journey(text: str, behind: int, end: int, lexicon: Lexicon) -> list[int]:
    """Return the comma behind which it is told where those named are to go: "…, Judge, to Vienna", "…, to the Working Group".

    Behind a body no comma need stand: "of the Ministry of Justice to the Conference of the Parties". A Mission is accredited so.
    """
    commas = [comma.span() for comma in _COMMA.finditer(text, behind, end)]
    said = ((start, text[stop : stop + _JOURNEY_LETTERS].lower()) for start, stop in commas)
    found = [at for at, goal in said if lexicon.journey.match(goal)][:1]
    for blank in re.finditer(r"(?<=\w)\s(?=\w)", text[behind:end]):
        at, begin = behind + blank.start(), max(stop for _, stop in [(behind, behind), *commas] if stop <= behind + blank.start())
        if lexicon.journey.match(text[at + 1 : at + 1 + _JOURNEY_LETTERS].lower().replace("\n", " ")) is None:
            continue
        of_body = lexicon.small.of_body.match(text, begin + len(text[begin:at]) - len(text[begin:at].lstrip()))
        before = text[of_body.end() if of_body is not None else begin : at].strip()
        if places.place(before, lexicon) is places.Place.BODY and not begins_with_mission(before, lexicon):
            return [min([*found, at])]
    return found


def _arabic_clause(text: str, behind: int, end: int, lexicon: Lexicon) -> list[int]:
    """Return where an Arabic clause begins that announces another one: "، ويضم الوفد كلا من", "، بينما رشحت وزارة …".

    Behind a comma it begins with "and" and the verb, elsewhere with "while" and the verb.
    """
    if not is_arabic(text[behind - 1]):
        return []
    commas = list(_ARABIC_COMMA.finditer(text, behind, end))
    said = (lexicon.announcing.find(Folded(text[comma.end() : end]), first=True) for comma in commas)
    anew = [comma.start() for comma, cue in zip(commas, said, strict=True) if cue is not None][:1]
    return anew + [behind + start for start, _ in named_meanwhile(text[behind:end], lexicon)][:1]


def _several_more(text: str, behind: int, end: int, lexicon: Lexicon) -> list[int]:
    """Return where "and two experts" or ", accompanied by" begins: it says nothing of the person before."""
    along = next((one for one in lexicon.together.finditer(text, behind, end) if _WITH.match(one.group())), None)
    if along is not None:
        return [along.start()]  # "…, accompanied by the Director of Police, [Mr. B]"
    numbers = {key(word) for word in list_marks().counted}
    for joined in lexicon.together.finditer(text, behind, end):
        words = _WORD.findall(text[joined.end() : end])[:_COUNTED_WORDS]
        counted = bool(words) and (words[0].isdigit() or key(words[0]) in numbers)
        if counted and lexicon.said.several.search(" ".join(words[1:])) is not None:
            return [joined.start()]
    return []


def _label_of_next(text: str, behind: int, end: int, lexicon: Lexicon) -> list[int]:
    """Return where the next person's Chinese label begins, which tells his part alone: "；副团长：[陆建中先生]"."""
    label = _CHINESE_LABEL.search(text, max(behind, end - _LABEL_LETTERS), end)
    return [label.start()] if label is not None and lexicon.role(label.group(1)) is not None else []


def _verb_behind_post(text: str, behind: int, end: int, lexicon: Lexicon) -> list[int]:
    """Return where a Chinese post right behind a name ends and a verb goes on: "王强处长担任团长"."""
    post = lexicon.unspaced.post_behind.match(text, behind, end)
    goes_on = post is not None and post.end() < end and is_cjk(text[post.end()])
    return [post.end()] if post is not None and goes_on and post.group() in lexicon.titles else []


def _pointing_back(text: str, behind: int, end: int, lexicon: Lexicon) -> list[int]:
    """Return where a clause begins that points back at one of those named: "…, the last-named of whom may be reached at"."""
    folded = Folded(text[behind:end])
    found = [cue for cues in (lexicon.said.former, lexicon.said.latter) if (cue := cues.find(folded)) is not None]
    posts = (
        lexicon.is_title_word(key(text[behind + stop : end]).partition(" ")[0]) for _, stop in found
    )  # "the Second Secretary"
    commas = (text[behind : behind + at].rstrip() for (at, _), post in zip(found, posts, strict=True) if not post)
    return [behind + len(before) - 1 for before in commas if before.endswith((",", "،", ";"))]


def _without_hanging(text: str, behind: int, stop: int, lexicon: Lexicon) -> int:
    """Return where the description ends without the words of a clause that only begins: "…, and that she [will be …]"."""
    comma = max(text.rfind(mark, behind, stop) for mark in (",", "،", ";"))
    words = key(text[comma + 1 : stop]).split() if comma >= 0 else []
    hangs = bool(words) and words[-1] in lexicon.said.pronouns
    if " ".join(words) in lexicon.said.counted:
        return comma  # "…, Ministry of Justice; the other, [Mr. B]"
    small = all(word in lexicon.stop or word in lexicon.said.pronouns or word in lexicon.clauses for word in words)
    return comma if hangs and small else stop
