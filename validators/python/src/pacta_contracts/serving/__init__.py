"""A guard before a model's endpoint: bodies of requests are checked before the model sees them."""

from pacta_contracts.serving.middleware import ContractMiddleware
from pacta_contracts.serving.resident import ResidentValidator
from pacta_contracts.serving.talk import Breach, Judgement

__all__ = ["Breach", "ContractMiddleware", "Judgement", "ResidentValidator"]
