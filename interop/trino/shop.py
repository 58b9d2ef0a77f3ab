"""Orders and customers of TPC-H into tables in memory, a join with a filter into a third, an insert that fails, and a reading."""

import sys

import trino


def run(source, sql):
    with trino.dbapi.connect(host="127.0.0.1", port=int(sys.argv[1]), user="shop", source=source) as connection:
        cursor = connection.cursor()
        cursor.execute(sql)
        return cursor.fetchall()


run("shop.orders", """
    create table memory.default.orders as
    select orderkey as id, custkey as customer, orderdate as placed_on, totalprice / 100 as amount from tpch.tiny.orders
""")
run("shop.customers", "create table memory.default.customers as select custkey as id, name, phone from tpch.tiny.customer")
run("shop.value", """
    create table memory.default.customer_value as
    select c.id as customer_id, to_hex(sha256(to_utf8(c.phone))) as phone_key, sum(o.amount) as total
    from memory.default.customers c join memory.default.orders o on o.customer = c.id
    where o.amount > 1
    group by c.id, c.phone
""")
try:
    run("shop.never", "insert into memory.default.orders select id, customer, placed_on, amount + 1 / (id - id) from memory.default.orders")
except trino.exceptions.TrinoQueryError as failed:
    print("failed, as it should:", failed.error_name)
print("read:", run("shop.report", "select count(*) from memory.default.customer_value"))
