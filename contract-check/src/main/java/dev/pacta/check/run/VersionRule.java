/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.contract.VersionNumber;
import dev.pacta.contract.diff.NextVersion;
import dev.pacta.contract.diff.Weight;
import dev.pacta.contract.message.Severity;
import java.util.Locale;

/**
 * Whether the version number grew as the change asks for. A published version never changes, so any other bytes
 * need another number.
 */
final class VersionRule {
    private VersionRule() {}

    /** Takes what is to be said. */
    interface Verdict {
        void say(String rule, Severity severity, String message, String advice);
    }

    static void judge(VersionNumber before, VersionNumber after, Weight weight, boolean edited, Verdict verdict) {
        String due = NextVersion.after(before, weight == Weight.NONE ? Weight.PATCH : weight);
        String advice = due == null ? "Give it a new version number." : "Write version: " + due;
        if (after.equals(before)) {
            if (weight == Weight.NONE && edited) {
                verdict.say(
                        "version.same-number",
                        Severity.WARNING,
                        "the document changed, its meaning did not, and it is still version %s; once that is published, other bytes are refused"
                                .formatted(before),
                        advice);
            } else if (weight != Weight.NONE) {
                verdict.say(
                        "version.unchanged",
                        Severity.ERROR,
                        "the contract changed (%s) and is still version %s".formatted(lower(weight), before),
                        advice);
            }
        } else if (before.isSemantic() && after.isSemantic() && after.compareTo(before) < 0) {
            verdict.say(
                    "version.lower",
                    Severity.ERROR,
                    "version %s comes before %s, which is there already".formatted(after, before),
                    advice);
        } else if (weight != Weight.NONE && due != null && !NextVersion.reaches(after, due)) {
            verdict.say(
                    "version.too-low",
                    Severity.ERROR,
                    "from %s to %s is less than the change asks for (%s)".formatted(before, after, lower(weight)),
                    advice);
        }
    }

    private static String lower(Weight weight) {
        return weight.name().toLowerCase(Locale.ROOT);
    }
}
