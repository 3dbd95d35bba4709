"""Stems of Russian words."""

from __future__ import annotations

import pytest

from pipeline.extraction.words.russian import (
    InAnyCase,
    is_cyrillic,
    is_genitive,
    may_be_declined,
    patronymic_stem,
    stem,
    wants_noun,
    wants_small,
)


@pytest.mark.parametrize(
    "forms",
    [
        ("республика", "республики", "республику"),
        ("российская", "российскои", "российскии"),
        ("делегация", "делегации", "делегацию"),
        ("советник", "советника", "советнику"),
        ("таджикистан", "таджикистана"),
        ("армения", "армении"),
        ("группа", "группы", "группе"),
    ],
)
def test_one_word_has_one_stem(forms: tuple[str, ...]) -> None:
    """A word's cases share a stem."""
    assert len({stem(form) for form in forms}) == 1


def test_two_words_have_two() -> None:
    """Niger and Nigeria stay apart, and so do Iran and Iraq, Austria and Australia."""
    assert stem("нигера") != stem("нигерии")
    assert stem("ирана") != stem("ирака")
    assert stem("австрии") != stem("австралии")


def test_scripts() -> None:
    """Only Cyrillic words are Russian."""
    assert is_cyrillic("вена")
    assert not is_cyrillic("vienna")
    assert not is_cyrillic("")


def test_a_body_in_the_genitive() -> None:
    """A noun or an adjective with its noun tells it; the nominative and other scripts do not."""
    nouns = {"министерства", "прокуратуры"}
    assert is_genitive("министерства юстиции", nouns)
    assert is_genitive("прокуратуры", nouns)
    assert is_genitive("генеральнои прокуратуры", nouns)
    assert not is_genitive("городскои суд", nouns)
    assert not is_genitive("министерство юстиции", nouns)
    assert not is_genitive("ministry of justice", nouns)


def test_an_adjective_wants_its_noun() -> None:
    """In the nominative, plain; a noun and other scripts do not."""
    assert wants_noun("постоянныи")
    assert wants_noun("старшая")
    assert not wants_noun("посланник")
    assert not wants_noun("permanent")


def test_words_are_known_in_every_case() -> None:
    """A post is known in the dative, a body in the genitive; a family name and a heading of several are no post."""
    posts = InAnyCase({"советник", "представитель", "начальник", "директор"}, plurals=False)
    assert all(word in posts for word in ("советник", "советнику", "представителем", "начальнику", "директоре"))
    assert not any(word in posts for word in ("советников", "представители", "советская", "advisor"))
    assert "постпредства" in InAnyCase({"постпредство"})


def test_words_in_any_case_are_no_set() -> None:
    """What would lose the cases without a word of it, a union or a difference, is not there; the listed words are."""
    words = InAnyCase({"советник", "adviser"})
    assert (sorted(words), len(words)) == (["adviser", "советник"], 2)
    assert not any(hasattr(words, name) for name in ("__or__", "__sub__", "__and__", "union", "difference"))


def test_an_adjective_at_a_lines_end_wants_its_noun() -> None:
    """A noun in small letters below an adjective goes on with it; behind a noun, or in a capital, it may be of its own."""
    assert wants_small("начальник отдела Генеральной", "прокуратуры Республики")
    assert not wants_small("начальник отдела", "прокуратуры Республики")
    assert not wants_small("начальник отдела Генеральной", "Прокуратура")


def test_a_patronymic_has_its_stem_in_every_case() -> None:
    """A family name of the same letters is none."""
    assert {patronymic_stem(word) for word in ("ивановна", "ивановнои", "ивановне")} == {"ивановн"}
    assert {patronymic_stem(word) for word in ("петрович", "петровича")} == {"петрович"}
    assert patronymic_stem("иванов") is None


def test_a_family_name_may_be_in_the_genitive() -> None:
    """That of a man in the nominative is not."""
    assert all(map(may_be_declined, ("Котова", "Белого", "Синей")))
    assert not any(map(may_be_declined, ("Котов", "Белый")))
