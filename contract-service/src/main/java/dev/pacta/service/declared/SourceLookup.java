/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.declared;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.Server;
import dev.pacta.contract.naming.DatasetName;
import dev.pacta.contract.naming.DatasetNaming;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.NodeKind;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.declared.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dataset or field that a contract means by the name of a source: a node id; a schema object of the contract itself; a table of the same server,
 * with or without its schema and database before it, a column behind it. What nobody knows is not found, so that a misspelt name is no node. Of one
 * contract and one snapshot of the graph.
 */
final class SourceLookup {
    /** In the place of a table's name, to see where a server's names have it. */
    private static final String TABLE = "\u0001";

    private final Contract contract;
    private final LineageGraph graph;
    private final Predicate<DatasetKey> isDescribed;

    /** @param isDescribed whether a published contract describes a dataset */
    SourceLookup(Contract contract, LineageGraph graph, Predicate<DatasetKey> isDescribed) {
        this.contract = contract;
        this.graph = graph;
        this.isDescribed = isDescribed;
    }

    /** The source by the names of a server of the contract. */
    Optional<Place> find(Server server, String text) {
        return byNodeId(text).or(() -> within(server, text)).or(() -> besides(server, text));
    }

    private Optional<Place> byNodeId(String text) {
        OptionalInt node = graph.node(text);
        if (node.isEmpty() || graph.kind(node.getAsInt()) == NodeKind.JOB) {
            return Optional.empty();
        }
        int known = node.getAsInt();
        String field = graph.kind(known) == NodeKind.FIELD ? graph.fieldName(known) : null;
        return Optional.of(new Place(graph.namespace(known), graph.name(known), field));
    }

    /** A schema object of the contract itself, or a column of one. */
    private Optional<Place> within(Server server, String text) {
        for (SchemaObject object : contract.schema()) {
            for (String name : List.of(object.name(), object.datasetName())) {
                Optional<DatasetName> dataset = DatasetNaming.identify(server, object.datasetName());
                if (dataset.isPresent() && text.equals(name)) {
                    return Optional.of(place(dataset.get(), null));
                }
                if (dataset.isPresent() && text.startsWith(name + ".")) {
                    return column(object, text.substring(name.length() + 1))
                            .map(column -> place(dataset.get(), column));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> column(SchemaObject object, String path) {
        String first = path.contains(".") ? path.substring(0, path.indexOf('.')) : path;
        return object.properties().stream()
                .filter(property -> first.equals(property.name()) || first.equals(property.physicalName()))
                .findFirst()
                .map(Property::columnName);
    }

    /** A table beside those of the contract, or a column of one. */
    private Optional<Place> besides(Server server, String text) {
        Optional<DatasetName> pattern =
                DatasetNaming.identify(server, TABLE).filter(name -> name.name().endsWith(TABLE));
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        DatasetKey table = beside(pattern.get(), text);
        if (isKnown(table)) {
            return Optional.of(Place.of(table));
        }
        int dot = text.lastIndexOf('.');
        if (dot <= 0) {
            return Optional.empty();
        }
        DatasetKey holder = beside(pattern.get(), text.substring(0, dot));
        return isKnown(holder) ? Optional.of(Place.of(holder.withField(text.substring(dot + 1)))) : Optional.empty();
    }

    /** The parts of the text replace as many of the server's, from the end. */
    private static DatasetKey beside(DatasetName pattern, String text) {
        List<String> parts = new ArrayList<>(List.of(pattern.name().split("\\.", -1)));
        int given = text.split("\\.", -1).length;
        List<String> kept = parts.subList(0, Math.max(0, parts.size() - given));
        String before = kept.isEmpty() ? "" : String.join(".", kept) + ".";
        return new DatasetKey(pattern.namespace(), before + text);
    }

    private boolean isKnown(DatasetKey dataset) {
        return graph.dataset(dataset.namespace(), dataset.name()).isPresent() || isDescribed.test(dataset);
    }

    private static Place place(DatasetName dataset, @Nullable String field) {
        return new Place(dataset.namespace(), dataset.name(), field);
    }
}
