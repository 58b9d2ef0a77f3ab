/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pacta.testkit.ComparableJson;
import dev.pacta.validation.guard.ObligationException;
import dev.pacta.validation.guard.PurposeDeniedException;
import dev.pacta.validation.kafka.ContractConfig;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.data.Decimal;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.data.Timestamp;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.transforms.Transformation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractMaskingTest {
    private static final Path EXAMPLE = Path.of("..", "..", "examples", "guard");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema ORDER = SchemaBuilder.struct()
            .field("sku", Schema.OPTIONAL_STRING_SCHEMA)
            .field("total", Schema.OPTIONAL_FLOAT64_SCHEMA)
            .field("note", Schema.OPTIONAL_STRING_SCHEMA)
            .build();
    private static final Schema CONTACT = SchemaBuilder.struct()
            .optional()
            .field("email", Schema.OPTIONAL_STRING_SCHEMA)
            .field(
                    "since",
                    org.apache.kafka.connect.data.Date.builder().optional().build())
            .build();
    private static final Schema PERSON = SchemaBuilder.struct()
            .name("people.Person")
            .field("id", Schema.INT64_SCHEMA)
            .field("name", Schema.OPTIONAL_STRING_SCHEMA)
            .field("email", Schema.OPTIONAL_STRING_SCHEMA)
            .field("phone", Schema.OPTIONAL_STRING_SCHEMA)
            .field("country", Schema.OPTIONAL_STRING_SCHEMA)
            .field(
                    "born",
                    org.apache.kafka.connect.data.Date.builder().optional().build())
            .field("seen", Timestamp.builder().optional().build())
            .field("income", Decimal.builder(2).optional().build())
            .field("adult", Schema.BOOLEAN_SCHEMA)
            .field(
                    "address",
                    SchemaBuilder.struct()
                            .optional()
                            .field("city", Schema.OPTIONAL_STRING_SCHEMA)
                            .field("zip", Schema.OPTIONAL_STRING_SCHEMA)
                            .build())
            .field("orders", SchemaBuilder.array(ORDER).optional().build())
            .field(
                    "tags",
                    SchemaBuilder.array(Schema.OPTIONAL_STRING_SCHEMA)
                            .optional()
                            .build())
            .field(
                    "contacts",
                    SchemaBuilder.map(Schema.STRING_SCHEMA, CONTACT).optional().build())
            .field("secret", Schema.OPTIONAL_STRING_SCHEMA)
            .build();

    private final ContractMasking<SinkRecord> masking = new ContractMasking<>();
    private final Map<String, String> settings = new HashMap<>();

    @TempDir
    private Path folder;

    @BeforeEach
    void set() throws IOException {
        byte[] secret = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8);
        Path key = Files.writeString(folder.resolve("key"), Base64.getEncoder().encodeToString(secret));
        settings.put(ContractConfig.CONTRACT, "file:" + EXAMPLE.resolve("people.odcs.yaml"));
        settings.put(ContractConfig.REFRESH, "0");
        settings.put(ContractConfig.PURPOSE, "analytics.reporting");
        settings.put(ContractConfig.POLICIES, EXAMPLE.resolve("policy.yaml").toString());
        settings.put(ContractConfig.MASK_KEY, "file:" + key);
    }

    @AfterEach
    void close() {
        masking.close();
    }

    @Test
    void givesWhatTheExampleSaysFromStructsMapsAndJson() throws IOException {
        settings.put(ContractConfig.KEY_FIELD, "id");
        settings.put(ContractConfig.HEADERS, "trace");
        masking.configure(settings);
        List<String> lines = Files.readAllLines(EXAMPLE.resolve("people.ndjson"));
        List<List<JsonNode>> seen = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (String line : lines) {
            JsonNode json = JSON.readTree(line);
            List<SinkRecord> forms = List.of(
                    record(json, PERSON, struct(json, PERSON)),
                    record(json, null, JSON.convertValue(json, Map.class)),
                    record(json, Schema.BYTES_SCHEMA, line.getBytes(StandardCharsets.UTF_8)),
                    record(json, Schema.STRING_SCHEMA, line));
            for (int form = 0; form < forms.size(); form++) {
                SinkRecord record = masking.apply(forms.get(form));
                if (record != null) {
                    JsonNode value = tree(record.value());
                    seen.get(form).add(ComparableJson.of(value));
                    assertThat(record.key()).isEqualTo(value.path("id").textValue());
                    assertThat(record.headers()).hasSize(1);
                    assertThat(record + " " + value + record.headers())
                            .doesNotContainIgnoringCase("planted")
                            .doesNotContain("555-01", "54321");
                }
            }
        }

        List<JsonNode> expected = new ArrayList<>();
        for (String line : Files.readAllLines(EXAMPLE.resolve("masked.ndjson"))) {
            expected.add(ComparableJson.of(JSON.readTree(line)));
        }
        assertThat(seen).allSatisfy(form -> assertThat(form).isEqualTo(expected));
    }

    @Test
    void keysThatNobodyHasNamedGoAndTombstonesStay() {
        masking.configure(settings);

        SinkRecord tombstone = masking.apply(new SinkRecord("people", 0, Schema.INT64_SCHEMA, 1L, null, null, 7));

        assertThat(tombstone).isNotNull();
        assertThat(tombstone.key()).isNull();
        assertThat(tombstone.value()).isNull();
        assertThatThrownBy(() -> masking.apply(new SinkRecord("people", 0, null, null, null, 4711, 7)))
                .isInstanceOf(DataException.class)
                .hasMessageNotContaining("4711");
    }

    @Test
    void aKeyOfSeveralFieldsGoesAlsoWhenItsFieldPasses() {
        settings.put(ContractConfig.KEY_FIELD, "country");
        masking.configure(settings);

        SinkRecord several =
                masking.apply(new SinkRecord("people", 0, null, Map.of("name", "Mira Planted"), null, null, 7));
        SinkRecord single = masking.apply(new SinkRecord("people", 0, Schema.STRING_SCHEMA, "AT", null, null, 7));

        assertThat(several.key()).isNull();
        assertThat(single.key()).isEqualTo("AT");
    }

    @Test
    void aStructThatCannotHoldWhatAMaskLeavesIsRefused() {
        masking.configure(settings);

        assertThatThrownBy(() -> masked("income", Schema.BYTES_SCHEMA, new byte[] {47, 11}))
                .isInstanceOf(ObligationException.class)
                .hasMessage(
                        "the mask generalise(1000) of income leaves nothing of values that are bytes there; mask it with hash or null");
        assertThatThrownBy(() -> masked("phone", Schema.INT64_SCHEMA, 4711L))
                .hasMessageContaining("the mask preserve of phone")
                .hasMessageNotContaining("4711");
        Schema lacking =
                SchemaBuilder.struct().field("adult", Schema.BOOLEAN_SCHEMA).build();
        assertThatThrownBy(() -> masking.apply(
                        new SinkRecord("people", 0, null, null, lacking, new Struct(lacking).put("adult", true), 7)))
                .isInstanceOf(ObligationException.class)
                .hasMessage("the row filter asks for 'country', and the rows have no such field");
    }

    @Test
    void aNumberThatDoesNotFitIsNoneAndNeverAnother() {
        masking.configure(settings);

        assertThat(masked("income", Schema.INT8_SCHEMA, (byte) -128)).isNull();
        assertThat(masked("income", Schema.INT16_SCHEMA, Short.MIN_VALUE)).isNull();
        assertThat(masked("income", Schema.INT32_SCHEMA, Integer.MIN_VALUE)).isNull();
        assertThat(masked("income", Schema.INT64_SCHEMA, Long.MIN_VALUE)).isNull();
        assertThat(masked("income", Schema.INT8_SCHEMA, (byte) 127)).isEqualTo((byte) 0);
        assertThat(masked("income", Schema.INT32_SCHEMA, -1)).isEqualTo(-1000);
        Schema named =
                SchemaBuilder.int32().name("others.Money").defaultValue(4711).build();
        assertThat(masked("income", named, 5432)).isEqualTo(5000);
        assertThat(masked("income", named, Integer.MIN_VALUE))
                .as("no default where a mask leaves nothing")
                .isNull();
        assertThat(masked("income", Decimal.schema(2), new BigDecimal("5432.10")))
                .isEqualTo(new BigDecimal("5000.00"));
    }

    private Object masked(String field, Schema type, Object value) {
        Schema schema = SchemaBuilder.struct()
                .field("adult", Schema.BOOLEAN_SCHEMA)
                .field("country", Schema.STRING_SCHEMA)
                .field(field, type)
                .build();
        Struct struct =
                new Struct(schema).put("adult", true).put("country", "AT").put(field, value);
        return ((Struct) masking.apply(new SinkRecord("people", 0, null, null, schema, struct, 7))
                        .value())
                .get(field);
    }

    @Test
    void aConnectorThatIsDeniedOrHasNoPurposeDoesNotStart() {
        settings.put(ContractConfig.PURPOSE, "marketing.advertising");
        assertThatThrownBy(() -> masking.configure(settings)).isInstanceOf(PurposeDeniedException.class);
        settings.remove(ContractConfig.PURPOSE);
        assertThatThrownBy(() -> masking.configure(settings)).isInstanceOf(ConfigException.class);
        assertThat(masking.config().names()).contains(ContractConfig.PURPOSE, ContractConfig.KEY_FIELD);
        assertThat(ServiceLoader.load(Transformation.class))
                .as("what Connect finds among its plugins")
                .hasAtLeastOneElementOfType(ContractMasking.class);
    }

    private static SinkRecord record(JsonNode json, Schema schema, Object value) {
        SinkRecord record =
                new SinkRecord("people", 0, Schema.INT64_SCHEMA, json.path("id").longValue(), schema, value, 7);
        record.headers().addString("who", "planted").addString("trace", "1");
        return record;
    }

    private static Struct struct(JsonNode json, Schema schema) {
        Struct struct = new Struct(schema);
        for (Field field : schema.fields()) {
            JsonNode value = json.path(field.name());
            struct.put(field, value.isNull() ? null : value(value, field.schema()));
        }
        return struct;
    }

    private static Object value(JsonNode json, Schema schema) {
        if (json.isNull()) {
            return null;
        }
        if (schema.name() != null && !schema.name().startsWith("people")) {
            return switch (schema.name()) {
                case Decimal.LOGICAL_NAME -> new BigDecimal(json.asText()).setScale(2);
                case Timestamp.LOGICAL_NAME -> Date.from(Instant.parse(json.textValue()));
                default ->
                    Date.from(LocalDate.parse(json.textValue())
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant());
            };
        }
        return switch (schema.type()) {
            case INT64 -> json.longValue();
            case FLOAT64 -> json.doubleValue();
            case BOOLEAN -> json.booleanValue();
            case STRUCT -> struct(json, schema);
            case ARRAY -> {
                List<Object> items = new ArrayList<>();
                json.forEach(item -> items.add(value(item, schema.valueSchema())));
                yield items;
            }
            case MAP -> {
                Map<String, Object> members = new LinkedHashMap<>();
                json.properties()
                        .forEach(
                                member -> members.put(member.getKey(), value(member.getValue(), schema.valueSchema())));
                yield members;
            }
            default -> json.textValue();
        };
    }

    private static JsonNode tree(Object value) throws IOException {
        if (value instanceof byte[] bytes) {
            return JSON.readTree(bytes);
        }
        return value instanceof String text ? JSON.readTree(text) : JSON.valueToTree(plain(value, null));
    }

    private static Object plain(Object value, Schema schema) {
        if (value instanceof Struct struct) {
            struct.validate();
            Map<String, Object> object = new LinkedHashMap<>();
            struct.schema()
                    .fields()
                    .forEach(field -> object.put(field.name(), plain(struct.get(field), field.schema())));
            return object;
        }
        if (value instanceof List<?> items && schema != null) {
            List<Object> plain = new ArrayList<>();
            items.forEach(item -> plain.add(plain(item, schema.valueSchema())));
            return plain;
        }
        if (value instanceof Map<?, ?> map && schema != null) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((name, member) -> plain.put((String) name, plain(member, schema.valueSchema())));
            return plain;
        }
        if (value instanceof Date date && schema != null) {
            return Timestamp.LOGICAL_NAME.equals(schema.name())
                    ? date.toInstant().toString()
                    : LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC).toString();
        }
        return value;
    }
}
