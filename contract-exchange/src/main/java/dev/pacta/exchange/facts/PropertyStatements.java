/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.facts;

import dev.pacta.contract.Bound;
import dev.pacta.contract.EnumValue;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.PropertyPrivacy;
import dev.pacta.contract.TypeOptions;
import dev.pacta.exchange.Fact;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a property says of itself, without what lies inside and without custom properties. */
final class PropertyStatements {
    private final Map<Fact, Object> all = new EnumMap<>(Fact.class);

    private PropertyStatements() {}

    /** Facts that are not said are not in the map. */
    static Map<Fact, Object> of(Property property) {
        PropertyStatements statements = new PropertyStatements();
        statements.type(property);
        statements.options(property.options());
        statements.storage(property);
        statements.meaning(property);
        return statements.all;
    }

    private void type(Property property) {
        put(Fact.TYPE, property.logicalType() == LogicalType.UNSPECIFIED ? null : property.logicalType());
        put(Fact.REQUIRED, Statements.flag(property.required()));
        put(Fact.UNIQUE, Statements.flag(property.unique()));
        put(Fact.PRIMARY_KEY, property.primaryKey() ? property.primaryKeyPosition() : null);
        put(Fact.RELATIONSHIPS, property.relationships());
        List<EnumValue> allowed = property.enumValues();
        put(Fact.ENUM, allowed.stream().map(EnumValue::value).toList());
        List<EnumValue> plain = allowed.stream()
                .map(each -> new EnumValue(null, each.value(), null, null, List.of(), List.of(), List.of()))
                .toList();
        put(Fact.ENUM_LABELS, Statements.unless(allowed, plain));
        put(Fact.EXAMPLES, property.examples());
    }

    private void options(TypeOptions options) {
        put(Fact.FORMAT, options.format());
        put(Fact.MIN_LENGTH, options.minLength());
        put(Fact.MAX_LENGTH, options.maxLength());
        put(Fact.PATTERN, options.pattern());
        put(Fact.BOUNDS, Statements.texts(bound(options.minimum()), bound(options.maximum())));
        put(Fact.MULTIPLE_OF, options.multipleOf());
        put(Fact.ITEM_LIMITS, Statements.unless(options.items(), TypeOptions.Items.NONE));
        put(Fact.MEMBER_LIMITS, Statements.unless(options.members(), TypeOptions.Members.NONE));
        put(Fact.TIMEZONE, options.zone().timezone());
        put(Fact.DEFAULT_TIMEZONE, options.zone().defaultTimezone());
        put(Fact.VECTOR, Statements.unless(options.vector(), TypeOptions.Vector.NONE));
    }

    private void storage(Property property) {
        Property.Physical physical = property.physical();
        put(Fact.ID, property.id());
        put(Fact.PHYSICAL_NAME, physical.name());
        put(Fact.PHYSICAL_TYPE, physical.type());
        put(Fact.PARTITION, physical.partitioned() ? physical.partitionKeyPosition() : null);
        put(Fact.ENCRYPTED_NAME, physical.encryptedName());
        put(Fact.TRANSFORMATION, Statements.unless(property.transformation(), Property.Transformation.NONE));
    }

    private void meaning(Property property) {
        put(Fact.DESCRIPTION, property.description());
        put(Fact.BUSINESS_NAME, property.annotations().businessName());
        put(Fact.DEPRECATED, Statements.flag(property.deprecated()));
        put(Fact.CLASSIFICATION, property.classification());
        put(Fact.CRITICAL, Statements.flag(property.criticalDataElement()));
        put(Fact.SEMANTIC_TYPE, property.governance().semanticType());
        put(Fact.PRIVACY, Statements.unless(property.privacy(), PropertyPrivacy.NONE));
        put(Fact.QUALITY, property.quality());
        put(Fact.TAGS, property.tags());
        put(Fact.ANNOTATIONS, Statements.definitions(property.annotations()));
    }

    private void put(Fact fact, @Nullable Object value) {
        if (value != null) {
            all.put(fact, value);
        }
    }

    private static @Nullable Object bound(@Nullable Bound bound) {
        return bound == null ? null : List.of(Numbers.alikeText(bound.text()), bound.exclusive());
    }
}
