#!/usr/bin/env python3
"""A private Dovecot for the demonstration and the system tests: on loopback, in a temporary folder, gone at the end.

It speaks IMAP with a certificate of its own (port `tls_port`, and STARTTLS on `port`), keeps one mailbox, and touches nothing
outside its folder. Dovecot 2.3 (Debian 12) and 2.4 (Debian 13) are told apart; it runs as root and as an ordinary user.

    with PrivateDovecot() as server:
        server.deliver(message_bytes)
        subprocess.run(["untoc-intake", "run", "--once"], env=os.environ | server.environment())

By hand: `scripts/private_dovecot.py [FOLDER_OF_EML]` starts one, prints its settings and waits for Ctrl+C.
"""

from __future__ import annotations

import base64
import contextlib
import grp
import imaplib
import os
import pwd
import re
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

START_SECONDS = 20.0  # Dovecot answers within one second here; a busy machine gets time

_COMMON = """
base_dir = {home}/run
state_dir = {home}/state
log_path = {home}/dovecot.log
listen = 127.0.0.1
protocols = imap
default_internal_user = {internal_user}
default_internal_group = {internal_group}
default_login_user = {login_user}
auth_mechanisms = plain login
auth_failure_delay = 0
mail_max_userip_connections = 100
mail_fsync = never
first_valid_uid = 1
first_valid_gid = 1
ssl = yes
{capability}
namespace inbox {{
  inbox = yes
  separator = /
}}
service anvil {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
"""

_VERSION_2_4 = """
dovecot_config_version = 2.4.0
dovecot_storage_version = 2.4.0
auth_allow_cleartext = yes
ssl_server_cert_file = {home}/server.pem
ssl_server_key_file = {home}/server.key
mail_driver = maildir
mail_path = {home}/mail
mail_uid = {mail_uid}
mail_gid = {mail_gid}
passdb passwd-file {{
  passwd_file_path = {home}/users
}}
userdb static {{
  fields {{
    home = {home}/mail
  }}
}}
"""

_VERSION_2_3 = """
disable_plaintext_auth = no
ssl_cert = <{home}/server.pem
ssl_key = <{home}/server.key
mail_location = maildir:{home}/mail
mail_uid = {mail_uid}
mail_gid = {mail_gid}
passdb {{
  driver = passwd-file
  args = {home}/users
}}
userdb {{
  driver = static
  args = home={home}/mail
}}
"""

_ACL_2_4 = """
mail_plugins {
  acl = yes
}
acl_driver = vfile
"""

_ACL_2_3 = """
mail_plugins = acl
plugin {
  acl = vfile
}
"""

_SHARED = """
namespace shared {{
  type = public
  separator = /
  prefix = {prefix}
  {mail}
  subscriptions = no
  list = children
}}
"""

_OAUTH2_2_4 = """
passdb oauth2 {{
  mechanisms_filter = xoauth2 oauthbearer
}}
oauth2 {{
  introspection_mode = local
  username_attribute = sub
  oauth2_local_validation {{
    dict fs {{
      fs posix {{
        prefix = {home}/keys/
      }}
    }}
  }}
}}
"""

_PASSDB_OAUTH2_2_3 = """
passdb {{
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = {home}/oauth2.conf
}}
"""

_OAUTH2_2_3 = """
introspection_mode = local
username_attribute = sub
local_validation_key_dict = fs:posix:prefix={home}/keys/
"""

_OPENSSL = """
[req]
distinguished_name = name
prompt = no
[name]
CN = {name}
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[server]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = serverAuth
subjectAltName = DNS:localhost, IP:127.0.0.1
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
"""


class PrivateDovecot:
    """One running server with one mailbox; a context manager.

    Args:
        without: capabilities that it shall not offer after the login, e.g. ("MOVE",).
        acl: rights of folders are heeded, see `read_only`.
        shared: the beginning of the names of folders that are not this user's own, e.g. "shared/office/"; none are there yet.
        tokens: a key of 32 bytes or more; logins by OAuth are accepted whose tokens are signed with it (JWT, HS256).

    Attributes:
        port: for STARTTLS or, as this is loopback, plain text.
        tls_port: for TLS from the first byte.
        ca_file: the certificate authority that signed its certificate; no system knows it.

    Raises:
        RuntimeError: Dovecot or openssl is not installed, or does not start; the text says what to do.
    """

    host = "localhost"
    user = "untoc.cop"
    password = "only-for-this-demonstration"  # noqa: S105 - of a server that lives for minutes on loopback

    def __init__(self, without: Sequence[str] = (), *, acl: bool = False, shared: str = "", tokens: bytes | None = None) -> None:
        self.without = tuple(without)
        self.acl = acl
        self.shared = shared
        self.tokens = tokens
        self.port = self.tls_port = 0
        self.home = Path()
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        # A short path: names of Unix sockets hold about 100 characters.
        self.home = Path(tempfile.mkdtemp(prefix="dovecot-", dir="/tmp" if Path("/tmp").is_dir() else None)).resolve()  # noqa: S108
        try:
            self._certify()
            self._configure()
            self.start()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.stop()
        shutil.rmtree(self.home, ignore_errors=True)

    @property
    def ca_file(self) -> Path:
        return self.home / "authority.pem"

    def start(self) -> None:
        """Start the server (again) on its ports with the mail that it has; returns when it answers."""
        command = [str(_program("dovecot")), "-F", "-c", str(self.home / "dovecot.conf")]
        if shutil.which("setpriv"):  # so that it ends with us also where we are killed and cannot stop it
            command = ["setpriv", "--pdeathsig", "TERM", *command]
        with (self.home / "start.log").open("ab") as log:
            self._process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and self._process.poll() is None:
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", self.tls_port), timeout=1):
                return
            time.sleep(0.05)
        raise RuntimeError("Dovecot did not start:\n" + self.log())

    def stop(self) -> None:
        """Stop the server; its mail stays until the context ends."""
        if self._process is None:
            return
        self._process.send_signal(signal.SIGTERM)
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(timeout=1)
        with contextlib.suppress(ProcessLookupError):  # its children may serve on, or linger over a connection that was cut
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._process = None

    def log(self) -> str:
        """Return what the server has said so far."""
        files = (self.home / "start.log", self.home / "dovecot.log")
        return "".join(file.read_text(errors="replace") for file in files if file.exists())

    def environment(self, tls: str = "implicit") -> dict[str, str]:
        """Return the environment that points `untoc-intake` to this mailbox; `tls` is "implicit", "starttls" or "none"."""
        values = {
            "HOST": self.host,
            "PORT": str(self.tls_port if tls == "implicit" else self.port),
            "TLS": tls,
            "USER": self.user,
            "PASSWORD": self.password,
            "CA_FILE": str(self.ca_file),
        }
        return {f"UNTOC_INTAKE_MAILBOX__{name}": value for name, value in values.items()}

    @contextlib.contextmanager
    def session(self):  # type: ignore[no-untyped-def]  # the scripts are not type-checked
        """Yield a logged-in imaplib session: a client of its own kind, so that a mistake of ours is not made twice."""
        context = ssl.create_default_context(cafile=str(self.ca_file))
        session = imaplib.IMAP4_SSL(self.host, self.tls_port, ssl_context=context, timeout=30)
        try:
            session.login(self.user, self.password)
            yield session
        finally:
            with contextlib.suppress(imaplib.IMAP4.error, OSError):
                session.logout()

    def deliver(self, *messages: bytes, folder: str = "INBOX", received: datetime | None = None) -> None:
        """Put messages into a folder (made if missing), as a mail server would: INTERNALDATE is `received`, else now."""
        with self.session() as session:
            if folder != "INBOX":
                session.create(_quoted(folder))
            stamp = imaplib.Time2Internaldate(received or datetime.now(UTC))
            for message in messages:
                answer, detail = session.append(_quoted(folder), None, stamp, message)
                if answer != "OK":
                    raise RuntimeError(f"Dovecot refused a message: {detail!r}")

    def read_only(self, folder: str) -> None:
        """Take all rights but those of looking and reading away from the user (needs `acl`)."""
        (self.home / "mail" / f".{folder}" / "dovecot-acl").write_text("owner lr\n")

    def folder(self, name: str) -> list[bytes]:
        """Return the messages of a folder as served, in the order of their UIDs; an unknown folder is empty."""
        with self.session() as session:
            if session.select(_quoted(name), readonly=True)[0] != "OK":
                return []
            _answer, (numbers,) = session.uid("SEARCH", "ALL")
            served = []
            for number in (numbers or b"").split():
                _answer, parts = session.uid("FETCH", number.decode(), "(BODY.PEEK[])")
                served.append(next(part[1] for part in parts if isinstance(part, tuple)))
            return served

    def folders(self) -> dict[str, int]:
        """Return the number of messages by folder."""
        with self.session() as session:
            _answer, lines = session.list()
            names = [re.sub(rb'^.*? "/" ', b"", line).strip(b'"').decode() for line in lines if isinstance(line, bytes)]
            counts = {}
            for name in names:
                _answer, (text,) = session.status(_quoted(name), "(MESSAGES)")
                counts[name] = int(re.search(rb"MESSAGES (\d+)", text).group(1))
            return counts

    def _certify(self) -> None:
        """Make a certificate authority and a server certificate signed by it, both for a week."""
        openssl = str(_program("openssl"))
        new_key = ("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "7")
        steps = (
            ("Authority of this demonstration", "authority", ()),
            ("localhost", "server", ("-CA", "authority.pem", "-CAkey", "authority.key")),
        )
        for common_name, name, signing in steps:
            (self.home / "openssl.cnf").write_text(_OPENSSL.format(name=common_name))
            files = ("-keyout", f"{name}.key", "-out", f"{name}.pem")
            command = [openssl, "req", "-x509", "-config", "openssl.cnf", "-extensions", name, *new_key, *files, *signing]
            done = subprocess.run(command, cwd=self.home, capture_output=True, text=True, check=False)
            if done.returncode:
                raise RuntimeError(f"openssl could not make a certificate: {done.stderr}")

    def _configure(self) -> None:
        root = os.geteuid() == 0
        own_user, own_group = pwd.getpwuid(os.geteuid()).pw_name, grp.getgrgid(os.getegid()).gr_name
        nobody = pwd.getpwnam("nobody")  # where root starts it, mail belongs to nobody: Dovecot refuses root's own mail
        mail_uid, mail_gid = (nobody.pw_uid, nobody.pw_gid) if root else (os.geteuid(), os.getegid())
        self.port, self.tls_port = _free_ports(2)
        values = {
            "home": self.home,
            "internal_user": "dovecot" if root else own_user,
            "internal_group": "dovecot" if root else own_group,
            "login_user": "dovenull" if root else own_user,
            "mail_uid": mail_uid,
            "mail_gid": mail_gid,
            "port": self.port,
            "tls_port": self.tls_port,
            "capability": f"imap_capability = {_capability(self.without)}" if self.without else "",
        }
        new = _version() >= (2, 4)
        text = ((_VERSION_2_4 if new else _VERSION_2_3) + _COMMON).format(**values)
        if self.acl:
            text += _ACL_2_4 if new else _ACL_2_3
        if self.shared:
            place = f"{self.home}/mail-shared"
            mail = f"mail_driver = maildir\n  mail_path = {place}" if new else f"location = maildir:{place}"
            text += _SHARED.format(prefix=self.shared, mail=mail)
        if self.tokens is not None:
            text = self._with_tokens(text, new)
        (self.home / "dovecot.conf").write_text(text)
        (self.home / "users").write_text(f"{self.user}:{{PLAIN}}{self.password}\n")
        self.home.chmod(0o755)
        (self.home / "users").chmod(0o644 if root else 0o600)  # Dovecot's own user reads it; the password is no secret
        for name in ("mail", "mail-shared") if self.shared else ("mail",):
            (self.home / name).mkdir(mode=0o700)
            os.chown(self.home / name, mail_uid, mail_gid)

    def _with_tokens(self, text: str, new: bool) -> str:
        """Return the configuration with logins by OAuth, checked by Dovecot itself against a key in its folder."""
        keys = self.home / "keys" / "default" / "HS256"  # party, algorithm; the file is the name of the key
        keys.mkdir(parents=True)
        (keys / "default").write_text(base64.b64encode(self.tokens or b"").decode())
        (self.home / "oauth2.conf").write_text(_OAUTH2_2_3.format(home=self.home))
        text = text.replace("auth_mechanisms = plain login", "auth_mechanisms = plain login xoauth2 oauthbearer")
        return text + (_OAUTH2_2_4 if new else _PASSDB_OAUTH2_2_3).format(home=self.home)


def _capability(without: Sequence[str]) -> str:
    # What Dovecot offers after the login and this software may use; the rest is not missed.
    offered = "IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE LITERAL+ NAMESPACE UIDPLUS MOVE SPECIAL-USE"
    return " ".join(name for name in offered.split() if name not in without)


def _program(name: str) -> Path:
    found = shutil.which(name, path=os.environ.get("PATH", "") + os.pathsep + "/usr/sbin" + os.pathsep + "/usr/bin")
    if found is None:
        package = {"dovecot": "dovecot-imapd", "openssl": "openssl"}[name]
        raise RuntimeError(f"{name} is not installed; install it with: apt-get install {package}")
    return Path(found)


def _version() -> tuple[int, int]:
    text = subprocess.run([str(_program("dovecot")), "--version"], capture_output=True, text=True, check=True).stdout
    found = re.match(r"(\d+)\.(\d+)", text)
    if found is None:
        raise RuntimeError(f"cannot tell the version of Dovecot from {text!r}")
    return int(found.group(1)), int(found.group(2))


def _free_ports(number: int) -> tuple[int, ...]:
    with contextlib.ExitStack() as stack:
        sockets = [stack.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(number)]
        return tuple(opened.getsockname()[1] for opened in sockets)


def _quoted(folder: str) -> str:
    return f'"{folder}"'


def main() -> None:
    """Start a server, print its settings, and wait."""
    with PrivateDovecot() as server:
        if len(sys.argv) > 1:
            server.deliver(*(path.read_bytes() for path in sorted(Path(sys.argv[1]).glob("*.eml"))))
        for name, value in server.environment().items():
            print(f"export {name}={value}")
        print("# Ctrl+C ends it", flush=True)
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        with contextlib.suppress(KeyboardInterrupt):
            signal.pause()


if __name__ == "__main__":
    main()
