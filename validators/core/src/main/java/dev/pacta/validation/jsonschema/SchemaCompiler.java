/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import dev.pacta.validation.jsonschema.Resource.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Compiles schemas into nodes; each schema once, however many references lead to it. Used once. */
final class SchemaCompiler {
    private final Documents documents;
    private final boolean assertsFormats;
    private final OutlineNotes notes = new OutlineNotes();
    private final List<LateNodes> late = new ArrayList<>();
    private final Map<Object, SchemaNode> compiled = new IdentityHashMap<>();

    SchemaCompiler(Documents documents, boolean assertsFormats) {
        this.documents = documents;
        this.assertsFormats = assertsFormats;
    }

    boolean assertsFormats() {
        return assertsFormats;
    }

    SchemaNode node(Place place) {
        return node(place.resource(), place.schema(), place.location());
    }

    SchemaNode node(Resource resource, @Nullable Object schema, String location) {
        if (schema instanceof Boolean truth) {
            SchemaNode node = new SchemaNode(resource, location);
            if (!truth) {
                Site site = Site.ofFalse(this, resource, location);
                node.fill(List.of(new Streamed.ByKind(
                        (instance, evaluation) -> evaluation.breach(site, "nothing is allowed here"), Kinds.ALL, 0)));
            }
            return node;
        }
        if (!(schema instanceof Map<?, ?> map)) {
            throw new InvalidSchemaException(
                    Identifiers.shown(location), "a schema has to be an object, true or false");
        }
        SchemaNode known = compiled.get(schema);
        if (known != null) {
            return known;
        }
        Place place = documents.placeOf(resource, map, location);
        SchemaNode node = new SchemaNode(place.resource(), place.location());
        compiled.put(schema, node);
        node.fill(keywords(place, map));
        return node;
    }

    private List<Keyword> keywords(Place place, Map<?, ?> schema) {
        List<Keyword> keywords = new ArrayList<>();
        Set<String> checked = new HashSet<>();
        Map<String, Keywords.Factory> known = Keywords.of(place.resource());
        known.forEach((name, factory) -> {
            if (schema.containsKey(name)) {
                Keyword keyword = factory.make(new Site(this, place.resource(), schema, name, place.location()));
                if (keyword != null) {
                    keywords.add(keyword);
                    checked.add(name);
                    if (!(keyword instanceof Streamed)) {
                        notes.seesWhole(name, place.location());
                    }
                }
            }
        });
        for (Object key : schema.keySet()) {
            String name = String.valueOf(key);
            notes.note(name, place.location(), known.containsKey(name), checked.contains(name));
        }
        return keywords;
    }

    /** Whether a reference leads to where the way to it decides; then the schemas on the way have to be known. */
    boolean leadsByTheWay() {
        return !late.isEmpty();
    }

    /** What was come by so far. */
    SchemaOutline outline(Dialect dialect, SchemaNode root) {
        return notes.outline(dialect, leadsByTheWay() ? root : null);
    }

    /** The node that a reference leads to. */
    SchemaNode resolve(Site site, String reference) {
        return node(documents.resolve(site.resource(), reference, site.location()));
    }

    Place placeOf(Site site, String reference) {
        return documents.resolve(site.resource(), reference, site.location());
    }

    /** Nodes that depend on documents which references have yet to lead to. */
    LateNodes late(Supplier<Map<Resource, SchemaNode>> source) {
        LateNodes nodes = new LateNodes(source);
        late.add(nodes);
        return nodes;
    }

    /** Finds the late nodes; finding some may lead to more. */
    void finish() {
        int settled;
        do {
            settled = late.size();
            List.copyOf(late).forEach(LateNodes::find);
        } while (settled < late.size());
    }

    /** The roots that references which recurse may be led to. */
    Map<Resource, SchemaNode> recursiveRoots() {
        Map<Resource, SchemaNode> nodes = new IdentityHashMap<>();
        documents.resources().stream()
                .filter(Resource::isRecursiveAnchor)
                .forEach(resource -> nodes.put(resource, node(resource.place())));
        return nodes;
    }

    /** The nodes of a dynamic anchor in all documents that were read. */
    Map<Resource, SchemaNode> dynamicAnchors(String name) {
        Map<Resource, SchemaNode> nodes = new IdentityHashMap<>();
        documents.resources().forEach(resource -> {
            Place place = resource.dynamicAnchors().get(name);
            if (place != null) {
                nodes.put(resource, node(place));
            }
        });
        return nodes;
    }
}
