/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a schema asks for, as far as references lead. Immutable.
 *
 * @param checked how often each keyword is checked, by its name
 * @param remarks how often each keyword stands there that says something and demands nothing, such as {@code format} where formats are
 *     remarks
 * @param whole where keywords stand that have to see a value whole, which is then read into memory up to the limit; all others are checked while
 *     it streams by
 * @param unknown where keys stand that the schema's draft and vocabularies do not know, and which are therefore ignored
 */
public record SchemaOutline(
        Dialect dialect,
        SortedMap<String, Integer> checked,
        SortedMap<String, Integer> remarks,
        List<String> whole,
        List<String> unknown) {
    public SchemaOutline {
        checked = Collections.unmodifiableSortedMap(new TreeMap<>(checked));
        remarks = Collections.unmodifiableSortedMap(new TreeMap<>(remarks));
        whole = List.copyOf(whole);
        unknown = List.copyOf(unknown);
    }
}
