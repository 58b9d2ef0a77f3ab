/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.export;

import dev.pacta.lineage.query.GraphAnswer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A flow chart: datasets as drums, jobs as boxes, fields rounded. Column edges are drawn only between nodes of the picture. */
final class MermaidExport {
    /** Mermaid's lexer takes these words in any line, even between quotes, for a statement. */
    private static final Pattern DIRECTION = Pattern.compile("(direction) ", Pattern.CASE_INSENSITIVE);

    private MermaidExport() {}

    static String write(GraphAnswer graph) {
        StringBuilder chart = new StringBuilder("flowchart LR\n");
        Map<String, String> names = new LinkedHashMap<>();
        for (GraphAnswer.Node node : graph.nodes()) {
            String name = "n" + names.size();
            names.put(node.id(), name);
            chart.append("  ").append(name).append(shape(node)).append('\n');
        }
        for (GraphAnswer.Edge edge : graph.edges()) {
            String from = names.get(edge.from());
            String to = names.get(edge.to());
            if (from != null && to != null) {
                chart.append("  ")
                        .append(from)
                        .append(edge.indirect() ? " -.-> " : " --> ")
                        .append(edge.weight() == null ? "" : "|" + edge.weight() + "| ")
                        .append(to)
                        .append('\n');
            }
        }
        return chart.toString();
    }

    private static String shape(GraphAnswer.Node node) {
        return switch (node.kind()) {
            case "dataset" -> "[(\"" + label(node.name()) + "\")]";
            case "namespace", "system" -> "([\"" + label(node.name()) + "\"])";
            case "job" -> "[\"" + label(node.name()) + "\"]";
            default -> "(\"" + label(node.name() + "." + node.field()) + "\")";
        };
    }

    /** Signs that Mermaid or the page around it could take for their own are written by number. */
    private static String label(String text) {
        StringBuilder label = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            if (Character.isISOControl(sign) || sign >= 0xD800 && sign <= 0xDFFF) {
                label.append(' ');
            } else if (Character.isLetterOrDigit(sign) || " ._-/:".indexOf(sign) >= 0) {
                label.appendCodePoint(sign);
            } else {
                label.append('#').append(sign).append(';');
            }
        });
        return DIRECTION.matcher(label).replaceAll("$1#32;");
    }
}
