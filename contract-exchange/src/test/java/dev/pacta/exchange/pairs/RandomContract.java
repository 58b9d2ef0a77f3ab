/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.pairs;

import dev.pacta.contract.Annotations;
import dev.pacta.contract.Bound;
import dev.pacta.contract.Contract;
import dev.pacta.contract.CustomProperty;
import dev.pacta.contract.EnumValue;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.PrivacyBlock;
import dev.pacta.contract.Property;
import dev.pacta.contract.PropertyPrivacy;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.TypeOptions;
import dev.pacta.exchange.Draft;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Contracts of one schema object made by chance from a seed: every type, every option, every kind of name. */
public final class RandomContract {
    private static final List<String> NAMES = List.of(
            "id",
            "email",
            "order total",
            "class",
            "int32",
            "Straße",
            "名前",
            "a-b",
            "1st",
            "_x",
            "$ref",
            "type",
            "null",
            "message",
            "enum",
            "select",
            "a.b",
            "first_name",
            "first name",
            "very_long_name_of_a_property_that_somebody_gave",
            "public",
            "def",
            "True",
            "e\u0301",
            "tab\tname",
            "quote\"d",
            "back\\slash",
            "*/ end",
            "😀",
            "record",
            "Order",
            "default",
            "package",
            "items",
            "value",
            "key",
            "values",
            "function",
            "None",
            "self",
            "toString",
            "hashCode",
            "constructor",
            "UPPER",
            "camelCase",
            "order_total",
            "orderTotal",
            "date",
            "time");
    private static final List<String> TEXTS = List.of(
            "plain words",
            "two\nlines",
            "quote \" and ' and `",
            "*/ /* // # --",
            "Ünïcödé 名 😀",
            "back\\slash \\u0041",
            "<b>&amp;</b>",
            "trailing backslash \\",
            "\"\"\"",
            "${x} %s {0}",
            "tab\there");
    private static final List<String> INTEGERS =
            List.of("i8", "i16", "i32", "i64", "i128", "u8", "u16", "u32", "u64", "u128");

    private final Random random;

    private RandomContract(long seed) {
        random = new Random(seed);
    }

    /** The same contract for the same seed. */
    public static Contract of(long seed) {
        RandomContract chance = new RandomContract(seed);
        return Draft.named("generated").contract(List.of(chance.object()), List.of());
    }

    private SchemaObject object() {
        return new SchemaObject(
                null,
                pick(List.of("orders", "Order", "order items", "message", "schöne Sachen", "class", "9lives")),
                null,
                null,
                null,
                rarely(),
                properties(3 + random.nextInt(6), 0),
                List.of(),
                List.of(),
                PrivacyBlock.EMPTY,
                annotations(null, List.of()),
                null);
    }

    private List<Property> properties(int count, int depth) {
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < count) {
            names.add(pick(NAMES));
        }
        return names.stream().map(name -> property(name, depth)).toList();
    }

    private Property property(String name, int depth) {
        LogicalType type = type(depth);
        List<CustomProperty> custom = new ArrayList<>();
        boolean required = random.nextBoolean();
        if (required && rarely() && type == LogicalType.STRING) {
            custom.add(new CustomProperty(null, "default", pick(TEXTS), null, null));
        }
        List<EnumValue> allowed = rarely() ? allowed(type) : List.of();
        Property.Nesting nesting = nesting(type, depth);
        return new Property(
                null,
                name,
                type,
                options(type, nesting),
                new Property.Physical(null, physicalType(type), false, -1, null),
                new Property.Keys(required, rarely(), rarely(), -1, List.of()),
                new Property.Values(allowed, examples(type)),
                nesting,
                new Property.Governance(
                        maybe(() -> "restricted"),
                        false,
                        rarely(),
                        null,
                        rarely() ? new PropertyPrivacy("user.contact", null, null) : PropertyPrivacy.NONE),
                Property.Transformation.NONE,
                List.of(),
                annotations(maybe(() -> pick(TEXTS)), custom));
    }

    private LogicalType type(int depth) {
        List<LogicalType> flat = List.of(
                LogicalType.STRING,
                LogicalType.INTEGER,
                LogicalType.NUMBER,
                LogicalType.BOOLEAN,
                LogicalType.DATE,
                LogicalType.TIMESTAMP,
                LogicalType.TIME,
                LogicalType.UNSPECIFIED,
                LogicalType.VECTOR);
        List<LogicalType> nested = List.of(LogicalType.OBJECT, LogicalType.ARRAY, LogicalType.MAP);
        return depth < 3 && random.nextInt(3) == 0 ? pick(nested) : pick(flat);
    }

    private Property.Nesting nesting(LogicalType type, int depth) {
        return switch (type) {
            case OBJECT ->
                new Property.Nesting(
                        rarely() ? List.of() : properties(1 + random.nextInt(4), depth + 1), null, null, null);
            case ARRAY ->
                rarely()
                        ? Property.Nesting.NONE
                        : new Property.Nesting(List.of(), property("items", depth + 1), null, null);
            case MAP -> new Property.Nesting(List.of(), null, key(), property("value", depth + 1));
            case STRING, DATE, TIMESTAMP, TIME, NUMBER, INTEGER, BOOLEAN, VECTOR, UNSPECIFIED -> Property.Nesting.NONE;
        };
    }

    private Property key() {
        return Property.of("key", rarely() ? LogicalType.INTEGER : LogicalType.STRING)
                .withKeys(new Property.Keys(true, false, false, -1, List.of()));
    }

    private TypeOptions options(LogicalType type, Property.Nesting nesting) {
        boolean text = type == LogicalType.STRING;
        boolean number = type == LogicalType.NUMBER || type == LogicalType.INTEGER;
        boolean time = type == LogicalType.TIMESTAMP || type == LogicalType.TIME;
        List<String> members =
                nesting.properties().stream().map(Property::name).limit(1).toList();
        return new TypeOptions(
                text ? maybe(() -> random.nextInt(3)) : null,
                text ? maybe(() -> 3 + random.nextInt(300)) : null,
                text ? maybe(() -> pick(List.of("^[a-z]+$", "\\d{3}", "a\"b/c"))) : null,
                format(type),
                number ? maybe(() -> new Bound(pick(List.of("0", "-5", "1.50")), random.nextBoolean())) : null,
                number ? maybe(() -> new Bound(pick(List.of("100", "7.25", "1e3")), random.nextBoolean())) : null,
                number ? maybe(() -> new BigDecimal(pick(List.of("1", "5", "0.01")))) : null,
                type == LogicalType.ARRAY && rarely() ? new TypeOptions.Items(1, 9, true) : TypeOptions.Items.NONE,
                type == LogicalType.OBJECT && rarely()
                        ? new TypeOptions.Members(1, null, members)
                        : TypeOptions.Members.NONE,
                time ? new TypeOptions.Zone(maybe(random::nextBoolean), null) : TypeOptions.Zone.NONE,
                type == LogicalType.VECTOR
                        ? new TypeOptions.Vector(8, pick(List.of("float32", "float64")), null, null, null, null)
                        : TypeOptions.Vector.NONE);
    }

    private @Nullable String format(LogicalType type) {
        return switch (type) {
            case STRING -> maybe(() -> pick(List.of("uuid", "email", "binary", "uri", "hostname", "date", "byte")));
            case INTEGER -> maybe(() -> pick(INTEGERS));
            case NUMBER -> maybe(() -> pick(List.of("f32", "f64")));
            case DATE -> rarely() ? "yyyy/MM/dd" : null;
            case TIMESTAMP -> rarely() ? "yyyy-MM-dd HH:mm" : null;
            case TIME -> rarely() ? "HH:mm" : null;
            case OBJECT, ARRAY, BOOLEAN, MAP, VECTOR, UNSPECIFIED -> null;
        };
    }

    private @Nullable String physicalType(LogicalType type) {
        List<String> usual = switch (type) {
            case STRING -> List.of("varchar(20)", "text", "bytea");
            case INTEGER -> List.of("bigint", "int");
            case NUMBER -> List.of("decimal(10,2)", "numeric(38, 0)", "double", "DECIMAL(5)");
            case TIMESTAMP -> List.of("timestamp-millis", "TIMESTAMP_NTZ", "timestamptz");
            case TIME -> List.of("time-millis", "time");
            case DATE, BOOLEAN, OBJECT, ARRAY, MAP, VECTOR, UNSPECIFIED -> List.of("variant");
        };
        return random.nextInt(4) == 0 ? pick(usual) : null;
    }

    private List<EnumValue> allowed(LogicalType type) {
        List<Object> values = switch (type) {
            case STRING -> List.of("OPEN", "CLOSED", rarely() ? "in progress" : "DONE", "class");
            case INTEGER -> List.of(BigInteger.ONE, BigInteger.TEN);
            case NUMBER, DATE, TIMESTAMP, TIME, OBJECT, ARRAY, BOOLEAN, MAP, VECTOR, UNSPECIFIED -> List.of();
        };
        return values.stream()
                .map(value -> new EnumValue(null, value, maybe(() -> "Label"), null, List.of(), List.of(), List.of()))
                .toList();
    }

    private List<@Nullable Object> examples(LogicalType type) {
        return rarely() && type == LogicalType.STRING ? List.of("a", pick(TEXTS)) : List.of();
    }

    private Annotations annotations(@Nullable String businessName, List<CustomProperty> custom) {
        return new Annotations(
                businessName,
                maybe(() -> pick(TEXTS)),
                rarely() ? List.of("tag") : List.of(),
                List.of(),
                List.of(),
                custom);
    }

    private <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(4) == 0 ? value.get() : null;
    }

    private boolean rarely() {
        return random.nextInt(6) == 0;
    }
}
