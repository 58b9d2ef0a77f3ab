/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.coverage;

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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
@TestSecurity(user = "reader", roles = "viewer")
class CoverageResourceTest {
    private static final String SCHEMA = "{\"fields\": [{\"name\": \"a\"}, {\"name\": \"b\"}]}";
    private static final String OWNERS = "{\"owners\": [{\"name\": \"team-x\"}]}";
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(40));

    @Inject
    EventIntake intake;

    /** One job tells everything of what it writes but for a column, one nothing but the name, and long ago. */
    @BeforeEach
    void fourDatasets() {
        intake.accept(Events.run("cover-good", "COMPLETE", "cover", "good_job")
                .at(NOW.toString())
                .reads("cover", "source")
                .writes("cover", "good")
                .facet("/outputs/0/facets", "schema", SCHEMA)
                .facet("/outputs/0/facets", "ownership", OWNERS)
                .column("source", "a", "a", "IDENTITY", false)
                .bytes());
        intake.accept(Events.run("cover-bare", "COMPLETE", "cover", "bare_job")
                .at(LONG_AGO.toString())
                .writes("cover", "bare")
                .bytes());
        intake.accept(Events.run("cover-tables", "COMPLETE", "cover", "tables_job")
                .at(NOW.toString())
                .reads("cover", "source")
                .writes("cover", "tables")
                .facet("/outputs/0/facets", "schema", SCHEMA)
                .bytes());
    }

    private static JsonPath asked(String path) {
        return given().get("/api/v1/graph/coverage" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String reason(JsonPath dataset, String subject) {
        return dataset.getString("parts.find { it.subject == '%s' }.reason".formatted(subject));
    }

    @Test
    void eachPartThatIsMissingSaysWhy() {
        JsonPath good = asked("/dataset?namespace=cover&name=good");
        assertThat(good.getInt("score")).isEqualTo(90);
        assertThat(good.getString("owner")).isEqualTo("team-x");
        assertThat(good.getString("lastTold")).isEqualTo(NOW.toString());
        assertThat(good.getList("parts.subject", String.class))
                .containsExactly("SCHEMA", "OWNER", "INPUTS", "COLUMNS", "RECENT");
        assertThat(reason(good, "COLUMNS")).isEqualTo("Nothing is told of where these columns come from: b.");

        JsonPath tables = asked("/dataset?namespace=cover&name=tables");
        assertThat(tables.getInt("score")).isEqualTo(60);
        assertThat(reason(tables, "COLUMNS")).isEqualTo("Its inputs are told, and not which columns go into which.");
        assertThat(reason(tables, "OWNER")).contains("names an owner");

        JsonPath bare = asked("/dataset?namespace=cover&name=bare");
        assertThat(bare.getInt("score")).isZero();
        assertThat(bare.getList("producers", String.class)).containsExactly("https://example.test/producer");
        assertThat(bare.getList("parts.subject", String.class)).containsExactly("SCHEMA", "OWNER", "INPUTS", "RECENT");
        assertThat(reason(bare, "INPUTS")).isEqualTo("The job bare_job writes it and does not tell what is read.");
        assertThat(reason(bare, "RECENT"))
                .isEqualTo("https://example.test/producer has not told of it since %s.".formatted(LONG_AGO));
    }

    @Test
    void ofADatasetThatNobodyWritesNoInputsAreExpected() {
        JsonPath source = asked("/dataset?namespace=cover&name=source");

        assertThat(source.getList("parts.subject", String.class)).containsExactly("SCHEMA", "OWNER", "RECENT");
        assertThat(source.getInt("score")).isEqualTo(33);
    }

    @Test
    void theListIsSortedPagedAndHasTheMean() {
        JsonPath all = asked("?namespace=cover");
        assertThat(all.getList("items.dataset.name", String.class)).containsExactly("bare", "source", "tables", "good");
        assertThat(all.getInt("total")).isEqualTo(4);
        assertThat(all.getInt("score")).isEqualTo((33 + 60 + 90) / 4);

        assertThat(asked("?namespace=cover&sort=name&limit=2&offset=1").getList("items.dataset.name", String.class))
                .containsExactly("good", "source");
        assertThat(asked("?namespace=cover&sort=-score&limit=1").getList("items.dataset.name", String.class))
                .containsExactly("good");
        assertThat(asked("?namespace=cover&silentDays=90").getInt("items.find { it.dataset.name == 'bare' }.score"))
                .isEqualTo(25);
    }

    @Test
    void producersAreJudgedByWhatTheyTellTheWritingOf() {
        JsonPath producers = asked("/producers?namespace=cover");

        assertThat(producers.getList("items.producer", String.class)).containsExactly("https://example.test/producer");
        assertThat(producers.getInt("items[0].datasets")).isEqualTo(3);
        assertThat(producers.getInt("items[0].score")).isEqualTo(50);
        assertThat(producers.getMap("items[0].lacking", String.class, Integer.class))
                .containsEntry("SCHEMA", 1)
                .containsEntry("OWNER", 2)
                .containsEntry("INPUTS", 1)
                .containsEntry("COLUMNS", 2)
                .containsEntry("RECENT", 1);
    }

    /** At first the job told nothing of what it reads; later it told all, and another dataset came. */
    @Test
    void coverageOfThenIsJudgedByWhatHadBeenTold() {
        intake.accept(Events.run("then-1", "COMPLETE", "cover-then", "job")
                .at("2025-03-01T00:00:00Z")
                .writes("cover-then", "made")
                .facet("/outputs/0/facets", "ownership", "{\"owners\": [{\"name\": \"team-then\"}]}")
                .bytes());
        intake.accept(Events.run("then-2", "COMPLETE", "cover-then", "job")
                .at("2025-03-20T00:00:00Z")
                .reads("cover-then", "new")
                .writes("cover-then", "made")
                .facet("/outputs/0/facets", "schema", SCHEMA)
                .facet("/outputs/0/facets", "ownership", "{\"owners\": [{\"name\": \"team-now\"}]}")
                .column("new", "a", "a", "IDENTITY", false)
                .bytes());

        String then = "&at=2025-03-02T00:00:00Z";
        JsonPath made = asked("/dataset?namespace=cover-then&name=made" + then);
        assertThat(made.getString("owner")).isEqualTo("team-then");
        assertThat(made.getString("lastTold")).isEqualTo("2025-03-01T00:00:00Z");
        assertThat(reason(made, "SCHEMA")).isEqualTo("No event has told its columns.");
        assertThat(reason(made, "INPUTS")).isEqualTo("The job job writes it and does not tell what is read.");
        assertThat(reason(made, "RECENT")).isNull();
        assertThat(asked("?namespace=cover-then" + then).getList("items.dataset.name", String.class))
                .containsExactly("made");
        assertThat(asked("/producers?namespace=cover-then" + then).getInt("items[0].lacking.SCHEMA"))
                .isEqualTo(1);

        JsonPath silent = asked("/dataset?namespace=cover-then&name=made&at=2025-03-15T00:00:00Z");
        assertThat(reason(silent, "RECENT")).contains("since 2025-03-01T00:00:00Z");
        assertThat(asked("/dataset?namespace=cover-then&name=made").getString("owner"))
                .isEqualTo("team-now");
        given().get("/api/v1/graph/coverage/dataset?namespace=cover-then&name=new" + then)
                .then()
                .statusCode(404);
        given().get("/api/v1/graph/coverage?at=yesterday").then().statusCode(400);
    }

    @Test
    void whatCannotBeAskedIsRefused() {
        given().get("/api/v1/graph/coverage?sort=size").then().statusCode(400);
        given().get("/api/v1/graph/coverage?silentDays=0").then().statusCode(400);
        given().get("/api/v1/graph/coverage?limit=0").then().statusCode(400);
        given().get("/api/v1/graph/coverage/dataset?namespace=cover").then().statusCode(400);
        given().get("/api/v1/graph/coverage/dataset?namespace=cover&name=nobody")
                .then()
                .statusCode(404);
    }
}
