/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import dev.pacta.validation.rows.FieldListener;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;

/** A record: its fields, one behind the other. */
final class RecordPart extends Part {
    private final List<String> names;
    private final Part[] fields;

    private RecordPart(List<String> names) {
        this.names = names;
        this.fields = new Part[names.size()];
    }

    static RecordPart of(Schema schema, Map<Schema, RecordPart> known) {
        RecordPart before = known.get(schema);
        if (before != null) {
            return before;
        }
        RecordPart record = new RecordPart(AvroRecords.names(schema));
        known.put(schema, record);
        for (Schema.Field field : schema.getFields()) {
            record.fields[field.pos()] = Part.of(field.schema(), known);
        }
        return record;
    }

    List<String> names() {
        return names;
    }

    Part field(int position) {
        return fields[position];
    }

    @Override
    int behind(Input input, int at, int depth) {
        int inside = deeper(depth);
        int here = at;
        for (Part field : fields) {
            Part part = field;
            if (field instanceof OptionalPart optional) {
                int value = input.behind(here, 1);
                boolean nothing = optional.isNothing(input.bytes()[here]);
                here = value;
                if (nothing) {
                    continue;
                }
                part = optional.value();
            }
            // What most fields are comes first; a call that each class answers otherwise takes longer than to ask for
            // the class.
            here = part instanceof TextPart ? input.behindText(here) : part.behind(input, here, inside);
        }
        return here;
    }

    @Override
    RecordView value(Input input, int at) {
        return new RecordView(this, input, at);
    }

    @Override
    int tellWhole(Input input, int at, int position, FieldListener listener) {
        RecordView record = value(input, at);
        listener.value(position, record);
        return record.end();
    }

    /**
     * Tells all fields of a record.
     *
     * @return where it ends
     */
    int tellFields(Input input, int start, FieldListener listener) {
        int at = start;
        for (int position = 0; position < fields.length; position++) {
            Part part = fields[position];
            if (part instanceof OptionalPart optional) {
                if (optional.isNothing(input.bytes()[at++])) {
                    continue;
                }
                part = optional.value();
            }
            if (!listener.takes(position)) {
                at = part.tellWhole(input, at, position, listener);
            } else if (part instanceof TextPart text) {
                at = text.tell(input, at, position, listener);
            } else {
                at = part.tell(input, at, position, listener);
            }
        }
        return at;
    }

    /** Where each field begins. */
    int[] starts(Input input, int start) {
        int[] starts = new int[fields.length];
        int at = start;
        for (int position = 0; position < fields.length; position++) {
            starts[position] = at;
            at = fields[position].behind(input, at, 0);
        }
        return starts;
    }

    private static int deeper(int depth) {
        if (depth >= DEEPEST) {
            throw new UnreadableAvroException("records are nested deeper than " + DEEPEST);
        }
        return depth + 1;
    }
}
