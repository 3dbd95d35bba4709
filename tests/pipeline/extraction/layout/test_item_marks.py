"""Tests of the marks with which items of a list begin."""

from __future__ import annotations

import pytest

from pipeline.extraction.layout.item_marks import closing, heading_mark, item_marks, mark_kind


@pytest.mark.parametrize(
    ("texts", "marks"),
    [
        (["a. Jefa de Delegación, la Ministra", "b. Delegada, la Fiscal"], [3, 3]),
        (["A. Mr. John Muturo, Judge", "B. Ms. Ada Lund, Adviser"], [3, 3]),
        (["A. Muturo, Judge", "Ministry of Justice"], [0, 0]),
        (["J. Muturo", "P. Lund"], [0, 0]),
        (["2. Mr. John Muturo", "3) Ms. Ada Lund"], [3, 3]),
    ],
)
def test_letters_that_count_on_are_marks(texts: list[str], marks: list[int]) -> None:
    """A small letter with a stop is an item's mark, a large one where the next line's counts on; else it is an initial."""
    assert item_marks(texts) == marks


@pytest.mark.parametrize(
    ("texts", "marks"),
    [
        (["o Ms. Ada Lund, Judge", "o Mr. Tomas Verlin"], [2, 2]),
        (["Ø Madame Ada Lund", "Ø Monsieur Paul Verlin"], [2, 2]),
        (["٠ السيد أحمد", "ه السيدة ليلى"], [2, 2]),
        (["o Sra. Ada Lund", "Sr. Ivo Tarn"], [0, 0]),
        (["Delegates:", "® Ada Lund"], [0, 2]),
        (["» Ms. Ada Lund", "O Mr. Ivo Tarn", "» Ms. Eva Holm"], [2, 2, 2]),
        (["» Sra. Ada Lund", "O Sr. Per Holm"], [2, 0]),
        (["» Ada Lund, Judge", "O Brien Patrick, Judge", "» Eva Holm, Judge"], [2, 0, 2]),
        (["v. Ms. Ada Lund", "of the Ministry"], [3, 0]),
        (["(v) · Mrs. Ada Lund", "(vi) Mr. Ivo Tarn"], [6, 5]),
        (['". الأستاذ/ أحمد', "». الأستاذة/ ليلى"], [3, 3]),
        (["CUATRO) SR. IVO TARN", "второй: г-н Тарн", "deux) M. Tarn", "Two new members"], [8, 8, 6, 0]),
        (["1. 'M'e Ada Lund"], [3]),
        (["«Año de la Concordia»", "“Unity and Peace”", "« Mme Ada Lund", "«Ms. Ada Lund»: Judge"], [0, 0, 2, 1]),
        (["ا. السيد عادل رحموني", "أ. أحمد رحموني"], [3, 0]),
        (["(02) 1217 8299; E-mail: a@b.org", "(601) 265-2349", "(2) 2009/33", "(3) Ms. Ada Lund"], [0, 0, 4, 4]),
    ],
)
def test_bullets_words_and_dirt(texts: list[str], marks: list[int]) -> None:
    """A sign that stands alone is a bullet where another line begins so; words count before a bracket or colon."""
    assert item_marks(texts) == marks


@pytest.mark.parametrize(
    ("text", "kind", "number", "words"),
    [
        ("A. MINISTRY OF JUSTICE", "A.", 1, "MINISTRY OF JUSTICE"),
        ("C MINISTRY OF JUSTICE", "A.", 3, "MINISTRY OF JUSTICE"),
        ("IV. Ministère de la justice", "I.", 4, "Ministère de la justice"),
        ("IX) Ministerio", "I)", 9, "Ministerio"),
        ("(b) Ministry of Justice", "(a)", 2, "Ministry of Justice"),
        ("12. Ministry of Justice", "1.", 12, "Ministry of Justice"),
        ("Б) Министерство", "A)", 0, "Министерство"),
    ],
)
def test_marks_of_headings(text: str, kind: str, number: int, words: str) -> None:
    """A single letter before a heading is no initial; its kind and number tell whether it counts on."""
    mark = heading_mark(text, 0)
    assert mark is not None
    assert (mark.kind, mark.number, text[mark.end :]) == (kind, number, words)


def test_no_marks_of_headings() -> None:
    """Words are none, nor is a date; marks of one list are of one kind."""
    assert heading_mark("Ministry of Justice", 0) is None
    assert heading_mark("14.04.2009", 0) is None
    assert mark_kind("(iv) ") == mark_kind("(xii)") != mark_kind("(a)")


@pytest.mark.parametrize(
    ("texts", "ends"),
    [
        (["Mme A (Tél. : +222 35 15 80", "18) et Mme B (Tél. : 1)"], [1]),
        (["Mr. A (Phone: (+351) 912 152", "481) and Mrs. B"], [1]),
        (["1) Mr. A (Head", "2) Ms. B"], []),
        (["as follows (see note:", "1) Mr. A", "2) Ms. B"], []),
        (["Mr. A (Head)", "3) Ms. B"], []),
    ],
)
def test_the_end_of_a_number_in_brackets_is_no_mark(texts: list[str], ends: list[int]) -> None:
    """It closes what the line above opens; a mark that counts on is one though a bracket was lost above it."""
    assert closing(texts) == ends
    assert [index for index, mark in enumerate(item_marks(texts)) if not mark and texts[index][0].isdigit()] == ends


@pytest.mark.parametrize(
    ("above", "text", "goes_on"),
    [
        ("Mr. A, Adviser (Chief", "Delegate)", True),
        ("M. A (Chef de la", "délégation).", True),
        ("王先生（代表团", "团长）", True),
        ("Mr. A, Adviser (Chief)", "Delegate)", False),
        ("Mr. A, Adviser (Chief", "Delegate", False),
        ("Mr. A (tel.: 12", "Delegate)", False),
        ("Mr. A, Director (Judge", "Yaw Darko)", False),
        ("Mr. A (as told in the letter that we sent to you", "Delegate)", False),
    ],
)
def test_the_last_words_in_brackets_go_on_with_the_line_above(above: str, text: str, goes_on: bool) -> None:
    """Where few words stand open above, and the line holds nothing else."""
    assert closing([above, text]) == ([1] if goes_on else [])


@pytest.mark.parametrize(
    ("lines", "marked"),
    [
        (("примут участие:", "5 Ермек Орлов, судья;", "- Анна Серова, советник."), [False, True, True]),
        (("are:", "e Mr. Tomas Verlin, Judge,", "of the High Court;", "• Ms. Ilse Marenko, Clerk."), [False, True, False, True]),
        (("are:", "5 Mr. Tomas Verlin, Judge;", "Ms. Ilse Marenko, Clerk."), [False, False, False]),  # no list of dashes
        (("are:", "5 delegates of the Ministry;", "- Ms. Ilse Marenko, Clerk."), [False, False, True]),  # a sentence goes on
        (("at the meeting", "5 Ермек Орлов, судья;", "- Анна Серова, советник."), [False, False, True]),
    ],
)
def test_a_sign_alone_below_a_colon_is_a_misread_dash(lines: tuple[str, ...], marked: list[bool]) -> None:
    """Where the next item begins with a dash or bullet."""
    assert [end > 0 for end in item_marks(list(lines))] == marked


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("S.No. 1 Shri A. Rao", "S.No. 1 "),
        ("Sr. No. 2: Ms. B", "Sr. No. 2: "),
        ("Sr. No puede viajar", ""),
        ("S.N. Rao, Judge", ""),
        ("No. 12 Main Street", ""),
    ],
)
def test_serial_numbers_with_their_label_are_marks(text: str, mark: str) -> None:
    """South Asian lists count so; initials and a house's number do not."""
    assert text[: item_marks([text])[0]].strip() == mark.strip()


@pytest.mark.parametrize(
    ("texts", "marked"),
    [
        (["From Norland there will come to the meeting: head", "– Ada Lund, Judge, deputy – Ivo Tarn, Counsel"], False),
        (["From Norland there will come to the meeting:", "– Ada Lund, Judge, deputy – Ivo Tarn, Counsel"], True),
        (["From Norland there will come to the meeting as", "– Ada Lund, Judge", "– Ivo Tarn, deputy – legal affairs"], True),
        (["Delegates", "– Ada Lund, Judge of the Supreme Court, head – of the delegation"], True),
    ],
)
def test_a_dash_of_a_sentence_is_no_mark(texts: list[str], marked: bool) -> None:
    """The line above breaks off in its words, no other line begins with a dash, and the next ones stand within lines."""
    assert (item_marks(texts)[1] > 0) is marked


def test_a_letter_behind_a_semicolon_is_a_bullet_though_those_below_were_not_read() -> None:
    """The list has "• A;", "O Commander B;" and "C."; without a bullet above, or a semicolon, the letter may be of a name."""
    lost = ["• Ms. Ada Lund, Judge;", "O Commander Ben Stone, Head of Unit;", "Mr. Tomas Verlin, Clerk."]
    assert item_marks(lost) == [2, 2, 0]
    assert item_marks([lost[0][2:], *lost[1:]]) == [0, 0, 0]
    assert item_marks([lost[0][:-1], *lost[1:]]) == [2, 0, 0]


def test_a_bullet_read_as_a_trade_mark_is_one() -> None:
    """A fax shows "•" as "®"."""
    assert item_marks(["® Е.П. г-жа Алла Богданович", "Посол", "® г-жа Жанна Дубровская"]) == [2, 0, 2]


def test_one_ring_is_read_now_as_a_small_letter_now_as_a_large_one() -> None:
    """Two of them are bullets; one alone may begin a name."""
    assert item_marks(["o Dra. Ana Paz, Jueza", "Policía", "O Sra. Eva Mora, Fiscal"]) == [2, 0, 2]
    assert item_marks(["O Brien", "Ministry of Justice"]) == [0, 0]


@pytest.mark.parametrize(
    ("lines", "ends"),
    [
        (["1. Шарапа Виктор, судья;", "м . Лемешевская Оксана, прокурор;", "с . Дорошкевич Артём, секретарь."], [3, 4, 4]),
        (["1. Шарапа Виктор, судья,", "2. Лемешевская Оксана, прокурор,", "З. Дорошкевич Артём, секретарь"], [3, 3, 3]),
        (["1) M. Jean Mba, juge ;", "z) Mme Awa Ba, juriste ;"], [3, 3]),
        (["1. Шарапа Виктор, судья;", "г. Минск, 1 марта"], [3, 0]),
        (["1. Шарапа Виктор, судья", "З. Дорошкевич Артём, секретарь"], [3, 0]),
    ],
)
def test_a_letter_for_a_figure_begins_an_item(lines: list[str], ends: list[int]) -> None:
    """Below an item with a figure it is a small letter behind a semicolon, or one that is like the figure that counts on."""
    assert item_marks(lines) == ends
