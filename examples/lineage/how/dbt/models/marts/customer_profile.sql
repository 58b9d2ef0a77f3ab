select
    c.customer_id as customer_id,
    c.email as email,
    c.country as country,
    count(o.order_id) as orders,
    sum(o.total) as revenue
from {{ ref('stg_customers') }} as c
join {{ ref('stg_orders') }} as o on o.customer_id = c.customer_id
group by c.customer_id, c.email, c.country
