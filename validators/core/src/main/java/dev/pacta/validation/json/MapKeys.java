/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import dev.pacta.contract.LogicalType;
import dev.pacta.validation.plan.Value;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Keys of maps. In JSON each is a text, whatever it stands for, so a text that says a number is that number where the contract has numbers
 * for keys, and likewise of truth values. What says neither stays text, so that the type rule tells it.
 */
final class MapKeys {
    private static final int LONGEST_WHOLE = 18;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,100}(\\.[0-9]{1,100})?([eE][+-]?[0-9]{1,3})?");

    private MapKeys() {}

    static void put(Value value, LogicalType type, String name) {
        boolean number = type == LogicalType.INTEGER || type == LogicalType.NUMBER;
        if (number && NUMBER.matcher(name).matches()) {
            number(value, name);
        } else if (type == LogicalType.BOOLEAN && (name.equals("true") || name.equals("false"))) {
            value.bool(name.equals("true"));
        } else {
            value.text(name);
        }
    }

    private static void number(Value value, String name) {
        BigDecimal number = new BigDecimal(name);
        if (number.scale() == 0 && number.precision() <= LONGEST_WHOLE) {
            value.integer(number.longValueExact());
        } else {
            value.decimal(number);
        }
    }
}
