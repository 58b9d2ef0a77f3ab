/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import dev.pacta.validation.RunPart;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.ValidationSettings;
import dev.pacta.validation.source.ContractSource;
import dev.pacta.validation.source.PortableValidator;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Checks streams against contracts.
 *
 * <pre>{@code
 * Split<String> orders = ContractChecks.split(lines, RecordForm.jsonText(), ContractSource.file(path), null);
 * orders.valid().sinkTo(warehouse);
 * orders.quarantined().sinkTo(deadLetters);
 * }</pre>
 *
 * <p>The contract is read when the job is made, and travels with it. Rules over all records end as skipped: a stream has no end.
 */
public final class ContractChecks {
    /** The accumulator that has what the tasks have found, a {@link FoundSoFar}; while a job runs it is a little behind. */
    public static final String FOUND = "pacta-found";

    /** Values do not belong into the state of a job. */
    private static final ValidationSettings LIMITS = ValidationSettings.DEFAULT.withViolationsKept(0);

    private ContractChecks() {}

    /**
     * Splits a stream.
     *
     * @param schemaObject may be left out when the contract has only one
     * @throws dev.pacta.validation.source.ContractUnavailableException when there is no contract to check by
     */
    public static <T> Split<T> split(
            DataStream<T> records, RecordForm<T> form, ContractSource contract, @Nullable String schemaObject) {
        PortableValidator validator = new PortableValidator(contract.read(), schemaObject, LIMITS);
        OutputTag<Tuple2<T, Reasons>> refused =
                new OutputTag<>("pacta-quarantined", Types.TUPLE(records.getType(), Types.POJO(Reasons.class)));
        SingleOutputStreamOperator<T> valid = records.process(
                        new CheckFunction<>(validator, form, refused), records.getType())
                .name("contract " + validator.contract().contract().id().value())
                .uid("pacta-contract-" + validator.schemaObject());
        return new Split<>(valid, refused);
    }

    /**
     * What a job has found by that contract, summed up over its tasks; the accumulator {@link #FOUND} of the job's client or result has it.
     * Counts by other versions of the contract, from before a restart, are left out.
     */
    public static ValidationReport report(FoundSoFar found, ContractSource contract, @Nullable String schemaObject) {
        PortableValidator validator = new PortableValidator(contract.read(), schemaObject, LIMITS);
        ValidationRun sum = validator.validator().openStream();
        String plan = sum.part().plan();
        List<RunPart> same =
                found.parts().stream().filter(part -> part.plan().equals(plan)).toList();
        same.forEach(sum::add);
        return sum.finish();
    }
}
