/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.event;

import dev.pacta.lineage.problem.ProblemException;
import java.util.List;

/** What came of reading an event. */
public sealed interface EventReading {
    record Readable(LineageEvent event) implements EventReading {}

    /** @param faults single faults; may be empty when the whole is at fault */
    record Refused(EventProblem problem, String detail, List<EventFault> faults) implements EventReading {
        public Refused {
            faults = List.copyOf(faults);
        }

        public ProblemException exception() {
            return new ProblemException(problem, detail, faults);
        }
    }
}
