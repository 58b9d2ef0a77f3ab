/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.avro;

import dev.pacta.exchange.compatibility.SchemaRule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.avro.SchemaCompatibility.SchemaIncompatibilityType;

/** The differences of Avro schemas; the first six are the Avro library's own. */
enum AvroRule {
    NAME_MISMATCH("The full name of a record, enum or fixed type is another one", true, true),
    FIXED_SIZE_MISMATCH("A fixed type has another size", true, true),
    MISSING_ENUM_SYMBOLS("The reader's enum lacks symbols of the writer and has no default", true, true),
    READER_FIELD_MISSING_DEFAULT_VALUE(
            "The reader has a field without default that the writer does not write", true, true),
    TYPE_MISMATCH("The reader cannot take the writer's type", true, true),
    MISSING_UNION_BRANCH("The reader's union lacks a branch of the writer", true, true),
    LOGICAL_TYPE_CHANGED(
            "The logical type, its scale or its precision changed: the same bytes mean another value", true, true),
    FIELD_ADDED("A field was added", false, false),
    FIELD_REMOVED("A field was removed", false, false),
    TYPE_CHANGED("The type changed in a way that readers can take in at least one direction", false, false),
    SYMBOL_ADDED("An enum symbol was added", false, false),
    SYMBOL_REMOVED("An enum symbol was removed", false, false),
    DEFAULT_CHANGED("The default value changed", false, false),
    DOC_CHANGED("The documentation changed", false, false),
    ALIASES_CHANGED("The aliases changed", false, false);

    private final String title;
    private final boolean backward;
    private final boolean forward;

    AvroRule(String title, boolean backward, boolean forward) {
        this.title = title;
        this.backward = backward;
        this.forward = forward;
    }

    String id() {
        return "avro." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static AvroRule of(SchemaIncompatibilityType type) {
        return valueOf(type.name());
    }

    static List<SchemaRule> catalog() {
        return Arrays.stream(values())
                .map(rule -> new SchemaRule(
                        rule.id(),
                        rule.title,
                        rule.backward,
                        rule.forward,
                        rule.ordinal() <= MISSING_UNION_BRANCH.ordinal() ? rule.name() : null))
                .toList();
    }
}
