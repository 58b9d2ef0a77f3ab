select id as customer_id, full_name, lower(email) as email
from {{ ref('raw_customers') }}
