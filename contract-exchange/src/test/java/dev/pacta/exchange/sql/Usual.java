/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.sql;

import dev.pacta.contract.Bound;
import dev.pacta.contract.Contract;
import dev.pacta.contract.CustomProperty;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.TypeOptions;
import dev.pacta.exchange.table.TableContract;
import dev.pacta.exchange.types.DataType;
import dev.pacta.exchange.types.Dialect;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A contract with one spelling of what an engine may give back in another: {@code varchar} and {@code VARCHAR}, an instant with {@code T}
 * and {@code Z} or with a space and {@code +00}, {@code TRUE} and {@code 1}.
 */
final class Usual {
    private final Dialect dialect;

    private Usual(Dialect dialect) {
        this.dialect = dialect;
    }

    static Contract of(Contract contract, Dialect dialect) {
        Usual usual = new Usual(dialect);
        return contract.withSchema(contract.schema().stream().map(usual::object).toList());
    }

    private SchemaObject object(SchemaObject object) {
        return new SchemaObject(
                object.id(),
                object.name(),
                object.physicalName(),
                object.physicalType(),
                object.dataGranularityDescription(),
                object.deprecated(),
                object.properties().stream().map(this::property).toList(),
                object.relationships(),
                object.quality(),
                object.privacy(),
                object.annotations(),
                object.context());
    }

    private Property property(Property property) {
        Property.Physical physical = property.physical();
        TypeOptions options = property.options();
        TypeOptions bounded = new TypeOptions(
                options.minLength(),
                options.maxLength(),
                options.pattern(),
                options.format(),
                bound(property, options.minimum()),
                bound(property, options.maximum()),
                options.multipleOf(),
                options.items(),
                options.members(),
                options.zone(),
                options.vector());
        return property.withType(property.logicalType(), bounded)
                .withPhysical(new Property.Physical(
                        physical.name(),
                        type(physical.type()),
                        physical.partitioned(),
                        physical.partitionKeyPosition(),
                        physical.encryptedName()))
                .withAnnotations(property.annotations()
                        .withCustomProperties(property.customProperties().stream()
                                .map(this::custom)
                                .toList()));
    }

    private @Nullable String type(@Nullable String written) {
        if (written == null) {
            return null;
        }
        DataType type = dialect.parse(written);
        return type instanceof DataType.Unknown ? written : dialect.print(type).text();
    }

    private static @Nullable Bound bound(Property property, @Nullable Bound bound) {
        boolean time = property.logicalType() == LogicalType.TIMESTAMP || property.logicalType() == LogicalType.DATE;
        return bound == null || !time
                ? bound
                : new Bound(bound.text().replace('T', ' ').replaceFirst("(Z|\\+00(:00)?)$", ""), bound.exclusive());
    }

    private CustomProperty custom(CustomProperty custom) {
        if (!custom.property().equals(TableContract.DEFAULT)) {
            return custom;
        }
        String value = String.valueOf(custom.value()).replace("()", "");
        String text = dialect.tokens(value).peek().text();
        boolean quoted = value.startsWith("'");
        String usual = quoted
                ? text
                : switch (value.toUpperCase(Locale.ROOT)) {
                    case "TRUE", "1", "CAST('T' AS BOOLEAN)" -> "TRUE";
                    case "FALSE", "0", "CAST('F' AS BOOLEAN)" -> "FALSE";
                    case "NOW" -> "CURRENT_TIMESTAMP";
                    default -> value.toUpperCase(Locale.ROOT);
                };
        return new CustomProperty(custom.id(), custom.property(), usual, custom.description(), custom.vendor());
    }
}
