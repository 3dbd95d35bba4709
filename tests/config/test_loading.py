"""Settings come from the right place, and a wrong one is named."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

import config
from config import load
from config.loading import Setting, explain
from config.settings import Settings, Tls
from models.errors import ConfigError

EXAMPLE = Path(config.__file__).parent / "example.toml"


def write(folder: Path, text: str) -> Path:
    """Return a settings file with this text."""
    file = folder / "settings.toml"
    file.write_text(text, encoding="utf-8")
    return file


def setting(settings: tuple[Setting, ...], key: str) -> Setting:
    """Return the setting with this key."""
    return next(item for item in settings if item.key == key)


def test_nothing_set_gives_the_defaults() -> None:
    """Without file and environment the defaults hold."""
    assert config.load(None, {"PATH": "/bin"}) == Settings()


def test_the_example_holds_every_key_at_its_default() -> None:
    """The example file says what settings.py says, key by key."""
    assert config.load(EXAMPLE, {}) == Settings()
    origins = {item.key: item.origin for item in explain(EXAMPLE, {})}
    assert {key for key, origin in origins.items() if origin == "default"} == set()


def test_every_number_and_choice_of_the_example_has_its_unit_or_reason() -> None:
    """Each limit of the example that is no plain count carries a comment."""
    lines = EXAMPLE.read_text(encoding="utf-8").splitlines()
    bare = [line for line in lines if re.match(r"\w+_(seconds|bytes|pixels)\b", line) and "#" not in line]
    assert bare == []


def test_the_environment_beats_the_file_and_the_file_beats_the_default(tmp_path: Path) -> None:
    """The order is default, file, environment, and `explain` tells which one won."""
    file = write(tmp_path, '[mailbox]\nhost = "file.example"\nfolder = "From file"\n')
    environ = {"UNTOC_INTAKE_CONFIG": str(file), "UNTOC_INTAKE_MAILBOX__HOST": "environment.example"}
    settings = config.load(None, environ)
    assert (settings.mailbox.host, settings.mailbox.folder, settings.mailbox.filed) == (
        "environment.example",
        "From file",
        "Filed",
    )
    told = explain(None, environ)
    assert setting(told, "mailbox.host").origin == "UNTOC_INTAKE_MAILBOX__HOST"
    assert setting(told, "mailbox.folder").origin == f"file {file}"
    assert setting(told, "mailbox.filed").origin == "default"


def test_the_file_given_on_the_command_line_beats_the_one_in_the_environment(tmp_path: Path) -> None:
    """`--config` wins over UNTOC_INTAKE_CONFIG, which need not even exist."""
    file = write(tmp_path, '[log]\nlevel = "DEBUG"\n')
    assert config.load(file, {"UNTOC_INTAKE_CONFIG": str(tmp_path / "none.toml")}).log.level == "DEBUG"


def test_environment_values_get_the_type_of_their_key() -> None:
    """Text from the environment becomes number, path or choice; nested thresholds too."""
    settings = config.load(
        None,
        {
            "UNTOC_INTAKE_MAILBOX__PORT": "1143",
            "UNTOC_INTAKE_MAILBOX__TLS": "starttls",
            "UNTOC_INTAKE_MAILBOX__CA_FILE": "/etc/ca.pem",
            "UNTOC_INTAKE_EXTRACTION__THRESHOLDS__NAME": "0.5",
            "UNTOC_INTAKE_LOG__FILE": "",
        },
    )
    assert (settings.mailbox.port, settings.mailbox.tls) == (1143, Tls.STARTTLS)
    assert settings.mailbox.ca_file == Path("/etc/ca.pem")
    assert settings.extraction.thresholds.name == pytest.approx(0.5)
    assert settings.log.file is None


def test_a_secret_may_come_from_a_file(tmp_path: Path) -> None:
    """…_FILE is read without its final line feed."""
    secret = tmp_path / "password"
    secret.write_text("correct horse\n", encoding="utf-8")
    settings = config.load(None, {"UNTOC_INTAKE_MAILBOX__PASSWORD_FILE": str(secret)})
    assert settings.mailbox.password == "correct horse"


def test_secrets_are_never_shown(tmp_path: Path) -> None:
    """`explain` and errors hide passwords, also those within a database URL."""
    environ = {
        "UNTOC_INTAKE_MAILBOX__PASSWORD": "hunter2",
        "UNTOC_INTAKE_DATABASE__URL": "postgresql://intake:hunter2@db.example/intake?sslpassword=hunter2",
    }
    told = explain(None, environ)
    assert "hunter2" not in repr(told)
    assert setting(told, "database.url").value.startswith("postgresql://intake:")
    with pytest.raises(ConfigError) as caught:
        config.load(write(tmp_path, "[mailbox]\npassword = 12345678\n"), {})
    assert "12345678" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[mailbox]\nhots = "x"', ["settings.toml", "'mailbox.hots'", "'mailbox.host'"]),
        ("[extraction.treshold]\nname = 0.9", ["'extraction.treshold.name'", "'extraction.thresholds.name'"]),
        ("[mailbox]\nport = 70000", ["mailbox.port", "65535", "70000"]),
        ("[mailbox]\nport = true", ["mailbox.port", "true"]),
        ('[mailbox]\ntls = "ssl"', ["mailbox.tls", "'implicit', 'starttls' or 'none'", "'ssl'"]),
        ("[mailbox]\nuser = 5", ["mailbox.user", "string"]),
        ("[reading]\ndpi = 20", ["reading.dpi", "72"]),
        ("[reading]\npages_max = 0", ["reading.pages_max", "1"]),
        ("[extraction.thresholds]\nname = 1.5", ["extraction.thresholds.name", "1"]),
        ("mailbox = 3", ["unknown key 'mailbox'"]),
        ('[mailbox.host]\nname = "x"', ["'mailbox.host.name'", "'mailbox.host'"]),
        ("[mailbox\n", ["settings.toml", "not valid TOML"]),
    ],
)
def test_a_mistake_in_the_file_is_named(tmp_path: Path, text: str, said: list[str]) -> None:
    """File, key and the right key or range are in the message, and the exit code is 78."""
    with pytest.raises(ConfigError) as caught:
        config.load(write(tmp_path, text), {})
    assert [part for part in said if part not in str(caught.value)] == []
    assert caught.value.exit_code == 78


@pytest.mark.parametrize(
    ("environ", "said"),
    [
        ({"UNTOC_INTAKE_MAILBOX__HOTS": "x"}, ["UNTOC_INTAKE_MAILBOX__HOTS", "'UNTOC_INTAKE_MAILBOX__HOST'"]),
        ({"UNTOC_INTAKE_MAILBOX_HOST": "x"}, ["'UNTOC_INTAKE_MAILBOX__HOST'"]),
        ({"UNTOC_INTAKE_WORKERS__COUNT": "two"}, ["UNTOC_INTAKE_WORKERS__COUNT", "integer", "'two'"]),
        ({"UNTOC_INTAKE_MAILBOX__PASSWORD_FILE": "/does/not/exist"}, ["PASSWORD_FILE", "/does/not/exist", "No such file"]),
        (
            {"UNTOC_INTAKE_MAILBOX__PASSWORD": "a", "UNTOC_INTAKE_MAILBOX__PASSWORD_FILE": "/b"},
            ["UNTOC_INTAKE_MAILBOX__PASSWORD and", "keep one"],
        ),
        ({"UNTOC_INTAKE_CONFIG": "/does/not/exist.toml"}, ["/does/not/exist.toml", "--config", "UNTOC_INTAKE_CONFIG"]),
    ],
)
def test_a_mistake_in_the_environment_is_named(environ: dict[str, str], said: list[str]) -> None:
    """The variable and the right one or the reason are in the message."""
    with pytest.raises(ConfigError) as caught:
        config.load(None, environ)
    assert [part for part in said if part not in str(caught.value)] == []


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1", "::1", ""])
def test_no_tls_is_allowed_on_loopback(host: str) -> None:
    """Tests and demonstrations may speak plainly to their own machine."""
    environ = {"UNTOC_INTAKE_MAILBOX__TLS": "none", "UNTOC_INTAKE_MAILBOX__HOST": host}
    assert config.load(None, environ).mailbox.tls == Tls.NONE


@pytest.mark.parametrize("host", ["mail.example.org", "192.0.2.7", "localhost.example.org"])
def test_no_tls_is_refused_elsewhere(host: str) -> None:
    """A password is never sent in the clear over a network."""
    with pytest.raises(ConfigError, match="in the clear"):
        config.load(None, {"UNTOC_INTAKE_MAILBOX__TLS": "none", "UNTOC_INTAKE_MAILBOX__HOST": host})


def test_further_mailboxes_are_as_the_first_but_for_what_is_said(tmp_path: Path) -> None:
    """Another folder needs its name only; another account its user and password; each key may come from the environment."""
    file = tmp_path / "office.toml"
    file.write_text(
        '[mailbox]\nhost = "imap.example.org"\nuser = "untoc"\npassword = "one"\n'
        '[mailboxes.fax]\nfolder = "Faxes"\n[mailboxes.geneva]\nuser = "geneva"\n'
    )
    secret = tmp_path / "secret"
    secret.write_text("two\n")
    environ = {
        "UNTOC_INTAKE_MAILBOXES__GENEVA__PASSWORD_FILE": str(secret),
        "UNTOC_INTAKE_MAILBOXES__FAX__POLL_SECONDS": "7",
    }
    settings = load(file, environ)
    fax, geneva = (mailbox for _name, mailbox in settings.mailboxes)
    assert fax == replace(settings.mailbox, folder="Faxes", poll_seconds=7)
    assert geneva == replace(settings.mailbox, user="geneva", password="two")
    assert settings.watched() == (settings.mailbox, fax, geneva)
    shown = {setting.key: setting.value for setting in explain(file, environ)}
    assert shown["mailboxes.geneva.password"] == "(hidden)"
    assert shown["mailboxes.fax.folder"] == "Faxes"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[mailboxes.fax]\nfoldr = "x"', "unknown key 'mailboxes.fax.foldr'"),
        ("[mailboxes.fax]\nport = 70000", "mailboxes.fax.port"),
        ('[mailboxes.fax]\nhost = "imap.example.org"\ntls = "none"', "mailboxes.fax.tls = none"),
        ('[digest]\nhost = "smtp.example.org"\ntls = "none"', "digest.tls = none"),
        ('[mailbox]\ntoken_url = "http://login.example.org/token"', "mailbox.token_url"),
    ],
)
def test_a_mistake_in_a_further_mailbox_is_named(tmp_path: Path, text: str, said: str) -> None:
    """Its keys are checked as those of the first, and no password goes in the clear there either."""
    file = tmp_path / "office.toml"
    file.write_text(text)
    with pytest.raises(ConfigError, match=re.escape(said)):
        load(file, {})


def test_secrets_may_come_as_credentials_of_systemd(tmp_path: Path) -> None:
    """A credential named by its key is used and its place shown; others, and keys that are no secrets, are left alone."""
    for name, text in (("mailbox.password", "from systemd\n"), ("mailbox.user", "nobody"), ("something", "else")):
        (tmp_path / name).write_text(text)
    environ = {"CREDENTIALS_DIRECTORY": str(tmp_path)}
    settings = load(None, environ)
    assert settings.mailbox.password == "from systemd"
    assert settings.mailbox.user == ""
    shown = {setting.key: setting for setting in explain(None, environ)}
    assert shown["mailbox.password"].value == "(hidden)"
    assert shown["mailbox.password"].origin == "credential mailbox.password"
    own = environ | {"UNTOC_INTAKE_MAILBOX__PASSWORD": "by hand"}
    assert load(None, own).mailbox.password == "by hand"


def test_a_list_may_come_from_the_environment() -> None:
    """Addresses with commas between are several."""
    settings = load(None, {"UNTOC_INTAKE_DIGEST__RECIPIENTS": "a@example.org, b@example.org"})
    assert settings.digest.recipients == ("a@example.org", "b@example.org")


def test_tokens_have_a_place(tmp_path: Path) -> None:
    """Where tokens are renewed, they are kept beside the originals unless another place is named; each mailbox has its own."""
    environ = {
        "UNTOC_INTAKE_MAILBOX__AUTH": "oauth2",
        "UNTOC_INTAKE_ARCHIVE__DIRECTORY": str(tmp_path),
        "UNTOC_INTAKE_MAILBOXES__FAX__USER": "fax",
    }
    settings = load(None, environ)
    assert settings.mailbox.token_file == tmp_path / "tokens" / "first.json"
    assert settings.mailboxes[0][1].token_file == tmp_path / "tokens" / "fax.json"
    assert load(None, {}).mailbox.token_file is None
