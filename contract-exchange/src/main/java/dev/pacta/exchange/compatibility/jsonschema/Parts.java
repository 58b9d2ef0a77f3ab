/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.exchange.compatibility.jsonschema.Part.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes schemas apart: follows references within the document, dissolves {@code allOf}, splits off what combines schemas. The same
 * schema always gives the same parts, so that schemas which contain themselves come to an end. Used by one thread.
 */
final class Parts {
    private static final List<String> COMBINING =
            List.of("allOf", "anyOf", "oneOf", "not", "if", "then", "else", "$ref", "$recursiveRef", "$dynamicRef");
    /** What neither demands anything nor is a place of demands. */
    private static final List<String> SILENT = List.of(
            "$schema",
            "$id",
            "id",
            "$anchor",
            "$dynamicAnchor",
            "$recursiveAnchor",
            "$comment",
            "$defs",
            "definitions",
            "title",
            "description",
            "default",
            "examples",
            "deprecated",
            "readOnly",
            "writeOnly",
            "$vocabulary");

    private static final int DEEPEST = 12;

    private final Steps steps;
    private final Map<JsonNode, List<Part>> known = new IdentityHashMap<>();

    Parts(Steps steps) {
        this.steps = steps;
    }

    /** The parts of a schema, never none. */
    List<Part> of(Located schema) {
        List<Part> parts = known.get(schema.node());
        if (parts == null) {
            parts = new ArrayList<>();
            collect(schema, parts, Collections.newSetFromMap(new IdentityHashMap<>()));
            if (parts.isEmpty()) {
                parts.add(new Part(Kind.BASE, schema.with(JsonNodeFactory.instance.objectNode()), List.of()));
            }
            known.put(schema.node(), parts);
        }
        return parts;
    }

    /** Every kind of value that may fit; more than really do, never fewer. */
    TypeSet types(Located schema) {
        return types(schema, 0);
    }

    private TypeSet types(Located schema, int depth) {
        steps.take();
        TypeSet types = TypeSet.ALL;
        if (depth > DEEPEST) {
            return types;
        }
        for (Part part : of(schema)) {
            types = types.and(types(part, depth));
        }
        return types;
    }

    private TypeSet types(Part part, int depth) {
        return switch (part.kind()) {
            case BASE ->
                TypeSet.ofKeyword(part.at().node())
                        .and(ValueRules.types(part.at().node()));
            case NOTHING -> TypeSet.NONE;
            case ANY_OF, ONE_OF -> {
                TypeSet any = TypeSet.NONE;
                for (Located branch : part.branches()) {
                    any = any.or(types(branch, depth + 1));
                }
                yield any;
            }
            case NOT, CONDITION, OUTSIDE -> TypeSet.ALL;
        };
    }

    private void collect(Located schema, List<Part> parts, Set<JsonNode> within) {
        steps.take();
        if (schema.isFalse()) {
            parts.add(new Part(Kind.NOTHING, schema, List.of()));
        }
        if (!schema.node().isObject() || !within.add(schema.node())) {
            return;
        }
        boolean refers = collectReferences(schema, parts, within);
        if (refers && schema.root().ignoresNeighboursOfReferences()) {
            return;
        }
        collectBase(schema, parts);
        schema.list("allOf").forEach(each -> collect(each, parts, within));
        collectChoices(schema, parts);
    }

    private boolean collectReferences(Located schema, List<Part> parts, Set<JsonNode> within) {
        boolean refers = false;
        for (String keyword : List.of("$ref", "$recursiveRef", "$dynamicRef")) {
            JsonNode reference = schema.node().get(keyword);
            if (reference != null && reference.isTextual()) {
                refers = true;
                Optional<JsonNode> target = schema.root().resolve(reference.textValue());
                if (target.isPresent()) {
                    collect(schema.with(target.get()), parts, within);
                } else {
                    parts.add(new Part(Kind.OUTSIDE, schema.with(reference), List.of()));
                }
            }
        }
        return refers;
    }

    private static void collectBase(Located schema, List<Part> parts) {
        ObjectNode base = ((ObjectNode) schema.node()).objectNode();
        boolean complete = true;
        for (Map.Entry<String, JsonNode> entry : schema.node().properties()) {
            boolean combining = COMBINING.contains(entry.getKey());
            complete &= !combining;
            if (!combining && !SILENT.contains(entry.getKey())) {
                base.set(entry.getKey(), entry.getValue());
            }
        }
        if (!base.isEmpty()) {
            parts.add(new Part(Kind.BASE, complete ? schema : schema.with(base), List.of()));
        }
    }

    private static void collectChoices(Located schema, List<Part> parts) {
        if (schema.node().path("anyOf").isArray()) {
            parts.add(new Part(Kind.ANY_OF, schema, schema.list("anyOf")));
        }
        if (schema.node().path("oneOf").isArray()) {
            parts.add(new Part(Kind.ONE_OF, schema, schema.list("oneOf")));
        }
        if (schema.has("not")) {
            parts.add(new Part(Kind.NOT, schema, List.of(schema.child("not"))));
        }
        if (schema.has("if") && (schema.has("then") || schema.has("else"))) {
            parts.add(new Part(Kind.CONDITION, schema, List.of()));
        }
    }
}
