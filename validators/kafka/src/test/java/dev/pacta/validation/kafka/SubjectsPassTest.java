/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.TimestampProto;
import com.google.protobuf.WrappersProto;
import com.squareup.wire.schema.Location;
import com.squareup.wire.schema.Schema;
import com.squareup.wire.schema.SchemaLoader;
import com.squareup.wire.schema.internal.SchemaEncoder;
import dev.pacta.contract.odcs.OdcsWriter;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportResult.Imported;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.confluent.ConfluentImporter;
import dev.pacta.validation.ValidationSettings;
import dev.pacta.validation.Validator;
import dev.pacta.validation.avro.AvroRecords;
import dev.pacta.validation.protobuf.ProtobufRecords;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.PortableValidator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.LogicalTypes;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.Encoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a schema of a registry can write passes the contract that was imported from its subject, in all three kinds of schema. */
@Tag("volume")
class SubjectsPassTest {
    private static final int RECORDS = 300;
    private static final String AVRO = """
            {"type": "record", "name": "Order", "namespace": "shop", "fields": [
              {"name": "id", "type": "string"},
              {"name": "count", "type": "int"}, {"name": "big", "type": ["null", "long"], "default": null},
              {"name": "ratio", "type": "float"}, {"name": "exact", "type": "double"}, {"name": "paid", "type": "boolean"},
              {"name": "raw", "type": "bytes"}, {"name": "hash", "type": {"type": "fixed", "name": "Hash", "size": 4}},
              {"name": "key", "type": {"type": "string", "logicalType": "uuid"}},
              {"name": "total", "type": {"type": "bytes", "logicalType": "decimal", "precision": 12, "scale": 4}},
              {"name": "units", "type": {"type": "bytes", "logicalType": "decimal", "precision": 30}},
              {"name": "fee", "type": {"type": "fixed", "name": "Fee", "size": 8, "logicalType": "decimal", "precision": 10, "scale": 2}},
              {"name": "day", "type": {"type": "int", "logicalType": "date"}},
              {"name": "noon", "type": {"type": "int", "logicalType": "time-millis"}},
              {"name": "tick", "type": {"type": "long", "logicalType": "time-micros"}},
              {"name": "at", "type": {"type": "long", "logicalType": "timestamp-millis"}},
              {"name": "seen", "type": {"type": "long", "logicalType": "timestamp-micros"}},
              {"name": "wall", "type": {"type": "long", "logicalType": "local-timestamp-millis"}},
              {"name": "status", "type": {"type": "enum", "name": "Status", "symbols": ["OPEN", "PAID"]}, "default": "OPEN"},
              {"name": "maybe", "type": ["null", "Status"]},
              {"name": "either", "type": ["null", "string", "long"]},
              {"name": "tags", "type": {"type": "array", "items": ["null", "string"]}},
              {"name": "counts", "type": {"type": "map", "values": "long"}},
              {"name": "line", "type": {"type": "record", "name": "Line", "fields": [{"name": "sku", "type": "string"}, {"name": "rebate", "type": ["null", "double"]}]}},
              {"name": "lines", "type": {"type": "array", "items": "Line"}},
              {"name": "byCode", "type": {"type": "map", "values": {"type": "array", "items": "Line"}}}]}
            """;
    private static final String PROTOBUF = """
            syntax = "proto3";
            package shop;
            import "google/protobuf/timestamp.proto";
            import "google/protobuf/wrappers.proto";
            message Order {
              string id = 1; int32 count = 2; int64 big = 3; uint32 few = 4; uint64 many = 5; sint32 delta = 6; sint64 shift = 7;
              fixed32 mask = 8; fixed64 address = 9; sfixed32 left = 10; sfixed64 right = 11; float ratio = 12; double exact = 13;
              bool paid = 14; bytes raw = 15; Status status = 16; repeated string tags = 17; repeated int64 numbers = 18;
              map<string, int64> counts = 19; map<int32, string> names = 20; map<bool, Line> lines_by = 21; Line line = 22; repeated Line lines = 23;
              google.protobuf.Timestamp at = 24; google.protobuf.StringValue note = 25; google.protobuf.Int64Value stock = 26;
              google.protobuf.BoolValue sure = 27; google.protobuf.DoubleValue weight = 28;
              optional string nick_name = 29; optional int32 level = 30;
              oneof payment { string card = 31; Line voucher = 32; int64 cents = 33; }
              enum Status { STATUS_UNKNOWN = 0; STATUS_OPEN = 1; STATUS_PAID = 2; }
              message Line { string sku = 1; double price = 2; repeated Status history = 3; }
            }
            """;

    private final Random random = new Random(20_261_122);

    @TempDir
    private Path folder;

    @Test
    void recordsOfAvro() throws IOException {
        org.apache.avro.Schema schema = new org.apache.avro.Schema.Parser().parse(AVRO);
        Validator validator = validator("AVRO", AVRO);
        AvroRecords reader = new AvroRecords();

        for (int number = 0; number < RECORDS; number++) {
            GenericRecord record = written((GenericRecord) value(schema, number));
            assertThat(validator.validate(reader.struct(record)).violations())
                    .as("%s", record)
                    .isEmpty();
            record.put(
                    "status",
                    new GenericData.EnumSymbol(schema.getField("status").schema(), "LOST"));
            assertThat(validator.validate(reader.struct(record)).isValid()).isFalse();
        }
    }

    /** As a consumer gets it. */
    private static GenericRecord written(GenericRecord record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Encoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
        new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
        return new GenericDatumReader<GenericRecord>(record.getSchema())
                .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
    }

    private Object value(org.apache.avro.Schema type, int number) {
        return switch (type.getType()) {
            case RECORD -> {
                GenericRecord record = new GenericData.Record(type);
                type.getFields().forEach(field -> record.put(field.pos(), value(field.schema(), number)));
                yield record;
            }
            case UNION ->
                value(type.getTypes().get(random.nextInt(type.getTypes().size())), number);
            case ARRAY -> many(() -> value(type.getElementType(), number));
            case MAP -> Map.of("k" + number, value(type.getValueType(), number));
            case ENUM -> new GenericData.EnumSymbol(type, type.getEnumSymbols().get(number % 2));
            case STRING ->
                type.getLogicalType() == null ? "\u00e4 " + number : new java.util.UUID(number, 7).toString();
            case BYTES -> ByteBuffer.wrap(bytes(type, number));
            case FIXED -> new GenericData.Fixed(type, bytes(type, number));
            case INT ->
                whole(type.getLogicalType(), Integer.MIN_VALUE, Integer.MAX_VALUE)
                        .intValue();
            case LONG -> whole(type.getLogicalType(), Long.MIN_VALUE, Long.MAX_VALUE);
            case FLOAT -> oneOf(0.1f, Float.MAX_VALUE, Float.MIN_VALUE, -1.5f);
            case DOUBLE -> oneOf(0.1, Double.MAX_VALUE, Double.MIN_VALUE, -1.5);
            case BOOLEAN -> number % 2 == 0;
            case NULL -> null;
        };
    }

    private byte[] bytes(org.apache.avro.Schema type, int number) {
        if (type.getLogicalType() instanceof LogicalTypes.Decimal decimal) {
            BigInteger most = BigInteger.TEN.pow(decimal.getPrecision()).subtract(BigInteger.ONE);
            BigDecimal value = new BigDecimal(oneOf(most, most.negate(), BigInteger.ZERO, BigInteger.valueOf(number)));
            byte[] few = value.unscaledValue().toByteArray();
            if (type.getType() == org.apache.avro.Schema.Type.BYTES) {
                return few;
            }
            byte[] all = new byte[type.getFixedSize()];
            java.util.Arrays.fill(all, (byte) (value.signum() < 0 ? -1 : 0));
            System.arraycopy(few, 0, all, all.length - few.length, few.length);
            return all;
        }
        byte[] any = new byte[type.getType() == org.apache.avro.Schema.Type.FIXED ? type.getFixedSize() : number % 9];
        random.nextBytes(any);
        return any;
    }

    /** Times stay within the years 0001 to 9999, and times of a day within it. */
    private Long whole(org.apache.avro.LogicalType logical, long least, long most) {
        String name = logical == null ? "" : logical.getName();
        return switch (name) {
            case "date" -> oneOf(-719_162L, 2_932_896L, 0L);
            case "time-millis" -> oneOf(0L, 86_399_999L, 43_200_001L);
            case "time-micros" -> oneOf(0L, 86_399_999_999L, 43_200_000_001L);
            case "timestamp-millis", "local-timestamp-millis" -> oneOf(-62_135_596_800_000L, 253_402_300_799_999L, 1L);
            case "timestamp-micros" -> oneOf(-62_135_596_800_000_000L, 253_402_300_799_999_999L, 1L);
            default -> oneOf(least, most, 0L, -1L);
        };
    }

    @Test
    void messagesOfProtobuf() throws Exception {
        Descriptor type = compiled(PROTOBUF).findMessageTypeByName("Order");
        Validator validator = validator("PROTOBUF", PROTOBUF);
        ProtobufRecords reader = new ProtobufRecords();

        for (int number = 0; number < RECORDS; number++) {
            byte[] bytes = message(type, number).toByteArray();
            assertThat(validator.validate(reader.struct(bytes, type)).violations())
                    .as("%s", DynamicMessage.parseFrom(type, bytes))
                    .isEmpty();
        }
        assertThat(validator.validate(reader.struct(new byte[0], type)).violations())
                .as("a message that says nothing")
                .isEmpty();
        assertThat(validator
                        .validate("{\"status\": \"STATUS_LOST\"}".getBytes(StandardCharsets.UTF_8))
                        .isValid())
                .isFalse();
    }

    /** As protoc would read it. */
    private FileDescriptor compiled(String text) throws Exception {
        Files.writeString(folder.resolve("order.proto"), text);
        SchemaLoader loader = new SchemaLoader(FileSystems.getDefault());
        loader.initRoots(List.of(Location.get(folder.toString())), List.of());
        Schema schema = loader.loadSchema();
        byte[] encoded = new SchemaEncoder(schema)
                .encode(schema.protoFile("order.proto"))
                .toByteArray();
        return FileDescriptor.buildFrom(
                FileDescriptorProto.parseFrom(encoded),
                new FileDescriptor[] {TimestampProto.getDescriptor(), WrappersProto.getDescriptor()});
    }

    private DynamicMessage message(Descriptor type, int number) {
        DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
        for (FieldDescriptor field : type.getFields()) {
            if (random.nextInt(4) == 0
                    && !field.getContainingType().getOptions().getMapEntry()) {
                continue;
            }
            if (field.isRepeated()) {
                int most = field.isMapField() ? 1 : 3;
                for (int item = random.nextInt(most + 1); item > 0; item--) {
                    message.addRepeatedField(field, value(field, number));
                }
            } else {
                message.setField(field, value(field, number));
            }
        }
        return message.build();
    }

    private Object value(FieldDescriptor field, int number) {
        if (field.getFullName().equals("google.protobuf.Timestamp.seconds")) {
            return oneOf(-62_135_596_800L, 253_402_300_799L, 0L);
        }
        if (field.getFullName().equals("google.protobuf.Timestamp.nanos")) {
            return oneOf(0, 999_999_999, 1_000);
        }
        return switch (field.getJavaType()) {
            case INT -> oneOf(Integer.MIN_VALUE, Integer.MAX_VALUE, 0, -1);
            case LONG -> oneOf(Long.MIN_VALUE, Long.MAX_VALUE, 0L, -1L);
            case FLOAT -> oneOf(0.1f, Float.MAX_VALUE, Float.MIN_VALUE);
            case DOUBLE -> oneOf(0.1, Double.MAX_VALUE, Double.MIN_VALUE);
            case BOOLEAN -> random.nextBoolean();
            case STRING -> "\u00e4 " + number;
            case BYTE_STRING -> ByteString.copyFrom(new byte[] {0, (byte) number});
            case ENUM -> field.getEnumType().getValues().get(number % 3);
            case MESSAGE -> message(field.getMessageType(), number);
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"id": "O-1", "total": 1.5, "lines": [{"sku": "a"}], "address": {"city": "x"}} | true
            {"id": "O-1", "total": null}                                                  | true
            {"id": "O-1", "more": {"any": ["thing"]}}                                     | true
            {"total": 1}                                                                  | false
            {"id": 1}                                                                     | false
            {"id": "O-1", "total": -1}                                                    | false
            {"id": "O-1", "lines": [{}]}                                                  | false
            {"id": "O-1", "address": {"city": 5}}                                         | false
            """)
    void documentsOfJson(String document, boolean good) throws IOException {
        Validator validator = validator("JSON", """
                {"$schema": "http://json-schema.org/draft-07/schema#", "title": "Order", "type": "object", "required": ["id"],
                 "definitions": {"Address": {"type": "object", "properties": {"city": {"type": "string"}}}},
                 "properties": {"id": {"type": "string"}, "total": {"oneOf": [{"type": "null"}, {"type": "number", "minimum": 0}]},
                  "address": {"$ref": "#/definitions/Address"},
                  "lines": {"type": "array", "items": {"type": "object", "required": ["sku"], "properties": {"sku": {"type": "string"}}}}}}
                """);

        assertThat(validator.validate(document.getBytes(StandardCharsets.UTF_8)).isValid())
                .isEqualTo(good);
    }

    private Validator validator(String type, String schema) throws IOException {
        String answer = new ObjectMapper()
                .writeValueAsString(
                        Map.of("subject", "orders-value", "version", 3, "id", 7, "schemaType", type, "schema", schema));
        ImportResult result = new ConfluentImporter().read(ImportSource.of("orders-value.json", answer));
        assertThat(result).as("%s", result).isInstanceOf(Imported.class);
        Path contract =
                Files.writeString(folder.resolve("orders.odcs.yaml"), OdcsWriter.write(((Imported) result).draft()));
        return new PortableValidator(ContractSource.file(contract).read(), null, ValidationSettings.DEFAULT)
                .validator();
    }

    private List<Object> many(java.util.function.Supplier<Object> item) {
        List<Object> items = new ArrayList<>();
        for (int left = random.nextInt(3); left > 0; left--) {
            items.add(item.get());
        }
        return items;
    }

    @SafeVarargs
    private <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }
}
