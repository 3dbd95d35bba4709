"""A recognition model narrowed to the characters that may come: its last layer weighs 18,710, of which a Latin page needs 530.

That layer, and the softmax over it, take a sixth of the time of a place. The model's file stays as it came; the runtime takes the
narrowed layer in place of the one in the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
_VARINT, _LONG, _BYTES, _SHORT = 0, 1, 2, 5  # wire types. Source: protobuf.dev, "Encoding"
_GRAPH, _INITIALIZER = 7, 5  # fields of ModelProto and GraphProto. Source: onnx/onnx.proto
_NAME, _KIND, _RAW, _FLOAT = 8, 2, 9, 1  # fields of TensorProto, and its number for 32-bit floats; `dims` is field 1 as well
_DIMS = 1


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A session of the runtime (InferenceSession) and the layer that it was given, which must live as long."""

    session: Any
    layer: tuple[Any, ...]


def narrowed(model: Path, kept: NDArray[np.intp], of: int) -> Narrowed:
    """Return what gives the odds of these characters alone, in this order.

    Args:
        model: an .onnx file whose last layer weighs every character: weights (inner size x characters) and a bias.
        kept: numbers of the characters to keep.
        of: how many the model has.

    Raises:
        OSError: the file cannot be read.
        ValueError: it is no such model.
    """
    from onnxruntime import InferenceSession, OrtValue, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1  # processes are the unit of parallel work
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 4  # it warns of the layer's unexpected size
    last = dict(_weights(memoryview(model.read_bytes()), of))
    if sorted(weights.ndim for weights in last.values()) != [1, 2]:
        raise ValueError(f"{model} has no single layer of {of} characters")
    layer = {name: OrtValue.ortvalue_from_numpy(np.ascontiguousarray(weights[..., kept])) for name, weights in last.items()}
    for name, weights in layer.items():
        options.add_initializer(name, weights)
    return Narrowed(InferenceSession(str(model), options, providers=["CPUExecutionProvider"]), tuple(layer.values()))


def _weights(model: memoryview, wide: int) -> Iterator[tuple[str, Floats]]:
    """Yield the names and values of weights in 32-bit floats whose last dimension is so wide."""
    for field, graph in _fields(model):
        for inner, tensor in _fields(graph) if field == _GRAPH and isinstance(graph, memoryview) else ():
            if inner != _INITIALIZER or not isinstance(tensor, memoryview):
                continue
            parts = list(_fields(tensor))
            shape = [size for name, value in parts if name == _DIMS for size in _sizes(value)]
            values = {name: value for name, value in parts if isinstance(value, memoryview)}
            if shape[-1:] == [wide] and (_KIND, _FLOAT) in parts and _RAW in values:
                yield bytes(values[_NAME]).decode(), np.frombuffer(values[_RAW], dtype="<f4").reshape(shape)


def _sizes(value: int | memoryview) -> Iterator[int]:
    """Yield the numbers of a repeated field, which may be packed into one."""
    if isinstance(value, int):
        yield value
        return
    at = 0
    while at < len(value):
        number, at = _varint(value, at)
        yield number


def _fields(message: memoryview) -> Iterator[tuple[int, int | memoryview]]:
    """Yield the number and the value of every field of a protobuf message; values of fixed length are left out."""
    at = 0
    while at < len(message):
        key, at = _varint(message, at)
        field, kind = key >> 3, key & 7
        if kind == _VARINT:
            value, at = _varint(message, at)
            yield field, value
        elif kind == _BYTES:
            length, at = _varint(message, at)
            yield field, message[at : at + length]
            at += length
        elif kind in {_LONG, _SHORT}:
            at += 8 if kind == _LONG else 4
        else:
            raise ValueError(f"no protobuf message: wire type {kind}")


def _varint(message: memoryview, at: int) -> tuple[int, int]:
    """Return the number that begins at this place, and where it ends."""
    number = shift = 0
    while at < len(message):
        byte = message[at]
        number |= (byte & 0x7F) << shift
        at, shift = at + 1, shift + 7
        if byte < 0x80:
            return number, at
    raise ValueError("no protobuf message: it ends within a number")
