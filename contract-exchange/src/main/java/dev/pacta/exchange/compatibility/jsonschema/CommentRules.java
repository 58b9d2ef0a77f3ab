/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Differences in what a schema says about itself. */
final class CommentRules {
    private static final Map<String, JsonRule> KEYWORDS = keywords();

    private CommentRules() {}

    static void compare(Located before, Located after, Findings found) {
        if (!before.node().isObject() || !after.node().isObject()) {
            return;
        }
        KEYWORDS.forEach((keyword, rule) -> {
            JsonNode earlier = before.node().get(keyword);
            JsonNode later = after.node().get(keyword);
            if (!Objects.equals(earlier, later)) {
                String what = later == null ? "was removed" : earlier == null ? "was added" : "changed";
                found.add(rule, "/" + keyword, false, false, keyword + " " + what);
            }
        });
    }

    private static Map<String, JsonRule> keywords() {
        Map<String, JsonRule> all = new LinkedHashMap<>();
        all.put("$id", JsonRule.ID_CHANGED);
        all.put("title", JsonRule.TITLE_CHANGED);
        all.put("description", JsonRule.DESCRIPTION_CHANGED);
        all.put("default", JsonRule.DEFAULT_CHANGED);
        all.put("examples", JsonRule.EXAMPLES_CHANGED);
        all.put("deprecated", JsonRule.DEPRECATED_CHANGED);
        all.put("readOnly", JsonRule.READ_ONLY_CHANGED);
        all.put("writeOnly", JsonRule.WRITE_ONLY_CHANGED);
        all.put("$comment", JsonRule.COMMENT_CHANGED);
        all.put("contentMediaType", JsonRule.CONTENT_CHANGED);
        all.put("contentEncoding", JsonRule.CONTENT_CHANGED);
        return all;
    }
}
