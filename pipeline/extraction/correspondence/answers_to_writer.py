"""Whether a mail greets who wrote the mail that it quotes: then it answers that one and passes nothing on.

"Dear Ms. Holm, … / From: Ingrid Holm / …": what stands below is hers, a reminder of ours from whatever address, and no reply.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from config.knowledge import Knowledge
from pipeline.extraction.words.folding import fold, is_cjk
from pipeline.extraction.words.sender_labels import sender_labels

_GREETING_WORDS = 7  # of the line that greets: "Уважаемая Татьяна Ивановна, добрый день!"
_CHINESE_LETTERS = 8  # likewise: "尊敬的沈佩珊女士："
_NAME_LETTERS = 3  # of a name that both give; one Chinese letter is a surname
_NAMES_MOST = 4  # words of a writer's name
_WROTE_LINES = 3  # of "On 3 March 2009, Pierre Holm <a@b> wrote:"
_WORD = re.compile(r"[^\W\d_]+")
_GREETS = re.compile(r"[,:!،，：！.]\s*$")
_ADDRESS = re.compile(r"[<\[(]?(?:mailto:)?[^\s<>]+@[^\s<>]+")


def answers_to_writer(own: Sequence[str], header: Sequence[str], knowledge: Knowledge) -> bool:
    """Tell whether the mail's first line greets, by name, who wrote the mail below it.

    Args:
        own: lines of the mail without what it quotes.
        header: lines of the header of the first mail that it quotes.
        knowledge: labels of mail programs, words of greeting, courtesy forms.
    """
    first = next((line.strip() for line in own if line.strip()), "")
    if not _GREETS.search(first) or any(map(str.isdigit, first)):
        return False
    greeted = first.rstrip(" :：,，،!！.")
    writers = sender_labels(knowledge).writers(header)[:1] or [_who_wrote(header, knowledge)]
    if greeted and is_cjk(greeted[0]):
        return len(greeted) <= _CHINESE_LETTERS and any(_same_chinese(greeted, name.strip(), knowledge) for name in writers)
    words = _WORD.findall(greeted)
    if not words or len(words) > _GREETING_WORDS:
        return False
    said = {fold(word) for word in words if len(word) >= _NAME_LETTERS and not word.islower()} - _courteous(knowledge)
    said -= _of_states(words, knowledge)
    return any(said & {fold(word) for word in _WORD.findall(name)} for name in writers)


def _of_states(words: Sequence[str], knowledge: Knowledge) -> set[str]:
    """Return the words by which a greeting names a State: "Dear [Norway] Mission colleagues" greets nobody by his name."""
    folded = [fold(word) for word in words]
    spans = [(begin, end) for begin in range(len(folded)) for end in range(begin + 1, len(folded) + 1)]
    named = [span for span in spans if " ".join(folded[slice(*span)]) in _state_names(knowledge)]
    return {word for begin, end in named for word in folded[begin:end]}


@lru_cache(maxsize=4)
def _state_names(knowledge: Knowledge) -> frozenset[str]:
    named = (name for state in knowledge.states for names in state.names for name in (names.short, names.formal, *names.others))
    return frozenset(" ".join(fold(word) for word in _WORD.findall(name)) for name in named)


def _who_wrote(header: Sequence[str], knowledge: Knowledge) -> str:
    """Return the words with a capital that stand in "On 3 March 2009 16:20, Pierre Holm <a@b> wrote:", without its address."""
    text = _ADDRESS.sub(" ", " ".join(header[:_WROTE_LINES]))
    if not text.rstrip().endswith((":", "：")):
        return ""
    return " ".join(word for word in _WORD.findall(text) if not word.islower() and fold(word) not in _courteous(knowledge))


def _same_chinese(greeted: str, writer: str, knowledge: Knowledge) -> bool:
    """Tell whether the surname, or the whole name, of who wrote stands before a courtesy form: "沈女士" and "沈佩珊"."""
    if not writer or not is_cjk(writer[0]) or len(writer) > _NAMES_MOST:
        return False
    forms = {form.text for language in knowledge.languages for form in language.honorifics if is_cjk(form.text[0])}
    return any(greeted.endswith((f"{name}{form}", name)) for name in (writer, writer[0]) for form in forms if name in greeted)


@lru_cache(maxsize=4)
def _courteous(knowledge: Knowledge) -> frozenset[str]:
    """Return the words of greeting and courtesy forms of all languages, and of bodies: "Dear Colleague" gives no name."""
    languages = knowledge.languages
    said = [word for language in languages for word in (*language.formulae.courtesy_words, *language.stop_words)]
    said += [form.text for language in languages for form in language.honorifics]
    said += [label for language in languages for labels in (language.mail.sent, language.mail.wrote) for label in labels]
    said += [word for language in languages for word in (*language.organisation_words, *language.formulae.mission)]
    said += [name for language in languages for month in language.months for name in month]
    return frozenset(fold(word) for text in said for word in _WORD.findall(text))
