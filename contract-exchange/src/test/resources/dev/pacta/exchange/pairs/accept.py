"""Gives exported files to the packages that they are made for, and says which of them are refused, a line each.

Called with a folder of folders: NAME/pydantic/*.py, NAME/great-expectations/*.json, NAME/sodacl/*.yml and NAME/tables.sql, which makes the
tables of the same contract in DuckDB. The last line says how many files were accepted.
"""

import json
import logging
import re
import sys
import types
from collections.abc import Callable
from pathlib import Path

import duckdb
import great_expectations
import pydantic
from ruamel.yaml import YAML
from soda.scan import Scan


def accept_models(file: Path) -> None:
    module = types.ModuleType("exported")
    sys.modules["exported"] = module
    exec(compile(file.read_text(encoding="utf-8"), str(file), "exec"), module.__dict__)
    models = [each for each in vars(module).values() if isinstance(each, type) and issubclass(each, pydantic.BaseModel)]
    assert models, "no model"
    for model in models:
        model.model_rebuild()
        model.model_json_schema()


def accept_suite(file: Path) -> None:
    suite = json.loads(file.read_text(encoding="utf-8"))
    built = great_expectations.ExpectationSuite(**suite)
    assert len(built.expectations) == len(suite["expectations"]), "expectations were dropped"


def accept_checks(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    if not YAML(typ="safe").load(text):
        return
    connection = duckdb.connect()
    tables = (file.parents[1] / "tables.sql").read_text(encoding="utf-8")
    # A topic's name has dots; the table of it has none, and Soda would look for a catalog and a schema.
    for name in re.findall(r"\b\w+\.\w+\.\w+(?=\W)", text):
        if f"CREATE TABLE {name.replace('.', '_')} (" in tables:
            text = text.replace(name, name.replace(".", "_"))
    connection.execute(tables)
    scan = Scan()
    scan.set_data_source_name("duckdb")
    scan.add_duckdb_connection(connection)
    scan.add_sodacl_yaml_str(text)
    scan.disable_telemetry()
    scan.execute()
    assert not scan.has_error_logs(), scan.get_error_logs_text()


def main(folder: Path) -> int:
    kinds: dict[str, Callable[[Path], None]] = {
        "pydantic/*.py": accept_models,
        "great-expectations/*.json": accept_suite,
        "sodacl/*.yml": accept_checks,
    }
    refused = 0
    accepted = dict.fromkeys(kinds, 0)
    for kind, accept in kinds.items():
        for file in sorted(folder.glob(f"*/{kind}")):
            try:
                accept(file)
                accepted[kind] += 1
            except Exception as reason:  # noqa: BLE001  whatever the package raises is its refusal
                refused += 1
                print(f"REFUSED {file.relative_to(folder)}: {type(reason).__name__}: {reason}".replace("\n", " "))
    print("ACCEPTED", *(f"{kind.split('/')[0]}={count}" for kind, count in accepted.items()))
    return 1 if refused else 0


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    sys.exit(main(Path(sys.argv[1])))
