"""Who stands behind "Delete:" is no delegate; who stands behind "Add:" is one."""

from __future__ import annotations

from typing import Any

import pytest

from config.knowledge import Knowledge
from models.page import Table
from pipeline.extraction.layout.strips import Strip, parts_of
from pipeline.extraction.told_elsewhere.struck import struck, without_struck
from pipeline.extraction.words.lexicon import lexicon


def test_only_those_struck_off_are_left_out(build: Any, knowledge: Knowledge) -> None:
    """The stretch of those struck off ends where others are put in; that label is the mark of an item."""
    page = build.page("Deletions:\n1. Mr. Rowan Ashdown\nAdditions:\n1. Ms. Petra Holm\nNew: Mr. Ivo Lindqvist", language="en")
    part = next(iter(parts_of(build.document(page), page)))
    assert isinstance(part, Strip)
    strip, zones = struck(part, lexicon(knowledge))
    off = " ".join(part.view[zone.start : zone.end] for zone in zones)
    assert "Ashdown" in off
    assert "Holm" not in off
    assert "Lindqvist" not in off
    assert strip.rows[-1].item


def test_the_end_of_a_sentence_on_its_next_line_strikes_nobody_off(build: Any, knowledge: Knowledge) -> None:
    """The list below "…, que sustituye a / la anterior:" is the one that counts; it was lost as a whole."""
    page = build.page(
        "El Ministerio tiene el honor de remitir la lista revisada de la delegación, que sustituye a\n"
        "la anterior:\n1. Sr. Rowan Ashdown\n2. Sra. Petra Holm",
        language="es",
    )
    part = next(iter(parts_of(build.document(page), page)))
    assert isinstance(part, Strip)
    assert struck(part, lexicon(knowledge))[1] == ()


@pytest.mark.parametrize("right", ["Верно", "Правильно", "Читайте"])
def test_what_was_wrong_ends_where_another_label_begins(build: Any, knowledge: Knowledge, right: str) -> None:
    """Words that nobody listed may say what is right; whoever stands behind them comes."""
    page = build.page(f"Неверно: Кулиев Самир, прокурор\n{right}: Гулиев Самир, прокурор", language="ru")
    part = next(iter(parts_of(build.document(page), page)))
    assert isinstance(part, Strip)
    (zone,) = struck(part, lexicon(knowledge))[1]
    assert part.view[zone.start : zone.end].strip() == "Неверно: Кулиев Самир, прокурор"


@pytest.mark.parametrize(
    ("text", "off"),
    [
        ("The list of our delegates, with formerly submitted names: Mr. Rowan Ashdown; Ms. Petra Holm, will attend.", False),
        ("Our delegates are, as previously submitted: Mr. Rowan Ashdown, Judge", False),
        ("Formerly submitted: Mr. Rowan Ashdown\nNow to read: Ms. Petra Holm", True),
        ("Please change our list, delete: Mr. Rowan Ashdown", True),
    ],
)
def test_words_of_heads_are_no_labels_within_a_sentence(build: Any, knowledge: Knowledge, text: str, *, off: bool) -> None:
    """There they tell of names that still hold; at the beginning of a line they strike off, as other words do anywhere."""
    page = build.page(text, language="en")
    part = next(iter(parts_of(build.document(page), page)))
    assert isinstance(part, Strip)
    assert any("Ashdown" in part.view[zone.start : zone.end] for zone in struck(part, lexicon(knowledge))[1]) is off


@pytest.mark.parametrize(
    ("text", "language", "right"),
    [
        ("Wrong: Mr. Jon Berg, Adviser. Right: Mr. John Bergh, Adviser.", "en", "Bergh"),
        ("Неверно: г-н Котов Иван; верно: г-н Котов Игорь.", "ru", "Игорь"),
        ("ورد سهوا: السيدة غادة النمر. والصواب: السيدة غادة أنور النمر.", "ar", "أنور"),
    ],
)
def test_what_is_right_in_the_same_line_stands(build: Any, knowledge: Knowledge, text: str, language: str, right: str) -> None:
    """It was struck off with what was wrong, and the rest of the line with it."""
    page = build.page(text, language=language)
    part = next(iter(parts_of(build.document(page), page)))
    assert isinstance(part, Strip)
    (zone,) = struck(part, lexicon(knowledge))[1]
    assert right not in part.view[zone.start : zone.end]


def _table(build: Any, rows: list[list[str]]) -> Table:
    (table,) = build.page("\n".join("\t".join(row) for row in rows)).blocks
    assert isinstance(table, Table)
    return table


CHANGES = [
    ("en", ["Previously nominated", "Now nominated"]),
    ("fr", ["Initialement désigné", "Nouvellement désignée"]),
    ("es", ["Anteriormente designado", "Ahora designada"]),
    ("ru", ["Было", "Стало"]),
    ("ar", ["المرشح سابقا", "المرشح حاليا"]),
    ("zh", ["原提名", "现提名"]),
    ("en", ["Previously", "Who will come"]),
]


@pytest.mark.parametrize(("language", "heads"), CHANGES)
def test_the_column_of_those_named_before_is_emptied(build: Any, knowledge: Knowledge, language: str, heads: list[str]) -> None:
    """Both heads of a table of changes are gone with a row that strikes nobody off; all of the left column were filed."""
    table = _table(build, [heads, ["Mr. Desmond Ashdown", "Mrs. Camille Holm"], ["Ms. Althea Roth", "Mr. Orville Blair"]])
    left = without_struck(table, lexicon(knowledge))
    assert [cell.text for row in left.rows[1:] for cell in row] == ["", "Mrs. Camille Holm", "", "Mr. Orville Blair"], language


def test_a_head_that_strikes_off_spans_the_empty_ones_behind_it(build: Any, knowledge: Knowledge) -> None:
    """Names and posts of both sides have a column each, the head stands over the first of them."""
    table = _table(
        build,
        [
            ["Previously nominated", "", "Now nominated", ""],
            ["Mr. Desmond Ashdown", "Director", "Mrs. Camille Holm", "Prosecutor"],
        ],
    )
    left = without_struck(table, lexicon(knowledge))
    assert [cell.text for cell in left.rows[1]] == ["", "", "Mrs. Camille Holm", "Prosecutor"]


def test_a_first_row_that_names_somebody_heads_no_columns(build: Any, knowledge: Knowledge) -> None:
    """What stands beside him strikes off him alone; those below stay."""
    table = _table(build, [["Withdrawn", "Mr. Desmond Ashdown"], ["Member", "Mrs. Camille Holm"]])
    left = without_struck(table, lexicon(knowledge))
    assert [[cell.text for cell in row] for row in left.rows] == [["", ""], ["Member", "Mrs. Camille Holm"]]


def test_one_word_heads_a_list_where_another_heads_the_other(build: Any, knowledge: Knowledge) -> None:
    """Where "REMOVED" and "ADDED" fill their rows they are headings; either alone may be anything."""
    for text, off in (("REMOVED\n- Mr. Rowan Ashdown\nADDED\n- Ms. Petra Holm", True), ("REMOVED\n- Mr. Rowan Ashdown", False)):
        page = build.page(text, language="en")
        part = next(iter(parts_of(build.document(page), page)))
        assert isinstance(part, Strip)
        strip, zones = struck(part, lexicon(knowledge))
        told = " ".join(strip.view[zone.start : zone.end] for zone in zones)
        assert ("Ashdown" in told) is off
        assert "Holm" not in told


@pytest.mark.parametrize(
    ("text", "coming"),
    [
        ("ADDED\nMs. Petra Holm\n\nREMOVED\nMr. Rowan Ashdown\n\nUNCHANGED\nMr. Ivo Lindqvist", ["Petra Holm", "Ivo Lindqvist"]),
        ("AJOUTÉ\nMme Petra Holm\n\nSUPPRIMÉ\nM. Rowan Ashdown\n\nAutres membres\nM. Ivo Lund", ["Petra Holm", "Ivo Lund"]),
        ("Removed:\nMr. Rowan Ashdown, Prosecutor\nAdded: Ms. Petra Holm", ["Petra Holm"]),
        ("REMOVED\nRowan Ashdown, Prosecutor\nADDED\nPetra Holm, Legal Adviser", ["Petra Holm"]),
        ("For\n\nMr. Rowan Ashdown, Judge\nread\nMs. Petra Holm, Prosecutor", ["Petra Holm"]),
        ("Pour :\nM. Rowan Ashdown, Juge\n\nLire :\nMme Petra Holm, Procureure", ["Petra Holm"]),
        ("For\n\nMr. Rowan Ashdown, Judge\nMs. Petra Holm, Prosecutor", ["Rowan Ashdown", "Petra Holm"]),
        ("For:\nMr. Rowan Ashdown, Judge\n\nAdditional:\nMs. Petra Holm, Prosecutor", ["Rowan Ashdown", "Petra Holm"]),
    ],
)
def test_a_heading_ends_those_struck_off(delegates_of_mail: Any, text: str, coming: list[str]) -> None:
    """Who stays, and who is put in on a row of the same paragraph, was lost and told as one who no longer comes."""
    delegates = delegates_of_mail(f"CU 2009/33 (A)\n\nChanges in our delegation.\n\n{text}\n")
    assert [person.name.value for person in delegates] == coming


@pytest.mark.parametrize(
    ("rows", "left"),
    [
        (  # no word says of the second head that it puts in; that the labels below come again parts the two
            [["No.", "原名单", "", "此次安排", "", ""], ["No.", "姓名", "职务", "姓名", "单位及职务", "电话"]],
            ["1", "", "", "Una Roth", "Judge", "+679 22 1"],
        ),
        (
            [["No.", "Previous list", "", "List of today", "", ""], ["", "Name", "Title", "Name", "Title", "E-mail"]],
            ["1", "", "", "Una Roth", "Judge", "+679 22 1"],
        ),
        (
            [["No.", "Délégué remplacé", "Fonction", "Nouveau délégué", "Fonction", "Courriel"]],
            ["1", "", "", "Una Roth", "Judge", "+679 22 1"],
        ),
        (
            [["No.", "Nuevo delegado", "Cargo", "Delegado anterior", "Cargo", "Observaciones"]],
            ["1", "Ada Holm", "Clerk", "", "", "+679 22 1"],
        ),
        (  # one column of posts may be of either
            [["No.", "Previous delegate", "Title", "New delegate", "", "E-mail"]],
            ["1", "", "Clerk", "Una Roth", "Judge", "+679 22 1"],
        ),
    ],
)
def test_posts_go_with_the_names_struck_off(build: Any, knowledge: Knowledge, rows: list[list[str]], left: list[str]) -> None:
    """The old post was filed with the new name, in silence."""
    table = _table(build, [*rows, ["1", "Ada Holm", "Clerk", "Una Roth", "Judge", "+679 22 1"]])
    assert [cell.text for cell in without_struck(table, lexicon(knowledge)).rows[-1]] == left


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("谨通知：退出人员：李明先生。新增人员：王强先生，外交部处长。", ["王强"]),
        ("谨通知：新增人员：王强先生，外交部处长。", ["王强"]),
        ("谨通知：团长：李明先生。新增人员：王强先生，外交部处长。", ["李明", "王强"]),
    ],
)
def test_labels_of_both_sides_behind_a_colon_in_one_row(delegates_of_mail: Any, said: str, names: list[str]) -> None:
    """Who leaves was filed as coming, as another colon stands before the first label."""
    found = delegates_of_mail(f"CU 2009/33 (A)\n中国常驻维也纳代表团{said}\n")
    assert [person.name.value for person in found] == names


@pytest.mark.parametrize(
    ("said", "name"),
    [
        (
            "(a) in place of Mr. Theo Agossou, unable to attend: Ms. Rachel Berg, Judge;\n(b) also Mr. Jim Cole, Judge.",
            "Rachel Berg",
        ),
        (
            "a) en remplacement de M. Théo Agossou, empêché : Mme Rékia Chabi, juge ;\nb) en outre, M. Luc Ba, juge.",
            "Rékia Chabi",
        ),
    ],
)
def test_why_somebody_is_replaced_strikes_nobody_off(delegates_of_mail: Any, said: str, name: str) -> None:
    """Who comes in his place stands behind the colon of "empêché :", which was taken for a label."""
    lead = {"(": "The following changes in our delegation are notified:", "a": "Voici les changements dans notre délégation :"}
    found = delegates_of_mail(f"CU 2009/33 (A)\n\n{lead[said[0]]}\n\n{said}\n")
    assert found[0].name.value == name


@pytest.mark.parametrize(
    ("said", "heads"),
    [
        ("les personnes annoncées seront remplacées comme suit :", ("Initialement désigné(e)", "Remplaçant(e)")),
        ("se comunica el siguiente cambio en la delegación:", ("Inicialmente designado/a", "Sustituto/a")),
        ("сообщаем об изменении в составе делегации:", ("Первоначально назначенный(ая)", "Замещающий(ая)")),
        ("代表团成员变更如下：", ("原指派人员", "接替人员")),
        ("نفيدكم بتعديل الوفد كما يلي:", ("المرشح(ة) أصلا", "البديل(ة)")),
        ("the delegation changes as follows:", ("Originally named", "Replacement(s)")),
    ],
)
def test_who_comes_for_another_is_no_alternate(delegates_of_mail: Any, said: str, heads: tuple[str, str]) -> None:
    """In six languages, for men and women: below "Initially named | Substitute" the second comes, as a member."""
    rows = [heads, ("Mr. Tom Lall<br>Police", "Ms. Eve Roy<br>Judge"), ("Ms. Ann Post<br>Police", "Mr. Bo Marsh<br>Clerk")]
    cells = "".join("<tr>" + "".join(f"<td>{text}</td>" for text in row) + "</tr>" for row in rows)
    read = delegates_of_mail(f"<p>CU 2009/33 (A): {said}</p><table>{cells}</table>", "html")
    assert [(one.name.value, str(one.role.value)) for one in read] == [("Eve Roy", "member"), ("Bo Marsh", "member")]


def test_a_head_of_columns_may_tell_the_part_of_who_comes_instead(delegates_of_mail: Any) -> None:
    """The new head of delegation leads."""
    rows = [("Old head of delegation", "New head of delegation"), ("Mr. Tom Lall", "Ms. Eve Roy")]
    cells = "".join("<tr>" + "".join(f"<td>{text}</td>" for text in row) + "</tr>" for row in rows)
    read = delegates_of_mail(f"<p>CU 2009/33 (A): the delegation changes as follows:</p><table>{cells}</table>", "html")
    assert [(one.name.value, str(one.role.value)) for one in read] == [("Eve Roy", "head")]
