/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pacta.policy.Action;
import dev.pacta.policy.Subject;
import dev.pacta.testkit.ComparableJson;
import dev.pacta.testkit.GuardedPeople;
import dev.pacta.validation.guard.Access;
import dev.pacta.validation.guard.MaskKeySource;
import dev.pacta.validation.guard.ObligationException;
import dev.pacta.validation.guard.PurposeDeniedException;
import dev.pacta.validation.rows.Struct;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.DecisionSource;
import dev.pacta.validation.source.PortableGuard;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.data.DecimalData;
import org.apache.flink.table.data.GenericArrayData;
import org.apache.flink.table.data.GenericMapData;
import org.apache.flink.table.data.GenericRowData;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.data.StringData;
import org.apache.flink.table.data.TimestampData;
import org.apache.flink.table.runtime.typeutils.InternalTypeInfo;
import org.apache.flink.table.runtime.typeutils.RowDataSerializer;
import org.apache.flink.table.types.DataType;
import org.apache.flink.table.types.logical.ArrayType;
import org.apache.flink.table.types.logical.DecimalType;
import org.apache.flink.table.types.logical.LogicalType;
import org.apache.flink.table.types.logical.MapType;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.table.types.logical.TimestampType;
import org.apache.flink.table.types.logical.VarCharType;
import org.apache.flink.types.Row;
import org.apache.flink.types.RowKind;
import org.apache.flink.util.CloseableIterator;
import org.apache.flink.util.Collector;
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
    private static final int POLICIES = 10;
    private static final RowType TABLE = (RowType) DataTypes.ROW(
                    DataTypes.FIELD("id", DataTypes.BIGINT().notNull()),
                    DataTypes.FIELD("name", DataTypes.STRING()),
                    DataTypes.FIELD("email", DataTypes.VARCHAR(80)),
                    DataTypes.FIELD("phone", DataTypes.STRING()),
                    DataTypes.FIELD("country", DataTypes.CHAR(2)),
                    DataTypes.FIELD("born", DataTypes.DATE()),
                    DataTypes.FIELD("seen", DataTypes.TIMESTAMP_LTZ(3)),
                    DataTypes.FIELD("income", DataTypes.DECIMAL(12, 2)),
                    DataTypes.FIELD("adult", DataTypes.BOOLEAN()),
                    DataTypes.FIELD(
                            "address",
                            DataTypes.ROW(
                                    DataTypes.FIELD("city", DataTypes.STRING()),
                                    DataTypes.FIELD("zip", DataTypes.STRING()))),
                    DataTypes.FIELD(
                            "orders",
                            DataTypes.ARRAY(DataTypes.ROW(
                                    DataTypes.FIELD("sku", DataTypes.STRING()),
                                    DataTypes.FIELD("total", DataTypes.DECIMAL(9, 2)),
                                    DataTypes.FIELD("note", DataTypes.STRING())))),
                    DataTypes.FIELD("tags", DataTypes.ARRAY(DataTypes.STRING())),
                    DataTypes.FIELD(
                            "contacts",
                            DataTypes.MAP(
                                    DataTypes.STRING(),
                                    DataTypes.ROW(
                                            DataTypes.FIELD("email", DataTypes.STRING()),
                                            DataTypes.FIELD("since", DataTypes.DATE())))),
                    DataTypes.FIELD("secret", DataTypes.STRING()))
            .getLogicalType();
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
    static void load(@TempDir Path policies) {
        decisions = DecisionSource.policies(
                GuardedPeople.policies(policies.resolve("all"), POLICIES, EXAMPLE.resolve("policy.yaml")));
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
        DataStream<RowData> inside =
                text.map(line -> (RowData) inside(JSON.readTree(line), TABLE)).returns(InternalTypeInfo.of(TABLE));
        DataStream<RowData> maskedInside = ContractGuards.rowData(inside, TABLE, InternalTypeInfo::of, guard())
                .uid("inside");
        CloseableIterator<RowData> seenInside = maskedInside.collectAsync();
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
        RowType maskedTable = ((InternalTypeInfo<RowData>) maskedInside.getType()).toRowType();
        assertThat(ComparableJson.records(all(seenInside).stream()
                        .map(row -> json(new RowDataReader(maskedTable).read(row)))
                        .toList()))
                .isEqualTo(expected);
        assertThat(maskedTable.getTypeAt(0)).isInstanceOf(VarCharType.class);
        assertThat(maskedTable.getFieldNames()).doesNotContain("secret");
        assertThat(texts + "\n" + bytes + "\n" + written)
                .doesNotContainIgnoringCase("planted")
                .doesNotContain("555-01", "54321");
        assertThat(((RowTypeInfo) masked.getType()).getTypeAt("id")).isEqualTo(Types.STRING);
        assertThat(((RowTypeInfo) masked.getType()).getFieldNames()).doesNotContain("secret");
    }

    @Test
    void rowsOfBothKindsAgreeWithJsonForPoliciesByChance() throws Exception {
        RowDataSerializer binary = new RowDataSerializer(TABLE);
        int passed = 0;
        for (int number = 0; number < POLICIES; number++) {
            PortableGuard guard = open("chance-" + number, "analytics.reporting", key);
            RowDataMasking inside = new RowDataMasking(guard, TABLE);
            RowDataReader reader = new RowDataReader(inside.masked());
            RowTypeInfo masked = (RowTypeInfo) MaskedTypes.OF.record(PERSON, guard.guard());
            RowMasking rows = new RowMasking(guard, masked);
            for (String line : new GuardedPeople(-number).records(25)) {
                List<JsonNode> expected = guard.guard().apply(line.getBytes(StandardCharsets.UTF_8)).stream()
                        .map(seen -> ComparableJson.records(List.of(new String(seen, StandardCharsets.UTF_8)))
                                .get(0))
                        .toList();
                List<String> seenRows = new ArrayList<>();
                rows.flatMap(person(line), collector(row -> seenRows.add(json(row))));
                List<String> seenInside = new ArrayList<>();
                RowData row = (RowData) inside(JSON.readTree(line), TABLE);
                row.setRowKind(RowKind.UPDATE_AFTER);
                inside.flatMap(binary.toBinaryRow(row), collector(seen -> {
                    assertThat(seen.getRowKind()).isEqualTo(RowKind.UPDATE_AFTER);
                    seenInside.add(json(reader.read(seen)));
                }));
                assertThat(ComparableJson.records(seenRows))
                        .as("%s%n%s", guard.guard().explain(), line)
                        .isEqualTo(expected);
                assertThat(ComparableJson.records(seenInside))
                        .as("%s%n%s", guard.guard().explain(), line)
                        .isEqualTo(expected);
                assertThat(seenRows + "" + seenInside)
                        .doesNotContainIgnoringCase("planted")
                        .doesNotContain("555-01");
                passed += expected.size();
            }
        }
        assertThat(passed).isBetween(POLICIES * 5, POLICIES * 25 - 1);
    }

    private static <T> Collector<T> collector(Consumer<T> seen) {
        return new Collector<>() {
            @Override
            public void collect(T record) {
                seen.accept(record);
            }

            @Override
            public void close() {}
        };
    }

    @Test
    void aTypeThatCannotHoldWhatAMaskLeavesIsRefusedWhenTheJobIsMade() {
        assertThatThrownBy(() -> masked("income", DataTypes.BYTES()))
                .isInstanceOf(ObligationException.class)
                .hasMessage(
                        "the mask generalise(1000) of income leaves nothing of values that are bytes there; mask it with hash or null");
        assertThatThrownBy(() -> masked("phone", DataTypes.BIGINT()))
                .hasMessageContaining("the mask preserve of phone");
        assertThatThrownBy(() -> masked("address", DataTypes.ROW(DataTypes.FIELD("zip", DataTypes.INT()))))
                .hasMessageContaining("the mask truncate(2) of address.zip leaves nothing of values that are numbers");
        assertThat(masked("born", DataTypes.TIMESTAMP(6)).getTypeAt(2)).isEqualTo(new TimestampType(6));
        assertThat(masked("email", DataTypes.BYTES()).getTypeAt(2)).isInstanceOf(VarCharType.class);

        assertThatThrownBy(() -> maskedRow("income", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO))
                .isInstanceOf(ObligationException.class)
                .hasMessage(
                        "the mask generalise(1000) of income leaves nothing of values that are bytes there; mask it with hash or null");
        assertThatThrownBy(() -> maskedRow("phone", Types.LONG)).hasMessageContaining("the mask preserve of phone");
        assertThatThrownBy(() -> maskedRow("address", Types.ROW_NAMED(new String[] {"zip"}, Types.INT)))
                .hasMessageContaining("the mask truncate(2) of address.zip leaves nothing of values that are numbers");
        assertThatThrownBy(() -> maskedRow("tags", Types.LIST(Types.MAP(Types.STRING, Types.STRING))))
                .hasMessageContaining("the mask tokenise of tags leaves nothing of values that are maps");
        assertThat(maskedRow("born", Types.SQL_DATE).getTypeAt(2)).isEqualTo(Types.SQL_DATE);
        assertThat(maskedRow("email", PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO)
                        .getTypeAt(2))
                .isEqualTo(Types.STRING);
        assertThat(maskedRow("income", PrimitiveArrayTypeInfo.INT_PRIMITIVE_ARRAY_TYPE_INFO)
                        .getTypeAt(2))
                .as("items that may be null")
                .isEqualTo(Types.LIST(Types.INT));
    }

    @Test
    void aNumberThatDoesNotFitIsNoneAndNeverAnother() throws Exception {
        assertThat(maskedIncome(Types.BYTE, (byte) -128)).as("-1000 in a byte").isNull();
        assertThat(maskedIncome(Types.SHORT, Short.MIN_VALUE))
                .as("-33000 in a short")
                .isNull();
        assertThat(maskedIncome(Types.INT, Integer.MIN_VALUE)).isNull();
        assertThat(maskedIncome(Types.LONG, Long.MIN_VALUE)).isNull();
        assertThat(maskedIncome(Types.BYTE, (byte) 127)).isEqualTo((byte) 0);
        assertThat(maskedIncome(Types.SHORT, (short) 5432)).isEqualTo((short) 5000);
        assertThat(maskedIncome(Types.INT, -1)).isEqualTo(-1000);
        assertThat(maskedIncome(Types.BIG_INT, BigInteger.valueOf(Long.MIN_VALUE)))
                .isEqualTo(new BigInteger("-9223372036854776000"));
    }

    private Object maskedIncome(TypeInformation<?> type, Object income) throws Exception {
        List<Object> seen = new ArrayList<>();
        Row row = Row.withNames();
        row.setField("adult", true);
        row.setField("country", "AT");
        row.setField("income", income);
        new RowMasking(guard(), maskedRow("income", type))
                .flatMap(row, collector(out -> seen.add(out.getField("income"))));
        assertThat(seen).hasSize(1);
        return seen.get(0);
    }

    private RowTypeInfo maskedRow(String field, TypeInformation<?> type) {
        TypeInformation<Row> row =
                Types.ROW_NAMED(new String[] {"adult", "country", field}, Types.BOOLEAN, Types.STRING, type);
        return (RowTypeInfo) MaskedTypes.OF.record(row, guard().guard());
    }

    private RowType masked(String field, DataType type) {
        RowType row = (RowType) DataTypes.ROW(
                        DataTypes.FIELD("adult", DataTypes.BOOLEAN()),
                        DataTypes.FIELD("country", DataTypes.STRING()),
                        DataTypes.FIELD(field, type))
                .getLogicalType();
        return new RowDataMasking(guard(), row).masked();
    }

    private static Object inside(JsonNode json, LogicalType type) {
        if (json.isNull() || json.isMissingNode()) {
            return null;
        }
        if (type instanceof RowType row) {
            GenericRowData fields = new GenericRowData(row.getFieldCount());
            for (int at = 0; at < row.getFieldCount(); at++) {
                fields.setField(at, inside(json.path(row.getFieldNames().get(at)), row.getTypeAt(at)));
            }
            return fields;
        }
        if (type instanceof ArrayType list) {
            List<Object> items = new ArrayList<>();
            json.forEach(item -> items.add(inside(item, list.getElementType())));
            return new GenericArrayData(items.toArray());
        }
        if (type instanceof MapType map) {
            Map<Object, Object> members = new LinkedHashMap<>();
            json.properties()
                    .forEach(each -> members.put(
                            StringData.fromString(each.getKey()), inside(each.getValue(), map.getValueType())));
            return new GenericMapData(members);
        }
        return switch (type.getTypeRoot()) {
            case BIGINT -> json.longValue();
            case BOOLEAN -> json.booleanValue();
            case DATE -> (int) LocalDate.parse(json.textValue()).toEpochDay();
            case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> TimestampData.fromInstant(Instant.parse(json.textValue()));
            case DECIMAL ->
                DecimalData.fromBigDecimal(new BigDecimal(json.asText()), ((DecimalType) type).getPrecision(), 2);
            default -> StringData.fromString(json.textValue());
        };
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
        return open("pipeline", purpose, place);
    }

    private static PortableGuard open(String role, String purpose, MaskKeySource place) {
        Subject subject = new Subject("daily-report", List.of(role), List.of(), "daily-report");
        return PortableGuard.open(
                decisions, new Access(subject, Action.READ, purpose, List.of()), CONTRACT, null, place);
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

    private static String json(Object row) {
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
        if (value instanceof Struct struct) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (int at = 0; at < struct.names().size(); at++) {
                object.put(struct.names().get(at), plain(struct.value(at)));
            }
            return object;
        }
        if (value instanceof Object[] items) {
            return plain(Arrays.asList(items));
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
