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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What events say of a run. Putting two together gives the same whatever their order: a transition that ends a run wins over one
 * that does not, then the later one; of the rest the word of the newest event that says it holds.
 */
record RunFacts(
        String id,
        Told<JobKey> job,
        Told<State> state,
        @Nullable Instant startedAt,
        @Nullable Told<NominalTimeFacet> nominal,
        @Nullable Told<ParentFacet> parent,
        Instant firstSeen,
        Instant lastSeen) {

    /** The state of a run and since when. */
    record State(RunState state, Instant at) {}

    /** A word and how new it is. */
    record Told<T>(T word, Mark mark) {
        static <T> @Nullable Told<T> newer(@Nullable Told<T> one, @Nullable Told<T> other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return one.newer(other);
        }

        Told<T> newer(Told<T> other) {
            return other.mark.isBefore(mark) ? this : other;
        }
    }

    /** @param naming gives the name that the graph has a job by */
    static RunFacts of(LineageEvent event, LineageEvent.Run run, JobKey job, UnaryOperator<JobKey> naming) {
        Instant time = event.eventTime();
        Mark mark = Mark.of(event);
        RunState state = event.state() == null ? RunState.OTHER : event.state();
        NominalTimeFacet nominal = NominalTimeFacet.read(run.facets());
        return new RunFacts(
                run.id(),
                new Told<>(job, mark),
                new Told<>(new State(state, time), Mark.ofState(event)),
                state == RunState.START ? time : null,
                nominal.start().isEmpty() && nominal.end().isEmpty() ? null : new Told<>(nominal, mark),
                ParentFacet.read(run.facets())
                        .map(parent -> new Told<>(parent.named(naming), mark))
                        .orElse(null),
                time,
                time);
    }

    RunFacts and(RunFacts other) {
        return new RunFacts(
                id,
                job.newer(other.job),
                state.newer(other.state),
                earliest(startedAt, other.startedAt),
                Told.newer(nominal, other.nominal),
                Told.newer(parent, other.parent),
                other.firstSeen.isBefore(firstSeen) ? other.firstSeen : firstSeen,
                other.lastSeen.isAfter(lastSeen) ? other.lastSeen : lastSeen);
    }

    private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
