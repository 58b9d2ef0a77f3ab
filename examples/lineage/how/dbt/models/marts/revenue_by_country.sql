select
    o.delivery_country as country,
    count(p.payment_id) as payments,
    sum(p.amount) as revenue
from {{ ref('stg_payments') }} as p
join {{ ref('stg_orders') }} as o on o.order_id = p.order_id
group by o.delivery_country
