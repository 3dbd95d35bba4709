"""Where the value of a setting may come from (default, file, environment), and whether it is one.

A value is looked for in this order: `UNTOC_INTAKE_<SECTION>__<KEY>`, for a secret also the file that
`UNTOC_INTAKE_<SECTION>__<KEY>_FILE` names; for a secret, the systemd credential `<section>.<key>`; then the TOML file; then the
default in `config.settings`. `mailboxes.<name>.<key>` is any key of `mailbox`, and by default as there.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from difflib import get_close_matches
from functools import cache
from ipaddress import ip_address
from pathlib import Path
from typing import Any, cast, get_type_hints
from urllib.parse import urlsplit

from pydantic import TypeAdapter, ValidationError

from config.settings import Auth, MailboxSettings, Settings, Tls
from models.errors import ConfigError

PREFIX = "UNTOC_INTAKE_"
FILE_VARIABLE = PREFIX + "CONFIG"
DEFAULT = "default"
_HIDDEN = "(hidden)"
_MAILBOXES = "mailboxes"
_FURTHER = re.compile(r"mailboxes\.(?P<name>[a-z0-9][a-z0-9-]*)\.(?P<key>[a-z_]+)")
_CREDENTIALS = "CREDENTIALS_DIRECTORY"  # set by systemd. Source: systemd.exec(5), LoadCredential
_PASSWORD_IN_QUERY = re.compile(r"((?:password|passwd|pwd|sslpassword)=)[^&]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting as `untoc-intake config` shows it.

    Attributes:
        key: dotted, e.g. "mailbox.port".
        value: as text; "" where nothing is set; secrets are hidden.
        origin: "default", "file PATH", or the name of the environment variable.
    """

    key: str
    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class Collected:
    """A checked value and where it came from."""

    value: Any
    origin: str


@dataclass(frozen=True, slots=True)
class _Known:
    """A key of `Settings`: its type with range, its default, and whether it is secret."""

    annotation: Any
    default: Any
    secret: bool


def collect(path: Path | None, environ: Mapping[str, str]) -> dict[str, Collected]:
    """Return every setting by dotted key, checked one by one, with its origin.

    Raises:
        ConfigError: as in `config.load`.
    """
    known = _known()
    found = {key: Collected(setting.default, DEFAULT) for key, setting in known.items()}
    file = path or (Path(environ[FILE_VARIABLE]) if environ.get(FILE_VARIABLE) else None)
    if file is not None:
        for key, value in _flatten(_read_toml(file), ""):
            setting = _setting(key, known)
            if setting is None:
                raise ConfigError(f"{file}: unknown key {key!r}{_nearest(key, _names_in_file(known))}")
            found[key] = Collected(_check(setting, value, f"{file}: {key}"), f"file {file}")
    found.update(_from_credentials(environ, known))
    found.update(_from_environment(environ, known))
    _check_together(found)
    return found


def assemble(found: Mapping[str, Collected]) -> Settings:
    """Return the settings made of these values; `found` must hold every key."""
    return cast("Settings", _build(Settings, "", found))


def explain(path: Path | None, environ: Mapping[str, str]) -> tuple[Setting, ...]:
    """Return every setting in the order of `config.settings`, as text without secrets, with its origin.

    Raises:
        ConfigError: as in `config.load`.
    """
    known = _known()
    found = collect(path, environ)
    return tuple(Setting(key, _shown(_named(key, known), item.value), item.origin) for key, item in found.items())


def _setting(key: str, known: Mapping[str, _Known]) -> _Known | None:
    """Return what is known of a key; None for an unknown one."""
    further = _FURTHER.fullmatch(key)
    return known.get(f"mailbox.{further['key']}" if further else key)


def _named(key: str, known: Mapping[str, _Known]) -> _Known:
    setting = _setting(key, known)
    assert setting is not None, key  # noqa: S101 - only known keys are ever collected
    return setting


@cache
def _known() -> dict[str, _Known]:
    return dict(_keys_of(Settings, ""))


def _keys_of(section: type, prefix: str) -> Iterator[tuple[str, _Known]]:
    hints = get_type_hints(section, include_extras=True)
    for item in fields(section):
        key = prefix + item.name
        if key == _MAILBOXES:
            continue  # its names are the office's
        if is_dataclass(item.default):
            yield from _keys_of(hints[item.name], key + ".")
        else:
            yield key, _Known(hints[item.name], item.default, bool(item.metadata.get("secret")))


def _build(section: type, prefix: str, found: Mapping[str, Collected]) -> Any:
    hints = get_type_hints(section)
    values = {
        item.name: _build(hints[item.name], f"{prefix}{item.name}.", found)
        if is_dataclass(item.default)
        else found[prefix + item.name].value
        for item in fields(section)
        if prefix + item.name != _MAILBOXES
    }
    if section is Settings:
        tokens = values["archive"].directory / "tokens"
        further = _further(values["mailbox"], found)
        values[_MAILBOXES] = tuple((name, _with_token_file(mailbox, tokens / f"{name}.json")) for name, mailbox in further)
        values["mailbox"] = _with_token_file(values["mailbox"], tokens / "first.json")
    return section(**values)


def _with_token_file(mailbox: MailboxSettings, file: Path) -> MailboxSettings:
    """Return the mailbox with a place for its tokens, where it needs one and none is named."""
    needed = mailbox.auth is Auth.OAUTH2 and mailbox.token_file is None
    return replace(mailbox, token_file=file) if needed else mailbox


def _further(first: MailboxSettings, found: Mapping[str, Collected]) -> tuple[tuple[str, MailboxSettings], ...]:
    """Return the further mailboxes by name, each as the first but for what is said of it."""
    own: dict[str, dict[str, Any]] = {}
    for key, item in found.items():
        further = _FURTHER.fullmatch(key)
        if further:
            own.setdefault(further["name"], {})[further["key"]] = item.value
    return tuple((name, replace(first, **values)) for name, values in sorted(own.items()))


def _read_toml(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"cannot read the settings file {file}: {error.strerror}; check --config and {FILE_VARIABLE}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file} is not valid TOML: {error}; compare it with config/example.toml") from None


def _flatten(tree: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, Any]]:
    for name, value in tree.items():
        if isinstance(value, dict) and value:
            yield from _flatten(value, f"{prefix}{name}.")
        elif not (isinstance(value, dict) and prefix + name in _sections()):
            yield prefix + name, value


@cache
def _sections() -> frozenset[str]:
    """Return the dotted names of all sections; an empty one in a file is no mistake."""
    return frozenset(".".join(parts[:end]) for parts in (key.split(".") for key in _known()) for end in range(1, len(parts)))


def _from_environment(environ: Mapping[str, str], known: Mapping[str, _Known]) -> dict[str, Collected]:
    variables = {_variable(key): key for key in known}
    file_variables = {_variable(key) + "_FILE": key for key, setting in known.items() if setting.secret}
    found: dict[str, Collected] = {}
    for name in sorted(environ):
        if not name.startswith(PREFIX) or name == FILE_VARIABLE:
            continue
        key = variables.get(name) or file_variables.get(name) or _further_key(name, known)
        if key is None:
            raise ConfigError(f"unknown environment variable {name}{_nearest(name, [*variables, *file_variables])}")
        if key in found:
            raise ConfigError(f"both {found[key].origin} and {name} are set; keep one of them")
        setting = _named(key, known)
        whole = setting.secret and name == _variable(key) + "_FILE"
        value = _secret_from(environ[name], name) if whole else environ[name]
        found[key] = Collected(_check(setting, value, name), name)
    return found


def _further_key(variable: str, known: Mapping[str, _Known]) -> str | None:
    """Return the key of a further mailbox that a variable names: UNTOC_INTAKE_MAILBOXES__FAX__FOLDER; None for anything else."""
    key = variable.removeprefix(PREFIX).lower().replace("__", ".")
    for candidate in (key, key.removesuffix("_file")):
        setting = _setting(candidate, known) if _FURTHER.fullmatch(candidate) else None
        if setting is not None and (candidate == key or setting.secret):
            return candidate
    return None


def _from_credentials(environ: Mapping[str, str], known: Mapping[str, _Known]) -> Iterator[tuple[str, Collected]]:
    """Yield the secrets that systemd hands over as files named by their key; other credentials are not ours."""
    directory = environ.get(_CREDENTIALS)
    if not directory or not Path(directory).is_dir():
        return
    for file in sorted(Path(directory).iterdir()):
        setting = _setting(file.name, known)
        if setting is not None and setting.secret:
            value = _secret_from(str(file), f"credential {file.name}")
            yield file.name, Collected(_check(setting, value, f"credential {file.name}"), f"credential {file.name}")


def _variable(key: str) -> str:
    return PREFIX + key.replace(".", "__").upper()


def _secret_from(file: str, variable: str) -> str:
    try:
        return Path(file).read_text(encoding="utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise ConfigError(f"{variable}: cannot read {file}: {reason}") from None


def _check(setting: _Known, value: Any, place: str) -> Any:
    """Return the value in its own type; "" stands for None where None is allowed, since TOML and the environment lack it."""
    if value == "" and setting.default is None:
        return None
    written = _HIDDEN if setting.secret else repr(value)
    if isinstance(value, bool):  # no setting is one, and pydantic would take true for 1
        raise ConfigError(f"{place}: true and false are no values here")
    if isinstance(value, str) and isinstance(setting.default, tuple):  # a list, as the environment writes it
        value = [part.strip() for part in value.split(",") if part.strip()]
    try:
        return TypeAdapter(setting.annotation).validate_python(value)
    except ValidationError as error:
        message = error.errors()[0]["msg"].replace("Input should be", "must be")
        raise ConfigError(f"{place}: {message}, not {written}") from None


def _check_together(found: Mapping[str, Collected]) -> None:
    names = {further["name"] for further in map(_FURTHER.fullmatch, found) if further}
    for section, base in (("mailbox", "mailbox"), *((f"mailboxes.{name}", "mailbox") for name in sorted(names)), ("digest",) * 2):
        tls = found.get(f"{section}.tls", found[f"{base}.tls"])
        host = found.get(f"{section}.host", found[f"{base}.host"]).value
        if tls.value == Tls.NONE and host and not _is_loopback(host):
            raise ConfigError(
                f"{section}.tls = none ({tls.origin}) would send the password in the clear to {host}; "
                "it is allowed with localhost only: use implicit or starttls"
            )
        url = found.get(f"{section}.token_url")
        parts = urlsplit(str(url.value)) if url is not None and url.value else None
        if parts is not None and parts.scheme != "https" and not (parts.scheme == "http" and _is_loopback(parts.hostname or "")):
            raise ConfigError(
                f"{section}.token_url ({url and url.origin}) would send secrets in the clear: it must begin with https://"
            )


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host.lower() == "localhost"


def _names_in_file(known: Mapping[str, _Known]) -> list[str]:
    return [*known, *sorted(_sections())]


def _nearest(name: str, names: list[str]) -> str:
    nearest = get_close_matches(name, names, n=1, cutoff=0.5)
    return f"; did you mean {nearest[0]!r}?" if nearest else "; config/example.toml lists all keys"


def _shown(setting: _Known, value: Any) -> str:
    if value is None or value in ("", ()):
        return ""
    text = ", ".join(value) if isinstance(value, tuple) else str(value)
    if not setting.secret:
        return text
    if "://" not in text:
        return _HIDDEN
    try:
        password = urlsplit(text).password
    except ValueError:
        return _HIDDEN
    if password:
        text = text.replace(f":{password}@", f":{_HIDDEN}@", 1)
    return _PASSWORD_IN_QUERY.sub(rf"\g<1>{_HIDDEN}", text)
