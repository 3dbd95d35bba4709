"""Domains are put right by what domains are like."""

from __future__ import annotations

import pytest

from pipeline.extraction.contacts.domains_reread import government_word, lettered, of_government


@pytest.mark.parametrize(
    ("domain", "meant"),
    [
        ("mfa.goy.cn", "mfa.gov.cn"),
        ("mfa.kov.by", "mfa.gov.by"),
        ("mfa.gouy.ga", "mfa.gouv.ga"),
        ("mre.goh.bo", "mre.gob.bo"),
        ("mrree.gub.uy", "mrree.gub.uy"),
        ("mofa.go.jp", "mofa.go.jp"),
        ("goy.cn", "goy.cn"),
        ("mfa.goy.org", "mfa.goy.org"),
    ],
)
def test_the_government_before_the_country(domain: str, meant: str) -> None:
    """Its letters are known by their shapes; what other States write there stays."""
    assert of_government(domain) == meant


@pytest.mark.parametrize(
    ("domain", "meant"), [("moj-int1.g0v.cn", "moj-intl.gov.cn"), ("mfa.g8ov.cn", "mfa.gov.cn"), ("web24.org", "web24.org")]
)
def test_figures_within_words_are_letters(domain: str, meant: str) -> None:
    """Whole numbers stay."""
    assert lettered(domain) == meant


def test_a_word_for_government() -> None:
    """Letters like those of "gov", "gouv" or "gob" alone; "mfa" and "go" are none."""
    assert [government_word(label) for label in ("goy", "gouy", "goh", "mfa", "go", "")] == ["gov", "gouv", "gob", "", "", ""]
