/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.interop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The table of real tools in {@code docs/conformance.md}. Run with {@code -Dpacta.docs.write=true} to write it anew. */
class ToolsTableTest {
    private static final Path FILE = Path.of("..", "docs", "conformance.md");
    private static final String BEGIN = "<!-- tools: begin -->";
    private static final String END = "<!-- tools: end -->";

    @Test
    void theTableIsWhatIsRecordedAndExpected() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Recording recording : Recording.all()) {
            lines.addAll(section(recording));
        }
        String document = Files.readString(FILE);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        if (Boolean.getBoolean("pacta.docs.write")) {
            document = document.substring(0, begin)
                    + "\n"
                    + String.join("\n", lines)
                    + "\n"
                    + document.substring(document.indexOf(END));
            Files.writeString(FILE, document);
        }
        assertThat(document.substring(begin, document.indexOf(END)).strip().lines())
                .as("docs/conformance.md; write it anew with -Dpacta.docs.write=true")
                .containsExactlyElementsOf(lines);
    }

    private static List<String> section(Recording recording) throws IOException {
        JsonNode expected = recording.expected();
        List<String> lines = new ArrayList<>();
        lines.add("**%s** (%s): %s."
                .formatted(
                        recording.tool(),
                        texts(expected.path("versions")),
                        expected.path("run").asText()));
        lines.add("Gave %d events, no dead letters; %s."
                .formatted(recording.events().size(), counts(recording)));
        lines.add("Facets beyond the standard, kept: "
                + (FacetNames.beyondTheStandard(recording).isEmpty()
                        ? "none"
                        : String.join(", ", FacetNames.beyondTheStandard(recording)))
                + ".");
        for (JsonNode difference : expected.path("differs")) {
            lines.add("- differs from its pipeline: %s (%d lines)"
                    .formatted(difference.path("because").asText(), size(difference)));
        }
        expected.path("silent").forEach(gap -> lines.add("- not told: " + gap.asText()));
        lines.add("");
        if (recording.tool().equals(Recording.all().getLast().tool())) {
            lines.removeLast();
        }
        return lines;
    }

    private static int size(JsonNode difference) {
        return Math.max(difference.path("not").size(), difference.path("but").size());
    }

    private static String counts(Recording recording) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        recording.graph().forEach(line -> counts.merge(line.substring(0, line.indexOf(' ')), 1, Integer::sum));
        List<String> texts = new ArrayList<>();
        counts.forEach((kind, count) -> texts.add(kind + " " + count));
        return String.join(", ", texts);
    }

    private static String texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return String.join(", ", texts);
    }
}
