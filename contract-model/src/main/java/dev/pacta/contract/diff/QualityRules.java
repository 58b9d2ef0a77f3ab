/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import static dev.pacta.contract.diff.Verdicts.PRODUCER_RISKS;
import static dev.pacta.contract.diff.Verdicts.PROMISE_BREAKS;
import static dev.pacta.contract.diff.Verdicts.PROMISE_RISKS;
import static dev.pacta.contract.diff.Verdicts.SAFE;

/** Rules of data quality. */
final class QualityRules {
    static final RuleBook BOOK = new RuleBook();

    static final ChangeRule REMOVED = BOOK.rule(
            "quality.removed", PROMISE_BREAKS, "A quality rule is removed", "what it promised is no longer checked");
    static final ChangeRule ADDED =
            BOOK.rule("quality.added", PRODUCER_RISKS, "A new quality rule", "data that is there may fail it");
    static final ChangeRule LOOSENED =
            BOOK.rule("quality.loosened", PROMISE_BREAKS, "A quality rule allows more", "results that failed pass now");
    static final ChangeRule TIGHTENED =
            BOOK.rule("quality.tightened", PRODUCER_RISKS, "A quality rule allows less", "data that passed may fail");
    static final ChangeRule CHANGED = BOOK.rule(
            "quality.changed",
            PRODUCER_RISKS.promise(Verdict.RISKY),
            "A quality rule measures or allows something else",
            "what it promised is another promise now");
    static final ChangeRule SEVERITY_LOWERED = BOOK.rule(
            "quality.severity-lowered",
            PROMISE_RISKS,
            "A quality rule is taken less seriously",
            "a failure may have no consequence any more");
    static final ChangeRule SEVERITY =
            BOOK.patch("quality.severity", SAFE, "The severity of a quality rule changed", "");
    static final ChangeRule SCHEDULE = BOOK.patch(
            "quality.schedule",
            PROMISE_RISKS,
            "A quality rule is measured at other times",
            "a failure may be found later");
    static final ChangeRule DETAIL = BOOK.wording("quality.detail", "What is said about a quality rule changed");

    private QualityRules() {}
}
