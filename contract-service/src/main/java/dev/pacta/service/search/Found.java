/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.search;

import java.util.List;
import java.util.Map;

/**
 * What a query gives.
 *
 * @param ids of the contracts in the window, in the order that was asked for
 * @param total how many there are
 * @param facets for each filter how many contracts its values would give, the most frequent first: a filter that is set does not count for
 *     itself
 */
public record Found(List<String> ids, long total, Map<String, Map<String, Long>> facets) {}
