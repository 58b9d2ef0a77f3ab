/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import static dev.pacta.contract.diff.Verdicts.CONSUMER_BREAKS;
import static dev.pacta.contract.diff.Verdicts.CONSUMER_RISKS;
import static dev.pacta.contract.diff.Verdicts.PROMISE_BREAKS;
import static dev.pacta.contract.diff.Verdicts.PROMISE_RISKS;
import static dev.pacta.contract.diff.Verdicts.SAFE;

/** Personal data. Nothing of it breaks a program; much of it needs an approval. */
final class PrivacyRules {
    static final RuleBook BOOK = new RuleBook();

    static final ChangeRule PERSONAL_ADDED = BOOK.rule(
            "privacy.personal-added",
            PROMISE_RISKS,
            "A new property holds personal data",
            "a data protection officer should approve");
    static final ChangeRule CATEGORY_ADDED = BOOK.rule(
            "privacy.category-added",
            PROMISE_RISKS,
            "The property is said to hold personal data now",
            "access and retention may have to be decided anew");
    static final ChangeRule CATEGORY_REMOVED = BOOK.rule(
            "privacy.category-removed",
            PROMISE_BREAKS,
            "The data category is removed",
            "the data is no longer treated as what it was said to be");
    static final ChangeRule CATEGORY_WIDENED = BOOK.rule(
            "privacy.category-widened",
            PROMISE_RISKS,
            "The data category is wider",
            "more kinds of personal data may come");
    static final ChangeRule CATEGORY_NARROWED =
            BOOK.rule("privacy.category-narrowed", SAFE, "The data category is narrower", "");
    static final ChangeRule CATEGORY = BOOK.rule(
            "privacy.category", PROMISE_RISKS, "The data category changed", "a data protection officer should approve");
    static final ChangeRule SUBJECT = BOOK.rule(
            "privacy.subject",
            PROMISE_RISKS,
            "The data is about other people",
            "a data protection officer should approve");
    static final ChangeRule IDENTIFIABILITY = BOOK.rule(
            "privacy.identifiability",
            PROMISE_RISKS,
            "How easily people are recognised in the data changed",
            "a data protection officer should approve");
    static final ChangeRule PURPOSE_ADDED = BOOK.rule(
            "privacy.purpose-added",
            PROMISE_RISKS,
            "A purpose is new",
            "using the data for it needs an approval (Art. 5(1)(b) GDPR)");
    static final ChangeRule PURPOSE_REMOVED = BOOK.rule(
            "privacy.purpose-removed",
            CONSUMER_BREAKS,
            "A purpose is removed",
            "whoever reads the data for it is not allowed to any more");
    static final ChangeRule LEGAL_BASIS = BOOK.rule(
            "privacy.legal-basis",
            PROMISE_RISKS,
            "The legal basis changed",
            "a data protection officer should approve (Art. 6 GDPR)");
    static final ChangeRule LEGAL_BASIS_REMOVED = BOOK.rule(
            "privacy.legal-basis-removed",
            PROMISE_BREAKS,
            "The legal basis is removed",
            "personal data is not processed without one (Art. 6 GDPR)");
    static final ChangeRule RETENTION_SHORTER = BOOK.rule(
            "privacy.retention-shorter",
            CONSUMER_RISKS,
            "Personal data is kept for a shorter time",
            "readers of old data find nothing");
    static final ChangeRule RETENTION_LONGER = BOOK.rule(
            "privacy.retention-longer",
            PROMISE_BREAKS,
            "Personal data is kept for a longer time",
            "people were told a shorter one (Art. 5(1)(e) and 13(2)(a) GDPR)");
    static final ChangeRule RETENTION = BOOK.rule(
            "privacy.retention",
            PROMISE_RISKS,
            "How long personal data is kept changed",
            "which of the two is longer cannot be said (Art. 5(1)(e) GDPR)");
    static final ChangeRule RETENTION_REMOVED = BOOK.rule(
            "privacy.retention-removed",
            PROMISE_BREAKS,
            "How long personal data is kept is no longer said",
            "without a limit it is kept for ever (Art. 5(1)(e) GDPR)");
    static final ChangeRule LOCATION_ADDED = BOOK.rule(
            "privacy.location-added",
            PROMISE_RISKS,
            "Personal data goes to a new location",
            "a transfer may need safeguards (Art. 44 GDPR)");
    static final ChangeRule LOCATION_REMOVED =
            BOOK.rule("privacy.location-removed", SAFE, "Personal data no longer goes to a location", "");
    static final ChangeRule PROCESSOR_ADDED = BOOK.rule(
            "privacy.processor-added", PROMISE_RISKS, "A new processor", "it needs a contract (Art. 28 GDPR)");
    static final ChangeRule PROCESSOR_REMOVED = BOOK.rule("privacy.processor-removed", SAFE, "A processor is gone", "");
    static final ChangeRule RECIPIENT_ADDED = BOOK.rule(
            "privacy.recipient-added", PROMISE_RISKS, "A new recipient", "people have to be told (Art. 13(1)(e) GDPR)");
    static final ChangeRule RECIPIENT_REMOVED =
            BOOK.rule("privacy.recipient-removed", CONSUMER_RISKS, "A recipient is gone", "it may lose access");
    static final ChangeRule CONTROLLER = BOOK.rule(
            "privacy.controller",
            PROMISE_RISKS,
            "Another controller answers for the data",
            "people have to be told (Art. 13(1)(a) GDPR)");
    static final ChangeRule DPIA = BOOK.rule(
            "privacy.dpia",
            PROMISE_RISKS,
            "The impact assessment is another one or gone",
            "a data protection officer should approve (Art. 35 GDPR)");
    static final ChangeRule SPECIAL_CONDITION = BOOK.rule(
            "privacy.special-category-condition",
            PROMISE_RISKS,
            "The condition for special categories changed",
            "a data protection officer should approve (Art. 9(2) GDPR)");
    static final ChangeRule SAFEGUARD_ADDED =
            BOOK.rule("privacy.safeguard-added", SAFE, "A new safeguard for transfers", "");
    static final ChangeRule SAFEGUARD_REMOVED = BOOK.rule(
            "privacy.safeguard-removed",
            PROMISE_BREAKS,
            "A safeguard for transfers is removed",
            "the transfer may have no ground any more (Art. 46 GDPR)");

    private PrivacyRules() {}
}
