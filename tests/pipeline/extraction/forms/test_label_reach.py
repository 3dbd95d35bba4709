"""Tests of how far apart a form's labels and their values stand."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.extraction.forms.form_fields import stretches_of
from pipeline.extraction.forms.form_sides import Side, side_of
from pipeline.extraction.forms.label_reach import REACH_HEIGHTS, reach_of
from pipeline.extraction.words.lexicon import Lexicon

HEIGHT = 0.015  # of a line that the builders make
FORMS = {
    "es": ("APELLIDOS", "NOMBRES", "TRATAMIENTO", "CARGO", "INSTITUCIÓN", "TELÉFONO", "CORREO"),
    "en": ("SURNAME", "GIVEN NAMES", "TITLE", "POSITION", "INSTITUTION", "TELEPHONE", "E-MAIL"),
    "fr": ("NOM", "PRÉNOM", "CIVILITÉ", "FONCTION", "INSTITUTION", "TÉLÉPHONE", "COURRIEL"),
    "ru": ("ФАМИЛИЯ", "ИМЯ", "ОБРАЩЕНИЕ", "ДОЛЖНОСТЬ", "ОРГАНИЗАЦИЯ", "ТЕЛЕФОН", "E-MAIL"),
    "zh": ("姓", "名", "称谓", "职务", "单位", "电话", "电子邮件"),
}
VALUES = ("PAZ", "Ana", "Lic.", "Jueza", "Corte Suprema", "+43 1 512 33 44", "a.paz@court.example")


def _rows(build: Any, words: Lexicon, language: str, *, step: float, left: float = 0.1) -> Any:
    pairs = zip(FORMS[language], VALUES, strict=True)
    lines = [
        build.line(text, 0.1 + step * (2 * at + below), left if below else 0.1)
        for at, pair in enumerate(pairs)
        for below, text in enumerate(pair)
    ]
    return stretches_of(lines, words, right_to_left=False)


@pytest.mark.parametrize("language", FORMS)
def test_a_form_in_roomy_boxes_reaches_farther(build: Any, words: Lexicon, language: str) -> None:
    """Where most labels stand near nothing else, the value stands as far off as is usual there."""
    roomy = _rows(build, words, language, step=0.06)
    assert reach_of(roomy) > 0.06 - HEIGHT
    assert side_of(roomy) is Side.BELOW


def test_a_usual_form_reaches_as_far_as_ever(build: Any, words: Lexicon) -> None:
    """Neither close values nor values beside their labels, nor what stands too far off, make it reach farther."""
    usual = pytest.approx(REACH_HEIGHTS * HEIGHT)
    assert reach_of(_rows(build, words, "en", step=0.03)) == usual
    assert reach_of(_rows(build, words, "en", step=0.05, left=0.6)) == usual
    assert reach_of([row for row in _rows(build, words, "en", step=0.06) if row[0].names]) == usual
