import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.spark.ContractChecks;
import dev.pacta.validation.spark.Split;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Reads orders, writes those that fit the contract to one place and the others, with the reasons, to another.
 *
 * <p>Arguments: the contract, a file of JSON lines, a folder for the good orders and one for the bad ones.
 */
public final class OrdersJob {
    private OrdersJob() {}

    public static void main(String[] arguments) {
        SparkSession spark = SparkSession.builder().appName("orders").getOrCreate();
        Dataset<Row> orders = spark.read().json(arguments[1]);
        try (Split split = ContractChecks.split(orders, arguments[0])) {
            split.valid().write().parquet(arguments[2]);
            split.quarantined().write().json(arguments[3]);
            ValidationReport report = split.report();
            if (report.invalidRecords() == report.records()) {
                throw new IllegalStateException("no order fits the contract");
            }
        }
    }
}
