# Copyright 2026 the Pacta authors
# SPDX-License-Identifier: Apache-2.0
"""Turns the files that the shop's systems drop into the landing folder into the tables of the lake."""

from pyspark.sql import SparkSession, functions as f

LANDING, LAKE = "/srv/shop/landing", "/srv/shop/lake"

spark = SparkSession.builder.appName("shop_ingest").getOrCreate()

customers = spark.read.csv(
    f"{LANDING}/customers",
    header=True,
    schema="customer_id string, full_name string, email string, birth_date date, city string, country string, "
    "tier string, registered_at timestamp",
)
customers.write.mode("overwrite").parquet(f"{LAKE}/customers")

orders = spark.read.json(
    f"{LANDING}/orders",
    schema="order_id string, customer_id string, placed_at timestamp, status string, currency string, total decimal(10,2), "
    "delivery_country string, coupon_code string, note string, "
    "lines array<struct<sku: string, quantity: bigint, unit_price: double>>",
)
orders.write.mode("overwrite").parquet(f"{LAKE}/orders")

payments = spark.read.csv(
    f"{LANDING}/payments",
    header=True,
    schema="payment_id string, order_id string, amount decimal(10,2), currency string, method string, "
    "card_last_four string, receipt_email string, paid_at timestamp",
)
payments.write.mode("overwrite").parquet(f"{LAKE}/payments")

events = spark.read.json(
    f"{LANDING}/events",
    schema="event_id string, event_type string, occurred_at timestamp, session_id string, customer_id string, sku string, "
    "comment string",
)
daily = events.groupBy(f.to_date("occurred_at").alias("day"), "event_type").agg(
    f.count("event_id").alias("events"), f.approx_count_distinct("session_id").alias("sessions")
)
daily.write.mode("overwrite").parquet(f"{LAKE}/events_by_day")

spark.stop()
