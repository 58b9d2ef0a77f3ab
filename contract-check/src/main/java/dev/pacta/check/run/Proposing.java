/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.check.publish.Proposals;
import dev.pacta.check.publish.Proposals.Outcome;
import dev.pacta.check.publish.Publication;
import dev.pacta.check.result.FileChange;
import dev.pacta.check.result.FileResult;
import dev.pacta.check.result.Finding;
import dev.pacta.contract.message.Severity;
import java.util.ArrayList;
import java.util.List;

/** Registers what changed with the server, file by file. */
final class Proposing {
    private final Proposals proposals;

    Proposing(Proposals proposals) {
        this.proposals = proposals;
    }

    /** What is no contract, or did not change, is not proposed; a deletion has no document that could be. */
    FileResult propose(Candidate candidate, FileResult result) {
        if (candidate.after() == null
                || candidate.contractAfter().isEmpty()
                || candidate.change() == FileChange.UNCHANGED) {
            return result;
        }
        Outcome outcome = proposals.propose(
                Publication.document(candidate.path(), candidate.after().bytes()));
        if (outcome instanceof Outcome.Registered registered) {
            return result.proposed(registered.proposal());
        }
        return result.saying(withRefusal(candidate, result, ((Outcome.Refused) outcome).reason()));
    }

    private static List<Finding> withRefusal(Candidate candidate, FileResult result, String reason) {
        Findings findings = new Findings(candidate.path());
        findings.add(
                Finding.Kind.GOVERNANCE,
                "proposal.refused",
                Severity.ERROR,
                Judge.place(candidate, "/version"),
                "/version",
                "the server does not take the proposal: " + reason,
                "");
        List<Finding> all = new ArrayList<>(findings.list());
        all.addAll(result.findings());
        return all;
    }
}
