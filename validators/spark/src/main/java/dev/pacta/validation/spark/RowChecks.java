/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.plan.RunContext;
import dev.pacta.validation.source.PortableValidator;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of one split are checked by, on the driver and on the workers. Immutable.
 *
 * @param repeats the rules whose repeated keys Spark marks, in the order of the marks
 * @param now what ages are measured against; without it they are not
 * @param batch whether the rows are a batch of a stream, and not all there are
 */
record RowChecks(
        PortableValidator validator,
        List<String> repeats,
        @Nullable Instant now,
        boolean batch) implements Serializable {
    private static final long serialVersionUID = 1L;

    RowChecks {
        repeats = List.copyOf(repeats);
    }

    ValidationRun open(RunContext.Repeats marks) {
        RunContext context = new RunContext(now, Map.of(), marks);
        return batch
                ? validator.validator().openBatch(context)
                : validator.validator().open(context);
    }

    /** A run that only adds up what others have found. */
    ValidationRun sum() {
        return open(new RunContext.Repeats() {
            @Override
            public boolean isRepeat(String ruleId) {
                return false;
            }

            @Override
            public boolean knows(String ruleId) {
                return repeats.contains(ruleId);
            }
        });
    }
}
