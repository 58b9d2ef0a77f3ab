select c.customer_id, c.email, sum(o.amount) as total
from {{ ref('customers') }} c
join {{ ref('orders') }} o on o.customer_id = c.customer_id
group by c.customer_id, c.email
