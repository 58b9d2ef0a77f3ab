/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import static dev.pacta.contract.diff.Verdicts.PROMISE_BREAKS;
import static dev.pacta.contract.diff.Verdicts.PROMISE_RISKS;
import static dev.pacta.contract.diff.Verdicts.SAFE;

/** Service levels, help and price. */
final class ServiceRules {
    static final RuleBook BOOK = new RuleBook();

    static final ChangeRule SLA_REMOVED = BOOK.rule(
            "sla.removed", PROMISE_BREAKS, "A service level is no longer promised", "whoever counted on it loses it");
    static final ChangeRule SLA_ADDED = BOOK.rule("sla.added", SAFE, "A new service level is promised", "");
    static final ChangeRule SLA_LOOSENED =
            BOOK.rule("sla.loosened", PROMISE_BREAKS, "A service level is weaker", "less is promised than before");
    static final ChangeRule SLA_TIGHTENED =
            BOOK.rule("sla.tightened", SAFE, "A service level is stronger", "more is promised than before");
    static final ChangeRule SLA_CHANGED = BOOK.rule(
            "sla.changed", PROMISE_RISKS, "A service level changed", "which of the two is stronger cannot be said");
    static final ChangeRule RETENTION_SHORTER = BOOK.rule(
            "sla.retention-shorter",
            PROMISE_BREAKS,
            "Data is kept for a shorter time",
            "readers of old data find nothing");
    static final ChangeRule RETENTION_LONGER = BOOK.rule(
            "sla.retention-longer",
            PROMISE_RISKS,
            "Data is kept for a longer time",
            "personal data may be kept no longer than its purpose needs");
    static final ChangeRule SCOPE_NARROWED = BOOK.rule(
            "sla.scope-narrowed",
            PROMISE_BREAKS,
            "A service level is promised for fewer elements",
            "what is left out is promised nothing");
    static final ChangeRule SCOPE_WIDENED =
            BOOK.rule("sla.scope-widened", SAFE, "A service level is promised for more elements", "");
    static final ChangeRule DEFAULT_ELEMENT = BOOK.rule(
            "sla.default-element",
            PROMISE_RISKS,
            "Service levels without an element are about something else now",
            "what they promised before is open");
    static final ChangeRule SLA_SCHEDULE = BOOK.patch(
            "sla.schedule",
            PROMISE_RISKS,
            "A service level is measured at other times",
            "a failure may be found later");
    static final ChangeRule SLA_DETAIL = BOOK.wording("sla.detail", "What is said about a service level changed");
    static final ChangeRule SUPPORT_REMOVED = BOOK.rule(
            "support.removed", PROMISE_RISKS, "A support channel is removed", "whoever used it has to find another");
    static final ChangeRule SUPPORT_ENDED = BOOK.rule(
            "support.ended", PROMISE_BREAKS, "The last support channel is removed", "nobody is there to help");
    static final ChangeRule SUPPORT_ADDED = BOOK.rule("support.added", SAFE, "A new support channel", "");
    static final ChangeRule SUPPORT_MOVED = BOOK.rule(
            "support.moved",
            PROMISE_RISKS,
            "A support channel is elsewhere or for something else",
            "whoever used it has to follow");
    static final ChangeRule SUPPORT_DETAIL =
            BOOK.wording("support.detail", "What is said about a support channel changed");
    static final ChangeRule PRICE_RAISED = BOOK.rule(
            "price.raised", PROMISE_BREAKS, "The price is raised", "who agreed to the old one has to agree anew");
    static final ChangeRule PRICE_LOWERED = BOOK.rule("price.lowered", SAFE, "The price is lowered", "");
    static final ChangeRule PRICE_ADDED = BOOK.rule(
            "price.added", PROMISE_RISKS, "A price is named where there was none", "who counted on none has to agree");
    static final ChangeRule PRICE_REMOVED = BOOK.rule("price.removed", SAFE, "The price is gone", "");
    static final ChangeRule PRICE_CHANGED = BOOK.rule(
            "price.changed",
            PROMISE_RISKS,
            "The price is in another currency or for another unit",
            "which of the two is higher cannot be said");
    static final ChangeRule PRICE_DETAIL = BOOK.wording("price.detail", "What is said about the price changed");

    private ServiceRules() {}
}
