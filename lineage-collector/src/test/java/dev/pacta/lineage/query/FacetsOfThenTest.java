/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.lineage.EventIntake;
import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags and owners are those of the time that is asked for. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
@TestSecurity(user = "steward-1", roles = "steward")
class FacetsOfThenTest {
    private static final String GRAPH = "/api/v1/graph";

    @Inject
    EventIntake intake;

    private static JsonPath ask(String path) {
        return given().get(path).then().statusCode(200).extract().jsonPath();
    }

    private static String at(int day) {
        return "&at=2025-03-%02dT12:00:00Z".formatted(day);
    }

    private static byte[] told(String namespace, int day, String facet, String body) {
        return Events.job(namespace, "job")
                .at("2025-03-%02dT00:00:00Z".formatted(day))
                .reads(namespace, "in")
                .writes(namespace, "out")
                .facet("/outputs/0/facets", facet, body)
                .bytes();
    }

    private static String tag(String key) {
        return "{\"tags\": [{\"key\": \"%s\", \"value\": \"true\"}]}".formatted(key);
    }

    private static String owner(String name) {
        return "{\"owners\": [{\"name\": \"%s\"}]}".formatted(name);
    }

    private static List<String> chosen(String selector, String times) {
        return ask(GRAPH + "/select?limit=100&q=" + selector + times).getList("nodes.id", String.class);
    }

    /** The owner of the dataset {@code out} by the list of those who are reached. */
    private static String owner(String namespace, String times) {
        return ask(GRAPH + "/impact?depth=5&start=dataset:" + namespace + ":in" + times)
                .getString("reached.find { it.name == 'out' }.owner");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whateverTheOrderInWhichTheEventsCome(long seed) {
        String namespace = "of-then-" + seed;
        List<Integer> days = new ArrayList<>(IntStream.rangeClosed(1, 9).boxed().toList());
        days.addAll(days.subList(2, 6));
        Collections.shuffle(days, new Random(seed));
        // a from the first to the third, b to the sixth, then a again.
        days.forEach(day ->
                intake.accept(told(namespace, day, "ownership", owner(day <= 3 || day > 6 ? "team-a" : "team-b"))));

        assertThat(owner(namespace, at(1))).isEqualTo("team-a");
        assertThat(owner(namespace, at(3))).isEqualTo("team-a");
        assertThat(owner(namespace, at(4))).isEqualTo("team-b");
        assertThat(owner(namespace, at(6))).isEqualTo("team-b");
        assertThat(owner(namespace, at(9))).isEqualTo("team-a");
        assertThat(owner(namespace, "")).isEqualTo("team-a");
    }

    @Test
    void aSelectorChoosesByTheTagsOfThen() {
        intake.accept(told("tags-then", 1, "tags", tag("pii")));
        intake.accept(told("tags-then", 5, "tags", tag("public")));
        String selector = "tag:pii,namespace:tags-then";

        assertThat(chosen(selector, at(2))).containsExactly("dataset:tags-then:out");
        assertThat(chosen(selector, at(6))).isEmpty();
        assertThat(chosen(selector, "")).isEmpty();
        assertThat(chosen("tag:public,namespace:tags-then", at(2))).isEmpty();
        assertThat(chosen("tag:public,namespace:tags-then", "")).containsExactly("dataset:tags-then:out");
        assertThat(chosen(selector, at(2) + "&known=2025-03-03T00:00:00Z"))
                .as("nothing of it had been heard yet")
                .isEmpty();
    }

    @Test
    void whatWasTakenBackIsNoMore() {
        intake.accept(told("taken-back", 1, "tags", tag("pii")));
        intake.accept(told("taken-back", 5, "tags", "{\"_deleted\": true}"));

        assertThat(chosen("tag:pii,namespace:taken-back", at(4))).hasSize(1);
        assertThat(chosen("tag:pii,namespace:taken-back", at(6))).isEmpty();
        assertThat(chosen("tag:pii,namespace:taken-back", "")).isEmpty();
    }

    @Test
    void aTagThatPeopleTakeAwayWasThereUntilThen() {
        intake.accept(told("by-hand", 1, "schema", "{\"fields\": [{\"name\": \"a\"}]}"));
        String before = "&at=" + Instant.now();
        String tags = "/api/v1/namespaces/by-hand/datasets/out/tags/";
        given().post(tags + "SECRET").then().statusCode(200);
        String with = "&at=" + Instant.now();
        given().delete(tags + "SECRET").then().statusCode(200);
        String after = "&at=" + Instant.now();
        given().post(tags + "SECRET").then().statusCode(200);
        String selector = "tag:SECRET,namespace:by-hand";

        assertThat(chosen(selector, before)).isEmpty();
        assertThat(chosen(selector, with)).hasSize(1);
        assertThat(chosen(selector, after)).isEmpty();
        assertThat(chosen(selector, "")).hasSize(1);
        String lineage = "/api/v1/lineage?nodeId=dataset:by-hand:out";
        String itsTags = "graph.find { it.id == 'dataset:by-hand:out' }.data.tags";
        assertThat(ask(lineage + with).getList(itsTags)).containsExactly("SECRET");
        assertThat(ask(lineage + after).getList(itsTags)).isEmpty();
    }

    @Test
    void marquezsGraphHasTheTagsAndTheRunsOfThen() {
        for (int day = 1; day <= 5; day += 2) {
            intake.accept(Events.run("then-%d".formatted(day), "COMPLETE", "runs-then", "job")
                    .at("2025-03-0%dT00:00:00Z".formatted(day))
                    .reads("runs-then", "in-" + day)
                    .writes("runs-then", "out")
                    .facet("/outputs/0/facets", "tags", tag("day-" + day))
                    .bytes());
        }
        String path = "/api/v1/lineage?nodeId=job:runs-then:job";
        String job = "graph.find { it.id == 'job:runs-then:job' }.data.";

        JsonPath then = ask(path + at(3));
        assertThat(then.getString(job + "latestRun.id")).isEqualTo("then-3");
        assertThat(then.getList(job + "inputs.name", String.class)).containsExactly("in-1", "in-3");
        assertThat(then.getList("graph.find { it.id == 'dataset:runs-then:out' }.data.tags", String.class))
                .containsExactly("day-3");
        assertThat(ask(path).getString(job + "latestRun.id")).isEqualTo("then-5");
    }
}
