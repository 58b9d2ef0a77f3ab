/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import static dev.pacta.contract.diff.Verdicts.BOTH_BREAK;
import static dev.pacta.contract.diff.Verdicts.BOTH_RISK;
import static dev.pacta.contract.diff.Verdicts.CONSUMER_BREAKS;
import static dev.pacta.contract.diff.Verdicts.CONSUMER_RISKS;
import static dev.pacta.contract.diff.Verdicts.PROMISE_RISKS;
import static dev.pacta.contract.diff.Verdicts.SAFE;

/** Servers, and the roles that open them. */
final class PlaceRules {
    static final RuleBook BOOK = new RuleBook();

    static final ChangeRule REMOVED =
            BOOK.rule("server.removed", CONSUMER_BREAKS, "The server is removed", "whoever reads there breaks");
    static final ChangeRule ADDED = BOOK.rule("server.added", SAFE, "A new server", "");
    static final ChangeRule MOVED =
            BOOK.rule("server.moved", BOTH_BREAK, "The data lies elsewhere", "whoever reads or writes there breaks");
    static final ChangeRule FORMAT = BOOK.rule(
            "server.format", BOTH_BREAK, "The data has another form", "what reads or writes the old form breaks");
    static final ChangeRule TYPE =
            BOOK.rule("server.type", BOTH_BREAK, "The server is of another type", "programs reach it in another way");
    static final ChangeRule RENAMED = BOOK.rule(
            "server.renamed",
            CONSUMER_RISKS,
            "The server has another name",
            "whoever picks it by its name does not find it");
    static final ChangeRule ENVIRONMENT = BOOK.rule(
            "server.environment",
            BOTH_RISK,
            "The server belongs to another environment",
            "production and test may be taken for each other");
    static final ChangeRule COMPUTE =
            BOOK.rule("server.compute", CONSUMER_RISKS, "Queries run elsewhere", "rights and costs may differ");
    static final ChangeRule DETAIL = BOOK.wording("server.detail", "What is said about a server changed");
    static final ChangeRule ROLE_REMOVED =
            BOOK.rule("role.removed", CONSUMER_RISKS, "A role is removed", "those who read by it may lose access");
    static final ChangeRule ROLE_ADDED = BOOK.rule("role.added", SAFE, "A new role", "");
    static final ChangeRule ROLE_ACCESS = BOOK.rule(
            "role.access",
            CONSUMER_RISKS,
            "A role gives another access",
            "those who have it may do more or less than before");
    static final ChangeRule ROLE_APPROVERS =
            BOOK.patch("role.approvers", PROMISE_RISKS, "Others decide who gets a role", "requests go to other people");
    static final ChangeRule ROLE_DETAIL = BOOK.wording("role.detail", "What is said about a role changed");

    private PlaceRules() {}
}
