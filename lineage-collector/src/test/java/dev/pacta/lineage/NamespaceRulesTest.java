/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class NamespaceRulesTest {
    private record Rule(String pattern, String replacement) implements LineageSettings.NamespaceRule {}

    private static String rewritten(String namespace, Rule... rules) {
        return NamespaceRules.of(List.of(rules))
                .apply(new DatasetKey(namespace, "t"))
                .namespace();
    }

    @Test
    void theFirstRuleThatMatchesTheWholeNamespaceRewritesIt() {
        Rule host = new Rule("postgres://([a-z]+)-replica-[0-9]+:5432", "postgres://$1");
        Rule any = new Rule("postgres://.*", "other");

        assertThat(rewritten("postgres://sales-replica-12:5432", host, any)).isEqualTo("postgres://sales");
        assertThat(rewritten("postgres://sales:5432", host, any)).isEqualTo("other");
        assertThat(rewritten("a postgres://x", host, any)).isEqualTo("a postgres://x");
        assertThat(rewritten("postgres://sales-replica-12:5432", any, host)).isEqualTo("other");
    }

    @Test
    void aNamespaceIsNeverRewrittenToNothing() {
        assertThat(rewritten("x", new Rule("x", ""))).isEqualTo("x");
    }

    @Test
    void aRuleThatCannotBeReadNamesItsSetting() {
        for (Rule wrong :
                List.of(new Rule("(", "x"), new Rule("x", "$3"), new Rule("x", "${nobody}"), new Rule("x", "5$"))) {
            assertThatThrownBy(() -> NamespaceRules.of(List.of(new Rule("a", "b"), wrong)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("pacta.lineage.namespace-rules[1]");
        }
    }
}
