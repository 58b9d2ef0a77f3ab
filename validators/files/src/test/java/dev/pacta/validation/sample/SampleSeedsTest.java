/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.sample;

import static dev.pacta.validation.sample.Samples.passing;
import static dev.pacta.validation.sample.Samples.property;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.odcs.JsonText;
import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.OdcsWriter;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.exchange.ImportResult.Imported;
import dev.pacta.exchange.Loss;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds: the draft made of it is kept by it. */
@Tag("volume")
class SampleSeedsTest {
    private static final List<String> NAMES = List.of(
            "id", "a b", "größe", "x.y", "select", "\"q\"", "日本", "-", "1st", "a,b", "Ärger\tTab", "*", "items", "[0]");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233, 377, 610, 987})
    void jsonOfAnyForm(long seed) throws Exception {
        Random random = new Random(seed);
        List<Map<String, Object>> records = new ArrayList<>();
        for (int row = 0; row < 200; row++) {
            records.add(object(random, 0));
        }
        String lines = records.stream().map(JsonText::of).collect(Collectors.joining("\n"));

        Imported fromLines = passing(
                new NdjsonImporter(), Samples.write(folder, "s.ndjson", (seed % 2 == 0 ? "\uFEFF" : "") + lines));
        Imported fromList = passing(new JsonImporter(), Samples.write(folder, "s.json", JsonText.of(records)));

        assertThat(fromList.draft()).isEqualTo(fromLines.draft());
        assertThat(reread(fromLines)).isEqualTo(OdcsWriter.write(fromLines.draft()));
    }

    private static Map<String, Object> object(Random random, int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (String name : NAMES.subList(0, 3 + depth * 2 + 5)) {
            if (random.nextInt(10) > 0) {
                // A field keeps its kind most of the time, so that types are found and sometimes broken.
                int kind = random.nextInt(40) == 0 ? random.nextInt(12) : Math.floorMod(name.hashCode() + depth, 12);
                object.put(name, value(kind, random, depth));
            }
        }
        return object;
    }

    private static Object value(int kind, Random random, int depth) {
        return switch (kind) {
            case 0 -> random.nextInt();
            case 1 -> new BigInteger(random.nextInt(200), random);
            case 2 -> random.nextDouble();
            case 3 -> random.nextBoolean();
            case 4 -> "ada%d@example.org".formatted(random.nextInt(9));
            case 5 -> "2026-0%d-1%d".formatted(1 + random.nextInt(9), random.nextInt(10));
            case 6 -> "2026-01-01T0%d:00:00%s".formatted(random.nextInt(10), random.nextBoolean() ? "Z" : "");
            case 7 -> depth > 2 ? Map.of() : object(random, depth + 1);
            case 8 -> depth > 2 ? List.of() : List.of(value(random.nextInt(12), random, depth + 1), object(random, 3));
            case 9 -> "00%d".formatted(random.nextInt(99));
            case 10 -> "+49 30 9018%d".formatted(10 + random.nextInt(80));
            default -> random.nextInt(3) == 0 ? "" : "text \"with\" \u0001 \uD83D\uDE00 4111 1111 1111 1111";
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void separatedTextOfAnyForm(long seed) throws Exception {
        Random random = new Random(seed);
        char separator = ",;\t".charAt((int) (seed % 3));
        StringBuilder text = new StringBuilder(seed % 2 == 0 ? "\uFEFF" : "");
        text.append(NAMES.stream().map(SampleSeedsTest::quoted).collect(Collectors.joining("" + separator)))
                .append(seed % 4 == 0 ? "\r\n" : "\n");
        for (int row = 0; row < 150; row++) {
            for (int column = 0; column < NAMES.size(); column++) {
                int kind = random.nextInt(60) == 0 ? random.nextInt(12) : column % 12;
                Object value = random.nextInt(15) == 0 || kind == 7 || kind == 8 ? "" : value(kind, random, 3);
                text.append(column == 0 ? "" : "" + separator).append(quoted(String.valueOf(value)));
            }
            text.append(seed % 4 == 0 ? "\r\n" : "\n");
        }

        Imported imported = passing(new CsvImporter(), Samples.write(folder, "s.csv", text.toString()));

        assertThat(reread(imported)).isEqualTo(OdcsWriter.write(imported.draft()));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String reread(Imported imported) {
        byte[] written = OdcsWriter.write(imported.draft()).getBytes(StandardCharsets.UTF_8);
        ReadResult result = new OdcsReader().read(written, "draft.odcs.yaml");
        return OdcsWriter.write(
                ((ReadResult.Readable) result).document().contract().orElseThrow());
    }

    @Test
    void parquetKeepsItsOwnTypes() throws Exception {
        Path file = folder.resolve("t.parquet");
        copy(file, """
            SELECT range::TINYINT % 100 AS small, range AS big, range::UINTEGER AS whole,
              (range / 7)::DECIMAL(12,3) AS price, 1.5::FLOAT AS f, random() AS d, range % 2 = 0 AS flag,
              DATE '2026-01-01' + range::INTEGER AS day, TIMESTAMP '2026-01-01 00:00:00' AS local,
              TIMESTAMPTZ '2026-01-01 00:00:00+01' AS moment, TIME '10:00:00' AS clock,
              CASE WHEN range % 3 = 0 THEN NULL ELSE 'ada' || range || '@example.org' END AS contact,
              uuid() AS key, [1, 2, 3] AS list, {'a': 1, 'b': [{'c': 'x'}]} AS struct,
              MAP {'k': 1.5} AS map, 'x'::BLOB AS bytes, CASE WHEN range = 5 THEN 'NaN'::DOUBLE ELSE 1 END AS nan,
              CAST(NULL AS INTEGER) AS nothing
            FROM range(100)\
            """);

        Imported imported = passing(new ParquetImporter(), file);

        assertThat(format(imported, "small")).isEqualTo("i8");
        assertThat(format(imported, "big")).isEqualTo("i64");
        assertThat(format(imported, "whole")).isEqualTo("u32");
        assertThat(property(imported, "price").physicalType()).isEqualTo("DECIMAL(12,3)");
        assertThat(format(imported, "f")).isEqualTo("f32");
        assertThat(property(imported, "local").options().zone().timezone()).isFalse();
        assertThat(property(imported, "moment").options().zone().timezone()).isTrue();
        assertThat(property(imported, "contact").required()).isFalse();
        assertThat(property(imported, "contact").privacy().dataCategory()).isEqualTo("user.contact.email");
        assertThat(format(imported, "key")).isEqualTo("uuid");
        assertThat(property(imported, "list").items().options().format()).isEqualTo("i32");
        assertThat(property(imported, "struct").properties())
                .extracting(Property::name)
                .containsExactly("a", "b");
        assertThat(property(imported, "map").logicalType()).isEqualTo(LogicalType.MAP);
        assertThat(property(imported, "nothing").options().format()).isEqualTo("i32");
        assertThat(property(imported, "nan").logicalType()).isEqualTo(LogicalType.UNSPECIFIED);
        assertThat(imported.losses()).extracting(Loss::path).contains("t.nan", "t.bytes");
    }

    private static String format(Imported imported, String name) {
        return property(imported, name).options().format();
    }

    private static void copy(Path file, String query) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("COPY (%s) TO '%s' (FORMAT parquet)".formatted(query, file));
        }
    }
}
