"""Data on its way to the ``pacta`` command: a file that only this user can read, gone when the check is over."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from pacta_contracts import columns, pandas_frames, rows
from pacta_contracts.errors import UnavailableError, UnusableInputError
from pacta_contracts.selection import is_pandas

_ROWS_OF_A_GROUP = 1 << 17
_BYTES_OF_A_GROUP = 64 << 20
_WHAT_CAN_BE_GIVEN = "Give a frame of pandas, Polars, pyarrow or DuckDB, a list of dicts, or the path of a file."


@contextmanager
def private_folder() -> Iterator[Path]:
    """A folder of mode 0700 below the system's temporary one, deleted in the end whatever happens inside."""
    folder = Path(tempfile.mkdtemp(prefix="pacta-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def hand_over(data: Any, folder: Path, name: str) -> Path:
    """The data as a file that the command reads: the caller's own, or one that is written to the folder.

    Raises:
        UnusableInputError: When this is no data, or a part of it cannot be handed over without loss.
        UnavailableError: When it cannot be written.
    """
    if isinstance(data, (str, os.PathLike)):
        return Path(os.fspath(data))
    trouble: UnusableInputError | UnavailableError
    try:
        return _written(data, folder, name)
    except (rows.UnspeakableValueError, columns.UnfitColumnsError) as unfit:
        trouble = UnusableInputError(str(unfit), _WHAT_CAN_BE_GIVEN)
    except OSError as failure:
        trouble = UnavailableError(f"the data could not be handed over: {failure.strerror or type(failure).__name__}")
    except (pa.ArrowException, TypeError, ValueError) as failure:
        # Arrow and Python quote values in their messages.
        said = f"the {type(data).__name__} cannot be handed over: {type(failure).__name__}"
        trouble = UnusableInputError(said, _WHAT_CAN_BE_GIVEN)
    # Outside of the handlers: a chained exception would carry those messages along.
    raise trouble


def _written(data: Any, folder: Path, name: str) -> Path:
    if is_pandas(data):
        return _pandas(data, folder, name)
    if hasattr(data, "__arrow_c_stream__"):
        return _stream(pa.RecordBatchReader.from_stream(data), folder, name)
    if isinstance(data, (list, tuple)):
        return _records(data, folder, name)
    raise columns.UnfitColumnsError(f"a {type(data).__name__} cannot be checked")


def _pandas(given: Any, folder: Path, name: str) -> Path:
    frame = pandas_frames.with_named_levels(given)
    columns.check_names([str(column) for column in frame.columns])
    table = pandas_frames.table(frame)
    if table is None:
        # Which of its values are wrong is the contract's to say.
        return _lines(pandas_frames.records(frame), folder, name)
    return _stream(table.to_reader(_ROWS_OF_A_GROUP), folder, name)


def _records(records: Sequence[Any], folder: Path, name: str) -> Path:
    wrong = next((record for record in records if not isinstance(record, Mapping)), None)
    if wrong is not None:
        raise columns.UnfitColumnsError(f"a list of records holds a {type(wrong).__name__}, expected a dict")
    return _lines(records, folder, name)


def _stream(reader: pa.RecordBatchReader, folder: Path, name: str) -> Path:
    columns.check_names(reader.schema.names)
    schema = columns.in_parquet(reader.schema)
    if schema is None and columns.in_arrow(reader.schema):
        return _arrow(reader, folder, name)
    if schema is None:
        return _lines(chain.from_iterable(rows.of_batch(batch) for batch in reader), folder, name)
    path = folder / f"{name}.parquet"
    with pq.ParquetWriter(path, schema, store_schema=False, write_statistics=True) as writer:
        for table in _groups(reader):
            writer.write_table(table.cast(schema))
    return path


def _arrow(reader: pa.RecordBatchReader, folder: Path, name: str) -> Path:
    path = folder / f"{name}.arrows"
    # A stream, because the batches of a file have to share their dictionaries.
    with pa.ipc.new_stream(path, reader.schema) as out:
        for batch in reader:
            out.write_batch(batch)
    return path


def _groups(reader: pa.RecordBatchReader) -> Iterator[pa.Table]:
    """Small batches put together: a group of rows for each would make a large and slow file."""
    batches: list[pa.RecordBatch] = []
    rows_in, bytes_in = 0, 0
    for batch in reader:
        batches.append(batch)
        rows_in += batch.num_rows
        bytes_in += batch.nbytes
        if rows_in >= _ROWS_OF_A_GROUP or bytes_in >= _BYTES_OF_A_GROUP:
            yield pa.Table.from_batches(batches)
            batches, rows_in, bytes_in = [], 0, 0
    if batches:
        yield pa.Table.from_batches(batches)


def _lines(records: Iterable[Mapping[Any, Any]], folder: Path, name: str) -> Path:
    path = folder / f"{name}.ndjson"
    with path.open("w", encoding="ascii", newline="\n") as out:
        for record in records:
            out.write(rows.line(record))
            out.write("\n")
    return path
