/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.ValidationSettings;
import dev.pacta.validation.plan.RunContext;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.PortableValidator;
import java.io.Serializable;
import org.apache.beam.sdk.transforms.windowing.GlobalWindow;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.PCollection.IsBounded;
import org.jspecify.annotations.Nullable;

/**
 * Begins the runs of a job, each for a part of the records.
 *
 * @param bounded whether the parts together are all records, so that they can be counted
 */
record Runs(PortableValidator validator, boolean bounded) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Values do not belong into what is handed on between workers. */
    private static final ValidationSettings LIMITS = ValidationSettings.DEFAULT.withViolationsKept(0);

    static Runs of(ContractSource contract, @Nullable String schemaObject) {
        return new Runs(new PortableValidator(contract.read(), schemaObject, LIMITS), false);
    }

    /** The same over those records: rules over all of them are counted where they have an end and are in one window. */
    Runs over(PCollection<?> records) {
        boolean whole = records.isBounded() == IsBounded.BOUNDED
                && records.getWindowingStrategy().getWindowFn().windowCoder() instanceof GlobalWindow.Coder;
        return new Runs(validator, whole);
    }

    ValidationRun open() {
        return bounded
                ? validator.validator().openPart(RunContext.NONE)
                : validator.validator().openStream();
    }

    /** The report on what was found by this plan; what was found by others is left out. */
    ValidationReport report(FoundSoFar found) {
        ValidationRun sum = open();
        String plan = sum.part().plan();
        found.parts().stream().filter(part -> part.plan().equals(plan)).forEach(sum::add);
        return sum.finish();
    }
}
