/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/**
 * The lineage graph in memory: built once, then read by any number of threads.
 *
 * <p>A {@link dev.pacta.graph.GraphBuilder} takes nodes (datasets, fields, jobs) and edges and gives an immutable
 * {@link dev.pacta.graph.LineageGraph}. {@link dev.pacta.graph.Traversal}, {@link dev.pacta.graph.Paths} and
 * {@link dev.pacta.graph.LabelPropagation} answer questions over it. Nodes and edges are plain ints, so that a graph of
 * millions of column edges stays small and is walked without making objects.
 */
@NullMarked
package dev.pacta.graph;

import org.jspecify.annotations.NullMarked;
