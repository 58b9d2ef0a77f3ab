"""Rows taken from frames of any kind by position."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from typing import Any, cast

import pyarrow as pa


def length(frame: object) -> int:
    """The number of rows.

    Raises:
        TypeError: When the frame cannot be read twice in the same order.
    """
    if isinstance(frame, pa.RecordBatchReader) or not hasattr(frame, "__len__") or not _is_kept(frame):
        raise TypeError(
            f"a {type(frame).__name__} may give other rows when it is read again; "
            "keep its rows first, for example as a pyarrow Table, and check that"
        )
    return len(frame)


def rows(frame: Any, wanted: list[bool]) -> Any:
    """The wanted rows in their order, as a frame of the same kind."""
    if isinstance(frame, (pa.Table, pa.RecordBatch)):
        return frame.filter(pa.array(wanted, pa.bool_()))
    if is_pandas(frame):
        return frame.loc[wanted]
    if hasattr(frame, "filter"):
        return frame.filter(wanted)
    kept = compress(cast("Sequence[object]", frame), wanted)
    return tuple(kept) if isinstance(frame, tuple) else list(kept)


def is_pandas(frame: object) -> bool:
    """Whether it is a pandas data frame; pandas need not be installed for the question."""
    return _is_frame_of("pandas", frame)


def _is_kept(frame: object) -> bool:
    return (
        isinstance(frame, (pa.Table, pa.RecordBatch, list, tuple)) or is_pandas(frame) or _is_frame_of("polars", frame)
    )


def _is_frame_of(library: str, frame: object) -> bool:
    kinds = type(frame).__mro__
    return any(kind.__name__ == "DataFrame" and kind.__module__.split(".")[0] == library for kind in kinds)
