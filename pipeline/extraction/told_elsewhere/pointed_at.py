"""Of whom a sentence speaks without his name: "the former will lead the delegation", "the Deputy Minister will lead it"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.extraction.entries.entry import Person
from pipeline.extraction.words.folding import Folded, fold, is_arabic, key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.phrase_cues import Cues

# "the person under No. 1", "inscrite au n° 01"
ENTRY_NUMBER = re.compile(r"(?<!\w)(?:n\s?[°º]|no\.|nº|№|#|رقم|第)\s*0*([1-9]\d?)(?!\w|[./]\w)", re.IGNORECASE)
WHOLE_WORDS = 3  # of an ordinal with its verb, which is no part of a post
PAIR = 2  # persons of whom one is the latter
_WORD = re.compile(r"[^\W\d_]+")
_WORD_BEFORE = re.compile(r"[^\W\d_]+\s*$")
_POST_PARTS = re.compile(r"[,،，(（]")
_SUBJECT_LETTERS = 5  # at least, of one word that points at the only holder of such a post
_POST_WORDS = 2  # at least, of a post that points at its holder


def pointed_at(sentence: str, before: Sequence[tuple[int, Person]], lexicon: Lexicon) -> int | None:
    """Return the number of the person whom "the former", "the latter" or his post alone means; None where nobody is meant.

    Args:
        sentence: in which nobody is named.
        before: (number, person) of those named before it, or in the list that it speaks of, in any order.
        lexicon: ordinals, words of posts.
    """
    ordered = sorted(before, key=lambda pair: _stand(pair[1]))
    first, last = _ordinal(sentence, lexicon.said.former, lexicon), _ordinal(sentence, lexicon.said.last, lexicon)
    second = _ordinal(sentence, lexicon.said.latter, lexicon)
    if first and (last or second):
        return None  # of whom what is said is not known
    if (first or last) and len(ordered) > 1:
        return ordered[0 if first else -1][0]
    if second and len(ordered) == PAIR:
        return ordered[1][0]
    marks = _entry_numbers(sentence, lexicon)
    if marks:
        number = int(marks[0][1])
        return ordered[number - 1][0] if 1 < len(ordered) >= number else None
    told = f" {key(sentence)} "
    holders = [number for number, person in ordered if (post := _post(person)) and f" {post} " in told]
    if not holders:
        subject = _subject(sentence, lexicon)
        holders = [number for number, person in ordered if subject and _begins_post(person, subject, lexicon)]
    return holders[0] if len(holders) == 1 else None


def _subject(sentence: str, lexicon: Lexicon) -> str:
    """Return the key of the one word of a post that is all that the sentence has before the words of leading, or behind them.

    "La viceministra encabeza la delegación", "Возглавит делегацию министр"; "" for a longer subject, which may be somebody else:
    "The director of the Police will lead the delegation".
    """
    leads = lexicon.leads.find(Folded(sentence))
    if leads is None:
        return ""
    parts = (sentence[: leads[0]], sentence[leads[1] :])
    words = [[word for word in key(part).split() if word not in lexicon.said.articles] for part in parts]
    subject = words[0] or words[1]
    single = len(subject) == 1 and len(subject[0]) >= _SUBJECT_LETTERS
    return subject[0] if single and lexicon.is_title_word(subject[0]) else ""


def _begins_post(person: Person, subject: str, lexicon: Lexicon) -> bool:
    """Tell whether the person's post is the word, or goes on with a little one: "directrice des …", not "minister counsellor"."""
    post = key(_POST_PARTS.split(person.title[0].text.replace("\n", " "), maxsplit=1)[0]).split() if person.title else []
    return post[:1] == [subject] and (len(post) == 1 or post[1] in lexicon.stop)


def ordinals(sentence: str, lexicon: Lexicon) -> list[int]:
    """Return where ordinals begin that stand for persons: "the first will lead, the last-named being an expert"."""
    folded = Folded(sentence)
    said = (lexicon.said.former, lexicon.said.latter, lexicon.said.last)
    places = sorted({place for cues in said for place in cues.all(folded) if _stands_alone(sentence, place, lexicon)})
    return [start for number, (start, _) in enumerate(places) if not number or start >= places[number - 1][1]]


def points_by_place(sentence: str, lexicon: Lexicon) -> list[int]:
    """Return where words begin that point at somebody by his place among those named: "the first named", "No. 1"."""
    folded = Folded(sentence)
    numbers = [mark.start() for mark in _entry_numbers(sentence, lexicon)]
    return sorted({*numbers, *(begin for cues in (lexicon.said.former, lexicon.said.latter) for begin, _ in cues.all(folded))})


def _entry_numbers(sentence: str, lexicon: Lexicon) -> list[re.Match[str]]:
    """Return the numbers of entries; behind a noun it is that one's own: "our note No. 2"."""
    marks = ENTRY_NUMBER.finditer(sentence)
    return [
        mark
        for mark in marks
        if all(fold(word) in lexicon.said.numbered for word in _WORD.findall(sentence[: mark.start()])[-1:])
    ]


def _stand(person: Person) -> tuple[int, float, int]:
    """Return the page and the height at which the person's name stands, and where in its passage."""
    name = person.name[0]
    words = name.passage.words_between(name.start, name.end)
    return name.passage.page.number, words[0].box.top if words else 0.0, name.start


def _ordinal(sentence: str, cues: Cues, lexicon: Lexicon) -> bool:
    """Tell whether the ordinal stands for a person and is no part of a post: "la Primera Secretaria", "السكرتير الأول"."""
    return any(_stands_alone(sentence, place, lexicon) for place in cues.all(Folded(sentence)))


def _stands_alone(sentence: str, place: tuple[int, int], lexicon: Lexicon) -> bool:
    """Tell whether no word of a post stands beside the ordinal; a longer one is none: "la fonctionnaire citée en premier".

    Nor does "the first day" stand for a person.
    """
    days = lexicon.said.part_of_meeting.all(Folded(sentence))
    if any(begin < place[1] and place[0] < end for begin, end in days):
        return False
    if len(sentence[place[0] : place[1]].split()) >= WHOLE_WORDS:
        return True
    arabic = is_arabic(sentence[place[0]])  # "السكرتير الأول", but "[الأولى] رئيسة للوفد"
    behind = _WORD.match(sentence[place[1] :].lstrip()) if not arabic else None
    before = _WORD_BEFORE.search(sentence[: place[0]])  # a comma parts it: "…, Clerk, the latter as head"
    beside = [word.group().strip() for word in (behind, before) if word is not None]
    return not any(lexicon.is_title_word(key(word)) for word in beside)


def _post(person: Person) -> str:
    """Return the key of the first part of the person's post where that has words enough to point at him."""
    if not person.title:
        return ""
    post = key(_POST_PARTS.split(person.title[0].text.replace("\n", " "), maxsplit=1)[0])
    return post if len(post.split()) >= _POST_WORDS else ""
