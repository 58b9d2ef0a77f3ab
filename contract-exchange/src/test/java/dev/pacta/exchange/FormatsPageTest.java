/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.exchange.Fact.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormatsPageTest {
    private static final Path PAGE = Path.of("..", "docs", "formats.md");
    private static final Map<Level, String> HEADINGS =
            Map.of(Level.CONTRACT, "The contract", Level.OBJECT, "Schema objects", Level.PROPERTY, "Properties");

    @Test
    void thePageSaysWhatTheFormatsSay() throws IOException {
        String page = page();
        if (Boolean.getBoolean("pacta.docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(PAGE).as("rewrite it with -Dpacta.docs.write=true").hasContent(page);
    }

    @Test
    void importerAndExporterOfAFormatSayTheSame() {
        for (Exporter exporter : Formats.exporters()) {
            Formats.importer(exporter.format())
                    .ifPresent(importer -> assertThat(importer.about()).isEqualTo(exporter.about()));
        }
    }

    private static List<Format> formats() {
        Map<String, Format> all = new TreeMap<>();
        Stream.concat(
                        Formats.importers().stream().map(Importer::about),
                        Formats.exporters().stream().map(Exporter::about))
                .filter(Format::described)
                .forEach(format -> all.put(format.name(), format));
        return List.copyOf(all.values());
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # What each format can hold

                Made from what the formats say of themselves in `contract-exchange` by `FormatsPageTest`; do not edit.

                `pacta import FORMAT SOURCE` drafts a contract, `pacta export FORMAT CONTRACT` writes one. What the other side has no
                place for is said on the error output, one line for each place in the contract, and with `--strict` it ends the command
                with 1. A tick means that a format holds the thing in general; where it cannot for one property, the export says so.
                Contracts made by chance are exported and imported again in every build: nothing may differ that was not said.

                `pacta import --list` and `pacta export --list` give all formats; this page has those that say fact by fact what they hold.

                | format | | import | export | files |
                |---|---|---|---|---|
                """);
        formats()
                .forEach(format -> page.append("| `%s` | %s | %s | %s | %s |\n"
                        .formatted(
                                format.name(),
                                format.title(),
                                Formats.importer(format.name()).isPresent() ? "✓" : "",
                                Formats.exporter(format.name()).isPresent() ? "✓" : "",
                                format.files().stream()
                                        .map(file -> "`" + file + "`")
                                        .collect(Collectors.joining(", ")))));
        for (Level level : Level.values()) {
            table(page, level);
        }
        page.append("\n## Good to know\n");
        formats().forEach(format -> remarks(page, format));
        return page.toString();
    }

    private static void table(StringBuilder page, Level level) {
        page.append("\n## ").append(HEADINGS.get(level)).append("\n\n| |");
        formats().forEach(format -> page.append(" ").append(format.name()).append(" |"));
        page.append("\n|---|").append("---|".repeat(formats().size())).append('\n');
        for (Fact fact : Fact.values()) {
            if (fact.level() == level) {
                page.append("| ").append(fact.text()).append(" |");
                formats().forEach(format -> page.append(format.holds().contains(fact) ? " ✓ |" : " |"));
                page.append('\n');
            }
        }
    }

    private static void remarks(StringBuilder page, Format format) {
        if (!format.remarks().isEmpty()
                || !format.custom().isEmpty()
                || !format.states().isEmpty()) {
            page.append("\n**").append(format.title()).append("**\n\n");
        }
        format.remarks().forEach(remark -> page.append("- ").append(remark).append('\n'));
        if (!format.states().isEmpty()) {
            page.append(format.states().stream()
                    .sorted()
                    .map(Fact::text)
                    .collect(Collectors.joining(", ", "- Its documents always say: ", ".\n")));
        }
        if (!format.custom().isEmpty()) {
            page.append(format.custom().stream()
                    .sorted()
                    .map(name -> "`" + name + "`")
                    .collect(Collectors.joining(", ", "- Of custom properties it holds ", ".\n")));
        }
    }
}
