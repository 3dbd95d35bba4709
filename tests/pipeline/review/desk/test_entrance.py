"""The door never stands open by accident."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from config.settings import Access, DeskSettings
from models.errors import ConfigError
from pipeline.filing.roles import Role
from pipeline.review.desk.entrance import entrance, is_loopback


def test_by_default_the_desk_is_this_machines_alone() -> None:
    """No login is asked for, because nobody else can come."""
    door = entrance(DeskSettings())
    assert door.access is Access.LOOPBACK
    assert door.hosts == {"localhost", "127.0.0.1", "::1"}
    assert (door.secure, door.cookie) == (False, "untoc-desk")


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"host": "0.0.0.0"}, 'set desk.access = "login"'),  # noqa: S104 - refused on purpose
        ({"host": "192.0.2.1"}, "users add"),
        ({"host": "desk.example.org"}, "without any login"),
        ({"url": "https://desk.example.org"}, 'desk.access to "login" or "proxy"'),
        ({"access": Access.LOGIN, "host": "192.0.2.1"}, "needs desk.url"),
        ({"access": Access.LOGIN, "host": "192.0.2.1", "url": "http://desk.example.org"}, "in the clear"),
        ({"access": Access.LOGIN, "url": "http://desk.example.org"}, "in the clear"),
        ({"access": Access.LOGIN, "url": "desk.example.org"}, "no address of a site"),
        ({"access": Access.LOGIN, "url": "https://example.org/desk"}, "no address of a site"),
        ({"access": Access.PROXY, "url": "https://desk.example.org"}, "set desk.proxy_addresses"),
        ({"access": Access.PROXY, "proxy_addresses": "anywhere"}, "write IP addresses"),
        ({"access": Access.PROXY, "proxy_addresses": "127.0.0.1", "proxy_header": ""}, "no name of a header"),
        ({"access": Access.PROXY, "proxy_addresses": "127.0.0.1", "proxy_role": "king"}, "must be viewer, reviewer, admin"),
        ({"tls_key": Path("key.pem")}, "belong together"),
        ({"tls_key": Path("no.pem"), "tls_certificate": Path("no.pem")}, "no such file"),
    ],
)
def test_settings_that_would_let_strangers_in_are_refused(settings: dict[str, Any], said: str) -> None:
    """The desk does not start, and says what to set."""
    with pytest.raises(ConfigError, match=said):
        entrance(DeskSettings(**settings))


def test_a_login_behind_a_proxy_that_does_tls() -> None:
    """The desk stays on its machine, browsers come by https, cookies are for https alone."""
    door = entrance(DeskSettings(access=Access.LOGIN, url="https://Desk.example.org:8443"))
    assert door.hosts == {"desk.example.org"}
    assert door.secure
    assert door.cookie.startswith("__Host-")


def test_a_login_with_a_certificate_of_its_own(tmp_path: Path) -> None:
    """With TLS the desk may listen to the network."""
    for name in ("c.pem", "k.pem"):
        (tmp_path / name).touch()
    files = {"tls_certificate": tmp_path / "c.pem", "tls_key": tmp_path / "k.pem"}
    door = entrance(DeskSettings(host="192.0.2.1", access=Access.LOGIN, url="https://desk.example.org", **files))  # type: ignore[arg-type]
    assert door.secure


def test_a_proxy_that_names_people() -> None:
    """Which addresses are believed, by which header, and what unknown people may do."""
    settings = DeskSettings(
        access=Access.PROXY, proxy_addresses="127.0.0.1, 192.0.2.7", proxy_role="viewer", url="https://d.example.org"
    )
    door = entrance(settings)
    assert door.proxies == {"127.0.0.1", "192.0.2.7"}
    assert (door.proxy_header, door.proxy_role) == ("x-remote-user", Role.VIEWER)


@pytest.mark.parametrize(
    ("host", "within"),
    [
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("[::1]", True),
        ("localhost", True),
        ("0.0.0.0", False),  # noqa: S104
        ("localhost.example.org", False),
    ],
)
def test_loopback_is_told_from_names_like_it(host: str, within: bool) -> None:
    """A name that only looks like this machine is another."""
    assert is_loopback(host) is within
