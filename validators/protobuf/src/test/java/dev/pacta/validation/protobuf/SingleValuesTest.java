/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.protobuf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Type;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Field;
import com.google.protobuf.Int64Value;
import com.google.protobuf.Message;
import com.google.protobuf.StringValue;
import com.google.protobuf.Timestamp;
import com.google.protobuf.TimestampProto;
import com.google.protobuf.WrappersProto;
import dev.pacta.validation.ValidationSettings;
import dev.pacta.validation.Validator;
import dev.pacta.validation.Verdict;
import dev.pacta.validation.Violation;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.PortableValidator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message has the verdict of the JSON that says the same, whatever type its fields have. */
class SingleValuesTest {
    private static final int RECORDS = 5_000;
    private static final String HEAD = """
            apiVersion: v3.2.0
            kind: DataContract
            id: singles
            status: active
            version: 1.0.0
            schema:
              - name: singles
                properties:
            """;
    private static final String SINGLES = HEAD + """
                  - {name: text, logicalType: string, required: true, logicalTypeOptions: {maxLength: 4, pattern: "^[a-zöß]*$"}}
                  - {name: small, logicalType: integer, logicalTypeOptions: {maximum: 4294967295, minimum: 1}}
                  - {name: big, logicalType: integer, logicalTypeOptions: {maximum: 9223372036854775808}}
                  - {name: open, logicalType: boolean}
                  - {name: exact, logicalType: number, logicalTypeOptions: {minimum: 0.01}}
                  - {name: ratio, logicalType: number, logicalTypeOptions: {maximum: 0.5}}
                  - {name: state, logicalType: string, enum: [{value: NEW}, {value: SENT}]}
                  - {name: at, logicalType: timestamp}
                  - {name: born, logicalType: string, logicalTypeOptions: {pattern: "^20"}}
                  - {name: wrapped, logicalType: integer, logicalTypeOptions: {minimum: 0}}
                  - {name: note, logicalType: string, logicalTypeOptions: {maxLength: 5}}
                  - {name: raw, logicalType: string, logicalTypeOptions: {maxLength: 8}}
                  - {name: counts, logicalType: array, logicalTypeOptions: {uniqueItems: true, maxItems: 2}, items: {logicalType: integer, logicalTypeOptions: {minimum: 0}}}
                  - {name: times, logicalType: array, logicalTypeOptions: {uniqueItems: true}, items: {logicalType: timestamp}}
            """;
    private static final String FIELD = HEAD + """
                  - {name: kind, logicalType: string, required: true, enum: [{value: TYPE_STRING}, {value: TYPE_BOOL}]}
                  - {name: number, logicalType: integer, logicalTypeOptions: {minimum: 1}}
                  - {name: name, logicalType: string, logicalTypeOptions: {minLength: 1}}
                  - {name: packed, logicalType: boolean}
            """;

    /** A value as a message has it and as JSON says it. */
    private record Both(Object message, Object json) {}

    private final Random random = new Random(20_261_122);
    private final ObjectMapper json = new ObjectMapper();
    private final ProtobufRecords records = new ProtobufRecords();

    @TempDir
    private Path folder;

    @Test
    void everyTypeOfProtobuf() throws Exception {
        Validator validator = validator(SINGLES);
        Descriptor type = type();
        int valid = 0;
        for (int number = 0; number < RECORDS; number++) {
            DynamicMessage.Builder message = DynamicMessage.newBuilder(type);
            Map<String, Object> said = new LinkedHashMap<>();
            record(type).forEach((name, both) -> {
                message.setField(type.findFieldByName(name), both.message());
                said.put(name, both.json());
            });
            Verdict expected = validator.validate(json.writeValueAsBytes(said));
            valid += expected.isValid() ? 1 : 0;

            assertThat(rules(validator.validate(records.struct(message.build().toByteArray(), type))))
                    .as(said::toString)
                    .isEqualTo(rules(expected));
        }
        assertThat(valid).as("both kinds of verdict were compared").isBetween(RECORDS / 10, RECORDS * 9 / 10);
    }

    @Test
    void generatedMessagesAreReadAsDynamicOnesAre() throws Exception {
        Validator validator = validator(FIELD);
        List<Field> messages = List.of(
                Field.newBuilder()
                        .setKind(Field.Kind.TYPE_STRING)
                        .setNumber(1)
                        .setName("größe")
                        .setPacked(true)
                        .build(),
                Field.newBuilder()
                        .setKind(Field.Kind.TYPE_BYTES)
                        .setNumber(-1)
                        .setName("x")
                        .build(),
                Field.getDefaultInstance());

        List<List<String>> found = new ArrayList<>();
        for (Field message : messages) {
            Message dynamic = DynamicMessage.parseFrom(Field.getDescriptor(), message.toByteArray());
            List<String> ofDynamic = rules(validator.validate(records.struct(dynamic)));
            assertThat(rules(validator.validate(records.struct(message)))).isEqualTo(ofDynamic);
            found.add(ofDynamic);
        }

        assertThat(found)
                .containsExactly(
                        List.of(),
                        List.of("singles.kind:enum", "singles.number:minimum"),
                        List.of("singles.kind:enum", "singles.name:minLength", "singles.number:minimum"));
    }

    private Validator validator(String contract) throws IOException {
        Path file = Files.writeString(folder.resolve("singles.odcs.yaml"), contract);
        return new PortableValidator(ContractSource.file(file).read(), null, ValidationSettings.DEFAULT).validator();
    }

    private static List<String> rules(Verdict verdict) {
        return verdict.violations().stream().map(Violation::ruleId).sorted().toList();
    }

    /** Fields that keep no track of their presence are always said. */
    private Map<String, Both> record(Descriptor type) {
        Map<String, Both> record = new LinkedHashMap<>();
        record.put("text", oneOf(same("größ"), same("größe"), same("ABC"), same("")));
        record.put("small", oneOf(same(7), new Both(-1, 4_294_967_295L), same(0)));
        record.put("big", oneOf(new Both(5L, 5), new Both(-1L, new BigInteger("18446744073709551615"))));
        record.put("open", oneOf(same(true), same(false)));
        record.put("exact", oneOf(same(0.01), same(1e-7), same(-12.5)));
        record.put("ratio", oneOf(new Both(0.1f, new BigDecimal("0.1")), new Both(0.75f, 0.75)));
        record.put("state", oneOf(state(type, "NEW"), state(type, "SENT"), state(type, "GONE")));
        record.put("at", oneOf(time("2026-01-31T12:00:00Z"), time("1969-12-31T23:59:59.999Z")));
        record.put("born", oneOf(time("2026-01-31T12:00:00.000001Z"), time("1969-12-31T23:59:59Z")));
        record.put("wrapped", oneOf(new Both(Int64Value.of(5), 5), new Both(Int64Value.of(-5), -5)));
        record.put("note", oneOf(note("fine"), note("too long")));
        record.put("raw", oneOf(raw(3), raw(20)));
        record.put(
                "counts", oneOf(same(List.of(1, 2)), same(List.of(1, 1)), same(List.of(1, 2, 3)), same(List.of(-1))));
        record.put("times", oneOf(times("2026-01-31T12:00:00Z", 1), times("2026-01-31T12:00:00Z", 0)));
        if (random.nextInt(10) == 0) {
            List.of("at", "born", "wrapped", "note", "counts").forEach(record::remove);
        }
        return record;
    }

    private static Both same(Object value) {
        return new Both(value, value);
    }

    private static Both state(Descriptor type, String name) {
        return new Both(type.findEnumTypeByName("State").findValueByName(name), name);
    }

    private static Both time(String text) {
        return new Both(timestamp(Instant.parse(text)), text);
    }

    private static Both times(String text, int apart) {
        Instant first = Instant.parse(text);
        Instant second = first.plusSeconds(apart);
        return new Both(List.of(timestamp(first), timestamp(second)), List.of(first.toString(), second.toString()));
    }

    private static Timestamp timestamp(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }

    private static Both note(String text) {
        return new Both(StringValue.of(text), text);
    }

    private static Both raw(int length) {
        byte[] bytes = new byte[length];
        return new Both(ByteString.copyFrom(bytes), bytes);
    }

    /** The first ones are fine and come up most often. */
    private Both oneOf(Both... values) {
        return values[random.nextInt(8) > 0 ? 0 : random.nextInt(values.length)];
    }

    /** The numbers of the fields go the other way than their order. */
    private static Descriptor type() throws Exception {
        DescriptorProto.Builder message = DescriptorProto.newBuilder()
                .setName("Singles")
                .addEnumType(EnumDescriptorProto.newBuilder()
                        .setName("State")
                        .addValue(state("NEW", 0))
                        .addValue(state("SENT", 1))
                        .addValue(state("GONE", 2)));
        add(message, "text", Type.TYPE_STRING, "");
        add(message, "small", Type.TYPE_UINT32, "");
        add(message, "big", Type.TYPE_FIXED64, "");
        add(message, "open", Type.TYPE_BOOL, "");
        add(message, "exact", Type.TYPE_DOUBLE, "");
        add(message, "ratio", Type.TYPE_FLOAT, "");
        add(message, "state", Type.TYPE_ENUM, "State");
        add(message, "at", Type.TYPE_MESSAGE, ".google.protobuf.Timestamp");
        add(message, "born", Type.TYPE_MESSAGE, ".google.protobuf.Timestamp");
        add(message, "wrapped", Type.TYPE_MESSAGE, ".google.protobuf.Int64Value");
        add(message, "note", Type.TYPE_MESSAGE, ".google.protobuf.StringValue");
        add(message, "raw", Type.TYPE_BYTES, "");
        add(message, "counts", Type.TYPE_SINT32, "");
        add(message, "times", Type.TYPE_MESSAGE, ".google.protobuf.Timestamp");
        message.getFieldBuilderList().stream()
                .filter(field -> List.of("counts", "times").contains(field.getName()))
                .forEach(field -> field.setLabel(Label.LABEL_REPEATED));
        FileDescriptorProto file = FileDescriptorProto.newBuilder()
                .setName("singles.proto")
                .setSyntax("proto3")
                .addDependency("google/protobuf/timestamp.proto")
                .addDependency("google/protobuf/wrappers.proto")
                .addMessageType(message)
                .build();
        Descriptor type = FileDescriptor.buildFrom(
                        file, new FileDescriptor[] {TimestampProto.getDescriptor(), WrappersProto.getDescriptor()})
                .findMessageTypeByName("Singles");
        assertThat(type.getFields()).extracting(FieldDescriptor::getNumber).isSortedAccordingTo((a, b) -> b - a);
        return type;
    }

    private static EnumValueDescriptorProto state(String name, int number) {
        return EnumValueDescriptorProto.newBuilder()
                .setName(name)
                .setNumber(number)
                .build();
    }

    private static void add(DescriptorProto.Builder message, String name, Type type, String typeName) {
        FieldDescriptorProto.Builder field = FieldDescriptorProto.newBuilder()
                .setName(name)
                .setNumber(100 - message.getFieldCount())
                .setType(type)
                .setLabel(Label.LABEL_OPTIONAL);
        if (!typeName.isEmpty()) {
            field.setTypeName(typeName);
        }
        message.addField(field);
    }
}
