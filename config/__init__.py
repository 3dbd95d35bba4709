"""What a deployment may change: settings, languages, States.

settings   every setting with its default, unit and reason
loading    where a value may come from, and what is checked
knowledge  languages and States, read from the data files beside it
register   the invitations that replies are linked to
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from config.loading import assemble, collect
from config.settings import Settings


def load(path: Path | None, environ: Mapping[str, str]) -> Settings:
    """Return the settings in force: defaults, overruled by one TOML file, overruled by the environment.

    Args:
        path: the file given with `--config`; None: the one that `UNTOC_INTAKE_CONFIG` names, if any.
        environ: the environment; every `UNTOC_INTAKE_…` variable must be known.

    Raises:
        ConfigError: a file cannot be read, a key is unknown, a value is of the wrong kind or out of range, or two do not fit
            together; the text names the file or variable, the key and what to write instead.
    """
    return assemble(collect(path, environ))
