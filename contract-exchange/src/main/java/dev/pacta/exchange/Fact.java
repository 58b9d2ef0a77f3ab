/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One kind of thing that a contract can say. What a format can hold is a set of these. Who the contract is (id, version, name,
 * status) is no fact: a draft gets that from whoever imports.
 */
public enum Fact {
    DOMAIN(Level.CONTRACT, "domain, tenant and data product"),
    CONTRACT_DESCRIPTION(Level.CONTRACT, "description"),
    SERVERS(Level.CONTRACT, "servers"),
    SERVICE_TERMS(Level.CONTRACT, "service levels, support and price"),
    TEAM(Level.CONTRACT, "team"),
    ROLES(Level.CONTRACT, "roles"),
    CONTRACT_PRIVACY(Level.CONTRACT, "privacy"),
    CONTRACT_ANNOTATIONS(Level.CONTRACT, "tags, definitions and synonyms"),
    CONTRACT_CUSTOM(Level.CONTRACT, "custom properties"),
    CONTRACT_CONTEXT(Level.CONTRACT, "context"),

    OBJECT_NAME(Level.OBJECT, "name"),
    OBJECT_ID(Level.OBJECT, "id"),
    OBJECT_PHYSICAL_NAME(Level.OBJECT, "physicalName"),
    OBJECT_PHYSICAL_TYPE(Level.OBJECT, "physicalType"),
    OBJECT_DESCRIPTION(Level.OBJECT, "description"),
    OBJECT_BUSINESS_NAME(Level.OBJECT, "businessName"),
    OBJECT_DEPRECATED(Level.OBJECT, "deprecated"),
    OBJECT_GRANULARITY(Level.OBJECT, "dataGranularityDescription"),
    OBJECT_RELATIONSHIPS(Level.OBJECT, "relationships"),
    OBJECT_QUALITY(Level.OBJECT, "quality"),
    OBJECT_PRIVACY(Level.OBJECT, "privacy"),
    OBJECT_TAGS(Level.OBJECT, "tags"),
    OBJECT_ANNOTATIONS(Level.OBJECT, "definitions and synonyms"),
    OBJECT_CUSTOM(Level.OBJECT, "custom properties"),
    OBJECT_CONTEXT(Level.OBJECT, "context"),

    NAME(Level.PROPERTY, "name"),
    TYPE(Level.PROPERTY, "logicalType"),
    MEMBERS(Level.PROPERTY, "properties"),
    ITEMS(Level.PROPERTY, "items"),
    MAP(Level.PROPERTY, "map"),
    REQUIRED(Level.PROPERTY, "required"),
    UNIQUE(Level.PROPERTY, "unique"),
    PRIMARY_KEY(Level.PROPERTY, "primaryKey"),
    RELATIONSHIPS(Level.PROPERTY, "relationships"),
    ENUM(Level.PROPERTY, "enum"),
    ENUM_LABELS(Level.PROPERTY, "what is said of enum values"),
    FORMAT(Level.PROPERTY, "format"),
    MIN_LENGTH(Level.PROPERTY, "minLength"),
    MAX_LENGTH(Level.PROPERTY, "maxLength"),
    PATTERN(Level.PROPERTY, "pattern"),
    BOUNDS(Level.PROPERTY, "minimum and maximum"),
    MULTIPLE_OF(Level.PROPERTY, "multipleOf"),
    ITEM_LIMITS(Level.PROPERTY, "minItems, maxItems and uniqueItems"),
    MEMBER_LIMITS(Level.PROPERTY, "minProperties, maxProperties and required"),
    TIMEZONE(Level.PROPERTY, "timezone"),
    DEFAULT_TIMEZONE(Level.PROPERTY, "defaultTimezone"),
    VECTOR(Level.PROPERTY, "options of vectors"),
    ID(Level.PROPERTY, "id"),
    PHYSICAL_NAME(Level.PROPERTY, "physicalName"),
    PHYSICAL_TYPE(Level.PROPERTY, "physicalType"),
    PARTITION(Level.PROPERTY, "partitioned"),
    ENCRYPTED_NAME(Level.PROPERTY, "encryptedName"),
    DESCRIPTION(Level.PROPERTY, "description"),
    BUSINESS_NAME(Level.PROPERTY, "businessName"),
    EXAMPLES(Level.PROPERTY, "examples"),
    DEPRECATED(Level.PROPERTY, "deprecated"),
    CLASSIFICATION(Level.PROPERTY, "classification"),
    CRITICAL(Level.PROPERTY, "criticalDataElement"),
    SEMANTIC_TYPE(Level.PROPERTY, "semanticType"),
    PRIVACY(Level.PROPERTY, "privacy"),
    TRANSFORMATION(Level.PROPERTY, "transformations"),
    QUALITY(Level.PROPERTY, "quality"),
    TAGS(Level.PROPERTY, "tags"),
    ANNOTATIONS(Level.PROPERTY, "definitions and synonyms"),
    CUSTOM(Level.PROPERTY, "custom properties");

    private final Level level;
    private final String text;

    Fact(Level level, String text) {
        this.level = level;
        this.text = text;
    }

    public Level level() {
        return level;
    }

    /** As the standard calls it. */
    public String text() {
        return text;
    }

    /** Everything. */
    public static Set<Fact> all() {
        return Collections.unmodifiableSet(EnumSet.allOf(Fact.class));
    }

    /** Names, types and what lies inside: without these nothing is a schema. */
    public static Set<Fact> structure(Fact... more) {
        EnumSet<Fact> facts = EnumSet.of(OBJECT_NAME, NAME, TYPE, MEMBERS, ITEMS);
        facts.addAll(Arrays.asList(more));
        return Collections.unmodifiableSet(facts);
    }

    /** What says it. */
    public enum Level {
        CONTRACT,
        OBJECT,
        PROPERTY
    }
}
