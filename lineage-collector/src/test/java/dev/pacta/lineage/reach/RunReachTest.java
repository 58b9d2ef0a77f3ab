/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.reach;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.pacta.lineage.EventIntake;
import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each test has datasets of its own: nothing of another is reached. */
@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
@TestSecurity(user = "reader", roles = "viewer")
class RunReachTest {
    private static final String PARTITION =
            "{\"%s\": {\"type\": \"partition\", \"partitions\": [{\"dimensions\": {\"day\": \"2026-01-%s\"}}]}}";
    private static final String NOMINAL =
            "{\"nominalStartTime\": \"2026-01-%sT00:00:00Z\", \"nominalEndTime\": \"2026-01-%sT00:00:00Z\"}";

    @Inject
    EventIntake intake;

    /** A run that ended on that day of January at that hour. */
    private static Events run(String id, String at) {
        return Events.run(id, "COMPLETE", "reach", id.substring(0, id.lastIndexOf('-')))
                .at("2026-01-%sZ".formatted(at));
    }

    private void accept(Events event) {
        intake.accept(event.bytes());
    }

    /** Writes the partition of a day. */
    private void loads(String id, String at, String dataset, String day) {
        accept(run(id, at)
                .reads("reach", "source")
                .writes("reach", dataset)
                .facet("/outputs/0/outputFacets", "subset", PARTITION.formatted("outputCondition", day)));
    }

    /** Reads the partition of a day and writes a dataset of its own name. */
    private void reads(String id, String at, String dataset, String day) {
        accept(run(id, at)
                .reads("reach", dataset)
                .facet("/inputs/0/inputFacets", "subset", PARTITION.formatted("inputCondition", day))
                .writes("reach", dataset + "-" + id));
    }

    private static JsonPath reach(String id, String... parameters) {
        return given().queryParam("limit", parameters.length == 0 ? "100" : parameters[0])
                .get("/api/v1/graph/runs/{id}/downstream", id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<String> ids(JsonPath answer) {
        return answer.getList("runs.id", String.class);
    }

    @Test
    void onlyThePartitionThatWasReadBeforeItWasWrittenAnew() {
        loads("parts_load-1", "01T06:00:00", "parts", "01");
        loads("parts_load-2", "02T06:00:00", "parts", "02");
        reads("parts_day-1", "02T07:00:00", "parts", "01");
        reads("parts_day-2", "02T08:00:00", "parts", "02");
        loads("parts_load-again", "03T06:00:00", "parts", "01");
        reads("parts_day-3", "03T07:00:00", "parts", "01");

        JsonPath answer = reach("parts_load-1");

        assertThat(ids(answer)).containsExactly("parts_load-1", "parts_day-1");
        assertThat(answer.getList("runs[0].writes.parts.flatten()", String.class))
                .containsExactly("day=2026-01-01");
        assertThat(answer.getString("runs[1].because[0].evidence")).isEqualTo("SUBSET");
        assertThat(answer.getString("runs[1].because[0].madeBy")).isEqualTo("parts_load-1");
        assertThat(answer.getList("runs[1].because[0].parts", String.class)).containsExactly("day=2026-01-01");
        assertThat(ids(reach("parts_load-again"))).containsExactly("parts_load-again", "parts_day-3");
    }

    @Test
    void withoutPartsTheLastWriterBeforeAReaderEnded() {
        accept(run("last_load-1", "01T06:00:00").writes("reach", "last"));
        accept(run("last_sum-1", "01T07:00:00").reads("reach", "last").writes("reach", "last_sum"));
        accept(run("last_load-2", "02T06:00:00").writes("reach", "last"));
        accept(run("last_sum-2", "02T07:00:00").reads("reach", "last").writes("reach", "last_sum"));
        accept(run("last_mart-1", "01T08:00:00").reads("reach", "last_sum").writes("reach", "last_mart"));
        accept(run("last_mart-2", "02T08:00:00").reads("reach", "last_sum"));
        accept(Events.run("last_mart-3", "FAIL", "reach", "last_mart")
                .at("2026-01-01T09:00:00Z")
                .reads("reach", "last_sum"));

        JsonPath answer = reach("last_load-1");

        assertThat(ids(answer)).containsExactly("last_load-1", "last_sum-1", "last_mart-1");
        assertThat(answer.getList("runs.distance")).isEqualTo(List.of(0, 1, 2));
        assertThat(answer.getString("runs[1].because[0].evidence")).isEqualTo("NOT_REPLACED");
        assertThat(ids(reach("last_load-1", "2"))).hasSize(2);
        assertThat(reach("last_load-1", "1").getInt("leftOut")).isPositive();
    }

    @Test
    void aMonthIsBuiltFromEachOfItsDays() {
        for (int day = 1; day <= 3; day++) {
            accept(run("days_load-" + day, "0%dT06:00:00".formatted(day))
                    .facet("/run/facets", "nominalTime", NOMINAL.formatted("0" + day, "0" + (day + 1)))
                    .writes("reach", "days"));
        }
        accept(run("days_daily-3", "03T07:00:00")
                .facet("/run/facets", "nominalTime", NOMINAL.formatted("03", "04"))
                .reads("reach", "days"));
        accept(run("days_month-1", "04T07:00:00")
                .facet("/run/facets", "nominalTime", NOMINAL.formatted("01", "31"))
                .reads("reach", "days"));

        assertThat(ids(reach("days_load-1"))).containsExactly("days_load-1", "days_month-1");
        assertThat(ids(reach("days_load-3"))).containsExactly("days_load-3", "days_daily-3", "days_month-1");
        assertThat(reach("days_load-1").getString("runs[1].because[0].evidence"))
                .isEqualTo("NOMINAL_TIME");
    }

    @Test
    void aReaderThatDoesNotSayItsPartMayHaveReadEachPartThatWasLeft() {
        loads("whole_load-1", "01T06:00:00", "whole", "01");
        loads("whole_load-2", "02T06:00:00", "whole", "02");
        accept(run("whole_report-1", "02T07:00:00").reads("reach", "whole"));
        loads("whole_load-again", "03T06:00:00", "whole", "01");
        accept(run("whole_report-2", "03T07:00:00").reads("reach", "whole"));

        assertThat(ids(reach("whole_load-1"))).containsExactly("whole_load-1", "whole_report-1");
        assertThat(ids(reach("whole_load-2"))).containsExactly("whole_load-2", "whole_report-1", "whole_report-2");
        assertThat(reach("whole_load-1").getString("runs[1].because[0].evidence"))
                .isEqualTo("NOT_REPLACED");
    }

    @Test
    void aReaderOfOnePartMayHaveReadWhatAWriterThatDoesNotSayItsPartsLeft() {
        accept(run("mixed_load-1", "01T06:00:00").writes("reach", "mixed"));
        loads("mixed_fix-1", "01T07:00:00", "mixed", "01");
        reads("mixed_day-1", "01T08:00:00", "mixed", "02");

        assertThat(ids(reach("mixed_load-1"))).containsExactly("mixed_load-1", "mixed_day-1");
        assertThat(ids(reach("mixed_fix-1"))).containsExactly("mixed_fix-1");
    }

    @Test
    void aVersionThatIsNamedSaysItForCertain() {
        String version = "{\"datasetVersion\": \"%s\"}";
        accept(run("snap_load-1", "01T06:00:00")
                .writes("reach", "snap")
                .facet("/outputs/0/facets", "version", version.formatted("41")));
        accept(run("snap_load-2", "02T06:00:00")
                .writes("reach", "snap")
                .facet("/outputs/0/facets", "version", version.formatted("42")));
        accept(run("snap_late-1", "05T06:00:00")
                .reads("reach", "snap")
                .facet("/inputs/0/facets", "version", version.formatted("41")));

        JsonPath answer = reach("snap_load-1");

        assertThat(ids(answer)).containsExactly("snap_load-1", "snap_late-1");
        assertThat(answer.getString("runs[1].because[0].evidence")).isEqualTo("VERSION");
    }

    @Test
    void runsThatReadAndWriteTheSameEndSomewhere() {
        accept(run("loop_merge-1", "01T06:00:00").reads("reach", "loop").writes("reach", "loop"));
        accept(run("loop_merge-2", "02T06:00:00").reads("reach", "loop").writes("reach", "loop"));
        accept(run("loop_merge-3", "03T06:00:00").reads("reach", "loop").writes("reach", "loop"));

        assertThat(ids(reach("loop_merge-1"))).containsExactly("loop_merge-1", "loop_merge-2", "loop_merge-3");
        assertThat(ids(reach("loop_merge-3"))).containsExactly("loop_merge-3");
    }

    @Test
    void whoReadFromAnotherComesAfterItAlsoWhenBothEndedAtOnce() {
        accept(run("tie_load-1", "01T06:00:00").writes("reach", "tie"));
        accept(run("tie_way-1", "01T06:00:00").reads("reach", "tie").writes("reach", "tie_way"));
        accept(run("tie_end-1", "01T06:00:00").reads("reach", "tie").reads("reach", "tie_way"));

        JsonPath answer = reach("tie_load-1");

        assertThat(ids(answer)).containsExactly("tie_load-1", "tie_way-1", "tie_end-1");
        assertThat(answer.getList("runs.distance")).isEqualTo(List.of(0, 1, 1));
    }

    @Test
    void whatIsToldOfARunAfterItsEndTakesNobodyAwayThatReadFromIt() {
        accept(run("late_load-1", "01T06:00:00").writes("reach", "late"));
        accept(run("late_sum-1", "01T07:00:00").reads("reach", "late").writes("reach", "late_sum"));
        accept(run("late_mart-1", "01T08:00:00").reads("reach", "late_sum"));
        for (String told : List.of("late_load-1", "late_sum-1")) {
            accept(Events.run(told, "OTHER", "reach", told.substring(0, told.lastIndexOf('-')))
                    .at("2026-01-01T09:00:00Z"));
        }

        assertThat(ids(reach("late_load-1"))).containsExactly("late_load-1", "late_sum-1", "late_mart-1");
        assertThat(reach("late_load-1").getString("runs[1].lastSeen")).startsWith("2026-01-01T09:00:00");
        given().get("/api/v1/graph/runs/{id}/upstream", "late_mart-1")
                .then()
                .statusCode(200)
                .body("runs.id", equalTo(List.of("late_mart-1", "late_sum-1", "late_load-1")));
    }

    @Test
    void aRunThatNobodyNamed() {
        given().get("/api/v1/graph/runs/nobody/downstream").then().statusCode(404);
        given().queryParam("depth", 1_000)
                .get("/api/v1/graph/runs/nobody/downstream")
                .then()
                .statusCode(400);
    }
}
