/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a contract or schema object says about personal data: the custom property {@code privacy}.
 *
 * @param purposes dotted keys of the purposes the data may be used for
 */
public record PrivacyBlock(
        List<String> purposes,
        @Nullable String legalBasis,
        @Nullable String retention,
        List<String> locations,
        @Nullable String controller,
        List<String> processors,
        List<String> recipients,
        @Nullable String dpia,
        @Nullable String specialCategoryCondition,
        List<String> transferSafeguards) {
    /** Nothing was said. */
    public static final PrivacyBlock EMPTY =
            new PrivacyBlock(List.of(), null, null, List.of(), null, List.of(), List.of(), null, null, List.of());

    public PrivacyBlock {
        purposes = List.copyOf(purposes);
        locations = List.copyOf(locations);
        processors = List.copyOf(processors);
        recipients = List.copyOf(recipients);
        transferSafeguards = List.copyOf(transferSafeguards);
    }

    /** Whether nothing was said. */
    public boolean isEmpty() {
        return equals(EMPTY);
    }
}
