/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import dev.pacta.validation.jsonschema.Resource.Place;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The schema documents that references may lead to, by identifier. Nothing is ever fetched from a network. Used while compiling. */
final class Documents {
    private final Dialect standard;
    private final Map<String, @Nullable Object> waiting = new HashMap<>();
    private final Map<String, Resource> resources = new HashMap<>();
    private final Map<Object, Place> places = new IdentityHashMap<>();

    /** @param standard the draft of documents that name none */
    Documents(Dialect standard) {
        this.standard = standard;
        for (Dialect dialect : Dialect.values()) {
            waiting.putAll(MetaSchemas.of(dialect));
        }
    }

    /** Adds a document that is read when a reference leads to it. */
    void add(String identifier, @Nullable Object document) {
        waiting.put(Identifiers.withoutFragment(identifier), document);
    }

    /** Reads a document under the identifier from which it came. */
    Resource read(String identifier, @Nullable Object document) {
        Resource resource = resource(identifier, document, standard);
        resources.put(identifier, resource);
        index(document, resource, resource.base() + "#");
        return resource;
    }

    private Resource resource(String base, @Nullable Object root, Dialect inherited) {
        String own = identifier(base, root);
        Dialect dialect = inherited;
        Set<String> vocabularies = MetaSchemas.vocabularies(inherited);
        if (root instanceof Map<?, ?> map) {
            if (map.get("$schema") instanceof String meta) {
                dialect = Dialect.of(meta).orElseGet(() -> dialectOf(meta, inherited));
                vocabularies = Dialect.of(meta).isPresent()
                        ? MetaSchemas.vocabularies(dialect)
                        : vocabulariesOf(meta, dialect);
            }
        }
        Resource resource = new Resource(own, root, dialect, vocabularies);
        resources.put(own, resource);
        return resource;
    }

    /** What a document calls itself; the base when it says nothing. */
    static String identifier(String base, @Nullable Object document) {
        return document instanceof Map<?, ?> map && map.get("$id") instanceof String id
                ? Identifiers.withoutFragment(Identifiers.resolve(base, id))
                : base;
    }

    private Dialect dialectOf(String meta, Dialect inherited) {
        return waiting.get(Identifiers.withoutFragment(meta)) instanceof Map<?, ?> document
                        && document.get("$schema") instanceof String named
                ? Dialect.of(named).orElse(inherited)
                : inherited;
    }

    /** Those that a meta-schema of somebody's own turns on. */
    private Set<String> vocabulariesOf(String meta, Dialect dialect) {
        if (!(waiting.get(Identifiers.withoutFragment(meta)) instanceof Map<?, ?> document)
                || !(document.get("$vocabulary") instanceof Map<?, ?> named)) {
            return MetaSchemas.vocabularies(dialect);
        }
        Set<String> all = new LinkedHashSet<>();
        named.forEach((identifier, demanded) -> {
            String text = String.valueOf(identifier);
            String name = text.substring(text.lastIndexOf('/') + 1);
            if (text.equals(dialect.vocabulary(name)) && MetaSchemas.knows(dialect, name)) {
                all.add(name);
            } else if (Boolean.TRUE.equals(demanded)) {
                throw new InvalidSchemaException(meta, "the vocabulary '%s' is not known".formatted(text));
            }
        });
        return all;
    }

    private void index(@Nullable Object schema, Resource resource, String location) {
        if (!(schema instanceof Map<?, ?> map) || places.containsKey(schema)) {
            return;
        }
        Resource own = resource;
        String here = location;
        boolean named = map.get("$id") instanceof String id && !id.startsWith("#");
        if (named && schema != resource.root()) {
            own = resource(resource.base(), schema, resource.dialect());
            here = own.base() + "#";
        }
        Place place = new Place(own, schema, here);
        places.put(schema, place);
        if (map.get("$anchor") instanceof String anchor) {
            own.anchors().put(anchor, place);
        }
        if (own.dialect() == Dialect.DRAFT_2020_12 && map.get("$dynamicAnchor") instanceof String anchor) {
            own.anchors().put(anchor, place);
            own.dynamicAnchors().put(anchor, place);
        }
        Resource inside = own;
        String base = here;
        SubschemaKeywords.each(map, (each, pointer) -> index(each, inside, base + pointer));
    }

    /**
     * What a reference leads to.
     *
     * @throws InvalidSchemaException when it leads nowhere
     */
    Place resolve(Resource from, String reference, String location) {
        String target = Identifiers.resolve(from.base(), reference);
        Resource resource = find(Identifiers.withoutFragment(target));
        if (resource == null) {
            throw new InvalidSchemaException(
                    location, "'%s' leads to no schema that was given; nothing is fetched".formatted(reference));
        }
        String fragment = Identifiers.fragment(target);
        Place place = fragment.isEmpty()
                ? resource.place()
                : fragment.startsWith("/")
                        ? walk(resource, fragment)
                        : resource.anchors().get(fragment);
        if (place == null) {
            throw new InvalidSchemaException(location, "'%s' leads to nothing inside its schema".formatted(reference));
        }
        return place;
    }

    private @Nullable Resource find(String identifier) {
        Resource known = resources.get(identifier);
        if (known == null && waiting.containsKey(identifier)) {
            return read(identifier, waiting.get(identifier));
        }
        return known;
    }

    private @Nullable Place walk(Resource resource, String pointer) {
        Place place = resource.place();
        Object value = resource.root();
        StringBuilder walked = new StringBuilder();
        for (String token : pointer.substring(1).split("/", -1)) {
            value = JsonPointer.step(value, JsonPointer.unescape(token));
            walked.append('/').append(token);
            if (value == null) {
                return null;
            }
            Place known = value instanceof Map ? places.get(value) : null;
            place = known != null ? known : new Place(place.resource(), value, resource.base() + "#" + walked);
        }
        // A place that no keyword of the standard leads to may hold a schema all the same.
        index(value, place.resource(), place.location());
        return value instanceof Map ? places.getOrDefault(value, place) : place;
    }

    /** The place of a schema, which has an identifier of its own where it says so. */
    Place placeOf(Resource resource, Map<?, ?> schema, String location) {
        index(schema, resource, location);
        return Objects.requireNonNull(places.get(schema));
    }

    Collection<Resource> resources() {
        return List.copyOf(resources.values());
    }
}
