/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.edges;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.pacta.lineage.event.EventJson;
import dev.pacta.lineage.event.LineageEvent;
import dev.pacta.lineage.facets.JobTypeFacet;
import dev.pacta.lineage.facets.LifecycleFacet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What an event says beside its time, its run, and what it tells of that run alone. Events of one shape tell the same nodes, edges,
 * schemas and facets of jobs and datasets, so that a repetition adds a sighting and nothing else. Most events of a pipeline repeat:
 * it runs the same jobs every day.
 */
public final class EventShape {
    private static final Set<String> OF_ONE_USE = Set.of("inputFacets", "outputFacets");

    private final byte[] json;
    private final MessageDigest digest;

    private EventShape(byte[] json, MessageDigest digest) {
        this.json = json;
        this.digest = digest;
    }

    /**
     * The shape's digest; empty where each event has a meaning by its time: declarations, complete snapshots, and what happened to
     * a dataset as a whole.
     */
    public static Optional<UUID> of(LineageEvent event) {
        LineageEvent.Job job = event.job();
        if (event.run() == null || job == null || hasMeaningByItsTime(event, job)) {
            return Optional.empty();
        }
        try {
            EventShape shape = new EventShape(event.raw().bytes(), MessageDigest.getInstance("SHA-256"));
            return shape.isRead() ? Optional.of(shape.key(event)) : Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        } catch (IOException e) {
            throw new UncheckedIOException("an event that was read before is in memory", e);
        }
    }

    private static boolean hasMeaningByItsTime(LineageEvent event, LineageEvent.Job job) {
        return JobTypeFacet.read(job.facets()).isCompleteSnapshot()
                || event.outputs().stream()
                        .anyMatch(output -> LifecycleFacet.read(output.facets()).isPresent());
    }

    /** The places of a run's job among jobs are told by its run facets, which differ from run to run in much else. */
    private UUID key(LineageEvent event) {
        for (Flow relation : JobRelations.of(event)) {
            digest.update(relation.toString().getBytes(StandardCharsets.UTF_8));
        }
        ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** Bytes in an encoding other than UTF-8 have no places that could be told. */
    private boolean isRead() throws IOException {
        try (JsonParser parser = EventJson.parser(json)) {
            parser.nextToken();
            if (parser.currentLocation().getByteOffset() < 0) {
                return false;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "job", "producer" -> take(start(parser), end(parser));
                    case "inputs", "outputs" -> uses(parser);
                    default -> parser.skipChildren();
                }
            }
            return true;
        }
    }

    private void uses(JsonParser parser) throws IOException {
        int from = start(parser);
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                from = use(parser, from);
            }
        }
        take(from, end(parser));
    }

    /** Leaves out what is told of one reading or writing, and gives where to go on. */
    private int use(JsonParser parser, int start) throws IOException {
        int from = start;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean ofOneUse = OF_ONE_USE.contains(parser.currentName());
            parser.nextToken();
            if (ofOneUse) {
                take(from, start(parser));
                from = end(parser);
            } else {
                parser.skipChildren();
            }
        }
        return from;
    }

    private void take(int from, int to) {
        digest.update(json, from, to - from);
        digest.update((byte) 0);
    }

    private static int start(JsonParser parser) {
        return (int) parser.currentTokenLocation().getByteOffset();
    }

    /** After the whole value. */
    private static int end(JsonParser parser) throws IOException {
        parser.skipChildren();
        parser.finishToken();
        return (int) parser.currentLocation().getByteOffset();
    }
}
