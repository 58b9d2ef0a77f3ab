/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.sql;

import dev.pacta.contract.Contract;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.table.TableContract;
import dev.pacta.exchange.types.DataType;
import dev.pacta.exchange.types.Dialect;
import dev.pacta.exchange.types.StoredType;
import dev.pacta.exchange.types.TypeText;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the columns of one table are written as, and which of them may be a key. */
final class TableColumns {
    private final Dialect dialect;
    private final Abilities abilities;
    private final SchemaObject object;
    private final Limits limits;
    private final @Nullable Dialect source;
    private final Set<String> inKeys;

    TableColumns(Dialect dialect, Contract contract, SchemaObject object) {
        this.dialect = dialect;
        this.abilities = Abilities.of(dialect);
        this.object = object;
        this.limits = Limits.of(dialect);
        this.source = source(contract);
        this.inKeys = inKeys(contract, object);
    }

    /** The dialect in which the contract's physical types are written, where its servers tell. */
    static @Nullable Dialect source(Contract contract) {
        return contract.servers().stream()
                .flatMap(server -> Dialect.of(server).stream())
                .findFirst()
                .orElse(null);
    }

    private static Set<String> inKeys(Contract contract, SchemaObject object) {
        Set<String> names = new HashSet<>();
        object.properties().stream()
                .filter(property -> property.primaryKey() || property.unique())
                .map(Property::name)
                .forEach(names::add);
        object.quality().stream().map(TableContract::uniqueTogether).forEach(names::addAll);
        References.of(object).forEach(key -> names.addAll(key.columns()));
        contract.schema().stream()
                .map(References::of)
                .flatMap(Collection::stream)
                .filter(key -> key.object().equals(object.name()))
                .forEach(key -> names.addAll(key.referred()));
        return names;
    }

    /** As it is written, and what is lost by that. */
    TypeText type(Property property) {
        Optional<String> written = StoredType.asWritten(property, dialect);
        TypeText text = written.isPresent() && (source == null || source == dialect)
                ? new TypeText(written.get(), null)
                : dialect.print(StoredType.of(property, source));
        Integer bound = limits.keyText();
        boolean unlimited = dialect.parse(text.text()) instanceof DataType.Text stored && stored.length() == null;
        if (bound == null || !unlimited || !inKeys.contains(property.name())) {
            return text;
        }
        String bounded = dialect.print(new DataType.Text(bound, false)).text();
        return new TypeText(bounded, "a key takes no text without a bound here; it is written as " + bounded);
    }

    DataType stored(Property property) {
        return dialect.parse(type(property).text());
    }

    /** In order; empty when there is none, or when it cannot be one here. */
    List<Property> primaryKey() {
        List<Property> keys = declaredKey();
        return keyable(keys) ? keys : List.of();
    }

    List<Property> declaredKey() {
        return object.properties().stream()
                .filter(Property::primaryKey)
                .sorted(Comparator.comparingInt(Property::primaryKeyPosition))
                .toList();
    }

    /** Whether the product takes these columns together as a key. */
    boolean keyable(List<Property> columns) {
        long size = columns.stream().mapToLong(each -> size(stored(each))).sum();
        return columns.stream().allMatch(each -> Limits.keys(dialect, stored(each)))
                && (limits.keyBytes() == 0 || size <= limits.keyBytes());
    }

    private static long size(DataType type) {
        return type instanceof DataType.Text text && text.length() != null
                ? 4L * text.length()
                : type instanceof DataType.Binary binary && binary.length() != null ? binary.length() : 16;
    }

    /** The columns by these names, or nothing when one is not there. */
    Optional<List<Property>> named(List<String> names) {
        List<Property> found =
                names.stream().flatMap(name -> object.property(name).stream()).toList();
        return found.size() == names.size() ? Optional.of(found) : Optional.empty();
    }

    /** Whether a foreign key may lead to these columns: they are the primary key, or unique. */
    boolean isKey(List<Property> columns) {
        if (columns.equals(primaryKey())) {
            return true;
        }
        boolean one = columns.size() == 1 && columns.get(0).unique();
        List<String> names = columns.stream().map(Property::name).toList();
        boolean together =
                object.quality().stream().map(TableContract::uniqueTogether).anyMatch(names::equals);
        return abilities.unique() && (one || together) && keyable(columns);
    }

    /** Whether values of the two can be compared by a foreign key. */
    boolean agree(Property own, TableColumns others, Property other) {
        DataType from = stored(own);
        DataType to = others.stored(other);
        boolean exact = dialect == Dialect.MYSQL || dialect == Dialect.SQLSERVER || dialect == Dialect.SPARK;
        boolean texts = from instanceof DataType.Text && to instanceof DataType.Text;
        boolean numbers = from instanceof DataType.Whole && to instanceof DataType.Whole && !exact;
        return from.equals(to) || texts || numbers;
    }
}
