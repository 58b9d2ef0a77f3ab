/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.schema;

import dev.pacta.contract.Annotations;
import dev.pacta.contract.Bound;
import dev.pacta.contract.CustomProperty;
import dev.pacta.contract.EnumValue;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.PrivacyBlock;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.contract.TypeOptions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A property while it is read from a schema. Mutable, used by one thread. */
public final class PropertyDraft {
    private final List<CustomProperty> custom = new ArrayList<>();
    private final List<EnumValue> allowed = new ArrayList<>();
    private final List<@Nullable Object> examples = new ArrayList<>();
    private String name;
    private LogicalType type = LogicalType.UNSPECIFIED;
    private @Nullable String physicalType;
    private @Nullable String description;
    private @Nullable String businessName;
    private boolean required;
    private Property.Nesting nesting = Property.Nesting.NONE;
    private Text text = Text.NONE;
    private TypeOptions.Items items = TypeOptions.Items.NONE;
    private TypeOptions.Members members = TypeOptions.Members.NONE;
    private TypeOptions.Zone zone = TypeOptions.Zone.NONE;
    private @Nullable Bound minimum;
    private @Nullable Bound maximum;
    private @Nullable BigDecimal multipleOf;
    private boolean deprecated;

    public PropertyDraft(String name) {
        this.name = name;
    }

    /** A schema object that has these properties and nothing that needs more than a name. */
    public static SchemaObject object(
            String name,
            @Nullable String description,
            boolean deprecated,
            List<Property> properties,
            List<CustomProperty> custom) {
        return new SchemaObject(
                null,
                name,
                null,
                null,
                null,
                deprecated,
                properties,
                List.of(),
                List.of(),
                PrivacyBlock.EMPTY,
                annotations(null, blank(description), custom),
                null);
    }

    /** A schema object that has these properties. */
    public static SchemaObject object(
            String name, @Nullable String description, boolean deprecated, List<Property> properties) {
        return object(name, description, deprecated, properties, List.of());
    }

    /** A property that the standard does not know. */
    public static CustomProperty custom(String name, Object value) {
        return new CustomProperty(null, name, value, null, null);
    }

    public PropertyDraft name(String other) {
        name = other;
        return this;
    }

    public PropertyDraft type(LogicalType other) {
        type = other;
        return this;
    }

    public PropertyDraft physicalType(String other) {
        physicalType = other;
        return this;
    }

    public PropertyDraft format(@Nullable String format) {
        text = new Text(text.minLength(), text.maxLength(), text.pattern(), format);
        return this;
    }

    public PropertyDraft lengths(@Nullable Integer least, @Nullable Integer most, @Nullable String pattern) {
        text = new Text(least, most, pattern, text.format());
        return this;
    }

    public PropertyDraft bounds(@Nullable Bound least, @Nullable Bound most, @Nullable BigDecimal step) {
        minimum = least;
        maximum = most;
        multipleOf = step;
        return this;
    }

    public PropertyDraft description(@Nullable String other) {
        description = blank(other);
        return this;
    }

    public PropertyDraft businessName(@Nullable String other) {
        businessName = blank(other);
        return this;
    }

    public PropertyDraft required(boolean other) {
        required = other;
        return this;
    }

    public PropertyDraft deprecated(boolean other) {
        deprecated = other;
        return this;
    }

    public PropertyDraft properties(List<Property> all) {
        nesting = new Property.Nesting(all, null, null, null);
        return this;
    }

    public PropertyDraft items(Property element) {
        nesting = new Property.Nesting(List.of(), element, null, null);
        return this;
    }

    public PropertyDraft itemLimits(TypeOptions.Items limits) {
        items = limits;
        return this;
    }

    public PropertyDraft memberLimits(TypeOptions.Members limits) {
        members = limits;
        return this;
    }

    public PropertyDraft map(Property key, Property value) {
        nesting = new Property.Nesting(List.of(), null, key, value);
        return this;
    }

    /** Whether values carry a zone. */
    public PropertyDraft zone(boolean carried) {
        zone = new TypeOptions.Zone(carried, null);
        return this;
    }

    public PropertyDraft allow(Object value) {
        allowed.add(new EnumValue(null, value, null, null, List.of(), List.of(), List.of()));
        return this;
    }

    public PropertyDraft example(@Nullable Object value) {
        examples.add(value);
        return this;
    }

    public PropertyDraft custom(Optional<CustomProperty> property) {
        property.ifPresent(custom::add);
        return this;
    }

    /** The property as it is known by now. */
    @SuppressWarnings("NullAway") // a record's constructor in another module does not show that examples may be null
    public Property property() {
        return new Property(
                null,
                name,
                type,
                new TypeOptions(
                        text.minLength(),
                        text.maxLength(),
                        text.pattern(),
                        text.format(),
                        minimum,
                        maximum,
                        multipleOf,
                        items,
                        members,
                        zone,
                        TypeOptions.Vector.NONE),
                new Property.Physical(null, physicalType, false, -1, null),
                new Property.Keys(required, false, false, -1, List.of()),
                new Property.Values(allowed, examples),
                nesting,
                new Property.Governance(null, false, deprecated, null, Property.Governance.NONE.privacy()),
                Property.Transformation.NONE,
                List.of(),
                annotations(businessName, description, custom));
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static Annotations annotations(
            @Nullable String businessName, @Nullable String description, List<CustomProperty> custom) {
        return new Annotations(businessName, description, List.of(), List.of(), List.of(), custom);
    }

    private record Text(
            @Nullable Integer minLength,
            @Nullable Integer maxLength,
            @Nullable String pattern,
            @Nullable String format) {
        static final Text NONE = new Text(null, null, null, null);
    }
}
