/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportResult.Imported;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.Importer;
import dev.pacta.exchange.pairs.GivenContracts;
import dev.pacta.exchange.pairs.HostileTables;
import dev.pacta.exchange.pairs.RandomContract;
import dev.pacta.exchange.spark.SparkImporter;
import dev.pacta.exchange.sql.SqlExporter;
import dev.pacta.exchange.sql.SqlImporter;
import dev.pacta.exchange.types.Dialect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Spark and Delta Lake take the tables that are exported for them, and say of their columns what the script says. Keys are Databricks'
 * own: Delta Lake has none, so they are left out here.
 */
@Tag("volume")
class ExportedTablesTest {
    private static final int SEEDS = Integer.getInteger("pacta.seeds", 3);
    /** Of one contract; each takes a commit of Delta Lake. */
    private static final int MOST_TABLES = Integer.getInteger("pacta.tables", 6);

    private static final Pattern KEY = Pattern.compile("  (PRIMARY|FOREIGN) KEY \\(.*");
    private static final Pattern CREATE = Pattern.compile("(?s)CREATE TABLE (\\S+|`[^`]+`) \\(.*");

    @Test
    void areTablesOfDeltaLake() throws Exception {
        List<String> faults = new ArrayList<>();
        int tables = 0;
        for (Map.Entry<String, Contract> each : contracts().entrySet()) {
            Exported exported = new SqlExporter(Dialect.SPARK).export(each.getValue());
            String script = exported.files().get(0).text();
            List<String> statements = Arrays.stream(script.split("(?<=;)\n\n"))
                    .filter(statement -> statement.startsWith("CREATE TABLE"))
                    .limit(MOST_TABLES)
                    .toList();
            tables += statements.size();
            statements.forEach(statement -> faults.addAll(fault(each.getKey(), statement)));
        }

        assertThat(faults).isEmpty();
        assertThat(tables).isGreaterThan(30);
    }

    private static Map<String, Contract> contracts() throws Exception {
        Map<String, Contract> contracts = new LinkedHashMap<>(GivenContracts.all());
        for (int seed = 0; seed < SEEDS; seed++) {
            contracts.put("random " + seed, RandomContract.of(seed));
            contracts.put("hostile " + seed, HostileTables.of(seed));
        }
        return contracts;
    }

    private static List<String> fault(String contract, String statement) {
        SparkSession session = LocalSpark.session();
        session.sql("DROP DATABASE IF EXISTS exported CASCADE");
        session.sql("CREATE DATABASE exported");
        var matcher = CREATE.matcher(statement);
        String name = matcher.matches() ? matcher.group(1) : "";
        String own = "exported." + name.substring(name.lastIndexOf('.') + 1);
        try {
            session.sql(withoutKeys(statement).replace("CREATE TABLE " + name, "CREATE TABLE " + own));
        } catch (RuntimeException refused) {
            return List.of(contract + " REFUSED " + refused.getMessage() + "\n" + statement);
        }
        List<String> written = columns(new SqlImporter(Dialect.SPARK), statement);
        Contract told = read(new SparkImporter(), session.table(own).schema().json());
        List<String> stored = columns(
                new SqlImporter(Dialect.SPARK),
                new SqlExporter(Dialect.SPARK).export(told).files().get(0).text());
        return written.equals(stored) ? List.of() : List.of(contract + ": written " + written + ", stored " + stored);
    }

    private static List<String> columns(Importer importer, String text) {
        return read(importer, text).schema().get(0).properties().stream()
                .map(ExportedTablesTest::line)
                .toList();
    }

    private static Contract read(Importer importer, String text) {
        ImportResult read = importer.read(ImportSource.of("table", text));
        assertThat(read).as(text).isInstanceOf(Imported.class);
        return ((Imported) read).draft();
    }

    private static String withoutKeys(String statement) {
        String rest =
                statement.lines().filter(line -> !KEY.matcher(line).matches()).collect(Collectors.joining("\n"));
        return rest.replace(",\n)", "\n)").replaceFirst(";\\s*$", "");
    }

    private static String line(Property property) {
        String type = Dialect.SPARK
                .print(Dialect.SPARK.parse(String.valueOf(property.physicalType())))
                .text();
        return "%s %s %s %s".formatted(property.name(), type, property.required(), property.description());
    }
}
