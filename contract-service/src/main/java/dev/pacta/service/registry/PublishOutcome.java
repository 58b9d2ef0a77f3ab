/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.service.registry;

import dev.pacta.service.shared.MessageView;
import java.util.List;

/** What came of publishing a version. */
sealed interface PublishOutcome {
    /** It is published now. */
    record Published(VersionView version) implements PublishOutcome {}

    /** The same bytes were published before. */
    record AlreadyThere(VersionView version) implements PublishOutcome {}

    /** Other bytes were published before under this number. */
    record Immutable(String publishedDigest) implements PublishOutcome {}

    /** The document is at fault. */
    record Invalid(List<MessageView> messages) implements PublishOutcome {
        public Invalid {
            messages = List.copyOf(messages);
        }
    }

    /** The document is of another contract or version than the address says. */
    record Mismatch(String detail) implements PublishOutcome {}
}
