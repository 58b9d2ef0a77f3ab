/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.keeping;

import static dev.pacta.lineage.keeping.RetentionRules.Verdict.GOES;
import static dev.pacta.lineage.keeping.RetentionRules.Verdict.HELD;
import static dev.pacta.lineage.keeping.RetentionRules.Verdict.KEPT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.JobKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetentionRulesTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final DatasetKey ORDERS = new DatasetKey("shop", "orders");
    private static final DatasetKey ORDERS_IN_THE_CATALOG = new DatasetKey("catalog", "orders");
    private static final JobKey LOAD = new JobKey("nightly", "load");
    private static final Hold.Scope ALL = new Hold.Scope(null, null, null, null, null, null);

    private final RetentionPolicy usual = policy("", 30, 60);
    private final RetentionPolicy nightly = policy("nightly", 10, null);

    @Test
    void withoutAPolicyAllIsKept() {
        RetentionRules rules = rules(List.of(), List.of());

        assertThat(rules.judge(RetainedKind.EVENT, aged(40_000))).isEqualTo(KEPT);
        assertThat(rules.youngestThatGoes(RetainedKind.EVENT)).isEmpty();
        assertThat(rules.oldestThatStays(RetainedKind.EVENT)).isEmpty();
    }

    @Test
    void theJobsNamespaceDecidesAndTheDefaultWhereItHasNone() {
        RetentionRules rules = rules(List.of(usual, nightly), List.of());

        assertThat(rules.judge(RetainedKind.EVENT, aged(9))).isEqualTo(KEPT);
        assertThat(rules.judge(RetainedKind.EVENT, aged(10))).isEqualTo(GOES);
        assertThat(rules.judge(RetainedKind.EVENT, of("elsewhere", 10))).isEqualTo(KEPT);
        assertThat(rules.judge(RetainedKind.EVENT, of("elsewhere", 30))).isEqualTo(GOES);
        assertThat(rules.youngestThatGoes(RetainedKind.EVENT)).contains(NOW.minus(Duration.ofDays(10)));
        assertThat(rules.oldestThatStays(RetainedKind.EVENT)).contains(NOW.minus(Duration.ofDays(30)));
    }

    @Test
    void aPolicyWithoutDaysKeepsForEverWhateverTheDefaultSays() {
        RetentionRules rules = rules(List.of(usual, nightly), List.of());

        assertThat(rules.judge(RetainedKind.RUN, aged(40_000))).isEqualTo(KEPT);
        assertThat(rules.judge(RetainedKind.RUN, of("elsewhere", 60))).isEqualTo(GOES);
        assertThat(rules.oldestThatStays(RetainedKind.RUN)).isEmpty();
    }

    @Test
    void everyPartOfAHoldHasToFit() {
        Instant then = aged(20).first();
        assertHolds(ALL, true);
        assertHolds(new Hold.Scope("nightly", null, null, null, null, null), true);
        assertHolds(new Hold.Scope("shop", null, null, null, null, null), true);
        assertHolds(new Hold.Scope("other", null, null, null, null, null), false);
        assertHolds(new Hold.Scope(null, ORDERS, null, null, null, null), true);
        assertHolds(new Hold.Scope(null, new DatasetKey("shop", "other"), null, null, null, null), false);
        assertHolds(new Hold.Scope(null, ORDERS, new JobKey("nightly", "other"), null, null, null), false);
        assertHolds(new Hold.Scope(null, ORDERS, LOAD, "run-1", null, null), true);
        assertHolds(new Hold.Scope(null, null, null, "run-2", null, null), false);
        assertHolds(new Hold.Scope(null, null, null, null, then, null), true);
        assertHolds(new Hold.Scope(null, null, null, null, then.plusNanos(1), null), false);
        assertHolds(new Hold.Scope(null, null, null, null, null, then), false);
        assertHolds(new Hold.Scope(null, null, null, null, null, then.plusNanos(1)), true);
    }

    @Test
    void aDatasetIsHeldByAllItsNames() {
        assertHolds(new Hold.Scope(null, ORDERS_IN_THE_CATALOG, null, null, null, null), true);
    }

    @Test
    void aHoldThatWasLiftedOrHasEndedHoldsNothing() {
        Hold lifted = new Hold(UUID.randomUUID(), ALL, "suit", null, "o", NOW, "o", NOW, "settled");
        Hold ended = new Hold(UUID.randomUUID(), ALL, "suit", NOW, "o", NOW, null, null, null);

        assertThat(rules(List.of(usual, nightly), List.of(lifted, ended)).judge(RetainedKind.EVENT, aged(20)))
                .isEqualTo(GOES);
    }

    @Test
    void otherRulesHaveAnotherDigest() {
        String without = rules(List.of(usual), List.of()).digest();

        assertThat(rules(List.of(usual), List.of(hold(ALL))).digest()).isNotEqualTo(without);
        assertThat(rules(List.of(usual, nightly), List.of()).digest()).isNotEqualTo(without);
        assertThat(rules(List.of(usual), List.of()).digest()).isEqualTo(without);
    }

    private void assertHolds(Hold.Scope scope, boolean held) {
        RetentionRules rules = rules(List.of(usual, nightly), List.of(hold(scope)));
        assertThat(rules.judge(RetainedKind.EVENT, aged(20))).as("%s", scope).isEqualTo(held ? HELD : GOES);
    }

    private static RetentionRules rules(List<RetentionPolicy> policies, List<Hold> holds) {
        UnaryOperator<DatasetKey> shown = name -> name.equals(ORDERS_IN_THE_CATALOG) ? ORDERS : name;
        return new RetentionRules(policies, holds, shown, NOW);
    }

    private static RetentionPolicy policy(String namespace, int events, @Nullable Integer runs) {
        return new RetentionPolicy(namespace, events, runs, null, "officer", NOW);
    }

    private static Hold hold(Hold.Scope scope) {
        return new Hold(new UUID(0, 1), scope, "suit", null, "officer", NOW, null, null, null);
    }

    private static Matter aged(int days) {
        return of("nightly", days);
    }

    private static Matter of(String namespace, int days) {
        Instant then = NOW.minus(Duration.ofDays(days));
        return new Matter(namespace, Set.of(ORDERS, LOAD), "run-1", then, then, then);
    }
}
