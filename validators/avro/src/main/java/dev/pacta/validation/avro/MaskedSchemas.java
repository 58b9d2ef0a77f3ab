/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import dev.pacta.validation.guard.ObligationException;
import dev.pacta.validation.guard.RecordGuard;
import dev.pacta.validation.guard.TypeMasking;
import dev.pacta.validation.guard.ValueKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/** The schemas of records after they were masked. An object of which not all may be seen has the place where it is in its name. */
final class MaskedSchemas extends TypeMasking<Schema> {
    static final MaskedSchemas OF = new MaskedSchemas();
    private static final Schema NOTHING = Schema.create(Schema.Type.NULL);

    private MaskedSchemas() {}

    /** @throws ObligationException when masked records can have no schema */
    static Schema of(Schema schema, RecordGuard guard) {
        Schema masked = OF.record(schema, guard);
        try {
            new Schema.Parser().parse(masked.toString());
            return masked;
        } catch (SchemaParseException twice) {
            throw new ObligationException(
                    "of %s a type may be seen whole in one place and in parts in another; give it two names in the schema"
                            .formatted(schema.getFullName()));
        }
    }

    /** The schema of what is there; a union when that may be of several types. */
    static Schema present(Schema schema) {
        if (schema.getType() != Schema.Type.UNION) {
            return schema;
        }
        List<Schema> present = schema.getTypes().stream()
                .filter(branch -> branch.getType() != Schema.Type.NULL)
                .toList();
        return present.size() == 1 ? present.get(0) : Schema.createUnion(present);
    }

    @Override
    protected ValueKind kind(Schema type) {
        Schema present = present(type);
        return switch (present.getType()) {
            case STRING, ENUM -> ValueKind.TEXT;
            case BYTES, FIXED ->
                present.getLogicalType() instanceof LogicalTypes.Decimal ? ValueKind.NUMBER : ValueKind.BYTES;
            case INT, LONG -> Conversions.isTime(present.getLogicalType()) ? ValueKind.TIME : ValueKind.NUMBER;
            case FLOAT, DOUBLE -> ValueKind.NUMBER;
            case BOOLEAN -> ValueKind.TRUTH;
            case NULL -> ValueKind.MIXED;
            case ARRAY -> ValueKind.LIST;
            case MAP -> ValueKind.MAP;
            case RECORD -> ValueKind.OBJECT;
            case UNION -> several(present.getTypes().stream().map(this::kind).collect(Collectors.toSet()));
        };
    }

    private static ValueKind several(Iterable<ValueKind> kinds) {
        ValueKind common = null;
        for (ValueKind kind : kinds) {
            if (!kind.isSingle()) {
                return ValueKind.OPEN;
            }
            common = common == null ? kind : ValueKind.MIXED;
        }
        return common == null ? ValueKind.MIXED : common;
    }

    @Override
    protected Schema inner(Schema type) {
        Schema present = present(type);
        return present.getType() == Schema.Type.MAP ? present.getValueType() : present.getElementType();
    }

    @Override
    protected Map<String, Schema> fields(Schema object) {
        Map<String, Schema> fields = new LinkedHashMap<>();
        present(object).getFields().forEach(field -> fields.put(field.name(), field.schema()));
        return fields;
    }

    @Override
    protected Schema text() {
        return optional(Schema.create(Schema.Type.STRING));
    }

    @Override
    protected Schema optional(Schema type) {
        if (type.isNullable()) {
            return type;
        }
        List<Schema> branches = new ArrayList<>(List.of(NOTHING));
        branches.addAll(type.isUnion() ? type.getTypes() : List.of(type));
        return Schema.createUnion(branches);
    }

    @Override
    protected Schema list(Schema list, Schema items) {
        return optional(Schema.createArray(items));
    }

    @Override
    protected Schema map(Schema map, Schema values) {
        return optional(Schema.createMap(values));
    }

    @Override
    protected Schema object(Schema object, Map<String, Schema> fields, String path) {
        Schema before = present(object);
        String name = path.isEmpty() ? before.getName() : before.getName() + "_" + path.replace('.', '_');
        List<Schema.Field> masked = new ArrayList<>();
        fields.forEach((field, type) -> masked.add(field(Objects.requireNonNull(before.getField(field)), type)));
        Schema record = Schema.createRecord(name, before.getDoc(), before.getNamespace(), before.isError(), masked);
        return path.isEmpty() ? record : optional(record);
    }

    private static Schema.Field field(Schema.Field before, Schema type) {
        if (type.equals(before.schema())) {
            return new Schema.Field(before, type);
        }
        boolean nothingFirst = type.isUnion() && type.getTypes().get(0).getType() == Schema.Type.NULL;
        return nothingFirst
                ? new Schema.Field(before.name(), type, before.doc(), Schema.Field.NULL_DEFAULT_VALUE)
                : new Schema.Field(before.name(), type, before.doc());
    }
}
