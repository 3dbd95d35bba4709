"""What holds files and is no document itself: how each kind is opened, within limits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from pipeline.reading.budget import Budget
from pipeline.reading.packed import bunzipped, gunzipped, untarred, unxzed
from pipeline.reading.smime import enclosed
from pipeline.reading.unzip import members

# By what `sniff` says: (data, budget, place for problems) -> (name, content) of every file in it.
CONTAINERS: Mapping[str, Callable[[bytes, Budget, str], Iterator[tuple[str, bytes]]]] = {
    "zip": members,
    "gzip": gunzipped,
    "bzip2": bunzipped,
    "xz": unxzed,
    "tar": untarred,
    "pkcs7": enclosed,
}
