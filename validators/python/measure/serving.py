"""How long a body of one kilobyte takes, from the request to the verdict, one after another and sixteen at a time.

python measure/serving.py
"""

from __future__ import annotations

import asyncio
import json
import time
from pathlib import Path
from statistics import quantiles

from pacta_contracts.serving import ResidentValidator

CONTRACT = Path(__file__).resolve().parents[3] / "examples" / "pipelines" / "orders.odcs.yaml"
WARM_UP, ASKED = 20_000, 20_000


async def ask(validator: ResidentValidator, body: bytes, times: int) -> list[float]:
    """The seconds that each request took."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        judgement = await validator.judge(body)
        taken.append(time.perf_counter() - start)
        assert judgement.verdict == "valid", judgement
    return taken


async def main() -> None:
    """Measures and prints."""
    order = {"order_id": 1, "country": "AT", "total": 19.5, "placed_at": "2026-03-04T10:30:00Z", "note": ""}
    order["note"] = "n" * (1024 - len(json.dumps(order)))
    body = json.dumps(order).encode()
    validator = ResidentValidator(CONTRACT)
    try:
        start = time.perf_counter()
        await validator.start()
        print(f"ready after {time.perf_counter() - start:.2f} s; bodies of {len(body)} bytes")
        await ask(validator, body, WARM_UP)
        for tasks in (1, 16):
            start = time.perf_counter()
            parts = await asyncio.gather(*(ask(validator, body, ASKED // tasks) for _ in range(tasks)))
            rate = ASKED / (time.perf_counter() - start)
            cuts = quantiles([taken for part in parts for taken in part], n=100)
            print(
                f"{tasks:>2} at a time: p50 {cuts[49] * 1e6:.0f} µs, p99 {cuts[98] * 1e6:.0f} µs, {rate:,.0f} a second"
            )
    finally:
        await validator.stop()


if __name__ == "__main__":
    asyncio.run(main())
