select
    id as order_id,
    country,
    cast(amount_in_cents / 100.0 as decimal(12, 2)) as total,
    cast(placed as timestamp) as placed_at
from {{ ref('raw_orders') }}
