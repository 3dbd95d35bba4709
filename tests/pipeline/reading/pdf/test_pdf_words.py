"""Words of text layers of PDF pages."""

from __future__ import annotations

from dataclasses import replace

from pipeline.reading.pdf.pdf_words import Letter, parted, word_of, words_of
from pipeline.reading.text.direction import line_order


def test_a_ligature_parts_no_word() -> None:
    """The letters of "ffi" have boxes of their ink alone, with white beside them; a blank of the file parts them all the same."""

    def row(blank: bool) -> list[Letter]:
        last = 0.3 + 0.0017
        drawn = [Letter("o", 0.27, 0.1, 0.281, 0.115, order=1)]
        drawn += [Letter(letter, 0.281 + at * 0.0063, 0.102, 0.2873 + at * 0.0063, 0.112) for at, letter in enumerate("ffi")]
        drawn += [Letter(" ", 0.2999, 0.1, 0.3017, 0.115)] * blank + [Letter("c", last, 0.1, last + 0.01, 0.115)]
        return [replace(letter, order=at) for at, letter in enumerate(drawn)]

    assert [word.text for word in parted(row(blank=False))] == ["offic"]
    assert [word.text for word in parted(row(blank=True))] == ["offi", "c"]


def test_arabic_letters_drawn_one_over_the_other_keep_the_files_order() -> None:
    """The lam of a committee stands over its jeem, whose middle lies further to the right; the file has them as they are read."""
    places = [
        ("ا", 386.8, 388.4),
        ("ل", 382.9, 384.3),
        ("ل", 377.6, 383.7),
        ("ج", 377.2, 385.6),
        ("ن", 374.0, 377.9),
        ("ة", 369.4, 374.6),
    ]
    letters = [Letter(text, left / 600, 0.1, right / 600, 0.12, order=order) for order, (text, left, right) in enumerate(places)]
    assert word_of(sorted(letters, key=lambda letter: letter.left + letter.right)).text == "اللجنة"


def test_an_arabic_stop_behind_an_address_turns_nothing_round() -> None:
    """It is drawn on the left of the address, and there the line, which knows what ends a phrase, takes it from."""
    drawn = "؛)a_b@mofa.example.lb"
    letters = [Letter(text, at / 100, 0.1, (at + 1) / 100, 0.12, order=at) for at, text in enumerate(drawn)]
    word = word_of(letters)
    assert word.text == drawn
    assert (
        " ".join(each.text for each in line_order([word, word_of([Letter("ب", 0.9, 0.1, 0.91, 0.12)])]))
        == "ب a_b@mofa.example.lb)؛"
    )


def test_white_that_no_blank_is_as_narrow_as_parts_no_word() -> None:
    """A ligature leaves white behind it; only where the row's own blanks are no wider it may part words."""

    def row(blank: float, written: str) -> list[str]:
        letters, place = list[Letter](), 0.1
        for sign in written:
            place += {"~": 0.0012, " ": blank}.get(sign, 0.0)
            if sign != "~":
                letters.append(Letter(sign, place, 0.1, place + (0.0 if sign == " " else 0.005), 0.11))
            place += 0.0 if sign in "~ " else 0.005
        return [word.text for word in parted(letters)]

    assert row(0.004, "offi~ce of lotfi~@x") == ["office", "of", "lotfi@x"]
    assert row(0.0014, "ab~cd of ef") == ["ab", "cd", "of", "ef"]
    assert row(0.004, "ab~cd") == ["ab", "cd"]  # no blank tells how wide they are


def test_a_blank_without_width_parts_arabic_words() -> None:
    """The library puts it on the left edge of the letter with which the next word begins, one letter too far."""
    places = [
        ("د", 510.6, 515.9),
        ("ة", 506.4, 510.3),
        (" ", 501.2, 501.2),
        ("ن", 501.2, 503.4),
        ("ج", 495.1, 501.7),
        ("ى", 483.1, 490.5),
    ]
    letters = [Letter(text, left / 595, 0.1, right / 595, 0.122, order=order) for order, (text, left, right) in enumerate(places)]
    assert [word.text for word in parted(letters)][-1] == "دة"


def test_a_blank_without_width_lies_beside_the_edge_of_ink() -> None:
    """Two words whose letters meet: the file has the second as it is drawn, and the blank lies beside its last letter."""
    one = [("ط", 0.6432, 0.6544), ("ل", 0.6387, 0.6441), ("ا", 0.6334, 0.6387), ("ل", 0.6204, 0.6326), (" ", 0.61052, 0.61052)]
    other = [("ف", 0.5695, 0.5892), ("س", 0.5884, 0.6013), ("و", 0.6029, 0.6114), ("ي", 0.6105, 0.6147)]
    letters = [Letter(text, left, 0.1, right, 0.134, order=at) for at, (text, left, right) in enumerate([*one, *other])]
    assert [word.text for word in parted(letters, usual=0.26)] == ["يوسف", "طلال"]


def test_a_blank_beside_the_letter_before_it_stays_where_it_is() -> None:
    """The blank lies where the word before it ends, near the left edge of that word's last letter."""
    places = [("د", 0.8430, 0.8550), ("ر", 0.8331, 0.8436), (" ", 0.8333, 0.8333), ("ح", 0.8138, 0.8285), ("س", 0.8013, 0.8147)]
    letters = [Letter(text, left, 0.1, right, 0.13, order=at) for at, (text, left, right) in enumerate(places)]
    assert [word.text for word in parted(letters, usual=0.23)] == ["حس", "در"]


def test_blanks_within_arabic_words_are_told_from_those_between_them() -> None:
    """A file writes one behind many a letter that joins nothing; between words its pages show more white."""
    drawn = ["سا مي", "علي", "حسن"] * 5  # from the right; the letters are 0.01 high
    letters, place = list[Letter](), 0.9
    for word in drawn:
        for text in (*word, " "):
            if text == " ":
                place -= 0.0018 if letters[-1].text == "ا" else 0.0046
                letters.append(Letter(" ", place, 0.1, place, 0.11, order=len(letters)))
            else:
                letters.append(Letter(text, place - 0.004, 0.1, place, 0.11, order=len(letters)))
                place -= 0.004
    assert sorted(word.text for word in words_of(letters)) == sorted(word.replace(" ", "") for word in drawn)
    assert {word.text for word in words_of(letters[:10])} == {"سا", "مي", "علي"}  # too few tell how wide a blank is


def test_white_behind_an_arabic_letter_that_joins_nothing_parts_no_word_beside_a_wide_blank() -> None:
    """In a row of two words their only blank tells how wide one is; without it as much white parts words."""
    one = [("ل", 0.960, 0.970), ("ح", 0.950, 0.960), ("ق", 0.940, 0.950), (" ", 0.930, 0.930)]
    other = [("ق", 0.920, 0.930), ("ا", 0.910, 0.920), ("ئ", 0.8953, 0.9053), ("ة", 0.8853, 0.8953)]
    letters = [Letter(text, left, 0.1, right, 0.12, order=at) for at, (text, left, right) in enumerate([*one, *other])]
    assert [word.text for word in parted(letters, usual=0.2)] == ["قائة", "لحق"]
    assert [word.text for word in parted([letter for letter in letters if letter.text != " "], usual=0.2)][:2] == ["ئة", "قا"]
