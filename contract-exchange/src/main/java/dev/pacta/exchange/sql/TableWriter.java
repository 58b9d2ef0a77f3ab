/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.sql;

import dev.pacta.contract.Contract;
import dev.pacta.contract.CustomProperty;
import dev.pacta.contract.Property;
import dev.pacta.contract.QualityRule;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Loss;
import dev.pacta.exchange.sql.References.Key;
import dev.pacta.exchange.table.TableContract;
import dev.pacta.exchange.types.Dialect;
import dev.pacta.exchange.types.StoredType;
import dev.pacta.exchange.types.TypeText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes one table. Not thread-safe. */
final class TableWriter {
    private final Dialect dialect;
    private final Contract contract;
    private final SchemaObject object;
    private final List<Loss> losses;
    private final Abilities abilities;
    private final @Nullable Dialect source;

    TableWriter(Dialect dialect, Contract contract, SchemaObject object, List<Loss> losses) {
        this.dialect = dialect;
        this.contract = contract;
        this.object = object;
        this.losses = losses;
        this.abilities = Abilities.of(dialect);
        this.source = contract.servers().stream()
                .flatMap(server -> Dialect.of(server).stream())
                .findFirst()
                .orElse(null);
    }

    /** @param written the objects whose tables stand before this one */
    String create(Set<String> written) {
        List<String> lines = new ArrayList<>();
        object.properties().forEach(property -> lines.add(column(property)));
        keys().ifPresent(lines::add);
        watermarks(lines);
        uniqueTogether(lines);
        references(written, lines);
        conditions(lines);
        String table = "CREATE TABLE %s (\n  %s\n)%s;\n".formatted(tableName(), String.join(",\n  ", lines), options());
        return table + comments();
    }

    private String tableName() {
        return TableNames.of(dialect, contract, object).stream()
                .map(dialect::quote)
                .collect(Collectors.joining("."));
    }

    private String column(Property property) {
        StringBuilder line = new StringBuilder(dialect.quote(columnName(property)));
        line.append(' ').append(type(property));
        defaultValue(property).ifPresent(value -> line.append(" DEFAULT ").append(value));
        if (property.required() || property.primaryKey()) {
            line.append(" NOT NULL");
        }
        if (property.unique() && !isOnlyKey(property) && abilities.unique()) {
            line.append(" UNIQUE");
        }
        if (abilities.commentsInside()) {
            line.append(comment(property.description()));
        }
        return line.toString();
    }

    private boolean isOnlyKey(Property property) {
        return property.primaryKey()
                && object.properties().stream().filter(Property::primaryKey).count() == 1;
    }

    static String columnName(Property property) {
        return property.physicalName() == null ? property.name() : property.physicalName();
    }

    private String type(Property property) {
        Optional<String> written = StoredType.asWritten(property, dialect);
        if (written.isPresent() && (source == null || source == dialect)) {
            return written.get();
        }
        TypeText printed = dialect.print(StoredType.of(property, source));
        if (printed.loss() != null) {
            losses.add(new Loss(path(property), printed.loss()));
        }
        return printed.text();
    }

    private String path(Property property) {
        return object.name() + "." + property.name();
    }

    /** A default is an expression of its own dialect; only values are the same in all. */
    private Optional<String> defaultValue(Property property) {
        Optional<String> value = custom(property, TableContract.DEFAULT);
        if (value.isPresent() && dialect == Dialect.FLINK) {
            return Optional.empty();
        }
        boolean plain = value.filter(text ->
                        text.matches("-?[0-9]+([.][0-9]+)?|'([^']|'')*+'|(?i)true|false|CURRENT_(DATE|TIMESTAMP)"))
                .isPresent();
        if (value.isPresent() && !plain && !isAtHome()) {
            losses.add(new Loss(
                    path(property), "the default %s is not written; it may mean nothing here".formatted(value.get())));
            return Optional.empty();
        }
        return value;
    }

    /** Whether the contract was written for this dialect. */
    private boolean isAtHome() {
        return source == null
                ? object.properties().stream()
                        .allMatch(each -> StoredType.asWritten(each, dialect).isPresent())
                : source == dialect;
    }

    private Optional<String> keys() {
        List<String> keys = object.properties().stream()
                .filter(Property::primaryKey)
                .sorted(Comparator.comparingInt(Property::primaryKeyPosition))
                .map(property -> dialect.quote(columnName(property)))
                .toList();
        return keys.isEmpty()
                ? Optional.empty()
                : Optional.of("PRIMARY KEY (" + String.join(", ", keys) + ")" + abilities.notEnforced());
    }

    private void watermarks(List<String> lines) {
        for (Property property : object.properties()) {
            custom(property, TableContract.WATERMARK)
                    .filter(expression -> dialect == Dialect.FLINK)
                    .ifPresent(expression -> lines.add(
                            "WATERMARK FOR %s AS %s".formatted(dialect.quote(columnName(property)), expression)));
        }
    }

    private static Optional<String> custom(Property property, String key) {
        return property.customProperties().stream()
                .filter(custom -> custom.property().equals(key))
                .map(CustomProperty::value)
                .map(String::valueOf)
                .findFirst();
    }

    private void uniqueTogether(List<String> lines) {
        for (QualityRule rule : object.quality()) {
            List<String> columns = TableContract.uniqueTogether(rule);
            if (!columns.isEmpty() && abilities.unique()) {
                lines.add("UNIQUE (" + columns(columns) + ")");
            }
        }
    }

    private String columns(List<String> names) {
        return names.stream()
                .map(name -> object.property(name).map(TableWriter::columnName).orElse(name))
                .map(dialect::quote)
                .collect(Collectors.joining(", "));
    }

    private void references(Set<String> written, List<String> lines) {
        List<Key> keys = References.of(object);
        if (keys.size() < References.declared(object)) {
            losses.add(new Loss(object.name(), "a relationship that leads into another document is not written"));
        }
        for (Key key : keys) {
            boolean before = written.contains(key.object()) || key.object().equals(object.name());
            reference(key).filter(text -> before || !abilities.late()).ifPresent(lines::add);
        }
    }

    private Optional<String> reference(Key key) {
        Optional<SchemaObject> target = contract.schemaObject(key.object());
        if (target.isEmpty() || !abilities.references()) {
            losses.add(new Loss(object.name(), "the relationship to '%s' is not written".formatted(key.object())));
            return Optional.empty();
        }
        TableWriter other = new TableWriter(dialect, contract, target.get(), losses);
        return Optional.of("FOREIGN KEY (%s) REFERENCES %s (%s)%s"
                .formatted(
                        columns(key.columns()),
                        other.tableName(),
                        other.columns(key.referred()),
                        abilities.notEnforced()));
    }

    /** Foreign keys to tables that stand behind this one. */
    String late() {
        if (!abilities.late()) {
            return "";
        }
        List<String> order = References.inOrder(contract.schema()).stream()
                .map(SchemaObject::name)
                .toList();
        StringBuilder statements = new StringBuilder();
        for (Key key : References.of(object)) {
            if (order.indexOf(key.object()) > order.indexOf(object.name())) {
                reference(key)
                        .ifPresent(
                                text -> statements.append("\nALTER TABLE %s ADD %s;\n".formatted(tableName(), text)));
            }
        }
        return statements.toString();
    }

    private void conditions(List<String> lines) {
        Conditions conditions = new Conditions(dialect, abilities, object, losses);
        object.properties().forEach(property -> conditions.add(property, lines));
        for (QualityRule rule : object.quality()) {
            Optional<String> condition = TableContract.condition(rule);
            if (condition.isPresent() && abilities.check()) {
                lines.add("CHECK (" + condition.get() + ")");
            } else if (TableContract.uniqueTogether(rule).isEmpty() || !abilities.unique()) {
                losses.add(new Loss(object.name(), "a quality rule is not written: " + Conditions.name(rule)));
            }
        }
    }

    private String options() {
        String said = abilities.commentsInside() ? comment(object.description()) : "";
        String comment = said.isEmpty() ? "" : "\n" + said.strip();
        boolean first = abilities.comment() == Abilities.Comment.FIRST;
        return abilities.using() + (first ? comment : "") + partitions() + (first ? "" : comment) + connector();
    }

    private String partitions() {
        List<String> partitions = object.properties().stream()
                .filter(property -> property.physical().partitioned())
                .sorted(Comparator.comparingInt(property -> property.physical().partitionKeyPosition()))
                .map(property -> dialect.quote(columnName(property)))
                .toList();
        if (!partitions.isEmpty() && abilities.partition().isEmpty()) {
            losses.add(new Loss(object.name(), "what the data is partitioned by is not written"));
        }
        return partitions.isEmpty() || abilities.partition().isEmpty()
                ? ""
                : "\n" + abilities.partition().formatted(String.join(", ", partitions));
    }

    private String connector() {
        if (dialect != Dialect.FLINK) {
            return "";
        }
        String options = FlinkConnector.of(contract, object).entrySet().stream()
                .map(option -> "  %s = %s".formatted(literal(option.getKey()), literal(option.getValue())))
                .collect(Collectors.joining(",\n"));
        if (options.isEmpty()) {
            losses.add(new Loss(object.name(), "no server says where the data is; give the table a WITH clause"));
        }
        return options.isEmpty() ? "" : "\nWITH (\n" + options + "\n)";
    }

    private String comment(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return abilities.comment() == Abilities.Comment.OPTIONS
                ? " OPTIONS(description=" + literal(text) + ")"
                : " COMMENT " + literal(text);
    }

    private String literal(String text) {
        return abilities.literal(text);
    }

    private String comments() {
        if (abilities.commentsInside()) {
            return "";
        }
        StringBuilder statements = new StringBuilder();
        if (object.description() != null) {
            statements.append(abilities.commentOn(tableName(), object.datasetName(), null, null, object.description()));
        }
        for (Property property : object.properties()) {
            if (property.description() != null) {
                String name = columnName(property);
                statements.append(abilities.commentOn(
                        tableName(), object.datasetName(), dialect.quote(name), name, property.description()));
            }
        }
        return statements.toString();
    }
}
