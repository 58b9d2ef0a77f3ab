/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of publishing documents: all of them, or none. */
public sealed interface PublishOutcome {
    /** All are published now, in the order in which they came. */
    record Accepted(List<Document> documents) implements PublishOutcome {
        public Accepted {
            documents = List.copyOf(documents);
        }
    }

    /** Nothing is published; each document that is at fault has an entry. */
    record Refused(List<DocumentFault> faults) implements PublishOutcome {
        public Refused {
            faults = List.copyOf(faults);
        }
    }

    /**
     * A document that is published.
     *
     * @param isNew false when the same bytes were published before
     */
    record Document(@Nullable String path, VersionView version, boolean isNew) {}
}
