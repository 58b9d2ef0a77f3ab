/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where an application checks what comes and goes, as was found when it was built. Immutable.
 *
 * @param channels the names of the contracts, by channel
 * @param endpoints the names of the contracts, by class and method
 */
public record CheckedPlaces(Map<String, String> channels, Map<String, String> endpoints) {
    public CheckedPlaces {
        channels = Map.copyOf(channels);
        endpoints = Map.copyOf(endpoints);
    }

    /** The names of all contracts that are used. */
    Set<String> contracts() {
        Set<String> names = new TreeSet<>(channels.values());
        names.addAll(endpoints.values());
        return names;
    }

    /** A place where that contract is used, for people. */
    String placeOf(String contract) {
        for (Map.Entry<String, String> each : channels.entrySet()) {
            if (each.getValue().equals(contract)) {
                return "the channel " + each.getKey();
            }
        }
        return endpoints.entrySet().stream()
                .filter(each -> each.getValue().equals(contract))
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst()
                .orElseThrow();
    }
}
