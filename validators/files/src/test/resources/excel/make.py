"""Writes the workbooks beside it, as openpyxl, XlsxWriter, pandas and Polars write them, and what they say as JSON. Run once, by hand:

python -m venv /tmp/excel && /tmp/excel/bin/pip install openpyxl==3.1.5 xlsxwriter==3.3.1 pandas==3.1.1 polars==2.1.0 msoffcrypto-tool==6.1.0 xlwt==1.3.0 && /tmp/excel/bin/python make.py
"""

import json
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

import msoffcrypto
import openpyxl
import pandas as pd
import polars as pl
import xlsxwriter
import xlwt
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HERE = Path(__file__).parent

ROWS = [
    {
        "id": 1,
        "name": "größe <&> 😀",
        "price": Decimal("19.99"),
        "day": date(2026, 1, 31),
        "at": datetime(2026, 1, 31, 10, 11, 12, 500000),
        "clock": time(23, 59, 58),
        "open": True,
        "code": "007",
    },
    {
        "id": 2,
        "name": None,
        "price": Decimal("-0.01"),
        "day": date(1900, 2, 28),
        "at": datetime(1999, 12, 31),
        "clock": time(0, 0, 1),
        "open": False,
        "code": " x ",
    },
    {
        "id": 3000000000,
        "name": "two\nlines",
        "price": Decimal("1e-7"),
        "day": date(1904, 2, 29),
        "at": datetime(2000, 2, 29, 23, 59, 59),
        "clock": None,
        "open": None,
        "code": "2026-01-31",
    },
]


def said(value):
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, datetime):
        return value.isoformat().rstrip("0") if value.microsecond else value.isoformat()
    return value.isoformat() if isinstance(value, (date, time)) else value


def lines(name, rows):
    (HERE / name).write_text("".join(json.dumps({k: said(v) for k, v in row.items()}) + "\n" for row in rows))


def with_openpyxl():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "orders"
    sheet.append([])
    sheet.append(list(ROWS[0]))
    for row in ROWS:
        sheet.append(list(row.values()))
    sheet["K40"].font = openpyxl.styles.Font(bold=True)
    hidden = book.create_sheet("hidden")
    hidden.sheet_state = "hidden"
    hidden.append(["id"])
    hidden.append([99])
    book.create_sheet("empty")
    book.save(HERE / "openpyxl.xlsx")


def with_openpyxl_since_1904():
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.active.append(["day", "at", "clock"])
    book.active.append([date(2026, 1, 31), datetime(2026, 1, 31, 10, 11, 12), time(1, 2, 3)])
    book.active.append([date(1904, 1, 2), datetime(1904, 3, 1), time(0, 0)])
    book.save(HERE / "since1904.xlsx")
    lines("since1904.ndjson", [
        {"day": date(2026, 1, 31), "at": datetime(2026, 1, 31, 10, 11, 12), "clock": time(1, 2, 3)},
        {"day": date(1904, 1, 2), "at": datetime(1904, 3, 1), "clock": time(0, 0)},
    ])


def with_xlsxwriter():
    book = xlsxwriter.Workbook(HERE / "xlsxwriter.xlsx", {"default_date_format": "dd.mm.yy"})
    sheet = book.add_worksheet("orders")
    clock = book.add_format({"num_format": "hh:mm:ss"})
    moment = book.add_format({"num_format": '[$-407]dddd, d. mmmm yyyy "um" h:mm:ss.000'})
    sheet.write_row(0, 0, list(ROWS[0]))
    for at, row in enumerate(ROWS, 1):
        for column, (name, value) in enumerate(row.items()):
            if value is not None:
                style = {"clock": clock, "at": moment}.get(name)
                sheet.write(at, column, value, *([style] if style else []))
    book.close()


def with_pandas():
    frame = pd.DataFrame([{k: float(v) if k == "price" else v for k, v in row.items()} for row in ROWS])
    frame.to_excel(HERE / "pandas.xlsx", sheet_name="orders", index=False)


def with_polars():
    frame = pl.DataFrame([{k: float(v) if k == "price" else v for k, v in row.items()} for row in ROWS])
    frame.with_columns(pl.col("day").replace(date(1900, 2, 28), date(1900, 3, 1))).write_excel(
        HERE / "polars.xlsx", worksheet="orders"
    )


def troubles():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Q1 orders"
    sheet.append(["id", "total", "half", "day", "", "part"])
    sheet.append([1, "=1/0", 0.5, date(2026, 1, 1), None, "a"])
    sheet.append([2, 2, 0.25, date(2026, 1, 2), "stray", None])
    sheet.append([3, "#N/A", 0.25, date(2026, 1, 3), None, "b"])
    sheet.append([4, 4, 0.25, None, None, "c"])
    sheet.merge_cells("F2:F3")
    sheet["D5"].value = 60
    sheet["D5"].number_format = "yyyy-mm-dd"
    sheet["B4"].data_type = "e"
    book.save(HERE / "troubles.xlsx")


def several_sheets(name, *sheets):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for sheet in sheets:
        book.create_sheet(sheet).append(["id", "name"])
        book[sheet].append([1, "a"])
    book.save(HERE / name)


def no_workbooks():
    old = xlwt.Workbook()
    old.add_sheet("orders").write(0, 0, "id")
    old.save(HERE / "old.xlsx")
    with open(HERE / "since1904.xlsx", "rb") as plain, open(HERE / "encrypted.xlsx", "wb") as out:
        msoffcrypto.OfficeFile(plain).encrypt("password", out)


with_openpyxl()
with_openpyxl_since_1904()
with_xlsxwriter()
with_pandas()
with_polars()
troubles()
several_sheets("sheets.xlsx", "customers", "orders")
several_sheets("template.xlsx", "Fundamentals", "Schema orders")
no_workbooks()
lines("orders.ndjson", ROWS)
lines("polars.ndjson", [dict(row, day=date(1900, 3, 1)) if row["id"] == 2 else row for row in ROWS])
