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
import dev.pacta.contract.Contract;
import dev.pacta.contract.VersionNumber;
import dev.pacta.contract.diff.CompatibilityMode;
import dev.pacta.contract.lint.Lint;
import dev.pacta.contract.message.LintMessage;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.contract.yaml.Position;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges one contract file by itself and against what was there before. Safe for many threads. */
final class Judge {
    private final Rulings rulings;
    private final Comparisons comparisons;

    Judge(Rulings rulings) {
        this.rulings = rulings;
        this.comparisons = new Comparisons(rulings);
    }

    /** Judges a file; what the server says of the published version counts more than what lies in the repository. */
    FileResult judge(Candidate candidate, @Nullable ServerCheck server) {
        Findings findings = new Findings(candidate.path());
        lint(candidate, findings);
        Comparison comparison = server != null && server.from() != null
                ? comparisons.withPublished(candidate, server)
                : comparisons.withBase(candidate, server);
        say(candidate, comparison, findings);
        version(candidate, comparison, findings);
        if (server != null) {
            governance(server, findings);
        }
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

    private void lint(Candidate candidate, Findings findings) {
        if (candidate.after() == null) {
            return;
        }
        ReadResult read = candidate.after().result();
        List<LintMessage> messages = read instanceof ReadResult.Readable readable
                ? Lint.lint(readable.document(), rulings.settings().lint())
                : ((ReadResult.Unreadable) read).messages();
        messages.forEach(findings::lint);
    }

    private void say(Candidate candidate, Comparison comparison, Findings findings) {
        String id = candidate.id().orElse("");
        for (ContractChange change : comparison.changes()) {
            Severity severity = severity(change, comparison.mode());
            if (severity != null) {
                findings.add(
                        Finding.Kind.CHANGE,
                        change.ruleId(),
                        severity,
                        change.place(),
                        change.path(),
                        change.message(),
                        advice(change, id));
            }
        }
    }

    private static @Nullable Severity severity(ContractChange change, CompatibilityMode mode) {
        if (change.breaks()) {
            return Severity.ERROR;
        }
        if (change.waiver() != null) {
            return Severity.INFO;
        }
        return Rulings.risks(change.effects(), mode) ? Severity.WARNING : null;
    }

    private String advice(ContractChange change, String contract) {
        if (change.waiver() != null) {
            return "Waived by %s until %s: %s"
                    .formatted(
                            change.waiver().owner(),
                            change.waiver().until(),
                            change.waiver().reason());
        }
        String expired = rulings.expired(contract, change.ruleId(), change.path())
                .map(waiver -> "The waiver of %s ended on %s. ".formatted(waiver.owner(), waiver.until()))
                .orElse("");
        return change.breaks()
                ? expired
                        + "Keep the old form beside the new one until its readers have moved, or have the break waived."
                : expired.strip();
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
                before == null
                        ? null
                        : DueVersion.after(before, comparison.weight()).orElse(null),
                comparison.changes().stream().noneMatch(ContractChange::breaks)
                        && (after != null || candidate.change() == FileChange.DELETED));
    }
}
