/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** DuckDB does not tell upper case from lower case in names, so columns that differ by it alone would be taken for each other. */
final class NameCollisions {
    private NameCollisions() {}

    static void refuse(List<LakeField> fields) throws UnreadableTableFolderException {
        Set<String> seen = new HashSet<>();
        for (LakeField field : fields) {
            if (!seen.add(field.name().toLowerCase(Locale.ROOT))) {
                throw new UnreadableTableFolderException(
                        "two columns are called '%s' but for upper and lower case; they cannot be told apart here"
                                .formatted(field.name()));
            }
            inside(field.type());
        }
    }

    private static void inside(LakeType type) throws UnreadableTableFolderException {
        if (type instanceof LakeType.Fields struct) {
            refuse(struct.fields());
        } else if (type instanceof LakeType.Entries list) {
            inside(list.element().type());
        } else if (type instanceof LakeType.Keyed map) {
            inside(map.value().type());
        }
    }
}
