"""Orders and customers of a shop: files into Delta tables of a catalog, a join with a filter, a window, a file that is written twice."""

from pyspark.sql import SparkSession, Window
from pyspark.sql import functions as f

WORK = "/tmp/pacta-interop/spark"
spark = SparkSession.builder.appName("shop").getOrCreate()

orders = spark.read.option("header", True).schema("id int, customer int, placed_on date, cents int").csv(f"{WORK}/orders.csv")
customers = spark.read.schema("id int, full_name string, email string").json(f"{WORK}/customers.json")
orders.withColumn("amount", f.col("cents") / 100).select("id", "customer", "placed_on", "amount") \
    .write.format("delta").mode("overwrite").saveAsTable("orders")
customers.write.format("delta").mode("overwrite").saveAsTable("customers")

spark.sql("""
    create table customer_value using delta as
    select c.id as customer_id, sha2(c.email, 256) as email_key, sum(o.amount) as total
    from customers c join orders o on o.customer = c.id
    where o.amount > 1
    group by c.id, c.email
""")

newest = Window.partitionBy("customer").orderBy(f.desc("placed_on"))
spark.table("orders").withColumn("place", f.row_number().over(newest)).where("place = 1").select("customer", "amount") \
    .write.mode("overwrite").parquet(f"{WORK}/newest")

try:
    spark.sql("select raise_error('no more of this') from orders").write.mode("overwrite").parquet(f"{WORK}/never")
except Exception as failed:
    print("failed, as it should:", type(failed).__name__)
spark.stop()
