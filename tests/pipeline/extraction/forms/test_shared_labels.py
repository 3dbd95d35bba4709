"""One column of labels for several persons."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.forms.shared_labels import parts_row, persons_apart, shares_labels
from pipeline.extraction.words.lexicon import Lexicon


@pytest.mark.parametrize(
    ("rows", "shared"),
    [
        ("\t1\t2\nName\tAda Brook\tIlse Marenko\nPosition\tJudge\tConsul", True),
        ("Name\tAda Brook\tIlse Marenko\nPosition\t\tConsul\nE-mail\tN/A\ti@office.example", True),
        ("\tFiche n° 1\tFiche n° 2\nName\tvrel & zuq\tplem & orx\nPosition\tJudge\tConsul", True),
        ("Title\tMs.\tMr.\nName\tvrel & zuq\tplem & orx\nPosition\tJudge\tConsul", True),
        ("\tFiche n° 1\tFiche n° 3\nName\tvrel & zuq\tplem & orx\nPosition\tJudge\tConsul", False),
        ("Name\tBrook\t\nPosition\tJudge\t", False),
        ("Family name\tBROOK\tMARENKO\nFirst name\tAda\tIlse\nPosition\tJudge\tConsul", True),
        ("Name\tAda Brook\tTitle\nPosition\tJudge\tMs.", False),  # labels on both sides
        ("Item\tContact point\tHead of delegation\nName\tAda Brook\t\nPosition\tJudge\t", True),
        ("Name\tHead of delegation\tAlternate\nAda Brook\tyes\tno", False),  # a head over persons
        ("Surname\t:\tBROOK\nFirst name\t:\tAda\nPosition\t:\tJudge", False),
        ("Mr. Ada Brook\tJudge\tCourt\nMs. Ilse Marenko\tConsul\tEmbassy", False),
    ],
)
def test_persons_stand_in_columns_of_their_own(build: Any, words: Lexicon, rows: str, shared: bool) -> None:
    """Beside the labels, named or still to be named below their parts."""
    table = build.table(rows).rows
    assert shares_labels(table, words) is shared
    assert (persons_apart(table, len(table[0]), words) is not None) is shared


@pytest.mark.parametrize(
    "head",
    [
        "Item\tContact person\tHead of delegation\tMember",
        "البيان\tنقطة الاتصال\tرئيس الوفد\tعضو",
        "\tPersonne de contact\tChef de délégation\tMembre",
        "Datos\tPersona de contacto\tJefe de delegación\tDelegado",
        "\tКонтактное лицо\tГлава делегации\tЧлен делегации",
        "项目\t联系人\t团长\t团员",
    ],
)
def test_whom_to_contact_is_left_out_beside_those_who_come(build: Any, words: Lexicon, head: str) -> None:
    """In six languages; each of the others has his part, and a name that is still to come leaves an empty cell."""
    rows = build.table(f"{head}\nName\tAda Brook\tIlse Marenko\t\nPosition\tAttaché\tJudge\t").rows
    apart = persons_apart(rows, 4, words)
    assert apart is not None
    first, second = apart
    assert [[cell.text for cell in row] for row in first][1:] == [["Name", "Ilse Marenko"], ["Position", "Judge"]]
    assert words.role_heading(first[0][0].text) is not None
    assert [cell.text for cell in second[1]] == ["Name", ""]


def test_a_head_without_parts_gives_none(build: Any, words: Lexicon) -> None:
    """Numbers are no parts, nor is one part alone, which is a value beside its label."""
    assert parts_row(build.table("\t1\t2\nName\tAda Brook\tIlse Marenko").rows, words) is None
    assert parts_row(build.table("Status\tHead of delegation\nName\tAda Brook").rows, words) is None
    assert parts_row(build.table("Item\tDeadline\tHead of delegation\nName\tA\tB").rows, words) is None


def test_who_may_be_contacted_may_come_too(build: Any, words: Lexicon) -> None:
    """Brackets say so."""
    rows = build.table("Role\tContact person\tDelegate\tHead\nName\tAnn Post (also delegate)\tIlse Marenko\tOren Talbek").rows
    apart = persons_apart(rows, 4, words)
    assert apart is not None
    assert len(apart) == 3


@pytest.mark.parametrize(
    ("head", "parts"),
    [
        ("\tREPRESENTANTE TITULAR (Jefe de delegación)\tREPRESENTANTE SUPLENTE", True),
        ("\tTITULAR\tSUPLENTE", True),
        ("\tTitulaire\tSuppléante", True),
        ("\t正代表（团长）\t副代表", True),
        ("\tОсновной представитель\tЗаместитель представителя", True),
        ("\tالممثل الأصلي\tالمناوب", True),
        ("\tHead (Vienna)\tAlternate", False),
    ],
)
def test_a_part_may_be_told_twice(build: Any, words: Lexicon, head: str, parts: bool) -> None:
    """Both columns were filed as members, unasked."""
    rows = build.table(f"{head}\nName\tAda Brook\tIlse Marenko\nPosition\tAttaché\tJudge").rows
    assert (parts_row(rows, words) is not None) is parts


def test_a_head_with_fewer_cells_than_the_rows_below_gives_none(build: Any, words: Lexicon) -> None:
    """Cells with a label above its value are parted before, so that rows may be longer than the head."""
    rows = build.table("Item\tHead of delegation\tMember\nName\tAda Brook\tIlse Marenko\nPosition\tJudge\tConsul").rows
    assert persons_apart([*rows, (*rows[1], *rows[1])], 6, words) is None


@pytest.mark.parametrize(
    "head",
    [
        "\tHead of delegation\tMember 1\tMember 2",
        "\tChef de délégation\tExpert n° 1\tExpert n° 2",
        "\tJefe de delegación\tPrimer experto\tSegundo experto",
        "\tГлава делегации\tЭксперт 1\tЭксперт 2",
        "\t团长\t专家1\t专家2",
        "\tرئيس الوفد\tالخبير الأول\tالخبير الثاني",
    ],
)
def test_parts_may_be_counted(build: Any, words: Lexicon, head: str) -> None:
    """In six languages."""
    rows = build.table(f"{head}\nName\tAda Brook\tIlse Marenko\tOren Talbek\nPosition\tAttaché\tJudge\tConsul").rows
    assert parts_row(rows, words) is rows[0]
    assert len(persons_apart(rows, 4, words) or ()) == 3
