/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import dev.pacta.graph.Grade;
import java.util.Arrays;
import java.util.Optional;

/**
 * Whose words Pacta itself sends as static events: a contract's, or those of people. Each speaks under a job of its own, in a namespace that no event
 * from outside may use, so that its newer word replaces its older one and nobody else's. Such a job carries no data: it is in no list of jobs
 * and not in the graph.
 */
public enum Declarer {
    /** What a contract is made of by its own word; the job is named by the contract's id. */
    CONTRACT("pacta:contracts", Grade.CONTRACT),
    /** What people say that a dataset is made of; the job is named by the dataset. */
    MANUAL("pacta:manual", Grade.MANUAL);

    private final String namespace;
    private final Grade grade;

    Declarer(String namespace, Grade grade) {
        this.namespace = namespace;
        this.grade = grade;
    }

    /** Whose job it is; empty for the jobs of everybody else. */
    public static Optional<Declarer> of(NodeKey node) {
        return node instanceof JobKey job
                ? Arrays.stream(values())
                        .filter(one -> one.namespace.equals(job.namespace()))
                        .findFirst()
                : Optional.empty();
    }

    /** The job under which it speaks of something. */
    public JobKey job(String name) {
        return new JobKey(namespace, name);
    }

    /** The grade of the edges that it tells. */
    public Grade grade() {
        return grade;
    }
}
