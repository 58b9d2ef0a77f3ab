/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Location;
import dev.pacta.validation.UnknownSchemaObjectException;
import dev.pacta.validation.rows.Struct;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a JDBC result set as records of a contract, whatever the query was, so that a pipeline can judge each row before it goes on:
 *
 * <pre>{@code
 * ValidationRun run = contract.validator("orders").open();
 * ResultSetRecords records = ResultSetRecords.of(rows, contract, "orders");
 * while (records.next()) {
 *     Verdict verdict = run.accept(records.record(), records.location());
 * }
 * }</pre>
 *
 * A column is the property that has its label as physical name or as name, exactly or but for the case of letters; any other keeps its label,
 * and is to the contract a field that it does not name. Numbers are as exact as the driver gives them; a timestamp without a zone stays
 * without one; blanks that fill up a {@code CHAR(n)} are no part of the text; bytes are Base64; text in the place of an object, map, array or
 * vector is read as JSON. Source: JDBC 4.3, appendix B. The result set stays the caller's, who may read the row from it too. For one thread.
 */
public final class ResultSetRecords {
    private final ResultSet rows;
    private final String source;
    private final List<ResultSetColumn> columns;
    private final RowStruct record;
    private long number;

    private ResultSetRecords(ResultSet rows, String source, List<String> names, List<ResultSetColumn> columns) {
        this.rows = rows;
        this.source = source;
        this.columns = columns;
        this.record = new RowStruct(names);
    }

    /**
     * The rows that the result set has not yet moved to.
     *
     * @throws UnknownSchemaObjectException when the contract has no such schema object
     * @throws SQLException when the result set cannot say what its columns are, two of them are one property, or the fields of one have no names in JDBC
     */
    public static ResultSetRecords of(ResultSet rows, CompiledContract contract, String schemaObject)
            throws SQLException {
        // Says which there are when it has no such one.
        String name = contract.plan(schemaObject).schemaObject();
        SchemaObject object = contract.contract().schemaObject(name).orElseThrow();
        ResultSetMetaData described = rows.getMetaData();
        List<String> names = new ArrayList<>();
        List<ResultSetColumn> columns = new ArrayList<>();
        for (int place = 1; place <= described.getColumnCount(); place++) {
            String label = described.getColumnLabel(place);
            Optional<Property> property = property(object, label);
            String field = property.map(Property::name).orElse(label);
            if (names.contains(field)) {
                throw new SQLException(
                        "two columns of the query are '%s'; give one of them another label with AS".formatted(field));
            }
            names.add(field);
            LogicalType logical = property.map(Property::logicalType).orElse(LogicalType.UNSPECIFIED);
            columns.add(ResultSetColumn.of(described, place, logical));
        }
        return new ResultSetRecords(rows, name, names, columns);
    }

    private static Optional<Property> property(SchemaObject object, String label) {
        List<Property> all = object.properties();
        return all.stream()
                .filter(property -> label.equals(property.physicalName()))
                .findFirst()
                .or(() -> all.stream()
                        .filter(property -> label.equals(property.name()))
                        .findFirst())
                .or(() -> all.stream()
                        .filter(property -> label.equalsIgnoreCase(property.physicalName()))
                        .findFirst())
                .or(() -> all.stream()
                        .filter(property -> label.equalsIgnoreCase(property.name()))
                        .findFirst());
    }

    /**
     * Moves to the next row and reads it. False when there is none.
     *
     * @throws SQLException what the driver says
     */
    public boolean next() throws SQLException {
        if (!rows.next()) {
            return false;
        }
        for (int at = 0; at < columns.size(); at++) {
            record.set(at, columns.get(at).read(rows, at + 1));
        }
        number++;
        return true;
    }

    /** The row that was read last: the same object each time, whose values change with {@link #next}. */
    public Struct record() {
        return record;
    }

    /** Which row it is: the schema object, and its number from 1. */
    public Location location() {
        return new Location(source, number, Location.Unit.ROW);
    }
}
