/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.schema;

import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Quantity;
import org.jspecify.annotations.Nullable;

/** The two keys whose properties have positions. */
enum KeyKind {
    PRIMARY("pacta.key", "primary key", "primaryKey", "primaryKeyPosition"),
    PARTITION("pacta.partition", "partition key", "partitioned", "partitionKeyPosition");

    private final String rules;
    private final String words;
    private final String flag;
    private final String positionKey;

    KeyKind(String rules, String words, String flag, String positionKey) {
        this.rules = rules;
        this.words = words;
        this.flag = flag;
        this.positionKey = positionKey;
    }

    String rules() {
        return rules;
    }

    String words() {
        return words;
    }

    String flag() {
        return flag;
    }

    String positionKey() {
        return positionKey;
    }

    /** The position of a property, from 1; null when it has none (the standard's default is -1). */
    @Nullable
    Quantity position(Place property) {
        Quantity position = property.number(positionKey);
        return position == null || position.signum() < 0 ? null : position;
    }

    /** A schema object with the given properties, one a line, where KEYPosition and KEY stand for this kind's words. */
    String example(String properties) {
        String lines = properties.stripTrailing().replace("\n", "\n      - ");
        return "schema:\n  - name: order_lines\n    properties:\n      - "
                + lines.replace("KEYPosition", positionKey).replace("KEY:", flag + ":") + "\n";
    }
}
