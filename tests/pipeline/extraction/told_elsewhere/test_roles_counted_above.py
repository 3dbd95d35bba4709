"""The part of all in a list of as many persons as a sentence above counts."""

from __future__ import annotations

import pytest

from models.reply import Role
from pipeline.extraction.told_elsewhere.roles_counted_above import role_counted_above
from pipeline.extraction.words.lexicon import Lexicon

EXPERT, OBSERVER = Role.EXPERT, Role.OBSERVER


@pytest.mark.parametrize(
    ("above", "count", "role"),
    [
        ("Norland is pleased to nominate three experts, whose details are set out below.", 3, EXPERT),
        ("The following three experts will attend the Working Group. Their details are given below.", 3, EXPERT),
        ("The Secretariat will be represented by two senior legal observers, listed below.", 2, OBSERVER),
        ("Le Ministère désigne trois experts, dont les coordonnées figurent ci-après.", 3, EXPERT),
        ("Se ha designado a tres expertos nacionales, cuyos datos figuran más abajo.", 3, EXPERT),
        ("Норландия направит на заседание трёх национальных экспертов. Сведения о них приведены ниже.", 3, EXPERT),
        ("В заседании примут участие 2 наблюдателя:", 2, OBSERVER),
        ("中方拟派两名统计专家参加会议，名单见下。", 2, EXPERT),
        ("سترشح خبيرين لحضور اجتماع الفريق العامل، وترد بياناتهما أدناه.", 2, EXPERT),
        ("سيشارك في الاجتماع ثلاثة خبراء وترد بياناتهم أدناه.", 3, EXPERT),
        ("Norland is pleased to nominate three experts, whose details are set out below.", 2, None),
        ("Norland will send two officials and experts. See below.", 2, None),
        ("中方拟派两名官员和专家参加会议，名单见下。", 2, None),
        ("Norland thanks the secretariat for the visit of two experts in March, and is sending those below.", 2, None),
        ("Norland thanks the secretariat for the visit of two experts in March. See below.", 2, None),
        ("Two experts will attend another event. We thank you. The list is below.", 2, None),
        ("The experts listed below will attend.", 2, None),
        ("Sweden will participate with two experts.", 2, None),
        ("El Gobierno ha designado a dos expertos.", 2, None),
        ("", 2, None),
    ],
)
def test_as_many_as_are_listed_have_the_part_that_is_counted(words: Lexicon, above: str, count: int, role: Role | None) -> None:
    """In six languages, without a colon; a number of other persons, or who came once, tells nothing."""
    assert role_counted_above(above, count, words) is role
