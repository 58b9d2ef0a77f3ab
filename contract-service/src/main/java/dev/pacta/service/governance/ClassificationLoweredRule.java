/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.governance;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Data that is less protected than before needs approval. A word that is not known may mean anything, so that leaving one does too. */
final class ClassificationLoweredRule implements GovernanceRule {
    private static final List<String> ORDER = List.of("public", "internal", "confidential", "restricted", "secret");

    @Override
    public String id() {
        return "governance.classification-lowered";
    }

    @Override
    public boolean needsApproval() {
        return true;
    }

    @Override
    public void check(GovernanceCase change, Report report) {
        Fields earlier = Fields.of(change.before());
        for (Field field : Field.of(change.after())) {
            String now = field.property().classification();
            String was = earlier.counterpart(field)
                    .map(one -> one.property().classification())
                    .orElse(null);
            if (was != null && isLowered(was, now)) {
                report.add(
                        field.path(),
                        field.pointer(),
                        "The classification of '%s' was '%s' and is %s now. That needs a steward's approval."
                                .formatted(field.path(), was, now == null ? "missing" : "'" + now + "'"));
            }
        }
    }

    private static boolean isLowered(String was, @Nullable String now) {
        if (now == null) {
            return true;
        }
        String before = was.toLowerCase(Locale.ROOT);
        String after = now.toLowerCase(Locale.ROOT);
        if (before.equals(after)) {
            return false;
        }
        return !ORDER.contains(before) || !ORDER.contains(after) || ORDER.indexOf(after) < ORDER.indexOf(before);
    }
}
