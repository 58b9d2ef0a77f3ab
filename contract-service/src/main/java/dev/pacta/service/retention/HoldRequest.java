/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.retention;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.keeping.Hold;
import dev.pacta.service.shared.Given;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A legal hold that is wanted.
 *
 * @param run the id of a run
 * @param since holds what was so at this time or later
 * @param before holds what was so before this time
 * @param reason why, such as the number of the case
 * @param endsAt when it ends by itself
 */
record HoldRequest(
        @Nullable String namespace,
        @Nullable DatasetKey dataset,
        @Nullable JobKey job,
        @Nullable String run,
        @Nullable Instant since,
        @Nullable Instant before,
        @Nullable String reason,
        @Nullable Instant endsAt) {

    /** What is to be held; what does not hold together ends the request. */
    Hold.Scope scope() {
        Given.check(dataset == null || named(dataset.namespace(), dataset.name()), "dataset: needs namespace and name");
        Given.check(job == null || named(job.namespace(), job.name()), "job: needs namespace and name");
        Given.check(
                since == null || before == null || since.isBefore(before),
                "since: expected a time earlier than before");
        Hold.Scope scope =
                new Hold.Scope(Given.text("namespace", namespace), dataset, job, Given.text("run", run), since, before);
        Given.check(
                !scope.isEverything(),
                "expected at least one of namespace, dataset, job, run, since and before: what is held");
        return scope;
    }

    private static boolean named(@Nullable String namespace, @Nullable String name) {
        return Given.text("namespace", namespace) != null && Given.text("name", name) != null;
    }
}
