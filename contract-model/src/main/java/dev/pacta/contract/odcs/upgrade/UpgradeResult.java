/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.upgrade;

import dev.pacta.contract.message.LintMessage;
import java.util.List;

/** What came of an upgrade. */
public sealed interface UpgradeResult {
    /**
     * A new document.
     *
     * @param from what the old document is, such as {@code ODCS v2.2.2}
     * @param text the new document, ODCS 3.1.0
     */
    record Upgraded(String from, String text, List<UpgradeNote> notes) implements UpgradeResult {
        public Upgraded {
            notes = List.copyOf(notes);
        }
    }

    /** The document follows 3.1.0 or a later version already. */
    record UpToDate(String version) implements UpgradeResult {}

    /** It is no document that can be upgraded. */
    record Refused(List<LintMessage> messages) implements UpgradeResult {
        public Refused {
            messages = List.copyOf(messages);
        }
    }
}
