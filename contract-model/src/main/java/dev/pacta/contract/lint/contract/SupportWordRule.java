/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.contract;

import dev.pacta.contract.lint.rule.LintRule;
import dev.pacta.contract.lint.rule.Place;
import dev.pacta.contract.lint.rule.Report;
import dev.pacta.contract.lint.rule.Subject;
import dev.pacta.contract.message.Severity;
import dev.pacta.contract.message.Spelling;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tool and scope of a channel are spelled as known. */
final class SupportWordRule extends LintRule {
    SupportWordRule() {
        super(
                "pacta.support.spelling",
                Severity.INFO,
                "Tool and scope of a channel are spelled as known",
                """
                The words are free, but tools that send notices look for the ones of the standard.
                """,
                """
                support:
                  - {channel: sales-data, url: "https://chat.shop.example/sales", tool: Slak}  # <- here
                """,
                """
                support:
                  - {channel: sales-data, url: "https://chat.shop.example/sales", tool: slack}
                """);
    }

    @Override
    public boolean fixable() {
        return true;
    }

    private static final Map<String, Set<String>> KNOWN = Map.of(
            "tool", Set.of("email", "slack", "teams", "discord", "ticket", "googlechat", "other"),
            "scope", Set.of("interactive", "announcements", "issues", "notifications"));

    @Override
    public void check(Subject subject, Report report) {
        for (Place channel : subject.root().objects("support")) {
            check(channel, "tool", subject, report);
            check(channel, "scope", subject, report);
        }
    }

    private static void check(Place channel, String key, Subject subject, Report report) {
        String written = channel.text(key, "");
        Set<String> known = KNOWN.getOrDefault(key, Set.of());
        Optional<String> near = known.contains(written) ? Optional.empty() : Spelling.near(written, known);
        near.ifPresent(word -> report.add(
                channel.at(key),
                "'%s' is no known %s; did you mean '%s'?".formatted(written, key, word),
                subject.fix("write '%s'".formatted(word), editor -> editor.replaceText(channel.at(key), word))));
    }
}
