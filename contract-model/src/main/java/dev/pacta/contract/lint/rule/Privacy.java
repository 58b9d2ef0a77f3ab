/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.rule;

import java.util.Optional;

/** The custom property {@code privacy}. */
public final class Privacy {
    private Privacy() {}

    /** The object that is its value, where the contract, schema object or property has one. */
    public static Optional<Place> of(Place place) {
        for (Place custom : place.objects("customProperties")) {
            if ("privacy".equals(custom.text("property"))) {
                return custom.object("value");
            }
        }
        return Optional.empty();
    }
}
