/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.protobuf;

import dev.pacta.contract.CustomProperty;
import dev.pacta.contract.Property;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.schema.LegalNames;
import dev.pacta.exchange.schema.PropertyFacts;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names and numbers of one message: fields, types, values of enums and oneofs share one space of names. */
final class ProtobufScope {
    private static final int RESERVED_FROM = 19_000;
    private static final int RESERVED_TO = 19_999;

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final LegalNames taken;

    ProtobufScope(List<Property> properties) {
        taken = new LegalNames(properties.stream().map(ProtobufScope::wanted).toList());
        properties.forEach(property -> names.put(property.name(), taken.take(wanted(property))));
        Set<Integer> used = new HashSet<>();
        properties.forEach(property ->
                given(property).filter(used::add).ifPresent(number -> numbers.put(property.name(), number)));
        int next = 1;
        for (Property property : properties) {
            while (!numbers.containsKey(property.name())) {
                boolean free = (next < RESERVED_FROM || next > RESERVED_TO) && used.add(next);
                if (free) {
                    numbers.put(property.name(), next);
                }
                next++;
            }
        }
    }

    private static String wanted(Property property) {
        return custom(property, ProtobufFormat.NAME)
                .filter(name -> LegalNames.legal(name).equals(name))
                .orElse(property.name());
    }

    private static Optional<String> custom(Property property, String key) {
        return PropertyFacts.custom(property.customProperties(), key);
    }

    private static Optional<Integer> given(Property property) {
        return custom(property, ProtobufFormat.NUMBER)
                .filter(text -> text.matches("[1-9]\\d{0,8}"))
                .map(Integer::valueOf)
                .filter(number -> number <= 536_870_911 && (number < RESERVED_FROM || number > RESERVED_TO));
    }

    /** The oneof that the property wants to be in; lists and maps cannot be. */
    static @Nullable String oneOf(Property property) {
        boolean single = switch (property.logicalType()) {
            case ARRAY, MAP, VECTOR -> false;
            case STRING, DATE, TIMESTAMP, TIME, NUMBER, INTEGER, OBJECT, BOOLEAN, UNSPECIFIED -> true;
        };
        return single
                ? custom(property, ProtobufFormat.ONEOF)
                        .filter(name -> LegalNames.legal(name).equals(name))
                        .orElse(null)
                : null;
    }

    String name(Property property) {
        return names.getOrDefault(property.name(), property.name());
    }

    int number(Property property) {
        return numbers.getOrDefault(property.name(), 0);
    }

    /** A name that nothing else in the message has. */
    String take(String wanted) {
        return taken.take(wanted);
    }

    /** Says which wishes could not be met. */
    void losses(Property property, String name, String path, List<Loss> losses) {
        boolean numbered = custom(property, ProtobufFormat.NUMBER)
                .map(text -> text.equals(String.valueOf(number(property))))
                .orElse(true);
        boolean named = custom(property, ProtobufFormat.NAME).map(name::equals).orElse(true);
        boolean grouped = custom(property, ProtobufFormat.ONEOF).isEmpty() || oneOf(property) != null;
        if (!numbered || !named || !grouped) {
            losses.add(
                    Loss.of(path, "the name, number or oneof that it wants in Protobuf cannot be given", Fact.CUSTOM));
        }
        if (!name.equals(property.name())
                && custom(property, ProtobufFormat.NAME).isEmpty()) {
            losses.add(new Loss(
                    path,
                    "Protobuf does not allow this name; it is written as " + name
                            + ", the true name is kept as its name in JSON"));
        }
        boolean reserves = property.properties().isEmpty()
                && property.customProperties().stream()
                        .map(CustomProperty::property)
                        .anyMatch(ProtobufFormat.RESERVED::equals);
        if (reserves) {
            losses.add(Loss.of(path, "only messages reserve numbers and names", Fact.CUSTOM));
        }
    }
}
