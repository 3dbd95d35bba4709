"""Tests of parting an entry at its separators."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.entries.segments import before_next_sentence, segments
from pipeline.extraction.words.lexicon import lexicon


def _texts(text: str) -> list[str]:
    return [text[part.start : part.end] for part in segments(text, 0)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (", Director, Ministry of Justice (Head of Delegation).", ["Director", "Ministry of Justice", "Head of Delegation"]),
        (" – Counsellor – Embassy", ["Counsellor", "Embassy"]),
        ("\nDirector\nMinistry", ["Director", "Ministry"]),
        (", Министерство внутренних дел. \x01\x01", ["Министерство внутренних дел"]),
        (", нач. отд. Порт", ["нач. отд. Порт"]),
        (", Министерство внутренних дел. Глава делегации", ["Министерство внутренних дел", "Глава делегации"]),
        ("，二等秘书（法律事务）", ["二等秘书", "法律事务"]),
        ("，司法部处长（团\t长）", ["司法部处长", "团\t长"]),
        ("，司法部处长（副 团 长）；\t二秘", ["司法部处长", "副 团 长", "二秘"]),
        ("，司法部处长（团长\t二秘）", ["司法部处长", "团长", "二秘"]),
        ("大使，常驻联合国（维也纳）代表", ["大使", "常驻联合国（维也纳）代表"]),
        ("، مدير إدارة، وزارة العدل", ["مدير إدارة", "وزارة العدل"]),
        (" Ministre-Conseiller", ["Ministre-Conseiller"]),
        (" / Director / Ministry · Mission", ["Director", "Ministry", "Mission"]),
        (" Interpreter/Translator 迪里·艾尔肯", ["Interpreter/Translator 迪里·艾尔肯"]),
    ],
)
def test_separators_of_all_scripts(text: str, parts: list[str]) -> None:
    """Commas, dashes with blanks, line ends and brackets part; hyphens and inner brackets do not."""
    assert _texts(text) == parts


def test_brackets_and_rows_are_remembered() -> None:
    """Each part says whether it stood in brackets, and whether it began a row."""
    first, second, third = segments("Director (Head)\nMinistry", 0)
    assert (first.bracketed, second.bracketed, third.bracketed) == (False, True, False)
    assert (first.row, third.row) == (False, True)


def test_offsets_count_from_the_passage() -> None:
    """Places are those of the whole text."""
    assert segments("Director", 100)[0].start == 100


def test_an_entry_ends_before_a_sentence_that_was_read_into_it(knowledge: Knowledge) -> None:
    """Many words behind a stop are the note going on; a title behind a stop is not."""
    words = lexicon(knowledge)
    entry = "Ms. Ana LIMA, Counsellor. "
    behind_name = len("Ms. Ana LIMA")
    note = "The Mission avails itself of this opportunity to renew its assurances"
    assert before_next_sentence(entry + note, behind_name, len(entry + note), (), words, "en") == len(entry) - 1
    acting = "Ms. Ana LIMA, Chargée d'affaires a.i. Ministry of Foreign Affairs and of Trade with Far Islands"
    assert before_next_sentence(acting, behind_name, len(acting), (), words, "en") == len(acting)
    short = entry + "Ministry of Justice"
    assert before_next_sentence(short, behind_name, len(short), (), words, "en") == len(short)


def test_a_courtesy_form_behind_a_separator_ends_no_entry(knowledge: Knowledge) -> None:
    """“…, Adviser; Mr. B, …” goes on with the next person; “as her minister Mr. B told us …” is a sentence, as it always was."""
    words = lexicon(knowledge)
    entry = "Ms. Ana LIMA, Adviser; Mr. Carl Holm, Expert of the Ministry of Justice and Labour"
    assert before_next_sentence(entry, 12, len(entry), (), words, "en") == len(entry)
    said = "Ms. Ana LIMA, Adviser as her minister Mr. Carl Holm told us when we met him"
    assert before_next_sentence(said, 12, len(said), (), words, "en") < len(said)


def test_an_initial_in_another_name_ends_no_entry(knowledge: Knowledge) -> None:
    """All persons behind "Ms. Ada N. Brook" were lost, the stop having been taken for a sentence's."""
    words = lexicon(knowledge)
    entry = "Roman Poe, Counsellor, Adviser; Ms. Ada N. Brook, Senior Officer, Multilateral Affairs Division, Parliament, Adviser"
    assert before_next_sentence(entry, 9, len(entry), (), words, "en") == len(entry)
    said = "Roman Poe, Chief of Group A. However, she will only arrive on the second day of the meeting"
    assert before_next_sentence(said, 9, len(said), (), words, "en") < len(said)


def test_a_narrow_cell_breaks_no_brackets() -> None:
    """Brackets of a few words over two lines are one part; long ones, and those with a comma, are parted at the line's end."""
    assert _texts(" Zongo\n(Chef de\ndélégation)") == ["Zongo", "Chef de\ndélégation"]
    assert _texts("(Judge,\nMinistry)") == ["Judge", "Ministry"]
    assert _texts("(Deputy Director of the Department\nMinistry of Foreign Affairs)")[1] == "Ministry of Foreign Affairs"


@pytest.mark.parametrize(
    "told",
    [
        ". Deputy Director for Legal Affairs. Ministry of Justice. Head of delegation.",
        ". Subdirectora General de Asuntos Consulares. Ministerio de Relaciones Exteriores. Jefa de la delegación.",
        ". Заместитель начальника Управления международного сотрудничества. Министерство внутренних дел. Глава делегации.",
    ],
)
def test_stops_part_what_is_said_of_somebody(told: str, knowledge: Knowledge) -> None:
    """Where a stop stands right behind the name, many words behind it are no sentence as long as they are posts and bodies."""
    assert before_next_sentence(told, 0, len(told), (), lexicon(knowledge), None) == len(told)
    assert len(segments(told, 0)) == 3


@pytest.mark.parametrize(
    ("told", "note"),
    [
        (".", " The Ministry of Justice will cover all his costs in Vienna."),
        (". Judge. Supreme Court.", " Please note that she will arrive late on Monday."),
        (".", " Director of the Department for Legal Affairs will attend on Monday only."),
    ],
)
def test_a_sentence_behind_such_stops_ends_the_entry(told: str, note: str, knowledge: Knowledge) -> None:
    """What begins with an article, says that somebody comes, or is neither post nor body, is the note going on."""
    assert before_next_sentence(told + note, 0, len(told + note), (), lexicon(knowledge), None) == len(told)
