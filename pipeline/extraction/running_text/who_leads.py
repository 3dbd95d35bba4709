"""Sentences before and behind a list: who leads, the verb before the name ("Presidirá la Sra. X"), and who else comes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from models.reply import Role
from pipeline.extraction.entries.courtesy_forms import has_courtesy_form
from pipeline.extraction.entries.doubts import Doubt
from pipeline.extraction.entries.entry import Person
from pipeline.extraction.entries.entry_words import leading_role
from pipeline.extraction.entries.names import NameMatch
from pipeline.extraction.layout.strips import Row, Strip
from pipeline.extraction.running_text.exchanged import exchanged
from pipeline.extraction.running_text.struck_off import leads_to_name, without_reference
from pipeline.extraction.words.folding import ARABIC_ARTICLE, Folded, is_arabic, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

BEFORE_LETTERS = 70
_MARKS = ",;:،؛.("
LED_WORDS = 3  # at most, before the words that say who leads: "The delegation …", "La misma …"
SUBJECT_WORDS = 6  # of who leads, before the verb: "El Sr. Raúl Benavides Tello"
_SUBJECT_ENDS = ",;:،؛(，；："
COURTESY_WORDS = 8  # behind these, among which a courtesy form begins: "la delegación la Sra."


def sentences_from(strip: Strip, rows: Sequence[Row], covered: Sequence[tuple[int, int]], lexicon: Lexicon) -> int | None:
    """Return from where sentences may be read in a block's rows: behind a list's items only from the row that says who leads."""
    inside = [stop for start, stop in covered if start < rows[-1].end and stop > rows[0].start]
    if not inside:
        return rows[0].start
    behind = (row for row in rows if row.start >= max(inside))
    return next((row.start for row in behind if says_who_leads(strip.text(row), lexicon, strip.language)), None)


def says_who_leads(text: str, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether a line begins with the words that say who leads, and somebody with a courtesy form: "Presidirá la Sra. X"."""
    leads = lexicon.leads.find(Folded(text))
    if leads is None or len(text[: leads[0]].split()) > LED_WORDS:
        return False
    return has_courtesy_form(text, lexicon, language, leads[1], words=COURTESY_WORDS)


def tells_of_lead(text: str, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether a line below a list's item says who of those above leads: "Presidirá la Sra. X", "La primera encabezará …".

    Or "Ms. A will lead the delegation.": a courtesy form, a name that nothing is said of, and the verb.
    """
    if says_who_leads(text, lexicon, language):
        return True
    folded = Folded(text)
    leads = lexicon.leads.find(folded)
    subject = text[: leads[0]] if leads is not None else ""
    bare = 1 < len(subject.split()) <= SUBJECT_WORDS and not any(mark in subject for mark in _SUBJECT_ENDS)
    if bare and has_courtesy_form(subject, lexicon, language, 0, words=LED_WORDS):
        return True
    meant = lexicon.said.former.find(folded) or lexicon.said.latter.find(folded)
    return leads is not None and meant is not None and text[: meant[0]].count(" ") <= LED_WORDS


def introduces(begin: int, covered: Sequence[tuple[int, int]]) -> bool:
    """Tell whether what begins here stands before the end of a list: it tells of those who are named there."""
    return any(begin < stop for _, stop in covered)


def behind_list(found: Sequence[tuple[int, Person]]) -> list[tuple[int, Person]]:
    """Return (offset, person) of those named behind a list, doubted where neither post nor body is told.

    Interpreters who need no seat are named so, and drivers.
    """
    return [(at, who if who.title or who.organisation else who.doubted(Doubt.BEHIND_LIST)) for at, who in found]


def labels_first(text: str, begin: int, match: NameMatch, lexicon: Lexicon, language: str | None) -> bool:
    """Tell whether but the label of a role stands before the first name of a sentence: "Deputy head of delegation - A. Orlov"."""
    lead = leading_role(text, begin, match.start + 1, lexicon, language) if not is_cjk(text[match.start]) else None
    return lead is not None and lead[2] == match.start


def role_before(
    text: str,
    begin: int,
    match: NameMatch,
    lexicon: Lexicon,
    language: str | None,
    post: tuple[int, int] | None = None,
    *,
    first: bool = True,
) -> bool:
    """Tell whether "headed by" or the like stands directly before the name, or before the `post` that stands there.

    The verb with which a sentence begins speaks of him who is named `first` in it.
    """
    starts = (match.start, *(post[:1] if post is not None else ()))
    since = max(begin, match.start - 60, text.rfind(";", begin, match.start) + 1)  # "head, Mr. A; alternate, [Mr. B]"
    return (
        any(_headed(text[max(begin, at - BEFORE_LETTERS) : at], lexicon) for at in starts)
        or ((lead := leading_role(text, since, match.end, lexicon, language)) is not None and lead[0].value == "head")
        or any(
            _made_head(text[begin:at], lexicon) or _in_heads_place(text[begin : match.end], at - begin, lexicon) for at in starts
        )
        or (first and says_who_leads(text[begin : match.end], lexicon, language))
        or (first and any(_led_right_before(text[begin:at], lexicon) for at in starts))
    )


def _headed(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the text ends with "headed by"; a semicolon ends what is said of the one before: "…, as head; [Mr. B]".

    So does a Chinese comma: "由李娜带队，[张伟]参加".
    """
    found = lexicon.headed.search(text)
    return found is not None and not {";", "，"} & {*text[found.start() :]}


def _made_head(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the text ends with the words that make whoever follows the head, in whose place ever: "团长更换为[…]".

    Nobody's deputy ("副团长更换为"), and nobody whom another is joined to: "Главой будет А. и членом делегации назначен [Б.]".
    """
    cues = lexicon.made_head.all(Folded(text))
    found = [cue for cue in cues if _is_one_post(text[cue[1] :].strip(" :：—–-"), lexicon)]
    return any(
        lexicon.together.search(text[start:end]) is None
        and not (start and is_cjk(text[start]) and lexicon.role(text[start - 1 : start + 2]) not in (None, Role.HEAD))
        for start, end in found
    )


def _in_heads_place(text: str, at: int, lexicon: Lexicon) -> bool:
    """Tell whether the text orders to put whoever follows in the head's place: "replace the head of …, Mr. A, by [Ms. B]"."""
    for start, end in lexicon.replaced.all(Folded(text)):
        by = any(not text[stop:at].strip() and stop <= at for _, stop in exchanged(text, [(start, end)], len(text), lexicon))
        words = [word for word in key(text[end:]).split()[:8] if word not in lexicon.said.articles]
        named = (lexicon.role(" ".join(words[:count])) for count in range(len(words), 1, -1))
        if by and next((role for role in named if role is not None), None) is Role.HEAD:
            gone = re.split("[,،]", text[end:at], maxsplit=1)[-1]  # behind his part, in which a word may begin with "and": "وفد"
            return lexicon.together.search(gone) is None
    return False


def _is_one_post(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the Chinese words before a name may be one post, in which nobody else is named or joined."""
    others = (lexicon.honorific_after, lexicon.unspaced.joins)
    return all(map(is_cjk, text)) and not any(other.search(text) for other in others)


def _led_right_before(text: str, lexicon: Lexicon) -> bool:
    """Tell whether the verb ends the text before the name or post, but for what is led: "…, presidirá la delegación la [Sra. X]".

    Whose delegation it is may stand there, "la delegación noruega", and the note's number: "Возглавит делегацию на CU 2009/33 (A)
    [г-н Икс]".
    """
    bare = without_reference(text)
    cues = lexicon.leads.all(Folded(bare))
    between = bare[cues[-1][1] :] if cues else ""
    if not cues or not bare[-1:].isspace() or any(mark in between for mark in _MARKS):
        return False
    numbered = bare != text and leads_to_name(between, lexicon)
    words = (word for word in key(between).split() if not _says_whose(word, lexicon))
    return numbered or all(word in lexicon.said.articles or word in lexicon.heading.phrases for word in words)


def _says_whose(word: str, lexicon: Lexicon) -> bool:
    """Tell whether the folded word is a State's adjective; an Arabic one has the article and the ending of such: "التونسي"."""
    return lexicon.is_of_state(word) or (is_arabic(word) and word.startswith(ARABIC_ARTICLE) and word.endswith("ي"))
