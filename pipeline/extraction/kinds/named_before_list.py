"""Lists led in by words about somebody who is not on them: "Following the resignation of Mr. A, the authorities designate:".

Whatever word tells what became of him: who is named there and is not said to come, to lead, to approve or to write, was most
likely of an earlier delegation. A person is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from config.knowledge import Knowledge, Language
from models.errors import ToolMissing
from models.finding import Finding
from models.reply import Kind
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.kinds.courtesies import courtesies
from pipeline.extraction.kinds.kind_findings import BY_GRAMMAR, kind_finding
from pipeline.extraction.kinds.paragraphs import paragraph_spans
from pipeline.extraction.kinds.persons_announced import below_colon, body_span, tabled_persons
from pipeline.extraction.kinds.sentences import Sentence, sentences
from pipeline.extraction.kinds.unannounced import UNANNOUNCED
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.model.sentence_acts import Act, acts
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.folding import is_arabic, is_cjk
from pipeline.extraction.words.marks import COLONS
from pipeline.extraction.words.plain import Plain

COVERING = 0.5  # probability
NAMED_BEFORE = "The words that lead to its list name somebody who is not on it: he may be replaced."


def _before(language: Language) -> tuple[str, ...]:
    """Return the words behind which somebody comes, or approves, sends, writes, or is written to: "on the instructions of"."""
    persons, told = language.persons, language.reference
    comes = (*persons.headed, *persons.accompanied, *choices.announcing(language))
    chooses = (*persons.authority, *persons.chosen_by, *language.grammar.on_behalf)
    return (*comes, *chooses, *persons.contact, *persons.followed, *persons.attention, *told.of_letters)


def _behind(language: Language) -> tuple[str, ...]:
    """Return the words by which he who does something comes, with those below or as their head, or sends them."""
    persons = language.persons
    comes = (*persons.leads, *persons.accompanied, *persons.together, *persons.alongside, *persons.attending)
    return (*comes, *persons.approving, *persons.asks_writer, *choices.announcing(language))


def _case(language: Language) -> tuple[str, ...]:
    """Return the words right before somebody by which he is not who does something: "of", "du"."""
    grammar = language.grammar
    return (*grammar.prepositions, *grammar.contracted, *language.persons.ahead)


def _oblique(language: Language) -> tuple[str, ...]:
    """Return the courtesy forms that tell it: "г-на"."""
    return language.persons.oblique_forms


def _by(language: Language) -> tuple[str, ...]:
    return language.grammar.by


def _away(language: Language) -> tuple[str, ...]:
    """Return the words of a sentence by which somebody stays away."""
    grammar = language.grammar
    return (*grammar.negation, *grammar.refusal, *grammar.away, *grammar.harming)


def with_named_before_asked(found: Finding, pages: tuple[PageText, ...], knowledge: Knowledge) -> Finding:
    """Return the kind, a change that is asked where a nomination's list is led in by words about somebody else.

    Args:
        found: the kind, as the other words tell it.
        pages: of the note and its lists.
        knowledge: phrases, and words by what they do in a sentence.
    """
    if found.value != Kind.NOMINATION or not (found.confidence > BY_GRAMMAR or UNANNOUNCED in found.reasons):
        return found
    clue = next((clue for page in pages for clue in _named_before(page, knowledge) if not _covers(clue)), None)
    return kind_finding(Kind.AMENDMENT, clue, min(found.confidence, BY_GRAMMAR), NAMED_BEFORE) if clue is not None else found


def _covers(clue: Clue) -> bool:
    """Tell whether the trained model takes the words for what a mail brings: "As Mr. A told me, the file would not open:"."""
    try:
        return acts(clue.page.plain.text[clue.cue.start : clue.cue.end])[Act.COVERS] >= COVERING
    except ToolMissing:
        return False


def _named_before(page: PageText, knowledge: Knowledge) -> Iterator[Clue]:
    """Yield the words before the colon of a list, or the sentence before them, that name somebody who does not come."""
    begins, closes = body_span(page, knowledge)
    text, persons = page.plain.text, courtesies(page, knowledge, begins, closes)
    told = sentences(page, knowledge, begins, closes)
    for at in islice(_leading(page, knowledge, begins, closes), 1 if persons else 0):  # behind it others lead parts of the list
        own = next((one for one in told if one.start <= at < one.end), None)
        if own is None:
            continue
        start = max([own.start, *(begin for begin, _ in paragraph_spans(page) if begin <= at)])
        if _tells(page, start, at, persons, knowledge):
            yield Clue(page, Cue(start, at, text[start:at]))
        before = next((one for one in told if one.end <= start <= one.end + 1), None)
        if before is not None and _stays_away(page, before, persons, knowledge):
            yield Clue(page, Cue(before.start, before.end, text[before.start : before.end]))


def _leading(page: PageText, knowledge: Knowledge, begins: int, closes: int) -> Iterator[int]:
    """Yield the places of colons that end a paragraph or a line, with persons or a table of them below."""
    text = page.plain.text
    ends = {end for _, end in paragraph_spans(page)} if tabled_persons(page, knowledge) else set()
    for at in range(begins, closes):
        if text[at] in COLONS and (at + 1 in ends or below_colon(page, knowledge, at)):
            yield at


def _tells(page: PageText, start: int, end: int, persons: tuple[int, ...], knowledge: Knowledge) -> bool:
    """Tell whether the stretch names somebody, and neither says that he comes nor that he chooses, writes or is written to.

    "Following the resignation of Mr. A, the authorities have appointed" says of the authorities what they have done; "Mr. A has
    appointed" says it of him.
    """
    at = next((at for at in persons if start <= at < end), None)
    if at is None or any(is_cjk(letter) or is_arabic(letter) or letter in COLONS for letter in page.plain.text[start:end]):
        return False  # "For the Ministry: Mr. A, and …"; Chinese and Arabic tell cases otherwise
    before, behind = Plain(page.plain.text[start:at].rstrip()), Plain(page.plain.text[at:end])
    if cues(knowledge, _before).first(before, near=False) is not None or _ends_with(before, _by, knowledge):
        return False
    oblique = _ends_with(before, _case, knowledge) or any(not one.start for one in cues(knowledge, _oblique).all(behind))
    return oblique or cues(knowledge, _behind).first(behind, near=False) is None


def _ends_with(text: Plain, words: Callable[[Language], tuple[str, ...]], knowledge: Knowledge) -> bool:
    return any(one.end == len(text.text) for one in cues(knowledge, words).all(text))


def _stays_away(page: PageText, sentence: Sentence, persons: tuple[int, ...], knowledge: Knowledge) -> bool:
    """Tell whether the sentence names somebody and says that he stays away: no sentence about whom to ask, or who sends."""
    if sentence.asides or not _tells(page, sentence.start, sentence.end, persons, knowledge):
        return False
    return cues(knowledge, _away).first(Plain(page.plain.text[sentence.start : sentence.end]), near=False) is not None
