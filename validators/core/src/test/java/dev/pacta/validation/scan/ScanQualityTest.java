/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.scan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.validation.personal.LabelledColumns;
import dev.pacta.validation.personal.LabelledColumns.Labelled;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures of docs/conformance.md: how many columns of made-up values, of which is known what they are, are told for what they are. */
class ScanQualityTest {
    private static final int SEEDS = 20;

    /**
     * Columns found to be personal, uncertain, nothing.
     *
     * @param rows of each column
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20  | named | 62 0 0", "100 | named | 62 0 0",
                "20  | c7    | 24 36 2", "100 | c7    | 24 36 2",
                "20  | trap  | 0 20 580", "100 | trap  | 0 40 560",
            })
    void hasTheFiguresOfTheTable(int rows, String columns, String expected) {
        Map<ColumnVerdict, Integer> told = new EnumMap<>(ColumnVerdict.class);
        columns(rows, columns).forEach(column -> told.merge(verdict(column), 1, Integer::sum));

        assertThat("%d %d %d"
                        .formatted(
                                told.getOrDefault(ColumnVerdict.PERSONAL, 0),
                                told.getOrDefault(ColumnVerdict.UNCERTAIN, 0),
                                told.getOrDefault(ColumnVerdict.NOTHING, 0)))
                .isEqualTo(expected);
    }

    private static Stream<Labelled> columns(int rows, String which) {
        return switch (which) {
            case "named" -> new LabelledColumns(rows).named(rows).stream();
            case "c7" ->
                new LabelledColumns(rows)
                        .named(rows).stream().map(column -> new Labelled("c7", column.kind(), column.values()));
            default ->
                IntStream.range(100, 100 + SEEDS)
                        .boxed()
                        .flatMap(seed -> new LabelledColumns(seed).traps(rows).stream());
        };
    }

    /** A column that is taken for another kind than it is has not been told. */
    private static ColumnVerdict verdict(Labelled column) {
        PersonalScan scan = new PersonalScan();
        column.values().forEach(value -> scan.accept(Map.of(column.name(), value)));
        ScannedColumn found = scan.finish().columns().get(0);
        List<String> kinds = found.cards().stream().map(EvidenceCard::kind).toList();
        boolean right = column.kind().isEmpty() || kinds.contains(column.kind());
        return right ? found.verdict() : ColumnVerdict.NOTHING;
    }
}
