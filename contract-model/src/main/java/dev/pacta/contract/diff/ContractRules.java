/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import static dev.pacta.contract.diff.Verdicts.PROMISE_BREAKS;
import static dev.pacta.contract.diff.Verdicts.PROMISE_RISKS;
import static dev.pacta.contract.diff.Verdicts.SAFE;

/** The contract itself. */
final class ContractRules {
    static final RuleBook BOOK = new RuleBook();

    static final ChangeRule VERSION_TOO_SMALL = BOOK.remark(
            "contract.version-too-small",
            PROMISE_RISKS,
            "The version number grew too little",
            "a version number says how much changed");
    static final ChangeRule ID = BOOK.rule(
            "contract.id",
            PROMISE_BREAKS,
            "The contract has another id",
            "whoever refers to it by its id does not find it");
    static final ChangeRule RETIRED = BOOK.rule(
            "contract.retired", PROMISE_BREAKS, "The contract is retired", "nothing of it is promised any more");
    static final ChangeRule DEPRECATED = BOOK.rule(
            "contract.deprecated",
            PROMISE_RISKS,
            "The contract is deprecated",
            "readers have to find something else before it is retired");
    static final ChangeRule STATUS_LOWERED = BOOK.rule(
            "contract.status-lowered",
            PROMISE_RISKS,
            "The contract goes back to an earlier stage",
            "what was in use is a draft again");
    static final ChangeRule STATUS = BOOK.patch("contract.status", SAFE, "The status changed", "");
    static final ChangeRule OWNER = BOOK.patch(
            "contract.owner",
            PROMISE_RISKS,
            "Another owner answers for the contract",
            "questions and approvals go to other people");
    static final ChangeRule TEAM = BOOK.wording("contract.team", "What is said about the team changed");
    static final ChangeRule MODE_WEAKENED = BOOK.rule(
            "contract.compatibility-mode-weakened",
            PROMISE_BREAKS,
            "The compatibility mode protects less",
            "changes that were refused are allowed now");
    static final ChangeRule MODE = BOOK.rule(
            "contract.compatibility-mode", SAFE, "The compatibility mode protects as much as before or more", "");
    static final ChangeRule NAME = BOOK.wording("contract.name", "The name of the contract changed");
    static final ChangeRule DOMAIN = BOOK.wording("contract.domain", "The domain changed");
    static final ChangeRule TENANT = BOOK.wording("contract.tenant", "The tenant changed");
    static final ChangeRule DATA_PRODUCT = BOOK.wording("contract.data-product", "The data product changed");
    static final ChangeRule CREATED = BOOK.wording("contract.created", "When the contract was first written changed");
    static final ChangeRule PURPOSE = BOOK.wording("contract.description", "The description of the contract changed");
    static final ChangeRule TERMS = BOOK.patch(
            "contract.terms",
            PROMISE_RISKS,
            "How the data may be used, or what it is not good for, is described otherwise",
            "what was allowed may not be any more");
    static final ChangeRule API_VERSION =
            BOOK.wording("contract.api-version", "The contract follows another version of the standard");
    static final ChangeRule CONTEXT =
            BOOK.wording("contract.context", "What machines are told about the contract changed");

    private ContractRules() {}
}
