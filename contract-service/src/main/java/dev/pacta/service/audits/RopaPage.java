/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.audits;

import java.util.List;

/** The record of processing as a page that can be read, printed and kept alone. */
final class RopaPage {
    private static final List<String> COLUMNS = List.of(
            "Activity",
            "Purposes (Art. 30(1)(b))",
            "Legal basis (Art. 6)",
            "Data subjects (Art. 30(1)(c))",
            "Categories of data (Art. 30(1)(c))",
            "Recipients (Art. 30(1)(d))",
            "Transfers (Art. 30(1)(e))",
            "Erasure (Art. 30(1)(f))",
            "Security (Art. 30(1)(g))");
    private static final String HEAD = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>Record of processing</title>
            <style>
            body { font: 14px/1.4 sans-serif; margin: 2rem; color: #151515; background: #fff; }
            table { border-collapse: collapse; width: 100%; }
            th, td { border: 1px solid #c7c7c7; padding: .4rem; text-align: left; vertical-align: top; }
            th { background: #f2f2f2; }
            .chip { display: inline-block; border: 1px solid; border-radius: .6rem; padding: 0 .4rem; font-size: 12px; }
            .derived { color: #204d00; } .declared { color: #003366; } .missing { color: #731f00; }
            .source { color: #4d4d4d; font-size: 12px; }
            @media print { body { margin: 0; } @page { size: landscape; } }
            </style>
            </head>
            <body>
            <h1>Record of processing</h1>
            """;

    private RopaPage() {}

    static String write(RopaView record) {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("<p>Evidence for GDPR Art. 30(1), drawn up on ")
                .append(escape(record.generatedAt().toString()))
                .append(". Cells: ")
                .append(record.coverage().derived())
                .append(" derived, ")
                .append(record.coverage().declared())
                .append(" declared, ")
                .append(record.coverage().missing())
                .append(" missing.</p>\n<h2>Controller (Art. 30(1)(a))</h2>\n<p>");
        cell(record.controller(), page);
        page.append("</p>\n<h2>Activities</h2>\n<table>\n<thead><tr>");
        COLUMNS.forEach(column ->
                page.append("<th scope=\"col\">").append(escape(column)).append("</th>"));
        page.append("</tr></thead>\n<tbody>\n");
        for (RopaView.Activity activity : record.activities()) {
            page.append("<tr>");
            for (Cell cell : activity.cells()) {
                page.append("<td>");
                cell(cell, page);
                page.append("</td>");
            }
            page.append("</tr>\n");
        }
        return page.append("</tbody>\n</table>\n</body>\n</html>\n").toString();
    }

    private static void cell(Cell cell, StringBuilder page) {
        String text = cell.value() == null ? cell.action() : cell.value();
        page.append("<span class=\"chip ")
                .append(escape(cell.status()))
                .append("\">")
                .append(escape(cell.status()))
                .append("</span> ")
                .append(escape(String.valueOf(text)))
                .append("<br><span class=\"source\">")
                .append(escape(cell.source()))
                .append("</span>");
    }

    /** Contracts are written by others: nothing of them may become markup. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            switch (character) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(character);
            }
        }
        return escaped.toString();
    }
}
