/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is promised beside the data: service levels, help and price.
 *
 * @param slaDefaultElement what service levels without an element are about; deprecated by the standard
 */
public record ServiceTerms(
        List<SlaProperty> slaProperties,
        @Nullable String slaDefaultElement,
        List<SupportChannel> support,
        @Nullable Price price) {
    /** Nothing was promised. */
    public static final ServiceTerms NONE = new ServiceTerms(List.of(), null, List.of(), null);

    public ServiceTerms {
        slaProperties = List.copyOf(slaProperties);
        support = List.copyOf(support);
    }
}
