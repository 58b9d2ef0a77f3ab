/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pacta.lineage.query.GraphAnswer;
import dev.pacta.lineage.query.GraphAnswer.Edge;
import dev.pacta.lineage.query.GraphAnswer.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Charts of names that Mermaid could take for its own signs, held against files, which {@code -Dpacta.docs.write=true} writes anew. The
 * check of the web UI gives each file to Mermaid's parser.
 */
class MermaidExportTest {
    private static final Path NAMES = Path.of("../config/mermaid-names.json");
    private static final Path FILE = Path.of("src/test/resources/mermaid/names.mmd");

    @Test
    void whatMermaidsParserIsGivenIsWhatIsWritten() throws IOException {
        List<Node> nodes = new ArrayList<>();
        List<Edge> edges = new ArrayList<>();
        for (String name : new ObjectMapper().readValue(NAMES.toFile(), String[].class)) {
            nodes.add(node("dataset:" + name, "dataset", name, null));
            nodes.add(node("job:" + name, "job", name, null));
            nodes.add(node("datasetField:" + name, "datasetField", name, name));
            edges.add(edge("dataset:" + name, "job:" + name, false));
            edges.add(edge("job:" + name, "datasetField:" + name, true));
            edges.add(edge("job:" + name, "dataset: outside the picture", false));
        }
        String chart = MermaidExport.write(new GraphAnswer("start", Instant.EPOCH, nodes, edges, null, null));
        if (Boolean.getBoolean("pacta.docs.write")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, chart);
        }

        assertThat(chart)
                .as(
                        "%s; if the change is meant, write it anew with -Dpacta.docs.write=true and run npm run check in webapp/",
                        FILE)
                .isEqualTo(Files.readString(FILE));
    }

    private static Node node(String id, String kind, String name, @Nullable String field) {
        return new Node(id, kind, "pg://shop", name, field, null, null, null, null, null, null, 0, 0, null);
    }

    private static Edge edge(String from, String to, boolean indirect) {
        return new Edge(
                from + to,
                from,
                to,
                "data",
                "observed",
                indirect,
                null,
                List.of(),
                Instant.EPOCH,
                Instant.EPOCH,
                1,
                null,
                null);
    }
}
