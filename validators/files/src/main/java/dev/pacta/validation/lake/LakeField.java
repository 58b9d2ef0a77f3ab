/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.lake;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A field of a table.
 *
 * @param name as the table calls it in this snapshot
 * @param id by which its files know it; negative when they do not
 * @param storedNames what files may call it that know no ids
 */
record LakeField(String name, int id, Set<String> storedNames, LakeType type) {
    LakeField {
        // Sorted: digests are made of it.
        storedNames = Collections.unmodifiableSet(new TreeSet<>(storedNames));
    }
}
