"""What holds files and is no document itself: how each kind is opened, within limits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from pipeline.reading.files.packed import bunzipped, gunzipped, untarred, unxzed
from pipeline.reading.files.smime import enclosed
from pipeline.reading.files.unzip import members
from pipeline.reading.limits.budget import Budget

# By what `sniff` says: (data, budget, place for problems) -> (name, content) of every file in it.
CONTAINERS: Mapping[str, Callable[[bytes, Budget, str], Iterator[tuple[str, bytes]]]] = {
    "zip": members,
    "gzip": gunzipped,
    "bzip2": bunzipped,
    "xz": unxzed,
    "tar": untarred,
    "pkcs7": enclosed,
}
