# Copyright 2026 the Pacta authors
# SPDX-License-Identifier: Apache-2.0
"""Computes the features of every customer on two days, and the training set of the churn model from them."""

from pyspark.sql import SparkSession, functions as f

LAKE = "/srv/shop/lake"
GROUPS = 4

spark = SparkSession.builder.appName("shop_features").getOrCreate()

customers = spark.read.parquet(f"{LAKE}/customers")
orders = spark.read.parquet(f"{LAKE}/orders").where("status <> 'cancelled'")

days = spark.sql("select explode(array(date'2025-12-31', date'2026-03-31')) as feature_date")
accounts = customers.select("customer_id", "country").crossJoin(days)
placed = f.to_date("placed_at")
recent = accounts.join(
    orders.select(f.col("customer_id").alias("buyer"), "placed_at", "total", "lines"),
    (f.col("customer_id") == f.col("buyer")) & placed.between(f.date_sub("feature_date", 89), f.col("feature_date")),
    "left",
)
keys = ["customer_id", "feature_date", "country"]
sums = recent.groupBy(keys).agg(
    f.count("placed_at").alias("orders_90d"),
    f.coalesce(f.sum("total"), f.lit(0)).cast("double").alias("revenue_90d"),
    f.flatten(f.collect_list("lines")).alias("bought"),
)


def pieces(group):
    return f"aggregate(bought, 0D, (sum, line) -> sum + if(cast(substr(line.sku, 5) as int) % {GROUPS} = {group}, line.quantity, 0))"


tastes = sums.withColumn("counts", f.expr(f"array({', '.join(pieces(group) for group in range(GROUPS))})"))
features = tastes.select(
    *keys,
    "orders_90d",
    "revenue_90d",
    f.expr(
        "if(size(bought) = 0, null, transform(counts, c -> cast(c / sqrt(aggregate(counts, 0D, (s, d) -> s + d * d)) as float)))"
    ).alias("taste"),
)
features.write.mode("overwrite").parquet(f"{LAKE}/customer_features")

known = spark.read.parquet(f"{LAKE}/customer_features").where("feature_date = date'2025-12-31'")
later = (
    orders.where("placed_at >= timestamp'2026-01-01' and placed_at < timestamp'2026-04-01'")
    .groupBy(f.col("customer_id").alias("returned"))
    .agg(f.count("order_id").alias("orders_after"))
)
training = known.join(later, f.col("customer_id") == f.col("returned"), "left").select(
    "customer_id",
    "feature_date",
    "country",
    "orders_90d",
    "revenue_90d",
    f.col("orders_after").isNull().alias("churned"),
    f.when(f.crc32("customer_id") % 5 == 0, "test").otherwise("train").alias("split"),
)
training.write.mode("overwrite").parquet(f"{LAKE}/churn_training")

spark.stop()
