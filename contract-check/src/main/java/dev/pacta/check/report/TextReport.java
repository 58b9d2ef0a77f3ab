/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.report;

import dev.pacta.check.result.CheckResult;
import dev.pacta.check.result.FileResult;
import dev.pacta.check.result.Finding;
import dev.pacta.check.result.Proposal;
import dev.pacta.check.result.Reach;
import dev.pacta.contract.message.Severity;

/** For a person: what is at fault, who is reached, what to do; what is fine takes one line. */
public final class TextReport implements Report {
    private static final int REACHED_SHOWN = 10;

    private final boolean colours;

    /** A report with or without the colours of a terminal. */
    public TextReport(boolean colours) {
        this.colours = colours;
    }

    @Override
    public String write(CheckResult result) {
        StringBuilder text = new StringBuilder();
        for (FileResult file : result.files()) {
            file(file, text);
        }
        result.remarks().forEach(remark -> text.append(clean(remark)).append('\n'));
        boolean fine = result.count(Severity.ERROR) == 0;
        text.append(tone(fine ? "32" : "31", Words.verdict(result))).append('\n');
        String compared = Words.comparedWith(result);
        if (!compared.isEmpty()) {
            text.append(tone("2", clean(compared))).append('\n');
        }
        return text.toString();
    }

    private void file(FileResult file, StringBuilder text) {
        boolean fine = file.count(Severity.ERROR) == 0;
        text.append(tone("1", clean(file.name())))
                .append("  ")
                .append(clean(Words.step(file.step())))
                .append("  ")
                .append(tone(fine ? "32" : "31", fine ? "fine" : file.step().compatible() ? "at fault" : "breaking"))
                .append(tone("2", "  " + clean(Words.change(file)) + ", " + clean(file.path())))
                .append('\n');
        file.findings().forEach(finding -> finding(file, finding, text));
        reached(file, text);
        proposal(file, text);
        String due = file.step().due();
        if (due != null && !due.equals(file.step().after())) {
            text.append("  the version number that is due: ")
                    .append(tone("1", clean(due)))
                    .append('\n');
        }
    }

    private void proposal(FileResult file, StringBuilder text) {
        Proposal proposal = file.proposal();
        if (proposal != null) {
            text.append(
                    "  proposed, %s%n      %s%n".formatted(clean(proposal.state()), tone("1", clean(proposal.page()))));
        }
    }

    private void finding(FileResult file, Finding finding, StringBuilder text) {
        text.append("  %s:%s: %s %s %s%n"
                .formatted(
                        clean(file.path()),
                        finding.place(),
                        tone(colour(finding.severity()), Words.lower(finding.severity())),
                        clean(finding.message()),
                        tone("2", "[" + finding.ruleId() + "]")));
        if (!finding.advice().isEmpty()) {
            text.append("      ").append(clean(finding.advice())).append('\n');
        }
    }

    private void reached(FileResult file, StringBuilder text) {
        file.reached().stream().limit(REACHED_SHOWN).forEach(reach -> text.append(line(reach)));
        if (file.reached().size() > REACHED_SHOWN) {
            text.append("  and %d more readers\n".formatted(file.reached().size() - REACHED_SHOWN));
        }
    }

    private static String line(Reach reach) {
        String who = reach.job() == null ? "nobody is seen reading it" : reach.job();
        String owner = reach.owner() == null ? "" : " of " + reach.owner();
        String seen = reach.lastSeen() == null ? "" : ", last seen " + reach.lastSeen();
        return "  %-17s %s: %s\n".formatted(clean(reach.tier()), clean(reach.path()), clean(who + owner + seen));
    }

    private static String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> "31";
            case WARNING -> "33";
            case INFO -> "2";
        };
    }

    private String tone(String code, String text) {
        return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    /** What comes from a file must not steer the terminal or begin a line of its own. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
