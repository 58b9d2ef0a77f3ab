/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineageGraphTest {
    private final GraphBuilder builder = new GraphBuilder();

    @Test
    void findsNodesByTheirMarquezIdEvenWhenTheNamespaceHasColons() {
        int orders = builder.dataset("postgres://db:5432", "shop.public.orders");
        int total = builder.field(orders, "total");
        int job = builder.job("airflow", "daily.load");

        LineageGraph graph = builder.build();

        assertThat(graph.node("dataset:postgres://db:5432:shop.public.orders")).hasValue(orders);
        assertThat(graph.node("datasetField:postgres://db:5432:shop.public.orders:total"))
                .hasValue(total);
        assertThat(graph.node("job:airflow:daily.load")).hasValue(job);
        assertThat(graph.node("job:airflow:other")).isEmpty();
        assertThat(graph.namespace(total)).isEqualTo("postgres://db:5432");
        assertThat(graph.name(total)).isEqualTo("shop.public.orders");
        assertThat(graph.fieldName(total)).isEqualTo("total");
        assertThat(graph.entity(total)).isEqualTo(orders);
        assertThat(graph.fields(orders)).containsExactly(total);
    }

    @Test
    void keepsApartTwoDatasetsThatSpellTheSameId() {
        int first = builder.dataset("a:b", "c");
        int second = builder.dataset("a", "b:c");

        LineageGraph graph = builder.build();

        assertThat(first).isNotEqualTo(second);
        assertThat(graph.dataset("a:b", "c")).hasValue(first);
        assertThat(graph.dataset("a", "b:c")).hasValue(second);
        assertThat(graph.id(first)).isEqualTo(graph.id(second));
    }

    @Test
    void remembersEveryFactOfAnEdge() {
        int from = builder.field(builder.dataset("n", "a"), "x");
        int to = builder.field(builder.dataset("n", "b"), "y");
        int job = builder.job("n", "copy");
        Interval interval = Interval.of(
                Instant.parse("2026-01-01T00:00:00.000001Z"),
                Instant.parse("2026-02-01T00:00:00Z"),
                Instant.parse("2026-01-02T00:00:00Z"));
        Transformation identity = new Transformation("DIRECT", "IDENTITY", false);
        builder.edge(from, to, new EdgeFacts(EdgeKind.DIRECT, Grade.COLUMN, job, List.of(identity), interval, 7));

        LineageGraph graph = builder.build();

        assertThat(graph.edgeCount()).isEqualTo(1);
        assertThat(graph.source(0)).isEqualTo(from);
        assertThat(graph.target(0)).isEqualTo(to);
        assertThat(graph.edgeKind(0)).isEqualTo(EdgeKind.DIRECT);
        assertThat(graph.grade(0)).isEqualTo(Grade.COLUMN);
        assertThat(graph.job(0)).hasValue(job);
        assertThat(graph.transformations(0)).containsExactly(identity);
        assertThat(graph.interval(0)).isEqualTo(interval);
        assertThat(Interval.instant(graph.interval(0).firstSeen()))
                .isEqualTo(Instant.parse("2026-01-01T00:00:00.000001Z"));
        assertThat(graph.events(0)).isEqualTo(7);
    }

    @Test
    void aBuiltGraphDoesNotChangeWhenTheBuilderGoesOn() {
        int a = builder.dataset("n", "a");
        int b = builder.dataset("n", "b");
        builder.edge(a, b, EdgeKind.DIRECT, Grade.IMPLIED, List.of());
        LineageGraph before = builder.build();

        builder.put(
                a,
                b,
                new EdgeFacts(EdgeKind.DIRECT, Grade.EXPLICIT, GraphBuilder.NO_JOB, List.of(), Interval.ALWAYS, 2),
                0);
        builder.edge(b, builder.dataset("n", "c"), EdgeKind.DIRECT, Grade.IMPLIED, List.of());

        assertThat(before.nodeCount()).isEqualTo(2);
        assertThat(before.edgeCount()).isEqualTo(1);
        assertThat(before.grade(0)).isEqualTo(Grade.IMPLIED);
        assertThat(builder.build().grade(0)).isEqualTo(Grade.EXPLICIT);
    }

    @Test
    void refusesAFieldOfAJob() {
        int job = builder.job("n", "j");

        assertThatThrownBy(() -> builder.field(job, "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("job:n:j");
    }

    @Test
    void anIntervalIsSeenFromItsBeginningUntilItIsClosedAndOnlyOnceItIsKnown() {
        Interval interval = new Interval(10, 20, 15, 30);

        assertThat(new AsOf(9, 100).sees(interval)).isFalse();
        assertThat(new AsOf(10, 14).sees(interval)).isFalse();
        assertThat(new AsOf(10, 15).sees(interval)).isTrue();
        assertThat(new AsOf(29, 15).sees(interval)).isTrue();
        assertThat(new AsOf(30, 15).sees(interval)).isFalse();
    }
}
