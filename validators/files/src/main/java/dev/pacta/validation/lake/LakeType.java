/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import java.util.List;
import java.util.stream.Collectors;

/** The type of a column as the table says it, whatever its files hold. */
sealed interface LakeType {
    /** As DuckDB writes it. */
    String sql();

    /** A value without parts. */
    record Single(String sql) implements LakeType {}

    /** Named fields. */
    record Fields(List<LakeField> fields) implements LakeType {
        public Fields {
            fields = List.copyOf(fields);
        }

        @Override
        public String sql() {
            return fields.stream()
                    .map(field -> Sql.quoted(field.name()) + " " + field.type().sql())
                    .collect(Collectors.joining(", ", "STRUCT(", ")"));
        }
    }

    /** Entries of one type. */
    record Entries(LakeField element) implements LakeType {
        @Override
        public String sql() {
            return element.type().sql() + "[]";
        }
    }

    /** Values by key. */
    record Keyed(LakeField key, LakeField value) implements LakeType {
        @Override
        public String sql() {
            return "MAP(%s, %s)".formatted(key.type().sql(), value.type().sql());
        }
    }
}
