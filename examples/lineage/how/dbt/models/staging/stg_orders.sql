select
    o.order_id as order_id,
    o.customer_id as customer_id,
    o.placed_at as placed_at,
    o.currency as currency,
    o.total as total,
    o.delivery_country as delivery_country
from {{ source('raw', 'orders') }} as o
where o.status <> 'cancelled'
