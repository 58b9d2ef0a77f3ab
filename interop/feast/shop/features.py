"""What a model of customers is fed with: one source, one view, one service."""

from datetime import timedelta

from feast import Entity, FeatureService, FeatureView, Field, FileSource
from feast.types import Float32, Int64
from feast.value_type import ValueType

customer = Entity(name="customer", join_keys=["customer_id"], value_type=ValueType.INT64)
orders = FileSource(name="orders", path="/tmp/pacta-interop/feast/data/orders.parquet", timestamp_field="placed_on")
customer_orders = FeatureView(
    name="customer_orders",
    entities=[customer],
    ttl=timedelta(days=3650),
    schema=[Field(name="customer_id", dtype=Int64), Field(name="amount", dtype=Float32), Field(name="items", dtype=Int64)],
    source=orders,
    tags={"team": "shop"},
)
customer_value = FeatureService(name="customer_value", features=[customer_orders[["amount"]]], owner="team-shop")
