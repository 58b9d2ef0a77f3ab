/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import dev.pacta.validation.rows.SingleValue;
import org.apache.avro.Schema;

/** The number of a symbol. */
final class EnumPart extends Part {
    private final String[] symbols;

    EnumPart(Schema schema) {
        this.symbols = schema.getEnumSymbols().toArray(new String[0]);
    }

    @Override
    int behind(Input input, int at, int depth) {
        int end = input.behindNumber(at);
        long symbol = input.number(at);
        if (symbol < 0 || symbol >= symbols.length) {
            throw new UnreadableAvroException("an enumeration has no symbol of that number");
        }
        return end;
    }

    @Override
    Object value(Input input, int at) {
        return symbols[(int) input.number(at)];
    }

    @Override
    boolean read(Input input, int at, SingleValue into) {
        into.text(symbols[(int) input.number(at)]);
        return true;
    }
}
