/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.retention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.pacta.graph.AsOf;
import dev.pacta.graph.Interval;
import dev.pacta.graph.LineageGraph;
import dev.pacta.lineage.DatasetKey;
import dev.pacta.lineage.EventIntake;
import dev.pacta.lineage.GraphKeeper;
import dev.pacta.lineage.keeping.Hold;
import dev.pacta.lineage.keeping.RetainedKind;
import dev.pacta.lineage.keeping.RetentionPolicy;
import dev.pacta.lineage.store.DroppedRows;
import dev.pacta.lineage.store.EventQueries;
import dev.pacta.lineage.store.LogPart;
import dev.pacta.lineage.store.LogParts;
import dev.pacta.lineage.store.RetentionRows;
import dev.pacta.lineage.store.RunQueries;
import dev.pacta.lineage.testing.DatabaseForTests;
import dev.pacta.lineage.testing.Events;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseForTests.class)
@TestSecurity(user = "reader", roles = "viewer")
class RetentionTest {
    /** What other tests tell is of another namespace, and is kept. */
    private final String namespace = "retention-" + UUID.randomUUID();

    private static final Instant NOW = Instant.now();
    private static final Instant IN_A_YEAR = NOW.plus(Duration.ofDays(365));

    @Inject
    EventIntake intake;

    @Inject
    GraphKeeper keeper;

    @Inject
    Retention retention;

    @Inject
    RetentionRows rows;

    @Inject
    LogParts parts;

    @Inject
    EventQueries events;

    @Inject
    RunQueries runs;

    @Inject
    DroppedRows dropped;

    @Inject
    DataSource database;

    @AfterEach
    void nothingIsDroppedByOtherTests() {
        rows.policies().forEach(policy -> rows.remove(policy.namespace()));
        rows.holds().forEach(hold -> rows.lift(hold.id(), "test", "over", Instant.now()));
    }

    @Test
    void whatNoPolicyKeepsGoesAndIsCountedFirst() {
        long before = countEvents();
        accept("one", "2026-01-05T00:00:00Z", "first", "a");
        accept("two", "2026-01-06T00:00:00Z", "second", "a");
        keep(namespace, 30, 30);

        RetentionOutcome would = retention.wouldDrop(IN_A_YEAR);
        assertThat(would.dryRun()).isTrue();
        assertThat(goes(would, RetainedKind.EVENT)).isEqualTo(2);
        assertThat(goes(would, RetainedKind.RUN)).isEqualTo(2);
        assertThat(countEvents()).isEqualTo(before + 2);

        RetentionOutcome did = retention.drop(IN_A_YEAR).orElseThrow();
        assertThat(did.lines()).isEqualTo(would.lines());
        assertThat(countEvents()).isEqualTo(before);
        assertThat(runs.byId(List.of("one", "two"))).isEmpty();
        assertThat(retention.drop(IN_A_YEAR).orElseThrow().lines()).isEmpty();
        List<DroppedRows.Dropped> told = dropped.page(100, 0).stream()
                .filter(one -> one.run().equals(did.run()))
                .toList();
        assertThat(told).extracting(DroppedRows.Dropped::items).containsOnly(2L);
        assertThat(told).extracting(DroppedRows.Dropped::kind).containsExactlyInAnyOrder("EVENT", "RUN");
    }

    @Test
    void whatIsHeldStaysUntilTheHoldIsLifted() {
        long before = countEvents();
        accept("held", "2026-01-05T00:00:00Z", "first", "of-the-case");
        accept("free", "2026-01-05T00:00:01Z", "first", "of-no-case");
        keep(namespace, 30, 30);
        Hold hold = hold(new Hold.Scope(null, new DatasetKey("shop", "of-the-case"), null, null, null, null));

        RetentionOutcome outcome = retention.drop(IN_A_YEAR).orElseThrow();
        assertThat(outcome.held()).isEqualTo(2);
        assertThat(countEvents()).isEqualTo(before + 1);
        assertThat(runs.byId(List.of("held", "free")))
                .extracting(run -> run.id())
                .containsExactly("held");

        RetentionOutcome again = retention.drop(IN_A_YEAR).orElseThrow();
        assertThat(again.goes()).isZero();
        assertThat(again.held()).isEqualTo(2);
        assertThat(rows.lift(hold.id(), "officer", "settled", NOW)).isTrue();
        retention.drop(IN_A_YEAR);
        assertThat(countEvents()).isEqualTo(before);
    }

    @Test
    void aMonthGoesAsAWholeWhereNothingInItIsKept() throws SQLException {
        YearMonth month = YearMonth.from(NOW.atOffset(ZoneOffset.UTC)).plusMonths(2);
        LogPart part = parts.all().stream()
                .filter(one -> one.from().equals(Optional.of(start(month))))
                .findFirst()
                .orElseThrow();
        accept("whole", start(month).plusSeconds(1).toString(), "whole", "b");
        assertThat(count("select count(*) from " + part.table())).isEqualTo(1);
        Instant late = start(month.plusMonths(1)).plus(Duration.ofDays(31));
        keep(RetentionPolicy.DEFAULT, 30, null);
        Hold other = hold(new Hold.Scope(null, new DatasetKey("shop", "not-there"), null, null, null, null));

        RetentionOutcome held = retention.wouldDrop(late);
        assertThat(line(held, part).whole()).isFalse();
        rows.lift(other.id(), "officer", "settled", NOW);

        RetentionOutcome outcome = retention.drop(late).orElseThrow();
        assertThat(line(outcome, part).whole()).isTrue();
        assertThat(line(outcome, part).goes()).isEqualTo(1);
        assertThat(parts.all()).doesNotContain(part);
    }

    @Test
    void closedEdgesGoOpenOnesStayAndQuestionsOfThatTimeSaySo() {
        declare("2026-01-01T00:00:00Z", "old-input");
        declare("2026-01-02T00:00:00Z", "new-input");
        keep(namespace, null, null, 30);
        AsOf then = new AsOf(Interval.micros(Instant.parse("2026-01-01T12:00:00Z")), Long.MAX_VALUE);
        assertThat(readers("old-input", then)).isEqualTo(1);

        RetentionOutcome outcome = retention.drop(IN_A_YEAR).orElseThrow();

        assertThat(goes(outcome, RetainedKind.EDGE)).isPositive();
        assertThat(readers("old-input", then)).isZero();
        assertThat(readers("new-input", AsOf.NOW)).isEqualTo(1);
        assertThat(rows.horizon(List.of("shop"))).isPresent();
        assertThat(rows.horizon(List.of("nobody's"))).isEmpty();
        for (String address :
                List.of("graph?", "graph/compact?", "graph/diff?to=2026-01-03T00:00:00Z&from=2026-01-01T12:00:00Z&")) {
            String start = "/api/v1/" + address + "start=job:" + namespace + ":declared";
            String past = start + "&at=2026-01-01T12:00:00Z";
            given().get(past).then().statusCode(200).body("droppedUntil", notNullValue());
            given().get(start + "&at=" + IN_A_YEAR)
                    .then()
                    .statusCode(200)
                    .body("droppedUntil", address.startsWith("graph/diff") ? notNullValue() : nullValue());
        }
        given().get("/api/v1/graph?start=job:" + namespace + ":declared").then().body("droppedUntil", nullValue());
    }

    @Test
    void whenAnEdgeWasBeforeItWasAgainGoesLikeAnEdgeThatEnded() {
        declare("2026-01-01T00:00:00Z", "again");
        declare("2026-01-02T00:00:00Z", "between");
        declare("2026-01-03T00:00:00Z", "again");
        keep(namespace, null, null, 30);
        AsOf then = new AsOf(Interval.micros(Instant.parse("2026-01-01T12:00:00Z")), Long.MAX_VALUE);
        AsOf between = new AsOf(Interval.micros(Instant.parse("2026-01-02T12:00:00Z")), Long.MAX_VALUE);
        assertThat(readers("again", then)).isEqualTo(1);
        assertThat(readers("again", between)).isZero();

        retention.drop(IN_A_YEAR).orElseThrow();

        assertThat(readers("again", then)).isZero();
        assertThat(readers("again", AsOf.NOW)).isEqualTo(1);
    }

    @Test
    void aFacetThatComesAgainAfterItsTextWentIsThere() throws SQLException {
        acceptWithFacet("facet-1", "2026-01-05T00:00:00Z");
        keep(namespace, null, 30);
        retention.drop(IN_A_YEAR);
        assertThat(count("select count(*) from lineage_facet_body where body like '%said once%'"))
                .isZero();

        acceptWithFacet("facet-2", "2026-01-06T00:00:00Z");
        keeper.current();

        assertThat(count("select count(*) from lineage_facet_body where body like '%said once%'"))
                .isEqualTo(1);
    }

    @Test
    void nobodyElseTakesEventsAway() {
        accept("immutable", "2026-01-05T00:00:00Z", "first", "a");
        assertThatThrownBy(
                        () -> count("with gone as (delete from lineage_event returning id) select count(*) from gone"))
                .hasMessageContaining("never changed");
    }

    @Test
    void aMonthThatWasMadeLateTakesItsEventsOver() throws SQLException {
        YearMonth month = YearMonth.from(NOW.atOffset(ZoneOffset.UTC)).plusMonths(30);
        accept("late-month", start(month).plusSeconds(1).toString(), "whole", "b");
        assertThat(count("select count(*) from lineage_event_later where run_id = 'late-month'"))
                .isEqualTo(1);

        parts.prepare(month);

        assertThat(count("select count(*) from lineage_event_later where run_id = 'late-month'"))
                .isZero();
        assertThat(count("select count(*) from lineage_event where run_id = 'late-month'"))
                .isEqualTo(1);
        accept("late-month", start(month).plusSeconds(1).toString(), "whole", "b");
        assertThat(count("select count(*) from lineage_event where run_id = 'late-month'"))
                .isEqualTo(1);
    }

    private void accept(String run, String time, String job, String dataset) {
        intake.accept(Events.run(run, "COMPLETE", namespace, job)
                .at(time)
                .reads("shop", dataset)
                .bytes());
        keeper.current();
    }

    private void acceptWithFacet(String run, String time) {
        intake.accept(Events.run(run, "COMPLETE", namespace, "facets")
                .at(time)
                .facet("/run/facets", "note", "{\"text\": \"said once\"}")
                .bytes());
        keeper.current();
    }

    private void declare(String time, String input) {
        intake.accept(Events.job(namespace, "declared")
                .at(time)
                .reads("shop", input)
                .writes("shop", "declared-output")
                .bytes());
        keeper.current();
    }

    private void keep(String whose, @Nullable Integer events, @Nullable Integer runs) {
        keep(whose, events, runs, null);
    }

    private void keep(String whose, @Nullable Integer events, @Nullable Integer runs, @Nullable Integer edges) {
        rows.put(new RetentionPolicy(whose, events, runs, edges, "officer", NOW));
    }

    private Hold hold(Hold.Scope scope) {
        Hold hold = new Hold(UUID.randomUUID(), scope, "a suit", null, "officer", NOW, null, null, null);
        rows.add(hold);
        assertThat(rows.hold(hold.id()).orElseThrow().scope()).isEqualTo(scope);
        return hold;
    }

    private long readers(String input, AsOf asOf) {
        LineageGraph graph = keeper.current();
        int job = graph.job(namespace, "declared").orElseThrow();
        long[] found = {0};
        graph.dataset("shop", input)
                .ifPresent(dataset -> graph.forEachOut(dataset, edge -> {
                    if (graph.target(edge) == job && asOf.sees(graph.interval(edge))) {
                        found[0]++;
                    }
                }));
        return found[0];
    }

    private static long goes(RetentionOutcome outcome, RetainedKind kind) {
        return outcome.lines().stream()
                .filter(line -> line.kind() == kind)
                .mapToLong(RetentionOutcome.Line::goes)
                .sum();
    }

    private static RetentionOutcome.Line line(RetentionOutcome outcome, LogPart part) {
        return outcome.lines().stream()
                .filter(line -> line.part().equals(part.table()))
                .findFirst()
                .orElseThrow();
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private long countEvents() {
        return events.countEvents(null, null);
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
