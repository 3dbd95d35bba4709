"""Finds the plug-ins of a package: every module in its folder that ends in one named constant."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from types import ModuleType
from typing import Any


@cache
def plugins(package: ModuleType, constant: str) -> tuple[Any, ...]:
    """Return the value of `constant` of every module in `package`, in the order of the modules' names.

    Adding a plug-in is adding a file; there is no list to keep. A module without the constant is a mistake and raises.

    Raises:
        AttributeError: a module of the package lacks the constant.
    """
    names = sorted(info.name for info in pkgutil.iter_modules(package.__path__))
    return tuple(getattr(importlib.import_module(f"{package.__name__}.{name}"), constant) for name in names)
