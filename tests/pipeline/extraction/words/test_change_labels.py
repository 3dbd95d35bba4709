"""Labels that strike names off or put them in are told from others."""

from __future__ import annotations

import pytest

from config.knowledge import Knowledge
from pipeline.extraction.words.change_labels import Side
from pipeline.extraction.words.lexicon import lexicon


@pytest.mark.parametrize(
    ("label", "side"),
    [
        ("To be deleted", Side.OUT),
        ("Previous head of delegation", Side.OUT),
        ("Members to be added", Side.IN),
        ("replaced by", Side.IN),
        ("Retrait", Side.OUT),
        ("Nouveau chef de délégation", Side.IN),
        ("Bajas", Side.OUT),
        ("Исключить из списка", Side.OUT),
        ("Новый участник", Side.IN),
        ("新增人员", Side.IN),
        ("原代表", Side.OUT),
        ("原报人员（不再出席）", Side.OUT),
        ("代之以", Side.IN),
        ("يضاف إلى القائمة", Side.IN),
        ("DONDE DICE", Side.OUT),
        ("Debe decir", Side.IN),
        ("Следует читать", Side.IN),
        ("chef de délégation (comme précédemment)", None),
        ("New delegate", Side.IN),
        ("Originally named", Side.OUT),
        ("Initialement désigné(e)", Side.OUT),
        ("Initialement désigné(e)s", Side.OUT),
        ("Remplaçant(e)(s)", Side.IN),
        ("Inicialmente designado/a", Side.OUT),
        ("Sustituto/a", Side.IN),
        ("Первоначально назначенный(ая)", Side.OUT),
        ("Замещающий (-ая)", Side.IN),
        ("المرشح(ة) أصلا", Side.OUT),
        ("البديل(ة)", Side.IN),
        ("原指派人员", Side.OUT),
        ("接替人员", Side.IN),
        ("Titulaire(s)", None),
        ("Address", None),
        ("Additional information", None),
        ("Agregado", None),
        ("Name", None),
    ],
)
def test_a_label_says_who_comes(knowledge: Knowledge, label: str, side: Side | None) -> None:
    """A label that strikes off or puts in is one of few words, beside which only the delegation's own words stand."""
    assert lexicon(knowledge).changes.side(label) is side


@pytest.mark.parametrize(
    ("line", "side"), [("For", Side.OUT), ("Lire :", Side.IN), ("Additional", None), ("For the Ministry", None)]
)
def test_two_lines_of_a_corrigendum_say_something_together(knowledge: Knowledge, line: str, side: Side | None) -> None:
    """Alone, "For" is said of a Ministry or a Minister."""
    assert lexicon(knowledge).changes.of_pair(line) is side
    assert lexicon(knowledge).changes.side("For") is None


@pytest.mark.parametrize(("label", "rights"), [("Верно", True), ("正确", True), ("والصواب", True), ("Секретарь", False)])
def test_a_label_says_what_is_right(knowledge: Knowledge, label: str, rights: bool) -> None:
    """Alone such a word puts nobody in: "Верно:" certifies a copy as well."""
    changes = lexicon(knowledge).changes
    assert changes.rights(label) is rights
    assert changes.side(label) is None


@pytest.mark.parametrize(
    ("label", "stays"),
    [("UNCHANGED", True), ("Other members", True), ("Без изменений", True), ("其余人员", True), ("Members", False), ("", False)],
)
def test_a_label_heads_those_who_stay(knowledge: Knowledge, label: str, stays: bool) -> None:
    """Words of staying alone, or of the others first; a label of few words."""
    assert lexicon(knowledge).changes.stays(label) is stays
