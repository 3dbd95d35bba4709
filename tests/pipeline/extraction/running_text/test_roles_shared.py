"""A part that several have, told before their names in the plural."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Participeront en qualité d'experts M. Paul Roux (Police) et Mme Eve Petit (Douane).", ["expert", "expert"]),
        ("Como expertos asistirán el Sr. Juan Ruiz (Policía) y la Sra. Eva Paz (Fiscalía).", ["expert", "expert"]),
        ("В качестве экспертов примут участие г-жа Зарина Холова и г-н Умед Сафаров.", ["expert", "expert"]),
        (
            "Asistirán como expertos el Sr. Juan Ruiz y la Sra. Eva Paz, y asistirá también el Sr. Luis Gil.",
            ["expert", "expert", "member"],
        ),
        ("As requested, as experts will attend Mr. Tom Lall (Police) and Ms. Eve Roy (Customs).", ["expert", "expert"]),
        (
            "It will be led by Mr. Tom Lall, while Ms. Eve Roy, Judge, and Mr. Ivo Pane, Attaché, will come as experts.",
            ["head", "expert", "expert"],
        ),
        (
            "Ms. Eve Roy, Chief of Police, Mr. Ben Low, Judge, and Mr. Ivo Pane, Consul, shall serve as Advisers.",
            ["adviser", "adviser", "adviser"],
        ),
        ("Ms. Eve Roy, Judge, and Mr. Ivo Pane, Attaché, shall attend as Advisers.", ["adviser", "adviser"]),
        (
            "Participarán la Sra. Eva Paz, fiscal, y será presidida por el Sr. Juan Ruiz, que viajará con los expertos.",
            ["member", "head"],
        ),
        ("Participera en qualité d'expert M. Paul Roux, et Mme Eve Petit participera également.", ["expert", "member"]),
    ],
)
def test_a_plural_behind_as_holds_for_all_named_behind_it(delegates_of_mail: Any, sentence: str, roles: list[str]) -> None:
    """It holds until another verb brings somebody; a singular is one person's part."""
    read = [delegate.role.value for delegate in delegates_of_mail(f"CU 2009/33 (A). {sentence}\n")]
    assert [str(getattr(role, "value", role)) for role in read] == roles


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("Lebanon will take part as an observer, represented by Dr. Nadia Haddad, Head of Unit.", "observer"),
        ("Monaco participera en qualité d'observateur et sera représenté par Mme Claire Dupont, Directrice.", "observer"),
        ("La Santa Sede participará como observador. Estará representada por el Sr. Juan Ruiz, Consejero.", "observer"),
        ("El Líbano participará en calidad de observador y estará representado por el Sr. Juan Ruiz, Consejero.", "observer"),
        ("نفيدكم بأن جمهورية العراق ستشارك بصفة مراقب، ويمثلها الدكتور سامي كريم حداد.", "observer"),
        (
            "Lebanon, which attended the last session as an observer, informs that it will be represented by Dr. Nadia Haddad.",
            "member",
        ),
    ],
)
def test_who_is_sent_by_what_comes_as_an_observer_is_one(delegates_of_mail: Any, said: str, role: str) -> None:
    """It is said of the body right before the verb that brings its people; nobody else is found."""
    assert [one.role.value for one in delegates_of_mail(f"Re CU 2009/33 (A). {said}")] == [role]
