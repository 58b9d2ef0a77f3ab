/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/lint-rules.md} is written from the catalogue; {@code -Dpacta.docs.rewrite=true} writes it anew. */
class RulesPageTest {
    private static final Path PAGE = Path.of("..", "docs", "lint-rules.md");

    @Test
    void thePageOfTheRulesSaysWhatTheCatalogueSays() throws IOException {
        String page = page();
        if (Boolean.getBoolean("pacta.docs.rewrite")) {
            Files.writeString(PAGE, page);
        }

        assertThat(Files.readString(PAGE))
                .as("write it anew with -Dpacta.docs.rewrite=true")
                .isEqualTo(page);
    }

    private static String page() {
        long fixable = Lint.catalog().stream().filter(RuleDescription::fixable).count();
        return """
                # Lint rules

                <!-- Written from the catalogue of the rules by RulesPageTest; edit the rules, not this page. -->

                `pacta lint` judges a contract twice: its structure by the version of the standard that it names (ids `odcs.…`), then its
                meaning by the %d rules on this page. They run only when the structure has no errors. %d of them have a fix, which
                `pacta lint --fix` makes without touching anything else in the file.

                Each rule has a severity in the profile `standard`. In `strict` every warning is an error; `lenient` shows errors only.
                `--rule ID=off|info|warning|error` gives a rule another weight, `--explain ID` prints what stands here.

                The examples are fragments; `# <- here` marks the lines that the rule speaks of. A test holds every rule to them.

                | rule | severity | fix | what holds |
                |---|---|---|---|
                %s

                %s""".formatted(
                        Lint.catalog().size(),
                        fixable,
                        Lint.catalog().stream().map(RulesPageTest::row).collect(Collectors.joining("\n")),
                        Lint.catalog().stream().map(RulesPageTest::section).collect(Collectors.joining("\n")));
    }

    private static String row(RuleDescription rule) {
        return "| [%s](#%s) | %s | %s | %s |"
                .formatted(
                        rule.id(),
                        rule.id().replace(".", ""),
                        severity(rule),
                        rule.fixable() ? "yes" : "",
                        rule.title());
    }

    private static String section(RuleDescription rule) {
        return """
                ## %s

                **%s.** Severity: %s.%s

                %s

                Not so:
                ```yaml
                %s```

                But so:
                ```yaml
                %s```
                """.formatted(
                        rule.id(),
                        rule.title(),
                        severity(rule),
                        rule.fixable() ? " Has a fix." : "",
                        rule.why(),
                        rule.badExample(),
                        rule.goodExample());
    }

    private static String severity(RuleDescription rule) {
        return rule.severity().name().toLowerCase(Locale.ROOT);
    }
}
