/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.validation.pattern.LinearPattern;
import java.util.List;

/** What a rule over all records counts, as data: for backends that count it elsewhere. Fields are paths. Immutable. */
public sealed interface RunDemand {
    /** All records. */
    record Rows() implements RunDemand {}

    /** Values that are absent or null. */
    record Nulls(String field) implements RunDemand {}

    /**
     * Values of a list, in the form of {@link RunContext#key}.
     *
     * @param listed whether those are counted that stand in the list, and nulls with them; otherwise values that do not
     */
    record InList(String field, List<Object> values, boolean listed) implements RunDemand {
        public InList {
            values = List.copyOf(values);
        }
    }

    /** Values, written as text, in which a pattern is not found. */
    record NoMatch(String field, LinearPattern pattern) implements RunDemand {}

    /** Records that repeat an earlier one in these fields; a null is never repeated. */
    record Repeats(List<String> fields) implements RunDemand {
        public Repeats {
            fields = List.copyOf(fields);
        }
    }

    /**
     * Records whose values in these fields stand nowhere in other data; a null refers to nothing.
     *
     * @param targets schema object and property for each of the fields, such as {@code customers.id}
     */
    record Orphans(List<String> fields, List<String> targets) implements RunDemand {
        public Orphans {
            fields = List.copyOf(fields);
            targets = List.copyOf(targets);
        }
    }

    /** The newest or the oldest time. */
    record Extreme(String field, boolean newest) implements RunDemand {}
}
