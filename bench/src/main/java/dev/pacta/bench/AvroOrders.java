/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.bench;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/** The records of a contract as Avro bytes, with days and instants as Avro's logical types. Not thread-safe. */
final class AvroOrders {
    private final GenericDatumReader<GenericRecord> reader;
    private final List<byte[]> bytes = new ArrayList<>();
    private @Nullable BinaryDecoder decoder;

    /** @param records parsed from JSON; none has a wrong type */
    AvroOrders(List<Property> properties, List<Map<String, Object>> records) throws IOException {
        Schema schema = record("orders", properties);
        this.reader = new GenericDatumReader<>(schema);
        GenericDatumWriter<GenericRecord> writer = new GenericDatumWriter<>(schema);
        for (Map<String, Object> record : records) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
            writer.write((GenericRecord) Objects.requireNonNull(value(schema, record)), encoder);
            encoder.flush();
            bytes.add(out.toByteArray());
        }
    }

    Schema schema() {
        return reader.getSchema();
    }

    List<byte[]> bytes() {
        return bytes;
    }

    /** A record of its own for each call, as consumers of Kafka make it. */
    GenericRecord decode(byte[] record) {
        decoder = DecoderFactory.get().binaryDecoder(record, decoder);
        try {
            return reader.read(null, decoder);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Schema record(String name, List<Property> properties) {
        List<Schema.Field> fields = new ArrayList<>();
        for (Property property : properties) {
            Schema type = type(name + "_" + property.name(), property);
            fields.add(new Schema.Field(
                    property.name(), Schema.createUnion(Schema.create(Schema.Type.NULL), type), null, (Object) null));
        }
        return Schema.createRecord(name, null, null, false, fields);
    }

    private static Schema type(String name, Property property) {
        LogicalType type = property.logicalType();
        return switch (type) {
            case STRING -> Schema.create(Schema.Type.STRING);
            case INTEGER -> Schema.create(Schema.Type.LONG);
            case NUMBER -> Schema.create(Schema.Type.DOUBLE);
            case BOOLEAN -> Schema.create(Schema.Type.BOOLEAN);
            case DATE -> LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT));
            case TIMESTAMP -> LogicalTypes.timestampMillis().addToSchema(Schema.create(Schema.Type.LONG));
            case OBJECT -> record(name, property.properties());
            case ARRAY -> Schema.createArray(type(name, Objects.requireNonNull(property.items())));
            case TIME, MAP, VECTOR, UNSPECIFIED -> throw new IllegalArgumentException("no orders have " + type);
        };
    }

    private static @Nullable Object value(Schema schema, @Nullable Object json) {
        if (json == null) {
            return null;
        }
        return switch (schema.getType()) {
            case UNION -> value(schema.getTypes().get(1), json);
            case RECORD -> {
                GenericRecord record = new GenericData.Record(schema);
                schema.getFields()
                        .forEach(field ->
                                record.put(field.pos(), value(field.schema(), ((Map<?, ?>) json).get(field.name()))));
                yield record;
            }
            case ARRAY ->
                new GenericData.Array<>(
                        schema,
                        ((List<?>) json)
                                .stream()
                                        .map(item -> value(schema.getElementType(), item))
                                        .toList());
            case INT -> (int) LocalDate.parse((String) json).toEpochDay();
            case LONG ->
                json instanceof String time ? Instant.parse(time).toEpochMilli() : (Object) ((Number) json).longValue();
            case DOUBLE -> ((Number) json).doubleValue();
            default -> json;
        };
    }
}
