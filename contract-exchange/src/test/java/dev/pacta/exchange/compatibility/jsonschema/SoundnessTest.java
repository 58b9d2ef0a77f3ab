/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.pacta.exchange.compatibility.ComparisonResult.Compared;
import dev.pacta.exchange.compatibility.SchemaChange;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * No break goes unsaid: whenever networknt finds a value that one schema takes and the other does not, the comparison says that this
 * direction breaks.
 */
@Tag("volume")
class SoundnessTest {
    private static final int PAIRS = 2_000;
    private static final int VALUES = 150;
    private static final long SEED = 20261121;

    private final JsonSchemaComparison comparison = new JsonSchemaComparison(Strictness.VALIDATING);

    @Test
    void everyValueThatTellsTwoSchemasApartIsAnnounced() {
        RandomJson random = new RandomJson(SEED);
        List<String> values = Stream.generate(() -> random.value(3))
                .limit(VALUES)
                .map(Object::toString)
                .distinct()
                .toList();
        int broken = 0;
        int safe = 0;
        int notFinished = 0;
        int withoutMeaning = 0;
        for (int at = 0; at < PAIRS; at++) {
            ObjectNode before = random.document();
            ObjectNode after = at % 8 == 0 ? random.document() : random.changed(before);
            if (!(comparison.between(before.toString(), after.toString()) instanceof Compared compared)) {
                notFinished++;
                continue;
            }
            try {
                broken += check(before.toString(), after.toString(), compared.changes(), values);
            } catch (StackOverflowError refersToItselfInPlace) {
                withoutMeaning++;
            }
            safe += compared.changes().stream().anyMatch(SchemaChange::breaksBackward) ? 0 : 1;
        }
        assertThat(withoutMeaning).as("pairs that networknt cannot judge").isLessThan(PAIRS / 20);
        assertThat(notFinished).as("pairs without a verdict").isLessThan(PAIRS / 100);
        assertThat(broken)
                .as("directions in which a value told the schemas apart")
                .isGreaterThan(PAIRS / 5);
        assertThat(safe).as("pairs that were called safe backward").isGreaterThan(PAIRS / 5);
    }

    private static int check(String before, String after, List<SchemaChange> changes, List<String> values) {
        Schema earlier = schema(before);
        Schema later = schema(after);
        boolean backward = false;
        boolean forward = false;
        for (String value : values) {
            boolean wasValid = earlier.validate(value, InputFormat.JSON).isEmpty();
            boolean isValid = later.validate(value, InputFormat.JSON).isEmpty();
            if (wasValid && !isValid) {
                backward = true;
                assertThat(changes)
                        .as("%s was valid%nbefore %s%nafter  %s", value, before, after)
                        .anyMatch(SchemaChange::breaksBackward);
            } else if (isValid && !wasValid) {
                forward = true;
                assertThat(changes)
                        .as("%s is newly valid%nbefore %s%nafter  %s", value, before, after)
                        .anyMatch(SchemaChange::breaksForward);
            }
        }
        return (backward ? 1 : 0) + (forward ? 1 : 0);
    }

    private static Schema schema(String text) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text);
    }
}
