/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.edges;

import dev.pacta.lineage.JobKey;
import dev.pacta.lineage.event.LineageEvent;
import dev.pacta.lineage.facets.JobTypeFacet;
import dev.pacta.lineage.facets.LifecycleFacet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an event says beside its time, its run, and what it tells of that run alone. Events of one shape tell the same nodes, edges,
 * schemas and facets of jobs and datasets, so that a repetition adds a sighting and nothing else. Most events of a pipeline repeat:
 * it runs the same jobs every day.
 */
public final class EventShape {
    private final byte[] json;
    private final JsonPlaces places;
    private final MessageDigest digest;

    private EventShape(byte[] json, MessageDigest digest) {
        this.json = json;
        this.places = new JsonPlaces(json);
        this.digest = digest;
    }

    /**
     * The shape's digest; empty where each event has a meaning by its time: declarations, complete snapshots, and what happened to
     * a dataset as a whole.
     *
     * @param event with the keys of the graph: events whose jobs are two by a rule for names have two shapes, and those whose jobs are one
     *     may have one, whatever names were sent
     */
    public static Optional<UUID> of(LineageEvent event) {
        LineageEvent.Job job = event.job();
        if (event.run() == null || job == null || hasMeaningByItsTime(event, job)) {
            return Optional.empty();
        }
        try {
            EventShape shape = new EventShape(event.raw().bytes(), MessageDigest.getInstance("SHA-256"));
            return shape.isRead() ? Optional.of(shape.key(event, job.key())) : Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static boolean hasMeaningByItsTime(LineageEvent event, LineageEvent.Job job) {
        return JobTypeFacet.read(job.facets()).isCompleteSnapshot()
                || event.outputs().stream()
                        .anyMatch(output -> LifecycleFacet.read(output.facets()).isPresent());
    }

    /** The places of a run's job among jobs are told by its run facets, which differ from run to run in much else. */
    private UUID key(LineageEvent event, JobKey job) {
        for (String part : List.of(job.namespace(), job.name())) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        for (Flow relation : JobRelations.of(event)) {
            digest.update(relation.toString().getBytes(StandardCharsets.UTF_8));
        }
        ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** Bytes in an encoding other than UTF-8 have no places that could be told, and names with escapes are not looked at. */
    private boolean isRead() {
        if (!places.isObjectInUtf8()) {
            return false;
        }
        places.enter();
        while (places.nextMember()) {
            if (places.isNamed("inputs") || places.isNamed("outputs")) {
                uses();
            } else if (places.isNamed("job")) {
                job();
            } else if (places.isNamed("producer")) {
                take(places.name(), places.skip());
            } else {
                places.skip();
            }
        }
        return !places.hasEscapedNames();
    }

    /** Its key is told apart from what was sent. */
    private void job() {
        int from = places.name();
        if (places.isAt('{')) {
            places.enter();
            while (places.nextMember()) {
                if (places.isNamed("namespace") || places.isNamed("name")) {
                    take(from, places.place());
                    from = places.skip();
                } else {
                    places.skip();
                }
            }
            take(from, places.place());
        } else {
            take(from, places.skip());
        }
    }

    private void uses() {
        int from = places.name();
        if (!places.isAt('[')) {
            take(from, places.skip());
            return;
        }
        places.enter();
        while (places.nextElement()) {
            if (places.isAt('{')) {
                from = use(from);
            } else {
                places.skip();
            }
        }
        take(from, places.place());
    }

    /** Leaves out what is told of one reading or writing, and gives where to go on. */
    private int use(int start) {
        int from = start;
        places.enter();
        while (places.nextMember()) {
            if (places.isNamed("inputFacets") || places.isNamed("outputFacets")) {
                take(from, places.place());
                from = places.skip();
            } else {
                places.skip();
            }
        }
        return from;
    }

    private void take(int from, int to) {
        digest.update(json, from, to - from);
        digest.update((byte) 0);
    }
}
