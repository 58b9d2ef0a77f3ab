/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Notes the keywords that a compiler comes by. Used once, with its compiler. */
final class OutlineNotes {
    /** Those that name, describe or hold, and those whose neighbour asks for them. Source: JSON Schema Core and Validation, 2019-09 and 2020-12. */
    private static final Set<String> NO_DEMANDS = Set.of(
            "$schema",
            "$id",
            "$anchor",
            "$dynamicAnchor",
            "$recursiveAnchor",
            "$vocabulary",
            "$comment",
            "$defs",
            "definitions",
            "title",
            "description",
            "default",
            "deprecated",
            "readOnly",
            "writeOnly",
            "examples",
            "contentEncoding",
            "contentMediaType",
            "contentSchema",
            "then",
            "else",
            "minContains",
            "maxContains");

    private final SortedMap<String, Integer> checked = new TreeMap<>();
    private final SortedMap<String, Integer> remarks = new TreeMap<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<String> whole = new ArrayList<>();

    void note(String keyword, String location, boolean isKnown, boolean isChecked) {
        if (isChecked) {
            checked.merge(keyword, 1, Integer::sum);
        } else if (isKnown || NO_DEMANDS.contains(keyword)) {
            remarks.merge(keyword, 1, Integer::sum);
        } else {
            unknown.add(Identifiers.shown(location + "/" + JsonPointer.escape(keyword)));
        }
    }

    /** A keyword that has to see a value whole. */
    void seesWhole(String keyword, String location) {
        whole.add(Identifiers.shown(location + "/" + JsonPointer.escape(keyword)));
    }

    /** @param alwaysWhole that the schema sees all values whole */
    SchemaOutline outline(Dialect dialect, @Nullable SchemaNode alwaysWhole) {
        List<String> places = alwaysWhole == null ? whole : List.of(Identifiers.shown(alwaysWhole.location()));
        return new SchemaOutline(dialect, checked, remarks, places, unknown);
    }
}
