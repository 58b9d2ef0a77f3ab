/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.graph.EdgeKind;

/**
 * An edge that a chunk wrote, by the numbers of its nodes.
 *
 * @param job {@link NodeIds#NONE} for none
 * @param owner the job or dataset whose word it is
 * @param fromDataset the dataset at its beginning, also where that is a field; {@link NodeIds#NONE} where it is a job
 * @param toDataset likewise at its end
 */
record WrittenEdge(long from, long to, long job, EdgeKind kind, long owner, long fromDataset, long toDataset) {}
