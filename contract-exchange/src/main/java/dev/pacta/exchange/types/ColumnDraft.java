/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.types;

import dev.pacta.contract.Annotations;
import dev.pacta.contract.Bound;
import dev.pacta.contract.CustomProperty;
import dev.pacta.contract.EnumValue;
import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.QualityRule;
import dev.pacta.contract.Relationship;
import dev.pacta.contract.TypeOptions;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A property that is being put together, piece after piece, of what a table says of its column. Not thread-safe. */
public final class ColumnDraft {
    private final List<CustomProperty> custom = new ArrayList<>();
    private final List<QualityRule> quality = new ArrayList<>();
    private final List<Relationship> relationships = new ArrayList<>();
    private Property typed;
    private List<EnumValue> allowed = List.of();
    private List<@Nullable Object> examples = new ArrayList<>();
    private @Nullable String physicalName;
    private @Nullable String description;
    private @Nullable Bound minimum;
    private @Nullable Bound maximum;
    private @Nullable Integer minLength;
    private @Nullable Integer maxLength;
    private @Nullable String pattern;
    private int primaryKeyPosition = -1;
    private int partitionPosition = -1;
    private boolean required;
    private boolean unique;

    public ColumnDraft(String name) {
        typed = Property.of(name, LogicalType.UNSPECIFIED);
    }

    public String name() {
        return typed.name();
    }

    public LogicalType logicalType() {
        return typed.logicalType();
    }

    /** The type, and how the source writes it, where it does. */
    public ColumnDraft type(DataType type, @Nullable String physicalType) {
        boolean written = physicalType != null && !physicalType.isBlank();
        typed = PropertyTypes.typed(typed, type, written ? physicalType : null);
        return this;
    }

    public ColumnDraft physicalName(@Nullable String name) {
        physicalName = name;
        return this;
    }

    /** Blank text says nothing. */
    public ColumnDraft description(@Nullable String text) {
        description = text == null || text.isBlank() ? null : text;
        return this;
    }

    public ColumnDraft required(boolean value) {
        required = value;
        return this;
    }

    public ColumnDraft unique(boolean value) {
        unique = value;
        return this;
    }

    /** Its place in the primary key, from 1. */
    public ColumnDraft primaryKey(int position) {
        primaryKeyPosition = position;
        return this;
    }

    /** Its place among the properties that the data is partitioned by, from 1. */
    public ColumnDraft partition(int position) {
        partitionPosition = position;
        return this;
    }

    /** The only values. */
    public ColumnDraft allowed(List<?> values) {
        allowed = values.stream()
                .map(value -> new EnumValue(null, value, null, null, List.of(), List.of(), List.of()))
                .toList();
        return this;
    }

    public ColumnDraft examples(List<? extends @Nullable Object> values) {
        examples = new ArrayList<>(values);
        return this;
    }

    public ColumnDraft minimum(Bound bound) {
        minimum = bound;
        return this;
    }

    public ColumnDraft maximum(Bound bound) {
        maximum = bound;
        return this;
    }

    public ColumnDraft minLength(@Nullable Integer length) {
        minLength = length;
        return this;
    }

    public ColumnDraft maxLength(@Nullable Integer length) {
        maxLength = length;
        return this;
    }

    public ColumnDraft pattern(@Nullable String expression) {
        pattern = expression;
        return this;
    }

    public ColumnDraft relationship(Relationship relationship) {
        relationships.add(relationship);
        return this;
    }

    public ColumnDraft quality(QualityRule rule) {
        quality.add(rule);
        return this;
    }

    /** What the standard has no place for. */
    public ColumnDraft custom(String property, @Nullable Object value) {
        custom.add(new CustomProperty(null, property, value, null, null));
        return this;
    }

    public Property build() {
        boolean key = primaryKeyPosition > 0;
        Property.Physical physical = new Property.Physical(
                physicalName, typed.physicalType(), partitionPosition > 0, partitionPosition, null);
        return new Property(
                null,
                typed.name(),
                typed.logicalType(),
                options(),
                physical,
                new Property.Keys(required, unique, key, primaryKeyPosition, relationships),
                values(),
                typed.nesting(),
                typed.governance(),
                typed.transformation(),
                quality,
                new Annotations(null, description, List.of(), List.of(), List.of(), custom));
    }

    @SuppressWarnings("NullAway") // a record's constructor in another module does not show that examples may be null
    private Property.Values values() {
        List<EnumValue> only = allowed.isEmpty() ? typed.enumValues() : allowed;
        return new Property.Values(only, examples);
    }

    private TypeOptions options() {
        TypeOptions options = typed.options();
        return new TypeOptions(
                minLength,
                maxLength == null ? options.maxLength() : maxLength,
                pattern,
                options.format(),
                minimum,
                maximum,
                options.multipleOf(),
                options.items(),
                options.members(),
                options.zone(),
                options.vector());
    }
}
