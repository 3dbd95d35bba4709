"""The cluster's address and protection; `tests/system/test_cluster.py` has a real one."""

from __future__ import annotations

from pathlib import Path

import pytest

from config.settings import WorkerSettings
from models.errors import ConfigError
from pipeline.cluster import is_loopback, security


@pytest.mark.parametrize(
    ("address", "near"),
    [("tcp://127.0.0.1:8786", True), ("localhost:8786", True), ("tls://[::1]:1", True), ("tls://10.0.0.7:8786", False)],
)
def test_loopback(address: str, near: bool) -> None:
    """Only this machine's own addresses are near."""
    assert is_loopback(address) is near


def test_nothing_leaves_the_machine_in_the_clear() -> None:
    """A scheduler elsewhere without certificates is a mistake in the settings, and so is none at all."""
    with pytest.raises(ConfigError, match="tls_ca"):
        security(WorkerSettings(scheduler="tcp://10.0.0.7:8786"))
    with pytest.raises(ConfigError, match=r"workers\.scheduler is empty"):
        security(WorkerSettings())
    assert security(WorkerSettings(scheduler="tcp://127.0.0.1:8786")) is None


def test_certificates_make_it_mutual(tmp_path: Path) -> None:
    """With authority, certificate and key, both sides must show theirs and nothing goes unencrypted."""
    files = {name: tmp_path / f"{name}.pem" for name in ("tls_ca", "tls_certificate", "tls_key")}
    made = security(WorkerSettings(scheduler="tls://10.0.0.7:8786", **files))
    assert made is not None
    assert made.require_encryption
    assert made.tls_client_cert == str(files["tls_certificate"])
