"""Words by which persons join an earlier list: told from those that count on from a head, and from denied ones."""

from __future__ import annotations

from collections.abc import Sequence

from config.knowledge import Knowledge, Language
from pipeline.extraction.kinds.bare_comers import names_bare
from pipeline.extraction.kinds.chinese_stand_ins import appointed
from pipeline.extraction.kinds.clue import Clue, announces_instead, first_but
from pipeline.extraction.kinds.courtesies import courtesies
from pipeline.extraction.kinds.other_lists import of_another_list, of_last_year
from pipeline.extraction.kinds.persons_announced import names_labelled, patronymics
from pipeline.extraction.kinds.sentence_words import coming
from pipeline.extraction.kinds.sentences import Sentence, sentences
from pipeline.extraction.layout.text import PageText
from pipeline.extraction.words import choices
from pipeline.extraction.words.cues import Cue, cues
from pipeline.extraction.words.folding import is_cjk
from pipeline.extraction.words.lexicon import lexicon
from pipeline.extraction.words.plain import Plain

NAMED_BETWEEN = 4  # sentences that each name another, at most, between who heads and who joins


def _heading(language: Language) -> tuple[str, ...]:
    return (*language.persons.headed, *language.persons.leads)


def _earlier(language: Language) -> tuple[str, ...]:
    return (*language.kind.revision, *language.kind.replacement, *language.persons.replaced, *language.grammar.unchanged)


def _other_lists(language: Language) -> tuple[str, ...]:
    return (*language.kind.revision, *language.grammar.unchanged, *language.grammar.already)


def _going_on(language: Language) -> tuple[str, ...]:
    return (*language.kind.counting_on, *choices.attending(language))


def _also(language: Language) -> tuple[str, ...]:
    return language.persons.besides


def _already(language: Language) -> tuple[str, ...]:
    return language.grammar.already


def _that(language: Language) -> tuple[str, ...]:
    return language.grammar.opening


def _honour(language: Language) -> tuple[str, ...]:
    return language.formulae.honour


def _writers(language: Language) -> tuple[str, ...]:
    return language.persons.writers


def _ours(language: Language) -> tuple[str, ...]:
    return language.reference.ours


def _saying(language: Language) -> tuple[str, ...]:
    return language.formulae.saying


def _decided(language: Language) -> tuple[str, ...]:
    return language.formulae.decided


def added(pages: tuple[PageText, ...], knowledge: Knowledge) -> Clue | None:
    """Return the first cue of persons who join an earlier list.

    In a sentence that tells before it who heads the delegation "further" counts on from him: "aura pour chef M. A et comprendra
    en outre Mme B".
    """

    def adds_nobody(page: PageText, cue: Cue) -> bool:
        return (
            lexicon(knowledge).said.does_not_hold(page.plain.text, cue.start)
            or _counts_on(page, cue, knowledge)
            or of_another_list(page, cue, knowledge)
            or announces_instead(page, cue, knowledge)
            or of_last_year(page, cue, knowledge)
        )

    return first_but(pages, cues(knowledge, choices.addition), adds_nobody)


def _counts_on(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether the sentence says before the cue who heads the delegation, or the mail before it who comes.

    "Our delegate is Ms. A. Her assistant will also attend" counts on from its own words, unless they tell of an earlier list, or
    only of what was said: "Last week we wrote that our delegate will be Ms. A."
    """
    told = sentences(page, knowledge)
    sentence = next((one for one in told if one.start <= cue.start < one.end), None)
    if sentence is None:
        return False
    heads = cues(knowledge, _heading).all(page.plain)
    if any(sentence.start <= head.start < cue.start for head in heads) or _headed_before(page, sentence, heads, told, knowledge):
        return True
    adds_writer = any(one.start <= cue.end and cue.start < one.end for one in cues(knowledge, _writers).all(page.plain))
    said = Plain(cue.phrase)
    goes_on = any(cues(knowledge, words).first(said, near=False) is not None for words in (_going_on, _also))
    if not (goes_on or adds_writer):
        return False  # "please add Ms. B"; "Ms. A will attend … please add me as well" adds him to her who was named here
    if cues(knowledge, _earlier).first(page.plain, near=False) is not None:
        return False
    known = cues(knowledge, _already).all(Plain(page.plain.text[: cue.start]))
    himself = cues(knowledge, _writers).all(Plain(page.plain.text[: sentence.start]))  # "I will attend. Ms. B will also attend"
    if cues(knowledge, _ours).first(page.plain, near=False) is not None:
        himself = ()  # "Further to our note No. 5 I will attend"
    before = [one for one in told if any(one.start <= word.start < one.end for word in known)]
    if any(_names_comer(page, one, knowledge) or _holds(one, himself) for one in before):
        return False  # "As already notified, Mr. A will attend. Ms. B will also attend"
    announcing = cues(knowledge, choices.nomination).all(Plain(page.plain.text[: sentence.start]))
    named = bool(himself) or any(_names_comer(page, one, knowledge) for one in told if one.end <= sentence.start)
    if announcing:
        return named and not any(_only_told(page, one, knowledge) for one in announcing)
    return _comes_before(page, cue, sentence.start, knowledge) or (not known and _set_out_before(page, cue, knowledge))


def _names_comer(page: PageText, sentence: Sentence, knowledge: Knowledge) -> bool:
    """Tell whether the sentence names somebody, by his name alone perhaps, who is neither away nor one to whom it is handed."""
    if sentence.persons or sentence.asides or sentence.has("negation") or sentence.has("intended"):
        return sentence.persons > sentence.idle + sentence.handed
    own = cues(knowledge, _ours).first(Plain(page.plain.text[sentence.start : sentence.end]), near=False)
    if own is not None or not sentence.has("coming"):
        return False  # "my letter by which Judge Funes was accredited", "its note by which Mary Wanjiku was nominated"
    alone = any(sentence.start <= at < sentence.end for at in patronymics(page, knowledge))
    alone = alone or names_bare(page.as_written(sentence.start, sentence.end), knowledge)
    return alone or appointed(page.plain, sentence.start, sentence.end, knowledge) > 0  # "民政部处长罗敏将出席会议"


def _holds(sentence: Sentence, found: Sequence[Cue]) -> bool:
    """Tell whether one of the cues stands in the sentence."""
    return any(sentence.start <= cue.start < sentence.end for cue in found)


def _set_out_before(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether lines with labels name others above the cue: the note itself lists them, and then counts on."""
    above = page.passage.text[: page.plain.span(cue.start, cue.start)[0]]
    return names_labelled(above.split("\n"), knowledge) > 0


def _headed_before(page: PageText, own: Sentence, heads: Sequence[Cue], told: Sequence[Sentence], knowledge: Knowledge) -> bool:
    """Tell whether the sentence right before says now of somebody that he heads: "Mr. A will lead it. It will also include …".

    Others may be named one by one between: "Doña A la presidirá. La acompañará don B. Se sumará don C." An earlier list may be
    told of nowhere on the page, nor somebody's replacement in any of these sentences.
    """
    if cues(knowledge, _other_lists).first(page.plain, near=False) is not None:
        return False
    replaced = cues(knowledge, choices.replacement).all(page.plain)
    after = own
    for _ in range(NAMED_BETWEEN + 1):
        below = after
        before = next(
            (one for one in told if one.end <= below.start and not page.plain.text[one.end : below.start].strip()), None
        )
        if before is None or before.persons <= before.idle + before.handed:
            return False
        if any(before.start <= cue.start < own.end for cue in replaced):
            return False
        if any(before.start <= head.start < before.end and not _only_told(page, head, knowledge) for head in heads):
            return True
        after = before
    return False


def _comes_before(page: PageText, cue: Cue, sentence: int, knowledge: Knowledge) -> bool:
    """Tell whether the page says of somebody before the cue that he comes: "Mr. A will attend. Ms. B will also attend".

    In the cue's own sentence another person stands between the two verbs, or in Chinese behind both: "指派李强先生出席，又指派…".
    """
    persons = courtesies(page, knowledge)
    goes_on = cues(knowledge, _also).first(Plain(cue.phrase), near=False) is not None
    for verb in cues(knowledge, coming).all(Plain(page.plain.text[: cue.start])):
        one = next((one for one in sentences(page, knowledge) if one.start <= verb.start < one.end), None)
        if one is None or one.has("negation") or _only_told(page, verb, knowledge) or _said_before(page, one, verb, knowledge):
            continue
        said = one.tells or _names_comer(page, one, knowledge)
        begin = one.start if is_cjk(cue.phrase[:1]) and goes_on else verb.end
        if said if verb.start < sentence else any(begin <= at < cue.start for at in persons):
            return True
    return False


def _said_before(page: PageText, sentence: Sentence, verb: Cue, knowledge: Knowledge) -> bool:
    """Tell whether the verb is of the writer's own earlier letter: "… my letter, by which Judge Funes [was accredited]"."""
    said = Plain(page.plain.text[sentence.start : verb.start])
    ours = cues(knowledge, _ours).all(said)
    rest = Plain(said.text[ours[-1].end :]) if ours else said
    return bool(ours) and not any(cues(knowledge, words).all(rest) for words in (_honour, _saying))


def _only_told(page: PageText, cue: Cue, knowledge: Knowledge) -> bool:
    """Tell whether "that" stands before the cue in its sentence, and no words with which a note says now what it has to say.

    "It has been decided that Mr. A will lead" says it now, where the page speaks of no other letter of its writers.
    """
    start = next((one.start for one in sentences(page, knowledge) if one.start <= cue.start < one.end), cue.start)
    before = Plain(page.plain.text[start : cue.start])
    said_now = cues(knowledge, _honour).all(before) or cues(knowledge, _saying).all(before)
    if not said_now and cues(knowledge, _decided).first(before, near=False) is not None:
        said_now = () if cues(knowledge, _ours).first(page.plain, near=False) is not None else (cue,)
    return cues(knowledge, _that).first(before, near=False) is not None and not said_now
