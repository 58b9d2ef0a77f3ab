select id as order_id, customer as customer_id, placed_on, cents / 100.0 as amount
from {{ ref('raw_orders') }}
