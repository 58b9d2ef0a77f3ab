select
    c.customer_id as customer_id,
    lower(c.email) as email,
    c.country as country,
    c.tier as tier,
    c.registered_at as registered_at
from {{ source('raw', 'customers') }} as c
