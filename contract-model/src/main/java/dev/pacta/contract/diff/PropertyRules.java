/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import static dev.pacta.contract.diff.Verdicts.BOTH_BREAK;
import static dev.pacta.contract.diff.Verdicts.CONSUMER_BREAKS;
import static dev.pacta.contract.diff.Verdicts.CONSUMER_RISKS;
import static dev.pacta.contract.diff.Verdicts.PRODUCER_BREAKS;
import static dev.pacta.contract.diff.Verdicts.PROMISE_BREAKS;
import static dev.pacta.contract.diff.Verdicts.PROMISE_RISKS;
import static dev.pacta.contract.diff.Verdicts.SAFE;

/** Properties: which there are, what they are called, and what else is said about them. */
final class PropertyRules {
    static final RuleBook BOOK = new RuleBook();

    static final ChangeRule REMOVED =
            BOOK.rule("property.removed", CONSUMER_BREAKS, "The property is removed", "whoever reads it breaks");
    static final ChangeRule REMOVED_AFTER_NOTICE = BOOK.rule(
            "property.removed-after-notice",
            SAFE,
            "The property is removed after its announced end",
            "it was deprecated, and the time is over");
    static final ChangeRule ADDED = BOOK.rule("property.added", SAFE, "A new property", "");
    static final ChangeRule ADDED_REQUIRED = BOOK.rule(
            "property.added-required",
            PRODUCER_BREAKS,
            "A new property that is required",
            "data that is written without it breaks the contract");
    static final ChangeRule RENAMED = BOOK.rule(
            "property.renamed", BOTH_BREAK, "The property is renamed", "whoever reads or writes it by its name breaks");
    static final ChangeRule LOOKS_RENAMED = BOOK.remark(
            "property.looks-renamed",
            "It looks as if the property was renamed",
            "give both versions the same id and it is judged as a renaming; without one it is a removal and an addition");
    static final ChangeRule MOVED = BOOK.rule(
            "property.moved",
            BOTH_BREAK,
            "The property is moved",
            "whoever reads or writes it at its old place breaks");
    static final ChangeRule LOOKS_MOVED = BOOK.remark(
            "property.looks-moved",
            "It looks as if the property was moved",
            "give both versions the same id and it is judged as a move; without one it is a removal and an addition");
    static final ChangeRule PHYSICAL_NAME = BOOK.rule(
            "property.physical-name",
            BOTH_BREAK,
            "The property has another name where it lies",
            "whoever reads or writes it by that name breaks");
    static final ChangeRule ENCRYPTED_NAME = BOOK.rule(
            "property.encrypted-name",
            CONSUMER_BREAKS,
            "The encrypted form lies elsewhere",
            "whoever reads it there breaks");
    static final ChangeRule ENCRYPTED_NAME_ADDED =
            BOOK.rule("property.encrypted-name-added", SAFE, "There is an encrypted form now", "");
    static final ChangeRule OPTIONAL = BOOK.rule(
            "property.optional",
            CONSUMER_BREAKS,
            "The property is no longer required",
            "readers must expect that it is missing");
    static final ChangeRule REQUIRED = BOOK.rule(
            "property.required",
            PRODUCER_BREAKS,
            "The property is now required",
            "data without it breaks the contract");
    static final ChangeRule NOT_UNIQUE = BOOK.rule(
            "property.not-unique",
            CONSUMER_BREAKS,
            "The property is no longer unique",
            "a value may come twice, joins may multiply rows");
    static final ChangeRule UNIQUE = BOOK.rule(
            "property.unique",
            PRODUCER_BREAKS,
            "The property must now be unique",
            "data with a value that comes twice breaks the contract");
    static final ChangeRule PRIMARY_KEY = BOOK.rule(
            "property.primary-key",
            BOTH_BREAK,
            "The primary key changed",
            "what identifies a record is another thing now");
    static final ChangeRule PARTITION = BOOK.rule(
            "property.partition",
            CONSUMER_RISKS,
            "The data is partitioned otherwise",
            "readers that go by partitions read other files, or all of them");
    static final ChangeRule DEPRECATED = BOOK.rule(
            "property.deprecated",
            PROMISE_RISKS,
            "The property is deprecated",
            "readers have to find something else before it is removed");
    static final ChangeRule REVIVED = BOOK.rule("property.revived", SAFE, "The property is no longer deprecated", "");
    static final ChangeRule DEPRECATION = BOOK.rule(
            "property.deprecation",
            PROMISE_RISKS,
            "The announced end of the property changed",
            "whoever plans by it has to plan anew");
    static final ChangeRule SEMANTIC_TYPE = BOOK.patch(
            "property.semantic-type",
            CONSUMER_RISKS,
            "The property plays another part in analyses",
            "tools that sum up measures and group by dimensions treat it otherwise");
    static final ChangeRule CRITICAL =
            BOOK.rule("property.critical", SAFE, "The property is now a critical data element", "");
    static final ChangeRule NOT_CRITICAL = BOOK.rule(
            "property.not-critical",
            PROMISE_RISKS,
            "The property is no longer a critical data element",
            "it may be watched less");
    static final ChangeRule TRANSFORMATION = BOOK.rule(
            "property.transformation",
            CONSUMER_RISKS,
            "The values come about in another way",
            "the same value may mean something else");
    static final ChangeRule TRANSFORMATION_TEXT =
            BOOK.wording("property.transformation-description", "The description of the transformation changed");
    static final ChangeRule EXAMPLES = BOOK.wording("property.examples", "The examples changed");
    static final ChangeRule CLASSIFICATION_LOWERED = BOOK.rule(
            "property.classification-lowered",
            PROMISE_BREAKS,
            "The classification is lowered",
            "the data is protected less than was promised");
    static final ChangeRule CLASSIFICATION_RAISED = BOOK.rule(
            "property.classification-raised",
            CONSUMER_RISKS,
            "The classification is raised",
            "some who read it may lose access");
    static final ChangeRule CLASSIFICATION = BOOK.rule(
            "property.classification",
            PROMISE_RISKS,
            "The classification changed",
            "access may have to be decided anew");

    private PropertyRules() {}
}
