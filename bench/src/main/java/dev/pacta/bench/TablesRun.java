/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import dev.pacta.contract.Contract;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.ValidationSettings;
import dev.pacta.validation.files.FileReport;
import dev.pacta.validation.files.FileSettings;
import dev.pacta.validation.files.FileValidation;
import dev.pacta.validation.files.ProgressListener;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;

/**
 * Twelve rules over ten million rows of Parquet: {@code bench/run tables [DATACONTRACT]}. Pacta as {@code pacta validate} calls it, one query
 * for each rule in DuckDB, and {@code datacontract test} when its program is named. Seconds that pass, the least of three.
 */
final class TablesRun {
    private static final int ROUNDS = 3;
    private static final String ROWS = """
            SELECT i AS order_id, 'ORD-' || lpad(i::VARCHAR, 8, '0') AS order_number, TIMESTAMP '2026-01-01' + to_seconds(i) AS placed_at,
              (hash(i) % 1000000 / 100)::DECIMAL(10, 2) AS amount, (1 + hash(i + 1) % 99)::INTEGER AS quantity,
              ['web', 'shop', 'phone', 'partner'][(1 + hash(i + 2) % 4)::BIGINT] AS channel, ['DE', 'FR', 'PL', 'SE'][(1 + hash(i + 3) % 4)::BIGINT] AS country,
              'person' || (hash(i + 4) % 1000000) || '@example.org' AS email, hash(i + 5) % 2 = 0 AS express
            FROM range(10000000) rows(i)""";
    private static final List<String> ONE_PER_RULE = List.of(
            "SELECT count(*) FROM t WHERE order_id IS NULL",
            "SELECT count(*) FROM (SELECT order_id FROM t GROUP BY order_id HAVING count(*) > 1)",
            "SELECT count(*) FROM t WHERE order_number IS NULL",
            "SELECT count(*) FROM t WHERE NOT regexp_matches(order_number, '^ORD-[0-9]{8}$')",
            "SELECT count(*) FROM t WHERE placed_at IS NULL",
            "SELECT count(*) FROM t WHERE amount < 0",
            "SELECT count(*) FROM t WHERE amount > 10000",
            "SELECT count(*) FROM t WHERE quantity < 1",
            "SELECT count(*) FROM t WHERE quantity > 99",
            "SELECT count(*) FROM t WHERE NOT regexp_matches(channel, '^(web|shop|phone|partner)$')",
            "SELECT count(*) FROM t WHERE length(country) < 2",
            "SELECT count(*) FROM t WHERE NOT regexp_matches(email, '^[^@ ]+@[a-z]+\\.[a-z]{2,}$')");

    private TablesRun() {}

    /** @param arguments the program of datacontract-cli, if it takes part */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "pacta-tables"));
        Path parquet = folder.resolve("sales.parquet");
        if (!Files.exists(parquet)) {
            query("COPY (%s) TO '%s' (FORMAT parquet)".formatted(ROWS, parquet));
        }
        String contract = contract().replace("FILE", parquet.toString());
        double sql = least(() -> onePerRule(parquet));
        double pacta = least(() -> pacta(contract, parquet, false));
        double searching = least(() -> pacta(contract, parquet, true));
        System.out.printf(Locale.ROOT, "%,d MB, seconds%n", Files.size(parquet) >> 20);
        tell("one SQL per rule in DuckDB", sql, sql);
        tell("Pacta, rules alone", pacta, sql);
        tell("Pacta, with the search", searching, sql);
        if (arguments.length > 0) {
            Path file = Files.writeString(folder.resolve("sales.odcs.yaml"), contract);
            tell("datacontract test", least(() -> datacontract(arguments[0], file)), sql);
        }
    }

    private static void tell(String name, double seconds, double sql) {
        System.out.printf(Locale.ROOT, "  %-28s %8.2f  %6.2f of one SQL per rule%n", name, seconds, seconds / sql);
    }

    private static double least(Callable<Boolean> work) throws Exception {
        double least = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long started = System.nanoTime();
            if (!work.call()) {
                throw new IllegalStateException("the rows are good, somebody says they are not");
            }
            least = Math.min(least, (System.nanoTime() - started) / 1e9);
        }
        return least;
    }

    private static void query(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean onePerRule(Path parquet) throws Exception {
        long broken = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE VIEW t AS SELECT * FROM read_parquet('%s')".formatted(parquet));
            for (String rule : ONE_PER_RULE) {
                try (ResultSet row = statement.executeQuery(rule)) {
                    row.next();
                    broken += row.getLong(1);
                }
            }
        }
        return broken == 0;
    }

    private static boolean pacta(String yaml, Path parquet, boolean search) throws Exception {
        ReadResult read = new OdcsReader().read(yaml.getBytes(StandardCharsets.UTF_8), "sales.odcs.yaml");
        Contract contract = ((ReadResult.Readable) read).document().contract().orElseThrow();
        ValidationSettings settings = new ValidationSettings(64, 1 << 20, 20, 1_000, 1_000, search, false);
        FileReport report = FileValidation.validate(
                List.of(parquet),
                CompiledContract.compile(contract, settings),
                "sales",
                FileSettings.of(Mode.REPORT, null, Clock.systemUTC()),
                ProgressListener.NONE);
        return report.report().result() == ValidationReport.Result.PASSED
                && report.report().records() == 10_000_000;
    }

    private static boolean datacontract(String program, Path contract) throws Exception {
        Process process = new ProcessBuilder(program, "test", contract.toString())
                .redirectErrorStream(true)
                .redirectOutput(contract.resolveSibling("datacontract.log").toFile())
                .start();
        return process.waitFor() == 0;
    }

    private static String contract() throws Exception {
        try (InputStream yaml =
                Objects.requireNonNull(TablesRun.class.getResourceAsStream("/sales.odcs.yaml"), "sales.odcs.yaml")) {
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
