/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import java.util.Locale;

/** Writes {@code docs/change-rules.md}. */
final class ChangeRulesPage {
    private static final String HEAD = """
            # Change rules

            What `pacta diff` and every check of a new version can find. This page is written from the code and checked by a test.

            Each change gets three verdicts. **Consumer**: what it does to those who read the data. **Producer**: what it does to those who
            write it, and to data that is there already. **Promise**: whether something that was promised beside the schema becomes weaker.
            A verdict is safe, risky (it depends on what is done with the data) or breaking. The modes follow from the verdicts: `BACKWARD`
            forbids what breaks consumers, `FORWARD` what breaks producers, `FULL` both; all three forbid what breaks a promise; `NONE`
            forbids nothing. The transitive modes compare with all earlier versions, the others with the latest.

            ## How values are compared

            Verdicts about values come from sets: when the new version allows a value that the old one did not, readers may break; when it
            refuses one that was allowed, writers may. Lengths, bounds, steps, lists of values, number formats and physical types are all
            judged that way, and where a value of the difference can be named it stands beside the change as its counterexample.

            Physical types are read in the spelling of PostgreSQL, MySQL, Oracle, SQL Server, Snowflake, BigQuery, Databricks, Redshift,
            DuckDB, Avro and Parquet, with lists, maps and records. A wider physical type is risky for readers, not breaking: what was
            promised is the logical type. Where vendors differ (`NUMERIC` without digits, `FLOAT`, `TIMESTAMP`) the verdict is risky.

            ## What belongs together

            Schema objects, properties and rules are paired by `id`, then by name. With the same id, another name is a renaming and another
            parent a move. Without ids a removal stays a removal; a remark says when what went looks like what came. Properties look alike
            when they have the same types (0.4) and enough of: the same description (0.3), at least half of the name (0.3), the same or a
            neighbouring position (0.2), the same options, values or members (0.1); 0.7 in all are needed. Schema objects look alike when
            four of five property names are the same. The order of lists plays no part.

            ## Removal after notice

            A property or schema object may be removed without breaking when the earlier version announced its end and the day has come:

            ```yaml
            - name: fax
              deprecated: true
              customProperties:
                - property: deprecation
                  value: {announced: 2026-06-01, removeAfter: P6M, replacement: email}
            ```

            `removeAfter` is a date, or a period in years, months, weeks and days (ISO 8601) after `announced`; on that day it may go. A service level `endOfLife` with
            a date and the element (`orders.fax`) announces the same. Before the day the removal breaks, and the message says how many days
            are missing.

            ## Version numbers

            A breaking change makes the first number of a version grow, anything else that data or promises show the second, words the
            third. Before 1.0.0 the second number stands for breaks and the third for everything else. A version that grew too little is a
            change of its own, `contract.version-too-small`, which names the number that is due. Versions that are not semantic are not judged.

            ## Rule sets and waivers

            A rule set gives a rule, or all rules of a subject (`quality.*`), another weight: `major`, `minor`, `patch`, or `none`, with
            which the change breaks nothing. The verdicts stay. A waiver names a rule, a path (`*` stands for any text without a dot,
            `**` for any text), an owner, a reason and its last day: the change stays in the list, with the waiver, and does not count as
            breaking until then. The version number has to grow all the same. A waiver that has ended is named and does not count.

            ## Limits of this comparison

            Whether one pattern allows more than another is not decided: every change of a pattern is risky for both sides. A month counts
            30 days and a year 365. Bounds of dates in a format of their own are not compared. A removed
            property breaks its readers even when nobody reads it; who does is said by lineage.
            """;

    private ChangeRulesPage() {}

    static String text() {
        StringBuilder page = new StringBuilder(HEAD);
        String subject = "";
        for (ChangeRule rule : ContractDiff.catalog()) {
            String own = rule.id().substring(0, rule.id().indexOf('.'));
            if (!own.equals(subject)) {
                subject = own;
                page.append("\n## Rules: ")
                        .append(subject)
                        .append("\n\n")
                        .append("| Rule | What happened | Consumer | Producer | Promise | Weight | Why |\n")
                        .append("|---|---|---|---|---|---|---|\n");
            }
            page.append("| `%s` | %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            rule.id(),
                            rule.title(),
                            lower(rule.verdicts().consumer()),
                            lower(rule.verdicts().producer()),
                            lower(rule.verdicts().promise()),
                            lower(rule.weight()),
                            rule.why()));
        }
        return page.toString();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
