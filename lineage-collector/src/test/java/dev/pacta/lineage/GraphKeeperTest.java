/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.graph.EdgeFacts;
import dev.pacta.graph.LineageGraph;
import dev.pacta.graph.NodeKind;
import dev.pacta.lineage.store.GraphRows;
import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.Events;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
class GraphKeeperTest {
    @Inject
    EventIntake intake;

    @Inject
    GraphKeeper keeper;

    @Inject
    GraphRows rows;

    @Inject
    LineageSettings settings;

    @Test
    void anotherProcessLoadsTheSameGraphAndFollowsWhatThisOneCommits() {
        intake.accept(Events.run("keeper-1", "COMPLETE", "keeper", "first")
                .reads("keeper", "a")
                .bytes());
        GraphKeeper other = new GraphKeeper(rows, settings);

        other.load(new StartupEvent());
        LineageGraph loaded = other.current();
        intake.accept(Events.run("keeper-2", "COMPLETE", "keeper", "second")
                .reads("keeper", "a")
                .bytes());
        other.follow();

        assertThat(loaded.job("keeper", "first")).isPresent();
        assertThat(loaded.job("keeper", "second")).isEmpty();
        assertThat(other.current().job("keeper", "second")).isPresent();
        assertThat(other.current().edgeCount()).isEqualTo(keeper.current().edgeCount());
        assertThat(other.current().nodeCount()).isEqualTo(keeper.current().nodeCount());
        assertThat(other.revision()).isEqualTo(2);
    }

    @Test
    void followingWithoutChangesKeepsTheSnapshot() {
        LineageGraph before = keeper.current();

        keeper.follow();

        assertThat(keeper.current()).isSameAs(before);
    }

    /** A reader that fails at the first node, as one for which there is no memory. */
    private static final class Failing implements GraphRows.Receiver {
        @Override
        public boolean names(List<GraphRows.SameName> pairs) {
            return true;
        }

        @Override
        public void dropped() {}

        @Override
        public void node(long id, NodeKind kind, String namespace, String name, String field) {
            throw new IllegalStateException("no further");
        }

        @Override
        public void edge(long from, long to, long job, EdgeFacts facts, long renamedAt) {}
    }

    @Test
    @Timeout(60)
    void whoFailsInTheMiddleOfReadingHoldsNobodyUp() {
        intake.accept(Events.run("keeper-3", "COMPLETE", "keeper", "third")
                .reads("keeper", "a")
                .bytes());
        keeper.current();

        for (int time = 0; time < 3; time++) {
            assertThatThrownBy(() -> rows.since(GraphRows.Point.START, new Failing()))
                    .hasRootCauseMessage("no further");
        }

        GraphKeeper other = new GraphKeeper(rows, settings);
        other.load(new StartupEvent());
        assertThat(other.current().job("keeper", "third")).isPresent();
    }
}
