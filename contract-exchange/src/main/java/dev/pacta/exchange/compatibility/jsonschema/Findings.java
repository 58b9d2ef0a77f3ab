/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the differences of one pair of schemas. Used by one thread. */
final class Findings {
    private final List<Difference> all = new ArrayList<>();

    void add(JsonRule rule, String path, boolean backward, boolean forward, String detail, @Nullable String example) {
        all.add(new Difference(rule, path, backward, forward, detail, example));
    }

    void add(JsonRule rule, String path, boolean backward, boolean forward, String detail) {
        add(rule, path, backward, forward, detail, null);
    }

    void addUnder(String prefix, List<Difference> nested) {
        nested.forEach(difference -> all.add(difference.under(prefix)));
    }

    void addAll(List<Difference> more) {
        all.addAll(more);
    }

    List<Difference> all() {
        return all;
    }

    /** A key as a step of a JSON pointer. */
    static String step(String key) {
        return "/" + key.replace("~", "~0").replace("/", "~1");
    }
}
