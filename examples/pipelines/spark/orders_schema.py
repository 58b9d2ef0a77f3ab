"""Reads lines of JSON and writes those that break a JSON Schema, with the reasons.

Arguments: the schema, a file of JSON lines, a folder for the bad ones.
"""

import sys

from pyspark.sql import SparkSession


def main(schema, place, bad):
    spark = SparkSession.builder.appName("orders").getOrCreate()
    checks = spark._jvm.dev.pacta.validation.spark.JsonSchemaChecks
    checks.register(spark._jsparkSession, "broken", schema)
    orders = spark.read.text(place).selectExpr("value", "broken(value) AS why")
    orders.where("why IS NOT NULL").write.json(bad)


if __name__ == "__main__":
    main(*sys.argv[1:])
