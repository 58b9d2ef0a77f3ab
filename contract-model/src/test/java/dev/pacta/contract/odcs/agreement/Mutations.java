/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.agreement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Changes documents as people and programs do by mistake. Seeded; not thread-safe. */
final class Mutations {
    private static final List<String> OPERATORS = List.of(
            "mustBe",
            "mustNotBe",
            "mustBeGreaterThan",
            "mustBeGreaterOrEqualTo",
            "mustBeLessThan",
            "mustBeLessOrEqualTo",
            "mustBeBetween",
            "mustNotBeBetween");
    private static final List<String> REFERENCES = List.of(
            "orders.id",
            "orders.address.street",
            "orders",
            "or-ders.id",
            "orders.id.",
            "schema/orders/properties/id",
            "/schema/orders/properties/id",
            "other.yaml#schema/o/properties/p",
            "other.yml#schema/o/properties/p",
            "https://example.com/c.yaml#schema/o/properties/p",
            "https://example.com/c.yaml#orders.id",
            "schema/größe",
            "schema/orders/",
            "1orders.id",
            "");
    private static final List<String> WORDS_OF_TEXT =
            List.of("", " ", "x.y", "größe", "a b", "x#y", "1", "null", "-", "_a-1", "sftp://x", "${PORT}");

    private final Random random;
    private final List<String> keys;
    private final List<String> words;
    private final List<String> serverTypes;
    private final List<String> serverKeys;
    private final RandomDocuments documents;
    private final List<Map<String, @Nullable Object>> maps = new ArrayList<>();
    private final List<List<@Nullable Object>> lists = new ArrayList<>();

    Mutations(Random random, List<JsonNode> schemas, RandomDocuments documents) {
        this.random = random;
        this.documents = documents;
        TreeSet<String> allKeys = new TreeSet<>();
        TreeSet<String> allWords = new TreeSet<>();
        schemas.forEach(schema -> collect(schema, allKeys, allWords));
        TreeSet<String> types = new TreeSet<>();
        TreeSet<String> settings = new TreeSet<>();
        schemas.forEach(schema -> {
            collect(schema.at("/$defs/Server/properties/type"), settings, types);
            collect(schema.at("/$defs/ServerSource"), settings, new TreeSet<>());
        });
        this.serverTypes = List.copyOf(types);
        this.serverKeys = List.copyOf(settings);
        this.keys = List.copyOf(allKeys);
        this.words = List.copyOf(allWords);
    }

    private static void collect(JsonNode schema, TreeSet<String> keys, TreeSet<String> words) {
        schema.path("properties").properties().forEach(property -> keys.add(property.getKey()));
        if (schema.path("enum").isArray()) {
            schema.path("enum").forEach(word -> words.add(word.asString()));
        }
        schema.forEach(child -> collect(child, keys, words));
    }

    /** Changes the document and says how. */
    String mutate(Map<String, @Nullable Object> document) {
        maps.clear();
        lists.clear();
        gather(document);
        Map<String, @Nullable Object> map = maps.get(random.nextInt(maps.size()));
        if (map.isEmpty() || random.nextInt(12) == 0) {
            return addKey(map);
        }
        String key = List.copyOf(map.keySet()).get(random.nextInt(map.size()));
        return switch (random.nextInt(25)) {
            case 0, 1, 2 -> "delete " + key + note(() -> map.remove(key));
            case 3 -> "misspell " + key + note(() -> rename(map, key));
            case 4 -> "move " + key + note(() -> anyMap().put(key, map.remove(key)));
            case 5, 6 -> "other type of " + key + note(() -> map.put(key, otherType(map.get(key))));
            case 7 -> "other word in " + key + note(() -> map.put(key, words.get(random.nextInt(words.size()))));
            case 8 -> "null in " + key + note(() -> map.put(key, null));
            case 9 -> "empty " + key + note(() -> map.put(key, empty(map.get(key))));
            case 10 -> changeList();
            case 11 -> "nest " + key + note(() -> map.put(key, nested(map.get(key))));
            case 12, 13 -> addKey(map);
            case 14 -> operators();
            case 15 -> discriminator("type");
            case 16 -> discriminator("logicalType");
            case 17 -> relationship();
            case 18 -> options();
            case 19 -> "number in " + key + note(() -> map.put(key, number()));
            case 21 -> server();
            case 22 -> enumValue();
            case 23 -> "id" + note(() -> anyMap().put("id", text()));
            case 20 -> "text in " + key + note(() -> map.put(key, text()));
            default -> "fragment in " + key + note(() -> map.put(key, documents.fragment()));
        };
    }

    private static String note(Runnable change) {
        change.run();
        return "";
    }

    @SuppressWarnings("unchecked")
    private void gather(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            maps.add((Map<String, @Nullable Object>) map);
            map.values().forEach(this::gather);
        } else if (value instanceof List<?> list) {
            lists.add((List<@Nullable Object>) list);
            list.forEach(this::gather);
        }
    }

    private Map<String, @Nullable Object> anyMap() {
        return maps.get(random.nextInt(maps.size()));
    }

    private void rename(Map<String, @Nullable Object> map, String key) {
        int at = random.nextInt(Math.max(1, key.length()));
        String other = random.nextBoolean() ? key.toUpperCase(java.util.Locale.ROOT) : key.substring(0, at) + "x";
        map.put(other, map.remove(key));
    }

    private String addKey(Map<String, @Nullable Object> map) {
        String key = keys.get(random.nextInt(keys.size()));
        Object value = maps.stream()
                .filter(other -> other.get(key) != null && random.nextBoolean())
                .map(other -> Trees.copy(other.get(key)))
                .findFirst()
                .orElseGet(() -> random.nextInt(3) == 0 ? documents.fragment() : plain());
        map.put(key, value);
        return "add " + key;
    }

    private @Nullable Object plain() {
        return switch (random.nextInt(6)) {
            case 0 -> number();
            case 1 -> random.nextBoolean();
            case 2 -> new ArrayList<>();
            case 3 -> new LinkedHashMap<>();
            case 4 -> new ArrayList<>(List.of("x"));
            default -> text();
        };
    }

    private String text() {
        return switch (random.nextInt(3)) {
            case 0 -> words.get(random.nextInt(words.size()));
            case 1 -> REFERENCES.get(random.nextInt(REFERENCES.size()));
            default -> WORDS_OF_TEXT.get(random.nextInt(WORDS_OF_TEXT.size()));
        };
    }

    private Number number() {
        return switch (random.nextInt(7)) {
            case 0 -> 0;
            case 1 -> -1;
            case 2 -> new BigDecimal("1.5");
            case 3 -> new BigDecimal("-0.5");
            case 4 -> new BigInteger("99999999999999999999");
            case 5 -> new BigDecimal("3.0");
            default -> 7;
        };
    }

    private @Nullable Object otherType(@Nullable Object value) {
        Object other = plain();
        return other != null && value != null && other.getClass() == value.getClass() ? null : other;
    }

    private static Object empty(@Nullable Object value) {
        return value instanceof List<?> ? new ArrayList<>() : value instanceof Map<?, ?> ? new LinkedHashMap<>() : "";
    }

    private Object nested(@Nullable Object value) {
        if (random.nextBoolean()) {
            List<@Nullable Object> list = new ArrayList<>();
            list.add(value);
            return list;
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put(keys.get(random.nextInt(keys.size())), value);
        return map;
    }

    private String changeList() {
        List<List<@Nullable Object>> filled =
                lists.stream().filter(list -> !list.isEmpty()).toList();
        if (filled.isEmpty()) {
            return "nothing";
        }
        List<@Nullable Object> list = filled.get(random.nextInt(filled.size()));
        int at = random.nextInt(list.size());
        switch (random.nextInt(5)) {
            case 0 -> list.add(Trees.copy(list.get(at)));
            case 1 -> list.remove(at);
            case 2 -> list.set(at, plain());
            case 3 -> list.add(Trees.copy(documents.fragment()));
            default -> list.set(at, nested(list.get(at)));
        }
        return "list";
    }

    private String operators() {
        List<Map<String, @Nullable Object>> rules = maps.stream()
                .filter(map -> OPERATORS.stream().anyMatch(map::containsKey)
                        || map.containsKey("query")
                        || map.containsKey("metric")
                        || map.containsKey("dimension"))
                .toList();
        Map<String, @Nullable Object> rule = rules.isEmpty() ? anyMap() : rules.get(random.nextInt(rules.size()));
        String operator = OPERATORS.get(random.nextInt(OPERATORS.size()));
        List<@Nullable Object> pair = new ArrayList<>(List.of(1, random.nextInt(3)));
        if (random.nextInt(4) == 0) {
            pair.add(3);
        }
        if (random.nextBoolean()) {
            OPERATORS.forEach(rule::remove);
        }
        rule.put(operator, operator.endsWith("Between") && random.nextInt(5) > 0 ? pair : plain());
        return "operator " + operator;
    }

    private String discriminator(String key) {
        List<Map<String, @Nullable Object>> typed =
                maps.stream().filter(map -> map.containsKey(key)).toList();
        if (typed.isEmpty()) {
            return "nothing";
        }
        String word = words.get(random.nextInt(words.size()));
        typed.get(random.nextInt(typed.size())).put(key, word);
        return key + " becomes " + word;
    }

    private String relationship() {
        Map<String, @Nullable Object> map = anyMap();
        List<Map<String, @Nullable Object>> related =
                maps.stream().filter(other -> other.containsKey("to")).toList();
        Map<String, @Nullable Object> relation = new LinkedHashMap<>();
        if (!related.isEmpty() && random.nextBoolean()) {
            relation = related.get(random.nextInt(related.size()));
        } else {
            map.put("relationships", new ArrayList<>(List.of(relation)));
        }
        for (String end : List.of("from", "to")) {
            String reference = REFERENCES.get(random.nextInt(REFERENCES.size()));
            switch (random.nextInt(4)) {
                case 0 -> relation.remove(end);
                case 1 -> relation.put(end, new ArrayList<>(List.of(reference, "a.b")));
                default -> relation.put(end, reference);
            }
        }
        return "relationship";
    }

    private String options() {
        List<Map<String, @Nullable Object>> typed =
                maps.stream().filter(map -> map.containsKey("logicalType")).toList();
        if (typed.isEmpty()) {
            return "nothing";
        }
        Map<String, @Nullable Object> options = new LinkedHashMap<>();
        List<String> names = List.of(
                "minLength",
                "maxLength",
                "pattern",
                "format",
                "minimum",
                "maximum",
                "exclusiveMinimum",
                "exclusiveMaximum",
                "multipleOf",
                "minItems",
                "uniqueItems",
                "required",
                "maxProperties",
                "timezone",
                "defaultTimezone",
                "dimensions",
                "elementType",
                "distanceMetric");
        for (int count = random.nextInt(3); count > 0; count--) {
            options.put(names.get(random.nextInt(names.size())), plain());
        }
        typed.get(random.nextInt(typed.size())).put("logicalTypeOptions", options);
        return "options";
    }

    private String server() {
        List<Map<String, @Nullable Object>> servers =
                maps.stream().filter(map -> map.containsKey("server")).toList();
        if (servers.isEmpty()) {
            return "nothing";
        }
        Map<String, @Nullable Object> server = servers.get(random.nextInt(servers.size()));
        server.put("type", serverTypes.get(random.nextInt(serverTypes.size())));
        for (String key : serverKeys) {
            int what = random.nextInt(6);
            if (what < 3) {
                server.put(key, what == 0 ? "new_line" : key.equals("port") ? 5432 : "sftp://x");
            } else if (what == 3) {
                server.put(key, plain());
            } else if (what == 4) {
                server.remove(key);
            }
        }
        return "server of another type";
    }

    private String enumValue() {
        List<Map<String, @Nullable Object>> properties =
                maps.stream().filter(map -> map.containsKey("logicalType")).toList();
        if (properties.isEmpty()) {
            return "nothing";
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            Map<String, @Nullable Object> value = new LinkedHashMap<>();
            value.put("value", random.nextInt(4) == 0 ? plain() : (Object) random.nextInt(5));
            if (random.nextBoolean()) {
                value.put("label", text());
            }
            values.add(value);
        }
        properties.get(random.nextInt(properties.size())).put("enum", values);
        return "enum";
    }
}
