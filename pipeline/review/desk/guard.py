"""What every request must pass before it reaches a page, and what every answer tells the browser to forbid."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from config.settings import Access
from pipeline.review.desk.entrance import Entrance, is_loopback

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

FORM_MAX_BYTES = 2_000_000  # a delegation of 300 with long titles makes about 300 kB
COOKIE_TO_SET = "cookie_to_set"  # in the request's state: a session that has just begun
FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip")

# Nothing but our own files, no inline script or style, no frame around us, no form to elsewhere.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
)
HEADERS = (
    ("content-security-policy", POLICY),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=(), payment=()"),
    ("x-robots-tag", "noindex"),
)


class Guard:
    """Stands before the application.

    Args:
        app: the application.
        entrance: who may come in, and by which name.
    """

    def __init__(self, app: App, entrance: Entrance) -> None:
        self.app = app
        self.entrance = entrance

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        scope.setdefault("state", {})
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
        peer = scope["client"][0] if scope.get("client") else ""
        refused = self._refusal(scope["method"], headers, peer)

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._add_headers(scope, message)
            await send(message)

        if refused is not None:
            await _say(answer, *refused)
        else:
            await self.app(scope, receive, answer)

    def _refusal(self, method: str, headers: dict[str, str], peer: str) -> tuple[int, str] | None:
        """Return (status, words) for a request that goes no further."""
        if host_name(headers.get("host", "")) not in self.entrance.hosts:
            return 421, "This desk does not answer to that name; desk.url is how browsers reach it."
        if self.entrance.access is Access.LOOPBACK:
            if any(name in headers for name in FORWARDED):
                return 403, 'A proxy forwards to this desk, which asks for no login; set desk.access = "login" or "proxy".'
            if not is_loopback(peer):
                return 403, "This desk is open to its own machine alone."
        if self.entrance.access is Access.PROXY and _plain_address(peer) not in self.entrance.proxies:
            return 403, "This desk is reached through its proxy alone; desk.proxy_addresses names it."
        if method not in ("GET", "HEAD", "POST"):
            return 405, "The desk knows GET and POST."
        return self._refusal_of_form(headers) if method == "POST" else None

    def _refusal_of_form(self, headers: dict[str, str]) -> tuple[int, str] | None:
        length = headers.get("content-length", "")
        if not length.isdigit():
            return 411, "A form tells its length."
        if int(length) > FORM_MAX_BYTES:
            return 413, "The form is too large."
        if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return 403, "The form came from another site."
        origin = headers.get("origin")
        if origin is not None and urlsplit(origin).netloc.lower() != headers.get("host", "").lower():
            return 403, "The form came from another site."
        return None

    def _add_headers(self, scope: Scope, message: Message) -> None:
        present = {name.lower() for name, _ in message["headers"]}
        extra = [(name.encode(), value.encode()) for name, value in HEADERS if name.encode() not in present]
        if b"cache-control" not in present:
            extra.append((b"cache-control", b"no-store"))
        if self.entrance.secure:
            extra.append((b"strict-transport-security", b"max-age=31536000"))
        token = scope["state"].get(COOKIE_TO_SET)
        if token is not None:
            extra.append((b"set-cookie", self._cookie(token).encode()))
        message["headers"] = [*message["headers"], *extra]

    def _cookie(self, token: str) -> str:
        life = "" if token else "; Max-Age=0"
        return f"{self.entrance.cookie}={token}; Path=/; HttpOnly; SameSite=Lax{'; Secure' if self.entrance.secure else ''}{life}"


def host_name(host: str) -> str:
    """Return the name in a Host header, without port and brackets, lower case."""
    try:
        return (urlsplit(f"//{host}").hostname or "").lower()
    except ValueError:
        return ""


def _plain_address(peer: str) -> str:
    try:
        return str(ip_address(peer))
    except ValueError:
        return ""


async def _say(send: Send, status: int, words: str) -> None:
    body = words.encode() + b"\n"
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
