import dev.pacta.contract.naming.DatasetName;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.Verdict;
import dev.pacta.validation.Violation;
import dev.pacta.validation.report.LineageOutlet;
import dev.pacta.validation.report.ReportText;
import dev.pacta.validation.report.RunReporting;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.tables.ResultSetRecords;
import io.openlineage.client.OpenLineage.RunEvent.EventType;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Copies orders from the table {@code arrived} to {@code orders}; those that break the contract go to {@code refused}, with the rules.
 *
 * <p>Arguments: the contract, the address of a database, and of a lineage server, if one is to be told. The system properties DB_USER and
 * DB_PASSWORD say who asks.
 */
public final class OrdersCopy {
    private OrdersCopy() {}

    public static void main(String[] arguments) throws SQLException {
        CompiledContract contract = CompiledContract.compile(
                ContractSource.file(Path.of(arguments[0])).read().contract());
        URI server = arguments.length > 2 ? URI.create(arguments[2]) : null;
        RunReporting reporting = new RunReporting(
                new LineageOutlet(server, System.getenv("PACTA_TOKEN"), null),
                "nightly",
                "orders-copy",
                new DatasetName("shop", "arrived"),
                Clock.systemUTC());
        UUID id = UUID.randomUUID();
        ValidationRun run = contract.validator("orders").open();
        try (Connection database = DriverManager.getConnection(
                arguments[1], System.getProperty("DB_USER"), System.getProperty("DB_PASSWORD", ""))) {
            copy(database, contract, run);
        } catch (SQLException failure) {
            reporting.tell(run.finish(), id, EventType.FAIL);
            throw failure;
        }
        ValidationReport report = run.finish();
        reporting.tell(report, id, EventType.COMPLETE);
        System.out.print(ReportText.write(report, 10));
    }

    /** All or nothing: a copy that fails leaves both tables as they were. */
    private static void copy(Connection database, CompiledContract contract, ValidationRun run) throws SQLException {
        database.setAutoCommit(false);
        try (Statement query = database.createStatement();
                PreparedStatement good = database.prepareStatement("INSERT INTO orders VALUES (?, ?, ?)");
                PreparedStatement bad = database.prepareStatement("INSERT INTO refused VALUES (?, ?)")) {
            // Together with the transaction this keeps PostgreSQL's driver from holding the whole result in memory.
            query.setFetchSize(1_000);
            ResultSet rows = query.executeQuery("SELECT order_id, country, total FROM arrived ORDER BY order_id");
            ResultSetRecords records = ResultSetRecords.of(rows, contract, "orders");
            while (records.next()) {
                Verdict verdict = run.accept(records.record(), records.location());
                PreparedStatement insert = verdict.isValid() ? good : bad;
                insert.setObject(1, rows.getObject("order_id"));
                if (verdict.isValid()) {
                    insert.setString(2, rows.getString("country"));
                    insert.setBigDecimal(3, rows.getBigDecimal("total"));
                } else {
                    insert.setString(
                            2,
                            verdict.violations().stream().map(Violation::ruleId).collect(Collectors.joining(" ")));
                }
                insert.executeUpdate();
            }
        }
        database.commit();
    }
}
