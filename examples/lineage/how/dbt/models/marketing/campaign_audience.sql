-- The planted misuse: the addresses come, by way of the profile, from the customers table, where they were
-- collected to deliver orders.
select
    'spring-sale' as campaign,
    p.email as email
from {{ ref('customer_profile') }} as p
where p.revenue > 200
