"""A model's endpoint that sees only orders that keep the contract.

    uvicorn app:app
"""

from pathlib import Path

from fastapi import FastAPI
from pacta_contracts.serving import ContractMiddleware, ResidentValidator
from pydantic import BaseModel

CONTRACT = Path(__file__).parent.parent / "orders.odcs.yaml"


class Order(BaseModel):
    """What the model reads of an order."""

    order_id: int
    total: float


app = FastAPI()
app.add_middleware(ContractMiddleware, paths=["/predict"], validator=ResidentValidator(CONTRACT))


@app.post("/predict")
async def predict(orders: list[Order]) -> list[float]:
    """The chance that an order comes back; a stand-in for a model."""
    return [min(order.total / 10_000, 1.0) for order in orders]
