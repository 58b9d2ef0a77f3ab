/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import static dev.pacta.contract.diff.Verdicts.BOTH_BREAK;
import static dev.pacta.contract.diff.Verdicts.BOTH_RISK;
import static dev.pacta.contract.diff.Verdicts.CONSUMER_BREAKS;
import static dev.pacta.contract.diff.Verdicts.CONSUMER_RISKS;
import static dev.pacta.contract.diff.Verdicts.PRODUCER_RISKS;
import static dev.pacta.contract.diff.Verdicts.PROMISE_RISKS;
import static dev.pacta.contract.diff.Verdicts.SAFE;

/** Schema objects: which there are, and what they are called. */
final class SchemaRules {
    static final RuleBook BOOK = new RuleBook();

    static final ChangeRule REMOVED =
            BOOK.rule("schema.removed", CONSUMER_BREAKS, "The schema object is removed", "whoever reads it breaks");
    static final ChangeRule REMOVED_AFTER_NOTICE = BOOK.rule(
            "schema.removed-after-notice",
            SAFE,
            "The schema object is removed after its announced end",
            "it was deprecated, and the time is over");
    static final ChangeRule ADDED = BOOK.rule("schema.added", SAFE, "A new schema object", "nobody reads it yet");
    static final ChangeRule RENAMED = BOOK.rule(
            "schema.renamed",
            BOTH_BREAK,
            "The schema object is renamed",
            "whoever reads or writes it by its name breaks");
    static final ChangeRule LOOKS_RENAMED = BOOK.remark(
            "schema.looks-renamed",
            "It looks as if the schema object was renamed",
            "give both versions the same id and it is judged as a renaming; without one it is a removal and an addition");
    static final ChangeRule PHYSICAL_NAME = BOOK.rule(
            "schema.physical-name",
            BOTH_BREAK,
            "The data has another name where it lies",
            "whoever reads or writes it by that name breaks");
    static final ChangeRule PHYSICAL_TYPE = BOOK.rule(
            "schema.physical-type",
            BOTH_RISK,
            "The data is stored as another kind of object",
            "a table, a view and a topic do not take the same reads and writes");
    static final ChangeRule GRANULARITY = BOOK.patch(
            "schema.granularity",
            CONSUMER_RISKS,
            "What one record stands for is described otherwise",
            "if the meaning changed and not only the words, counts and sums change too");
    static final ChangeRule DEPRECATED = BOOK.rule(
            "schema.deprecated",
            PROMISE_RISKS,
            "The schema object is deprecated",
            "readers have to find something else before it is removed");
    static final ChangeRule REVIVED =
            BOOK.rule("schema.revived", SAFE, "The schema object is no longer deprecated", "");
    static final ChangeRule DEPRECATION = BOOK.rule(
            "schema.deprecation",
            PROMISE_RISKS,
            "The announced end of the schema object changed",
            "whoever plans by it has to plan anew");
    static final ChangeRule CONTEXT =
            BOOK.wording("schema.context", "What machines are told about the schema object changed");
    static final ChangeRule RELATIONSHIP_ADDED = BOOK.rule(
            "relationship.added",
            PRODUCER_RISKS,
            "A new relationship",
            "data that refers to nothing breaks the contract");
    static final ChangeRule RELATIONSHIP_REMOVED =
            BOOK.rule("relationship.removed", CONSUMER_RISKS, "A relationship is removed", "joins may find no partner");
    static final ChangeRule RELATIONSHIP_CHANGED = BOOK.rule(
            "relationship.changed",
            BOTH_RISK,
            "A relationship refers to something else",
            "joins and checks by it have to change");
    static final ChangeRule RELATIONSHIP_DETAIL =
            BOOK.wording("relationship.detail", "What is said about a relationship changed");

    private SchemaRules() {}
}
