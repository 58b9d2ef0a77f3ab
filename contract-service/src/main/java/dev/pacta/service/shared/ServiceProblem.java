/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.shared;

import dev.pacta.lineage.problem.ProblemCode;
import dev.pacta.lineage.problem.ProblemKind;

/** Problems of this service that clients may rely on. */
public enum ServiceProblem implements ProblemCode {
    CROSS_SITE("request.cross-site", 403, "The request does not come from Pacta's own pages"),
    SIGN_IN_LINK("signin.link.invalid", 401, "The sign-in link is not valid"),
    TOKEN_UNKNOWN("token.unknown", 404, "No such token"),
    CONTRACT_UNKNOWN("contract.unknown", 404, "No such contract"),
    VERSION_UNKNOWN("contract.version.unknown", 404, "No such contract version"),
    VERSION_IMMUTABLE("contract.version.immutable", 409, "A published version never changes"),
    VERSION_TWICE("contract.version.twice", 409, "Two documents are the same contract version"),
    VERSION_UNREADABLE("contract.version.unreadable", 409, "A published version cannot be read any more"),
    CONTRACT_INVALID("contract.invalid", 422, "The contract is not valid"),
    CONTRACT_MISMATCH("contract.identity.mismatch", 400, "The contract is not the one of the address"),
    WAIVER_UNKNOWN("waiver.unknown", 404, "No such waiver"),
    PROPOSAL_UNKNOWN("proposal.unknown", 404, "No such proposal"),
    PROPOSAL_CLOSED("proposal.closed", 409, "The proposal is closed"),
    PROPOSAL_OTHER_DOCUMENT("proposal.other-document", 409, "The commit was proposed with another document"),
    REVIEW_NOT_ALLOWED("proposal.review.not-allowed", 403, "Not allowed to answer for this owner"),
    REVIEW_NOT_ASKED("proposal.review.not-asked", 404, "This owner is not asked"),
    POLICY_UNKNOWN("policy.unknown", 404, "No such access policy"),
    POLICY_INVALID("policy.invalid", 422, "The access policy is not valid"),
    POLICY_MISMATCH("policy.identity.mismatch", 400, "The access policy is not the one of the address"),
    DECISION_UNKNOWN("decision.unknown", 404, "No such decision"),
    OTHER_SUBJECT("decision.subject.not-allowed", 403, "Not allowed to ask for others"),
    SCHEMA_UNKNOWN("schema.unknown", 404, "No such schema"),
    FLOW_RULES_UNKNOWN("flow-rules.unknown", 404, "No such document of rules"),
    FLOW_RULES_INVALID("flow-rules.invalid", 422, "The document of rules is not valid"),
    FLOW_RULES_MISMATCH("flow-rules.identity.mismatch", 400, "The document of rules is not the one of the address"),
    RETENTION_POLICY_UNKNOWN("retention.policy.unknown", 404, "No such retention policy"),
    LEGAL_HOLD_UNKNOWN("retention.hold.unknown", 404, "No such legal hold"),
    RETENTION_BUSY("retention.busy", 409, "The retention is at work"),
    FINDING_UNKNOWN("finding.unknown", 404, "No such finding");

    private final ProblemKind kind;

    ServiceProblem(String code, int status, String title) {
        kind = new ProblemKind(code, status, title);
    }

    @Override
    public ProblemKind kind() {
        return kind;
    }
}
