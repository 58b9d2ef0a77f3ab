/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A keyword in a schema, while it is compiled: its value, its siblings, its place. */
final class Site {
    private static final String FALSE = "false";

    private final SchemaCompiler compiler;
    private final Resource resource;
    private final Map<?, ?> schema;
    private final String keyword;
    private final String schemaLocation;

    Site(SchemaCompiler compiler, Resource resource, Map<?, ?> schema, String keyword, String schemaLocation) {
        this.compiler = compiler;
        this.resource = resource;
        this.schema = schema;
        this.keyword = keyword;
        this.schemaLocation = schemaLocation;
    }

    /** Stands for the schema {@code false}, which has no keyword. */
    static Site ofFalse(SchemaCompiler compiler, Resource resource, String location) {
        return new Site(compiler, resource, Map.of(), FALSE, location);
    }

    String keyword() {
        return keyword;
    }

    String location() {
        boolean whole = keyword.equals(FALSE) && schema.isEmpty();
        return Identifiers.shown(whole ? schemaLocation : schemaLocation + "/" + JsonPointer.escape(keyword));
    }

    Resource resource() {
        return resource;
    }

    SchemaCompiler compiler() {
        return compiler;
    }

    @Nullable
    Object value() {
        return schema.get(keyword);
    }

    /** Another keyword of the same schema. */
    Site sibling(String name) {
        return new Site(compiler, resource, schema, name, schemaLocation);
    }

    boolean isThere() {
        return schema.containsKey(keyword);
    }

    InvalidSchemaException wrong(String expected) {
        return new InvalidSchemaException(location(), "has to be " + expected);
    }

    String text() {
        if (value() instanceof String text) {
            return text;
        }
        throw wrong("text");
    }

    BigDecimal number() {
        if (value() instanceof BigDecimal number) {
            return number;
        }
        throw wrong("a number");
    }

    /** A count; larger ones than an int can hold are never met. */
    int count() {
        BigDecimal number = number();
        if (number.signum() < 0 || number.scale() > 0) {
            throw wrong("a whole number of 0 or more");
        }
        return number.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValueExact();
    }

    boolean flag() {
        if (value() instanceof Boolean flag) {
            return flag;
        }
        throw wrong("true or false");
    }

    List<?> list() {
        if (value() instanceof List<?> list) {
            return list;
        }
        throw wrong("a list");
    }

    Map<?, ?> map() {
        if (value() instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong("an object");
    }

    /** The schema that is the value. */
    SchemaNode node() {
        return compiler.node(resource, value(), schemaLocation + "/" + JsonPointer.escape(keyword));
    }

    /** The schemas of a list. */
    List<SchemaNode> nodes() {
        List<SchemaNode> nodes = new ArrayList<>();
        List<?> list = list();
        for (int at = 0; at < list.size(); at++) {
            nodes.add(compiler.node(
                    resource, list.get(at), schemaLocation + "/" + JsonPointer.escape(keyword) + "/" + at));
        }
        return nodes;
    }

    /** The schemas of an object, by name. */
    Map<String, SchemaNode> nodesByName() {
        Map<String, SchemaNode> nodes = new LinkedHashMap<>();
        map().forEach((name, value) -> nodes.put(
                String.valueOf(name),
                compiler.node(
                        resource,
                        value,
                        schemaLocation + "/" + JsonPointer.escape(keyword) + "/"
                                + JsonPointer.escape(String.valueOf(name)))));
        return nodes;
    }
}
