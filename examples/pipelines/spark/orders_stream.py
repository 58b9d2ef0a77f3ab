"""Takes the orders that have come since it last ran, and divides each batch of them into those that fit the contract and the others.

Arguments: the contract, the folder in which files of JSON lines arrive, a folder for the good orders, one for the bad ones, and the checkpoint.
"""

import sys

from pyspark.sql import DataFrame, SparkSession


class Sink:
    """A function of the rows and the number of a batch, as the sink of a stream."""

    def __init__(self, spark, function):
        self.spark = spark
        self.function = function

    def write(self, rows, batch):
        self.function(DataFrame(rows, self.spark), batch)

    class Java:
        implements = ["dev.pacta.validation.spark.BatchSink"]


def main(contract, arriving, good, bad, checkpoint):
    spark = SparkSession.builder.appName("orders").getOrCreate()
    orders = spark.readStream.schema("order_id bigint, country string, total double").json(arriving)

    def keep(rows, batch):
        rows.coalesce(1).write.mode("overwrite").parquet(f"{good}/pacta_batch={batch}")

    pacta = spark._jvm.dev.pacta.validation.spark
    checks = pacta.ContractChecks.stream(contract, Sink(spark, keep), pacta.BatchSink.folder("json", bad))
    query = (
        orders.writeStream.option("checkpointLocation", checkpoint)
        .trigger(availableNow=True)
        .foreachBatch(lambda batch, number: checks.check(batch._jdf, number))
        .start()
    )
    query.awaitTermination()
    for total in checks.totals():
        print(f"{total.version()}: {total.invalidRecords()} of {total.records()} orders are bad")


if __name__ == "__main__":
    main(*sys.argv[1:])
