/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads plain Java values and Jackson trees in the form of {@link JsonTree}. For one value. */
final class JavaValues {
    private static final String READS = "a map, collection, text, number, truth value, null or Jackson tree";

    private final int depth;
    private final List<Object> path = new ArrayList<>();

    /** @param depth levels that are read */
    JavaValues(int depth) {
        this.depth = depth;
    }

    /** JSON has no such value. */
    static final class Foreign extends Exception {
        private static final long serialVersionUID = 1L;

        private final String place;

        Foreign(String place, String problem) {
            super(problem, null, false, false);
            this.place = place;
        }

        /** JSON pointer of the value. */
        String place() {
            return place;
        }
    }

    /**
     * The value in the other form.
     *
     * @throws Evaluation.Unfinished when it nests deeper, as that does which holds itself, or has a number beyond the limits
     */
    @Nullable
    Object read(@Nullable Object java) throws Foreign {
        if (java == null || java instanceof String || java instanceof Boolean) {
            return java;
        }
        if (java instanceof Number number) {
            return number(number);
        }
        if (java instanceof JsonNode node) {
            return node(node);
        }
        if (java instanceof Map<?, ?> map) {
            return object(map.entrySet().iterator());
        }
        if (java instanceof Collection<?> items) {
            return list(items);
        }
        if (java instanceof CharSequence text) {
            return text.toString();
        }
        throw foreign("a %s is no value of JSON, expected %s"
                .formatted(java.getClass().getTypeName(), READS));
    }

    private @Nullable Object node(JsonNode node) throws Foreign {
        return switch (node.getNodeType()) {
            case OBJECT -> object(((ObjectNode) node).properties().iterator());
            case ARRAY -> list((ArrayNode) node);
            case STRING, BINARY -> node.asText();
            case NUMBER -> number(node.numberValue());
            case BOOLEAN -> node.booleanValue();
            case NULL -> null;
            case MISSING -> throw foreign("there is nothing");
            case POJO -> throw foreign("a Java object in a Jackson tree is no value of JSON");
        };
    }

    private Map<String, @Nullable Object> object(Iterator<? extends Map.Entry<?, ?>> members) throws Foreign {
        requireRoom();
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        while (members.hasNext()) {
            Map.Entry<?, ?> member = members.next();
            if (!(member.getKey() instanceof CharSequence name)) {
                throw foreign("a key of the map is no text");
            }
            String key = name.toString();
            if (object.containsKey(key)) {
                throw foreign("a key is there twice");
            }
            path.add(key);
            object.put(key, read(member.getValue()));
            path.remove(path.size() - 1);
        }
        return object;
    }

    private List<@Nullable Object> list(Iterable<?> items) throws Foreign {
        requireRoom();
        List<@Nullable Object> list = new ArrayList<>();
        for (Object item : items) {
            path.add(list.size());
            list.add(read(item));
            path.remove(path.size() - 1);
        }
        return list;
    }

    private void requireRoom() {
        if (path.size() == depth) {
            throw new Evaluation.Unfinished("the value is beyond the limits of nesting");
        }
    }

    /** The digits that its text has: 0.1 is one tenth, not the binary number nearest to it. */
    private BigDecimal number(Number number) throws Foreign {
        if (number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte) {
            return JsonTree.number(BigDecimal.valueOf(number.longValue()));
        }
        if (number instanceof BigDecimal decimal) {
            return JsonTree.number(decimal);
        }
        if (number instanceof BigInteger integer) {
            return JsonTree.number(new BigDecimal(integer));
        }
        try {
            return JsonTree.number(new BigDecimal(number.toString()));
        } catch (NumberFormatException none) {
            throw foreign(
                    number instanceof Double || number instanceof Float
                            ? "a number is not finite, which JSON cannot say"
                            : "a %s is no number of JSON"
                                    .formatted(number.getClass().getTypeName()));
        }
    }

    private Foreign foreign(String problem) {
        return new Foreign(JsonPointer.of(path), problem);
    }
}
