/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.pairs;

import dev.pacta.contract.Annotations;
import dev.pacta.contract.Contract;
import dev.pacta.contract.CustomProperty;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.Relationship;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.TypeOptions;
import dev.pacta.exchange.Draft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Contracts of several schema objects made by chance from a seed: what makes a database refuse a table, or take another one than was meant. */
public final class HostileTables {
    private static final String LONG = "a_column_with_a_name_that_is_a_good_deal_longer_than_most_engines_take_it";
    private static final List<String> TABLES = List.of(
            "orders",
            "Order",
            "order items",
            "select",
            "user",
            "schöne Sachen",
            "back`tick",
            "quote\"d",
            "semi;colon",
            "square]bracket",
            "名前",
            "9lives",
            "it's",
            "table",
            "dash-ed",
            "a_table_with_a_name_that_is_a_good_deal_longer_than_most_engines_take_it");
    private static final List<String> COLUMNS = List.of(
            "group",
            "GROUP",
            "Rank",
            "index",
            "it's",
            "back`tick",
            "double\"quote",
            "semi;colon",
            "--comment",
            "/* open",
            "square]bracket",
            "per%cent",
            "question?",
            "{brace}",
            "comma, dot.",
            " leading",
            "trailing ",
            LONG,
            LONG + "_too",
            "Ünïcödé_mit_sehr_vielen_Zeichen_größer_als_dreiundsechzig_Bytes_öäü",
            "row",
            "system",
            "array",
            "interval",
            "rowid",
            "oid",
            "ctid",
            "xmin");
    private static final List<String> TEXTS = List.of(
            "it's \"quoted\" `three` ways",
            "two\nlines; DROP TABLE x; --",
            "back\\slash at the end \\",
            "名前 and 😀",
            "\\' OR 1=1",
            "a rather long story ".repeat(80));

    private final Random random;
    private final Map<String, List<Property>> tables = new LinkedHashMap<>();
    private final Map<String, List<Property>> keys = new LinkedHashMap<>();

    private HostileTables(long seed) {
        random = new Random(seed);
    }

    /** The same contract for the same seed. */
    public static Contract of(long seed) {
        return new HostileTables(seed).contract(seed);
    }

    private Contract contract(long seed) {
        for (int table = 0; table < 4; table++) {
            String name = pick(TABLES);
            if (!tables.containsKey(name)) {
                tables.put(
                        name,
                        columns(RandomContract.of(seed * 31 + table).schema().get(0)));
                keys.put(name, key(name));
            }
        }
        List<SchemaObject> objects = new ArrayList<>();
        tables.keySet().forEach(name -> objects.add(object(name)));
        return Draft.named("hostile").contract(objects, List.of());
    }

    /** What chance gave, without its keys, and some of it under names of which an engine may have its own opinion. */
    private List<Property> columns(SchemaObject object) {
        Map<String, Property> columns = new LinkedHashMap<>();
        for (Property property : object.properties()) {
            String name = random.nextBoolean() ? pick(COLUMNS) : property.name();
            Property.Keys said = property.keys();
            Property.Keys own = new Property.Keys(said.required(), said.unique(), false, -1, List.of());
            columns.putIfAbsent(name, property.withName(name).withKeys(own));
        }
        columns.putIfAbsent("big", Property.of("big", LogicalType.STRING).withKeys(keys(false, true, -1)));
        columns.putIfAbsent("at", withDefault("at", LogicalType.TIMESTAMP, "CURRENT_TIMESTAMP"));
        columns.putIfAbsent("sure", withDefault("sure", LogicalType.BOOLEAN, "TRUE"));
        columns.putIfAbsent("words", withDefault("words", LogicalType.STRING, "'it''s \\ %'"));
        columns.putIfAbsent("sum", decimal());
        return new ArrayList<>(columns.values());
    }

    private static Property withDefault(String name, LogicalType type, String value) {
        return Property.of(name, type)
                .withAnnotations(Annotations.NONE.withCustomProperties(
                        List.of(new CustomProperty(null, "defaultValue", value, null, null))));
    }

    private Property decimal() {
        return withDefault("sum", LogicalType.NUMBER, "-12.50")
                .withPhysical(new Property.Physical(null, "DECIMAL(12,2)", false, -1, null));
    }

    /** One to three columns of types that every engine has in keys, and now and then a text without a bound. */
    private List<Property> key(String table) {
        List<Property> key = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int part = 1; part <= count; part++) {
            LogicalType type = pick(List.of(LogicalType.INTEGER, LogicalType.STRING, LogicalType.DATE));
            TypeOptions options = type == LogicalType.STRING && random.nextBoolean() ? length(40) : TypeOptions.NONE;
            String name = pick(List.of("key", "Primary key", "id of \"" + table.charAt(0) + "\"", "part")) + part;
            key.add(Property.of(name, type).withType(type, options).withKeys(keys(true, false, part)));
        }
        return key;
    }

    private static TypeOptions length(int most) {
        return new TypeOptions(
                null,
                most,
                null,
                null,
                null,
                null,
                null,
                TypeOptions.Items.NONE,
                TypeOptions.Members.NONE,
                TypeOptions.Zone.NONE,
                TypeOptions.Vector.NONE);
    }

    private static Property.Keys keys(boolean required, boolean unique, int position) {
        return new Property.Keys(required, unique, position > 0, position, List.of());
    }

    private SchemaObject object(String name) {
        List<Property> properties = new ArrayList<>(keys.getOrDefault(name, List.of()));
        properties.addAll(tables.getOrDefault(name, List.of()));
        List<Relationship> relationships = new ArrayList<>();
        String target = pick(List.copyOf(tables.keySet()));
        List<Property> referred = keys.getOrDefault(target, List.of());
        boolean said = random.nextInt(4) > 0;
        if (said && referred.size() == 1) {
            Property.Keys to =
                    new Property.Keys(false, false, false, -1, List.of(relationship(List.of(), target, referred)));
            properties.add(other(referred.get(0)).withKeys(to));
        } else if (said) {
            List<String> from = new ArrayList<>();
            for (Property each : referred) {
                Property other = other(each);
                properties.add(other);
                from.add(name + "." + other.name());
            }
            relationships.add(relationship(from, target, referred));
        }
        return new SchemaObject(
                null,
                name,
                null,
                null,
                null,
                false,
                properties,
                relationships,
                List.of(),
                dev.pacta.contract.PrivacyBlock.EMPTY,
                new Annotations(null, maybe(), List.of(), List.of(), List.of(), List.of()),
                null);
    }

    private static Property other(Property key) {
        return key.withName("to " + key.name()).withKeys(Property.Keys.NONE);
    }

    private static Relationship relationship(List<String> from, String target, List<Property> referred) {
        return new Relationship(
                null,
                "foreignKey",
                from,
                referred.stream().map(each -> target + "." + each.name()).toList(),
                List.of());
    }

    private @Nullable String maybe() {
        return random.nextBoolean() ? pick(TEXTS) : null;
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
