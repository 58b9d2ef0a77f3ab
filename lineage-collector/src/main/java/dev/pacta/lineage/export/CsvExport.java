/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.export;

import dev.pacta.lineage.query.GraphAnswer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Edges as comma-separated values. Every cell of text is a node id or a word of ours, so none begins like a formula of a spreadsheet. */
final class CsvExport {
    private static final List<String> HEAD = List.of(
            "from",
            "to",
            "kind",
            "grade",
            "indirect",
            "job",
            "transformations",
            "masking",
            "first_seen",
            "last_seen",
            "events",
            "weight");

    private CsvExport() {}

    static String write(GraphAnswer graph) {
        StringBuilder csv = new StringBuilder();
        line(csv, HEAD);
        for (GraphAnswer.Edge edge : graph.edges()) {
            line(
                    csv,
                    List.of(
                            edge.from(),
                            edge.to(),
                            edge.kind(),
                            edge.grade(),
                            String.valueOf(edge.indirect()),
                            Objects.requireNonNullElse(edge.job(), ""),
                            edge.transformations().stream()
                                    .map(change -> change.type() + "/" + change.subtype())
                                    .collect(Collectors.joining(" ")),
                            String.valueOf(edge.transformations().stream().anyMatch(GraphAnswer.Change::masking)),
                            edge.firstSeen().toString(),
                            edge.lastSeen().toString(),
                            String.valueOf(edge.events()),
                            edge.weight() == null ? "" : edge.weight().toString()));
        }
        return csv.toString();
    }

    private static void line(StringBuilder csv, List<String> cells) {
        csv.append(cells.stream().map(CsvExport::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(sign -> sign == ',' || sign == '"' || sign == '\n' || sign == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
