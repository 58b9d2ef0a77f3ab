/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.event.LineageEvent;
import dev.pacta.lineage.event.RunState;
import dev.pacta.lineage.facets.NominalTimeFacet;
import dev.pacta.lineage.facets.ParentFacet;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What events say of a run. Putting two together gives the same whatever their order: a transition that ends a run wins over one
 * that does not, then the later one; of the rest the later word holds.
 */
record RunFacts(
        String id,
        JobKey job,
        RunState state,
        Instant stateAt,
        @Nullable Instant startedAt,
        @Nullable Instant nominalStart,
        @Nullable Instant nominalEnd,
        @Nullable ParentFacet parent,
        Instant firstSeen,
        Instant lastSeen) {

    static RunFacts of(LineageEvent event, LineageEvent.Run run, JobKey job) {
        Instant time = event.eventTime();
        RunState state = event.state() == null ? RunState.OTHER : event.state();
        NominalTimeFacet nominal = NominalTimeFacet.read(run.facets());
        return new RunFacts(
                run.id(),
                job,
                state,
                time,
                state == RunState.START ? time : null,
                nominal.start().orElse(null),
                nominal.end().orElse(null),
                ParentFacet.read(run.facets()).orElse(null),
                time,
                time);
    }

    RunFacts and(RunFacts other) {
        RunFacts newer = other.lastSeen.isBefore(lastSeen) ? this : other;
        RunFacts older = newer == this ? other : this;
        RunFacts ofState = other.wins(this) ? other : this;
        return new RunFacts(
                id,
                newer.job,
                ofState.state,
                ofState.stateAt,
                earliest(startedAt, other.startedAt),
                either(newer.nominalStart, older.nominalStart),
                either(newer.nominalEnd, older.nominalEnd),
                newer.parent == null ? older.parent : newer.parent,
                other.firstSeen.isBefore(firstSeen) ? other.firstSeen : firstSeen,
                newer.lastSeen);
    }

    private boolean wins(RunFacts other) {
        return state.rank() == other.state.rank()
                ? !stateAt.isBefore(other.stateAt)
                : state.rank() > other.state.rank();
    }

    private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return either(one, other);
        }
        return one.isBefore(other) ? one : other;
    }

    private static @Nullable Instant either(@Nullable Instant first, @Nullable Instant second) {
        return first == null ? second : first;
    }
}
