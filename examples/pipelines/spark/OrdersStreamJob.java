import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.spark.BatchChecks;
import dev.pacta.validation.spark.BatchSink;
import dev.pacta.validation.spark.ContractChecks;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.streaming.Trigger;

/**
 * Takes the orders that have come since it last ran, and divides each batch of them into those that fit the contract and the others.
 *
 * <p>Arguments: the contract, the folder in which files of JSON lines arrive, a folder for the good orders, one for the bad ones, and the
 * checkpoint.
 */
public final class OrdersStreamJob {
    private OrdersStreamJob() {}

    public static void main(String[] arguments) throws Exception {
        run(arguments[0], arguments[1], arguments[2], arguments[3], arguments[4]);
    }

    private static void run(String contract, String arriving, String good, String bad, String checkpoint)
            throws Exception {
        SparkSession spark = SparkSession.builder().appName("orders").getOrCreate();
        Dataset<Row> orders = spark.readStream()
                .schema("order_id bigint, country string, total double")
                .json(arriving);
        BatchChecks checks = ContractChecks.stream(
                contract, BatchSink.folder("parquet", good), BatchSink.folder("json", bad));
        orders.writeStream()
                .option("checkpointLocation", checkpoint)
                .trigger(Trigger.AvailableNow())
                .foreachBatch(checks::check)
                .start()
                .awaitTermination();
        for (ValidationReport total : checks.totals()) {
            System.out.printf("%s: %d of %d orders are bad%n", total.version(), total.invalidRecords(), total.records());
        }
    }
}
