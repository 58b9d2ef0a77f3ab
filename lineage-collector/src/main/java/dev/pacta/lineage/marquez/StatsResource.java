/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.marquez;

import dev.pacta.lineage.Roles;
import dev.pacta.lineage.store.StatsQueries;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts over the last day or week, as Marquez's page draws them. */
@Path("/api/v1/stats")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.VIEWER, Roles.PRODUCER, Roles.STEWARD, Roles.COMPLIANCE, Roles.PIPELINE, Roles.ADMIN})
public class StatsResource {
    private final StatsQueries stats;
    private final InstantSource clock = InstantSource.system();

    StatsResource(StatsQueries stats) {
        this.stats = stats;
    }

    @GET
    @Path("lineage-events")
    public List<Views.EventCount> events(
            @QueryParam("period") @Nullable String period, @QueryParam("timezone") @DefaultValue("UTC") String zone) {
        return stats.events(period(period), zone(zone), clock.instant()).stream()
                .map(row -> new Views.EventCount(
                        row.start(), row.end(), row.fail(), row.starts(), row.complete(), row.abort()))
                .toList();
    }

    @GET
    @Path("jobs")
    public List<Views.Count> jobs(
            @QueryParam("period") @Nullable String period, @QueryParam("timezone") @DefaultValue("UTC") String zone) {
        return views(stats.nodes("JOB", period(period), zone(zone), clock.instant()));
    }

    @GET
    @Path("datasets")
    public List<Views.Count> datasets(
            @QueryParam("period") @Nullable String period, @QueryParam("timezone") @DefaultValue("UTC") String zone) {
        return views(stats.nodes("DATASET", period(period), zone(zone), clock.instant()));
    }

    @GET
    @Path("sources")
    public List<Views.Count> sources(
            @QueryParam("period") @Nullable String period, @QueryParam("timezone") @DefaultValue("UTC") String zone) {
        return views(stats.sources(period(period), zone(zone), clock.instant()));
    }

    private static List<Views.Count> views(List<StatsQueries.Count> counts) {
        return counts.stream()
                .map(row -> new Views.Count(row.start(), row.end(), row.count()))
                .toList();
    }

    private static StatsQueries.Period period(@Nullable String text) {
        return switch (text == null ? "" : text.toUpperCase(Locale.ROOT)) {
            case "DAY" -> StatsQueries.Period.DAY;
            case "WEEK" -> StatsQueries.Period.WEEK;
            default -> throw Parameters.bad("period is not one of DAY and WEEK");
        };
    }

    /** Only regions: the database and Java do not mean the same by offsets such as +02:00. */
    private static String zone(String text) {
        try {
            ZoneId zone = ZoneId.of(text);
            if (text.equals("UTC") || ZoneId.getAvailableZoneIds().contains(zone.getId()) && text.indexOf('/') > 0) {
                return text;
            }
        } catch (DateTimeException unknown) {
            // Said below, for both reasons.
        }
        throw Parameters.bad("timezone is not a region such as Europe/Berlin");
    }
}
