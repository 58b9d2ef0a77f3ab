/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.governance;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A version that holds more personal data than the one before, or says less of it, needs approval. */
final class CategoryWidenedRule implements GovernanceRule {
    @Override
    public String id() {
        return "governance.category-widened";
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
        Fields earlier = Fields.of(before);
        Set<String> known = Field.of(before).stream()
                .map(field -> category(field.property()))
                .filter(category -> category != null)
                .collect(Collectors.toSet());
        for (Field field : Field.of(change.after())) {
            String now = category(field.property());
            String was = earlier.counterpart(field)
                    .map(Field::property)
                    .map(CategoryWidenedRule::category)
                    .orElse(null);
            String message = message(field.path(), was, now, known);
            if (message != null) {
                report.add(field.path(), field.pointer(), message);
            }
        }
    }

    private static @Nullable String message(
            String path, @Nullable String was, @Nullable String now, Set<String> known) {
        if (was != null && now == null) {
            return "'%s' was declared as '%s' and says nothing now. That needs a steward's approval."
                    .formatted(path, was);
        }
        if (was != null && now != null && !isWithin(now, was)) {
            return "'%s' was declared as '%s' and is '%s' now, which is not within it. That needs a steward's approval."
                    .formatted(path, was, now);
        }
        if (was == null && now != null && known.stream().noneMatch(one -> isWithin(now, one))) {
            return "'%s' brings the data category '%s', which no earlier version has. That needs a steward's approval."
                    .formatted(path, now);
        }
        return null;
    }

    private static @Nullable String category(Property property) {
        return property.privacy().personal() ? property.privacy().dataCategory() : null;
    }

    private static boolean isWithin(String category, String of) {
        return category.equals(of) || category.startsWith(of + ".");
    }
}
