"""`untoc-intake config`: the settings in force."""

from __future__ import annotations

import os

import typer

from pipeline.commands import table
from pipeline.commands.office import office


def config(context: typer.Context) -> None:
    """Show every setting, its value, and where the value comes from. Secrets are hidden.

    A setting comes from the environment (UNTOC_INTAKE_SECTION__KEY), else from the file given with --config or
    UNTOC_INTAKE_CONFIG, else it is the default.

    For example:

    - `untoc-intake config`
    - `UNTOC_INTAKE_WORKERS__COUNT=2 untoc-intake --config office.toml config`
    """
    from config.loading import explain

    rows = [(setting.key, setting.value, setting.origin) for setting in explain(office(context).config, os.environ)]
    table.show(("setting", "value", "from"), rows, narrow=("setting",))
