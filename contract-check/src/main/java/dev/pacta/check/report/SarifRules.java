/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.contract.lint.Lint;
import dev.pacta.contract.lint.RuleDescription;
import dev.pacta.contract.message.Severity;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules that a run names, each with help for whoever meets it. */
final class SarifRules {
    private static final Map<String, RuleDescription> LINT =
            Lint.catalog().stream().collect(Collectors.toMap(RuleDescription::id, Function.identity(), (a, b) -> a));

    private SarifRules() {}

    static ArrayNode describe(Collection<String> ids) {
        ArrayNode rules = JsonNodeFactory.instance.arrayNode();
        for (String id : ids) {
            ObjectNode rule = rules.addObject().put("id", id);
            RuleDescription known = LINT.get(id);
            String title = known == null ? title(id) : known.title();
            String why = known == null ? title(id) : known.why();
            rule.putObject("shortDescription").put("text", title);
            rule.putObject("fullDescription").put("text", why);
            rule.putObject("help").put("text", why).put("markdown", known == null ? why : markdown(known));
            if (known != null) {
                rule.putObject("defaultConfiguration")
                        .put("level", known.severity() == Severity.ERROR ? "error" : "warning");
            }
            rule.putObject("properties").putArray("tags").add("data-contract");
        }
        return rules;
    }

    /** Rules of changes, identity and governance say in their message what is at stake. */
    private static String title(String id) {
        return "Data contract: " + id.replace('.', ' ').replace('-', ' ');
    }

    private static String markdown(RuleDescription rule) {
        return "%s%n%nBad:%n%n```yaml%n%s%n```%n%nGood:%n%n```yaml%n%s%n```%n"
                .formatted(rule.why(), rule.badExample(), rule.goodExample());
    }
}
