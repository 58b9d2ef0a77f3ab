/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.scan;

import dev.pacta.cli.console.Output;
import dev.pacta.cli.console.Tone;
import dev.pacta.validation.scan.ColumnVerdict;
import dev.pacta.validation.scan.EvidenceCard;
import dev.pacta.validation.scan.ScanReport;
import dev.pacta.validation.scan.ScannedColumn;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Tells a person what a scan found, column by column. */
final class ScanText {
    private static final int WIDEST = 40;

    private final Output output;
    private final boolean all;

    /** @param all whether to list columns in which there is nothing */
    ScanText(Output output, boolean all) {
        this.output = output;
        this.all = all;
    }

    /** @param reasons how many records cannot be read, by the reason, where it is known */
    void tell(ScanReport report, Map<String, Long> reasons) {
        List<ScannedColumn> shown = report.columns().stream()
                .filter(column -> all || column.verdict() != ColumnVerdict.NOTHING)
                .sorted(Comparator.comparing(ScannedColumn::verdict).reversed())
                .toList();
        int width = shown.stream()
                .mapToInt(column -> Math.min(WIDEST, column.path().length()))
                .max()
                .orElse(0);
        shown.forEach(column -> tell(column, width));
        long personal = count(report, ColumnVerdict.PERSONAL);
        long uncertain = count(report, ColumnVerdict.UNCERTAIN);
        output.line("%,d records, %,d columns: personal data in %,d, uncertain %,d, nothing in %,d"
                .formatted(
                        report.records(),
                        report.columns().size(),
                        personal,
                        uncertain,
                        report.columns().size() - personal - uncertain));
        remark(report.leftOut(), "records were not looked at, because only a sample was wanted");
        remark(report.unreadable(), "records cannot be read; nothing is known of them");
        reasons.forEach((reason, records) -> output.line("  %,d: %s".formatted(records, reason)));
        remark(report.beyond(), "values lie in columns beyond the first 2,000, or too deep; nothing is known of them");
    }

    private void remark(long count, String what) {
        if (count > 0) {
            output.line("%,d %s".formatted(count, what));
        }
    }

    private static long count(ScanReport report, ColumnVerdict verdict) {
        return report.columns().stream()
                .filter(column -> column.verdict() == verdict)
                .count();
    }

    private void tell(ScannedColumn column, int width) {
        String verdict = output.toned(tone(column.verdict()), "%-9s".formatted(Words.lower(column.verdict())));
        String name =
                column.path() + " ".repeat(Math.max(0, width - column.path().length()));
        if (column.cards().isEmpty()) {
            output.line("%s  %s".formatted(verdict, name));
        }
        for (EvidenceCard card : column.cards()) {
            output.line("%s  %s  %s (%s)".formatted(verdict, name, card.kind(), card.category()));
            output.line(output.toned(Tone.QUIET, " ".repeat(width + 13) + Words.of(card)));
            verdict = " ".repeat(9);
            name = " ".repeat(width);
        }
    }

    private static Tone tone(ColumnVerdict verdict) {
        return switch (verdict) {
            case PERSONAL -> Tone.BAD;
            case UNCERTAIN -> Tone.CAREFUL;
            case NOTHING -> Tone.QUIET;
        };
    }
}
