/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;

/** The keywords for texts. */
final class TextRules {
    private TextRules() {}

    static void compare(SchemaPair pair, Findings found) {
        LimitRules.greatest(pair, "maxLength", "MAX_LENGTH", found);
        LimitRules.smallest(pair, "minLength", "MIN_LENGTH", found);
        compareWords(pair, "pattern", "PATTERN", found);
        compareWords(pair, "format", "FORMAT", found);
    }

    private static void compareWords(SchemaPair pair, String key, String group, Findings found) {
        JsonNode before = pair.before().node().get(key);
        JsonNode after = pair.after().node().get(key);
        if (Objects.equals(before, after)) {
            return;
        }
        String kind = before == null ? "ADDED" : after == null ? "REMOVED" : "CHANGED";
        String detail = "%s was %s and is %s".formatted(key, text(before), text(after));
        found.add(JsonRule.of(group, kind), "/" + key, after != null, before != null, detail);
    }

    private static String text(@org.jspecify.annotations.Nullable JsonNode value) {
        return value == null ? "not set" : value.toString();
    }
}
