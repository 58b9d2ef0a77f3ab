/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.governance;

import dev.pacta.contract.Contract;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a version, found by stable id or by path. */
final class Fields {
    private final Map<String, Field> byId = new HashMap<>();
    private final Map<String, Field> byPath = new HashMap<>();

    private Fields(List<Field> fields) {
        for (Field field : fields) {
            String id = field.property().id();
            if (id != null) {
                byId.putIfAbsent(id, field);
            }
            byPath.putIfAbsent(field.path(), field);
        }
    }

    static Fields of(@Nullable Contract contract) {
        return new Fields(contract == null ? List.of() : Field.of(contract));
    }

    /** What a field was in this version: by its stable id, else by its path. */
    Optional<Field> counterpart(Field field) {
        String id = field.property().id();
        Field same = id == null ? null : byId.get(id);
        return Optional.ofNullable(same == null ? byPath.get(field.path()) : same);
    }
}
