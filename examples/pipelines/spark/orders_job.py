"""Reads orders, writes those that fit the contract to one place and the others, with the reasons, to another.

Arguments: the contract, a file of JSON lines, a folder for the good orders and one for the bad ones.
"""

import sys

from pyspark.sql import DataFrame, SparkSession


def main(contract, place, good, bad):
    spark = SparkSession.builder.appName("orders").getOrCreate()
    orders = spark.read.schema("order_id bigint, country string, total double").json(place)
    checks = spark._jvm.dev.pacta.validation.spark.ContractChecks
    split = checks.split(orders._jdf, contract)
    try:
        DataFrame(split.valid(), spark).write.parquet(good)
        DataFrame(split.quarantined(), spark).write.json(bad)
        report = split.report()
        print(f"{report.version()}: {report.invalidRecords()} of {report.records()} orders are bad")
    finally:
        split.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
