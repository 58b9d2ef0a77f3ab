/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import dev.pacta.contract.SchemaObject;
import dev.pacta.policy.Obligation;
import dev.pacta.policy.filter.RowFilter;
import dev.pacta.policy.filter.RowFilterException;
import dev.pacta.validation.rows.Struct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a decision demands, done to records: rows that may not be seen are left out, fields that may not be seen are masked, and fields that
 * nobody has decided on, because they were not asked for or the contract does not know them, are left out. Filters see the record as it is,
 * before it is masked. Compiled once for a schema object; the same value gives the same masked value in every form of a record. Immutable; safe for many threads.
 */
public final class RecordGuard {
    private final SchemaObject object;
    private final ObjectGuard fields;
    private final List<RowFilter> filters;
    private final Condition condition;
    private final List<String> explained;

    private RecordGuard(
            SchemaObject object,
            ObjectGuard fields,
            List<RowFilter> filters,
            Condition condition,
            List<String> explained) {
        this.object = object;
        this.fields = fields;
        this.filters = List.copyOf(filters);
        this.condition = condition;
        this.explained = List.copyOf(explained);
    }

    /**
     * Compiles.
     *
     * @param asked the fields that the decision is about; empty for all
     * @throws ObligationException when something that is demanded cannot be done; then nothing may pass
     */
    public static RecordGuard compile(
            SchemaObject object, List<String> asked, List<Obligation> obligations, MaskKeys keys) {
        GuardCompiler compiler = new GuardCompiler(object, asked, obligations, keys);
        ObjectGuard fields = compiler.compile();
        ConditionCompiler conditions = new ConditionCompiler(object);
        List<String> explained = new ArrayList<>(compiler.explained());
        List<RowFilter> filters = new ArrayList<>();
        for (Obligation obligation : obligations) {
            if (obligation.kind() == Obligation.Kind.ROW_FILTER) {
                filters.add(filter(String.valueOf(obligation.filter())));
                explained.add("only rows with " + obligation.filter());
            }
        }
        List<Condition> all = filters.stream().map(conditions::compile).toList();
        return new RecordGuard(object, fields, filters, Condition.all(all), explained);
    }

    private static RowFilter filter(String text) {
        try {
            return RowFilter.parse(text);
        } catch (RowFilterException unreadable) {
            throw new ObligationException("the decision has a row filter that cannot be read: " + unreadable.reason());
        }
    }

    /** Whether a record may be seen. */
    public boolean admits(Map<String, ? extends @Nullable Object> record) {
        return condition.of(record) == Truth.TRUE;
    }

    /** Whether a record of an engine may be seen. */
    public boolean admits(Struct record) {
        return condition.of(record) == Truth.TRUE;
    }

    /** A parsed record as it may be seen; nothing when it may not. */
    public Optional<Map<String, @Nullable Object>> apply(Map<String, ? extends @Nullable Object> record) {
        return admits(record) ? Optional.of(fields.apply(record)) : Optional.empty();
    }

    /** A record of an engine as it may be seen, as a view; nothing when it may not. */
    public Optional<Struct> apply(Struct record) {
        return admits(record) ? Optional.of(fields.apply(record)) : Optional.empty();
    }

    /**
     * A record as JSON in UTF-8, as it may be seen; nothing when it may not.
     *
     * @throws UnreadableRecordException when it is no JSON object
     */
    public Optional<byte[]> apply(byte[] json) {
        return apply(read(json)).map(JsonRecords::write);
    }

    /**
     * A record as JSON in UTF-8, parsed as {@link #apply(byte[])} does it.
     *
     * @throws UnreadableRecordException when it is no JSON object
     */
    public static Map<String, @Nullable Object> read(byte[] json) {
        return JsonRecords.read(json);
    }

    /** The schema object whose records it guards. */
    public SchemaObject object() {
        return object;
    }

    /** What happens to each field, for engines that know the shape of their records before they come. */
    public ObjectGuard fields() {
        return fields;
    }

    /** The filters, all of which a row must meet, for engines that can leave rows out before they read them. */
    public List<RowFilter> filters() {
        return filters;
    }

    /**
     * Makes sure that records can be filtered.
     *
     * @param names the fields that records have, without nested ones
     * @throws ObligationException when a row filter asks for another
     */
    public void requireFilterFields(Collection<String> names) {
        filters.stream()
                .flatMap(filter -> filter.fields().stream())
                .filter(field -> names.stream().noneMatch(name -> field.equals(name) || field.startsWith(name + ".")))
                .findFirst()
                .ifPresent(field -> {
                    throw new ObligationException(
                            "the row filter asks for '%s', and the rows have no such field".formatted(field));
                });
    }

    /** What is done, a line each; no value of the data and no secret is in it. */
    public List<String> explain() {
        return explained;
    }
}
