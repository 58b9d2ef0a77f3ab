/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.avro;

import dev.pacta.contract.EnumValue;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Fact;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.schema.LegalNames;
import dev.pacta.exchange.schema.PropertyFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The full names of the records and enums of one schema. A name is defined once; afterwards it is referred to. */
final class AvroNames {
    private static final Pattern FULL = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*)*");

    private final Map<String, Object> defined = new HashMap<>();
    private final List<Loss> losses;

    AvroNames(List<Loss> losses) {
        this.losses = losses;
    }

    /** A type's full name, and whether it was defined before with the same content. */
    record Name(String full, boolean defined) {}

    String ofObject(SchemaObject object) {
        Optional<String> wanted = PropertyFacts.custom(object.customProperties(), AvroSchemaWriter.FULL_NAME);
        String full = wanted.filter(AvroNames::isLegal).orElse(LegalNames.legal(object.name()));
        if (wanted.isPresent() && !wanted.get().equals(full)) {
            losses.add(Loss.of(object.name(), "its name for Avro is not one that Avro allows", Fact.OBJECT_CUSTOM));
        }
        defined.put(full, object);
        return full;
    }

    /** @param usual the name when the property wants none of its own */
    Name of(Property property, String usual, String path) {
        Object content = content(property);
        Optional<String> wanted = PropertyFacts.custom(property.customProperties(), AvroSchemaWriter.FULL_NAME);
        String full = wanted.filter(AvroNames::isLegal)
                .filter(name -> content.equals(defined.getOrDefault(name, content)))
                .orElse(usual);
        if (wanted.isPresent() && !wanted.get().equals(full)) {
            losses.add(Loss.of(path, "its name for Avro is not allowed or means something else", Fact.CUSTOM));
        }
        String free = full;
        for (int at = 2; !content.equals(defined.getOrDefault(free, content)); at++) {
            free = full + "_" + at;
        }
        return new Name(free, defined.put(free, content) != null);
    }

    private static Object content(Property property) {
        return property.properties().isEmpty()
                ? property.enumValues().stream().map(EnumValue::value).toList()
                : property.properties();
    }

    private static boolean isLegal(String name) {
        return FULL.matcher(name).matches();
    }
}
