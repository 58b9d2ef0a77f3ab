/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.dbt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Format;
import dev.pacta.exchange.ImportResult;
import dev.pacta.exchange.ImportSource;
import dev.pacta.exchange.ImportSource.Content;
import dev.pacta.exchange.Importer;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.nested.JsonReading;
import dev.pacta.exchange.nested.JsonReading.WrongForm;
import dev.pacta.exchange.table.TableContract;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the models, seeds, snapshots and sources of a {@code manifest.json} with their tests and constraints, and the types of the
 * {@code catalog.json} beside it, or at the option {@code catalog}. Source: dbt artifacts, manifest version 12 and catalog version 1.
 */
public final class DbtImporter implements Importer {
    private static final Format FORMAT = Format.of(
                    "dbt",
                    "dbt manifest",
                    "manifest.json",
                    Fact.structure(
                            Fact.OBJECT_DESCRIPTION,
                            Fact.OBJECT_TAGS,
                            Fact.OBJECT_CUSTOM,
                            Fact.OBJECT_QUALITY,
                            Fact.DESCRIPTION,
                            Fact.TAGS,
                            Fact.CUSTOM,
                            Fact.REQUIRED,
                            Fact.UNIQUE,
                            Fact.PRIMARY_KEY,
                            Fact.ENUM,
                            Fact.BOUNDS,
                            Fact.RELATIONSHIPS))
            .remarking(
                    "Takes the types of a catalog.json that lies beside the manifest.",
                    "A test that only warns, or holds only for some rows, becomes no rule and is named.");

    @Override
    public String format() {
        return FORMAT.name();
    }

    @Override
    public ImportResult read(ImportSource source) {
        return JsonReading.read(source, manifest -> {
            if (!manifest.path("nodes").isObject()) {
                throw new WrongForm("a manifest has the object 'nodes'; is this the manifest.json of a dbt project?");
            }
            List<Loss> losses = new ArrayList<>();
            Map<String, DbtNode> nodes = nodes(manifest, catalog(source, losses));
            if (nodes.isEmpty()) {
                throw new WrongForm("the manifest has no model, seed, snapshot or source");
            }
            new DbtTests(nodes, losses).read(manifest.path("nodes"));
            TableContract.Objects objects = TableContract.of(
                    nodes.values().stream().map(node -> node.table(losses)).toList());
            List<SchemaObject> schema = new ArrayList<>();
            List<DbtNode> all = List.copyOf(nodes.values());
            for (int at = 0; at < all.size(); at++) {
                schema.add(all.get(at).annotated(objects.schema().get(at), manifest.path("groups")));
            }
            losses.addAll(0, objects.losses());
            return new ImportResult.Imported(source.draft().contract(schema, List.of()), losses);
        });
    }

    private static Map<String, DbtNode> nodes(JsonNode manifest, Optional<JsonNode> catalog) {
        String adapter = String.valueOf(JsonReading.text(manifest.path("metadata"), "adapter_type"));
        Map<String, DbtNode> nodes = new LinkedHashMap<>();
        for (String kind : List.of("sources", "nodes")) {
            manifest.path(kind).properties().forEach(each -> {
                String type = String.valueOf(JsonReading.text(each.getValue(), "resource_type"));
                if (List.of("model", "seed", "snapshot", "source").contains(type)) {
                    JsonNode stored = catalog.map(all -> all.path(kind).path(each.getKey()))
                            .orElseGet(() -> manifest.path("nothing"));
                    nodes.put(each.getKey(), new DbtNode(each.getValue(), stored, DbtDialects.of(adapter)));
                }
            });
        }
        return nodes;
    }

    private static Optional<JsonNode> catalog(ImportSource source, List<Loss> losses) {
        Optional<Path> beside = source.content() instanceof Content.File file
                ? Optional.of(file.path().resolveSibling("catalog.json")).filter(Files::isRegularFile)
                : Optional.empty();
        Optional<Path> path = source.option("catalog").map(Path::of).or(() -> beside);
        if (path.isEmpty()) {
            losses.add(new Loss("", "there is no catalog.json; columns have the types that the project declares"));
            return Optional.empty();
        }
        try {
            Optional<JsonNode> catalog = JsonReading.inside(Files.readString(path.get(), StandardCharsets.UTF_8));
            if (catalog.isEmpty()) {
                losses.add(new Loss("", "the catalog %s is no JSON and was not used".formatted(path.get())));
            }
            return catalog;
        } catch (IOException unreadable) {
            losses.add(new Loss("", "the catalog %s cannot be read and was not used".formatted(path.get())));
            return Optional.empty();
        }
    }

    @Override
    public Format about() {
        return FORMAT;
    }
}
