/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

/**
 * What happens to a value on its way along a column edge.
 *
 * @param type OpenLineage's {@code DIRECT} or {@code INDIRECT}, or what the producer wrote
 * @param subtype such as {@code IDENTITY}, {@code AGGREGATION}, {@code JOIN}; empty when the producer gave none
 * @param masking the value is obscured
 */
public record Transformation(String type, String subtype, boolean masking) {}
