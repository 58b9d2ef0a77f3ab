/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** Counts over the last day by the hour, or the last week by the day. Safe for many threads. */
@ApplicationScoped
public class StatsQueries {
    private final Queries queries;

    StatsQueries(Queries queries) {
        this.queries = queries;
    }

    /** How long a count goes back, and by what. */
    public enum Period {
        DAY("hour", "23 hours"),
        WEEK("day", "6 days");

        private final String step;
        private final String back;

        Period(String step, String back) {
            this.step = step;
            this.back = back;
        }
    }

    /** Events by the transition that they told, of one step. */
    public record EventCount(Instant start, Instant end, long fail, long starts, long complete, long abort) {}

    /** How many there were at the end of a step. */
    public record Count(Instant start, Instant end, long count) {}

    /** @param zone whose hours and days are meant; one that the database knows */
    public List<EventCount> events(Period period, String zone, Instant now) {
        return queries.list(
                steps(period) + """
                select s.start, s.stop,
                    count(e.id) filter (where e.event_type = 'FAIL'), count(e.id) filter (where e.event_type = 'START'),
                    count(e.id) filter (where e.event_type = 'COMPLETE'), count(e.id) filter (where e.event_type = 'ABORT')
                from steps s left join lineage_event e on e.event_time >= s.start and e.event_time < s.stop
                group by s.start, s.stop order by s.start
                """,
                row -> new EventCount(
                        Queries.timeOf(row, "start"),
                        Queries.timeOf(row, "stop"),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)),
                now,
                zone,
                zone);
    }

    /** @param kind JOB or DATASET */
    public List<Count> nodes(String kind, Period period, String zone, Instant now) {
        return counts(
                "select count(*) from lineage_node where kind = '%s' and learned_at < s.stop"
                        .formatted("JOB".equals(kind) ? "JOB" : "DATASET"),
                period,
                zone,
                now);
    }

    /** Namespaces that have datasets: what the data is in. */
    public List<Count> sources(Period period, String zone, Instant now) {
        return counts(
                "select count(distinct namespace) from lineage_node where kind = 'DATASET' and learned_at < s.stop",
                period,
                zone,
                now);
    }

    private List<Count> counts(String counting, Period period, String zone, Instant now) {
        return queries.list(
                steps(period) + "select s.start, s.stop, (" + counting + ") from steps s order by s.start",
                row -> new Count(Queries.timeOf(row, "start"), Queries.timeOf(row, "stop"), row.getLong(3)),
                now,
                zone,
                zone);
    }

    private static String steps(Period period) {
        return """
                with steps as (
                    select t at time zone zone as start, (t + interval '1 %1$s') at time zone zone as stop
                    from (select date_trunc('%1$s', ?::timestamptz at time zone ?) as now, ?::text as zone) as given
                    cross join lateral generate_series(now - interval '%2$s', now, interval '1 %1$s') as t)
                """.formatted(period.step, period.back);
    }
}
