/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.avro;

import dev.pacta.exchange.compatibility.SchemaChange;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.jspecify.annotations.Nullable;

/** Walks through two schemas side by side and notes what the library's check does not say. Used once, by one thread. */
final class AvroWalk {
    private final List<SchemaChange> changes;
    private final Set<String> seen = new HashSet<>();

    AvroWalk(List<SchemaChange> changes) {
        this.changes = changes;
    }

    void schema(Schema before, Schema after, String path) {
        logicalType(before, after, path);
        if (before.getType() != after.getType()) {
            note(
                    AvroRule.TYPE_CHANGED,
                    path,
                    "the type was %s and is %s"
                            .formatted(
                                    before.getType().getName(), after.getType().getName()));
            return;
        }
        switch (before.getType()) {
            case RECORD -> record(before, after, path);
            case ENUM -> symbols(before, after, path);
            case ARRAY -> schema(before.getElementType(), after.getElementType(), path + "/items");
            case MAP -> schema(before.getValueType(), after.getValueType(), path + "/values");
            case UNION -> union(before, after, path);
            case FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> {}
        }
    }

    private void record(Schema before, Schema after, String path) {
        if (!seen.add(before.getFullName() + " " + after.getFullName())) {
            return;
        }
        if (!Objects.equals(before.getDoc(), after.getDoc())) {
            note(AvroRule.DOC_CHANGED, path + "/doc", "the documentation changed");
        }
        if (!before.getAliases().equals(after.getAliases())) {
            note(AvroRule.ALIASES_CHANGED, path + "/aliases", "the aliases changed");
        }
        for (Field field : after.getFields()) {
            String place = path + "/fields/" + field.pos();
            Field earlier = before.getField(field.name());
            if (earlier == null) {
                note(AvroRule.FIELD_ADDED, place, "field %s was added".formatted(field.name()));
            } else {
                field(earlier, field, place);
            }
        }
        before.getFields().stream()
                .filter(field -> after.getField(field.name()) == null)
                .forEach(field -> note(
                        AvroRule.FIELD_REMOVED,
                        path + "/fields/" + field.pos(),
                        "field %s was removed".formatted(field.name())));
    }

    private void field(Field before, Field after, String path) {
        if (!Objects.equals(before.defaultVal(), after.defaultVal())) {
            note(
                    AvroRule.DEFAULT_CHANGED,
                    path + "/default",
                    "the default of field %s changed".formatted(after.name()));
        }
        if (!Objects.equals(before.doc(), after.doc())) {
            note(AvroRule.DOC_CHANGED, path + "/doc", "the documentation of field %s changed".formatted(after.name()));
        }
        if (!before.aliases().equals(after.aliases())) {
            note(
                    AvroRule.ALIASES_CHANGED,
                    path + "/aliases",
                    "the aliases of field %s changed".formatted(after.name()));
        }
        schema(before.schema(), after.schema(), path + "/type");
    }

    private void symbols(Schema before, Schema after, String path) {
        after.getEnumSymbols().stream()
                .filter(symbol -> !before.hasEnumSymbol(symbol))
                .forEach(symbol ->
                        note(AvroRule.SYMBOL_ADDED, path + "/symbols", "symbol %s was added".formatted(symbol)));
        before.getEnumSymbols().stream()
                .filter(symbol -> !after.hasEnumSymbol(symbol))
                .forEach(symbol ->
                        note(AvroRule.SYMBOL_REMOVED, path + "/symbols", "symbol %s was removed".formatted(symbol)));
    }

    private void union(Schema before, Schema after, String path) {
        for (int at = 0; at < after.getTypes().size(); at++) {
            Schema branch = after.getTypes().get(at);
            Integer earlier = before.getIndexNamed(branch.getFullName());
            if (earlier != null) {
                schema(before.getTypes().get(earlier), branch, path + "/" + at);
            }
        }
    }

    /** Decimals match only with the same scale and precision; other logical types give the same number another meaning. */
    private void logicalType(Schema before, Schema after, String path) {
        String earlier = describe(LogicalTypes.fromSchemaIgnoreInvalid(before));
        String later = describe(LogicalTypes.fromSchemaIgnoreInvalid(after));
        if (Objects.equals(earlier, later)) {
            return;
        }
        boolean misread = earlier != null && later != null;
        String message = "%s: the logical type was %s and is %s; %s"
                .formatted(
                        path,
                        Objects.requireNonNullElse(earlier, "none"),
                        Objects.requireNonNullElse(later, "none"),
                        misread
                                ? "the same bytes now mean another value"
                                : "the bytes keep their meaning as plain values");
        changes.add(new SchemaChange(
                AvroRule.LOGICAL_TYPE_CHANGED.id(), path + "/logicalType", misread, misread, message, null, null));
    }

    private static @Nullable String describe(@Nullable LogicalType type) {
        if (type instanceof LogicalTypes.Decimal decimal) {
            return "decimal(%d, %d)".formatted(decimal.getPrecision(), decimal.getScale());
        }
        return type == null ? null : type.getName();
    }

    private void note(AvroRule rule, String path, String message) {
        changes.add(new SchemaChange(rule.id(), path, false, false, path + ": " + message, null, null));
    }
}
