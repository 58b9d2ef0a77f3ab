/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** The settings of the lineage collector. */
@ConfigMapping(prefix = "pacta.lineage")
public interface LineageSettings {
    /** The most that one event may have, in bytes after decompression; never more than a twelfth of the heap. */
    @WithDefault("64M")
    MemorySize maxEventSize();

    /** The most that one facet may have; larger ones have their event refused. */
    @WithDefault("64M")
    MemorySize maxFacetSize();

    /** The most that one batch may have, in bytes after decompression; never more than a twelfth of the heap. */
    @WithDefault("64M")
    MemorySize maxBatchSize();

    /** How many intake requests are worked on at a time; further ones are asked to come back. */
    @WithDefault("32")
    int maxConcurrentRequests();

    /**
     * How many bytes of bodies, after decompression, are worked on at a time by requests that are packed, long or of many events; further ones
     * are asked to come back. A body that is larger by itself is taken when it is alone. A part of the heap where nothing is said.
     */
    Optional<MemorySize> maxBytesUnderWay();

    /** How many events share one commit of the log at most. */
    @WithDefault("500")
    int eventsPerTransaction();

    /** How many events are folded into the tables of the graph in one transaction at most. */
    @WithDefault("2000")
    int eventsPerFold();

    /** How many events may wait to be folded before further ones are asked to come later. */
    @WithDefault("100000")
    int mostWaitingEvents();

    /**
     * Up to so many nodes and edges together whoever asks waits until what this process has accepted is in the graph; in a larger one it
     * is there moments later, and nobody waits.
     */
    @WithDefault("1000000")
    int seeOwnWritesUpTo();

    /** Room for datasets and jobs written as JSON in Marquez's shape, those that were asked for lately. */
    @WithDefault("64M")
    MemorySize keptViews();

    /** How namespaces of datasets are rewritten, the first that matches; from the start of the process on. */
    List<NamespaceRule> namespaceRules();

    /** A rule for namespaces of datasets. */
    interface NamespaceRule {
        /** A regular expression for the whole namespace. */
        String pattern();

        /** What takes its place; {@code $1} is the first group. */
        String replacement();
    }

    /**
     * How datasets and jobs whose names differ from run to run are named, of each kind the first that matches; from the start of the
     * process on.
     */
    List<NameRule> nameRules();

    /** A rule for names of datasets or jobs. */
    interface NameRule {
        /** What it is a rule for. */
        Kind kind();

        /** A regular expression for the whole namespace, of datasets as the rules for namespaces give it. */
        @WithDefault(".*")
        String namespace();

        /** A regular expression for the whole name. */
        String name();

        /**
         * What takes the name's place; {@code $1} is the first group. Of a job also what its event says at a place:
         * {@code {/run/facets/…}}, {@code {/job/facets/…}} or {@code {/outputs/0/name}}.
         */
        String replacement();

        /** Kinds of what has a name. */
        enum Kind {
            JOB,
            DATASET
        }
    }
}
