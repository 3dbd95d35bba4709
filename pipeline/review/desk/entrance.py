"""By which door people come to the desk, and that it never stands open by accident."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from config.settings import Access, DeskSettings
from models.errors import ConfigError
from pipeline.filing.roles import Role

LOOPBACK_NAMES = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class Entrance:
    """What the settings mean.

    Attributes:
        access: who may come in.
        hosts: names under which browsers may ask for the desk; a page of somebody else's name server is none of them.
        secure: browsers come by https.
        proxies: addresses that are believed when they name a person.
        proxy_header: in which header, lower case.
        proxy_role: of persons without an account; None: they are refused.
    """

    access: Access
    hosts: frozenset[str]
    secure: bool
    proxies: frozenset[str] = frozenset()
    proxy_header: str = ""
    proxy_role: Role | None = None

    @property
    def cookie(self) -> str:
        """The session cookie's name; a browser takes `__Host-` from https alone, and from no subdomain."""
        return "__Host-untoc-desk" if self.secure else "untoc-desk"


def entrance(settings: DeskSettings) -> Entrance:
    """Return the door that these settings open.

    Raises:
        ConfigError: they would let strangers in or send passwords in the clear; the text says what to set.
    """
    within = is_loopback(settings.host)
    name, scheme = _address(settings.url)
    _check_tls(settings)
    secure = scheme == "https" or settings.tls_certificate is not None
    if settings.access is Access.LOOPBACK:
        if not within:
            raise ConfigError(
                f"desk.host = {settings.host} would open the desk to the network without any login; set desk.access = "
                '"login" (and make accounts with `untoc-intake users add`), or desk.host = "127.0.0.1"'
            )
        if name and not is_loopback(name):
            raise ConfigError(
                f"desk.url = {settings.url} would open the desk to others without any login; set desk.access to "
                '"login" or "proxy", or leave desk.url empty'
            )
        return Entrance(settings.access, frozenset(LOOPBACK_NAMES), secure)
    if not within and not name:
        raise ConfigError(
            f'desk.host = {settings.host} needs desk.url: how browsers reach it, for example "https://desk.example.org"'
        )
    if not secure and (not within or (name and not is_loopback(name))):
        raise ConfigError(
            f"desk.url = {settings.url or settings.host} would send passwords and names in the clear; set desk.tls_certificate "
            'and desk.tls_key, or let a proxy do TLS, set desk.url = "https://…" and keep desk.host = "127.0.0.1"'
        )
    hosts = frozenset({name} if name else LOOPBACK_NAMES)
    if settings.access is Access.LOGIN:
        return Entrance(settings.access, hosts, secure)
    return Entrance(settings.access, hosts, secure, _proxies(settings), _proxy_header(settings), _proxy_role(settings))


def is_loopback(host: str) -> bool:
    """Tell whether a name or address means this machine alone."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def _address(url: str) -> tuple[str, str]:
    if not url:
        return "", ""
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path not in ("", "/") or parts.query:
        raise ConfigError(f'desk.url = {url} is no address of a site; write "https://desk.example.org" or with :PORT behind it')
    return parts.hostname.lower(), parts.scheme


def _check_tls(settings: DeskSettings) -> None:
    if (settings.tls_certificate is None) != (settings.tls_key is None):
        raise ConfigError("desk.tls_certificate and desk.tls_key belong together; set both, or none")
    for key, path in (("tls_certificate", settings.tls_certificate), ("tls_key", settings.tls_key)):
        if path is not None and not path.is_file():
            raise ConfigError(f"desk.{key} = {path}: there is no such file")


def _proxies(settings: DeskSettings) -> frozenset[str]:
    addresses = settings.proxy_addresses.replace(",", " ").split()
    if not addresses:
        raise ConfigError(
            "desk.access = proxy believes whoever names a person in a header; set desk.proxy_addresses to the addresses of the "
            'proxies that may, for example "127.0.0.1"'
        )
    try:
        return frozenset(str(ip_address(address)) for address in addresses)
    except ValueError as error:
        raise ConfigError(f"desk.proxy_addresses: {error}; write IP addresses separated by blanks") from None


def _proxy_header(settings: DeskSettings) -> str:
    header = settings.proxy_header.strip().lower()
    if not header or not all(letter.isalnum() or letter == "-" for letter in header):
        raise ConfigError(f"desk.proxy_header = {settings.proxy_header!r} is no name of a header")
    return header


def _proxy_role(settings: DeskSettings) -> Role | None:
    if not settings.proxy_role:
        return None
    try:
        return Role(settings.proxy_role)
    except ValueError:
        raise ConfigError(f"desk.proxy_role = {settings.proxy_role!r} must be viewer, reviewer, admin or empty") from None
