/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

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
        int here = at;
        for (Part field : fields) {
            here = field.behind(input, here, deeper(depth));
        }
        return here;
    }

    @Override
    RecordView value(Input input, int at) {
        return view(input, at, 0);
    }

    RecordView view(Input input, int at, int depth) {
        int[] starts = new int[fields.length + 1];
        starts[0] = at;
        for (int position = 0; position < fields.length; position++) {
            starts[position + 1] = fields[position].behind(input, starts[position], deeper(depth));
        }
        return new RecordView(this, input, starts);
    }

    private static int deeper(int depth) {
        if (depth >= DEEPEST) {
            throw new UnreadableAvroException("records are nested deeper than " + DEEPEST);
        }
        return depth + 1;
    }
}
