"""Orders from a file: what keeps the contract goes on, the rest is set aside with its reasons.

    python orders.py ORDERS.csv GOOD.parquet BAD_FOLDER
"""

import sys
from pathlib import Path

import pandas as pd

import pacta_contracts as pacta

CONTRACT = Path(__file__).parent.parent / "orders.odcs.yaml"


def main(source: str, good: str, bad: str) -> None:
    """Reads, checks, and writes what may pass."""
    orders = pd.read_csv(source)
    report = pacta.validate(orders, CONTRACT, mode="quarantine", quarantine=bad)
    report.valid(orders).to_parquet(good)
    print(report.verdict())


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except pacta.ContractViolation as violation:
        sys.exit(str(violation))
