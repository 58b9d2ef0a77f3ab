/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.event;

/** The three kinds of OpenLineage events. */
public enum EventKind {
    RUN,
    JOB,
    DATASET
}
