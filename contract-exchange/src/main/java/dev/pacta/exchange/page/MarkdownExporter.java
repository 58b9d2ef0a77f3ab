/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.page;

import dev.pacta.contract.Contract;
import dev.pacta.exchange.Exported;
import dev.pacta.exchange.Exporter;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.TextFile;
import dev.pacta.exchange.page.Block.Cell;
import dev.pacta.exchange.page.Block.Heading;
import dev.pacta.exchange.page.Block.Paragraph;
import dev.pacta.exchange.page.Block.Table;
import java.util.List;
import java.util.stream.Collectors;

/** A page in Markdown with tables, as GitHub, GitLab and wikis show it. Source: GitHub Flavored Markdown, 0.29. */
public final class MarkdownExporter implements Exporter {
    private static final Format FORMAT = Format.of("markdown", "Markdown page", "*.md", Fact.all())
            .remarking("Has the whole contract; where it has relationships, with a Mermaid diagram of them.");

    /** What means something in a line of Markdown; a backslash before each makes it a plain sign. */
    private static final String SIGNS = "\\`*_[]<>|~&#!$@";

    @Override
    public String format() {
        return FORMAT.name();
    }

    @Override
    public Format about() {
        return FORMAT;
    }

    @Override
    public Exported export(Contract contract) {
        StringBuilder page = new StringBuilder();
        List<Block> blocks = ContractPage.of(contract);
        for (Block block : blocks) {
            page.append(page.isEmpty() ? "" : "\n").append(text(block));
        }
        if (MermaidDiagram.hasRelationships(contract)) {
            page.append("\n## Diagram\n\n```mermaid\n")
                    .append(MermaidDiagram.of(contract))
                    .append("```\n");
        }
        return new Exported(List.of(new TextFile(PageFile.name(contract, ".md"), page.toString())), List.of());
    }

    private static String text(Block block) {
        if (block instanceof Heading heading) {
            return "#".repeat(heading.level()) + " " + line(heading.text()) + "\n";
        }
        if (block instanceof Paragraph paragraph) {
            return (paragraph.label().isEmpty() ? "" : "**" + line(paragraph.label()) + ".** ")
                    + begin(line(paragraph.text()))
                    + "\n";
        }
        Table table = (Table) block;
        StringBuilder rows = new StringBuilder();
        rows.append(row(table.head().stream().map(MarkdownExporter::line).toList()));
        rows.append(row(table.head().stream().map(name -> "---").toList()));
        table.rows()
                .forEach(row ->
                        rows.append(row(row.stream().map(MarkdownExporter::cell).toList())));
        return rows.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream().collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String cell(Cell cell) {
        return cell.lines().stream().map(MarkdownExporter::line).collect(Collectors.joining("<br>"));
    }

    /** Line ends would end a row or begin a list; they become breaks. */
    private static String line(String text) {
        StringBuilder safe = new StringBuilder();
        for (String part : text.strip().split("\\R", -1)) {
            safe.append(safe.isEmpty() ? "" : "<br>");
            for (int at = 0; at < part.length(); at++) {
                char sign = part.charAt(at);
                safe.append(SIGNS.indexOf(sign) < 0 ? "" : "\\").append(Character.isISOControl(sign) ? ' ' : sign);
            }
        }
        return safe.toString();
    }

    /** What begins a paragraph must not begin a list or a quotation. */
    private static String begin(String line) {
        return line.replaceFirst("^([-+=])", "\\\\$1").replaceFirst("^(\\d+)([.)])", "$1\\\\$2");
    }
}
