"""Tests of the list of mail providers."""

from __future__ import annotations

from config.mail_providers import mail_providers, provider_names


def test_the_list_holds_domains_in_small_letters() -> None:
    """What an address's end is compared with is written as that is."""
    domains = mail_providers()
    assert "gmail.com" in domains
    assert all(domain == domain.lower() and "." in domain and "@" not in domain for domain in domains)


def test_names_are_first_parts_of_domains_in_small_letters() -> None:
    """What a Government's own domain begins with is none of them."""
    names = provider_names()
    assert {"gmail", "yahoo"} <= names
    assert all(name == name.lower() and name.isalnum() for name in names)
    assert names.isdisjoint({"mfa", "mofa", "gov", "justice", "mission"})
