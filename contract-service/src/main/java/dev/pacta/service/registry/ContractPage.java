/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import java.util.List;
import java.util.Map;

/**
 * A part of the list of contracts, with how many there are for each value of each filter.
 *
 * @param bounded there are more than {@code total}, and the numbers count only as many
 */
public record ContractPage(
        List<SummaryView> items,
        long total,
        boolean bounded,
        int limit,
        int offset,
        Map<String, Map<String, Long>> facets) {}
