/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.rule;

import dev.pacta.contract.message.Severity;

/** One rule of meaning, beyond the standard's structure. Immutable; safe for many threads. */
public abstract class LintRule {
    private final String id;
    private final Severity severity;
    private final String title;
    private final String why;
    private final String badExample;
    private final String goodExample;

    /**
     * Describes the rule. Examples are fragments of a contract; what they lack is filled up before they are tested.
     *
     * @param id stable: {@code pacta.<area>.<what>}
     * @param severity what its messages weigh in the standard profile
     * @param title what holds where the rule is content
     * @param why one paragraph: what goes wrong otherwise
     * @param badExample the lines at fault end with the comment {@code # <- here}
     * @param goodExample the same without the fault
     */
    protected LintRule(String id, Severity severity, String title, String why, String badExample, String goodExample) {
        this.id = id;
        this.severity = severity;
        this.title = title;
        this.why = why;
        this.badExample = badExample;
        this.goodExample = goodExample;
    }

    /** Looks at a contract whose structure is sound. */
    public abstract void check(Subject subject, Report report);

    /** Whether its messages may carry a fix. */
    public boolean fixable() {
        return false;
    }

    /** Stable, such as {@code pacta.range.empty}. */
    public final String id() {
        return id;
    }

    /** What its messages weigh in the standard profile. */
    public final Severity severity() {
        return severity;
    }

    /** What holds where the rule is content. */
    public final String title() {
        return title;
    }

    /** What goes wrong otherwise, in one paragraph. */
    public final String why() {
        return why.replace('\n', ' ').strip();
    }

    /** A fragment of a contract that breaks the rule. */
    public final String badExample() {
        return badExample;
    }

    /** The same fragment as the rule wants it. */
    public final String goodExample() {
        return goodExample;
    }
}
