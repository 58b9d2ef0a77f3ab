/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.RowCoder;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.schemas.logicaltypes.EnumerationType;
import org.apache.beam.sdk.schemas.logicaltypes.FixedPrecisionNumeric;
import org.apache.beam.sdk.schemas.logicaltypes.SqlTypes;
import org.apache.beam.sdk.testing.PAssert;
import org.apache.beam.sdk.transforms.Create;
import org.apache.beam.sdk.transforms.MapElements;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.apache.beam.sdk.values.TypeDescriptors;
import org.joda.time.DateTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On Beam's own runner of this process. */
class ContractGuardsTest {
    private static final Path EXAMPLE = Path.of("..", "..", "examples", "guard");
    private static final ContractSource CONTRACT = ContractSource.file(EXAMPLE.resolve("people.odcs.yaml"));

    private static final int POLICIES = 10;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final EnumerationType COUNTRY = EnumerationType.create("AT", "DE", "IT");
    private static final Schema PERSON = Schema.builder()
            .addInt64Field("id")
            .addNullableStringField("name")
            .addNullableStringField("email")
            .addNullableStringField("phone")
            .addNullableField("country", FieldType.logicalType(COUNTRY))
            .addNullableField("born", FieldType.logicalType(SqlTypes.DATE))
            .addNullableField("seen", FieldType.DATETIME)
            .addNullableField("income", FieldType.DECIMAL)
            .addNullableField("adult", FieldType.BOOLEAN)
            .addNullableField(
                    "address",
                    FieldType.row(Schema.builder()
                            .addNullableStringField("city")
                            .addNullableStringField("zip")
                            .build()))
            .addNullableField(
                    "orders",
                    FieldType.array(FieldType.row(Schema.builder()
                            .addNullableStringField("sku")
                            .addNullableField("total", FieldType.logicalType(FixedPrecisionNumeric.of(9, 2)))
                            .addNullableStringField("note")
                            .build())))
            .addNullableField("tags", FieldType.iterable(FieldType.STRING.withNullable(true)))
            .addNullableField(
                    "contacts",
                    FieldType.map(
                            FieldType.STRING,
                            FieldType.row(Schema.builder()
                                            .addNullableStringField("email")
                                            .addNullableField("since", FieldType.logicalType(SqlTypes.DATE))
                                            .build())
                                    .withNullable(true)))
            .addNullableStringField("secret")
            .build();

    private static DecisionSource decisions;

    @TempDir
    private Path folder;

    private final Pipeline pipeline = Pipeline.create();
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
    void givesWhatTheExampleSaysFromTextAndFromBytes() throws Exception {
        List<String> expected = Files.readAllLines(EXAMPLE.resolve("masked.ndjson"));
        PCollection<String> people = pipeline.apply(Create.of(Files.readAllLines(EXAMPLE.resolve("people.ndjson"))));

        PCollection<String> texts = people.apply("Texts", ContractGuards.jsonText(open("analytics.reporting")));
        PCollection<String> bytes = people.apply(
                        "To bytes",
                        MapElements.into(TypeDescriptor.of(byte[].class)).via(ContractGuardsTest::utf8))
                .apply("Bytes", ContractGuards.json(open("analytics.reporting")))
                .apply(
                        "To text",
                        MapElements.into(TypeDescriptors.strings())
                                .via(record -> new String(record, StandardCharsets.UTF_8)));

        PCollection<Row> rows = people.apply(
                        "To rows",
                        MapElements.into(TypeDescriptor.of(Row.class)).via(ContractGuardsTest::person))
                .setRowSchema(PERSON)
                .apply("Rows", ContractGuards.rows(open("analytics.reporting")));
        assertThat(rows.getSchema().getField("id").getType()).isEqualTo(FieldType.STRING.withNullable(true));
        assertThat(rows.getSchema().getFieldNames()).doesNotContain("secret");
        PAssert.that(rows.apply(
                        "To JSON", MapElements.into(TypeDescriptors.strings()).via(ContractGuardsTest::json)))
                .satisfies(seen -> same(seen, expected));
        PAssert.that(texts).satisfies(seen -> same(seen, expected));
        PAssert.that(bytes).satisfies(seen -> same(seen, expected));
        Orders.run(pipeline, 3);
    }

    @Test
    void rowsAgreeWithJsonForPoliciesByChance() throws Exception {
        int passed = 0;
        for (int number = 0; number < POLICIES; number++) {
            PortableGuard guard = open("chance-" + number, "analytics.reporting");
            RowGuard rows = new RowGuard(guard, PERSON);
            RowCoder coder = RowCoder.of(rows.masked());
            for (String line : new GuardedPeople(-number).records(25)) {
                List<JsonNode> expected = guard.guard().apply(utf8(line)).stream()
                        .map(seen -> ComparableJson.records(List.of(new String(seen, StandardCharsets.UTF_8)))
                                .get(0))
                        .toList();
                List<String> seen = new ArrayList<>();
                for (Row row : rows.apply(person(line)).stream().toList()) {
                    seen.add(json(CoderUtils.clone(coder, row)));
                }
                assertThat(ComparableJson.records(seen))
                        .as("%s%n%s", guard.guard().explain(), line)
                        .isEqualTo(expected);
                assertThat(seen.toString())
                        .doesNotContainIgnoringCase("planted")
                        .doesNotContain("555-01");
                passed += expected.size();
            }
        }
        assertThat(passed).isBetween(POLICIES * 5, POLICIES * 25 - 1);
    }

    @Test
    void aSchemaThatCannotHoldWhatAMaskLeavesIsRefusedWhenThePipelineIsMade() {
        assertThatThrownBy(() -> masked("income", FieldType.BYTES))
                .isInstanceOf(ObligationException.class)
                .hasMessage(
                        "the mask generalise(1000) of income leaves nothing of values that are bytes there; mask it with hash or null");
        assertThatThrownBy(() -> masked("phone", FieldType.INT64)).hasMessageContaining("the mask preserve of phone");
        assertThatThrownBy(() -> masked("tags", FieldType.array(FieldType.map(FieldType.STRING, FieldType.STRING))))
                .hasMessageContaining("the mask tokenise of tags leaves nothing of values that are maps");
        assertThatThrownBy(() -> pipeline.apply(Create.empty(Schema.of(Schema.Field.of("adult", FieldType.BOOLEAN))))
                        .apply(ContractGuards.rows(open("analytics.reporting"))))
                .isInstanceOf(ObligationException.class)
                .hasMessage("the row filter asks for 'country', and the rows have no such field");
        assertThat(masked("income", FieldType.logicalType(FixedPrecisionNumeric.of(9, 2)))
                        .getField("income")
                        .getType())
                .isEqualTo(FieldType.DECIMAL.withNullable(true));
    }

    private Schema masked(String field, FieldType type) {
        Schema schema = Schema.builder()
                .addBooleanField("adult")
                .addStringField("country")
                .addField(field, type)
                .build();
        return new RowGuard(open("analytics.reporting"), schema).masked();
    }

    private static Row person(String line) {
        try {
            return (Row) inside(JSON.readTree(line), FieldType.row(PERSON));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Object inside(JsonNode json, FieldType type) {
        if (json.isNull() || json.isMissingNode()) {
            return null;
        }
        return switch (type.getTypeName()) {
            case ROW -> {
                Row.Builder row = Row.withSchema(type.getRowSchema());
                type.getRowSchema()
                        .getFields()
                        .forEach(field -> row.addValue(inside(json.path(field.getName()), field.getType())));
                yield row.build();
            }
            case ARRAY, ITERABLE -> {
                List<Object> items = new ArrayList<>();
                json.forEach(item -> items.add(inside(item, type.getCollectionElementType())));
                yield items;
            }
            case MAP -> {
                Map<String, Object> members = new LinkedHashMap<>();
                json.properties()
                        .forEach(each -> members.put(each.getKey(), inside(each.getValue(), type.getMapValueType())));
                yield members;
            }
            case INT64 -> json.longValue();
            case BOOLEAN -> json.booleanValue();
            case DATETIME -> DateTime.parse(json.textValue());
            case DECIMAL -> new BigDecimal(json.asText());
            case LOGICAL_TYPE ->
                json.isNumber()
                        ? new BigDecimal(json.asText())
                        : type.getLogicalType().getIdentifier().equals(COUNTRY.getIdentifier())
                                ? COUNTRY.valueOf(json.textValue())
                                : LocalDate.parse(json.textValue());
            default -> json.textValue();
        };
    }

    private static String json(Row row) {
        try {
            return JSON.writeValueAsString(plain(new RowReader(row.getSchema()).read(row)));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Object plain(Object value) {
        if (value instanceof Struct struct) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (int at = 0; at < struct.names().size(); at++) {
                object.put(struct.names().get(at), plain(struct.value(at)));
            }
            return object;
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(ContractGuardsTest::plain).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> object = new LinkedHashMap<>();
            map.forEach((name, member) -> object.put((String) name, plain(member)));
            return object;
        }
        return value instanceof LocalDate || value instanceof Instant ? value.toString() : value;
    }

    @Test
    void aJobThatIsDeniedNeverComesToItsPipeline() {
        assertThatThrownBy(() -> open("marketing.advertising")).isInstanceOf(PurposeDeniedException.class);
        key = MaskKeySource.NONE;
        assertThatThrownBy(() -> open("analytics.reporting")).isInstanceOf(ObligationException.class);
    }

    @Test
    void aRecordThatIsNoneStopsTheJobAndIsNotShown() {
        pipeline.apply(Create.of("{\"name\": \"Planted")).apply(ContractGuards.jsonText(open("analytics.reporting")));

        assertThatThrownBy(pipeline::run)
                .rootCause()
                .hasMessageContaining("it was not passed on")
                .hasMessageNotContaining("Planted");
    }

    private PortableGuard open(String purpose) {
        return open("pipeline", purpose);
    }

    private PortableGuard open(String role, String purpose) {
        Subject subject = new Subject("daily-report", List.of(role), List.of(), "daily-report");
        return PortableGuard.open(decisions, new Access(subject, Action.READ, purpose, List.of()), CONTRACT, null, key);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Void same(Iterable<String> seen, List<String> expected) {
        assertThat(ComparableJson.records(seen)).containsExactlyInAnyOrderElementsOf(ComparableJson.records(expected));
        assertThat(String.join("\n", seen))
                .doesNotContainIgnoringCase("planted")
                .doesNotContain("555-01", "54321");
        return null;
    }
}
