/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The lineage collector: takes OpenLineage events, keeps them, and answers what flows where.
 *
 * <p>The way of an event: {@code intake.LineageResource} → {@link dev.pacta.lineage.EventIntake} → {@code event.EventReader} →
 * {@code store.LineageStore} (one transaction: the bytes in the append-only log, then datasets, fields, jobs, runs, facets and the
 * edges that {@code edges.EventFlows} reads from it) → {@link dev.pacta.lineage.GraphKeeper}, whose immutable snapshot
 * {@code query} and {@code marquez} answer from. The answer is sent only after the commit.
 */
@NullMarked
package dev.pacta.lineage;

import org.jspecify.annotations.NullMarked;
