/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.report;

/** The forms in which a result is written. */
public enum ReportFormat {
    /** For a person at a terminal or in the log of a build. */
    TEXT(new TextReport(false)),
    /** For programs: everything, versioned. */
    JSON(new JsonReport()),
    /** For builds that show test results. */
    JUNIT(new JunitReport()),
    /** For code scanning: the Static Analysis Results Interchange Format 2.1.0. */
    SARIF(new SarifReport()),
    /** Workflow commands that GitHub Actions turns into notes beside the lines. */
    GITHUB(new GithubAnnotations()),
    /** GitLab's code quality report. */
    GITLAB(new GitlabCodeQuality()),
    /** Links to the proposals for GitLab's page of the job. */
    GITLAB_LINKS(new GitlabLinks()),
    /** One comment of a pull request. */
    MARKDOWN(new MarkdownComment(null));

    private final Report report;

    ReportFormat(Report report) {
        this.report = report;
    }

    /** Writes that form. */
    public Report report() {
        return report;
    }
}
