/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import java.util.ArrayList;
import java.util.List;

/** Collects the rules of one subject while they are declared. */
final class RuleBook {
    private final List<ChangeRule> rules = new ArrayList<>();

    /** Something that breaks is major; everything else that data or promises show is minor. */
    ChangeRule rule(String id, Verdicts verdicts, String title, String why) {
        return add(new ChangeRule(id, title, verdicts, verdicts.breaking() ? Weight.MAJOR : Weight.MINOR, why));
    }

    /** What neither data nor promises show, or only to people. */
    ChangeRule patch(String id, Verdicts verdicts, String title, String why) {
        return add(new ChangeRule(id, title, verdicts, Weight.PATCH, why));
    }

    /** What changes words only. */
    ChangeRule wording(String id, String title) {
        return patch(id, Verdicts.SAFE, title, "");
    }

    /** A remark on other changes, which carry the weight. */
    ChangeRule remark(String id, String title, String why) {
        return remark(id, Verdicts.SAFE, title, why);
    }

    ChangeRule remark(String id, Verdicts verdicts, String title, String why) {
        return add(new ChangeRule(id, title, verdicts, Weight.NONE, why));
    }

    List<ChangeRule> rules() {
        return List.copyOf(rules);
    }

    private ChangeRule add(ChangeRule rule) {
        rules.add(rule);
        return rule;
    }
}
