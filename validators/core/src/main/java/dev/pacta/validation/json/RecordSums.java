/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.json;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * What was counted over some records; the arrays belong to whoever holds it.
 *
 * @param checked how many values each rule looked at, by its index
 * @param failed how many of them broke it
 * @param tallies what detectors found, by field
 */
public record RecordSums(long[] checked, long[] failed, List<PersonalTally> tallies) implements Serializable {
    /** What was counted over the other records, if those of the given sums were among these. */
    public RecordSums without(RecordSums some) {
        long[] restChecked = checked.clone();
        long[] restFailed = failed.clone();
        for (int rule = 0; rule < restChecked.length; rule++) {
            restChecked[rule] -= some.checked[rule];
            restFailed[rule] -= some.failed[rule];
        }
        List<PersonalTally> rest = new ArrayList<>();
        for (int field = 0; field < tallies.size(); field++) {
            rest.add(tallies.get(field).without(some.tallies.get(field)));
        }
        return new RecordSums(restChecked, restFailed, rest);
    }
}
