"""What the sentences of a reply do, taken together: refuse, put off, change."""

from __future__ import annotations

from dataclasses import dataclass, replace

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds.bracketed_notes import of_bracketed_note
from pipeline.extraction.kinds.clue import Clue
from pipeline.extraction.kinds.contingencies import not_yet, only_in_case, promises_changes
from pipeline.extraction.kinds.other_lists import of_another_list, of_our_note
from pipeline.extraction.kinds.passes_collected import of_passes
from pipeline.extraction.kinds.sentences import Sentence, note_sentences
from pipeline.extraction.kinds.told_besides import tells_besides
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import cues
from pipeline.extraction.words.plain import Plain

Span = tuple[PageText, int, int]
CONTACT_REACH, LABEL_LETTERS = 20, 3  # letters between "no" and the label of a contact, and of that label at least


@dataclass(frozen=True, slots=True)
class Deeds:
    """The first sentence that refuses, that puts off, and that changes something, in wordings that no phrase holds."""

    refused: Clue | None
    put_off: Clue | None
    changed: Clue | None
    spans: tuple[Span, ...] = ()  # of every sentence that refuses, puts off, tells whom to ask, or names nobody who comes
    denied: tuple[Span, ...] = ()  # where nobody else is named: of every sentence with a person that denies attending
    sends: bool = False  # a sentence says of somebody that he comes
    speaks: bool = False  # an announcement's words stand in one of these sentences

    def holds(self, clue: Clue) -> bool:
        """Tell whether the phrase stands in a sentence that refuses or puts off: "the names will be sent"."""
        return _inside(clue, self.spans)

    def prevents(self, clue: Clue) -> bool:
        """Tell whether the phrase of a replacement stands in a sentence that denies attending: "… is ill; nobody can come"."""
        return _inside(clue, self.denied)


def _inside(clue: Clue, spans: tuple[Span, ...]) -> bool:
    return any(page is clue.page and start <= clue.cue.start < end for page, start, end in spans)


def deeds_of(pages: tuple[PageText, ...], knowledge: Knowledge, *, asked: bool) -> Deeds:
    """Return what the sentences of the pages do; `asked`: what it is asked stands in the mail it answers, and "no" is enough."""
    found: dict[str, Clue] = {}
    spans: list[Span] = []
    denied: list[Span] = []
    sends = False
    others = 0  # persons of whom no such thing is said
    for page in pages:
        for sentence in note_sentences(page, knowledge):
            refuses = sentence.refuses or (asked and sentence.denies and not _denies_contact(page, sentence, knowledge))
            if sentence.puts_off or refuses or sentence.asides:
                begins = sentence.start if sentence.puts_off or refuses else sentence.aside_from
                spans.append((page, begins, sentence.end))
            elif sentence.names_idly:
                spans.append((page, sentence.start, sentence.end))
            elif sentence.promises:
                spans.append((page, sentence.words["waiting"].start, sentence.end))
            if sentence.persons and sentence.has("refusal", "negation", "attending"):
                denied.append((page, sentence.start, sentence.end))
            elif not sentence.asides:
                others += sentence.persons - sentence.idle
            if (sentence.puts_off or sentence.promises) and not _inquires(page, sentence, knowledge):
                put_off = sentence.words.get("waiting") or sentence.words["forwarding"]
                if not promises_changes(page, put_off, knowledge) and not of_bracketed_note(page, put_off):
                    found.setdefault("put off", Clue(page, put_off))
            elif refuses:
                found.setdefault("refused", Clue(page, sentence.words.get("refusal") or sentence.words["negation"]))
            sends = sends or (sentence.sends and not sentence.asides)
            if sentence.changes and (changed := _changing(page, sentence, knowledge)):
                found.setdefault("changed", changed)
    done = Deeds(
        found.get("refused"), found.get("put off"), found.get("changed"), tuple(spans), () if others else tuple(denied), sends
    )
    words = cues(knowledge, choices.nomination)
    speaks = any(done.holds(Clue(page, cue)) for page in pages for cue in words.all(page.plain))
    return replace(done, speaks=speaks)


def _inquires(page: PageText, sentence: Sentence, knowledge: Knowledge) -> bool:
    """Tell whether the sentence asks something: "asks whether interpretation will be provided to delegations"."""
    own = Plain(page.plain.text[sentence.start : sentence.end])
    return cues(knowledge, _inquiry).first(own, near=False) is not None


def _inquiry(language: Language) -> tuple[str, ...]:
    return language.kind.inquiry


def _denies_contact(page: PageText, sentence: Sentence, knowledge: Knowledge) -> bool:
    """Tell whether the sentence denies but how somebody is reached, which answers no question: "No phone yet"."""
    if sentence.has("refusal") or sentence.has("attending"):
        return False  # "Mr. A will not come, tel. …"
    at = sentence.words["negation"]
    around = page.plain.text[max(sentence.start, at.start - CONTACT_REACH) : min(sentence.end, at.end + CONTACT_REACH)]
    return cues(knowledge, _contact_labels).first(Plain(around), near=False) is not None


def _contact_labels(language: Language) -> tuple[str, ...]:
    labels = language.labels
    told = (*labels.phone, *labels.mobile, *labels.fax, *labels.email)
    return tuple(label for label in told if len(label) >= LABEL_LETTERS)


def _changing(page: PageText, sentence: Sentence, knowledge: Knowledge) -> Clue | None:
    """Return the first word of change in the sentence that changes a delegation: not only in some case, nor another list."""
    if not sentence.persons and tells_besides(page.plain.text[sentence.start : sentence.end]):
        return None  # "Les badges seront retirés par un agent de notre Mission pour le compte de la délégation."
    passed_over = (only_in_case, of_another_list, not_yet, of_passes)
    words = (cue for cue in sentence.change_words if not of_our_note(page, cue))
    left = (cue for cue in words if not any(told(page, cue, knowledge) for told in passed_over))
    cue = next(left, None)
    return Clue(page, cue) if cue else None
