/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.facts;

import dev.pacta.contract.Annotations;
import dev.pacta.contract.Contract;
import dev.pacta.contract.CustomProperty;
import dev.pacta.contract.Description;
import dev.pacta.contract.PrivacyBlock;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.ServiceTerms;
import dev.pacta.contract.Team;
import dev.pacta.exchange.Fact;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A contract as a map from places to what is said there. What is not said is not in the map; equal numbers are equal however they are
 * written. Two contracts say the same when the maps are equal.
 */
public final class Statements {
    private static final String PRIVACY = "privacy";

    private final Map<Statement, Object> all = new LinkedHashMap<>();

    private Statements() {}

    /** In the order of the document. */
    public static Map<Statement, Object> of(Contract contract) {
        Statements statements = new Statements();
        statements.contract(contract);
        contract.schema().forEach(statements::object);
        return Collections.unmodifiableMap(statements.all);
    }

    private void contract(Contract contract) {
        var said = contract.fundamentals();
        put("", Fact.DOMAIN, texts(said.domain(), said.tenant(), said.dataProduct()));
        put("", Fact.CONTRACT_DESCRIPTION, unless(contract.description(), Description.NONE));
        put("", Fact.SERVERS, contract.servers());
        put("", Fact.SERVICE_TERMS, unless(contract.terms(), ServiceTerms.NONE));
        put("", Fact.TEAM, unless(contract.team(), Team.NONE));
        put("", Fact.ROLES, contract.roles());
        put("", Fact.CONTRACT_PRIVACY, unless(contract.privacy(), PrivacyBlock.EMPTY));
        put(
                "",
                Fact.CONTRACT_ANNOTATIONS,
                unless(contract.annotations().withCustomProperties(List.of()), Annotations.NONE));
        custom("", Fact.CONTRACT_CUSTOM, contract.customProperties());
        put("", Fact.CONTRACT_CONTEXT, contract.context());
    }

    private void object(SchemaObject object) {
        String path = object.name();
        Annotations said = object.annotations();
        put(path, Fact.OBJECT_NAME, object.name());
        put(path, Fact.OBJECT_ID, object.id());
        put(path, Fact.OBJECT_PHYSICAL_NAME, object.physicalName());
        put(path, Fact.OBJECT_PHYSICAL_TYPE, object.physicalType());
        put(path, Fact.OBJECT_DESCRIPTION, said.description());
        put(path, Fact.OBJECT_BUSINESS_NAME, said.businessName());
        put(path, Fact.OBJECT_DEPRECATED, flag(object.deprecated()));
        put(path, Fact.OBJECT_GRANULARITY, object.dataGranularityDescription());
        put(path, Fact.OBJECT_RELATIONSHIPS, object.relationships());
        put(path, Fact.OBJECT_QUALITY, object.quality());
        put(path, Fact.OBJECT_PRIVACY, unless(object.privacy(), PrivacyBlock.EMPTY));
        put(path, Fact.OBJECT_TAGS, said.tags());
        put(path, Fact.OBJECT_ANNOTATIONS, definitions(said));
        custom(path, Fact.OBJECT_CUSTOM, said.customProperties());
        put(path, Fact.OBJECT_CONTEXT, object.context());
        properties(path, object.properties());
    }

    private void properties(String path, List<Property> properties) {
        for (Property property : properties) {
            String place = path + "." + property.name();
            put(place, Fact.NAME, property.name());
            property(place, property);
        }
    }

    private void property(String path, Property property) {
        PropertyStatements.of(property).forEach((fact, value) -> put(path, fact, value));
        custom(path, Fact.CUSTOM, property.customProperties());
        Property.Nesting nesting = property.nesting();
        put(
                path,
                Fact.MEMBERS,
                nesting.properties().stream().map(Property::name).toList());
        properties(path, nesting.properties());
        inside(path, Fact.ITEMS, "[]", nesting.items());
        inside(path, Fact.MAP, "[key]", nesting.mapKey());
        inside(path, Fact.MAP, "[]", nesting.mapValue());
    }

    private void inside(String path, Fact fact, String suffix, @Nullable Property inner) {
        if (inner != null) {
            put(path, fact, Boolean.TRUE);
            property(path + suffix, inner);
        }
    }

    private void custom(String path, Fact fact, List<CustomProperty> properties) {
        for (CustomProperty property : properties) {
            if (property.property().equals(PRIVACY)) {
                continue; // said as facts of their own
            }
            List<@Nullable Object> said =
                    java.util.Arrays.asList(property.id(), property.value(), property.description(), property.vendor());
            all.put(new Statement(path, fact, property.property()), Numbers.alike(said));
        }
    }

    private void put(String path, Fact fact, @Nullable Object value) {
        boolean nothing = value == null || value instanceof Collection<?> many && many.isEmpty();
        if (!nothing) {
            all.put(Statement.of(path, fact), Numbers.alike(Objects.requireNonNull(value)));
        }
    }

    static @Nullable Object definitions(Annotations said) {
        Annotations rest =
                new Annotations(null, null, List.of(), said.synonyms(), said.authoritativeDefinitions(), List.of());
        return unless(rest, Annotations.NONE);
    }

    static @Nullable Object unless(Object said, Object nothing) {
        return said.equals(nothing) ? null : said;
    }

    static @Nullable Boolean flag(boolean said) {
        return said ? Boolean.TRUE : null;
    }

    /** All of them when there is one at least. */
    static @Nullable Object texts(@Nullable Object... some) {
        List<@Nullable Object> all = java.util.Arrays.asList(some);
        return all.stream().allMatch(Objects::isNull) ? null : all;
    }
}
