/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.run;

import dev.pacta.check.result.ContractChange;
import dev.pacta.check.result.FileChange;
import dev.pacta.check.result.FileResult;
import dev.pacta.check.result.Finding;
import dev.pacta.check.result.VersionStep;
import dev.pacta.check.server.ServerCheck;
import dev.pacta.check.settings.RepositorySettings;
import dev.pacta.contract.Contract;
import dev.pacta.contract.VersionNumber;
import dev.pacta.contract.diff.NextVersion;
import dev.pacta.contract.diff.Weight;
import dev.pacta.contract.lint.Lint;
import dev.pacta.contract.lint.LintSettings;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.contract.yaml.Position;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges one contract file by itself and against what was there before. Safe for many threads. */
final class Judge {
    private final LintSettings lint;
    private final Comparisons comparisons;

    /** Knows the rules of a repository, and what time it is for those that speak of a day. */
    Judge(RepositorySettings settings, Instant now) {
        this.lint = settings.lint().at(now);
        this.comparisons = new Comparisons(settings, LocalDate.ofInstant(now, ZoneOffset.UTC));
    }

    /** Judges a file; what the server says of the published version counts more than what lies in the repository. */
    FileResult judge(Candidate candidate, @Nullable ServerCheck server) {
        Findings findings = new Findings(candidate.path());
        lint(candidate, findings);
        Comparison comparison = server != null && server.from() != null
                ? comparisons.withPublished(candidate, server)
                : comparisons.withBase(candidate, server);
        ChangeFindings.say(candidate.id().orElse(""), comparison, findings);
        version(candidate, comparison, findings);
        if (server != null) {
            governance(server, findings);
        }
        earlierVersions(comparison, findings);
        baseUnreadable(candidate, findings);
        return new FileResult(
                candidate.path(),
                candidate.oldPath(),
                candidate.change(),
                step(candidate, comparison),
                findings.list(),
                comparison.changes(),
                server == null ? List.of() : server.impact());
    }

    private static void governance(ServerCheck server, Findings findings) {
        server.governance()
                .forEach(said -> findings.add(
                        Finding.Kind.GOVERNANCE,
                        said.ruleId(),
                        said.severity(),
                        said.place(),
                        said.path(),
                        said.message(),
                        ""));
    }

    /** Those who still read data of an older version were promised what it says: a transitive mode counts them all. */
    private static void earlierVersions(Comparison comparison, Findings findings) {
        for (Comparison.Earlier earlier : comparison.earlier()) {
            ContractChange change = earlier.change();
            if (change.breaks()) {
                findings.add(
                        Finding.Kind.CHANGE,
                        "compatibility.earlier-version",
                        Severity.ERROR,
                        change.place(),
                        change.change().path(),
                        "since version %s: %s (%s)"
                                .formatted(
                                        earlier.version(),
                                        change.message(),
                                        change.change().ruleId()),
                        "The mode %s counts every published version: keep what that version promised, or have the break waived."
                                .formatted(comparison
                                        .mode()
                                        .name()
                                        .toLowerCase(Locale.ROOT)
                                        .replace('_', '-')));
            }
        }
    }

    private void lint(Candidate candidate, Findings findings) {
        if (candidate.after() == null) {
            return;
        }
        ReadResult read = candidate.after().result();
        List<LintMessage> messages = read instanceof ReadResult.Readable readable
                ? Lint.lint(readable.document(), lint)
                : ((ReadResult.Unreadable) read).messages();
        messages.forEach(findings::lint);
    }

    private static void version(Candidate candidate, Comparison comparison, Findings findings) {
        Contract after = candidate.contractAfter().orElse(null);
        if (comparison.before() == null || after == null || !comparison.same()) {
            return;
        }
        VersionRule.judge(
                comparison.before(),
                after.version(),
                comparison.weight(),
                candidate.change() == FileChange.MODIFIED,
                (rule, severity, message, advice) -> findings.add(
                        Finding.Kind.IDENTITY,
                        rule,
                        severity,
                        place(candidate, "/version"),
                        "/version",
                        message,
                        advice));
    }

    static Position place(Candidate candidate, String pointer) {
        return Optional.ofNullable(candidate.after())
                .flatMap(Candidate.ReadFile::document)
                .flatMap(document -> document.position(pointer))
                .orElse(Position.START);
    }

    private static void baseUnreadable(Candidate candidate, Findings findings) {
        if (candidate.before() != null && candidate.contractBefore().isEmpty() && candidate.after() != null) {
            findings.add(
                    Finding.Kind.IDENTITY,
                    "check.nothing-to-compare",
                    Severity.INFO,
                    Position.START,
                    "",
                    "what was there before is not a usable contract; nothing is compared",
                    "");
        }
    }

    private static VersionStep step(Candidate candidate, Comparison comparison) {
        Contract after = candidate.contractAfter().orElse(null);
        VersionNumber before = comparison.before();
        return new VersionStep(
                candidate.id().orElse(null),
                before == null ? null : before.value(),
                after == null ? null : after.version().value(),
                comparison.weight(),
                comparison.mode(),
                due(comparison),
                comparison.compatible() && (after != null || candidate.change() == FileChange.DELETED));
    }

    private static @Nullable String due(Comparison comparison) {
        VersionNumber before = comparison.before();
        return before == null || comparison.weight() == Weight.NONE
                ? null
                : NextVersion.after(before, comparison.weight());
    }
}
