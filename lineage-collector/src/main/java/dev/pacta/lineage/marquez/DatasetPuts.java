/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.store.NameBook;
import dev.pacta.lineage.store.NodeMarks;
import dev.pacta.lineage.store.RunQueries;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes datasets as Marquez's older clients put them. Safe for many threads. */
@ApplicationScoped
class DatasetPuts {
    private final Told told;
    private final NodeMarks marks;
    private final NameBook book;
    private final RunQueries runs;
    private final InstantSource clock = InstantSource.system();

    DatasetPuts(Told told, NodeMarks marks, NameBook book, RunQueries runs) {
        this.told = told;
        this.marks = marks;
        this.book = book;
        this.runs = runs;
    }

    /** A field as it is put. */
    record FieldBody(
            @Nullable String name,
            @Nullable String type,
            @Nullable List<String> tags,
            @Nullable String description) {}

    /** A dataset as it is put. */
    record DatasetBody(
            @Nullable String type,
            @Nullable String physicalName,
            @Nullable String sourceName,
            @Nullable List<FieldBody> fields,
            @Nullable List<String> tags,
            @Nullable String description,
            @Nullable String schemaLocation,
            @Nullable String runId) {}

    void put(DatasetKey key, DatasetBody body) {
        Instant now = clock.instant();
        String source = Parameters.name("sourceName", body.sourceName());
        NameBook.SourceRow known = book.sources().stream()
                .filter(row -> row.name().equals(source))
                .findFirst()
                .orElseThrow(() -> Parameters.notFound("source"));
        ObjectNode event = told.dataset(key, now);
        Told.facet(event, "dataset", "dataSource").put("name", source).put("uri", known.connectionUrl());
        Told.facet(event, "dataset", "documentation", "description", body.description());
        Told.facet(event, "dataset", Told.FACET)
                .put("type", body.type() == null ? "DB_TABLE" : body.type())
                .put("physicalName", Parameters.name("physicalName", body.physicalName()))
                .put("schemaLocation", body.schemaLocation());
        List<FieldBody> fields = body.fields() == null ? List.of() : body.fields();
        if (!fields.isEmpty()) {
            schema(Told.facet(event, "dataset", "schema").putArray("fields"), fields);
        }
        told.tell(event);
        for (String tag : tags(body.tags())) {
            marks.tag(new NodeMarks.Tag(key, "", tag), now);
        }
        for (FieldBody field : fields) {
            for (String tag : tags(field.tags())) {
                marks.tag(new NodeMarks.Tag(key, Parameters.name("fields/name", field.name()), tag), now);
            }
        }
        wroteIt(key, body.runId(), now);
    }

    private static List<String> tags(@Nullable List<String> tags) {
        return tags == null
                ? List.of()
                : tags.stream().map(tag -> Parameters.name("tags", tag)).toList();
    }

    private static void schema(ArrayNode into, List<FieldBody> fields) {
        for (FieldBody field : fields) {
            into.addObject()
                    .put("name", Parameters.name("fields/name", field.name()))
                    .put("type", field.type())
                    .put("description", field.description());
        }
    }

    /** With a run's id the dataset is one that the run wrote. */
    private void wroteIt(DatasetKey key, @Nullable String runId, Instant now) {
        if (runId == null) {
            return;
        }
        RunQueries.RunRow run =
                runs.byId(List.of(runId)).stream().findFirst().orElseThrow(() -> Parameters.notFound("run"));
        ObjectNode event = told.run(runId, run.job(), "OTHER", now);
        Told.add(event, "outputs", List.of(new Views.Id(key.namespace(), key.name())));
        told.tell(event);
    }
}
