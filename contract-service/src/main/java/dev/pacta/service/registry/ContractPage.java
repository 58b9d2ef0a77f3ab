/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import java.util.List;
import java.util.Map;

/** A part of the list of contracts, with how many there are for each value of each filter. */
public record ContractPage(
        List<SummaryView> items, long total, int limit, int offset, Map<String, Map<String, Long>> facets) {}
