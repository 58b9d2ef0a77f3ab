/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.governance;

import dev.pacta.contract.PrivacyBlock;
import dev.pacta.contract.SchemaObject;
import java.util.List;
import java.util.function.Predicate;

/** What the rules for personal data share: each schema object that has some must say something, itself or by its contract. */
final class PersonalData {
    private PersonalData() {}

    static void check(
            GovernanceCase change, Predicate<PrivacyBlock> says, String missing, GovernanceRule.Report report) {
        List<SchemaObject> objects = change.after().schema();
        for (int i = 0; i < objects.size(); i++) {
            SchemaObject object = objects.get(i);
            boolean said =
                    says.test(object.privacy()) || says.test(change.after().privacy());
            if (!said && holdsSome(object)) {
                report.add(object.name(), "/schema/" + i, missing.formatted(object.name()));
            }
        }
    }

    private static boolean holdsSome(SchemaObject object) {
        return Field.of(object, "").stream()
                .anyMatch(field -> field.property().privacy().personal());
    }
}
