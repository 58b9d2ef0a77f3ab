/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.check.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.contract.diff.ChangeRule;
import dev.pacta.contract.diff.ContractDiff;
import dev.pacta.contract.lint.Lint;
import dev.pacta.contract.lint.RuleDescription;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules that a run names, each with help for whoever meets it. */
final class SarifRules {
    private static final Map<String, RuleDescription> LINT =
            Lint.catalog().stream().collect(Collectors.toMap(RuleDescription::id, Function.identity(), (a, b) -> a));

    private static final Set<String> CHANGES =
            ContractDiff.catalog().stream().map(ChangeRule::id).collect(Collectors.toSet());

    private SarifRules() {}

    static ArrayNode describe(Collection<String> ids, @Nullable URI documentation) {
        ArrayNode rules = JsonNodeFactory.instance.arrayNode();
        for (String id : ids) {
            ObjectNode rule = rules.addObject().put("id", id);
            RuleDescription known = LINT.get(id);
            String title = known == null ? title(id) : known.title();
            String why = known == null ? title(id) : known.why();
            rule.putObject("shortDescription").put("text", title);
            rule.putObject("fullDescription").put("text", why);
            if (documentation != null) {
                page(id).ifPresent(page -> rule.put("helpUri", documentation + "/" + page));
            }
            rule.putObject("help").put("text", why).put("markdown", known == null ? why : markdown(known));
            if (known != null) {
                rule.putObject("defaultConfiguration").put("level", SarifReport.level(known.severity()));
            }
            rule.putObject("properties").putArray("tags").add("data-contract");
        }
        return rules;
    }

    /** Where a rule is explained; headings become anchors as code hosts write them. */
    private static Optional<String> page(String id) {
        if (LINT.containsKey(id)) {
            return Optional.of("lint-rules.md#" + id.replace(".", ""));
        }
        return CHANGES.contains(id)
                ? Optional.of("change-rules.md#rules-" + id.substring(0, id.indexOf('.')))
                : Optional.empty();
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
