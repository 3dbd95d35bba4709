"""A meeting to which somebody is sent, between the verb and his post, in Russian without a mark: "на сессию судью А. Котова"."""

from __future__ import annotations

from collections.abc import Sequence

from pipeline.extraction.words.folding import key
from pipeline.extraction.words.lexicon import Lexicon
from pipeline.extraction.words.russian import is_cyrillic

MEETING_WITHIN = 4  # words in which the meeting is named: "для участия в работе сессии"
_PLURAL = ("ов", "ев", "еи")  # of those whose meeting it is: "совещание экспертов", in plain text


def behind_meeting(words: Sequence[str], lexicon: Lexicon) -> int:
    """Return which of the words before a name is the first of the post: behind the meeting, "на заседание группы [начальника]".

    Args:
        words: those between the verb and the name, in order, as they are written.
        lexicon: words of meetings and posts.

    Returns:
        0 where no meeting is named among the first of them, or no post behind it.
    """
    said = [key(word) for word in words]
    for at, word in enumerate(said[:MEETING_WITHIN]):
        if lexicon.is_title_word(word) or lexicon.is_body_word(word):
            return 0  # "секретарь совещания прокуроров": the post itself names it
        if word in lexicon.meeting and is_cyrillic(word):
            behind = range(at + 1, len(said))
            return next((one for one in behind if not said[one].endswith(_PLURAL) and lexicon.is_title_word(said[one])), 0)
    return 0
