"""Who chose somebody named before: "Mr. A, nominated by the Director General, Mr. C". He need not come."""

from __future__ import annotations

import re

from pipeline.extraction.entries import places
from pipeline.extraction.entries.courtesy_forms import courtesy_forms, honorific_at
from pipeline.extraction.words.folding import Folded, fold, is_cjk, key
from pipeline.extraction.words.lexicon import Lexicon

_CHINESE_LETTERS, _CHINESE_POST = 12, 24  # of a name and what begins a courtesy form behind it; of "by" and a post
_WORD = re.compile(r"[^\W\d_]+")
_POST_LETTERS = 120  # between "nominated by" and the name


def chooses(text: str, name: int, lexicon: Lexicon) -> bool:
    """Tell whether "nominated by" stands right before a name, or before his post: he chose whoever is meant before.

    "The delegates proposed by the Ministry are Mr. A and …": a body and a verb stand between.

    Args:
        text: holds the sentence.
        name: where his name, or its courtesy form, begins.
        lexicon: "nominated by", words of posts.
    """
    if is_cjk(text[name : name + 1]):
        return _chooses_in_chinese(text, name, lexicon)
    begin = max(0, name - _POST_LETTERS)
    said = text[begin:name].replace("\n", " ")
    for _, end in reversed(lexicon.chosen_by.all(Folded(said))):
        forms = ((at, honorific_at(said, at, lexicon, None)) for at in courtesy_forms(said, lexicon, None, end, len(said)))
        if any(stop is not None and not lexicon.is_post_honorific(said[at:stop].strip()) for at, stop in forms):
            return False  # "nominated by Mr. A, with Ms. B"
        post = lexicon.small.without_article(said[end:].strip(" ,،"))
        return not {*key(post).split()} - lexicon.said.articles or places.place(post, lexicon) is places.Place.TITLE
    return False


def _chooses_in_chinese(text: str, name: int, lexicon: Lexicon) -> bool:
    """Tell whether he stands between "by" and "nominated": "李强先生由司法部长赵敏先生提名"; "由李强先生率团" is another verb."""
    form = lexicon.honorific_after.search(text, name, name + _CHINESE_LETTERS)
    before = text[max(0, name - _CHINESE_POST) : name].replace("\n", "")
    behind = form is not None and lexicon.unspaced.choosing.match(text, form.end()) is not None
    return behind and lexicon.unspaced.chooser.search(before) is not None


def chosen_before(folded: Folded, sentence: str, lexicon: Lexicon) -> list[tuple[int, int]]:
    """Return where a clause says who chose whoever is named before it: "a quien designó el Sr. B", "которого назначил г-н Б".

    Its verb announces nobody.
    """
    spans = lexicon.chosen_by.all(folded)
    return [span for span in spans if not lexicon.said.relating.isdisjoint(key(sentence[slice(*span)]).split())]


def is_chosen(between: str, lexicon: Lexicon) -> bool:
    """Tell whether a clause of another subject begins between a person and an approval: "Mr. A, Judge, whom the Minister has".

    Behind the relative word stands a post or a body; "who as Minister has" has one, too, so that he is not sure to come.
    """
    clause = between.replace("\n", " ").rpartition(",")[2].split()
    if not clause or fold(clause[0]) not in lexicon.said.relating:
        return False
    return any(lexicon.is_office_word(fold(word)) for word in _WORD.findall(" ".join(clause[1:])))


def ends_relative(between: str, lexicon: Lexicon) -> bool:
    """Tell whether a person is who is chosen by the next one: "Mr. A, Judge, whom [Ms. B, Minister, has nominated]"."""
    *before, last = between.replace(",", " , ").split()[-2:] or [""]
    return "," in before and fold(last) in lexicon.said.relating
