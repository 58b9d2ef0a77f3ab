/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange;

import dev.pacta.contract.Contract;
import dev.pacta.contract.message.LintMessage;
import java.util.List;

/** What came of an import. */
public sealed interface ImportResult {
    /**
     * A contract that says what the source says.
     *
     * @param draft to be completed by its owner
     * @param losses what the source says and a contract cannot hold
     */
    record Imported(Contract draft, List<Loss> losses) implements ImportResult {
        public Imported {
            losses = List.copyOf(losses);
        }
    }

    /** The source cannot be read. */
    record NotImported(List<LintMessage> messages) implements ImportResult {
        public NotImported {
            messages = List.copyOf(messages);
            if (messages.isEmpty()) {
                throw new IllegalArgumentException("an import that fails says why");
            }
        }
    }
}
