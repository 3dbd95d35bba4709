"""Posts that stand before the names: "by the Deputy Attorney General, Mr. X", "начальник отдела Иванов"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import honorific_at
from pipeline.extraction.entries.entry_words import is_clause, role_in
from pipeline.extraction.entries.names import name_at
from pipeline.extraction.running_text.anchors import Anchor
from pipeline.extraction.running_text.brackets import labels_role
from pipeline.extraction.running_text.capacities import CAPACITY_WORDS, capacity_before
from pipeline.extraction.running_text.meetings_before_posts import behind_meeting
from pipeline.extraction.running_text.posts_before_initials import POST_LETTERS, before_initials, names_first
from pipeline.extraction.running_text.role_copulas import verbs_of_roles
from pipeline.extraction.words.folding import Folded, is_arabic, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

WORDS_MAX = 16  # of a post with its body; longer is the sentence itself
_PARTS = re.compile(r"[;؛:：\d]|\)\s")
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_MARKS = " ,،/-–—(（"  # between a post and the name behind it: "the Director (Ms. B)"
_LEAD = re.compile(r"\s*([^:：,،\n]{3,60}?)\s*[:：]\s*(?=\S)")
_STROKE = re.compile(r"\s*([^/:：,،\n]{3,70}?)\s+/\s*(?=\S)")
_COMMA = re.compile(r"\s*[,،]\s*")
_POST_END = re.compile(r"[,،(]")
_ROLE_BEHIND = re.compile(r"\s*[,،]\s*([^,،;]{3,60})(?=[,،;])")
_LABEL = re.compile(r"[,،;؛]\s*([^,،;؛]+?)(?:\s[-–—]|:)\s*$")
_ASIDES = re.compile(r"[,،，;]")
_CLOSED = re.compile(r"^\s*[(（\[][^()（）\[\]]*[)）\]]")


def posts_before(text: str, begin: int, anchors: Sequence[Anchor], end: int, lexicon: Lexicon) -> dict[int, tuple[int, int]]:
    """Return for the number of each person (start, end) of the post that stands before the name; none where it stands behind.

    Args:
        text: the sentence's text, wraps as blanks.
        begin: from where the sentence speaks of persons.
        anchors: the persons, in order.
        end: where the sentence ends.
        lexicon: words of posts and bodies.
    """
    found: dict[int, tuple[int, int]] = {}
    ahead = False  # the sentence sets posts before names
    for number, anchor in enumerate(anchors):
        start = anchors[number - 1].match.end if number else begin
        if is_cjk(text[anchor.match.name[0]]):
            continue
        post = _post(text, start, anchor.match.start, lexicon, first=number == 0, ahead=ahead)
        if post is None:
            ahead = ahead or (number == 0 and _goes_on_so(text, anchors, lexicon))
            continue
        stop = anchors[number + 1].cut if number + 1 < len(anchors) else end
        if number == 0:
            behind = _described(text[anchor.match.end : stop], lexicon)
            second = anchors[1].match.start if len(anchors) > 1 else anchor.match.end
            ahead = not behind or _post(text, anchor.match.end, second, lexicon, first=False, ahead=True) is not None
        elif _described(text[anchor.match.end : stop], lexicon) and not ahead:
            continue
        if number or ahead:
            found[number] = with_form(text, post, anchor, lexicon)
    return found


def with_form(text: str, post: tuple[int, int], anchor: Anchor, lexicon: Lexicon) -> tuple[int, int]:
    """Return the post with the word that it wants, where that may stand before names as a courtesy form: "старший прокурор"."""
    form = anchor.match.honorific
    words = key(text[slice(*post)]).split()  # "государственный" wants its noun as well
    wants = all(word in lexicon.grades for word in words) or any(word in lexicon.describing for word in words[-1:])
    if form is None or not wants or text[post[1] : form[0]].strip() or not lexicon.is_post_honorific(text[slice(*form)]):
        return post
    return post[0], form[1]


def _goes_on_so(text: str, anchors: Sequence[Anchor], lexicon: Lexicon) -> bool:
    """Tell whether a post before the first name counts as a courtesy form, and one before a second name goes on so.

    "советник Иванов И.И., начальник отдела Петров П.П.": no comma parts the second post from the name behind it.
    """
    form = anchors[0].match.honorific
    if len(anchors) == 1 or form is None or anchors[1].match.honorific is not None:
        return False
    start, name = anchors[0].match.end, anchors[1].match.start
    joined = not text[start:name].rstrip().endswith((",", "،"))
    posted = joined and _post(text, start, name, lexicon, first=False, ahead=True) is not None
    return posted and lexicon.is_post_honorific(text[slice(*form)])


def _post(text: str, start: int, name: int, lexicon: Lexicon, *, first: bool, ahead: bool) -> tuple[int, int] | None:
    """Return the post between the person before, or the verb, and the name."""
    if capacity_before(text, start, name, lexicon, first=first) is not None:
        return None
    closed = _CLOSED.match(text[start:name])
    start += closed.end() if closed and not first else 0
    role = _ROLE_BEHIND.match(text[start:name]) if not first else None  # "Mr. A, head of delegation, the Secretary, Ms. B"
    start += role.end(1) if role is not None and role_in(role.group(1), lexicon) is not None else 0
    region = text[start:name]
    label = _LABEL.search(region)
    if label is not None and labels_role(label.group(1), lexicon):
        return None  # "…, Director, deputy head - Ms. B": the post is of the person before
    parted = [match.end() for match in _PARTS.finditer(region)]
    together = [match.end() for match in lexicon.together.finditer(region)]
    said = (lexicon.announcing, lexicon.attending, lexicon.approving, lexicon.leading)
    verbs = [place for cue in said for place in cue.all(Folded(region))]
    joints = [match.span() for match in lexicon.together.finditer(region)]  # "accompagné … de" holds "accompagné du Directeur de"
    cues = [end for start, end in verbs if not any(one <= start < other < end for one, other in joints)]
    cues += verbs_of_roles(region, lexicon)
    if first:
        said_so = [end for cue in (lexicon.honour, lexicon.saying) for _, end in cue.all(Folded(region))]
        begin = max([0, *parted, *cues, *said_so])  # "We are pleased to inform you that [the Director, Ms. A]"
    elif together:
        begin = max([0, *parted, together[0] if ahead else together[-1]])
        begin = max(begin, *cues) if cues else begin  # "…, and will include the Prosecutor, Mr. B"
    elif parted:
        begin = max([*parted, *cues])
    elif ahead or _with_article(region, lexicon):
        begin = 0
    else:
        return None
    words = list(_WORD.finditer(region, begin))
    if not words or len(words) > WORDS_MAX:
        return None
    post = _from_title(region, start, words, lexicon)
    informed = first and begin > max([0, *parted, *cues])
    if post is not None and informed and not _begins_post(key(text[slice(*post)]).partition(" ")[0], lexicon):
        return None  # "We inform you that after consulting the Attorney General, [Mr. A] will attend"
    return post


def _with_article(region: str, lexicon: Lexicon) -> bool:
    """Tell whether one comma, an article and words right up to the name stand there: "Sra. A, el Comisario de Policía [B]".

    A post of the person before has a comma behind it too.
    """
    comma = _COMMA.match(region)
    article = lexicon.small.article.match(region, comma.end()) if comma is not None else None
    return article is not None and _ASIDES.search(region, article.end()) is None and "(" not in region


def _from_title(region: str, offset: int, words: Sequence[re.Match[str]], lexicon: Lexicon) -> tuple[int, int] | None:
    """Return the stretch from the first word of a post on, little words before it left aside."""
    for word in words[behind_meeting([one.group() for one in words], lexicon) :]:
        bare = word.group()
        little = bare.casefold().strip(".'’") in lexicon.stop_exact or len(bare) <= 3
        rest = region[word.start() :].strip(_MARKS)
        if key(bare) in lexicon.said.besides:
            continue  # "además la Segunda Secretaria", "in addition the Director"
        opens = lexicon.small.article.match(region, word.start()) or lexicon.said.own.match(region, word.start())
        following = key(region[opens.end() :].split(" ", 1)[0]) if opens is not None else ""
        if bare[0].isupper() and opens is not None and opens.end() > word.end() and _begins_post(following, lexicon):
            continue  # "[The] Third Secretary, Ms. B", "[Our] Third Secretary", but "The Hague Liaison Officer"
        if not (little and bare.islower()) and _leads(rest, lexicon):
            article = lexicon.small.article.match(region, word.start())  # "et l'Inspecteur général"
            begin = article.end() if article is not None and article.end() < word.end() else word.start()
            return offset + begin, offset + len(region.rstrip(_MARKS))
        if not little:
            return None
    return None


def _begins_post(word: str, lexicon: Lexicon) -> bool:
    return lexicon.is_title_word(word) or word in lexicon.adjectives


def _leads(text: str, lexicon: Lexicon) -> bool:
    first = re.split(r"[,،(（]", text, maxsplit=1)[0]
    words = key(first).split()
    if not words or (len(words) == 1 and lexicon.role(first) is not None and not lexicon.is_post_word(first)):
        return False
    if is_arabic(words[0]) and not any(lexicon.is_title_word(word) for word in words[:2]):
        return False
    if len(words) > 1 and lexicon.small.of_body.match(first, len(first.split()[0]) + 1) and not names_first(first, lexicon):
        return False  # "[at the] suggestion of the Attorney-General"
    return places.place(first, lexicon) is places.Place.TITLE


def _described(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a post follows the name behind a comma, a dash or a bracket."""
    match = re.match(r"\s*[,،(（–—-]\s*([^,،;؛()（）.。]{2,80})", text)
    if match is None or is_clause(match.group(1), lexicon):
        return False
    return places.place(match.group(1), lexicon) is places.Place.TITLE


def _is_described(text: str, lexicon: Lexicon) -> bool:
    """Tell whether a text begins with a post or a body, and so not with a name."""
    return places.place(re.split(r"[,،(（–—-]", text, maxsplit=1)[0], lexicon) in (places.Place.TITLE, places.Place.BODY)


def leading_post(view: str, start: int, end: int, lexicon: Lexicon, language: str | None) -> tuple[tuple[int, int], int] | None:
    """Return ((start, end) of the post, where the name begins) where a row begins "Secretary: Ms. A"; else None.

    Arabic lists part the post from the name by a stroke, and leave the courtesy form out: "المحامي العام بالنيابة العامة / فلان".
    """
    match = _LEAD.match(view[start:end])
    if match is None or honorific_at(view, start + match.end(), lexicon, language) is None:
        match = _STROKE.match(view[start:end])
        if match is None or not is_arabic(match.group(1)) or _is_described(view[start + match.end() : end], lexicon):
            return None
    post = match.group(1)
    if lexicon.label(post) or places.place(post, lexicon) is not places.Place.TITLE:
        return None
    if is_arabic(post) and any(cues.find(Folded(post)) is not None for cues in (lexicon.announcing, lexicon.leads)):
        return None  # "سيرأس الوفد وزير العدل السيد / فلان": the sentence tells who comes
    return (start + match.start(1), start + match.end(1)), start + match.end()


def post_ahead(view: str, start: int, end: int, lexicon: Lexicon, language: str | None) -> tuple[tuple[int, int], int] | None:
    """Return ((start, end) of the post, where the name begins) where an item sets the post before the name; else None.

    A comma and a courtesy form part the two ("la Ministra de la Mujer, S.E. Dra. A"), or the words of the post stand directly
    before a whole name: "el Segundo Secretario B".
    """
    article = lexicon.small.article.match(view, start)
    begin = article.end() if article is not None and article.end() < end else start
    for comma in _COMMA.finditer(view, begin, end):
        if comma.start() - begin > POST_LETTERS or honorific_at(view, comma.end(), lexicon, language) is None:
            continue
        match = name_at(view, comma.end(), lexicon, language)
        whole = match is not None and match.honorific is not None and match.words > 1 and match.plain
        post = _POST_END.split(view[begin : comma.start()], maxsplit=1)[0]
        if whole and places.place(post, lexicon) is places.Place.TITLE and places.names_holder(post, lexicon):
            return (begin, comma.start()), comma.end()
        return None
    if (found := before_initials(view, begin, end, lexicon, language)) is not None:
        return found
    form, at = honorific_at(view, begin, lexicon, language), _behind_post(view, begin, end, lexicon)
    if form is not None and (form >= at or not lexicon.is_post_honorific(view[begin:form])):
        return None  # "Judge A" has a courtesy form, "Fiscal Superior A" a post
    match = name_at(view, at, lexicon, language)
    if at == begin or match is None or match.honorific is not None or match.words < 2 or not match.plain:
        return None
    if view[at : match.start].strip() or (" " not in view[begin:at].strip() and _common(view[slice(*match.name)], lexicon)):
        return None
    return (begin, at), match.start


def _common(name: str, lexicon: Lexicon) -> bool:
    """Tell whether what may be a name is made of common words: "Directeur Affaires Juridiques" names nobody."""
    words = key(name).split()
    return any(word in lexicon.common for word in words) and not any(word in lexicon.person_names for word in words)


def _behind_post(view: str, begin: int, end: int, lexicon: Lexicon) -> int:
    """Return where the words of a post end, before a capital: "Consejera", "Fiscal Superior", "Conseiller juridique".

    Behind a little word a capital may be what the post is of, and no name: "Superintendent of Police [Ada Brook]".
    """
    at, words, matter = begin, 0, False
    for word in _WORD.finditer(view, begin, end):
        matter = matter and _names_matter(word.group(), lexicon)
        titled = matter or lexicon.is_title_word(key(word.group()))
        lower = word.group().islower()
        if view[at : word.start()].strip() or words > CAPACITY_WORDS or not (titled or (words and lower)):
            break
        at, words, matter = word.end(), words + 1, matter or lower
    return at


def _names_matter(word: str, lexicon: Lexicon) -> bool:
    """Tell whether a capitalised word is one of a body or a common one, and no part of a name: "Police", "Prosecutions"."""
    plain = key(word)
    return (plain in lexicon.organisations or plain in lexicon.common) and plain not in lexicon.person_names
