/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.policy.Action;
import dev.pacta.policy.Decision;
import dev.pacta.policy.DecisionRequest;
import dev.pacta.policy.Obligation;
import dev.pacta.policy.Resource;
import dev.pacta.policy.Resources;
import dev.pacta.policy.Subject;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Asks whether data may be used for a purpose, before a pipeline reads it. Whoever decides, a {@code DecisionPoint} in process or a
 * server, is given as a function; it answers trouble with a denial. Immutable; safe for many threads.
 */
public final class PurposeGuard {
    private final Function<DecisionRequest, Decision> decides;
    private final Clock clock;

    public PurposeGuard(Function<DecisionRequest, Decision> decides, Clock clock) {
        this.decides = decides;
        this.clock = clock;
    }

    /**
     * Opens the way, or stops the pipeline.
     *
     * @param output what the data flows into, when it is known
     * @return what has to be done with the data, such as masking
     * @throws PurposeDeniedException when the answer is no
     */
    public List<Obligation> open(
            Subject subject, Action action, String purpose, List<Resource> inputs, @Nullable Resource output) {
        Decision decision =
                decides.apply(new DecisionRequest(subject, action, purpose, inputs, output, clock.instant()));
        if (!decision.allowed()) {
            throw new PurposeDeniedException(purpose, decision);
        }
        return decision.obligations();
    }

    /**
     * Opens the way to the records of one schema object, or stops the pipeline.
     *
     * @param keys the secret for masks that need one
     * @return what does to records that which the decision demands
     * @throws PurposeDeniedException when the answer is no
     * @throws ObligationException when what the answer demands cannot be done
     */
    public RecordGuard open(Access access, Contract contract, SchemaObject object, MaskKeys keys) {
        Resource resource = Resources.of(contract, object, access.fields());
        List<Obligation> obligations =
                open(access.subject(), access.action(), access.purpose(), List.of(resource), null);
        return RecordGuard.compile(object, access.fields(), obligations, keys);
    }
}
