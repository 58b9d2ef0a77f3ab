/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.CustomProperty;
import dev.pacta.contract.PrivacyBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said about the processing of personal data. */
final class PrivacyDiff {
    private PrivacyDiff() {}

    static void compare(
            PrivacyBlock before,
            PrivacyBlock after,
            List<CustomProperty> oldCustom,
            List<CustomProperty> newCustom,
            Place element,
            Changes changes) {
        Place place = CustomPropertyDiff.named(CustomPropertyDiff.PRIVACY, element, oldCustom, newCustom);
        each(
                PrivacyRules.PURPOSE_ADDED,
                PrivacyRules.PURPOSE_REMOVED,
                before.purposes(),
                after.purposes(),
                place,
                changes);
        each(
                PrivacyRules.LOCATION_ADDED,
                PrivacyRules.LOCATION_REMOVED,
                before.locations(),
                after.locations(),
                place,
                changes);
        each(
                PrivacyRules.PROCESSOR_ADDED,
                PrivacyRules.PROCESSOR_REMOVED,
                before.processors(),
                after.processors(),
                place,
                changes);
        each(
                PrivacyRules.RECIPIENT_ADDED,
                PrivacyRules.RECIPIENT_REMOVED,
                before.recipients(),
                after.recipients(),
                place,
                changes);
        each(
                PrivacyRules.SAFEGUARD_ADDED,
                PrivacyRules.SAFEGUARD_REMOVED,
                before.transferSafeguards(),
                after.transferSafeguards(),
                place,
                changes);
        changes.value(
                after.legalBasis() == null ? PrivacyRules.LEGAL_BASIS_REMOVED : PrivacyRules.LEGAL_BASIS,
                place,
                before.legalBasis(),
                after.legalBasis());
        retention(before.retention(), after.retention(), place, changes);
        changes.value(PrivacyRules.CONTROLLER, place, before.controller(), after.controller());
        changes.value(PrivacyRules.DPIA, place, before.dpia(), after.dpia());
        changes.value(
                PrivacyRules.SPECIAL_CONDITION,
                place,
                before.specialCategoryCondition(),
                after.specialCategoryCondition());
    }

    private static void retention(@Nullable String before, @Nullable String after, Place place, Changes changes) {
        ChangeRule rule = PrivacyRules.RETENTION;
        if (after == null) {
            rule = PrivacyRules.RETENTION_REMOVED;
        } else if (before != null) {
            Integer order = Durations.compare(before, after);
            if (order != null && order == 0) {
                return;
            }
            rule = order == null
                    ? PrivacyRules.RETENTION
                    : order < 0 ? PrivacyRules.RETENTION_LONGER : PrivacyRules.RETENTION_SHORTER;
        }
        changes.value(rule, place, before, after);
    }

    private static void each(
            ChangeRule came, ChangeRule went, List<String> before, List<String> after, Place place, Changes changes) {
        after.stream()
                .filter(value -> !before.contains(value))
                .forEach(value -> changes.add(Finding.of(came, place, null, value)));
        before.stream()
                .filter(value -> !after.contains(value))
                .forEach(value -> changes.add(Finding.of(went, place, value, null)));
    }
}
