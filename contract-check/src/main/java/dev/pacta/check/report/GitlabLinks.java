/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.check.result.CheckResult;
import dev.pacta.check.result.FileResult;
import dev.pacta.check.result.Proposal;

/** Links to the proposals, which GitLab shows beside the job. Source: GitLab documentation, "artifacts:reports:annotations". */
public final class GitlabLinks implements Report {
    @Override
    public String write(CheckResult result) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        ArrayNode links = report.putArray("Pacta");
        for (FileResult file : result.files()) {
            Proposal proposal = file.proposal();
            if (proposal != null) {
                links.addObject()
                        .putObject("external_link")
                        .put("label", "%s: %s".formatted(file.name(), proposal.state()))
                        .put("url", proposal.page());
            }
        }
        return JsonText.pretty(report);
    }
}
