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
import dev.pacta.check.result.Finding;
import dev.pacta.contract.message.Severity;

/** GitLab's code quality report, which marks the lines of a merge request. Source: GitLab documentation, "Code Quality report format". */
public final class GitlabCodeQuality implements Report {
    @Override
    public String write(CheckResult result) {
        ArrayNode report = JsonNodeFactory.instance.arrayNode();
        for (FileResult file : result.files()) {
            file.findings().forEach(finding -> report.add(entry(file, finding)));
        }
        return JsonText.pretty(report);
    }

    private static ObjectNode entry(FileResult file, Finding finding) {
        ObjectNode entry = JsonNodeFactory.instance
                .objectNode()
                .put("description", finding.text())
                .put("check_name", finding.ruleId())
                .put("fingerprint", finding.fingerprint())
                .put("severity", severity(finding.severity()));
        ObjectNode location = entry.putObject("location").put("path", file.path());
        location.putObject("lines").put("begin", finding.place().line());
        return entry;
    }

    private static String severity(Severity severity) {
        return switch (severity) {
            case ERROR -> "critical";
            case WARNING -> "minor";
            case INFO -> "info";
        };
    }
}
