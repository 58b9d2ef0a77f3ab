"""Parses the SQL of each product with a parser that knows it, and says what it reads there, as JSON.

Called with a folder of PRODUCT.sql. A statement that is not understood as a query ends the program. The result has, by product, how many
statements there are, the names of columns, and all texts: plain, as hexadecimal digits, or put together from parts.
"""

import json
import sys
from pathlib import Path

import sqlglot
from sqlglot import exp

DIALECTS = {"mariadb": "mysql", "postgresql": "postgres", "sqlserver": "tsql", "ansi": ""}


def parts(node: exp.Expression) -> str | None:
    """The text that a constant expression is, if it is one."""
    if isinstance(node, exp.Literal) and node.is_string or isinstance(node, exp.National):
        return node.this
    if isinstance(node, exp.RawString):
        return node.this
    if isinstance(node, exp.HexString):
        return bytes.fromhex(node.this).decode()
    if isinstance(node, exp.Chr):
        return "".join(chr(int(each.this)) for each in node.expressions)
    if isinstance(node, exp.Paren):
        return parts(node.this)
    if isinstance(node, exp.DPipe | exp.Concat):
        sides = [node.this, node.expression] if isinstance(node, exp.DPipe) else node.expressions
        texts = [parts(side) for side in sides]
        return None if None in texts else "".join(texts)
    return None


def read(file: Path) -> dict:
    statements = sqlglot.parse(
        file.read_text(encoding="utf-8"),
        read=DIALECTS.get(file.stem, file.stem),
        error_level=sqlglot.ErrorLevel.RAISE,
    )
    texts, columns = set(), set()
    for statement in statements:
        assert isinstance(statement, exp.Select), f"{file.name}: not a query: {type(statement).__name__}"
        for node in statement.walk():
            assert not isinstance(node, exp.Command), f"{file.name}: not understood: {node.sql()[:200]}"
            if isinstance(node, exp.Column):
                columns.add(node.name)
            text = parts(node)
            if text is not None:
                texts.add(text)
    return {"statements": len(statements), "texts": sorted(texts), "columns": sorted(columns)}


print(json.dumps({file.stem: read(file) for file in sorted(Path(sys.argv[1]).glob("*.sql"))}))
