/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.avro;

import dev.pacta.exchange.compatibility.ComparisonResult;
import dev.pacta.exchange.compatibility.SchemaChange;
import dev.pacta.exchange.compatibility.SchemaComparison;
import dev.pacta.exchange.compatibility.SchemaRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.Incompatibility;
import org.apache.avro.SchemaParseException;
import org.jspecify.annotations.Nullable;

/**
 * Avro schemas compared by the Avro library, once with each of the two as the reader, and by what the library leaves out: logical
 * types, and the differences that break nobody. Source: Apache Avro specification, "Schema Resolution" and "Logical Types".
 */
public final class AvroComparison implements SchemaComparison {
    @Override
    public ComparisonResult between(String before, String after) {
        Object earlier = parse(before, false);
        Object later = parse(after, true);
        if (earlier instanceof ComparisonResult unreadable) {
            return unreadable;
        }
        return later instanceof ComparisonResult unreadable ? unreadable : compare((Schema) earlier, (Schema) later);
    }

    @Override
    public List<SchemaRule> catalog() {
        return AvroRule.catalog();
    }

    private static Object parse(String text, boolean later) {
        try {
            return new Schema.Parser().parse(text);
        } catch (SchemaParseException | org.apache.avro.AvroTypeException invalid) {
            String reason = Objects.requireNonNullElse(invalid.getMessage(), "no reason given");
            return new ComparisonResult.NotReadable(later, "this is no Avro schema: " + firstLine(reason), null);
        } catch (StackOverflowError tooDeep) {
            return new ComparisonResult.NotReadable(later, "this is no Avro schema: it is nested too deeply", null);
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    private static ComparisonResult compare(Schema before, Schema after) {
        List<SchemaChange> changes = new ArrayList<>();
        incompatibilities(after, before).forEach(found -> changes.add(change(found, true)));
        incompatibilities(before, after).forEach(found -> changes.add(change(found, false)));
        new AvroWalk(changes).schema(before, after, "#");
        return new ComparisonResult.Compared(changes);
    }

    private static List<Incompatibility> incompatibilities(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult()
                .getIncompatibilities();
    }

    private static SchemaChange change(Incompatibility found, boolean backward) {
        String path = "#" + (found.getLocation().equals("/") ? "" : found.getLocation());
        return new SchemaChange(
                AvroRule.of(found.getType()).id(),
                path,
                backward,
                !backward,
                message(found, path, backward),
                counterexample(found),
                null);
    }

    private static String message(Incompatibility found, String path, boolean backward) {
        String reader = backward ? "a reader with the later schema" : "a reader with the earlier schema";
        String writer = backward ? "data of the earlier one" : "data of the later one";
        String what = switch (found.getType()) {
            case NAME_MISMATCH -> "the names differ (%s)";
            case FIXED_SIZE_MISMATCH -> "the sizes differ (%s)";
            case MISSING_ENUM_SYMBOLS -> "it does not know the symbols %s and its enum has no default";
            case READER_FIELD_MISSING_DEFAULT_VALUE -> "it needs field %s, which is not written and has no default";
            case TYPE_MISMATCH -> "the types do not fit (%s)";
            case MISSING_UNION_BRANCH -> "its union has no branch for that type (%s)";
        };
        return "%s: %s cannot read %s, %s".formatted(path, reader, writer, what.formatted(found.getMessage()));
    }

    private static @Nullable String counterexample(Incompatibility found) {
        return switch (found.getType()) {
            case MISSING_ENUM_SYMBOLS -> found.getMessage();
            case TYPE_MISMATCH, MISSING_UNION_BRANCH ->
                "any " + found.getWriterFragment().getType().getName();
            case NAME_MISMATCH, FIXED_SIZE_MISMATCH, READER_FIELD_MISSING_DEFAULT_VALUE -> null;
        };
    }
}
