/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.waivers;

import java.util.List;
import java.util.Optional;

/** The waivers that count now, of some contracts. Immutable. */
public record ActiveWaivers(List<WaiverView> waivers) {
    /** There are none. */
    public static final ActiveWaivers NONE = new ActiveWaivers(List.of());

    public ActiveWaivers {
        waivers = List.copyOf(waivers);
    }

    /** The one that lets this through, if there is one. */
    public Optional<WaiverView> covering(String contract, String rule, String path) {
        return waivers.stream()
                .filter(waiver -> waiver.covers(contract, rule, path))
                .findFirst();
    }
}
