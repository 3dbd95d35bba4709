"""The providers at which anybody may have a mailbox."""

from __future__ import annotations

from config.mail_providers import load_mail_providers


def test_providers_are_first_parts_of_domains_in_small_letters() -> None:
    """What a Government's own domain begins with is none of them."""
    providers = load_mail_providers()
    assert {"gmail", "yahoo"} <= providers
    assert all(name == name.lower() and name.isalnum() for name in providers)
    assert providers.isdisjoint({"mfa", "mofa", "gov", "justice", "mission"})
