/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.Property;
import org.jspecify.annotations.Nullable;

/** New properties that hold personal data, also inside others. */
final class PersonalData {
    private PersonalData() {}

    static void ofNew(Property added, Place place, Changes changes) {
        if (added.privacy().personal()) {
            changes.add(Finding.of(
                    PrivacyRules.PERSONAL_ADDED,
                    place,
                    null,
                    String.valueOf(added.privacy().dataCategory())));
        }
        for (int at = 0; at < added.properties().size(); at++) {
            Property inside = added.properties().get(at);
            ofNew(inside, place.then(inside.name(), "", "/properties/" + at), changes);
        }
        inRole(added.nesting().items(), "items", place, changes);
        inRole(added.nesting().mapKey(), "map/key", place, changes);
        inRole(added.nesting().mapValue(), "map/value", place, changes);
    }

    private static void inRole(@Nullable Property inside, String key, Place place, Changes changes) {
        if (inside != null) {
            ofNew(inside, place.then(inside.name(), "", "/" + key), changes);
        }
    }
}
