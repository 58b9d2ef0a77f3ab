/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.table;

import dev.pacta.exchange.table.Table.ForeignKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table that is being put together, piece after piece. Names are found in any case. Not thread-safe. */
public final class TableDraft {
    private final @Nullable String schema;
    private final String name;
    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<String> primaryKey = new ArrayList<>();
    private final Set<List<String>> uniques = new LinkedHashSet<>();
    private final List<ForeignKey> foreignKeys = new ArrayList<>();
    private final List<String> checks = new ArrayList<>();
    private final List<String> partitions = new ArrayList<>();
    private final Map<String, String> watermarks = new LinkedHashMap<>();
    private String kind = "table";
    private @Nullable String comment;

    public TableDraft(@Nullable String schema, String name) {
        this.schema = schema;
        this.name = name;
    }

    public @Nullable String schema() {
        return schema;
    }

    public String name() {
        return name;
    }

    public void kind(String text) {
        kind = text;
    }

    public void comment(@Nullable String text) {
        comment = text;
    }

    public void column(Column column) {
        columns.put(column.name(), column);
    }

    public boolean hasColumns() {
        return !columns.isEmpty();
    }

    /** The name of the column as the table writes it. */
    public Optional<String> column(String wanted) {
        return columns.containsKey(wanted)
                ? Optional.of(wanted)
                : columns.keySet().stream()
                        .filter(name -> name.equalsIgnoreCase(wanted))
                        .findFirst();
    }

    public void comment(String column, String text) {
        column(column).ifPresent(own -> columns.computeIfPresent(own, (name, found) -> found.withComment(text)));
    }

    public void require(String column) {
        column(column).ifPresent(own -> columns.computeIfPresent(own, (name, found) -> found.withRequired()));
    }

    public void primaryKey(List<String> names) {
        primaryKey.clear();
        primaryKey.addAll(own(names));
        primaryKey.forEach(this::require);
    }

    public void unique(List<String> names) {
        uniques.add(own(names));
    }

    public void foreignKey(ForeignKey key) {
        foreignKeys.add(new ForeignKey(own(key.columns()), key.table(), key.referred()));
    }

    public void check(String condition) {
        checks.add(condition);
    }

    public void partition(String column) {
        column(column).filter(own -> !partitions.contains(own)).ifPresent(partitions::add);
    }

    public void watermark(String column, String expression) {
        column(column).ifPresent(own -> watermarks.put(own, expression));
    }

    private List<String> own(List<String> names) {
        return names.stream().map(each -> column(each).orElse(each)).toList();
    }

    public Table build() {
        return new Table(
                schema,
                name,
                kind,
                comment,
                List.copyOf(columns.values()),
                primaryKey,
                List.copyOf(uniques),
                foreignKeys,
                checks,
                partitions,
                watermarks);
    }
}
