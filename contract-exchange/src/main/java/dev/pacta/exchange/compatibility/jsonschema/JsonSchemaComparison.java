/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.pacta.exchange.compatibility.ComparisonResult;
import dev.pacta.exchange.compatibility.SchemaChange;
import dev.pacta.exchange.compatibility.SchemaComparison;
import dev.pacta.exchange.compatibility.SchemaPosition;
import dev.pacta.exchange.compatibility.SchemaRule;
import java.util.List;

/**
 * JSON Schemas compared by what they take, draft 4 to 2020-12. Whatever cannot be shown to be harmless counts as a break, so that at
 * the level {@link Strictness#VALIDATING} two schemas without a break in a direction really have none. References out of the document
 * are compared by their text. Safe for many threads.
 */
public final class JsonSchemaComparison implements SchemaComparison {
    private static final int STEPS = 500_000;

    private final Strictness strictness;
    private final int allowed;

    public JsonSchemaComparison(Strictness strictness) {
        this(strictness, STEPS);
    }

    /** @param steps how much work one comparison may take; a step is about the comparison of two keywords */
    public JsonSchemaComparison(Strictness strictness, int steps) {
        this.strictness = strictness;
        this.allowed = steps;
    }

    @Override
    public ComparisonResult between(String before, String after) {
        SchemaRoot earlier;
        try {
            earlier = SchemaRoot.parse(before);
        } catch (JsonProcessingException invalid) {
            return unreadable(false, invalid);
        }
        SchemaRoot later;
        try {
            later = SchemaRoot.parse(after);
        } catch (JsonProcessingException invalid) {
            return unreadable(true, invalid);
        }
        if (!isSchema(earlier) || !isSchema(later)) {
            return new ComparisonResult.NotReadable(
                    isSchema(earlier), "a JSON Schema is an object, true or false; this is something else", null);
        }
        return compare(earlier, later);
    }

    @Override
    public List<SchemaRule> catalog() {
        return JsonRule.catalog();
    }

    private ComparisonResult compare(SchemaRoot before, SchemaRoot after) {
        try {
            List<Difference> differences = new Comparer(new Steps(allowed))
                    .compare(new Located(before.node(), before), new Located(after.node(), after));
            List<SchemaChange> changes = differences.stream()
                    .map(difference -> difference.toChange(strictness))
                    .distinct()
                    .toList();
            return new ComparisonResult.Compared(changes);
        } catch (Steps.Exhausted | StackOverflowError tooEntangled) {
            return new ComparisonResult.NotFinished(
                    allowed, "the schemas are too large or too entangled to be compared in " + allowed + " steps");
        }
    }

    private static boolean isSchema(SchemaRoot root) {
        return root.node().isObject() || root.node().isBoolean();
    }

    private static ComparisonResult unreadable(boolean later, JsonProcessingException invalid) {
        SchemaPosition position =
                invalid.getLocation() == null || invalid.getLocation().getLineNr() < 1
                        ? null
                        : new SchemaPosition(
                                invalid.getLocation().getLineNr(),
                                Math.max(1, invalid.getLocation().getColumnNr()));
        return new ComparisonResult.NotReadable(later, "this is no JSON: " + invalid.getOriginalMessage(), position);
    }
}
