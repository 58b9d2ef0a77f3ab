import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.flink.ContractChecks;
import dev.pacta.validation.flink.RecordForm;
import dev.pacta.validation.flink.Split;
import dev.pacta.validation.source.ContractSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Reads orders as JSON lines, prints those that fit the contract, and of the others the rules that they break.
 *
 * <p>Arguments: the contract, and a file of JSON lines.
 */
public final class OrdersStream {
    private OrdersStream() {}

    public static void main(String[] arguments) throws Exception {
        ContractSource contract = ContractSource.file(Path.of(arguments[0]));
        List<String> lines = Files.readAllLines(Path.of(arguments[1]));
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.getExecutionEnvironment();
        DataStream<String> orders = flink.fromData(lines, Types.STRING);

        Split<String> split = ContractChecks.split(orders, RecordForm.jsonText(), contract, "orders");
        split.valid().print("order");
        split.reasons().print("refused");

        JobExecutionResult result = flink.execute("orders");
        ValidationReport report =
                ContractChecks.report(result.getAccumulatorResult(ContractChecks.FOUND), contract, "orders");
        if (report.invalidRecords() == report.records()) {
            throw new IllegalStateException("no order fits the contract");
        }
    }
}
