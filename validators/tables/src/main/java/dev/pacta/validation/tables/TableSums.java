/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.RunPart;
import dev.pacta.validation.ValidationReport;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.plan.RunContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;

/** Adds up what the database counted and what was read, as if each row had been. Used once. */
final class TableSums {
    private final CompiledContract contract;
    private final String object;
    private final TablePlan whole;
    private final Pushdown.Found found;

    TableSums(CompiledContract contract, String object, TablePlan whole, Pushdown.Found found) {
        this.contract = contract;
        this.object = object;
        this.whole = whole;
        this.found = found;
    }

    /**
     * The report of all rows.
     *
     * @param bad how many rows break a rule
     */
    ValidationReport with(RowReading reading, long bad, Instant now) {
        ValidationRun total = contract.validator(object).open(new RunContext(now, Map.of(), reading));
        Assembly assembly = new Assembly(whole, total.part().plan());
        RunPart judged = reading.whole().part();
        RunPart read = reading.narrow().part();
        long unread = found.rows() - judged.records() - read.records();
        long unreadBad = bad - judged.invalid() - read.invalid();
        long broken = Arrays.stream(found.sums().failed()).sum() + breaches();
        long told = judged.violations().size() + judged.violationsNotKept();
        total.add(assembly.whole(judged));
        total.add(assembly.narrow(
                read, contract.only(object, whole.read().keySet()).plan(object)));
        total.add(assembly.asked(found, unread, unreadBad, unreadBad > 0 ? Math.max(0, broken - told) : 0));
        return total.finish();
    }

    private long breaches() {
        long breaches = 0;
        for (int at = 0; at < whole.questions().size(); at++) {
            breaches += whole.questions().get(at).rule().breaksRecords()
                    ? found.counts().get(at).number()
                    : 0;
        }
        return breaches;
    }
}
