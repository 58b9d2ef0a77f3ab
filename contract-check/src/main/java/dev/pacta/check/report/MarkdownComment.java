/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.report;

import dev.pacta.check.result.CheckResult;
import dev.pacta.check.result.ContractChange;
import dev.pacta.check.result.FileResult;
import dev.pacta.check.result.Finding;
import dev.pacta.check.result.Proposal;
import dev.pacta.contract.diff.Waiver;
import dev.pacta.contract.message.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The comment of a pull request: the verdict first, then what changed, who is reached and what to do. Short, whatever the result. */
public final class MarkdownComment implements Report {
    /** Stands at the head of the comment, unseen, so that the next run finds its own comment. */
    public static final String MARKER = "<!-- pacta-check -->";

    // GitHub takes 65,536 characters; a reader takes far fewer.
    private static final int MOST_CHARACTERS = 60_000;
    private static final int ROWS_SHOWN = 25;
    private static final int FINDINGS_SHOWN = 20;
    private static final int LONGEST_CELL = 300;

    private final @Nullable String proposals;

    /** A comment that leads to the page with the proposals; null when there is none. */
    public MarkdownComment(@Nullable String proposals) {
        this.proposals = proposals;
    }

    @Override
    public String write(CheckResult result) {
        StringBuilder text = new StringBuilder(MARKER).append('\n');
        text.append("### %s %s%n%n".formatted(sign(result), Words.verdict(result)));
        changes(result, text);
        ReachGraph.write(result, text);
        findings(result, text);
        proposals(result, text);
        if (proposals != null) {
            text.append("[The proposals, and who has still to decide](")
                    .append(Markdown.link(proposals))
                    .append(")\n\n");
        }
        result.remarks().forEach(remark -> text.append(Markdown.escape(remark)).append("\n\n"));
        String compared = Words.comparedWith(result);
        if (!compared.isEmpty()) {
            text.append("<sub>").append(Markdown.escape(compared)).append("</sub>\n");
        }
        return text.length() <= MOST_CHARACTERS ? text.toString() : shortForm(result);
    }

    private static void proposals(CheckResult result, StringBuilder text) {
        List<FileResult> proposed =
                result.files().stream().filter(file -> file.proposal() != null).toList();
        proposed.stream().limit(ROWS_SHOWN).forEach(file -> text.append(proposal(file)));
        if (proposed.size() > ROWS_SHOWN) {
            text.append("- and %d more%n".formatted(proposed.size() - ROWS_SHOWN));
        }
        text.append(proposed.isEmpty() ? "" : "\n");
    }

    private static String proposal(FileResult file) {
        Proposal proposal = Objects.requireNonNull(file.proposal());
        return "- [Proposal of %s](%s): %s%n"
                .formatted(
                        Markdown.escape(cut(file.name())),
                        Markdown.link(proposal.page()),
                        Markdown.escape(cut(proposal.state())));
    }

    private String shortForm(CheckResult result) {
        return "%s%n### %s %s%n%nThe result is too long for a comment; the log of the build has all of it.%n"
                .formatted(MARKER, sign(result), Words.verdict(result));
    }

    private static String sign(CheckResult result) {
        if (result.count(Severity.ERROR) > 0) {
            return "\u274c";
        }
        return result.count(Severity.WARNING) > 0 ? "\u26a0\ufe0f" : "\u2705";
    }

    private static void changes(CheckResult result, StringBuilder text) {
        if (result.files().isEmpty()) {
            return;
        }
        text.append("| contract | version | change | |\n|---|---|---|---|\n");
        List<String> rows =
                result.files().stream().flatMap(MarkdownComment::rows).toList();
        rows.stream().limit(ROWS_SHOWN).forEach(text::append);
        if (rows.size() > ROWS_SHOWN) {
            text.append("| | | and %d more | |%n".formatted(rows.size() - ROWS_SHOWN));
        }
        text.append('\n');
    }

    private static Stream<String> rows(FileResult file) {
        String contract = Markdown.code(cut(file.name()));
        String version = Markdown.escape(cut(Words.step(file.step()).replace("->", "\u2192")) + due(file));
        if (file.changes().isEmpty()) {
            return Stream.of("| %s | %s | %s | %s |%n"
                    .formatted(contract, version, Markdown.escape(cut(Words.change(file))), problem(file)));
        }
        return file.changes().stream()
                .sorted(Comparator.comparing(ContractChange::breaks)
                        .thenComparing(change -> change.change().verdicts().heaviest())
                        .reversed())
                .map(change -> "| %s | %s | %s | %s |%n"
                        .formatted(contract, version, Markdown.escape(cut(change.message())), word(change)));
    }

    private static String due(FileResult file) {
        String due = file.step().due();
        return due == null || due.equals(file.step().after()) ? "" : " (due: " + due + ")";
    }

    private static String problem(FileResult file) {
        return file.count(Severity.ERROR) > 0 ? "**at fault**" : "";
    }

    private static String word(ContractChange change) {
        if (change.breaks()) {
            return "**breaking**";
        }
        Waiver waiver = change.change().waiver();
        if (waiver != null) {
            return "waived until " + waiver.until();
        }
        if (change.accepted() && change.change().breaks(change.mode())) {
            return "approved";
        }
        return switch (change.change().verdicts().heaviest()) {
            case SAFE -> "safe";
            case RISKY -> "risky";
            case BREAKING -> "allowed by the mode";
        };
    }

    private static void findings(CheckResult result, StringBuilder text) {
        List<String> lines = result.files().stream()
                .flatMap(file -> file.findings().stream()
                        .filter(finding -> finding.severity() != Severity.INFO)
                        .filter(finding -> finding.kind() != Finding.Kind.CHANGE)
                        .map(finding -> line(file, finding)))
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        text.append("<details%s><summary>What to mend (%d)</summary>%n%n"
                .formatted(result.count(Severity.ERROR) > 0 ? " open" : "", lines.size()));
        lines.stream().limit(FINDINGS_SHOWN).forEach(text::append);
        if (lines.size() > FINDINGS_SHOWN) {
            text.append("- and %d more, in the log of the build%n".formatted(lines.size() - FINDINGS_SHOWN));
        }
        text.append("\n</details>\n\n");
    }

    private static String line(FileResult file, Finding finding) {
        return "- %s %s %s %s%n"
                .formatted(
                        Markdown.code(cut(file.path()) + ":" + finding.place()),
                        Words.lower(finding.severity()),
                        Markdown.escape(cut(finding.text())),
                        Markdown.code(cut(finding.ruleId())));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_CELL
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_CELL - 60)) + " \u2026";
    }
}
