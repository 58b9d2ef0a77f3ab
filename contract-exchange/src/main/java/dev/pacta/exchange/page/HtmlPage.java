/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.page;

import dev.pacta.exchange.page.Block.Cell;
import dev.pacta.exchange.page.Block.Heading;
import dev.pacta.exchange.page.Block.Paragraph;
import dev.pacta.exchange.page.Block.Table;
import java.util.List;
import java.util.stream.Collectors;

/** Blocks as an HTML document that is also well-formed XML. Every text is escaped in one place. Not thread-safe. */
final class HtmlPage {
    private final String title;
    private final String style;
    private final List<Block> blocks;
    private final StringBuilder html = new StringBuilder();

    HtmlPage(String title, String style, List<Block> blocks) {
        this.title = title;
        this.style = style;
        this.blocks = blocks;
    }

    String text() {
        html.append("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                """.formatted(escaped(title), style));
        contents();
        html.append("<main>\n");
        for (int at = 0; at < blocks.size(); at++) {
            block(blocks.get(at), at);
        }
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void contents() {
        html.append("<nav aria-label=\"Contents\">\n<ul>\n");
        for (int at = 0; at < blocks.size(); at++) {
            if (blocks.get(at) instanceof Heading heading && heading.level() == 2) {
                html.append("<li><a href=\"#s%d\">%s</a></li>\n".formatted(at, escaped(heading.text())));
            }
        }
        html.append("</ul>\n</nav>\n");
    }

    private void block(Block block, int at) {
        if (block instanceof Heading heading) {
            html.append("<h%d id=\"s%d\">%s</h%d>\n"
                    .formatted(heading.level(), at, escaped(heading.text()), heading.level()));
        } else if (block instanceof Paragraph paragraph) {
            String label = paragraph.label().isEmpty() ? "" : "<b>" + escaped(paragraph.label()) + ".</b> ";
            html.append("<p>").append(label).append(lines(paragraph.text())).append("</p>\n");
        } else {
            table((Table) block);
        }
    }

    /** A table without names of columns says facts: its first column is the head of each row. */
    private void table(Table table) {
        boolean facts = table.head().stream().allMatch(String::isEmpty);
        html.append(facts ? "<table class=\"facts\">\n" : "<div class=\"wide\"><table>\n");
        if (!facts) {
            html.append("<thead><tr>");
            table.head()
                    .forEach(name -> html.append("<th scope=\"col\">")
                            .append(escaped(name))
                            .append("</th>"));
            html.append("</tr></thead>\n");
        }
        html.append("<tbody>\n");
        table.rows().forEach(this::row);
        html.append("</tbody>\n</table>").append(facts ? "\n" : "</div>\n");
    }

    private void row(List<Cell> row) {
        html.append("<tr><th scope=\"row\">").append(cell(row.get(0))).append("</th>");
        row.stream()
                .skip(1)
                .forEach(each -> html.append("<td>").append(cell(each)).append("</td>"));
        html.append("</tr>\n");
    }

    private static String cell(Cell cell) {
        return cell.lines().stream().map(HtmlPage::lines).collect(Collectors.joining("<br/>\n"));
    }

    private static String lines(String text) {
        return text.strip().lines().map(HtmlPage::escaped).collect(Collectors.joining("<br/>\n"));
    }

    /** Signs that no document may contain are left out as blanks. */
    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(sign -> {
            switch (sign) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isCharacter(sign) ? sign : ' ');
            }
        });
        return safe.toString();
    }

    private static boolean isCharacter(int sign) {
        boolean control = Character.isISOControl(sign) && sign != '\t' && sign != '\n';
        return !control && !(sign >= 0xD800 && sign <= 0xDFFF) && sign != 0xFFFE && sign != 0xFFFF;
    }
}
