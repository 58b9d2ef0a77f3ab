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
import dev.pacta.exchange.types.DataType;
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
    private static final int LONGEST_OWNER = 50;

    private final Dialect dialect;
    private final Contract contract;
    private final SchemaObject object;
    private final List<Loss> losses;
    private final Abilities abilities;
    private final Limits limits;
    private final TableColumns columns;
    private final @Nullable Dialect source;
    private int constraints;

    TableWriter(Dialect dialect, Contract contract, SchemaObject object, List<Loss> losses) {
        this.dialect = dialect;
        this.contract = contract;
        this.object = object;
        this.losses = losses;
        this.abilities = Abilities.of(dialect);
        this.limits = Limits.of(dialect);
        this.columns = new TableColumns(dialect, contract, object);
        this.source = TableColumns.source(contract);
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
        StringBuilder line = new StringBuilder(dialect.quote(property.columnName()));
        line.append(' ').append(type(property));
        defaultValue(property).ifPresent(value -> line.append(" DEFAULT ").append(value));
        if (property.required() || property.primaryKey()) {
            line.append(" NOT NULL");
        }
        if (property.unique() && abilities.unique() && !columns.primaryKey().equals(List.of(property))) {
            line.append(unique(property));
        }
        if (abilities.commentsInside()) {
            line.append(comment(property.description(), limits.comment()));
        }
        return line.toString();
    }

    private String unique(Property property) {
        if (columns.keyable(List.of(property))) {
            return " UNIQUE";
        }
        losses.add(new Loss(path(property), "that it is unique is not written: the type cannot be a key here"));
        return "";
    }

    private String type(Property property) {
        TypeText text = columns.type(property);
        if (text.loss() != null) {
            losses.add(new Loss(path(property), text.loss()));
        }
        return text.text();
    }

    private String path(Property property) {
        return object.name() + "." + property.name();
    }

    /** A default is an expression of its own dialect; only values are the same in all, and not even they are written alike. */
    private Optional<String> defaultValue(Property property) {
        Optional<String> value = custom(property, TableContract.DEFAULT);
        if (value.isEmpty() || dialect == Dialect.FLINK) {
            return Optional.empty();
        }
        Optional<String> written = isAtHome()
                ? Optional.of(DefaultValue.own(dialect, columns.stored(property), value.get()))
                : DefaultValue.in(dialect, abilities, columns.stored(property), value.get());
        if (written.isEmpty()) {
            losses.add(new Loss(
                    path(property), "the default %s is not written; it may mean nothing here".formatted(value.get())));
        }
        return written;
    }

    /** Whether the contract was written for this dialect. */
    private boolean isAtHome() {
        return source == null
                ? object.properties().stream()
                        .allMatch(each -> StoredType.asWritten(each, dialect).isPresent())
                : source == dialect;
    }

    private Optional<String> keys() {
        List<Property> keys = columns.primaryKey();
        if (keys.isEmpty()) {
            if (!columns.declaredKey().isEmpty()) {
                losses.add(new Loss(object.name(), "the primary key is not written: these types cannot be a key here"));
            }
            return Optional.empty();
        }
        return Optional.of("PRIMARY KEY (" + quoted(keys) + ")" + abilities.notEnforced());
    }

    private String quoted(List<Property> some) {
        return some.stream()
                .map(property -> dialect.quote(property.columnName()))
                .collect(Collectors.joining(", "));
    }

    private void watermarks(List<String> lines) {
        for (Property property : object.properties()) {
            custom(property, TableContract.WATERMARK)
                    .filter(expression -> dialect == Dialect.FLINK)
                    .ifPresent(expression -> lines.add(
                            "WATERMARK FOR %s AS %s".formatted(dialect.quote(property.columnName()), expression)));
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
            List<String> names = TableContract.uniqueTogether(rule);
            if (isSaidAlready(names)) {
                continue;
            }
            Optional<List<Property>> together = columns.named(names).filter(columns::keyable);
            if (!names.isEmpty() && abilities.unique() && together.isPresent()) {
                lines.add("UNIQUE (" + quoted(together.get()) + ")");
            } else if (!names.isEmpty() && abilities.unique()) {
                losses.add(new Loss(object.name(), "what is unique together is not written: " + names));
            }
        }
    }

    private boolean isSaidAlready(List<String> names) {
        List<String> key = columns.primaryKey().stream().map(Property::name).toList();
        return names.equals(key)
                || names.size() == 1
                        && object.property(names.get(0))
                                .filter(Property::unique)
                                .isPresent();
    }

    private void references(Set<String> written, List<String> lines) {
        List<Key> keys = References.of(object);
        if (keys.size() < References.declared(object)) {
            losses.add(new Loss(object.name(), "a relationship that leads into another document is not written"));
        }
        for (Key key : keys) {
            boolean before = written.contains(key.object()) || key.object().equals(object.name());
            if (before) {
                reference(key).ifPresent(lines::add);
            } else if (!abilities.late() && contract.schemaObject(key.object()).isPresent()) {
                lose(key, "the two refer to each other");
            }
        }
    }

    /** MySQL makes names of constraints from that of the table; where they would be too long they get one. */
    private String constraint() {
        String name = TableNames.last(object);
        boolean needed = dialect == Dialect.MYSQL && name.length() > LONGEST_OWNER;
        return needed
                ? "CONSTRAINT %s "
                        .formatted(dialect.quote("%s_%08x_%d"
                                .formatted(name.substring(0, LONGEST_OWNER / 2), name.hashCode(), ++constraints)))
                : "";
    }

    private void lose(Key key, String reason) {
        losses.add(
                new Loss(object.name(), "the relationship to '%s' is not written: %s".formatted(key.object(), reason)));
    }

    private Optional<String> reference(Key key) {
        Optional<SchemaObject> target = contract.schemaObject(key.object());
        if (target.isEmpty() || !abilities.references()) {
            lose(key, target.isEmpty() ? "it is not in this contract" : dialect.title() + " has no foreign keys");
            return Optional.empty();
        }
        TableColumns others = new TableColumns(dialect, contract, target.get());
        Optional<List<Property>> from = columns.named(key.columns());
        Optional<List<Property>> to = others.named(key.referred());
        if (from.isEmpty() || to.isEmpty() || !others.isKey(to.get())) {
            lose(key, "a foreign key needs a primary key or a unique column to refer to");
            return Optional.empty();
        }
        for (int at = 0; at < to.get().size(); at++) {
            if (!columns.agree(from.get().get(at), others, to.get().get(at))) {
                lose(key, "the columns are of different types");
                return Optional.empty();
            }
        }
        TableWriter other = new TableWriter(dialect, contract, target.get(), losses);
        return Optional.of("%sFOREIGN KEY (%s) REFERENCES %s (%s)%s"
                .formatted(
                        constraint(),
                        quoted(from.get()),
                        other.tableName(),
                        quoted(to.get()),
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
        String said = abilities.commentsInside() ? comment(object.description(), 2 * limits.comment()) : "";
        String comment = said.isEmpty() ? "" : "\n" + said.strip();
        boolean first = abilities.comment() == Abilities.Comment.FIRST;
        return abilities.using()
                + (first ? comment : "")
                + partitions()
                + (first ? "" : comment)
                + defaults()
                + connector();
    }

    private String partitions() {
        List<Property> partitions = object.properties().stream()
                .filter(property -> property.physical().partitioned())
                .sorted(Comparator.comparingInt(property -> property.physical().partitionKeyPosition()))
                .toList();
        if (partitions.isEmpty()) {
            return "";
        }
        if (abilities.partition().isEmpty() || !canPartition(partitions)) {
            losses.add(new Loss(object.name(), "what the data is partitioned by is not written"));
            return "";
        }
        boolean moment = dialect == Dialect.BIGQUERY && columns.stored(partitions.get(0)) instanceof DataType.Timestamp;
        String names = quoted(partitions);
        return "\n" + abilities.partition().formatted(moment ? "DATE(" + names + ")" : names);
    }

    /** BigQuery divides by one column that is a date or has one; nobody divides by what is nested, or by all there is. */
    private boolean canPartition(List<Property> partitions) {
        List<DataType> types = partitions.stream().map(columns::stored).toList();
        boolean scalar = types.stream().allMatch(type -> Limits.keys(dialect, type));
        boolean dated = types.get(0) instanceof DataType.Date || types.get(0) instanceof DataType.Timestamp;
        return scalar
                && partitions.size() < object.properties().size()
                && (dialect != Dialect.BIGQUERY || types.size() == 1 && dated);
    }

    /** Delta Lake takes defaults only where the table is made for them. */
    private String defaults() {
        boolean any = dialect == Dialect.SPARK
                && object.properties().stream()
                        .anyMatch(property -> defaultValue(property).isPresent());
        return any ? "\nTBLPROPERTIES ('delta.feature.allowColumnDefaults' = 'supported')" : "";
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

    private String comment(@Nullable String said, int most) {
        if (said == null) {
            return "";
        }
        String text = fitted(said, most);
        return abilities.comment() == Abilities.Comment.OPTIONS
                ? " OPTIONS(description=" + literal(text) + ")"
                : " COMMENT " + literal(text);
    }

    /** MySQL keeps what it knows of tables in three bytes for a character. */
    private String fitted(String said, int most) {
        String text = dialect == Dialect.MYSQL ? said.replaceAll("[\\x{10000}-\\x{10FFFF}]", "\uFFFD") : said;
        boolean inside = text.length() > most && Character.isLowSurrogate(text.charAt(most));
        return text.length() <= most ? text : text.substring(0, inside ? most - 1 : most);
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
            statements.append(abilities.commentOn(
                    tableName(), object.datasetName(), null, null, fitted(object.description(), limits.comment())));
        }
        for (Property property : object.properties()) {
            if (property.description() != null) {
                String name = property.columnName();
                statements.append(abilities.commentOn(
                        tableName(),
                        object.datasetName(),
                        dialect.quote(name),
                        name,
                        fitted(property.description(), limits.comment())));
            }
        }
        return statements.toString();
    }
}
