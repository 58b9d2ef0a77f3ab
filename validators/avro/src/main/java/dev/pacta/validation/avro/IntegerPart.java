/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import dev.pacta.validation.rows.Conversion;
import dev.pacta.validation.rows.FieldListener;
import dev.pacta.validation.rows.SingleValue;
import java.util.IdentityHashMap;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;

/** A whole number of variable length, or a time that is counted by one. */
final class IntegerPart extends Part {
    private static final long SECONDS = 1;
    private static final long DAYS = 0;
    private static final long PLAIN = -1;
    private static final long RARE = -2;

    private final boolean small;
    private final long unitsOfSecond;
    private final Conversion conversion;

    private IntegerPart(Schema schema, long unitsOfSecond) {
        this.small = schema.getType() == Schema.Type.INT;
        this.unitsOfSecond = unitsOfSecond;
        this.conversion = Conversions.of(schema, new IdentityHashMap<>());
    }

    static IntegerPart of(Schema schema) {
        LogicalType type = schema.getLogicalType();
        return new IntegerPart(
                schema,
                switch (type == null ? "" : type.getName()) {
                    case "date" -> DAYS;
                    case "timestamp-millis" -> 1_000 * SECONDS;
                    case "timestamp-micros" -> 1_000_000 * SECONDS;
                    case "timestamp-nanos" -> 1_000_000_000 * SECONDS;
                    case "time-millis",
                            "time-micros",
                            "local-timestamp-millis",
                            "local-timestamp-micros",
                            "local-timestamp-nanos" -> RARE;
                    default -> PLAIN;
                });
    }

    @Override
    int behind(Input input, int at, int depth) {
        int end = input.behindNumber(at);
        if (small && input.number(at) != (int) input.number(at)) {
            throw new UnreadableAvroException("a number of 32 bits takes more");
        }
        return end;
    }

    @Override
    int behindKnown(Input input, int at) {
        return input.behindNumber(at);
    }

    @Override
    Object value(Input input, int at) {
        long number = input.number(at);
        return conversion.of(small ? (Object) (int) number : (Object) number);
    }

    @Override
    boolean read(Input input, int at, SingleValue into) {
        long number = input.number(at);
        if (unitsOfSecond == PLAIN) {
            into.integer(number);
        } else if (unitsOfSecond == DAYS) {
            into.day(number);
        } else if (unitsOfSecond >= SECONDS) {
            long second = Math.floorDiv(number, unitsOfSecond);
            into.instant(second, (int) ((number - second * unitsOfSecond) * (1_000_000_000 / unitsOfSecond)));
        } else {
            return false;
        }
        return true;
    }

    @Override
    int tell(Input input, int at, int position, FieldListener listener) {
        if (unitsOfSecond != PLAIN) {
            return super.tell(input, at, position, listener);
        }
        listener.integer(position, input.number(at));
        return input.behindNumber(at);
    }
}
