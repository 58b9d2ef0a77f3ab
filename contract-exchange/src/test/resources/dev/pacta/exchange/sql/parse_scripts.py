"""Parses scripts with a parser that knows their dialect, and says which of them are refused, a line each.

Called with a folder of folders: DIALECT/*.sql, DIALECT as sqlglot calls it. A statement that is not understood as a table, a constraint,
a comment or SQL Server's extended property is refused. The last line says how many tables and columns were read in each dialect.
"""

import logging
import sys
from pathlib import Path

import sqlglot
from sqlglot import exp

KINDS = (exp.Create, exp.Alter, exp.Comment)


def read(text: str, dialect: str) -> tuple[int, int]:
    tables = columns = 0
    for statement in sqlglot.parse(text, read=dialect, error_level=sqlglot.ErrorLevel.RAISE):
        if statement is None:
            continue
        procedure = dialect == "tsql" and statement.sql(dialect="tsql").startswith(("EXEC", "sp_"))
        assert isinstance(statement, KINDS) or procedure, f"a {type(statement).__name__}: {statement.sql()[:100]}"
        for node in statement.walk():
            assert not isinstance(node, exp.Command) or procedure, f"not understood: {node.sql()[:200]}"
        if isinstance(statement, exp.Create):
            tables += 1
            columns += sum(1 for each in statement.this.expressions if isinstance(each, exp.ColumnDef))
    return tables, columns


def main(folder: Path) -> int:
    refused = 0
    for dialect in sorted(each for each in folder.iterdir() if each.is_dir()):
        tables = columns = 0
        for file in sorted(dialect.glob("*.sql")):
            try:
                more = read(file.read_text(encoding="utf-8"), dialect.name)
                tables, columns = tables + more[0], columns + more[1]
            except Exception as reason:  # noqa: BLE001  whatever the parser raises is its refusal
                refused += 1
                print(f"REFUSED {dialect.name} {file.name}: {reason}".replace("\n", " "))
        print(f"READ {dialect.name} tables={tables} columns={columns}")
    return 1 if refused else 0


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    sys.exit(main(Path(sys.argv[1])))
