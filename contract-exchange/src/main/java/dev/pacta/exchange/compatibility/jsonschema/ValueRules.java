/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keywords {@code type}, {@code enum} and {@code const}. */
final class ValueRules {
    private ValueRules() {}

    /** The values that a schema lists, those of a forbidden type left out; null when it lists none. */
    static @Nullable List<JsonNode> values(JsonNode schema) {
        List<JsonNode> values = new ArrayList<>();
        JsonNode single = schema.get("const");
        if (single != null) {
            values.add(single);
        } else if (schema.path("enum").isArray()) {
            schema.get("enum").forEach(values::add);
        } else {
            return null;
        }
        TypeSet types = TypeSet.ofKeyword(schema);
        values.removeIf(value -> !types.contains(TypeSet.of(value)));
        return values;
    }

    /** The kinds of the listed values. */
    static TypeSet types(JsonNode schema) {
        List<JsonNode> values = values(schema);
        return values == null ? TypeSet.ALL : values.stream().map(TypeSet::of).reduce(TypeSet.NONE, TypeSet::or);
    }

    /** Numbers are the same when their values are. */
    static boolean contains(List<JsonNode> values, JsonNode wanted) {
        return values.stream().anyMatch(value -> same(value, wanted));
    }

    private static boolean same(JsonNode one, JsonNode other) {
        return one.equals(
                (left, right) -> left.equals(right)
                                || left.isNumber()
                                        && right.isNumber()
                                        && left.decimalValue().compareTo(right.decimalValue()) == 0
                        ? 0
                        : 1,
                other);
    }

    static void compareTypes(SchemaPair pair, Findings found) {
        TypeSet before = TypeSet.ofKeyword(pair.before().node());
        TypeSet after = TypeSet.ofKeyword(pair.after().node());
        if (before.equals(after)) {
            return;
        }
        TypeSet lost = pair.typesBefore().without(after);
        TypeSet won = pair.typesAfter().without(before);
        JsonRule rule = before.contains(after)
                ? JsonRule.TYPE_NARROWED
                : after.contains(before) ? JsonRule.TYPE_EXTENDED : JsonRule.TYPE_CHANGED;
        String example = lost.isEmpty() ? won.isEmpty() ? null : won.example() : lost.example();
        String detail = "the type was %s and is %s".formatted(text(before), text(after));
        found.add(rule, "/type", !lost.isEmpty(), !won.isEmpty(), detail, example);
    }

    private static String text(TypeSet types) {
        return types.equals(TypeSet.ALL) ? "anything" : String.join(" or ", types.names());
    }

    static void compareValues(SchemaPair pair, Findings found) {
        List<JsonNode> before = values(pair.before().node());
        List<JsonNode> after = values(pair.after().node());
        boolean single = pair.before().has("const") || pair.after().has("const");
        if (before == null && after != null) {
            JsonRule rule = pair.after().has("const") ? JsonRule.CONST_ADDED : JsonRule.ENUM_ADDED;
            boolean lost = !isCovered(pair.typesBefore(), after);
            found.add(rule, single ? "/const" : "/enum", lost, false, rule.title(), null);
        } else if (before != null && after == null) {
            JsonRule rule = pair.before().has("const") ? JsonRule.CONST_REMOVED : JsonRule.ENUM_REMOVED;
            boolean won = !isCovered(pair.typesAfter(), before);
            found.add(rule, single ? "/const" : "/enum", false, won, rule.title(), null);
        } else if (before != null && after != null) {
            compareLists(before, after, pair, found);
        }
    }

    /** Null, true and false can be listed in full. */
    private static boolean isCovered(TypeSet types, List<JsonNode> values) {
        boolean finite = TypeSet.NULL.or(TypeSet.BOOLEAN).contains(types);
        boolean nulls = !types.meets(TypeSet.NULL) || values.stream().anyMatch(JsonNode::isNull);
        boolean both = !types.meets(TypeSet.BOOLEAN)
                || values.stream().filter(JsonNode::isBoolean).distinct().count() == 2;
        return finite && nulls && both;
    }

    private static void compareLists(List<JsonNode> before, List<JsonNode> after, SchemaPair pair, Findings found) {
        List<JsonNode> lost =
                before.stream().filter(value -> !contains(after, value)).toList();
        List<JsonNode> won =
                after.stream().filter(value -> !contains(before, value)).toList();
        if (lost.isEmpty() && won.isEmpty()) {
            return;
        }
        boolean singles = pair.before().has("const") && pair.after().has("const");
        JsonRule rule = singles
                ? JsonRule.CONST_CHANGED
                : won.isEmpty()
                        ? JsonRule.ENUM_NARROWED
                        : lost.isEmpty() ? JsonRule.ENUM_EXTENDED : JsonRule.ENUM_CHANGED;
        String detail = "values no longer allowed: %s; newly allowed: %s".formatted(lost, won);
        String example = (lost.isEmpty() ? won : lost).get(0).toString();
        boolean losesAllowed =
                lost.stream().anyMatch(value -> pair.typesBefore().contains(TypeSet.of(value)));
        boolean winsAllowed = won.stream().anyMatch(value -> pair.typesAfter().contains(TypeSet.of(value)));
        found.add(rule, singles ? "/const" : "/enum", losesAllowed, winsAllowed, detail, example);
    }
}
