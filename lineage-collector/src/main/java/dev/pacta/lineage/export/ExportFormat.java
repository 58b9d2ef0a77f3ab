/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.export;

import dev.pacta.lineage.query.GraphAnswer;
import java.util.function.Function;

/** A form that a part of the graph can be written in. */
public enum ExportFormat {
    /** One line for each edge (RFC 4180). */
    CSV("text/csv;charset=UTF-8", "csv", CsvExport::write),
    /** For graph tools such as Gephi, yEd and NetworkX. */
    GRAPHML("application/graphml+xml;charset=UTF-8", "graphml", GraphMlExport::write),
    /** A flow chart for Markdown pages. */
    MERMAID("text/vnd.mermaid;charset=UTF-8", "mmd", MermaidExport::write),
    /** Entities and activities of W3C PROV-O as JSON-LD 1.1. */
    PROV("application/ld+json", "jsonld", ProvExport::write),
    /** Static events that another OpenLineage server can be sent, as a batch. */
    OPENLINEAGE("application/json", "openlineage.json", OpenLineageExport::write);

    private final String mediaType;
    private final String extension;
    private final Function<GraphAnswer, String> writer;

    ExportFormat(String mediaType, String extension, Function<GraphAnswer, String> writer) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.writer = writer;
    }

    String mediaType() {
        return mediaType;
    }

    /** How the name of a file in this form ends, without the dot. */
    String extension() {
        return extension;
    }

    /** Whether it has a place for counts of what lies beneath nodes and edges. */
    boolean hasCounts() {
        return this == CSV || this == GRAPHML || this == MERMAID;
    }

    String write(GraphAnswer graph) {
        return writer.apply(graph);
    }
}
