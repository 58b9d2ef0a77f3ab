/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Made-up histories of a small warehouse: the same seed, the same events. Few names and few moments, so that words of the same moment
 * contradict each other, and every word is met by another about the same thing.
 */
public final class Histories {
    private static final List<String> STATES = List.of("START", "RUNNING", "COMPLETE", "ABORT", "FAIL", "OTHER");
    private static final List<String> CHANGES = List.of("DROP", "RENAME", "CREATE", "TRUNCATE", "OVERWRITE", "ALTER");
    private static final int MOMENTS = 12;

    private final Random random;

    private Histories(long seed) {
        this.random = new Random(seed);
    }

    /** Some fifty events in the order of their times. */
    public static List<byte[]> of(long seed) {
        return new Histories(seed).events().stream().map(Events::bytes).toList();
    }

    /** The moment of a number from 0 to {@value #MOMENTS}, the last of which is after all events. */
    public static String moment(int number) {
        return "2026-01-01T00:%02d:00Z".formatted(number);
    }

    private List<Events> events() {
        List<List<Events>> atMoments = new ArrayList<>();
        for (int moment = 0; moment < MOMENTS; moment++) {
            List<Events> events = new ArrayList<>();
            for (int more = random.nextInt(3); more >= 0; more--) {
                events.add(event().at(moment(moment)));
            }
            events.add(daily(moment).at(moment(moment)));
            atMoments.add(events);
        }
        return atMoments.stream().flatMap(List::stream).toList();
    }

    private Events event() {
        return switch (random.nextInt(8)) {
            case 0 -> job();
            case 1 -> dataset();
            default -> run();
        };
    }

    /** What repeats but for its run. */
    private Events daily(int moment) {
        return Events.run("daily " + moment, random.nextBoolean() ? "COMPLETE" : "START", "store", "daily")
                .reads("store", "set-0")
                .writes("store", "set-1")
                .column("set-0", "a", "b", "IDENTITY", false);
    }

    private Events run() {
        int run = random.nextInt(8);
        String job = random.nextInt(8) == 0 ? anyJob() : "job-" + run % 4;
        Events event = Events.run("run-" + run, any(STATES), "store", job);
        uses(event);
        jobFacets(event);
        some(event, "/run/facets", "parent", """
                {"run": {"runId": "run-%1$d"}, "job": {"namespace": "store", "name": "job-%2$d"},
                 "root": {"run": {"runId": "run-%2$d"}, "job": {"namespace": "store", "name": "job-%1$d"}}}
                """.formatted(random.nextInt(4), random.nextInt(4)));
        some(event, "/run/facets", "nominalTime", "{\"nominalStartTime\": \"%s\"}".formatted(anyMoment()));
        some(event, "/run/facets", "jobDependencies", """
                {"upstream": [{"job": {"namespace": "store", "name": "%s"}}]}""".formatted(anyJob()));
        some(event, "/run/facets", "pacta_contract", """
                {"contract": "orders", "version": "%d", "verdict": "passed"}""".formatted(random.nextInt(9)));
        some(event, "/run/facets", "said", said());
        return event;
    }

    private Events job() {
        Events event = Events.job("store", anyJob());
        uses(event);
        jobFacets(event);
        return event;
    }

    private Events dataset() {
        Events event = Events.dataset("store", anySet());
        datasetFacets(event, "/dataset/facets");
        some(event, "/dataset/facets", "columnLineage", """
                {"fields": {"%s": {"inputFields": [{"namespace": "store", "name": "%s", "field": "%s"}]}}}
                """.formatted(anyField(), anySet(), anyField()));
        some(event, "/dataset/facets", "lineage", "{\"inputs\": [%s]}".formatted(named("DATASET")));
        return event;
    }

    private void uses(Events event) {
        List<String> sets = new ArrayList<>(List.of("set-0", "set-1", "set-2", "set-3", "set-4", "set-5"));
        Collections.shuffle(sets, random);
        int inputs = random.nextInt(3);
        for (int input = 0; input < inputs; input++) {
            event.reads("store", sets.get(input));
            datasetFacets(event, "/inputs/%d/facets".formatted(input));
            some(event, "/inputs/%d/inputFacets".formatted(input), "said", said());
        }
        int outputs = random.nextInt(3);
        for (int output = 0; output < outputs; output++) {
            event.writes("store", sets.get(inputs + output));
            for (int columns = random.nextInt(3); columns > 0; columns--) {
                String change = random.nextBoolean() ? "IDENTITY" : "AGGREGATION";
                event.column(anySet(), anyField(), anyField(), change, random.nextBoolean());
            }
            datasetFacets(event, "/outputs/%d/facets".formatted(output));
            some(event, "/outputs/%d/outputFacets".formatted(output), "said", said());
        }
    }

    private void jobFacets(Events event) {
        some(event, "/job/facets", "said", said());
        some(event, "/job/facets", "ownership", "{\"owners\": [{\"name\": \"team %d\"}]}".formatted(random.nextInt(9)));
        some(event, "/job/facets", "jobType", """
                {"processingType": "BATCH", "emissionPattern": {"eventContentMode": "%s"}}
                """.formatted(
                        random.nextBoolean() ? "COMPLETE_SNAPSHOT" : "ACCUMULATIVE"));
        if (random.nextInt(6) == 0) {
            event.facet(
                    "/job/facets", "lineage", """
                    {"entries": [{"type": "DATASET", "namespace": "store", "name": "%s", "inputs": [%s],
                                  "fields": {"%s": {"inputs": [%s]}}}]}
                    """.formatted(anySet(), named("DATASET"), anyField(), named("FIELD")));
        }
    }

    private void datasetFacets(Events event, String place) {
        some(event, place, "schema", """
                {"fields": [{"name": "a", "type": "%s"}, {"name": "%s"}]}
                """.formatted(random.nextBoolean() ? "int" : "long", anyField()));
        some(event, place, "said", said());
        some(event, place, "version", "{\"datasetVersion\": \"%d\"}".formatted(random.nextInt(9)));
        some(event, place, "tags", "{\"tags\": [{\"key\": \"tag %d\"}]}".formatted(random.nextInt(3)));
        if (random.nextInt(9) == 0) {
            event.facet(
                    place,
                    "symlinks",
                    "{\"identifiers\": [{\"namespace\": \"store\", \"name\": \"%s\"}]}"
                            .formatted(random.nextInt(3) == 0 ? anySet() : "path-" + random.nextInt(3)));
        }
        if (random.nextInt(5) == 0) {
            event.facet(place, "lifecycleStateChange", """
                    {"lifecycleStateChange": "%s", "previousIdentifier": {"namespace": "store", "name": "%s"}}
                    """.formatted(
                            any(CHANGES), random.nextInt(3) == 0 ? anySet() : "old-" + random.nextInt(3)));
        }
    }

    private String named(String type) {
        return """
                {"type": "%s", "namespace": "store", "name": "%s"%s}
                """.formatted(type, anySet(), type.equals("FIELD") ? ", \"field\": \"%s\"".formatted(anyField()) : "");
    }

    private String said() {
        return "{\"number\": %d, \"_deleted\": %s}".formatted(random.nextInt(1_000), random.nextInt(4) == 0);
    }

    private void some(Events event, String place, String name, String json) {
        if (random.nextInt(4) == 0) {
            event.facet(place, name, json);
        }
    }

    private String anyJob() {
        return "job-" + random.nextInt(4);
    }

    private String anySet() {
        return "set-" + random.nextInt(6);
    }

    private String anyField() {
        return any(List.of("a", "b", "c"));
    }

    private String anyMoment() {
        return moment(random.nextInt(MOMENTS));
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
