select
    p.payment_id as payment_id,
    p.order_id as order_id,
    p.amount as amount,
    p.method as method,
    p.paid_at as paid_at
from {{ source('raw', 'payments') }} as p
