/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.scan;

import dev.pacta.contract.lint.privacy.PersonalNames;
import dev.pacta.validation.personal.ColumnDetectors;
import dev.pacta.validation.personal.Detector;
import dev.pacta.validation.personal.NameEvidence;
import dev.pacta.validation.scan.EvidenceCard.Counts;
import dev.pacta.validation.scan.EvidenceCard.Odds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Decides on a column: first the kinds that were looked for everywhere, then, where they say nothing, the others; at last its name alone. */
final class ColumnJudge {
    private static final int MOST_UNNAMED = 3;
    private static final Comparator<EvidenceCard> STRONGEST = Comparator.comparing(EvidenceCard::verdict)
            .reversed()
            .thenComparing(card -> card.name() != NameEvidence.FOR)
            .thenComparing(card -> card.odds().pValue())
            .thenComparing(card -> card.odds().chance());

    private ColumnJudge() {}

    static ScannedColumn judge(ColumnTally column) {
        List<EvidenceCard> cards = new ArrayList<>();
        boolean mayIdentify = column.type().mayIdentify();
        if (mayIdentify || column.type() == ValueType.TIME) {
            column.watched().stream()
                    .filter(kind -> kind.trials() > 0)
                    .filter(kind -> mayIdentify || kind.detector().readsTimes())
                    .map(kind -> new Judgement(column, kind, column.values()).ofWatched())
                    .filter(ColumnJudge::says)
                    .forEach(cards::add);
            if (mayIdentify && cards.stream().noneMatch(card -> card.verdict() == ColumnVerdict.PERSONAL)) {
                cards.addAll(unnamed(column));
            }
        }
        boolean named = column.type() != ValueType.TRUTH && column.type() != ValueType.FRACTION;
        if (cards.isEmpty() && named) {
            byName(column, cards);
        }
        cards.sort(STRONGEST);
        ColumnVerdict verdict =
                cards.isEmpty() ? ColumnVerdict.NOTHING : cards.get(0).verdict();
        return new ScannedColumn(column.path(), column.type(), column.values(), verdict, cards);
    }

    private static boolean says(EvidenceCard card) {
        return card.verdict() != ColumnVerdict.NOTHING;
    }

    private static List<EvidenceCard> unnamed(ColumnTally column) {
        List<Detector> watched =
                column.watched().stream().map(KindTally::detector).toList();
        return ColumnDetectors.proving().stream()
                .filter(detector -> !watched.contains(detector))
                .map(column::inSample)
                .filter(kind -> kind.passed() > 0)
                .map(kind -> new Judgement(column, kind, column.sampled().size()).ofUnnamed())
                .filter(ColumnJudge::says)
                .sorted(STRONGEST)
                .limit(MOST_UNNAMED)
                .toList();
    }

    private static void byName(ColumnTally column, List<EvidenceCard> cards) {
        String last = column.path().substring(column.path().lastIndexOf('.') + 1);
        PersonalNames.category(last)
                .ifPresent(category -> cards.add(new EvidenceCard(
                        "by its name",
                        category,
                        1,
                        ColumnVerdict.UNCERTAIN,
                        Basis.NAME,
                        new Counts(column.values(), 0, 0, 0),
                        Odds.NONE,
                        NameEvidence.FOR,
                        List.of())));
    }
}
