/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A column, field or element of a schema object. Immutable. */
public record Property(
        @Nullable String id,
        String name,
        LogicalType logicalType,
        TypeOptions options,
        Physical physical,
        Keys keys,
        Values values,
        Nesting nesting,
        Governance governance,
        Transformation transformation,
        List<QualityRule> quality,
        Annotations annotations) {
    public Property {
        quality = List.copyOf(quality);
    }

    /** A property of which nothing but its name and type is known. */
    public static Property of(String name, LogicalType type) {
        return new Property(
                null,
                name,
                type,
                TypeOptions.NONE,
                Physical.NONE,
                Keys.NONE,
                Values.NONE,
                Nesting.NONE,
                Governance.NONE,
                Transformation.NONE,
                List.of(),
                Annotations.NONE);
    }

    /** The same under another name. */
    public Property withName(String other) {
        return new Property(
                id,
                other,
                logicalType,
                options,
                physical,
                keys,
                values,
                nesting,
                governance,
                transformation,
                quality,
                annotations);
    }

    /** The same with another type and its options. */
    public Property withType(LogicalType type, TypeOptions limits) {
        return new Property(
                id,
                name,
                type,
                limits,
                physical,
                keys,
                values,
                nesting,
                governance,
                transformation,
                quality,
                annotations);
    }

    /** The same, stored otherwise. */
    public Property withPhysical(Physical other) {
        return new Property(
                id,
                name,
                logicalType,
                options,
                other,
                keys,
                values,
                nesting,
                governance,
                transformation,
                quality,
                annotations);
    }

    /** The same with other keys. */
    public Property withKeys(Keys other) {
        return new Property(
                id,
                name,
                logicalType,
                options,
                physical,
                other,
                values,
                nesting,
                governance,
                transformation,
                quality,
                annotations);
    }

    /** The same with other values. */
    public Property withValues(Values other) {
        return new Property(
                id,
                name,
                logicalType,
                options,
                physical,
                keys,
                other,
                nesting,
                governance,
                transformation,
                quality,
                annotations);
    }

    /** The same with something else inside. */
    public Property withNesting(Nesting other) {
        return new Property(
                id,
                name,
                logicalType,
                options,
                physical,
                keys,
                values,
                other,
                governance,
                transformation,
                quality,
                annotations);
    }

    /** The same, governed otherwise. */
    public Property withGovernance(Governance other) {
        return new Property(
                id,
                name,
                logicalType,
                options,
                physical,
                keys,
                values,
                nesting,
                other,
                transformation,
                quality,
                annotations);
    }

    /** The same from other sources. */
    public Property withTransformation(Transformation other) {
        return new Property(
                id,
                name,
                logicalType,
                options,
                physical,
                keys,
                values,
                nesting,
                governance,
                other,
                quality,
                annotations);
    }

    /** The same, of which something else is said. */
    public Property withAnnotations(Annotations other) {
        return new Property(
                id,
                name,
                logicalType,
                options,
                physical,
                keys,
                values,
                nesting,
                governance,
                transformation,
                quality,
                other);
    }

    /**
     * How it is stored.
     *
     * @param partitionKeyPosition 1-based, or -1
     * @param encryptedName the column that holds it encrypted
     */
    public record Physical(
            @Nullable String name,
            @Nullable String type,
            boolean partitioned,
            int partitionKeyPosition,
            @Nullable String encryptedName) {
        /** Nothing was said. */
        public static final Physical NONE = new Physical(null, null, false, -1, null);
    }

    /**
     * Whether it has to be there, what it identifies and what it refers to.
     *
     * @param primaryKeyPosition 1-based, or -1
     */
    public record Keys(
            boolean required,
            boolean unique,
            boolean primaryKey,
            int primaryKeyPosition,
            List<Relationship> relationships) {
        /** Nothing was said. */
        public static final Keys NONE = new Keys(false, false, false, -1, List.of());

        public Keys {
            relationships = List.copyOf(relationships);
        }
    }

    /**
     * Its values.
     *
     * @param allowed none when every value of the type is
     * @param examples as written, may contain null
     */
    public record Values(List<EnumValue> allowed, List<@Nullable Object> examples) {
        /** Nothing was said. */
        public static final Values NONE = new Values(List.of(), List.of());

        public Values {
            allowed = List.copyOf(allowed);
            examples = Collections.unmodifiableList(new ArrayList<>(examples));
        }
    }

    /**
     * What lies inside.
     *
     * @param properties of an object
     * @param items of an array, what each element is
     * @param mapKey of a map, what each key is
     * @param mapValue of a map, what each value is
     */
    public record Nesting(
            List<Property> properties,
            @Nullable Property items,
            @Nullable Property mapKey,
            @Nullable Property mapValue) {
        /** Nothing does. */
        public static final Nesting NONE = new Nesting(List.of(), null, null, null);

        public Nesting {
            properties = List.copyOf(properties);
        }
    }

    /**
     * What is said to those who govern data.
     *
     * @param semanticType column, measure or dimension
     */
    public record Governance(
            @Nullable String classification,
            boolean criticalDataElement,
            boolean deprecated,
            @Nullable String semanticType,
            PropertyPrivacy privacy) {
        /** Nothing was said. */
        public static final Governance NONE = new Governance(null, false, false, null, PropertyPrivacy.NONE);
    }

    /** Where its values come from. */
    public record Transformation(
            List<String> sourceObjects,
            @Nullable String logic,
            @Nullable String description) {
        /** Nothing was said. */
        public static final Transformation NONE = new Transformation(List.of(), null, null);

        public Transformation {
            sourceObjects = List.copyOf(sourceObjects);
        }
    }

    public @Nullable String physicalName() {
        return physical.name();
    }

    /** The name that the column has where the data lies. */
    public String columnName() {
        String physical = physicalName();
        return physical == null ? name() : physical;
    }

    public @Nullable String physicalType() {
        return physical.type();
    }

    public @Nullable String description() {
        return annotations.description();
    }

    public boolean required() {
        return keys.required();
    }

    public boolean unique() {
        return keys.unique();
    }

    public boolean primaryKey() {
        return keys.primaryKey();
    }

    public int primaryKeyPosition() {
        return keys.primaryKeyPosition();
    }

    public @Nullable String classification() {
        return governance.classification();
    }

    public boolean criticalDataElement() {
        return governance.criticalDataElement();
    }

    public boolean deprecated() {
        return governance.deprecated();
    }

    public PropertyPrivacy privacy() {
        return governance.privacy();
    }

    public List<EnumValue> enumValues() {
        return values.allowed();
    }

    public List<@Nullable Object> examples() {
        return values.examples();
    }

    public List<Property> properties() {
        return nesting.properties();
    }

    public @Nullable Property items() {
        return nesting.items();
    }

    public List<String> transformSourceObjects() {
        return transformation.sourceObjects();
    }

    public @Nullable String transformDescription() {
        return transformation.description();
    }

    public @Nullable String transformLogic() {
        return transformation.logic();
    }

    public List<Relationship> relationships() {
        return keys.relationships();
    }

    public List<String> tags() {
        return annotations.tags();
    }

    public List<CustomProperty> customProperties() {
        return annotations.customProperties();
    }
}
