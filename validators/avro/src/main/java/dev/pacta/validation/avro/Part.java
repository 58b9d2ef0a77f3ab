/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import dev.pacta.validation.rows.FieldListener;
import dev.pacta.validation.rows.SingleValue;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/** How values of one schema stand in bytes. Immutable once made. */
abstract class Part {
    /** Records within records; the checks themselves stop earlier. */
    static final int DEEPEST = 500;

    /** @param known the records above, to which a schema may lead back */
    static Part of(Schema schema, Map<Schema, RecordPart> known) {
        return switch (schema.getType()) {
            case RECORD -> RecordPart.of(schema, known);
            case UNION -> union(schema.getTypes(), known);
            case ARRAY -> new ListPart(of(schema.getElementType(), known));
            case MAP -> new MapPart(of(schema.getValueType(), known));
            case STRING -> new TextPart();
            case ENUM -> new EnumPart(schema);
            case BYTES, FIXED -> new BytesPart(schema);
            case INT, LONG -> IntegerPart.of(schema);
            case FLOAT, DOUBLE, BOOLEAN, NULL -> FixedPart.of(schema.getType());
        };
    }

    private static Part union(List<Schema> branches, Map<Schema, RecordPart> known) {
        if (branches.size() == 2) {
            for (int nothing = 0; nothing < 2; nothing++) {
                if (branches.get(nothing).getType() == Schema.Type.NULL) {
                    return new OptionalPart(nothing, of(branches.get(1 - nothing), known));
                }
            }
        }
        return new UnionPart(branches.stream().map(branch -> of(branch, known)).toList());
    }

    /**
     * Where a value ends that begins here.
     *
     * @param depth how many values it stands in
     * @throws UnreadableAvroException when there is none
     */
    abstract int behind(Input input, int at, int depth);

    /** The value as {@link Conversions} would have it. */
    abstract @Nullable Object value(Input input, int at);

    /** Gives over a single value; false when only {@link #value} tells what it is. */
    boolean read(Input input, int at, SingleValue into) {
        return false;
    }

    /**
     * Tells a value that was found whole before, unless it is null, to a listener that takes single values of that field.
     *
     * @return where it ends
     */
    int tell(Input input, int at, int position, FieldListener listener) {
        if (read(input, at, listener.single())) {
            listener.read(position);
            return behindKnown(input, at);
        }
        return tellWhole(input, at, position, listener);
    }

    /** The same to one that takes none, and of what is no single value. */
    int tellWhole(Input input, int at, int position, FieldListener listener) {
        listener.value(position, value(input, at));
        return behindKnown(input, at);
    }

    /** Where a value ends that was found whole before. */
    int behindKnown(Input input, int at) {
        return behind(input, at, 0);
    }
}
