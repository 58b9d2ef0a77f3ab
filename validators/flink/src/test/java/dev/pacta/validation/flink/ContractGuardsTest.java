/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pacta.testkit.ComparableJson;
import dev.pacta.validation.guard.Access;
import dev.pacta.validation.guard.MaskKeySource;
import dev.pacta.validation.guard.ObligationException;
import dev.pacta.validation.guard.PurposeDeniedException;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.DecisionSource;
import dev.pacta.validation.source.PortableGuard;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On Flink's own cluster of this process. */
class ContractGuardsTest {
    private static final Path EXAMPLE = Path.of("..", "..", "examples", "guard");
    private static final ContractSource CONTRACT = ContractSource.file(EXAMPLE.resolve("people.odcs.yaml"));
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger OPENED = new AtomicInteger();
    private static final TypeInformation<Row> ADDRESS =
            Types.ROW_NAMED(new String[] {"city", "zip"}, Types.STRING, Types.STRING);
    private static final TypeInformation<Row> ORDER =
            Types.ROW_NAMED(new String[] {"sku", "total", "note"}, Types.STRING, Types.BIG_DEC, Types.STRING);
    private static final TypeInformation<Row> CONTACT =
            Types.ROW_NAMED(new String[] {"email", "since"}, Types.STRING, Types.LOCAL_DATE);
    private static final TypeInformation<Row> PERSON = Types.ROW_NAMED(
            new String[] {
                "id",
                "name",
                "email",
                "phone",
                "country",
                "born",
                "seen",
                "income",
                "adult",
                "address",
                "orders",
                "tags",
                "contacts",
                "secret"
            },
            Types.LONG,
            Types.STRING,
            Types.STRING,
            Types.STRING,
            Types.STRING,
            Types.LOCAL_DATE,
            Types.INSTANT,
            Types.BIG_DEC,
            Types.BOOLEAN,
            ADDRESS,
            Types.OBJECT_ARRAY(ORDER),
            Types.LIST(Types.STRING),
            Types.MAP(Types.STRING, CONTACT),
            Types.STRING);

    private static DecisionSource decisions;

    @TempDir
    private Path folder;

    private MaskKeySource key = MaskKeySource.NONE;

    @BeforeAll
    static void load() {
        decisions = DecisionSource.policies(EXAMPLE.resolve("policy.yaml"));
    }

    @AfterAll
    static void close() {
        decisions.close();
    }

    @BeforeEach
    void writeTheKey() throws IOException {
        byte[] secret = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
        Path file = Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(secret));
        key = new MaskKeySource("file:" + file);
    }

    @Test
    void givesWhatTheExampleSaysFromJsonAndFromRows() throws Exception {
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(1);
        List<String> lines = Files.readAllLines(EXAMPLE.resolve("people.ndjson"));
        DataStream<String> text = flink.fromData(Types.STRING, lines.toArray(String[]::new));
        DataStream<Row> rows = text.map(ContractGuardsTest::person).returns(PERSON);
        CloseableIterator<String> seenText =
                ContractGuards.jsonText(text, guard()).collectAsync();
        CloseableIterator<byte[]> seenBytes = ContractGuards.json(
                        text.map(line -> line.getBytes(StandardCharsets.UTF_8))
                                .returns(PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO),
                        guard())
                .uid("bytes")
                .collectAsync();
        DataStream<Row> masked = ContractGuards.rows(rows, guard()).uid("rows");
        CloseableIterator<Row> seenRows = masked.collectAsync();
        flink.execute();

        List<JsonNode> expected = ComparableJson.records(Files.readAllLines(EXAMPLE.resolve("masked.ndjson")));
        List<String> texts = all(seenText);
        assertThat(ComparableJson.records(texts)).isEqualTo(expected);
        List<String> bytes = all(seenBytes).stream()
                .map(record -> new String(record, StandardCharsets.UTF_8))
                .toList();
        assertThat(ComparableJson.records(bytes)).isEqualTo(expected);
        List<Row> written = all(seenRows);
        assertThat(ComparableJson.records(
                        written.stream().map(ContractGuardsTest::json).toList()))
                .isEqualTo(expected);
        assertThat(texts + "\n" + bytes + "\n" + written)
                .doesNotContainIgnoringCase("planted")
                .doesNotContain("555-01", "54321");
        assertThat(((RowTypeInfo) masked.getType()).getTypeAt("id")).isEqualTo(Types.STRING);
        assertThat(((RowTypeInfo) masked.getType()).getFieldNames()).doesNotContain("secret");
    }

    @Test
    void aJobThatIsDeniedNeverOpensItsSource() {
        OPENED.set(0);
        assertThatThrownBy(() -> job("marketing.advertising", key).execute())
                .isInstanceOf(PurposeDeniedException.class);
        assertThatThrownBy(() -> job("analytics.reporting", MaskKeySource.NONE).execute())
                .isInstanceOf(ObligationException.class);
        assertThat(OPENED).hasValue(0);
    }

    private StreamExecutionEnvironment job(String purpose, MaskKeySource place) {
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(1);
        DataStream<String> people = flink.fromSource(
                new DataGeneratorSource<>(
                        number -> {
                            OPENED.incrementAndGet();
                            return "{\"id\": 1}";
                        },
                        10,
                        Types.STRING),
                WatermarkStrategy.noWatermarks(),
                "people");
        ContractGuards.jsonText(people, open(purpose, place)).print();
        return flink;
    }

    @Test
    void aWorkerWithAnotherKeyAndARecordThatIsNoneStopTheJob() throws Exception {
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(1);
        DataStream<String> masked =
                ContractGuards.jsonText(flink.fromData(Types.STRING, "{\"name\": \"Planted"), guard());
        assertThatThrownBy(() -> all(masked.executeAndCollect()))
                .rootCause()
                .hasMessageContaining("it was not passed on")
                .hasMessageNotContaining("Planted");

        StreamExecutionEnvironment other = StreamExecutionEnvironment.createLocalEnvironment(1);
        DataStream<String> job = ContractGuards.jsonText(other.fromData(Types.STRING, "{\"id\": 1}"), guard());
        Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(new byte[32]));
        assertThatThrownBy(() -> all(job.executeAndCollect()))
                .rootCause()
                .isInstanceOf(ObligationException.class)
                .hasMessageContaining("is another one here");
    }

    @Test
    void rowsThatDoNotFitAreRefusedWhenTheJobIsMade() {
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(1);
        DataStream<Row> lacking = flink.fromData(
                Types.ROW_NAMED(new String[] {"id", "adult"}, Types.LONG, Types.BOOLEAN), Row.of(1L, true));
        assertThatThrownBy(() -> ContractGuards.rows(lacking, guard()))
                .hasMessage("the row filter asks for 'country', and the rows have no such field");
        DataStream<Row> untyped = lacking.map(row -> row).returns(TypeInformation.of(Row.class));
        assertThatThrownBy(() -> ContractGuards.rows(untyped, guard())).isInstanceOf(ObligationException.class);
    }

    private PortableGuard guard() {
        return open("analytics.reporting", key);
    }

    private static PortableGuard open(String purpose, MaskKeySource place) {
        return PortableGuard.open(decisions, Access.reading("daily-report", purpose), CONTRACT, null, place);
    }

    private static Row person(String line) throws IOException {
        JsonNode json = JSON.readTree(line);
        Row row = Row.withNames();
        for (String name : ((RowTypeInfo) PERSON).getFieldNames()) {
            JsonNode value = json.path(name);
            row.setField(name, value.isNull() ? null : field(name, value));
        }
        return row;
    }

    private static Object field(String name, JsonNode value) {
        return switch (name) {
            case "id" -> value.longValue();
            case "born" -> LocalDate.parse(value.textValue());
            case "seen" -> Instant.parse(value.textValue());
            case "income" -> new BigDecimal(value.asText());
            case "adult" -> value.booleanValue();
            case "address" -> row(value, "city", "zip");
            case "orders" -> {
                List<Row> orders = new ArrayList<>();
                value.forEach(order -> orders.add(order(order)));
                yield orders.toArray(Row[]::new);
            }
            case "tags" -> {
                List<String> tags = new ArrayList<>();
                value.forEach(tag -> tags.add(tag.textValue()));
                yield tags;
            }
            case "contacts" -> contacts(value);
            default -> value.textValue();
        };
    }

    private static Map<String, Row> contacts(JsonNode value) {
        Map<String, Row> contacts = new LinkedHashMap<>();
        value.properties().forEach(contact -> {
            JsonNode of = contact.getValue();
            Row row = of.isNull() ? null : row(of, "email");
            if (row != null) {
                row.setField(
                        "since",
                        of.path("since").isNull()
                                ? null
                                : LocalDate.parse(of.path("since").textValue()));
            }
            contacts.put(contact.getKey(), row);
        });
        return contacts;
    }

    private static Row order(JsonNode json) {
        Row order = row(json, "sku", "note");
        order.setField(
                "total",
                json.path("total").isNull()
                        ? null
                        : new BigDecimal(json.path("total").asText()));
        return order;
    }

    private static Row row(JsonNode json, String... names) {
        Row row = Row.withNames();
        for (String name : names) {
            row.setField(name, json.path(name).textValue());
        }
        return row;
    }

    private static String json(Row row) {
        try {
            return JSON.writeValueAsString(plain(row));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Object plain(Object value) {
        if (value instanceof Row row) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (String name : new TreeSet<>(row.getFieldNames(true))) {
                object.put(name, plain(row.getField(name)));
            }
            return object;
        }
        if (value instanceof Object[] items) {
            return plain(List.of(items));
        }
        if (value instanceof List<?> items) {
            return items.stream().map(ContractGuardsTest::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> object = new LinkedHashMap<>();
            map.forEach((name, member) -> object.put((String) name, plain(member)));
            return object;
        }
        return value instanceof LocalDate || value instanceof Instant ? value.toString() : value;
    }

    private static <T> List<T> all(CloseableIterator<T> iterator) throws Exception {
        List<T> all = new ArrayList<>();
        try (iterator) {
            iterator.forEachRemaining(all::add);
        }
        return all;
    }
}
