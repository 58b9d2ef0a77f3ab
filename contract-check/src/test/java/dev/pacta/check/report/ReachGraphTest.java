/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pacta.check.result.CheckResult;
import dev.pacta.check.result.FileChange;
import dev.pacta.check.result.FileResult;
import dev.pacta.check.result.Reach;
import dev.pacta.check.result.VersionStep;
import dev.pacta.contract.diff.CompatibilityMode;
import dev.pacta.contract.diff.Weight;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReachGraphTest {
    private static final Path NAMES = Path.of("../config/mermaid-names.json");
    private static final Path FOLDER = Path.of("src/test/resources/mermaid");

    /** The graphs have a bound, so that each file has some of the names. The check of the web UI gives each file to Mermaid's parser. */
    @Test
    void whatMermaidsParserIsGivenIsWhatIsWritten() throws IOException {
        String[] names = new JsonMapper().readValue(NAMES.toFile(), String[].class);
        for (int from = 0; from < names.length; from += 20) {
            String[] some = Arrays.copyOfRange(names, from, Math.min(names.length, from + 20));
            String graph = graph(new CheckResult(
                    null,
                    null,
                    Arrays.stream(some).map(name -> file(name, name)).toList(),
                    List.of()));
            Path file = FOLDER.resolve("names-%d.mmd".formatted(from / 20 + 1));
            if (Boolean.getBoolean("pacta.docs.write")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, graph);
            }

            assertThat(graph)
                    .as(
                            "%s; if the change is meant, write it anew with -Dpacta.docs.write=true and run npm run check in webapp/",
                            file)
                    .isEqualTo(Files.readString(file));
        }
    }

    @Test
    void readersWhoseNamesHaveTheSameHashAreDrawnApart() {
        CheckResult result = new CheckResult(null, null, List.of(file("orders", "Aa", "BB")), List.of());

        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
        assertThat(graph(result).lines()).contains("  r1([\"Aa\"])", "  r2([\"BB\"])");
        assertThat(graph(result).lines().filter(line -> line.contains("-->"))).hasSize(2);
    }

    @Test
    void halfASurrogateIsABlank() {
        assertThat(graph(new CheckResult(null, null, List.of(file("orders", "a\ud800b")), List.of())))
                .contains("([\"a b\"])");
    }

    private static String graph(CheckResult result) {
        StringBuilder text = new StringBuilder();
        ReachGraph.write(result, text);
        return text.toString().replaceFirst("```mermaid\n", "").replaceFirst("```\n\n$", "");
    }

    private static FileResult file(String contract, String... readers) {
        return new FileResult(
                "f.odcs.yaml",
                null,
                FileChange.MODIFIED,
                new VersionStep(contract, "1.0.0", "2.0.0", Weight.MAJOR, CompatibilityMode.BACKWARD, "2.0.0", false),
                List.of(),
                List.of(),
                Arrays.stream(readers)
                        .map(reader -> new Reach("breaking", "orders.id", reader, null, List.of(), null, null))
                        .toList());
    }
}
