/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.ValidationSettings;
import dev.pacta.validation.plan.RunContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report, and the rows put aside, are those of a reading of every row, whatever is wrong with the rows and how many are. */
class ParquetAgreementTest {
    private static final int SEEDS = Integer.getInteger("pacta.parquet.seeds", 14);
    private static final String CONTRACT = """
            apiVersion: v3.2.0
            kind: DataContract
            id: sales
            version: 1.0.0
            schema:
              - name: sales
                properties:
                  - {name: id, logicalType: integer, required: true, unique: true}
                  - {name: region, logicalType: string, primaryKey: true, primaryKeyPosition: 1, logicalTypeOptions: {pattern: "^[a-z]$"}}
                  - {name: code, logicalType: integer, primaryKey: true, primaryKeyPosition: 2}
                  - {name: number, physicalName: NUM_1, logicalType: string, required: true, logicalTypeOptions: {pattern: "^ORD-[0-9]{8}$"}}
                  - {name: channel, logicalType: string, enum: [{value: web}, {value: shop}]}
                  - name: amount
                    logicalType: number
                    logicalTypeOptions: {minimum: 0, exclusiveMaximum: 1000.5}
                    quality:
                      - {id: nulls, type: library, metric: nullValues, mustBe: 0}
                  - {name: rate, logicalType: number, logicalTypeOptions: {minimum: 0}}
                  - {name: small, logicalType: number, logicalTypeOptions: {maximum: 9}}
                  - {name: step, logicalType: number, logicalTypeOptions: {multipleOf: 0.5}}
                  - name: note
                    logicalType: string
                    logicalTypeOptions: {minLength: 2, maxLength: 40}
                    quality:
                      - {id: missing, type: library, metric: missingValues, arguments: {missingValues: [null, "n/a"]}, mustBeLessThan: 50, unit: percent}
                  - {name: digits, logicalType: string}
                  - {name: mail, logicalType: string, logicalTypeOptions: {format: email}, customProperties: [{property: privacy, value: {dataCategory: user.contact.email}}]}
                  - {name: day, logicalType: date}
                  - name: moment
                    logicalType: timestamp
                    logicalTypeOptions: {defaultTimezone: Europe/Berlin}
                    quality:
                      - {id: absent, type: library, metric: nullValues, mustBeLessThan: 20, unit: percent}
                  - {name: told, logicalType: timestamp, logicalTypeOptions: {minimum: "2026-01-01T00:00:00Z"}}
                  - name: open
                    logicalType: boolean
                    quality:
                      - {id: again, type: library, metric: duplicateValues, mustBeLessThan: 600}
                  - {name: customer, logicalType: string, relationships: [{to: customers.id}]}
                  - name: place
                    logicalType: object
                    logicalTypeOptions: {required: [city]}
                    properties:
                      - {name: city, logicalType: string, logicalTypeOptions: {minLength: 2}}
                      - {name: zip, logicalType: integer, required: true, quality: [{id: zips, type: library, metric: nullValues, mustBeLessThan: 3}]}
                  - name: lines
                    logicalType: array
                    logicalTypeOptions: {minItems: 1, uniqueItems: true}
                    items: {logicalType: integer, logicalTypeOptions: {maximum: 100}}
                  - {name: grid, enum: [{value: 1}, {value: a}]}
                  - {name: local, logicalType: timestamp, logicalTypeOptions: {defaultTimezone: America/New_York, maximum: "2026-07-01T10:00:00Z"}}
                  - {name: absent, logicalType: string, logicalTypeOptions: {maxLength: 3}}
                quality:
                  - {type: library, metric: rowCount, mustBeGreaterThan: 400}
            slaProperties:
              - {property: latency, value: 2, unit: d, element: sales.moment}
              - {property: retention, value: 1, unit: y, element: sales.day}
            """;
    private static final Map<String, String> GOOD = new TreeMap<>(Map.ofEntries(
            Map.entry("id", "i::BIGINT"),
            Map.entry("region", "['n', 's'][1 + i % 2]"),
            Map.entry("code", "(i // 2)::INTEGER"),
            Map.entry("NUM_1", "printf('ORD-%08d', i)"),
            Map.entry("channel", "CASE WHEN i % 7 = 0 THEN NULL WHEN i % 2 = 0 THEN 'web' ELSE 'shop' END"),
            Map.entry("amount", "(i % 1000)::DECIMAL(8, 2)"),
            Map.entry("rate", "(i % 10)::DOUBLE"),
            Map.entry("small", "(i % 10)::FLOAT"),
            Map.entry("step", "(i * 0.5)::DECIMAL(10, 1)"),
            Map.entry("note", "CASE WHEN i % 3 = 0 THEN NULL ELSE 'Tür ' || i END"),
            Map.entry("digits", "CASE WHEN i % 5 = 0 THEN NULL ELSE (i * 7)::VARCHAR END"),
            Map.entry("mail", "'person' || i || '@example.org'"),
            Map.entry("day", "DATE '2025-06-01' + (i % 100)::INTEGER"),
            Map.entry("moment", "TIMESTAMP '2026-01-01 12:00:00' + to_seconds(i)"),
            Map.entry("told", "(TIMESTAMP '2026-01-01 12:00:00' + to_seconds(i))::VARCHAR"),
            Map.entry("open", "i % 2 = 0"),
            Map.entry("customer", "'c' || (i % 50)"),
            Map.entry("place", "{'city': 'city ' || (i % 9), 'zip': i}"),
            Map.entry("lines", "[i % 100, i % 100 + 1 - 2 * (i % 2)]"),
            Map.entry("grid", "1::BIGINT"),
            Map.entry("local", "TIMESTAMP '2026-07-01 06:00:00' - to_seconds(i)"),
            Map.entry("extra", "'word ' || i")));
    private static final List<String> BAD = List.of(
            "id=(i % 400)::BIGINT",
            "id=CASE WHEN i % 2 = 0 THEN NULL ELSE 5::BIGINT END",
            "region=NULL",
            "region='North'",
            "code=3::INTEGER",
            "NUM_1='ORD-1'",
            "NUM_1=NULL",
            "channel='fax'",
            "amount=NULL",
            "amount=-1::DECIMAL(8, 2)",
            "rate=CASE WHEN i % 2 = 0 THEN 'NaN'::DOUBLE ELSE 'inf'::DOUBLE END",
            "small=9.5::FLOAT",
            "step=0.3::DECIMAL(10, 1)",
            "note='x'",
            "note='n/a'",
            "note='write to a.b@example.org or +49 30 901820'",
            "note='4111 1111 1111 1111'",
            "note='+ and @ and 4111 1111 1111 1112'",
            "note='DE89370400440532013000'",
            "digits='4111111111111111'",
            "digits=(4000000000000000 + i)::VARCHAR",
            "digits='дом'",
            "mail='nobody'",
            "mail='4111111111111111@b.de'",
            "day=DATE '0001-01-01' - 400",
            "day=DATE '2020-01-01'",
            "moment=NULL",
            "moment='infinity'::TIMESTAMP",
            "moment=TIMESTAMP '2026-01-02 03:04:04'",
            "told='2025-12-31T00:00:00Z'",
            "told='soon'",
            "customer='c51'",
            "place=NULL",
            "place={'city': 'x', 'zip': NULL::BIGINT}",
            "lines=[]",
            "lines=[7, 7]",
            "lines=[101, NULL, 3]",
            "grid=2::BIGINT",
            "local=TIMESTAMP '2026-07-01 06:00:00.000001'",
            "extra='IBAN DE89370400440532013000'",
            "extra=i::VARCHAR");
    private static final List<String> WHERE =
            List.of("i = 77", "i % 100 = 13", "i BETWEEN 300 AND 380", "hash(i) % 50 = 1", "i % 5 = 2", "true");

    private static final Connection DUCKDB = open();

    @TempDir
    Path folder = Path.of("replaced");

    /** The next kind of bad value, so that each has its turn. */
    private int next;

    private static Connection open() {
        try {
            return DriverManager.getConnection("jdbc:duckdb:");
        } catch (SQLException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Test
    void theReportIsThatOfReadingEveryRow() throws Exception {
        Set<RuleOutcome.Status> ends = new HashSet<>();
        Set<String> failed = new HashSet<>();
        int asked = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<Path> files = files(random, seed);
            CompiledContract contract = contract(random);
            Path aside = folder.resolve("aside" + seed);
            Run quick = new Run(contract, files, aside.resolve("quick"));
            Run slow = new Run(contract, files, aside.resolve("slow"));
            asked += quick.ask() ? 1 : 0;
            slow.readAll();
            assertThat(quick.report()).as("seed %d of %s", seed, files).isEqualTo(slow.report());
            assertThat(quick.aside()).as("seed %d, put aside", seed).isEqualTo(slow.aside());
            quick.report().rules().forEach(rule -> {
                ends.add(rule.status());
                if (rule.status() == RuleOutcome.Status.FAILED) {
                    failed.add(rule.ruleId());
                }
            });
        }
        assertThat(asked).as("asked and not read").isGreaterThan(SEEDS / 2);
        assertThat(ends).contains(RuleOutcome.Status.PASSED, RuleOutcome.Status.FAILED);
        assertThat(failed).hasSizeGreaterThan(20);
    }

    /** One checking of all files. */
    private static final class Run {
        private final CompiledContract contract;
        private final SchemaObject object;
        private final List<Path> files;
        private final Quarantine quarantine;
        private final RunContext context;
        private final ValidationRun run;

        Run(CompiledContract contract, List<Path> files, Path aside) {
            this.contract = contract;
            this.object = contract.contract().schemaObject("sales").orElseThrow();
            this.files = files;
            this.quarantine = new Quarantine(aside, "sales", Fixture.CLOCK.instant());
            Set<Object> customers = new HashSet<>();
            for (int customer = 0; customer < 50; customer++) {
                customers.add("c" + customer);
            }
            this.context = new RunContext(Fixture.CLOCK.instant(), Map.of("customers.id", customers));
            this.run = contract.validator("sales").open(context);
        }

        /** Whether it was not read as a whole. */
        boolean ask() throws Exception {
            ParquetCheck.Asker asker =
                    new ParquetCheck.Asker(contract, object, context, run, false, quarantine, ProgressListener.NONE, 0);
            boolean done = ParquetCheck.of(asker, new FileSet(files, null));
            if (!done) {
                readAll();
            }
            return done;
        }

        void readAll() throws Exception {
            for (Path file : files) {
                try (RowSource source = RowSource.open(file, object)) {
                    source.readAll(new FileSink(file, source, run, quarantine, ProgressListener.NONE, 0));
                }
            }
        }

        ValidationReport report() throws IOException {
            quarantine.close();
            return run.finish();
        }

        /** What was put aside, by the name of the file. */
        Map<String, String> aside() throws IOException {
            Map<String, String> texts = new TreeMap<>();
            Path written = quarantine.folder();
            if (written != null) {
                try (Stream<Path> all = Files.list(written)) {
                    for (Path each : all.toList()) {
                        texts.put(each.getFileName().toString(), Files.readString(each));
                    }
                }
            }
            return texts;
        }
    }

    /** The columns in another order each time, some rows bad, in one to three files of several row groups. */
    private List<Path> files(Random random, int seed) throws SQLException {
        Map<String, String> columns = new TreeMap<>(GOOD);
        if (random.nextInt(3) == 0) {
            columns.remove("extra");
        }
        int kinds = seed == 0 ? 0 : 2 + random.nextInt(4);
        for (int kind = 0; kind < kinds; kind++) {
            String[] bad = BAD.get(next++ % BAD.size()).split("=", 2);
            String where = WHERE.get(random.nextInt(random.nextInt(6) == 0 ? WHERE.size() : 4));
            columns.computeIfPresent(
                    bad[0], (name, good) -> "CASE WHEN %s THEN %s ELSE %s END".formatted(where, bad[1], good));
        }
        List<String> selected = new ArrayList<>();
        columns.forEach((name, value) -> selected.add(value + " AS \"" + name + "\""));
        int files = 1 + random.nextInt(3);
        int rows = random.nextInt(8) == 0 ? random.nextInt(5) : 250 + random.nextInt(500);
        List<Path> written = new ArrayList<>();
        for (int file = 0; file < files; file++) {
            Path path = folder.resolve("seed%d-%d.parquet".formatted(seed, files - file));
            try (Statement statement = DUCKDB.createStatement()) {
                statement.execute(
                        "COPY (SELECT %s FROM range(%d, %d) rows(i)) TO '%s' (FORMAT parquet, ROW_GROUP_SIZE 2048)"
                                .formatted(String.join(", ", selected), file * rows, (file + 1) * rows, path));
            }
            written.add(path);
        }
        return written;
    }

    private static CompiledContract contract(Random random) {
        ReadResult read = new OdcsReader().read(CONTRACT.getBytes(StandardCharsets.UTF_8), "sales.odcs.yaml");
        ValidationSettings most = ValidationSettings.DEFAULT.withViolationsKept(1 + random.nextInt(50));
        ValidationSettings settings = new ValidationSettings(
                most.maxDepth(),
                most.maxRecordBytes(),
                most.maxViolationsPerRecord(),
                most.maxViolationsKept(),
                most.maxKeys(),
                random.nextInt(4) != 0,
                false);
        return CompiledContract.compile(
                ((ReadResult.Readable) read).document().contract().orElseThrow(), settings);
    }
}
