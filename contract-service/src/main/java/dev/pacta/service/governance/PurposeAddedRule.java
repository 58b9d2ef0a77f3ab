/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.governance;

import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import java.util.ArrayList;
import java.util.List;

/** Personal data that may be used for more than it was collected for needs approval (evidence for GDPR Art. 5(1)(b) and 6(4)). */
final class PurposeAddedRule implements GovernanceRule {
    @Override
    public String id() {
        return "governance.purpose-added";
    }

    @Override
    public boolean needsApproval() {
        return true;
    }

    @Override
    public void check(GovernanceCase change, Report report) {
        Contract before = change.before();
        if (before == null) {
            return;
        }
        List<SchemaObject> objects = change.after().schema();
        for (int i = 0; i < objects.size(); i++) {
            SchemaObject object = objects.get(i);
            String pointer = "/schema/" + i;
            before.schemaObject(object.name()).ifPresent(was -> check(before, was, change, object, pointer, report));
        }
    }

    private static void check(
            Contract before,
            SchemaObject was,
            GovernanceCase change,
            SchemaObject object,
            String pointer,
            Report report) {
        List<String> declared = purposes(before, was);
        List<String> added = new ArrayList<>(purposes(change.after(), object));
        added.removeIf(
                purpose -> declared.stream().anyMatch(one -> purpose.equals(one) || purpose.startsWith(one + ".")));
        boolean personal = Field.of(was, "").stream()
                .anyMatch(field -> field.property().privacy().personal());
        if (personal && !added.isEmpty()) {
            report.add(
                    object.name(),
                    pointer,
                    "'%s' holds personal data that was not collected for %s. That needs a steward's approval."
                            .formatted(object.name(), String.join(", ", added)));
        }
    }

    /** Those of the schema object stand before those of the contract. */
    private static List<String> purposes(Contract contract, SchemaObject object) {
        List<String> own = object.privacy().purposes();
        return own.isEmpty() ? contract.privacy().purposes() : own;
    }
}
