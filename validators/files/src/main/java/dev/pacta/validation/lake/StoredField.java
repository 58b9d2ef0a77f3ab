/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field as a Parquet file has it.
 *
 * @param type as DuckDB calls it
 */
record StoredField(String name, @Nullable Integer id, String type, boolean repeated, List<StoredField> children) {
    StoredField {
        children = List.copyOf(children);
    }

    /** Whether this field or one in it has an id. */
    boolean knowsIds() {
        return id != null || children.stream().anyMatch(StoredField::knowsIds);
    }

    /** The entry of a list, in the form with three levels and in the older ones. */
    StoredField element() {
        StoredField middle = children.get(0);
        boolean wrapped = middle.children().size() == 1
                && !middle.name().equals("array")
                && !middle.name().endsWith("_tuple");
        return middle.repeated() && wrapped ? middle.children().get(0) : middle;
    }

    /** The key and the value of a map. */
    List<StoredField> entry() {
        return children.get(0).children();
    }

    boolean isList() {
        return type.endsWith("]") && children.size() == 1;
    }

    boolean isMap() {
        return type.startsWith("MAP(") && children.size() == 1 && entry().size() == 2;
    }

    boolean isStruct() {
        return type.startsWith("STRUCT(") && !type.endsWith("]");
    }

    /** How many columns of the file hold it. */
    int leaves() {
        return children.isEmpty()
                ? 1
                : children.stream().mapToInt(StoredField::leaves).sum();
    }

    Stream<StoredField> named(String wanted) {
        return children.stream().filter(child -> child.name().equals(wanted));
    }
}
