/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.audits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The record of processing: one activity per contract with personal data. */
record RopaView(Instant generatedAt, Cell controller, List<Activity> activities, Coverage coverage) {

    record Activity(
            Cell name,
            Cell purposes,
            Cell legalBasis,
            Cell dataSubjects,
            Cell dataCategories,
            Cell recipients,
            Cell transfers,
            Cell retention,
            Cell security,
            List<String> contracts) {
        List<Cell> cells() {
            return List.of(
                    name,
                    purposes,
                    legalBasis,
                    dataSubjects,
                    dataCategories,
                    recipients,
                    transfers,
                    retention,
                    security);
        }
    }

    /** How many cells there are of each status. */
    record Coverage(long derived, long declared, long missing) {}

    static RopaView of(Instant generatedAt, Cell controller, List<Activity> activities) {
        List<Cell> cells = new ArrayList<>(List.of(controller));
        activities.forEach(activity -> cells.addAll(activity.cells()));
        return new RopaView(
                generatedAt,
                controller,
                activities,
                new Coverage(count(cells, Cell.DERIVED), count(cells, Cell.DECLARED), count(cells, Cell.MISSING)));
    }

    private static long count(List<Cell> cells, String status) {
        return cells.stream().filter(cell -> cell.status().equals(status)).count();
    }
}
