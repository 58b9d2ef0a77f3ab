/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.pacta.contract.Contract;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Mode;
import dev.pacta.validation.ValidationSettings;
import dev.pacta.validation.files.FileReport;
import dev.pacta.validation.files.FileSettings;
import dev.pacta.validation.files.FileValidation;
import dev.pacta.validation.files.ProgressListener;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;

/**
 * Twelve rules over ten million rows of Parquet, with no bad row and with some: {@code bench/run tables [DATACONTRACT]}. Pacta as
 * {@code pacta validate} calls it, one query for each rule in DuckDB, and {@code datacontract test} when its program is named. In turns; seconds
 * that pass and seconds of processors in this process, each the least of three.
 */
final class TablesRun {
    private static final int ROUNDS = Integer.getInteger("pacta.rounds", 3);
    private static final int ALL_ROWS = 10_000_000;
    private static final List<Integer> BAD_ROWS = List.of(0, 1, 100, 100_000);
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
        String contract = contract();
        for (int bad : BAD_ROWS) {
            Path parquet = folder.resolve(bad == 0 ? "sales.parquet" : "sales-%d-bad.parquet".formatted(bad));
            if (!Files.exists(parquet)) {
                query("COPY (%s) TO '%s' (FORMAT parquet)".formatted(rows(bad), parquet));
            }
            String told = contract.replace("FILE", parquet.toString());
            List<Contestant> contestants = new ArrayList<>(List.of(
                    new Contestant("one SQL per rule in DuckDB", () -> onePerRule(parquet, bad)),
                    new Contestant("Pacta, rules alone", () -> pacta(told, parquet, false, bad)),
                    new Contestant("Pacta, with the search", () -> pacta(told, parquet, true, bad))));
            if (arguments.length > 0) {
                Path file = Files.writeString(folder.resolve("sales.odcs.yaml"), told);
                contestants.add(new Contestant("datacontract test", () -> datacontract(arguments[0], file, bad)));
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (Contestant each : contestants) {
                    each.run();
                }
            }
            System.out.printf(Locale.ROOT, "%,d bad rows of %,d, %,d MB%n", bad, ALL_ROWS, Files.size(parquet) >> 20);
            contestants.forEach(each -> each.tell(contestants.get(0)));
        }
    }

    /** Somebody who checks the rows, and how long that takes. */
    private static final class Contestant {
        private static final OperatingSystemMXBean SYSTEM =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

        private final String name;
        private final Callable<Boolean> work;
        private double seconds = Double.MAX_VALUE;
        private double processor = Double.MAX_VALUE;

        Contestant(String name, Callable<Boolean> work) {
            this.name = name;
            this.work = work;
        }

        void run() throws Exception {
            long started = System.nanoTime();
            long busy = SYSTEM.getProcessCpuTime();
            if (!work.call()) {
                throw new IllegalStateException(name + " counts other bad rows than there are");
            }
            seconds = Math.min(seconds, (System.nanoTime() - started) / 1e9);
            processor = Math.min(processor, (SYSTEM.getProcessCpuTime() - busy) / 1e9);
        }

        void tell(Contestant first) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-28s %8.2f s  %8.2f s of processors here  %6.2f of %s%n",
                    name,
                    seconds,
                    processor,
                    seconds / first.seconds,
                    first.name);
        }
    }

    /** The rows, so many of them with a number that the contract does not allow. */
    private static String rows(int bad) {
        if (bad == 0) {
            return ROWS;
        }
        return "SELECT * REPLACE (CASE WHEN order_id %% %1$d = %1$d - 1 THEN 'none' ELSE order_number END AS order_number) FROM (%2$s)"
                .formatted(ALL_ROWS / bad, ROWS);
    }

    private static void query(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean onePerRule(Path parquet, int bad) throws Exception {
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
        return broken == bad;
    }

    private static boolean pacta(String yaml, Path parquet, boolean search, int bad) throws Exception {
        ReadResult read = new OdcsReader().read(yaml.getBytes(StandardCharsets.UTF_8), "sales.odcs.yaml");
        Contract contract = ((ReadResult.Readable) read).document().contract().orElseThrow();
        ValidationSettings settings = new ValidationSettings(64, 1 << 20, 20, 1_000, 1_000, search, false);
        FileReport report = FileValidation.validate(
                List.of(parquet),
                CompiledContract.compile(contract, settings),
                "sales",
                FileSettings.of(Mode.REPORT, null, Clock.systemUTC()),
                ProgressListener.NONE);
        return report.report().invalidRecords() == bad && report.report().records() == ALL_ROWS;
    }

    private static boolean datacontract(String program, Path contract, int bad) throws Exception {
        Process process = new ProcessBuilder(program, "test", contract.toString())
                .redirectErrorStream(true)
                .redirectOutput(contract.resolveSibling("datacontract.log").toFile())
                .start();
        return (process.waitFor() == 0) == (bad == 0);
    }

    private static String contract() throws Exception {
        try (InputStream yaml =
                Objects.requireNonNull(TablesRun.class.getResourceAsStream("/sales.odcs.yaml"), "sales.odcs.yaml")) {
            return new String(yaml.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
